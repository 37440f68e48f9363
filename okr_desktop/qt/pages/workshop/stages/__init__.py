"""One panel for each stage of a workshop."""
