"""Tables of a workshop's papers: wrapped cells, notes below a row, a head that is repeated on each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.layout import Cell, Mark, Strip, hold, lower, row
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import CONTENT_WIDTH, LINE, MUTED, TABLE, TABLE_HEAD, Type

GAP = 10.0
_PAD = 3.2


class Column(NamedTuple):
    """A column: its heading, its width in points without the gap that follows, and how it is set."""

    title: str
    width: float
    align: Literal["left", "right"] = "left"
    style: Type = TABLE


class Note(NamedTuple):
    """A line below a row, in the column of an index; it may run to the right edge."""

    column: int
    text: str
    style: Type


@dataclass(slots=True)
class Line:
    """A row of a table: its cells by column, indents and styles where they differ, what is drawn in the first line.

    ``keep`` binds it to the row that follows.
    """

    cells: Sequence[str]
    notes: Sequence[Note] = ()
    styles: dict[int, Type] = field(default_factory=dict[int, Type])
    indents: dict[int, float] = field(default_factory=dict[int, float])
    marks: Sequence[Mark] = ()
    ruled: bool = True
    keep: bool = False


def columns(*wanted: Column, width: float = CONTENT_WIDTH) -> tuple[Column, ...]:
    """The columns with the one of width 0 taking all that is left."""
    used = sum(one.width for one in wanted) + GAP * (len(wanted) - 1)
    return tuple(one if one.width else one._replace(width=width - used) for one in wanted)


def lefts(cols: Sequence[Column]) -> list[float]:
    """The left edge of each column."""
    found, x = list[float](), 0.0
    for one in cols:
        found.append(x)
        x += one.width + GAP
    return found


def table(fonts: Fonts, cols: Sequence[Column], lines: Iterable[Line], width: float = CONTENT_WIDTH) -> Iterator[Strip]:
    """The strips of a table; a row of any length may break, short ones stay together."""
    head = _head(fonts, cols, width)
    yield head
    for line in lines:
        strips = _line(fonts, cols, line, width)
        for strip in strips:
            strip.carry = (head,)
        yield from strips


def _head(fonts: Fonts, cols: Sequence[Column], width: float) -> Strip:
    cells = [_cell(fonts, one, x, one.title, TABLE_HEAD) for one, x in zip(cols, lefts(cols), strict=True)]
    (strip,) = row(fonts, [cell._replace(lines=cell.lines[:1]) for cell in cells], TABLE_HEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(width, MUTED)))
    strip.keep = True
    return strip


def _cell(fonts: Fonts, one: Column, x: float, text: str, style: Type, indent: float = 0.0) -> Cell:
    at = x + one.width if one.align == "right" else x + indent
    return Cell(at, fonts.wrap(text, style, one.width - indent), style, one.align)


def _line(fonts: Fonts, cols: Sequence[Column], line: Line, width: float) -> list[Strip]:
    places = lefts(cols)
    cells = [
        _cell(fonts, one, x, text, line.styles.get(at, one.style), line.indents.get(at, 0.0))
        for at, (one, x, text) in enumerate(zip(cols, places, line.cells, strict=True))
    ]
    strips = row(fonts, cells, max(cell.style.leading for cell in cells))
    strips[0].marks += line.marks
    for note in line.notes:
        x = places[note.column] + line.indents.get(note.column, 0.0)
        wrapped = fonts.wrap(note.text, note.style, width - x)
        strips += row(fonts, [Cell(x, wrapped, note.style)], note.style.leading)
    lower(strips[0], _PAD)
    strips[-1].height += _PAD
    if line.ruled:
        strips[-1].marks.append(Mark(0, strips[-1].height, Rule(width, LINE)))
    hold(strips, to_next=line.keep)
    return strips
