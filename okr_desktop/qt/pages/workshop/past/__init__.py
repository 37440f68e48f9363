"""A workshop that is over, as the plan remembers it: its figures, its ideas and what became of each."""
