"""A scene as a PNG: drawn with the pen of the reports on a page of its size, and that page as pixels."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from importlib import import_module
from typing import Any

from okr_desktop.exchange.out.scene import Area, Dot, Path, Scene, Words, dashes
from okr_desktop.reports.base.fonts import Fonts, load_fonts
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import Type, rgb

# Twice as many pixels as points: sharp on a good screen and in print.
SCALE = 2.0


def png(scene: Scene, on: date, scale: float = SCALE) -> bytes:
    """The picture as a PNG file, ``scale`` pixels a point."""
    return _pixels(pdf(scene, on), scale)


def pdf(scene: Scene, on: date) -> bytes:
    """The picture as a PDF of one page; ``on`` is the day of the data."""
    fonts = load_fonts()
    pen = Pen((scene.width, scene.height), fonts, "en", on)
    pen.describe(title=scene.title, author="OKR Desktop", subject=scene.about, keywords="", creator="OKR Desktop")
    pen.rect(0, 0, scene.width, scene.height, rgb("#FFFFFF"))
    for mark in scene.marks:
        _draw(pen, fonts, mark, scene.height)
    pen.end_page()
    return pen.finish()


def _draw(pen: Pen, fonts: Fonts, mark: Path | Area | Dot | Words, height: float) -> None:
    match mark:
        case Path() if mark.dash:
            pieces = [(x, height - y, to_x, height - to_y) for x, y, to_x, to_y in dashes(mark.places, mark.dash)]
            if pieces:
                pen.lines(pieces, rgb(mark.colour), mark.width)
        case Path():
            pen.polyline([(x, height - y) for x, y in mark.places], rgb(mark.colour), mark.width)
        case Area():
            pen.polygon([(x, height - y) for x, y in mark.places], rgb(mark.fill))
        case Dot():
            pen.disc(mark.x, height - mark.y, mark.radius, rgb(mark.fill))
            pen.ring(mark.x, height - mark.y, mark.radius, rgb(mark.line), mark.width)
        case Words():
            style = Type("semibold" if mark.bold else "regular", mark.size, mark.size * 1.2, rgb(mark.colour))
            text = fonts.line(mark.text)
            back = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            pen.texts([(mark.x - fonts.width(text, style) * back, height - mark.y, style, text)])


def _pixels(page: bytes, scale: float) -> bytes:
    document: Any = import_module("pypdfium2").PdfDocument(page)
    try:
        bitmap: Any = document[0].render(scale=scale, rev_byteorder=True)
        return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
    finally:
        document.close()


def _png(data: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    rows = (data[line * stride : line * stride + width * channels] for line in range(height))
    if channels == 4:
        rows = (_without_fourth(row) for row in rows)
    packed = zlib.compress(b"".join(b"\x00" + row for row in rows), 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    # 2835 points a metre are 72 to the inch: the picture keeps its size when it is placed in a document.
    size = struct.pack(">IIB", round(2835 * SCALE), round(2835 * SCALE), 1)
    parts = ((b"IHDR", head), (b"pHYs", size), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _without_fourth(row: bytes) -> bytes:
    found = bytearray(len(row) // 4 * 3)
    for at in range(3):
        found[at::3] = row[at::4]
    return bytes(found)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
