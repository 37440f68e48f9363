"""Lattice's upload sheet: one row for each objective and, below it, its key results; there are no parent links."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, OBJECTIVE, YES_NO, About, Piece, assemble
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "lattice"
_FIELDS = aliases(
    {
        "owner": "owner email, owner, owner emails",
        "type": "okr type, goal type",
        "measure": "type, metric type, amount type",
        "title": "title, name, goal, goal name, okr, okr name, objective",
        "start_date": "start date, starts on",
        "end_date": "end date, due date, ends on",
        "private": "private, visibility",
        "description": "description",
        "start": "starting amount, start amount, starting value",
        "current": "progress amount, current amount, progress",
        "target": "goal amount, target amount, goal value",
        "team": "team, department, teams",
        "cycle": "cycle, quarter, time period",
        "tags": "tags, tag",
    }
)
_AMOUNTS = {"start", "target"}
_UNITS = {"dollar": "$", "percent": "%", "percentage": "%", "currency": "$"}
_DONE = frozenset({"1", "yes", "true", "done", "complete", "completed", "100", "100%"})


def _table(parcel: Parcel) -> Named | None:
    return next((found for table in parcel.tables if (found := find(table, _FIELDS, _fits))), None)


def _fits(columns: set[str]) -> bool:
    return {"title", "type", "measure"} <= columns and columns >= _AMOUNTS


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such a sheet, 0 to 1."""
    return 0.96 if _table(parcel) is not None else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    values = Values.of(notes, today, found.texts("start", "current", "target"), found.texts("start_date", "end_date"))
    reader = _Reader(values)
    for row in found.rows():
        reader.take(row)
    if progress:
        progress(1.0)
    return assemble(reader.pieces, About(parcel.name, FORMAT), notes)


@dataclass(slots=True)
class _Reader:
    values: Values
    pieces: list[Piece] = field(default_factory=list[Piece])
    above: str = ""

    def take(self, row: NamedRow) -> None:
        """One row; a key result belongs to the objective above it."""
        values, line, title = self.values, row.line, row.title("title")
        piece = Piece(f"line:{line}", line, title, self._type(row), stable=False)
        piece.owner = next(iter(values.names(row.text("owner"), "owner", line)), "")
        piece.teams = values.names(row.text("team"), "team", line)
        piece.cycle = values.period(row.text("cycle"), line)
        piece.tags = values.names(row.text("tags"), "tags", line)
        piece.description = row.text("description")
        values.day(row.text("start_date"), "start_date", line)
        due = values.day(row.text("end_date"), "due", line)
        if piece.type == OBJECTIVE:
            self.above = piece.id
        else:
            piece.parent, piece.due = self.above, due
            self._measure(piece, row)
        self.pieces.append(piece)
        self._own(piece, row, due)

    def _type(self, row: NamedRow) -> str:
        text = row.text("type")
        found = viva.type_of(text)
        if not found:
            self.values.notes.warning("import.type", "type", row.line, text=shorten(text))
        return KEY_RESULT if found == KEY_RESULT else OBJECTIVE

    def _own(self, piece: Piece, row: NamedRow, due: date | None) -> None:
        """An objective with amounts of its own is measured by a key result of the same name."""
        if piece.type != OBJECTIVE or not row.text("target"):
            return
        made = Piece(f"{piece.id}:metric", piece.line, piece.title, KEY_RESULT, piece.id, stable=False)
        made.owner, made.due = piece.owner, due
        self._measure(made, row)
        if made.meter is not None and made.meter.kind != "yes_no":
            self.values.notes.note("import.own_metric", "key_result", piece.line, title=shorten(piece.title))
            self.pieces.append(made)

    def _measure(self, piece: Piece, row: NamedRow) -> None:
        values, line, kind = self.values, row.line, row.text("measure").casefold()
        if kind in ("binary", "boolean", "yes/no"):
            piece.meter = YES_NO
            text = row.text("current").casefold()
            if text:
                piece.check_ins.append(DraftCheckIn(Decimal(text in _DONE)))
            return
        names = ("start", "target", "current")
        start, target, current = (values.with_unit(row.text(name), name, line) for name in names)
        unit = _UNITS.get(kind, "") or (target[1] if target else "")
        piece.meter = viva.meter_of("", unit, start and start[0], target and target[0], "")
        if current is not None:
            piece.check_ins.append(DraftCheckIn(current[0]))
