"""Tables as all readers see them: rows of cells with their line, whatever file they stood in."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import islice

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.out.neutral import restored
from okr_desktop.exchange.reading.source import LIMIT_BYTES, Source
from okr_desktop.exchange.sheets.columns import match_header

DELIMITERS = ",;\t|"
ROW_LIMIT = 200_000
COLUMN_LIMIT = 1_000
_SNIFFED = 200_000
_SNIFFED_ROWS = 40


class Percent(Decimal):
    """A number whose cell is formatted as a percentage: the value is 0.25 where people see 25 %."""

    __slots__ = ()


Cell = str | Decimal | bool | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``line`` is its 1-based number in the sheet or file."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of a sheet or CSV that say something, the header not yet told apart.

    Merged cells are filled. ``file`` is where the table stood, ``delimiter`` what divided its cells ("" for sheets).
    ``epoch`` is the day 0 of dates that are written as bare numbers.
    """

    name: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    file: str = ""
    delimiter: str = ""
    epoch: date = date(1899, 12, 30)


def text_of(cell: Cell) -> str:
    """What a cell says: numbers plain ("1234.5"), dates ISO, truth "true" or "false", nothing ""."""
    match cell:
        case str():
            return cell
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case Percent():
            return _plain(Decimal(cell) * 100) + "%"
        case Decimal():
            return _plain(cell)
        case _:
            return date(cell.year, cell.month, cell.day).isoformat()


def _plain(number: Decimal) -> str:
    if number == number.to_integral_value():
        return format(number.to_integral_value(), "f")
    return format(number.normalize(), "f")


def csv_table(source: Source) -> Table | None:
    """The rows of a text with delimiters; None when no delimiter makes columns of it.

    A last row that swallowed the rest of the file by an open quote is left out: problem ``row.quote_open``. Raises
    FileProblem file.sheet_too_large for rows of more than 1,000 cells.
    """
    delimiter = _delimiter(source.text[:_SNIFFED])
    if not delimiter:
        return None
    problems = list[Problem]()
    rows = tuple(_told(source.text, delimiter, problems))
    if (width := max((len(row.cells) for row in rows), default=0)) > COLUMN_LIMIT:
        if source.suffix == ".txt":  # sentences with commas
            return None
        raise _too_wide(source.name, len(rows), width)
    stem = source.name.rpartition("/")[2].rpartition(".")
    return Table(stem[0] or stem[2], rows, tuple(problems), source.name, delimiter)


def csv_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Every record with the line it begins in."""
    # A title of 100,000 characters must reach the check of titles, not stop the csv module.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * LIMIT_BYTES))
    reader = csv.reader(StringIO(text, newline="\n"), delimiter=delimiter)
    line = 1
    for cells in reader:
        if len(cells) > COLUMN_LIMIT:
            cells = _trimmed(cells)
        # What was made harmless for spreadsheets on its way out is what was meant again.
        yield line, [restored(cell) if cell[:1] == "'" else cell for cell in cells]
        line = reader.line_num + 1


def _trimmed(cells: list[str]) -> list[str]:
    """Without the empty cells at the end: some programs write all 16,384 columns."""
    filled = next((index for index in range(len(cells), 0, -1) if cells[index - 1].strip()), 0)
    return cells[:filled]


def _too_wide(name: str, height: int, width: int) -> FileProblem:
    params = {"rows": height, "columns": width, "limit": ROW_LIMIT, "column_limit": COLUMN_LIMIT}
    return FileProblem("file.sheet_too_large", name=name, **params)


def open_quote(text: str, delimiter: str, line: int) -> int:
    """How many lines an open quote of the record that begins in ``line`` swallows; 0 when all are closed."""
    rest = text.split("\n")[line - 1 :]
    try:
        next(csv.reader(StringIO("\n".join(rest), newline="\n"), delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        return len(rest) if "unexpected end" in str(error) else 0
    return 0


def _told(text: str, delimiter: str, problems: list[Problem]) -> list[Row]:
    rows = [Row(line, tuple(cells)) for line, cells in csv_rows(text, delimiter) if cells and any(cells)]
    if rows and (first := rows[0].cells[0]) and str(first).casefold().startswith("sep="):
        del rows[0]
    if rows and (lines := open_quote(text, delimiter, rows[-1].line)):
        problems.append(Problem("row.quote_open", "", {"lines": lines}, Severity.ERROR, rows[-1].line))
        del rows[-1]
    return rows


def _delimiter(text: str) -> str:
    """The delimiter under which a row has the most known names, then the one that gives the most equal rows."""
    scores = {delimiter: _score(text, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    return best if scores[best][1] > 0 else ""


def _score(text: str, delimiter: str) -> tuple[int, int, int]:
    rows = [cells for _, cells in islice(csv_rows(text, delimiter), _SNIFFED_ROWS) if any(cells)]
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    if not widths:
        return 0, 0, 0
    known = max(len(match_header(cells).columns) for cells in rows[:20])
    width, equal = widths.most_common(1)[0]
    return known, equal, width
