"""What the columns of a table hold, for the worker: the guess, what a person corrected, and what would come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Row, Table, text_of
from okr_desktop.exchange.sheets.guessing import BY_NAME, DOUBTED, LOOKED_AT, SAMPLES, Column
from okr_desktop.exchange.sheets.mapping import Mapping, best_table, guess, signature, table_of
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.qt.tasks import Progress
    from okr_desktop.services.desk import Desk

# Headers stand near the top; a row further down is no header.
LOWEST_HEADER = 50
_LONGEST_SAMPLE = 60


class Stopped(OkrError):
    """The person stopped the reading; nothing was stored."""

    def __init__(self) -> None:
        super().__init__("stopped")


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column: ``field`` is what it holds ("": nothing), ``sure`` a code of ``ColumnWords.sureness``."""

    index: int
    name: str
    samples: tuple[str, ...]
    field: str
    sure: str


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as the page of columns shows it; ``tables`` are the names of all tables of the file."""

    parcel: Parcel
    mapping: Mapping
    lines: tuple[ColumnLine, ...]
    tables: tuple[str, ...]
    table: int
    lowest_header: int
    remembered: bool

    @property
    def signature(self) -> str:
        """What tables with the same header have in common."""
        return signature(self.parcel.tables[self.table])


@dataclass(frozen=True, slots=True)
class Counted:
    """What would come by a mapping: objectives, key results, and lines with problems."""

    objectives: int
    key_results: int
    problems: int


def of_file(parcel: Parcel, mapping: Mapping | None, *, remembered: bool = False) -> Columns | None:
    """The table that is surest, or the one a mapping is for; None when the file has no table."""
    if mapping is not None and (table := table_of(parcel, mapping)) is not None:
        return _columns(parcel, table, mapping, remembered=remembered)
    best = best_table(parcel)
    if best is None and not parcel.tables:
        return None
    table = best[0] if best else max(parcel.tables, key=lambda one: len(one.rows))
    return _columns(parcel, table, None, remembered=False)


def look(_desk: Desk, shown: Columns, table: int, header: int | None) -> Columns:
    """Another table of the same file, or another line as its header (0 for none)."""
    chosen = shown.parcel.tables[table]
    mapping = None if header is None else guess_below(chosen, header)
    return _columns(shown.parcel, chosen, mapping, remembered=False)


def guess_below(table: Table, header: int) -> Mapping:
    """The guess when people say which line is the header, 0 when none is."""
    rows = tuple(row for row in table.rows if row.line >= header)
    found = guess(replace(table, rows=rows))
    names = _names(rows[0]) if header and rows else ()
    guesses = tuple(
        replace(one, name=" ".join(names[one.index].split()) if one.index < len(names) else "") for one in found.guesses
    )
    return Mapping(header, found.columns, table.name, table.file, guesses)


def count(desk: Desk, parcel: Parcel, mapping: Mapping, *, progress: Progress) -> Outcome[Counted]:
    """How much a mapping would bring; raises FileProblem when nothing."""
    from okr_desktop.exchange import detect

    def told(_share: float) -> None:
        if progress.cancelled():
            raise Stopped

    draft = detect.read_parcel(parcel, today=desk.today, progress=told, mapping=mapping)
    results = sum(len(one.key_results) for one in draft.objectives)
    wrong = sum(problem.line is not None and problem.severity != "note" for problem in draft.problems)
    return Outcome(Counted(len(draft.objectives), results, wrong), Changes())


def _columns(parcel: Parcel, table: Table, mapping: Mapping | None, *, remembered: bool) -> Columns:
    guessed = guess(table)
    used = mapping or guessed
    columns = _named(table, used, guessed.guesses)
    fields = {index: field for field, index in used.columns.items()}
    body = [row for row in table.rows if row.line > used.header_row][:LOOKED_AT]
    sure = "remembered" if remembered else ""
    told = {one.index: one for one in (used.guesses or guessed.guesses)}
    lines = tuple(
        ColumnLine(index, name, _samples(body, index), fields.get(index, ""), _sure(told.get(index), fields, sure))
        for index, name in columns
    )
    lowest = min(table.rows[-1].line, LOWEST_HEADER) if table.rows else 0
    names = tuple(_label(one, parcel) for one in parcel.tables)
    place = next(place for place, one in enumerate(parcel.tables) if one is table)
    return Columns(parcel, used, lines, names, place, lowest, remembered)


def _named(table: Table, used: Mapping, guesses: Sequence[Column]) -> list[tuple[int, str]]:
    """Index and name of every column, as wide as the table is."""
    header = next((row for row in table.rows if used.header_row and row.line == used.header_row), None)
    names = _names(header) if header else ()
    width = max((*(len(row.cells) for row in table.rows[:LOOKED_AT]), len(guesses)), default=0)
    return [(index, " ".join(names[index].split()) if index < len(names) else "") for index in range(width)]


def _names(row: Row) -> tuple[str, ...]:
    return tuple(text_of(cell)[:200] for cell in row.cells)


def _samples(body: Sequence[Row], index: int) -> tuple[str, ...]:
    found = (" ".join(text_of(row.cells[index]).split()) for row in body if index < len(row.cells))
    kept = list(dict.fromkeys(text for text in found if text))[:SAMPLES]
    return tuple(shorten(text)[:_LONGEST_SAMPLE] for text in kept)


def _sure(guessed: Column | None, fields: dict[int, str], remembered: str) -> str:
    field = fields.get(guessed.index, "") if guessed else ""
    if guessed is None or not field:
        return "double" if guessed is not None and guessed.double and not remembered else ""
    if remembered:
        return remembered
    if guessed.field != field:
        return "given"
    if guessed.confidence >= BY_NAME:
        return "name"
    return "doubted" if guessed.confidence >= DOUBTED else "look"


def _label(table: Table, parcel: Parcel) -> str:
    file = table.file if table.file and table.file != parcel.name else ""
    return f"{file} · {table.name}" if file and table.name not in file else file or table.name
