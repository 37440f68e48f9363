"""Shared small widgets of the workshop: panel (what a stage panel is), keep, pieces, photo, typing."""
