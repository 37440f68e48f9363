"""Tables of any kind: their columns, their rows, and what may be in which."""
