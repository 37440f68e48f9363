"""The OKR coach: rules that ask questions about objectives and key results; nothing here blocks saving."""
