"""Fonts of this computer for characters that no bundled font has."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from okr_desktop.reports.base.script.coverage import FontRefusedError, read_coverage

_ENDINGS = (".ttf", ".ttc", ".otf")
_MOST_FILES = 5_000
_MOST_SECONDS = 4.0
_MOST_FONTS = 8
#: Other weights, widths and slants of a typeface are asked last.
_SPECIAL = re.compile(r"bold|ital|obli|thin|light|black|heavy|medi|cond|ext|disp|mono|semi|slant", re.IGNORECASE)


def find_system_fonts(missing: Iterable[str], folders: Sequence[Path] | None = None) -> list[Path]:
    """The fewest fonts of this computer that together have as many of the characters as can be found, at most eight.

    For ``load_fonts(extra)`` or ``borrowing``: only files with TrueType outlines whose makers allow to embed them; of a
    collection its first member counts. Looks into the usual folders, or into ``folders``; reads nothing but the tables
    of characters, and stops after four seconds with what it has. Never raises for what it finds there; [] if nothing.
    """
    left = frozenset(missing)
    if not left:
        return []
    offers: dict[Path, frozenset[str]] = {}
    until = time.monotonic() + _MOST_SECONDS
    for path in _files(font_folders() if folders is None else folders):
        have = _offered(path, left)
        if have:
            offers[path] = have
        if have == left or time.monotonic() > until:
            break
    return _chosen(offers, left)


def font_folders() -> list[Path]:
    """Where this system and this person keep fonts."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return [Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"), Path(local, "Microsoft", "Windows", "Fonts")]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    data = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    return [Path(data, "fonts"), home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]


def _files(folders: Iterable[Path]) -> list[Path]:
    found = list(islice(_walked(folders), _MOST_FILES))
    return sorted(found, key=_rank)


def _walked(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (Path(place, name) for name in names if name.lower().endswith(_ENDINGS))


def _rank(path: Path) -> tuple[bool, int, str]:
    """Upright fonts of a usual weight first, and the plainer name first."""
    return _SPECIAL.search(path.stem) is not None, len(path.stem), str(path)


def _offered(path: Path, wanted: frozenset[str]) -> frozenset[str]:
    try:
        coverage = read_coverage(path)
    except (OSError, FontRefusedError):
        return frozenset()
    return frozenset(char for char in wanted if char in coverage)


def _chosen(offers: dict[Path, frozenset[str]], left: frozenset[str]) -> list[Path]:
    """The font with the most of what is left, again and again; among equals the one that came first."""
    chosen: list[Path] = []
    while left and len(chosen) < _MOST_FONTS:
        best = max(offers, key=lambda path: len(offers[path] & left), default=None)
        if best is None or not offers[best] & left:
            break
        chosen.append(best)
        left -= offers[best]
    return chosen
