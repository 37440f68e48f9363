"""Single pages that fit whatever is on them: sizes of paper, larger voices, blocks that are put at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.layout import Cell, Placed, Strip, draw, row
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import INK, MM, MUTED, PAPERS, Type
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.protocol import describe

#: Width and height in points, upright.
SIZES: dict[str, tuple[float, float]] = {**PAPERS, "a3": (297 * MM, 420 * MM), "tabloid": (792.0, 1224.0)}
#: What one takes for a large sheet where people use the small one.
LARGE = {"a4": "a3", "letter": "tabloid"}

HUGE = Type("semibold", 34, 40)
POSTER_HEAD = Type("semibold", 22, 27)
POSTER_BODY = Type("regular", 15, 20)
POSTER_MUTED = Type("regular", 15, 20, MUTED)
POSTER_NOTE = Type("regular", 12, 16.5, MUTED)

#: Draws one page.
Page = Callable[[Pen], None]


def across(size: str) -> tuple[float, float]:
    """A sheet lying on its long side."""
    width, height = SIZES[size]
    return height, width


def scaled(style: Type, factor: float) -> Type:
    """A voice at another size."""
    return replace(style, size=style.size * factor, leading=style.leading * factor)


def put(pen: Pen, strip: Strip, left: float, top: float) -> None:
    """Draws a block with its upper left corner at a place."""
    draw(pen, [Placed(strip, 0.0)], left, top, ())


def lines(fonts: Fonts, text: str, style: Type, width: float, most: int | None = None, x: float = 0.0) -> list[Strip]:
    """A text as strips from ``x`` on."""
    return row(fonts, [Cell(x, fonts.wrap(text, style, width, most), style)], style.leading)


def largest(fonts: Fonts, text: str, style: Type, width: float, height: float, least: float = 14.0) -> Type:
    """The voice as large as a text fits into a box without breaking a word; never below ``least`` points."""
    size = style.size
    while size > least:
        tried = scaled(style, size / style.size)
        whole = all(fonts.width(word, tried) <= width for word in fonts.line(text).split(" "))
        if whole and len(fonts.wrap(text, tried, width)) * tried.leading <= height:
            return tried
        size *= 0.94
    return scaled(style, least / style.size)


def sheets(book: Book, size: tuple[float, float], kind: str, pages: Iterable[Page]) -> bytes:
    """A PDF of pages that draw themselves."""
    pen = Pen(size, book.fonts, book.formats.language, book.on)
    describe(pen, book, kind)
    for page in pages:
        page(pen)
        pen.end_page()
    return pen.finish()


def heavy(pen: Pen, x: float, y: float, width: float, weight: float = 1.6) -> None:
    """A heavy line."""
    pen.line(x, y, x + width, y, INK, weight)
