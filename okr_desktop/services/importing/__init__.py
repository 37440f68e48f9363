"""Import of foreign files, part by part: names, periods, order, merging, history; ``services.exchange`` is the door."""
