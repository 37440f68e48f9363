"""Numbers, days, measures and names as people write them."""
