"""Numbered plain-SQL steps from one schema version to the next; ``projection.sql`` is compiled from the tables."""
