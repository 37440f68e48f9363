"""Which characters a font file has, read from its table of characters alone, and whether it may be embedded."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_PLAIN = (b"\x00\x01\x00\x00", b"true")
_COLLECTION = b"ttcf"
#: Bit 1 of OS/2 fsType without a milder one: the maker forbids to embed the font.
_RESTRICTED, _MILDER = 0x0002, 0x000C
_MOST_TABLES = 200
_LARGEST_TABLE = 4_000_000
#: Unicode tables only, the fullest first: platform, encoding.
_PREFERRED = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))


class FontRefusedError(Exception):
    """The file is no font with TrueType outlines that may be embedded; the text says why, for a log."""


class Coverage:
    """The characters of one font, as ranges of code points."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        ranges.sort()
        self._starts = [first for first, _ in ranges]
        self._ends = [last for _, last in ranges]

    def __contains__(self, char: str) -> bool:
        code = ord(char)
        at = bisect_right(self._starts, code) - 1
        return at >= 0 and code <= self._ends[at]


def read_coverage(path: Path) -> Coverage:
    """What the font file (the first member of a collection) has; raises FontRefusedError, OSError."""
    with path.open("rb") as file:
        try:
            tables = _tables(file)
            _check(file, tables)
            return Coverage(list(_ranges(_table(file, tables, b"cmap"))))
        except (struct.error, IndexError, KeyError) as error:
            raise FontRefusedError("damaged") from error


def _tables(file: BinaryIO) -> dict[bytes, tuple[int, int]]:
    """Place and length of every table."""
    kind = file.read(4)
    if kind == _COLLECTION:
        file.seek(12)
        file.seek(struct.unpack(">L", file.read(4))[0])
        kind = file.read(4)
    if kind not in _PLAIN:
        raise FontRefusedError("no TrueType outlines")
    count = struct.unpack(">H6x", file.read(8))[0]
    if count > _MOST_TABLES:
        raise FontRefusedError("damaged")
    entries = (struct.unpack(">4s4xLL", file.read(16)) for _ in range(count))
    return {tag: (place, length) for tag, place, length in entries}


def _check(file: BinaryIO, tables: dict[bytes, tuple[int, int]]) -> None:
    if b"glyf" not in tables or b"loca" not in tables:
        raise FontRefusedError("no TrueType outlines")
    if b"OS/2" in tables:
        allowed = struct.unpack(">H", _table(file, tables, b"OS/2")[8:10])[0]
        if allowed & _RESTRICTED and not allowed & _MILDER:
            raise FontRefusedError("may not be embedded")


def _table(file: BinaryIO, tables: dict[bytes, tuple[int, int]], tag: bytes) -> bytes:
    place, length = tables[tag]
    if length > _LARGEST_TABLE:
        raise FontRefusedError("damaged")
    file.seek(place)
    return file.read(length)


def _ranges(cmap: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", cmap, 2)[0]
    parts: dict[tuple[int, int], int] = {}
    for number in range(min(count, _MOST_TABLES)):
        platform, encoding, place = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
        parts[platform, encoding] = place
    for wanted in _PREFERRED:
        if wanted in parts:
            shape = struct.unpack_from(">H", cmap, parts[wanted])[0]
            if shape in (4, 12):
                yield from (_segments if shape == 4 else _groups)(cmap, parts[wanted])
                return
    raise FontRefusedError("no table of Unicode characters")


def _groups(cmap: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Format 12."""
    count = struct.unpack_from(">L", cmap, place + 12)[0]
    for first, last, glyph in struct.iter_unpack(">LLL", cmap[place + 16 : place + 16 + 12 * count]):
        yield (first if glyph else first + 1), last


def _segments(cmap: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Format 4: characters up to U+FFFF; glyph 0 means that there is none."""
    count = struct.unpack_from(">H", cmap, place + 6)[0] // 2
    shape = f">{count}H"
    ends, starts, deltas, offsets = (
        struct.unpack_from(shape, cmap, place + begin) for begin in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)
    )
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if first > last or first == 0xFFFF:
            continue
        if offset == 0:
            yield from _without(first, last, (0x10000 - delta) & 0xFFFF)
            continue
        at = place + 16 + 6 * count + 2 * number + offset
        glyphs = struct.unpack_from(f">{last - first + 1}H", cmap, at)
        yield from ((code, code) for code, glyph in enumerate(glyphs, start=first) if glyph)


def _without(first: int, last: int, none: int) -> Iterator[tuple[int, int]]:
    if first <= none <= last:
        if first < none:
            yield first, none - 1
        if none < last:
            yield none + 1, last
    else:
        yield first, last
