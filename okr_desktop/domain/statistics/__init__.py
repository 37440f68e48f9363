"""Honest statistics for few teams, with the standard library alone; each agrees with SciPy to 1e-12."""
