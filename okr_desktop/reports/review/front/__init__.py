"""The first pages: the executive summary, one page whatever the data, and the contents."""
