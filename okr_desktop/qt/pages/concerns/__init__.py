"""Concerns, and what keeps coming back."""
