"""The pages of the import: what columns hold, what would come, and how our own workbook is taken back."""
