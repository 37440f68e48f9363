"""Markdown and plain text as people write OKRs down."""
