"""Workbooks (XLSX, XLSM, XLS, ODS) as tables: cached values, dates, merged cells; macros are never run."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.exchange.reading import archive, workbook_ods, workbook_xls, workbook_xlsx
from okr_desktop.exchange.reading.tables import Table

LIMIT_BYTES = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a workbook that hold something."""

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...] = ()


def is_book(data: bytes) -> bool:
    """Whether a file is a workbook (or another office document) rather than a ZIP of files."""
    if data.startswith(_OLE):
        return True
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except archive.BROKEN:
        return False
    return any(name in ("[Content_Types].xml", "content.xml") or name.startswith("xl/") for name in names)


def read(data: bytes, name: str) -> Book:
    """The visible sheets that hold something.

    Raises FileProblem file.book_encrypted, .book_unsafe, .book_kind, .unreadable, .no_table, and those of ``archive``.
    """
    problems = list[Problem]()
    if data.startswith(_OLE):
        tables = workbook_xls.read(data, name, problems)
    else:
        with archive.opened(data, name) as packed:
            tables = _unpacked(packed, data, name, problems)
    tables = [table for table in tables if table.rows]
    if not tables:
        too_large = next((each for each in problems if each.code == "sheet.too_large"), None)
        raise (
            FileProblem("file.sheet_too_large", name=name, **too_large.params)
            if too_large
            else FileProblem("file.no_table", name=name)
        )
    return Book(tuple(tables), tuple(problems))


def _unpacked(packed: zipfile.ZipFile, data: bytes, name: str, problems: list[Problem]) -> list[Table]:
    names = set(packed.namelist())
    if "content.xml" in names:
        return workbook_ods.read(packed, name, problems)
    if "xl/workbook.bin" in names or not any(each.startswith("xl/") for each in names):
        raise FileProblem("file.book_kind", name=name)
    return workbook_xlsx.read(packed, data, name, problems)
