"""Text from people: limits, forbidden characters, folding for search."""

from __future__ import annotations

import unicodedata

from okr_desktop.domain.errors import Problem

TITLE_LIMIT = 500
NAME_LIMIT = 200
NOTE_LIMIT = 50_000


def text_problems(field: str, text: str, limit: int, *, required: bool = False, lines: bool = False) -> list[Problem]:
    """Why ``text`` cannot be stored: empty, too long (in characters), or with characters no text may hold."""
    if required and not text.strip():
        return [Problem(f"{field}.empty", field)]
    if len(text) > limit:
        return [Problem("text.too_long", field, {"length": len(text), "limit": limit})]
    # What can be printed holds nothing that is forbidden: one look at the speed of C for nearly every text.
    if not text.isprintable() and any(_forbidden(char, lines) for char in text):
        return [Problem("text.control", field)]
    return []


def _forbidden(char: str, lines: bool) -> bool:
    if char in "\n\t":
        return not lines
    return char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff"


def clean(text: str, *, lines: bool = False) -> str:
    """``text`` without forbidden characters; line breaks become spaces unless ``lines``."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        text = " ".join(text.split())
    return "".join(char for char in text if not _forbidden(char, lines)).strip()


def fold(text: str) -> str:
    """``text`` for searching: case folded, accents removed, white space joined."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())
