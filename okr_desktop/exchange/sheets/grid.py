"""A table under its header: which column holds which field, and every cell as the text a person would read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

from okr_desktop.domain.errors import Problem
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.reading.tables import DELIMITERS, Cell, Percent, Row, Table, csv_rows, open_quote, text_of
from okr_desktop.exchange.sheets.columns import DATES, Header, match_header
from okr_desktop.exchange.values.numbers import decimal_mark

HEADER_WITHIN = 20
# Numbers in a column of dates that are days since the epoch of the workbook: 1927 to 2173.
_FIRST_DAY, _LAST_DAY = 10_000, 100_000
_DAYS = re.compile(r"\d{5}(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row as texts."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Said:
    """What one row says, by field; of fields that say nothing there is none in ``fields``."""

    line: int
    fields: dict[str, str]

    def text(self, name: str) -> str:
        """What stands in the column of a field, "" where there is none."""
        return self.fields.get(name, "")


@dataclass(slots=True)
class Grid:
    """A sheet cut into cells: what stands above the header, the header, the rows below."""

    delimiter: str
    header: Header
    header_line: int
    above: list[GridRow]
    rows: list[GridRow] = field(default_factory=list[GridRow])
    problems: tuple[Problem, ...] = ()
    sheet: str = ""

    def text(self, row: GridRow, name: str) -> str:
        """What stands in the column of a field, "" where there is none."""
        index = self.header.columns.get(name)
        if index is None:
            return ""
        cells = row.cells
        return cells[index].strip() if index < len(cells) else ""

    def said(self, row: GridRow) -> Said:
        """A whole row by field: for readers that ask for many of them."""
        cells, width = row.cells, len(row.cells)
        known = ((name, cells[index].strip()) for name, index in self.header.columns.items() if index < width)
        return Said(row.line, {name: text for name, text in known if text})

    def column(self, *names: str) -> Iterator[str]:
        """Everything in the columns of some fields."""
        known = [name for name in names if name in self.header.columns]
        return (self.text(row, name) for row in self.rows for name in known)

    @property
    def mark_hint(self) -> str:
        """The decimal mark that the language of the header suggests."""
        return "," if self.header.german or self.delimiter == ";" else ""


def head_of_text(text: str) -> Grid | None:
    """The header as the delimiter reads it under which it has the most known names; the rows are not read yet."""
    found = [grid for delimiter in DELIMITERS if (grid := _head(_texts(text, delimiter), delimiter))]
    return max(found, key=lambda grid: (len(grid.header.columns), grid.header.width), default=None)


def head_of_table(table: Table) -> Grid | None:
    """The header of a sheet; the rows are not read yet."""
    rows = (GridRow(row.line, [text_of(cell) for cell in row.cells]) for row in table.rows[: 2 * HEADER_WITHIN])
    return _head(rows, table.delimiter)


def of_text(text: str, notes: Notes, known: Iterable[Table] = ()) -> Grid | None:
    """A text with delimiters; a last row that swallowed the rest of the file by an open quote is told and left out.

    ``known`` are the tables that were found in the text before: cut in the same way, they are not cut again.
    """
    grid = head_of_text(text)
    if grid is None:
        return None
    for table in known:
        if table.delimiter == grid.delimiter:
            return _filled(grid, table, notes)
    grid.rows = [row for row in _texts(text, grid.delimiter) if row.line > grid.header_line]
    if grid.rows and (lines := open_quote(text, grid.delimiter, grid.rows[-1].line)):
        notes.error("row.quote_open", "", grid.rows.pop().line, lines=lines)
    return grid


def _filled(grid: Grid, table: Table, notes: Notes) -> Grid:
    for problem in table.problems:
        notes.add(problem)
    below = (row for row in table.rows if row.line > grid.header_line)
    grid.rows = [GridRow(row.line, list(cast("tuple[str, ...]", row.cells))) for row in below]
    return grid


def of_table(table: Table, columns: Mapping[str, int] | None = None, header_line: int = 0) -> Grid | None:
    """A sheet, under the header that is found or (with ``columns``) under one that is known."""
    grid = head_of_table(table) if columns is None else _given(table, columns, header_line)
    if grid is None:
        return None
    grid.problems, grid.sheet = table.problems, table.name
    below = [row for row in table.rows if row.line > grid.header_line]
    mark = decimal_mark(cell for row in below for cell in row.cells if isinstance(cell, str)) or grid.mark_hint or "."
    days = {index for name in DATES if (index := grid.header.columns.get(name)) is not None}
    grid.rows = [GridRow(row.line, _row_texts(row, mark, days, table.epoch)) for row in below]
    return grid


def _given(table: Table, columns: Mapping[str, int], header_line: int) -> Grid:
    names = next((row.cells for row in table.rows if row.line == header_line), ())
    known = match_header([text_of(cell) for cell in names])
    width = max((len(row.cells) for row in table.rows), default=0)
    header = Header(dict(columns), width=width, german=known.german, unit=known.unit)
    return Grid(table.delimiter, header, header_line, [])


def _texts(text: str, delimiter: str) -> Iterator[GridRow]:
    return (GridRow(line, cells) for line, cells in csv_rows(text, delimiter))


def _head(rows: Iterable[GridRow], delimiter: str) -> Grid | None:
    above: list[GridRow] = []
    most = 0
    for row in rows:
        header = match_header(row.cells)
        # A row below a row of more names is a value that is called like a column: "Objective" in a column of types.
        if header.is_okr and len(header.columns) >= most:
            return Grid(delimiter, header, row.line, above)
        most = max(most, len(header.columns))
        if any(cell.strip() for cell in row.cells):
            above.append(row)
        if len(above) >= HEADER_WITHIN:
            return None
    return None


def _row_texts(row: Row, mark: str, days: set[int], epoch: date) -> list[str]:
    cells = [cell if isinstance(cell, str) else written(cell, mark) for cell in row.cells]
    for index in days:
        if index < len(cells) and _DAYS.fullmatch(cells[index].strip()):
            cells[index] = _day(cells[index], epoch)
    return cells


def written(cell: Cell, mark: str = ".") -> str:
    """A cell as text; a number with this decimal mark, so that no point in it can be taken for thousands."""
    text = text_of(cell)
    if not isinstance(cell, Decimal):
        return text
    sign = "%" if isinstance(cell, Percent) else ""
    whole, point, fraction = text.removesuffix("%").partition(".")
    return f"{whole}{mark}{fraction}{'0' if len(fraction) == 3 else ''}{sign}" if point else text


def _day(text: str, epoch: date) -> str:
    number = int(float(text))
    return (epoch + timedelta(days=number)).isoformat() if _FIRST_DAY <= number <= _LAST_DAY else text


def tell_header(grid: Grid, notes: Notes) -> None:
    """Note what stands above the header, the columns that nobody reads, and those that came twice."""
    for row in grid.above:
        if not row.cells[0].casefold().startswith("sep="):
            text = " ".join(" ".join(row.cells).split())
            notes.note("file.text_skipped", "", row.line, text=shorten(text))
    if grid.header.unknown:
        names = ", ".join(map(shorten, grid.header.unknown[:20]))
        notes.note("column.unknown", "", grid.header_line, names=names, count=len(grid.header.unknown))
    for name in grid.header.doubles:
        notes.warning("column.duplicate", "", grid.header_line, name=shorten(name))
