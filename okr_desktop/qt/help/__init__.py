"""Help: topics as Markdown, a window that shows them, and the topic of what one sees."""
