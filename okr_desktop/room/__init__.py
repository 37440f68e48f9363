"""The room: the page that phones open in workshop mode, and the small guarded web server behind it."""
