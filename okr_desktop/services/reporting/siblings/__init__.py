"""Gathers what the papers besides the quarterly review show."""
