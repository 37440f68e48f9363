"""The steps of preparing a workshop."""
