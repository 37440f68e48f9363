"""Makes small XLS files, as nobody else does any more: BIFF8 records in an OLE container."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def book(rows: Sequence[Sequence[object]], *, extra: bytes = b"", is_1904: bool = False) -> bytes:
    """An XLS with one sheet "Plan"; ``extra`` are records put among its cells."""
    cells = b"".join(_cell(row, column, value) for row, line in enumerate(rows) for column, value in enumerate(line))
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 6)) + cells + extra + record(0x000A, b"")
    head = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 6))
    head += record(0x0042, struct.pack("<H", 1200)) + record(0x0022, struct.pack("<H", is_1904))
    place = len(head) + 4 + 12 + 4
    head += record(0x0085, struct.pack("<IHBB", place, 0, 4, 0) + b"Plan") + record(0x000A, b"")
    return ole("Workbook", (head + sheet).ljust(4096, b"\x00"))


def record(kind: int, data: bytes) -> bytes:
    """One BIFF record."""
    return struct.pack("<HH", kind, len(data)) + data


def number(row: int, column: int, value: float) -> bytes:
    """A cell with a number, wherever it may be."""
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def _cell(row: int, column: int, value: object) -> bytes:
    if value is None:
        return b""
    if isinstance(value, int | float):
        return number(row, column, value)
    text = str(value)
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def ole(name: str, stream: bytes) -> bytes:
    """An OLE file with one stream of at least 4,096 bytes."""
    count = -(-len(stream) // _SECTOR)
    fat = [_FAT, _END, *range(3, 2 + count), _END]
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    )
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_FREE] * 108)
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 2, len(stream))
    directory = entries + _entry("", 0, _FREE, 0, 0) * 2
    return head + struct.pack("<128I", *fat) + directory + stream.ljust(count * _SECTOR, b"\x00")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\x00\x00" if name else b""
    tree = struct.pack("<III", _FREE, _FREE, child)
    return (
        raw.ljust(64, b"\x00")
        + struct.pack("<HBB", len(raw), kind, 1)
        + tree
        + b"\x00" * 36
        + struct.pack("<IQ", start, size)
    )
