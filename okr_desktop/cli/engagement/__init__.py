"""Commands of engagement, one module for each group."""
