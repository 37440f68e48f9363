"""The page of what several have changed at once: both values, and the way to decide."""
