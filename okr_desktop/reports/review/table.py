"""Plain tables of texts: light rules, a head that is repeated on each page, rows of any length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, hold, row, together
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import CONTENT_WIDTH, INK, RULE, TABLE, TABLE_HEAD, Type
from okr_desktop.reports.review.kit import Kit

PAD = 3.5

#: What stands in a cell, one below the other; empty texts take no line.
Stack = Sequence[tuple[str, Type]]


class Column(NamedTuple):
    """``x`` is the left edge, ``right`` the right edge of the text; ``key`` is of the table of words, or ""."""

    key: str
    x: float
    right: float
    align: Literal["left", "right"] = "left"

    @property
    def width(self) -> float:
        return self.right - self.x

    def cell(self, lines: Sequence[str], style: Type) -> Cell:
        """Lines at this column's place."""
        return Cell(self.right if self.align == "right" else self.x, lines, style, self.align, self.width)


def table_head(kit: Kit, columns: Iterable[Column]) -> list[Strip]:
    """The names of the columns above a strong rule; stays with what follows."""
    cells = [
        one.cell(kit.fonts.wrap(kit.say(one.key), TABLE_HEAD, one.width), TABLE_HEAD) for one in columns if one.key
    ]
    tallest = max((len(cell.lines) for cell in cells), default=1)
    # Short names stand at the foot of the head, on the line of the longest.
    cells = [cell._replace(lines=[*[""] * (tallest - len(cell.lines)), *cell.lines]) for cell in cells]
    strips = row(kit.fonts, cells, TABLE_HEAD.leading, below=4)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold(strips, to_next=True)
    return strips


def table_row(
    kit: Kit,
    columns: Sequence[Column],
    stacks: Sequence[Stack],
    *,
    rule: bool = True,
    pad: float = PAD,
    above: float | None = None,
) -> list[Strip]:
    """One row; a cell of any length goes on over pages. ``above`` is the room above it where that is not ``pad``."""
    cells: list[Cell] = []
    for column, stack in zip(columns, stacks, strict=True):
        filled = 0
        for text, style in stack:
            if text:
                lines = kit.fonts.wrap(text, style, column.width)
                cells.append(column.cell([*[""] * filled, *lines], style))
                filled += len(lines)
    strips = row(kit.fonts, cells, TABLE.leading, above=pad if above is None else above, below=pad)
    if rule:
        strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH)))
    hold(strips)
    return strips


def under_head(head: list[Strip], rows: Iterable[list[Strip]]) -> Iterator[Strip]:
    """The head, and the rows that repeat it where they begin a page."""
    yield from head
    carry = tuple(head)
    yield from together(carried(strips, carry) for strips in rows)
