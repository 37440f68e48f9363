"""Files of our own: what we write comes back as it was."""
