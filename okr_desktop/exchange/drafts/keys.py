"""Keys of foreign rows: the same in two readings of a file, whatever moved to another line."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

LIMIT = 64
SEPARATOR = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"


def normal(title: str) -> str:
    """``title`` as it is compared: composed, case folded, white space joined."""
    return " ".join(unicodedata.normalize("NFC", title).casefold().split())


class Keys:
    """Makes paths of titles; equal titles under one parent are told apart by an ordinal ("#2")."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def path(self, parent: str, kind: str, title: str) -> str:
        """The path of the next thing called ``title`` under ``parent`` (a path); ``kind`` is one letter."""
        # Titles cannot imitate separators or ordinals: those signs are doubled with a backslash.
        plain = normal(title).replace("\\", "\\\\").replace(SEPARATOR, "\\" + SEPARATOR).replace("#", "\\#")
        step = f"{parent}{SEPARATOR}{kind}:{plain}"
        ordinal = self._seen[step] = self._seen.get(step, 0) + 1
        return step if ordinal == 1 else f"{step}#{ordinal}"


def key_of(path: str) -> str:
    """The key (at most 64 characters) of a path; long paths become their BLAKE2b hash."""
    key = path.removeprefix(SEPARATOR)
    if len(key) <= LIMIT:
        return key
    return "~" + blake2b(path.encode("utf-8", "replace"), digest_size=24).hexdigest()
