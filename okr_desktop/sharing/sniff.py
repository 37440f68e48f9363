"""Tells from the first bytes what a file is."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

What = Literal["zip", "text", "encrypted", "placeholder", "foreign"]
ENCRYPTED = b"OKRX1"
BOM = b"\xef\xbb\xbf"
MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
TEXT = b'{"okr":'
OP = b'["'
ENOUGH = 4096


def what_is(source: Path | bytes) -> What:
    """What a file or the first 4 KiB of it are; raises OSError for a file that cannot be read.

    ``placeholder``: nothing, or zeros: a cloud folder has not brought the content yet.
    """
    first = source if isinstance(source, bytes) else _first(source)
    if first.startswith(b"PK\x03\x04"):
        return "zip"
    if first.startswith(ENCRYPTED):
        return "encrypted"
    if not first.strip(b"\0"):
        return "placeholder"
    return "text" if _is_text(first) else "foreign"


def _first(path: Path) -> bytes:
    with path.open("rb") as handle:
        return handle.read(ENOUGH)


def _is_text(first: bytes) -> bool:
    for line in first.removeprefix(BOM).splitlines():
        if line.strip() and not line.startswith(MARKERS):
            return line.startswith(TEXT)
    return False
