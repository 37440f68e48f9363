"""A workshop with simulated phones: a real server process, real HTTP from another process, hard kills under load."""
