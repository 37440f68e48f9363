"""Rows of flat sheets: one row per key result, the objective repeated or left blank on the following rows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.numbers import LIMIT
from okr_desktop.exchange.drafts.building import Builder, KeyResultRow, ObjectiveRow, Progress
from okr_desktop.exchange.drafts.draft import DraftCheckIn
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.sheets.columns import DATES, NUMERIC
from okr_desktop.exchange.sheets.grid import Grid, GridRow, Said
from okr_desktop.exchange.sheets.row_values import RowValues, is_fraction_column
from okr_desktop.exchange.values.dates import date_order
from okr_desktop.exchange.values.measure import Cells, Measure, Measured, marks_of
from okr_desktop.exchange.values.numbers import is_empty

_RULE = re.compile(r"[\s:=-]*")
_BLANKS = re.compile(r"[ \t\n]+")
_BESIDE = ("check_in_date", "next", "blocker")
_MEASURED = ("start", "target", "current", "unit", "confidence", "note")


class RowReader:
    """Reads the rows of one sheet into a builder; problems are told with their line."""

    def __init__(self, grid: Grid, builder: Builder, today: date) -> None:
        self._grid = grid
        self._builder = builder
        self._notes = builder.notes
        self._values = values_of(grid, builder, today)
        self._marks = self._values.marks
        self.due_quarters: set[str] = set()
        self.parents: list[tuple[ObjectiveRow, str, int]] = []
        self._objective: ObjectiveRow | None = None
        self._skipping = False
        self._known: dict[tuple[str, str], list[ObjectiveRow]] = {}
        self._key_results: set[tuple[str, str]] = set()

    def read(self, progress: Progress) -> None:
        for index, row in enumerate(self._grid.rows):
            if progress and index % 1000 == 0:
                progress(index / len(self._grid.rows))
            if self._is_readable(row):
                self._read_row(self._grid.said(row))
        if progress:
            progress(1.0)

    def _is_readable(self, row: GridRow) -> bool:
        if all(map(_RULE.fullmatch, row.cells)):
            return False
        width = self._grid.header.width
        if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
            said = self._grid.said(row)
            title = _title(said, "key_result") or _title(said, "objective")
            self._notes.error(
                "row.too_many_cells", "", row.line, count=len(row.cells), limit=width, title=shorten(title)
            )
            return False
        return True

    def _read_row(self, row: Said) -> None:
        title = _title(row, "objective")
        if title:
            self._enter_objective(row, title)
        key_result = _title(row, "key_result")
        if self._objective is None:
            code = "parent.skipped" if self._skipping else "key_result.no_objective"
            if key_result or not title:
                self._notes.error(code, "objective", row.line, title=shorten(key_result))
        elif key_result:
            self._complete_objective(self._objective, row)
            self._read_key_result(self._objective, row, key_result)
        elif title:
            self._objective_alone(self._objective, row)
        else:
            self._notes.warning("row.no_title", "key_result", row.line)

    def _enter_objective(self, row: Said, title: str) -> None:
        if not self._builder.usable_title(title, row.line):
            self._objective, self._skipping = None, True
            return
        cycle = self._cycle(row)
        if not cycle and self._objective and normal(self._objective.title) == normal(title):
            cycle = self._objective.cycle
        teams = self._teams(row)
        self._skipping = False
        known = self._known.setdefault((normal(title), cycle), [])
        found = next((each for each in known if self._is_same(each, teams)), None)
        if found is None:
            found = self._builder.objective(title, row.line)
            found.cycle = cycle
            if known:
                self._notes.note("objective.same_title", "objective", row.line, title=title, first=known[0].line)
            known.append(found)
        self._objective = found

    def _is_same(self, known: ObjectiveRow, teams: list[str]) -> bool:
        """Rows in one block belong together; further down the same title with other teams is another objective."""
        return known is self._objective or not teams or not known.teams or set(teams) <= set(known.teams)

    def _complete_objective(self, objective: ObjectiveRow, row: Said) -> None:
        objective.teams += [team for team in self._teams(row) if team not in objective.teams]
        if not objective.owner and (owner := row.text("objective_owner")):
            objective.owner = self._builder.name("owner", owner, row.line)
        if parent := _title(row, "parent"):
            self.parents.append((objective, parent, row.line))
        cycle = self._cycle(row)
        objective.cycle = objective.cycle or cycle
        if cycle and cycle != objective.cycle:
            self._notes.warning("cycle.differs", "cycle", row.line, text=cycle, objective=objective.cycle)

    def _objective_alone(self, objective: ObjectiveRow, row: Said) -> None:
        self._complete_objective(objective, row)
        objective.owner = objective.owner or self._owner(row)
        objective.tags = (*objective.tags, *(tag for tag in self._tags(row) if tag not in objective.tags))
        objective.description += self._texts(row, "description", "note")
        objective.weight = objective.weight or self._values.weight(row.text("weight"), row.line)
        objective.score = objective.score or self._values.score(row.text("score"), row.line)
        objective.cancelled |= self._values.is_cancelled(row.text("status"), row.line)
        if any(not is_empty(row.text(name)) for name in ("start", "target", "current")):
            self._notes.warning("objective.numbers_ignored", "key_result", row.line, title=shorten(objective.title))

    def _read_key_result(self, objective: ObjectiveRow, row: Said, title: str) -> None:
        if not self._builder.usable_title(title, row.line):
            return
        if "\n" in row.text("key_result"):
            self._notes.warning("title.lines_joined", "key_result", row.line, title=shorten(title))
        measured = measured_of(self._grid, row, title, self._values)
        if measured is None:
            return
        self._warn_if_double(objective, title, row.line)
        found = self._builder.key_result(objective, title, row.line, measured)
        self._describe(found, row)

    def _describe(self, found: KeyResultRow, row: Said) -> None:
        found.owner = self._owner(row)
        found.tags = self._tags(row)
        found.ref = row.text("id")
        if due := row.text("due"):
            found.due, quarter = self._values.due(due, row.line)
            self.due_quarters |= {quarter} - {""}
        if weight := row.text("weight"):
            found.weight = self._values.weight(weight, row.line)
        if score := row.text("score"):
            found.score = self._values.score(score, row.line)
        if status := row.text("status"):
            found.cancelled = self._values.is_cancelled(status, row.line)
        notes = () if found.measured.check_ins else ("note", "check_in_note")
        found.description += self._texts(row, "description", *notes)

    def _warn_if_double(self, objective: ObjectiveRow, title: str, line: int) -> None:
        name = (objective.path, normal(title))
        if name in self._key_results:
            self._notes.warning("key_result.duplicate", "key_result", line, title=shorten(title))
        self._key_results.add(name)

    def _owner(self, row: Said) -> str:
        return self._values.owner(row.text("owner"), row.text("email"), row.line)

    def _cycle(self, row: Said) -> str:
        return self._values.cycle(row.text("cycle"), row.line)

    def _teams(self, row: Said) -> list[str]:
        return self._values.names("team", row.text("team"), row.line)

    def _tags(self, row: Said) -> tuple[str, ...]:
        return self._values.tags(row.text("tags"), row.line)

    def _texts(self, row: Said, *names: str) -> list[str]:
        return [text for name in names if (text := row.text(name))]


def _title(row: Said, name: str) -> str:
    return _BLANKS.sub(" ", row.text(name))


def values_of(grid: Grid, builder: Builder, today: date) -> RowValues:
    """The reader of single cells for a sheet, which shows how its doubtful numbers and days are meant."""
    return RowValues(
        builder,
        today,
        marks_of(grid.column(*NUMERIC), grid.mark_hint),
        date_order(grid.column(*DATES)),
        "dmy" if grid.mark_hint else "",
        is_fraction_column(grid.column("progress")),
    )


def measured_of(grid: Grid, row: Said, title: str, values: RowValues) -> Measured | None:
    """What a key result measures and the check-in of its row; None (the error is told) for a row to leave out."""
    start, target, current, unit, confidence, note = map(row.text, _MEASURED)
    if more := row.text("check_in_note"):
        note = "\n".join(dict.fromkeys(text for text in (note, more) if text))
    cells = Cells(start, target, current, unit or grid.header.unit, confidence, note, title)
    share = values.share(row.text("progress"), row.line) if is_empty(current) else None
    if share is not None:
        return _measured_by_share(cells, share, row, values)
    measured = Measure(cells, values.marks, values.builder.notes, row.line).read()
    return None if measured is None else _completed(measured, row, values)


def _measured_by_share(cells: Cells, share: Decimal, row: Said, values: RowValues) -> Measured | None:
    """The same where the row gives no value but a share of the way."""
    if is_empty(cells.start) and is_empty(cells.target):
        return _checked_in(Measured("increase", "%", Decimal(0), Decimal(100)), share, row, cells, values)
    measured = Measure(replace(cells, confidence=""), values.marks, values.builder.notes, row.line).read()
    if measured is None or measured.check_ins:
        return None if measured is None else _completed(measured, row, values)
    return _checked_in(measured, share, row, cells, values)


def _checked_in(measured: Measured, share: Decimal, row: Said, cells: Cells, values: RowValues) -> Measured:
    """The check-in that a share of the way makes, where the row gives no value."""
    start, target = measured.start or Decimal(0), measured.target or Decimal(0)
    value = start + (target - start) * share
    if abs(value) >= LIMIT:
        return measured
    value = value.quantize(Decimal(1) if value == value.to_integral_value() else Decimal("0.000001"))
    if measured.unit != "%":
        values.builder.notes.note_once("current.from_progress", "progress", row.line)
    said = Measure(cells, values.marks, values.builder.notes, row.line).confidence()
    one = DraftCheckIn(value, confidence=said, note=cells.note.strip())
    return _completed(replace(measured, check_ins=(one,)), row, values)


def _completed(measured: Measured, row: Said, values: RowValues) -> Measured:
    """With the day of the check-in, and what was said beside its value."""
    if not measured.check_ins or row.fields.keys().isdisjoint(_BESIDE):
        return measured
    on = values.day("check_in_date", row.text("check_in_date"), row.line)
    following, blocker = row.text("next"), row.text("blocker")
    told = (replace(one, on=on, next=following, blocker=blocker) for one in measured.check_ins)
    return replace(measured, check_ins=tuple(told))
