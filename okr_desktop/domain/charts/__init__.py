"""Series, ticks and geometry of the charts: plain data that a painter, a table and JSON share."""
