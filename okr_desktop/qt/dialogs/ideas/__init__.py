"""Dialogs about ideas: give one, answer it, merge it, make something of it."""
