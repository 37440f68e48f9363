"""Cells of workbooks as cells of tables: clean texts, decimal numbers, days, and merged cells filled down."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from python_calamine import CalamineError, PasswordError

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.reading.tables import COLUMN_LIMIT, ROW_LIMIT, Cell, Percent, Row

# Beyond this a sheet is refused before it is laid out: 26 columns of 200,000 rows.
AREA_LIMIT = 26 * ROW_LIMIT
_FILLED_LIMIT = 2_000_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

Range = tuple[tuple[int, int], tuple[int, int]]


def text_cell(text: str) -> Cell:
    """A text without control characters; None when nothing is left."""
    if text.isprintable():
        return text if text.strip() else None
    text = _CONTROL.sub("", _BREAKS.sub("\n", text))
    return text if text.strip() else None


def number_cell(number: float) -> Cell:
    """A number as its shortest decimal; what is no number becomes a text that says so."""
    if not math.isfinite(number):
        return str(number)
    return Decimal(int(number)) if number.is_integer() and abs(number) < 1e15 else Decimal(repr(number))


def duration_cell(value: timedelta) -> Cell:
    """A duration as hours and minutes, "30:15"."""
    minutes = round(value.total_seconds() / 60)
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


_OF: dict[type, Callable[[Any], Cell]] = {
    str: text_cell,
    float: number_cell,
    int: Decimal,
    bool: lambda value: value,
    datetime: datetime.date,
    date: lambda value: value,
    time: lambda value: f"{value.hour}:{value.minute:02d}",
    timedelta: duration_cell,
}


def columns_of(values: Sequence[Sequence[Any]], percents: Iterable[tuple[int, int]]) -> list[list[Cell]]:
    """All columns of rows of one width; ``percents`` are (row, column) of the cells that show a percentage."""
    # Faster than zip(*values), which makes an iterator for every row.
    columns = [_column([row[index] for row in values]) for index in range(len(values[0]) if values else 0)]
    for row, column in percents:
        if column < len(columns) and row < len(values) and isinstance(number := columns[column][row], Decimal):
            columns[column][row] = Percent(number)
    return columns


def _column(values: Sequence[Any]) -> list[Cell]:
    """The cells of one column; what most columns hold (clean texts, numbers) without a call for each."""
    kinds = set(map(type, values))
    texts = [value for value in values if type(value) is str] if str in kinds else []
    if "".join(texts).isprintable():
        if kinds == {str}:
            return [value if value and not value.isspace() else None for value in texts]
        if kinds <= {str, float}:
            numbers = {value: number_cell(value) for value in set(values) if type(value) is float}
            return [numbers[value] if type(value) is float else (value.strip() and value) or None for value in values]
    return [_OF[type(value)](value) for value in values]


def told_rows(columns: list[list[Cell]], merged: Iterable[Range]) -> tuple[Row, ...]:
    """The rows that say something, without empty columns at the end, merged texts filled down."""
    while columns and not _says(columns[-1]):
        del columns[-1]
    _fill(columns, merged)
    rows = enumerate(zip(*columns, strict=True), 1)
    return tuple([Row(line, cells) for line, cells in rows if cells[0] is not None or _says(cells)])


def _says(cells: Iterable[Cell]) -> bool:
    return any(cell is not None for cell in cells)


def _fill(columns: list[list[Cell]], merged: Iterable[Range]) -> None:
    """Numbers are not filled: a number beside merged rows is about all of them together, not about each."""
    left = _FILLED_LIMIT
    for (top, number), (bottom, _) in merged:
        if number >= len(columns) or not top < bottom or top >= len(columns[number]):
            continue
        column = columns[number]
        if isinstance(column[top], str | date) and left > 0:
            for row in range(top + 1, min(bottom + 1, len(column))):
                if column[row] is None and any(other[row] is not None for other in columns):
                    column[row] = column[top]
        left -= min(bottom + 1, len(column)) - top


def too_large(sheet: str, height: int, width: int) -> Problem:
    """A sheet that is larger than what is read."""
    params = {"sheet": sheet, "rows": height, "columns": width, "limit": ROW_LIMIT, "column_limit": COLUMN_LIMIT}
    return Problem("sheet.too_large", "", params, Severity.ERROR)


def is_too_large(height: int, width: int) -> bool:
    """Whether a sheet of this size is not read."""
    return height > ROW_LIMIT or width > COLUMN_LIMIT or height * width > AREA_LIMIT


def native_failure(error: BaseException, name: str) -> FileProblem | None:
    """What a failure of the native reader means; None for what is no failure of it (a cancelled import)."""
    if isinstance(error, PasswordError):
        return FileProblem("file.book_encrypted", name=name)
    # A panic of the native code is no Exception, so that nobody catches it by accident.
    if isinstance(error, CalamineError | OSError | ValueError) or type(error).__name__ == "PanicException":
        return FileProblem("file.unreadable", name=name, reason="", kind="workbook")
    return None
