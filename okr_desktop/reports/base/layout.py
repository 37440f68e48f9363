"""Strips of a page and how they are set one below the other, page after page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.pen import Pen, Run
from okr_desktop.reports.base.style import Type

#: How many rows of a table are known before the first of them is set.
_AHEAD = 2
_TALL = 130.0

#: Draws something at a place: pen, x and y of its lower left corner.
Paint = Callable[[Pen, float, float], None]


class Mark(NamedTuple):
    """Something drawn in a strip: x, and how far its lower edge is below the strip's top."""

    x: float
    down: float
    paint: Paint


class Bookmark(NamedTuple):
    """A place in the outline; ``level`` counts from 0."""

    key: str
    title: str
    level: int


class Link(NamedTuple):
    """A sensitive rectangle in a strip, leading to a bookmark's key."""

    key: str
    x: float
    width: float


@dataclass(slots=True)
class Strip:
    """The smallest thing a page can break between: full width, ``height`` points high.

    ``runs`` are (x, baseline below the strip's top, type, printable text). ``keep`` binds it to the strip that follows.
    ``need`` asks for a new page unless so many points are left. ``carry`` is repeated at the top of a page that begins
    with this strip. ``gap`` vanishes at the top of a page.
    """

    height: float
    runs: list[Run] = field(default_factory=list[Run])
    marks: list[Mark] = field(default_factory=list[Mark])
    keep: bool = False
    need: float = 0.0
    gap: bool = False
    carry: tuple[Strip, ...] = ()
    bookmark: Bookmark | None = None
    link: Link | None = None


class Placed(NamedTuple):
    """A strip on a page, its top so many points below the top of the text area."""

    strip: Strip
    down: float


class Cell(NamedTuple):
    """Lines of one voice in a column; ``x`` is the left edge, or the right edge when ``align`` is "right".

    With a ``width``, lines that run from right to left end at the right edge of the column.
    """

    x: float
    lines: Sequence[str]
    style: Type
    align: Literal["left", "right"] = "left"
    width: float | None = None


def space(height: float, *, keep: bool = False) -> Strip:
    """Empty room that vanishes at the top of a page."""
    return Strip(height, gap=True, keep=keep)


def new_page() -> Strip:
    """A page break, unless the page is still empty."""
    return Strip(0.0, need=float("inf"), gap=True)


def row(fonts: Fonts, cells: Sequence[Cell], leading: float, above: float = 0.0, below: float = 0.0) -> list[Strip]:
    """Cells side by side, one strip for each line of the longest, so that a row of any length can break."""
    count = max((len(cell.lines) for cell in cells), default=1) or 1
    strips = [Strip(leading) for _ in range(count)]
    for cell in cells:
        # Centres the capital letters in the line, whatever the size.
        baseline = leading / 2 + cell.style.size * 0.355
        for strip, line in zip(strips, cell.lines, strict=False):
            if line:
                strip.runs.append((_start(fonts, cell, line), baseline, cell.style, line))
    if above:
        lower(strips[0], above)
    strips[-1].height += below
    return strips


def _start(fonts: Fonts, cell: Cell, line: str) -> float:
    """Where a line begins on the page, on its left."""
    if cell.align == "right":
        return cell.x - fonts.width(line, cell.style)
    if cell.width is not None and fonts.is_rtl(line):
        return cell.x + cell.width - fonts.width(line, cell.style)
    return cell.x


def paragraph(fonts: Fonts, text: str, style: Type, x: float, width: float, most: int | None = None) -> list[Strip]:
    """A text broken into lines; it may continue on the next page, but not with a single line."""
    strips = row(fonts, [Cell(x, fonts.wrap(text, style, width, most), style, width=width)], style.leading)
    hold_edges(strips)
    return strips


def lower(strip: Strip, by: float) -> None:
    """Adds room above what is in a strip."""
    strip.height += by
    strip.runs = [(x, down + by, style, text) for x, down, style, text in strip.runs]
    strip.marks = [Mark(x, down + by, paint) for x, down, paint in strip.marks]


