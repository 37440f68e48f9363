"""Strategy above the tree, its announcement, buy-in and work across teams."""
