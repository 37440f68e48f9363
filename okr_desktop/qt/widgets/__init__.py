"""Small widgets that any page can use."""
