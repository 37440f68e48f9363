"""The groups on a canvas, and the same as a list."""
