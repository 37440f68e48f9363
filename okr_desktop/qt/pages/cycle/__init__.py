"""The cycle page: preparing, reviewing and closing a cycle, carrying over, comparing, looking back."""
