"""Collecting from several people on one computer, without their names."""
