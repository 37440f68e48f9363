"""Our own set of CSV tables, edited by people: what its rows say now, and what was exported."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.text import fold
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own import table_set
from okr_desktop.exchange.own.back_rows import Base, cell, rows
from okr_desktop.exchange.own.book import BackBook, BackSheet, check_of
from okr_desktop.exchange.own.book_sheets import SHEET_OF, BookColumn, BookSheet
from okr_desktop.exchange.own.okr_json import GROUPS
from okr_desktop.exchange.own.table_set import BASE, FORMAT, HEAD, REST, SHARES, csv_name, name_column
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Cell, Row, Table, text_of

__all__ = ["FORMAT", "certainty", "read"]

_POINT = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_COMMA = re.compile(r"-?\d+,\d+")
# What a team takes of an objective stands behind its id.
_SHARE = re.compile(r"(?<=[0-9a-f]{32})\s*=[^;]*")
_NAMES_TOLD = 3


def certainty(parcel: Parcel) -> float:
    """How sure it is that these are tables of ours: they have the file that says so, or all columns of a kind."""
    return 1.0 if _base_table(parcel) is not None or any(map(_kind, parcel.tables)) else 0.0


def _base_table(parcel: Parcel) -> Table | None:
    for table in parcel.tables:
        if table.rows and table.delimiter and text_of(table.rows[0].cells[0]) == HEAD:
            return table
    return None


def _kind(table: Table) -> str:
    if not table.rows or not table.delimiter or text_of(table.rows[0].cells[0]) == HEAD:
        return ""
    return table_set.kind_of(table.name, map(text_of, table.rows[0].cells))


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The tables as a draft whose ``book`` is filled. Raises FileProblem ``file.no_okrs``, ``file.book_damaged``."""
    notes, base = Notes(parcel.problems), _exported(parcel)
    found = dict[str, Table]()
    for table in parcel.tables:
        if kind := _kind(table) or _by_name(table, base):
            found.setdefault(kind, table)
    if not found:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    sheets = list[BackSheet]()
    for at, kind in enumerate(SHEET_OF):
        if progress is not None:
            progress(at / len(SHEET_OF))
        if kind in found:
            sheets.append(_Reader(found[kind], kind, base.checks.get(kind, {}), notes).sheet())
        elif base.checks.get(kind):
            notes.warning("book.sheet_missing", "", None, sheet=f"{GROUPS[kind]}.csv")
    _tell_unread(parcel, found, notes)
    book = BackBook(base.book, base.workspace, base.on, tuple(sheets), base.checks, {})
    return Draft(FORMAT, parcel.name, problems=notes.result(), book=book)


def _exported(parcel: Parcel) -> Base:
    """What was exported; nothing is known of it where its file is gone, and every difference is a question then."""
    base, table = Base(), _base_table(parcel)
    try:
        for row in table.rows[1:] if table is not None else ():
            parts = [text_of(one) for one in row.cells]
            base.take(parts if parts[2:] and parts[2] else parts[:2])
    except (ValueError, KeyError, IndexError) as error:
        raise FileProblem("file.book_damaged", name=parcel.name, sheet=f"{BASE}.csv") from error
    return base


def _by_name(table: Table, base: Base) -> str:
    """The kind of a table that has lost columns: its name tells, where the base says that this is a set."""
    return next((kind for kind in base.checks if GROUPS.get(kind) == table.name and kind in SHEET_OF), "")


