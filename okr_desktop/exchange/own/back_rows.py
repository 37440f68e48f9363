"""What our own tables say when they come back, whatever they stood in: what was exported, and the rows of today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.ids import is_id
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own.book import BackRow, digests
from okr_desktop.exchange.reading.tables import Cell, Row, text_of

CellsOf = Callable[[Row, str], Mapping[str, Cell]]


class Base:
    """What was exported: which book, and checks of each record by kind and id. ``take`` gets one line after another."""

    def __init__(self) -> None:
        self.book = self.workspace = ""
        self.on: date | None = None
        self.checks: dict[str, dict[str, Mapping[str, int]]] = {}
        self._columns: dict[str, list[str]] = {}

    def take(self, parts: list[str]) -> None:
        """A line in its parts; raises ValueError or KeyError for one that was not written here."""
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


def cell(row: Row, at: int | None) -> Cell:
    """A cell by its place; None where a short row has none, and for no place."""
    return row.cells[at] if at is not None and at < len(row.cells) else None


def rows(found: Iterable[Row], id_at: int, cells_of: CellsOf, sheet: str, notes: Notes) -> Iterator[BackRow]:
    """The rows that say something, with their ids; ``cells_of`` gives the cells that are edited, by their code.

    A row that came twice is read once; one with the id of another is a new one.
    """
    seen: dict[str, Mapping[str, Cell]] = {}
    for row in found:
        id = text_of(cell(row, id_at)).strip()
        cells = cells_of(row, id)
        if all(one is None or one == "" for one in cells.values()):
            continue
        if id and not is_id(id):
            notes.error("book.id", "id", row.line, sheet=sheet, text=shorten(id), severity=Severity.ERROR.value)
            continue
        if id and id in seen:
            if seen[id] == cells:
                notes.warning("book.row_twice", "id", row.line, sheet=sheet)
                continue
            # Who copies a row to make another one like it copies its id as well.
            notes.note("book.row_copied", "id", row.line, sheet=sheet)
            id = ""
        if id:
            seen[id] = cells
        yield BackRow(row.line, id, cells)
