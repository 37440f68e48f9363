"""Pages of a PDF as they will be printed: seen, walked through, zoomed, and sent to a printer."""
