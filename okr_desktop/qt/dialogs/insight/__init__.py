"""Dialogs of insight: fix a pair before a cycle begins."""
