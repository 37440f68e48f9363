"""Dialogs of pulses: a new one, and answering."""
