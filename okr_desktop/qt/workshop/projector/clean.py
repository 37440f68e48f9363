"""Other people's words as the projector may show them: one line of plain text, never too long, never turned around."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LIMIT = 600
# Marks on one letter: more of them climb over the lines above.
STACK = 3
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = ("Cc", "Cs", "Co", "Cn")


def plain(value: object, limit: int = LIMIT) -> str:
    """What may be drawn of a value: nothing of None, at most ``limit`` characters and "…" of a text."""
    return "" if value is None else _plain(str(value)[: limit * 4], limit)


@lru_cache(maxsize=20_000)
def _plain(text: str, limit: int) -> str:
    simple = text.isascii() and text.isprintable()
    joined = " ".join((text if simple else "".join(_kept(text))).split())
    return joined if len(joined) <= limit else joined[:limit].rstrip() + "…"


def _kept(text: str) -> Iterable[str]:
    marks = 0
    for char in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(char)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if char.isspace() or kind in ("Zl", "Zp"):
            yield " "
        elif char not in _BIDI and kind not in _HIDDEN and marks <= STACK:
            yield char
