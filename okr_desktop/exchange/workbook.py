"""Workbooks (XLSX, XLSM, XLS, ODS) as tables: cached values, dates, merged cells; macros are never run."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.exchange.archive import opened
from okr_desktop.exchange.tables import Cell, Row, Table

LIMIT_BYTES = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook that hold something."""

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...] = ()


def is_book(data: bytes) -> bool:
    """Whether a file is a workbook rather than a ZIP of other files."""
    if data.startswith(_OLE):
        return True
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return any(name.startswith("xl/") or name == "content.xml" for name in names)


def read(data: bytes, name: str) -> Book:
    """The visible sheets. Raises FileProblem file.book_encrypted, file.unreadable and those of ``archive``."""
    if not data.startswith(_OLE):
        opened(data, name)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            tables = tuple(_table(book.get_sheet_by_name(sheet), sheet, name) for sheet in book.sheet_names)
    except PasswordError as error:
        raise FileProblem("file.book_encrypted", name=name) from error
    except CalamineError as error:
        raise FileProblem("file.unreadable", name=name, reason="") from error
    return Book(tuple(table for table in tables if table.rows))


def _table(sheet: CalamineSheet, title: str, file: str) -> Table:
    rows = sheet.to_python(skip_empty_area=False)
    found = (Row(line, tuple(map(_cell, cells))) for line, cells in enumerate(rows, 1))
    return Table(title, tuple(row for row in found if any(cell is not None for cell in row.cells)), (), file)


def _cell(value: object) -> Cell:
    match value:
        case bool() | str():
            return value if value != "" else None
        case int() | float():
            return Decimal(repr(value))
        case datetime():
            return value.date()
        case date():
            return value
        case _:
            return str(value)
