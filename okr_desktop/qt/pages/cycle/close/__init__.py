"""Closing a cycle: the steps, one item, the summary, carrying over, reopening."""
