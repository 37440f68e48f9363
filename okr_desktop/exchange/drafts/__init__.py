"""What a reader finds, before anything of it is stored."""
