"""The plan: the tree of objectives and key results with its details."""
