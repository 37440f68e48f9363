"""The quarterly review as an HTML page."""
