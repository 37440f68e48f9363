"""Commands of working together: sharing, conflicts, history, server, upkeep."""
