"""Dialogs about concerns: raise one, answer it, act on it, end it."""
