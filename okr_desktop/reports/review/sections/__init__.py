"""The sections of the review, one module each."""
