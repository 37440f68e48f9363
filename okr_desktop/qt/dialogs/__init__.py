"""Dialogs for short, closed questions: each wraps a generated form and stays open while there are problems."""
