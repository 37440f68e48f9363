"""Unknown tables: a guess which column holds what, correctable, and the draft read by it."""

from __future__ import annotations

import json
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Any

from okr_desktop.domain.errors import FileProblem, OkrError, Problem
from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.drafts.pieces import About, assemble
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Table, text_of
from okr_desktop.exchange.sheets import grid, parents
from okr_desktop.exchange.sheets.columns import LEVELS, plain_name
from okr_desktop.exchange.sheets.grid import Grid, GridRow
from okr_desktop.exchange.sheets.guessing import BY_LOOK, Column, columns_of, header_place
from okr_desktop.exchange.sheets.rows import RowReader
from okr_desktop.exchange.sheets.tree_rows import is_tree, pieces_of
from okr_desktop.exchange.spreadsheets import flat_csv

FORMAT = "table"
TITLES = ("objective", "key_result", "title", *LEVELS)
# Everything that a column can hold, in the order in which a mapping page offers it.
FIELDS = (
    *("objective", "key_result", "title", "type", "id", "parent", "parent_id", "level", *LEVELS),
    *("owner", "email", "objective_owner", "team", "cycle", "start_date", "due"),
    *("start", "target", "current", "unit", "progress", "confidence", "status", "score", "weight"),
    *("check_in_date", "check_in_note", "note", "next", "blocker", "description", "tags"),
)
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column (index from 0) of a table holds which field.

    ``header_row`` is the line of the header, 0 for a table without one; rows above it are not read. ``table`` and
    ``file`` name the table it is for. ``guesses`` (not kept in JSON) are all columns with what they seem to hold.
    """

    header_row: int = 0
    columns: Pairs[str, int] = field(default_factory=dict[str, int])
    table: str = ""
    file: str = ""
    guesses: tuple[Column, ...] = ()

    def to_json(self) -> str:
        """A text to be kept beside the signature of the table."""
        names = {"header_row": self.header_row, "columns": dict(self.columns), "table": self.table, "file": self.file}
        return json.dumps(names, ensure_ascii=False, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> Mapping:
        """What ``to_json`` gave. Raises OkrError mapping.invalid."""
        try:
            data: Any = json.loads(text[:_LARGEST])
            header_row, columns = int(data["header_row"]), dict(data["columns"])
            known = {str(name): int(index) for name, index in columns.items() if name in FIELDS and int(index) >= 0}
            return Mapping(max(header_row, 0), known, str(data.get("table", "")), str(data.get("file", "")))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
            raise OkrError("mapping.invalid") from error


def guess(table: Table) -> Mapping:
    """The mapping that names and values of the table suggest; ``guesses`` say how sure each column is."""
    line, columns = columns_of(table)
    known = {column.field: column.index for column in columns if column.field}
    return Mapping(line, known, table.name, table.file, columns)


def signature(table: Table) -> str:
    """What tables with the same header have in common: a hash of its names, or of the width without a header."""
    place = header_place(table.rows)
    cells = table.rows[place].cells if place >= 0 else ()
    names = [plain_name(text_of(cell)[:200]) for cell in cells]
    width = str(max((len(row.cells) for row in table.rows[:100]), default=0))
    return blake2b("\x1f".join(names or [width]).encode("utf-8", "replace"), digest_size=12).hexdigest()


def table_of(parcel: Parcel, mapping: Mapping) -> Table | None:
    """The table that a mapping was made for, by its file and name, by its name, else the only one."""
    for table in parcel.tables:
        if (table.file, table.name) == (mapping.file, mapping.table):
            return table
    named = [table for table in parcel.tables if table.name == mapping.table]
    return named[0] if named else (parcel.tables[0] if len(parcel.tables) == 1 else None)


def best_table(parcel: Parcel) -> tuple[Table, Mapping] | None:
    """The table with the surest columns, and its mapping; None when no table has titles."""
    guesses = [(table, guess(table)) for table in parcel.tables]
    usable = [(table, found) for table, found in guesses if set(found.columns) & set(TITLES)]
    return max(usable, key=lambda pair: sum(one.confidence for one in pair[1].guesses if one.field), default=None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a table can be read by guessing: never very."""
    found = best_table(parcel)
    if found is None:
        return 0.0
    return 0.3 if any(one.field in TITLES and one.confidence > BY_LOOK for one in found[1].guesses) else 0.1


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft of the best table, by the guessed mapping. Raises FileProblem file.no_okrs."""
    found = best_table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    return _read(*found, _Named(parcel, found[0]), today, progress)


def read_mapped(table: Table, mapping: Mapping, today: date, progress: Progress = None) -> Draft:
    """The draft of a table by a mapping; its name is the file of the table.

    Raises FileProblem mapping.no_title when no column has titles, file.no_okrs when there is nothing to show.
    """
    return _read(table, mapping, _Named(Parcel(table.file or table.name), table), today, progress)


class _Named:
    """The name of a draft, and the problems that were there before a row was read."""

    def __init__(self, parcel: Parcel, table: Table) -> None:
        self.name = parcel.name
        self.problems: tuple[Problem, ...] = parcel.problems
        self.others = [other.name for other in parcel.tables if other is not table]


def _read(table: Table, mapping: Mapping, about: _Named, today: date, progress: Progress) -> Draft:
    builder = Builder(FORMAT, about)
    columns = _usable(table, mapping, builder)
    if not set(columns) & set(TITLES):
        raise FileProblem("mapping.no_title", name=about.name)
    found = grid.of_table(table, columns, mapping.header_row)
    if found is None:
        raise FileProblem("file.no_okrs", name=about.name, format=FORMAT)
    for problem in found.problems:
        builder.notes.add(problem)
    _tell(table, mapping, about, builder)
    if is_tree(columns):
        pieces = pieces_of(found, builder, today, progress)
        people = tuple(builder.people.values())
        return assemble(pieces, About(about.name, FORMAT, people=people), builder.notes)
    reader = RowReader(_with_objective(found, builder), builder, today)
    reader.read(progress)
    if reader.parents:
        parents.link(builder, reader.parents)
    flat_csv.settle_cycle(builder, about.name, reader.due_quarters)
    return builder.draft()


def _usable(table: Table, mapping: Mapping, builder: Builder) -> dict[str, int]:
    """The columns that the table has; those that it does not have are told."""
    width = max((len(row.cells) for row in table.rows), default=0)
    for name, index in mapping.columns.items():
        if index >= width:
            builder.notes.warning("column.missing", name, mapping.header_row or None, number=index + 1)
    return {name: index for name, index in mapping.columns.items() if 0 <= index < width}


def _tell(table: Table, mapping: Mapping, about: _Named, builder: Builder) -> None:
    line = mapping.header_row or None
    for row in (row for row in table.rows if row.line < mapping.header_row):
        text = " ".join(" ".join(map(text_of, row.cells)).split())
        builder.notes.note("file.text_skipped", "", row.line, text=shorten(text))
    used = set(mapping.columns.values())
    header = next((row.cells for row in table.rows if row.line == mapping.header_row), ())
    named = [(index, text_of(cell).strip()) for index, cell in enumerate(header)]
    unread = [name for index, name in named if name and index not in used]
    for column in mapping.guesses:
        if column.double and column.index not in used:
            builder.notes.warning("column.duplicate", "", line, name=shorten(column.name))
            unread = [name for name in unread if name != column.name]
    if unread:
        names = ", ".join(map(shorten, unread[:20]))
        builder.notes.note("column.unknown", "", line, names=names, count=len(unread))
    if about.others:
        names = ", ".join(map(shorten, about.others[:20]))
        builder.notes.note("table.not_read", "", None, names=names, count=len(about.others))


def _with_objective(found: Grid, builder: Builder) -> Grid:
    """A table of key results alone stands under one objective, which is called as the table is."""
    columns = found.header.columns
    if "title" in columns:
        columns.setdefault("objective" if "objective" not in columns else "key_result", columns["title"])
    if "objective" in columns or not found.rows:
        return found
    title = found.sheet or "OKR"
    columns["objective"] = found.header.width
    found.header.width += 1
    first, *others = found.rows
    padded = [*first.cells, *[""] * (found.header.width - 1 - len(first.cells)), title]
    found.rows = [GridRow(first.line, padded), *others]
    builder.notes.note("objective.assumed", "", first.line, title=shorten(title))
    return found
