"""The history page: what was done, and taking it back."""
