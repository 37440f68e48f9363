"""Printed reports: report data in, file out."""
