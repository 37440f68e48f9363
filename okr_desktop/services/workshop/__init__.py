"""A workshop that is running: its file, its people, and the way into the plan."""
