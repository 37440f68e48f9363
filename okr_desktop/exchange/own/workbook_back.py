"""Our own workbook, edited by people and saved by whatever program: what its rows say now, and what was exported."""

from __future__ import annotations

from collections import Counter
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.text import fold
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.exchange.own.back_rows import Base, cell, rows
from okr_desktop.exchange.own.book import BASE, BETWEEN, FORMAT, HEAD, LISTS, BackBook, BackSheet
from okr_desktop.exchange.own.book_sheets import SHEETS, BookSheet, known_as
from okr_desktop.exchange.own.book_sheets import sheets as sheets_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Cell, Row, Table, text_of
from okr_desktop.exchange.texts import LANGUAGES, Words

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
    base = _exported(table, parcel.name)
    sheets = list[BackSheet]()
    for at, sheet in enumerate(SHEETS):
        if progress is not None:
            progress(at / len(SHEETS))
        names = {one.name for one in known_as(sheet.kind)}
        found = next((one for one in parcel.tables if one.name in names), None)
        if found is not None:
            sheets.append(_sheet(found, sheet.kind, notes))
    if not sheets:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    say, there = _language(sheets), {one.kind for one in sheets}
    for sheet in sheets_of(say.language):
        if sheet.kind not in there and base.checks.get(sheet.kind):
            notes.warning("book.sheet_missing", "", None, sheet=sheet.name)
    book = BackBook(base.book, base.workspace, base.on, tuple(sheets), base.checks, _names(parcel), say)
    return Draft(FORMAT, parcel.name, problems=notes.result(), book=book)


def _exported(table: Table, name: str) -> Base:
    """What was exported, from the hidden sheet."""
    base = Base()
    try:
        for row in table.rows[1:]:
            for text in text_of(row.cells[0]).split(BETWEEN):
                base.take(text.split("|"))
    except (ValueError, KeyError) as error:
        raise FileProblem("file.book_damaged", name=name, sheet=BASE) from error
    return base


def _names(parcel: Parcel) -> dict[str, dict[str, str]]:
    """By list: the ids of the names that cells may hold, folded."""
    table = next((one for one in parcel.tables if one.name == LISTS), None)
    found: dict[str, dict[str, str]] = {}
    if table is None or not table.rows:
        return found
    heads = [text_of(one) for one in table.rows[0].cells]
    for at in range(0, len(heads) - 1, 2):
        pairs = ((cell(row, at), cell(row, at + 1)) for row in table.rows[1:])
        found[heads[at]] = {fold(text_of(name)): text_of(id) for name, id in pairs if name is not None}
    return found


def _language(sheets: list[BackSheet]) -> Words:
    """The language that most of the sheets speak."""
    counts = Counter(one for sheet in sheets for one in LANGUAGES if sheet.shape in sheets_of(one))
    return Words(max(LANGUAGES, key=lambda one: counts[one]))


def _sheet(table: Table, kind: str, notes: Notes) -> BackSheet:
    shape, places, first = _heading(table, kind)
    if "id" not in places or shape.title not in places:
        notes.error("book.heading", "", table.rows[0].line if table.rows else None, sheet=table.name)
        return BackSheet(table.name, shape, frozenset(), ())
    gone = [one.heading for one in shape.edited if one.code not in places]
    if gone:
        notes.note("book.columns_gone", "", None, sheet=table.name, names=", ".join(gone))
    edited = [(one.code, places[one.code]) for one in shape.edited if one.code in places]

    def cells_of(row: Row, _id: str) -> dict[str, Cell]:
        return {code: cell(row, at) for code, at in edited}

    found = rows(table.rows[first:], places["id"], cells_of, table.name, notes)
    return BackSheet(table.name, shape, frozenset(places), tuple(found))


def _heading(table: Table, kind: str) -> tuple[BookSheet, dict[str, int], int]:
    """The language of the headings, where each column stands now, and the first row below.

    People move columns and put lines above them; a heading in another language than the others counts as well.
    """
    best, shape, first = dict[str, int](), known_as(kind)[0], 0
    for at, row in enumerate(table.rows[:20]):
        texts = [fold(text_of(one)) for one in row.cells]
        found = [_places(texts, one) for one in known_as(kind)]
        said = max(found, key=len)
        places = {code: place for each in (*found, said) for code, place in each.items()}
        if len(places) > len(best):
            best, shape, first = places, known_as(kind)[found.index(said)], at + 1
    return shape, best, first


def _places(texts: list[str], sheet: BookSheet) -> dict[str, int]:
    codes = {fold(one.heading): one.code for one in sheet.every}
    found: dict[str, int] = {}
    for place, text in enumerate(texts):
        if text in codes:
            found.setdefault(codes[text], place)
    return found
