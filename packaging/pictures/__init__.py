"""The documentation's pictures: which there are, what one sees on them, and how they are drawn."""
