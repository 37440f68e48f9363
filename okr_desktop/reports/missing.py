"""Which characters of a paper no font has, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.reports.base.fonts import load_fonts


def missing_characters(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    """Characters that would be printed as a mark, each with the places (the first of each pair) where they stand."""
    fonts = load_fonts()
    found: dict[str, list[str]] = {}
    for where, texts in pairs:
        for char in dict.fromkeys(char for text in texts for char in fonts.missing(text)):
            places = found.setdefault(char, [])
            if where not in places:
                places.append(where)
    return found
