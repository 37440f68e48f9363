"""The phone page and its parts, read into memory once, with types of our own choosing and packed beforehand."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

# The type comes from this table only: the registry of a Windows machine may say anything.
TYPES = {
    ".html": b"text/html; charset=utf-8",
    ".js": b"text/javascript; charset=utf-8",
    ".css": b"text/css; charset=utf-8",
    ".json": b"application/json",
    ".svg": b"image/svg+xml",
}
INDEX = "index.html"
WORDS = "words"


class Asset(NamedTuple):
    """One file of the page: its type, its bytes, and the bytes packed with gzip (empty when not worth it)."""

    kind: bytes
    plain: bytes
    packed: bytes


def read_assets(folder: Path) -> Mapping[str, Asset]:
    """The files of the page and of ``words`` by their path on the web (``index.html`` is ``/``).

    Other kinds, deeper folders (the sources of the page) and links that lead out stay where they are.
    """
    paths = [path for place in (folder, folder / WORDS) for path in sorted(place.glob("*.*")) if path.is_file()]
    inside = [path for path in paths if path.suffix in TYPES and path.resolve().is_relative_to(folder.resolve())]
    return {_place(path.relative_to(folder)): _asset(path) for path in inside}


def _place(path: Path) -> str:
    return "/" if path.as_posix() == INDEX else "/" + path.as_posix()


def _asset(path: Path) -> Asset:
    plain = path.read_bytes()
    packed = gzip.compress(plain, mtime=0)
    return Asset(TYPES[path.suffix], plain, packed if len(packed) < len(plain) else b"")
