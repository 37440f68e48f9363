"""The plan as a table of key results for fast editing."""