def stack(strips: Iterable[Strip]) -> Strip:
    """Strips one below the other as a single one, which no page breaks."""
    whole = Strip(0.0)
    for strip in strips:
        down = whole.height
        whole.runs += [(x, y + down, style, text) for x, y, style, text in strip.runs]
        whole.marks += [Mark(x, y + down, paint) for x, y, paint in strip.marks]
        whole.height += strip.height
    return whole


def beside(columns: Iterable[tuple[float, Strip]]) -> Strip:
    """Strips side by side, each moved right by its x; the tallest gives the height."""
    whole = Strip(0.0)
    for right, strip in columns:
        whole.runs += [(x + right, y, style, text) for x, y, style, text in strip.runs]
        whole.marks += [Mark(x + right, y, paint) for x, y, paint in strip.marks]
        whole.height = max(whole.height, strip.height)
    return whole


def carried(strips: Iterable[Strip], carry: tuple[Strip, ...]) -> list[Strip]:
    """The strips, each repeating ``carry`` above itself when it begins a page."""
    every = list(strips)
    for strip in every:
        strip.carry = carry
    return every


def together(rows: Iterable[list[Strip]]) -> Iterator[Strip]:
    """The rows of a table; neither the first nor the last of them stands alone on a page."""
    waiting: list[list[Strip]] = []
    first = True
    for strips in rows:
        waiting.append(strips)
        if len(waiting) > _AHEAD:
            _join(waiting[0], wanted=first)
            yield from waiting.pop(0)
            first = False
    for place, strips in enumerate(waiting):
        _join(strips, wanted=place < len(waiting) - 1)
        yield from strips


def _join(strips: list[Strip], *, wanted: bool) -> None:
    """A tall row may stand alone: kept with the next, both would leave a hole."""
    if wanted and strips and sum(strip.height for strip in strips) <= _TALL:
        strips[-1].keep = True


def hold(strips: Sequence[Strip], *, to_next: bool = False) -> None:
    """Keeps short sequences on one page; long ones only at their edges."""
    if len(strips) > 12:
        hold_edges(strips)
    else:
        for strip in strips[:-1]:
            strip.keep = True
    if strips and to_next:
        strips[-1].keep = True


def hold_edges(strips: Sequence[Strip]) -> None:
    """No single first or last line."""
    if len(strips) > 1:
        strips[0].keep = True
        strips[-2].keep = True


def paginate(flow: Iterable[Strip], height: float) -> Iterator[list[Placed]]:
    """Sets strips on pages of ``height`` points; every strip is placed once, carried ones again on each page."""
    page: list[Placed] = []
    down = 0.0
    for group in _groups(flow):
        total = sum(strip.height for strip in group)
        carried = sum(strip.height for strip in group[0].carry)
        left = height - down
        if page and (group[0].need > left or (total > left and total + carried <= height)):
            yield page
            page, down = _carry(group[0])
        for strip in group:
            if strip.gap and not page:
                continue
            if page and down + strip.height > height:
                yield page
                page, down = _carry(strip)
            page.append(Placed(strip, down))
            down += strip.height
    if page:
        yield page


def _carry(strip: Strip) -> tuple[list[Placed], float]:
    placed: list[Placed] = []
    down = 0.0
    for above in strip.carry:
        placed.append(Placed(above, down))
        down += above.height
    return placed, down


def _groups(flow: Iterable[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in flow:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def draw(pen: Pen, page: Iterable[Placed], left: float, top: float, furniture: Iterable[Run]) -> None:
    """Draws one page: shapes first, then all texts in reading order; does not end it."""
    runs: list[Run] = []
    for strip, down in page:
        y = top - down
        for x, below, paint in strip.marks:
            paint(pen, left + x, y - below)
        for x, below, style, text in strip.runs:
            runs.append((left + x, y - below, style, text))
        if strip.bookmark:
            pen.bookmark(strip.bookmark.key, y + 4)
            pen.outline(*strip.bookmark)
        if strip.link:
            pen.link(strip.link.key, left + strip.link.x, y - strip.height, strip.link.width, strip.height)
    pen.texts([*runs, *furniture])
