"""The quarterly review."""
