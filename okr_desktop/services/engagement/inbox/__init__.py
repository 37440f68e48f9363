"""What people bring: ideas and concerns, from the first line to their fate."""
