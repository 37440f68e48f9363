"""Which files are shared ones, told by their names alone; imports nothing."""

from __future__ import annotations

from pathlib import Path

SHARED = (".okr", ".okr-answers.json", ".eml")


def is_shared_file(path: Path) -> bool:
    """Whether a file is a shared one, or one that somebody sent back."""
    return path.name.lower().endswith(SHARED)
