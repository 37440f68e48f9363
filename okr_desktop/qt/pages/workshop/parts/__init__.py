"""Shared small widgets of the workshop: panel, keep (fields that lose nothing), cards, hints, typing."""