def _tell_unread(parcel: Parcel, found: Mapping[str, Table], notes: Notes) -> None:
    """Tables of the set that hold something and are for reading only."""
    ours = {group for kind, group in GROUPS.items() if kind not in SHEET_OF}
    names = [one.name for one in parcel.tables if one.name in ours and len(one.rows) > 1]
    if names:
        shown = ", ".join(f"{one}.csv" for one in names[:_NAMES_TOLD]) + (", …" if len(names) > _NAMES_TOLD else "")
        notes.note("book.tables_unread", "", None, count=len(names), names=shown)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the cell of a column stands, and the name beside it."""

    column: BookColumn
    at: int
    name_at: int | None
    name: str


class _Reader:
    """Reads one table; without a base each cell is what it says."""

    def __init__(self, table: Table, kind: str, checks: Mapping[str, Mapping[str, int]], notes: Notes) -> None:
        self._table, self._checks, self._notes = table, checks, notes
        self._file = f"{table.name}.csv"
        self._shape: BookSheet = table_set.shape(kind, self._file)
        # A program that divides by semicolons writes decimal commas.
        self._comma = table.delimiter == ";"
        heading = [fold(text_of(one)) for one in table.rows[0].cells] if table.rows else []
        self._at = {name: at for at, name in reversed(list(enumerate(heading)))}
        self._places = [_place(kind, one, self._at) for one in self._shape.columns if csv_name(kind, one) in self._at]
        read = set(table_set.read_columns(kind))
        self._rest = [at for at, name in enumerate(heading) if name not in read]
        self._rest_changed = 0
        self._shares_at = self._at.get(table_set.share_column(kind))

    def sheet(self) -> BackSheet:
        """The table as a sheet that came back."""
        codes = {one.column.code for one in self._places}
        if "id" not in self._at or self._shape.title not in codes:
            self._notes.error("book.heading", "", None, sheet=self._file)
            return BackSheet(self._file, self._shape, frozenset(), ())
        gone = [one.heading for one in self._shape.columns if one.code not in codes]
        if gone:
            self._notes.note("book.columns_gone", "", None, sheet=self._file, names=shorten(", ".join(gone)))
        found = tuple(rows(self._table.rows[1:], self._at["id"], self._cells, self._file, self._notes))
        if self._rest_changed:
            self._notes.warning("book.rest_changed", "", None, sheet=self._file, count=self._rest_changed)
        return BackSheet(self._file, self._shape, frozenset({*codes, "id"}), found)

    def _cells(self, row: Row, id: str) -> dict[str, Cell]:
        base = self._checks.get(id)
        if base is not None and REST in base:
            texts = (text_of(cell(row, at)) for at in self._rest)
            self._rest_changed += table_set.rest_check(texts) != base[REST]
        return {one.column.code: self._cell(row, one, base) for one in self._places} | self._shares(row, base)

    def _shares(self, row: Row, base: Mapping[str, int] | None) -> dict[str, Cell]:
        """Shares as they stand there now, where they are not those that were exported."""
        if self._shares_at is None:
            return {}
        text = table_set.shares_text(text_of(cell(row, self._shares_at)))
        return {} if base is not None and base.get(SHARES) == check_of(text) else {SHARES: text}

    def _cell(self, row: Row, place: _Places, base: Mapping[str, int] | None) -> Cell:
        text = text_of(cell(row, place.at))
        match place.column.type:
            case "link" | "links":
                return self._link(text, text_of(cell(row, place.name_at)), place, base)
            case "number" | "whole":
                return self._number(text)
            case "day":
                return _day(text)
            case _:
                return text

    def _link(self, ids: str, names: str, place: _Places, base: Mapping[str, int] | None) -> Cell:
        """An id; the name beside it where somebody changed only that, or wrote only that."""
        plain = _SHARE.sub("", ids)
        if not plain.strip():
            emptied = base is not None and base.get(place.name) == check_of(names)
            return None if emptied else names
        if base is None or place.name_at is None or base.get(place.name) == check_of(names):
            return plain
        return names if base.get(place.column.code) == _ids_check(plain, place.column) else plain

    def _number(self, text: str) -> Cell:
        text = text.strip()
        plain = text.replace(",", ".") if self._comma and _COMMA.fullmatch(text) else text
        try:
            return Decimal(plain) if _POINT.fullmatch(plain) else text
        except InvalidOperation:
            return text


def _place(kind: str, column: BookColumn, at: Mapping[str, int]) -> _Places:
    name = name_column(column)
    return _Places(column, at[csv_name(kind, column)], at.get(name) if name else None, name)


def _ids_check(text: str, column: BookColumn) -> int:
    if column.type == "link":
        return check_of(text.strip())
    return check_of(tuple(one.strip() for one in text.split(";") if is_id(one.strip())))


def _day(text: str) -> Cell:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return text
