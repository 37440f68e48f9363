"""Flat sheets: one row per key result, the objective repeated or left blank on the following rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.sheets import grid, parents
from okr_desktop.exchange.sheets.grid import Grid
from okr_desktop.exchange.sheets.parents import Wanted
from okr_desktop.exchange.sheets.rows import RowReader
from okr_desktop.exchange.values.dates import find_quarter

FORMAT = "flat_csv"
# Less than a table whose columns are asked for.
_DOUBTFUL = 0.05
_HEAD = 200_000


def certainty(parcel: Parcel) -> float:
    """How sure it is that there is a flat OKR sheet, 0 to 1."""
    sheets = (
        _DOUBTFUL if _loses_results(found) else 0.97 * _is_sure(found)
        for table in parcel.tables
        if not table.delimiter and (found := grid.head_of_table(table))
    )
    return max((*map(_certainty, parcel.texts), *sheets), default=0.0)


def _certainty(source: Source) -> float:
    found = grid.head_of_text(source.text[:_HEAD])
    if found is None:
        return 0.0
    if source.suffix in (".md", ".markdown"):
        return 0.5
    if source.suffix in (".json", ".xml"):
        return 0.0
    if _loses_results(found):
        return _DOUBTFUL
    if _is_sure(found):
        return 0.97
    return 0.8 if source.suffix in (".csv", ".tsv") else 0.4 * (len(found.header.columns) > 1)


def _loses_results(found: Grid) -> bool:
    """Whether there are measures of key results whose titles must stand in a column that nobody knows."""
    known = set(found.header.columns)
    return not {"key_result", "id"} & known and bool({"start", "target"} & known) and bool(found.header.unknown)


def _is_sure(found: Grid) -> bool:
    known = found.header.columns
    return "objective" in known and ("key_result" in known or len(known) > 2)


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The objectives of all flat sheets. Raises FileProblem file.no_okrs when no row looks like their header."""
    builder = Builder(FORMAT, parcel)
    sheets = list(_sheets(parcel, builder))
    if not sheets:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    read_sheets(sheets, builder, parcel, today, progress)
    return builder.draft()


def _sheets(parcel: Parcel, builder: Builder) -> Iterator[Grid]:
    for source in parcel.texts:
        known = (table for table in parcel.tables if table.file == source.name)
        if source.suffix not in (".json", ".xml") and (found := grid.of_text(source.text, builder.notes, known)):
            found.sheet = source.name
            yield found
    for table in parcel.tables:
        if not table.delimiter and (found := grid.of_table(table)):
            yield found


def read_sheets(
    sheets: Sequence[Grid],
    builder: Builder,
    parcel: Parcel,
    today: date,
    progress: Progress = None,
    *,
    create: bool = False,
) -> None:
    """The rows of all sheets into the builder, the parents they name, and the cycle of the file.

    ``create`` makes objectives of parents that no row has.
    """
    due, wanted = set[str](), list[Wanted]()
    for found in sheets:
        builder.notes.about(found.sheet if len(parcel.tables) > 1 or len(sheets) > 1 else "")
        for problem in found.problems:
            builder.notes.add(problem)
        grid.tell_header(found, builder.notes)
        reader = RowReader(found, builder, today)
        reader.read(progress)
        due |= reader.due_quarters
        wanted += reader.parents
    if wanted:
        parents.link(builder, wanted, create=create)
    settle_cycle(builder, parcel.name, due)


def settle_cycle(builder: Builder, name: str, due: set[str]) -> None:
    """The cycle of the file: the only one that is named, the one of its name, the only quarter that is due."""
    cycles = {row.cycle for row in builder.objectives}
    only = cycles.pop() if len(cycles) == 1 else ""
    builder.cycle = only or find_quarter(name) or (next(iter(due)) if len(due) == 1 else "")
