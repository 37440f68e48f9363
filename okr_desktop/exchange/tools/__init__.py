"""Exports of other OKR tools, one module for each."""
