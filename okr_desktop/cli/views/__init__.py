"""What a command prints: records, trees, differences."""
