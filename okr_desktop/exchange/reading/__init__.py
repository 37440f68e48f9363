"""What is in a file, a folder or a ZIP: texts and tables, read within limits."""
