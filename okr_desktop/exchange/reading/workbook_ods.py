"""ODS sheets: read here and not by the native reader, whose repeated cells nothing would bound."""

from __future__ import annotations

import re
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from xml.parsers import expat

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.reading.archive import unpacked
from okr_desktop.exchange.reading.tables import Cell, Percent, Table
from okr_desktop.exchange.reading.workbook_cells import (
    Range,
    duration_cell,
    is_too_large,
    number_cell,
    text_cell,
    told_rows,
    too_large,
)

_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?")
CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_LONGEST_TEXT = 1_000_000


def read(packed: zipfile.ZipFile, name: str, problems: list[Problem]) -> list[Table]:
    """The sheets. Raises FileProblem file.book_encrypted, file.book_unsafe, file.unreadable."""
    names = packed.namelist()
    if _MANIFEST in names:
        manifest = unpacked(packed, packed.getinfo(_MANIFEST), name)
        if b"encryption-data" in manifest:
            raise FileProblem("file.book_encrypted", name=name)
    info = packed.getinfo(CONTENT)
    if info.flag_bits & 0x1:
        raise FileProblem("file.book_encrypted", name=name)
    walk = _Walk(name, problems)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = walk.doctype
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.characters
    try:
        parser.Parse(unpacked(packed, info, name), True)
    except (expat.ExpatError, ValueError) as error:
        raise FileProblem("file.unreadable", name=name, reason="", kind="workbook") from error
    return walk.tables


class _Walk:
    """Follows the elements of ``content.xml``; only outermost tables are sheets."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.tables: list[Table] = []
        self._name = name
        self._problems = problems
        self._tables = self._notes = self._paragraphs = 0
        self._title = ""
        self._cell: dict[str, str] | None = None
        self._texts: list[str] = []
        self._size = 0
        self._begin()

    def _begin(self) -> None:
        self._rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._merged: list[Range] = []
        self._repeat = 1
        self._empty_rows = self._empty_cells = self._area = 0
        self._is_too_large = False
        self._formulas: list[int] = []

    def doctype(self, *_: object) -> None:
        raise FileProblem("file.book_unsafe", name=self._name, part="content.xml")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "table" and tag != "text:table":
            self._tables += 1
            if self._tables == 1:
                self._title = attributes.get("table:name", "")
                self._begin()
        elif self._tables != 1:
            return
        elif kind == "table-row":
            self._row, self._empty_cells = [], 0
            self._repeat = _count(attributes, "table:number-rows-repeated")
        elif kind in ("table-cell", "covered-table-cell"):
            self._cell, self._texts, self._size, self._paragraphs = attributes, [], 0, 0
        elif kind == "annotation":
            self._notes += 1
        elif self._cell is not None and not self._notes:
            self._inside(kind, attributes)

    def _inside(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "p":
            self._paragraphs += 1
            self.characters("\n" if self._paragraphs > 1 else "")
        elif kind == "s":
            self.characters(" " * min(_count(attributes, "text:c"), 1000))
        elif kind in ("tab", "line-break"):
            self.characters("\t" if kind == "tab" else "\n")

    def characters(self, text: str) -> None:
        if self._cell is not None and self._paragraphs and not self._notes and self._size < _LONGEST_TEXT:
            self._texts.append(text)
            self._size += len(text)

    def end(self, tag: str) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "table" and tag != "text:table":
            self._tables -= 1
            if self._tables == 0:
                self._end_table()
        elif self._tables != 1:
            return
        elif kind == "table-row":
            self._end_row()
        elif kind in ("table-cell", "covered-table-cell") and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif kind == "annotation":
            self._notes -= 1

    def _end_cell(self, attributes: dict[str, str]) -> None:
        repeat = _count(attributes, "table:number-columns-repeated")
        cell = _value(attributes, "".join(self._texts))
        if "table:formula" in attributes and cell is None and not attributes.get("office:value-type"):
            self._formulas.append(len(self._rows) + self._empty_rows + 1)
        if cell is None or self._is_too_large:
            self._empty_cells += repeat
            return
        column = len(self._row) + self._empty_cells
        if self._too_large(len(self._rows) + self._empty_rows + 1, column + repeat, self._size * repeat):
            return
        if (span := _count(attributes, "table:number-rows-spanned")) > 1:
            top = len(self._rows) + self._empty_rows
            self._merged.append(((top, column), (top + span - 1, column)))
        self._row += [None] * self._empty_cells + [cell] * repeat
        self._empty_cells = 0

    def _end_row(self) -> None:
        if not self._row:
            self._empty_rows += self._repeat
            return
        height = len(self._rows) + self._empty_rows + self._repeat
        if self._too_large(height, len(self._row), len(self._row) * self._repeat):
            return
        self._rows += [[] for _ in range(self._empty_rows)]
        self._rows += [list(self._row) for _ in range(self._repeat)]
        self._empty_rows = 0

    def _too_large(self, height: int, width: int, more: int) -> bool:
        self._area += more
        if not self._is_too_large and is_too_large(max(height, self._area // 50), width):
            self._is_too_large = True
            self._problems.append(too_large(self._title, height, width))
        return self._is_too_large

    def _columns(self) -> list[list[Cell]]:
        width = max(map(len, self._rows), default=0)
        for row in self._rows:
            row += [None] * (width - len(row))
        return [list(column) for column in zip(*self._rows, strict=True)]

    def _end_table(self) -> None:
        if self._is_too_large:
            return
        problems = ()
        if self._formulas:
            params = {"sheet": self._title, "cell": "", "count": len(self._formulas)}
            problems = (Problem("sheet.formula_no_value", "", params, Severity.WARNING, self._formulas[0]),)
        self.tables.append(Table(self._title, told_rows(self._columns(), self._merged), problems, self._name))


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 10 else 1


def _value(attributes: dict[str, str], text: str) -> Cell:
    kind = attributes.get("office:value-type", "")
    try:
        if kind in ("float", "currency", "percentage"):
            number = number_cell(float(attributes["office:value"]))
            return Percent(number) if kind == "percentage" and isinstance(number, Decimal) else number
        if kind == "date":
            return date.fromisoformat(attributes["office:date-value"][:10])
        if kind == "boolean":
            return attributes["office:boolean-value"] == "true"
        if kind == "time" and (found := _DURATION.fullmatch(attributes["office:time-value"])):
            hours, minutes, seconds = (int(part or 0) for part in found.groups())
            return duration_cell(timedelta(hours=hours, minutes=minutes, seconds=seconds))
    except (KeyError, ValueError, TypeError):
        pass
    return text_cell(text or attributes.get("office:string-value", ""))
