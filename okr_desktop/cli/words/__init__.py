"""The sentences of each area of the command line."""
