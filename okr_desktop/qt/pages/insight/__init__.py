"""Insight: indicators with their traps, a team's trend, and engagement next to results."""
