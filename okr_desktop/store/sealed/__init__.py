"""The file of one workshop: what is sealed never meets the shared journal."""
