"""Comparing two cycles: lines with two bars each, and what was carried over."""
