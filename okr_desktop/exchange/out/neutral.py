"""Text that a spreadsheet would take for a formula: made harmless on the way out, and taken back on the way in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

# Excel, LibreOffice and Google take what begins so for a formula or a command. An apostrophe in front makes it text;
# what has apostrophes there already gets one more, so that taking one away always gives the text that was meant.
RISKY = frozenset("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_FIRST = itemgetter(slice(1))
_TAKEN = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_SUSPECT = RISKY | {"'"}


def neutral(text: str) -> str:
    """The text as it may stand in a cell of a CSV file."""
    return f"'{text}" if _TAKEN.match(text) else text


def restored(text: str) -> str:
    """The text that ``neutral`` was given."""
    return text[1:] if text.startswith("'") and _TAKEN.match(text) else text


def neutral_all(texts: Sequence[str]) -> Sequence[str]:
    """Many texts at once: a column in which nothing is suspect is only looked at."""
    return texts if _SUSPECT.isdisjoint(map(_FIRST, texts)) else list(map(neutral, texts))
