"""Text and names inside a workshop: ideas as they are stored, letters of groups, random identifiers."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterable

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.workshop.limits import IDEA_LIMIT

# Marks that turn the direction of text around: they could make a card say something else than it stores.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """Text as people may send it: NFC, on one line, without control and direction characters."""
    joined = " ".join(unicodedata.normalize("NFC", text).split())
    kept = (char for char in joined if char not in _BIDI and unicodedata.category(char) not in ("Cc", "Cs"))
    return " ".join("".join(kept).split())


def one_line(text: str) -> str:
    """Text as it stands while it is typed, blanks at its ends included, without line breaks and control characters."""
    if text.isprintable():
        return text
    joined = text.replace("\r\n", " ").translate({ord(char): " " for char in "\r\n\t"})
    return "".join(char for char in joined if unicodedata.category(char) not in ("Cc", "Cs"))


def idea_text(text: str, limit: int = IDEA_LIMIT, *, field: str = "text", required: bool = True) -> str:
    """The text of an idea as it is stored; raises Refused ``idea.empty`` or ``text.too_long`` (in code points)."""
    found = plain(text)
    if required and not found:
        raise Refused([Problem("idea.empty", field)])
    if len(found) > limit:
        raise Refused([Problem("text.too_long", field, {"length": len(found), "limit": limit})])
    return found


def random_id() -> str:
    """A random identifier of 128 bits as 32 hex digits: unlike other ids it does not tell when it was made."""
    return secrets.token_hex(16)


def letter(number: int) -> str:
    """The letter of the n-th item, from 0: A to Z, then AA, AB …"""
    found = ""
    number += 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def letter_after(used: Iterable[str]) -> str:
    """The first letter that is not used."""
    taken = set(used)
    return next(found for found in map(letter, range(len(taken) + 1)) if found not in taken)
