"""Reports: gathering what they show, and writing them."""
