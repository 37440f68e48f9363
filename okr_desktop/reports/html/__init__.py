"""HTML twins of the printed reports: one file, no script, readable by screen readers, printable."""
