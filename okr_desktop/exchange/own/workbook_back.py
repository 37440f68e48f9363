"""Our own workbook, edited by people and saved by whatever program: what its rows say now, and what was exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from okr_desktop.domain.errors import FileProblem, Severity
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.text import fold
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own.book import (
    BASE,
    BETWEEN,
    FORMAT,
    HEAD,
    ID,
    LISTS,
    SHEETS,
    BackBook,
    BackRow,
    BackSheet,
    BookSheet,
    digests,
)
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Cell, Row, Table, text_of

__all__ = ["FORMAT", "certainty", "read"]


def certainty(parcel: Parcel) -> float:
    """How sure it is that this is our workbook: it carries the hidden sheet that says so, or not."""
    return 1.0 if _base_table(parcel) is not None else 0.0


def _base_table(parcel: Parcel) -> Table | None:
    for table in parcel.tables:
        if table.name == BASE and table.rows and text_of(table.rows[0].cells[0]) == HEAD:
            return table
    return None


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The workbook as a draft whose ``book`` is filled. Raises FileProblem ``file.no_okrs``, ``file.book_damaged``."""
    table = _base_table(parcel)
    if table is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes(parcel.problems)
    base = _Base(table, parcel.name)
    sheets = list[BackSheet]()
    for at, sheet in enumerate(SHEETS):
        if progress is not None:
            progress(at / len(SHEETS))
        found = next((one for one in parcel.tables if one.name == sheet.name), None)
        if found is not None:
            sheets.append(_sheet(found, sheet, notes))
        elif base.checks.get(sheet.kind):
            notes.warning("book.sheet_missing", "", None, sheet=sheet.name)
    if not sheets:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    book = BackBook(base.book, base.workspace, base.on, tuple(sheets), base.checks, _names(parcel))
    return Draft(FORMAT, parcel.name, problems=notes.result(), book=book)


class _Base:
    """What was exported, from the hidden sheet."""

    def __init__(self, table: Table, name: str) -> None:
        self.book = self.workspace = ""
        self.on: date | None = None
        self.checks: dict[str, dict[str, Mapping[str, int]]] = {}
        self._columns: dict[str, list[str]] = {}
        try:
            for row in table.rows[1:]:
                for text in text_of(row.cells[0]).split(BETWEEN):
                    self._take(text.split("|"))
        except (ValueError, KeyError) as error:
            raise FileProblem("file.book_damaged", name=name, sheet=BASE) from error

    def _take(self, parts: list[str]) -> None:
        match parts:
            case ["book", id]:
                self.book = id
            case ["workspace", id]:
                self.workspace = id
            case ["on", day]:
                self.on = date.fromisoformat(day)
            case ["columns", kind, codes]:
                self._columns[kind] = codes.split(",")
            case [kind, id, check]:
                columns = self._columns[kind]
                self.checks.setdefault(kind, {})[id] = dict(zip(columns, digests(check), strict=True))
            case _:
                raise ValueError(parts)


def _names(parcel: Parcel) -> dict[str, dict[str, str]]:
    """By list: the ids of the names that cells may hold, folded."""
    table = next((one for one in parcel.tables if one.name == LISTS), None)
    found: dict[str, dict[str, str]] = {}
    if table is None or not table.rows:
        return found
    heads = [text_of(cell) for cell in table.rows[0].cells]
    for at in range(0, len(heads) - 1, 2):
        pairs = ((_cell(row, at), _cell(row, at + 1)) for row in table.rows[1:])
        found[heads[at]] = {fold(text_of(name)): text_of(id) for name, id in pairs if name is not None}
    return found


def _cell(row: Row, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else None


def _sheet(table: Table, sheet: BookSheet, notes: Notes) -> BackSheet:
    places, first = _heading(table, sheet)
    if "id" not in places or sheet.title not in places:
        notes.error("book.heading", "", table.rows[0].line if table.rows else None, sheet=sheet.name)
        return BackSheet(sheet.kind, sheet.name, frozenset(), ())
    gone = [one.heading for one in sheet.edited if one.code not in places]
    if gone:
        notes.note("book.columns_gone", "", None, sheet=sheet.name, names=", ".join(gone))
    rows = tuple(_rows(table.rows[first:], places, sheet, notes))
    return BackSheet(sheet.kind, sheet.name, frozenset(places), rows)


def _heading(table: Table, sheet: BookSheet) -> tuple[dict[str, int], int]:
    """Where each column stands now, by its heading: people move columns, and put lines above them."""
    codes = {fold(one.heading): one.code for one in (ID, *sheet.columns)}
    best: dict[str, int] = {}
    first = 0
    for at, row in enumerate(table.rows[:20]):
        found: dict[str, int] = {}
        for place, cell in enumerate(row.cells):
            code = codes.get(fold(text_of(cell)))
            if code is not None:
                found.setdefault(code, place)
        if len(found) > len(best):
            best, first = found, at + 1
    return best, first


def _rows(rows: tuple[Row, ...], places: Mapping[str, int], sheet: BookSheet, notes: Notes) -> Iterator[BackRow]:
    seen: dict[str, dict[str, Cell]] = {}
    edited = [(one.code, places[one.code]) for one in sheet.edited if one.code in places]
    for row in rows:
        cells = {code: _cell(row, at) for code, at in edited}
        if all(cell is None or cell == "" for cell in cells.values()):
            continue
        id = text_of(_cell(row, places["id"])).strip()
        if id and not is_id(id):
            notes.error("book.id", "id", row.line, sheet=sheet.name, text=shorten(id), severity=Severity.ERROR.value)
            continue
        if id and id in seen:
            if seen[id] == cells:
                notes.warning("book.row_twice", "id", row.line, sheet=sheet.name)
                continue
            # Who copies a row to make another one like it copies its id as well.
            notes.note("book.row_copied", "id", row.line, sheet=sheet.name)
            id = ""
        if id:
            seen[id] = cells
        yield BackRow(row.line, id, cells)
