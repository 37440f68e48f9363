"""The protocol as a PDF, where the program can write one."""

from __future__ import annotations

from importlib.util import find_spec

_MODULE = "okr_desktop.reports.workshop"


def can_write() -> bool:
    """Whether the report of a workshop is there."""
    return find_spec(_MODULE) is not None
