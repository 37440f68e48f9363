"""The board: what a scope holds, in columns by status."""
