"""The inbox of ideas, and what became of them."""
