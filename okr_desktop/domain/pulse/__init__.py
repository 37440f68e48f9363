"""Short confidential surveys: their items, their thresholds, and what may be said of the answers."""
