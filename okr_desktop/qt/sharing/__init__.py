"""Sharing in the window: keeping in step, the status, sharing and joining, what came in."""
