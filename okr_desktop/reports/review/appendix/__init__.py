"""What stands at the end of the review: the log, the definitions, and what is to be known about the data."""
