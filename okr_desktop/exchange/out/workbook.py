"""The workbook: real types, lists to choose from, frozen headers, charts, and a hidden sheet to come back by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from typing import IO, Any

from okr_desktop.exchange.out.workbook_lines import Lines, inert
from okr_desktop.exchange.out.workbook_looks import Looks, wraps
from okr_desktop.exchange.out.workbook_pages import write_charts, write_read_me
from okr_desktop.exchange.out.workbook_rules import ROOM, add_rules
from okr_desktop.exchange.own.book import (
    BASE,
    BETWEEN,
    CHARTS,
    HEAD,
    LISTS,
    LONGEST,
    PACKED,
    READ_ME,
    Book,
    BookRow,
    Cell,
)
from okr_desktop.exchange.own.book_sheets import BookColumn, BookSheet

# So many rows fit into one sheet of any spreadsheet program, the heading aside.
MOST_ROWS = 1_048_000
# From here on rows go to the disk one by one and sheets have a filter in place of a table.
MANY = 20_000
_TOLD_EVERY = 500
_LINE, _MOST_LINES = 15, 4
_DAY_ZERO = date(1899, 12, 30)
# Before this day spreadsheets disagree about what a number means as a day.
_FIRST_SURE = date(1900, 3, 1)
Tell = Callable[[int], None]


def write(file: IO[bytes], book: Book, progress: Tell | None = None) -> dict[str, int]:
    """Write a workbook; gives the rows of each kind. ``progress`` gets the number of rows written so far."""
    return _Writer(file, book, progress).write()


class _Writer:
    def __init__(self, file: IO[bytes], book: Book, progress: Tell | None) -> None:
        self._book, self._tell, self._done = book, progress, 0
        self.plain = book.count > MANY
        new: Any = import_module("xlsxwriter").Workbook
        self._file: Any = new(file, _options(self.plain))
        self._looks = Looks(self._file, book.say)
        self._file.set_properties(
            {
                "title": book.title,
                "author": "OKR Desktop",
                "created": datetime.combine(book.on, datetime.min.time(), UTC),
            }
        )
        self._file.set_size(2400, 1500)

    def write(self) -> dict[str, int]:
        read_me = self._file.add_worksheet(self._book.say(READ_ME))
        sheets = [self._file.add_worksheet(sheet.name) for sheet, _ in self._book.sheets]
        charts = self._file.add_worksheet(self._book.say(CHARTS))
        lists, base = self._file.add_worksheet(LISTS), _Base(self._file.add_worksheet(BASE), self._book)
        ranges = self._write_lists(lists)
        counts: dict[str, int] = {}
        for place, (sheet, rows) in zip(sheets, self._book.sheets, strict=True):
            page = _Page(self, place, base, sheet)
            counts[sheet.kind] = page.write(rows)
            rows_written = counts[sheet.kind]
            add_rules(place, sheet, rows_written, ranges, self._looks, self._book.say, filters_only=self.plain)
        write_read_me(read_me, self._book, counts, self._looks)
        write_charts(self._file, charts, self._book, self._looks)
        lists.hide()
        base.close()
        read_me.activate()
        self._file.close()
        return counts

    def _write_lists(self, place: Any) -> dict[str, str]:
        """The names to choose from, two columns a list (name, id); gives where each stands."""
        lists = list(self._book.lists.items())
        place.write_row(0, 0, [text for name, _ in lists for text in (name, "id")])
        for line in range(max((len(named) for _, named in lists), default=0)):
            for at, (_, named) in enumerate(lists):
                if line < len(named):
                    place.write_string(line + 1, 2 * at, inert(named[line].name))
                    place.write_string(line + 1, 2 * at + 1, named[line].id)
        return {name: _range(2 * at, len(named)) for at, (name, named) in enumerate(lists) if named}

    def told(self, rows: int) -> None:
        """So many more rows are written."""
        self._done += rows
        if self._tell is not None:
            self._tell(self._done)

    @property
    def looks(self) -> Looks:
        """Formats of cells."""
        return self._looks


def _options(plain: bool) -> dict[str, object]:
    return {
        "constant_memory": plain,
        "in_memory": not plain,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }


def _range(column: int, length: int) -> str:
    cell: Any = import_module("xlsxwriter").utility.xl_rowcol_to_cell
    return f"='{LISTS}'!{cell(1, column, True, True)}:{cell(length, column, True, True)}"


class _Base:
    """The hidden sheet: what was exported, many records to a cell."""

    def __init__(self, place: Any, book: Book) -> None:
        self._place, self._line, self._waiting = place, 0, list[str]()
        for text in (HEAD, f"book|{book.id}", f"workspace|{book.workspace}", f"on|{book.on.isoformat()}"):
            self._write(text)
        for sheet, _ in book.sheets:
            self._write(f"columns|{sheet.kind}|{','.join(one.code for one in sheet.edited)}")

    def put(self, kind: str, row: BookRow) -> None:
        """Note a record as it was exported."""
        self._waiting.append(f"{kind}|{row.id}|{row.check}")
        if len(self._waiting) >= PACKED:
            self._flush()

    def close(self) -> None:
        """Write the rest and hide the sheet, also from the menu that shows hidden ones."""
        self._flush()
        self._place.very_hidden()

    def _flush(self) -> None:
        if self._waiting:
            self._write(BETWEEN.join(self._waiting))
            self._waiting.clear()

    def _write(self, text: str) -> None:
        self._place.write_string(self._line, 0, text)
        self._line += 1


class _Page:
    """One sheet with a row for each record."""

    def __init__(self, writer: _Writer, place: Any, base: _Base, sheet: BookSheet) -> None:
        self._writer, self._place, self._base = writer, place, base
        self._sheet, self._looks = sheet, writer.looks
        self._lines = Lines(place, 1 + len(sheet.columns)) if writer.plain else None
        self._writers = [_MAKERS.get(column.type, _write_text) for column in sheet.columns]
        # Letters are narrower than digits, by which widths of columns are counted.
        self._wrapped = [(at, int(column.width * 1.1)) for at, column in enumerate(sheet.columns) if wraps(column)]
        # Empty cells have the look of their column, but for the unit, which is the row's own.
        self._blanks = frozenset(at for at, column in enumerate(sheet.columns, 1) if column.in_unit)
        self._formats: dict[tuple[str, int], list[Any]] = {}

    def write(self, rows: Any) -> int:
        self._head()
        line = 0
        for line, row in enumerate(rows, 1):
            self._row(line, row)
            if line % _TOLD_EVERY == 0:
                self._writer.told(_TOLD_EVERY)
            if line >= MOST_ROWS:
                break
        return line

    def _head(self) -> None:
        place = self._place
        place.set_row(0, 22)
        for at, column in enumerate(self._sheet.every):
            place.write_string(0, at, column.heading, self._looks.head(column.edits))
            place.set_column(at, at, column.width, self._looks.column(column))
        place.freeze_panes(1, 2)
        place.set_zoom(100)

    def _row(self, line: int, row: BookRow) -> None:
        place: Any = self._lines or self._place
        formats = self._of_row(row)
        if (lines := self._lines_of(row)) > 1:
            place.set_row(line, _LINE * lines)
        # Past the checks of arguments that the public methods make for each cell.
        place._write_string(line, 0, row.id, self._looks.id)
        for at, (write, cell, look) in enumerate(zip(self._writers, row.cells, formats, strict=True), 1):
            if cell is not None and cell != "":
                write(place, line, at, cell, look)
            elif at in self._blanks:
                place._write_blank(line, at, None, look)
        if self._lines is not None:
            self._lines.end(line)
        self._base.put(self._sheet.kind, row)

    def _lines_of(self, row: BookRow) -> int:
        """How many lines the longest text of a row needs, at most so many that a screen still shows several rows."""
        most = 1
        for at, width in self._wrapped:
            text = row.cells[at]
            if isinstance(text, str) and len(text) > width * most:
                most = -(-len(text) // width)
        return min(most, _MOST_LINES)

    def _of_row(self, row: BookRow) -> list[Any]:
        """The format of each cell: indented by the depth in the tree, numbers with the unit of the row."""
        wide = _decimals(row.cells, self._sheet.columns) if row.unit else 0
        key = (row.unit, wide * 100 + row.depth)
        found = self._formats.get(key)
        if found is None:
            of = self._looks.cell
            found = [of(column, row.unit, wide, row.depth) for column in self._sheet.columns]
            self._formats[key] = found
        return found


def _decimals(cells: Any, columns: tuple[BookColumn, ...]) -> int:
    """The most decimal places that a number in the row's unit has, at most four."""
    most = 0
    for cell, column in zip(cells, columns, strict=True):
        if column.in_unit and isinstance(cell, Decimal):
            most = max(most, len(str(cell).partition(".")[2]))
    return min(most, 4)


def _write_text(place: Any, line: int, at: int, cell: Cell, look: Any) -> None:
    text = str(cell)
    text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    place._write_string(line, at, text if isinstance(place, Lines) else inert(text), look)


def _write_number(place: Any, line: int, at: int, cell: Cell, look: Any) -> None:
    place._write_number(line, at, cell, look)


def _write_day(place: Any, line: int, at: int, cell: Cell, look: Any) -> None:
    assert isinstance(cell, date)
    if cell < _FIRST_SURE:
        place._write_string(line, at, cell.isoformat(), look)
    else:
        place._write_number(line, at, (cell - _DAY_ZERO).days, look)


_MAKERS: Mapping[str, Callable[[Any, int, int, Cell, Any], None]] = {
    "number": _write_number,
    "whole": _write_number,
    "percent": _write_number,
    "day": _write_day,
}
__all__ = ["MANY", "MOST_ROWS", "ROOM", "write"]
