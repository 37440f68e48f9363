"""Engagement next to results: indicators with their traps, and what may be said of how they go together."""
