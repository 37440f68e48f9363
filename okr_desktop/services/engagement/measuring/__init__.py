"""Pulse surveys and indicators beside results."""
