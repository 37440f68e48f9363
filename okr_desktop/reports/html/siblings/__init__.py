"""The sibling papers as HTML pages."""
