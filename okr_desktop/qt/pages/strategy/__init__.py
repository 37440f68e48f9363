"""The strategy page: what stands above the tree, who backs it, and how a cycle is announced."""
