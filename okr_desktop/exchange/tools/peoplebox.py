"""Peoplebox's goal sheet (V2): rows linked by row ids of the file or by goal ids of the tool."""

from __future__ import annotations

from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, OBJECTIVE, About, Piece, assemble, cycles_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "peoplebox"
_FIELDS = aliases(
    {
        "row": "row id",
        "parent_row": "parent row ids, parent row id",
        "parent_id": "parent goal ids, parent goal id",
        "id": "goal id",
        "action": "action",
        "title": "goal title",
        "owner": "owner emails, owner email",
        "cycle": "goal cycle",
        "type": "goal type",
        "team": "departments, department",
        "start_date": "start date",
        "end_date": "end date",
        "description": "description",
        "start": "starting value",
        "target": "target value",
        "current": "current value",
        "status": "progress status",
        "tags": "tags",
        "weight": "review cycle weightage",
    }
)


def _table(parcel: Parcel) -> Named | None:
    fits = {"row", "parent_row", "title"}.issubset
    return next((found for table in parcel.tables if (found := find(table, _FIELDS, lambda seen: fits(seen)))), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such a sheet, 0 to 1."""
    return 0.98 if _table(parcel) is not None else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    numbers = found.texts("start", "target", "current")
    values = Values.of(notes, today, numbers, found.texts("start_date", "end_date"))
    rows = [row for row in found.rows() if row.text("action").casefold() != "delete"]
    ids = {row.text("row"): row.text("id") or f"row:{row.text('row')}" for row in rows}
    pieces, days = list[Piece](), list[tuple[str, date | None, date | None]]()
    for row in rows:
        piece = _piece(row, ids, values)
        pieces.append(piece)
        first, last = (values.day(row.text(name), name, row.line) for name in ("start_date", "end_date"))
        piece.due = last if piece.type != OBJECTIVE else None
        days.append((piece.cycle, first, last))
    if progress:
        progress(1.0)
    return assemble(pieces, About(parcel.name, FORMAT, cycles=cycles_of(pieces, days)), notes)


def _piece(row: NamedRow, ids: dict[str, str], values: Values) -> Piece:
    line, id = row.line, row.text("id")
    piece = Piece(id or ids.get(row.text("row"), ""), line, row.title("title"), stable=bool(id))
    piece.parent = next((ids.get(one, one) for one in values.names(row.text("parent_row"), "parent", line)), "")
    piece.parent = piece.parent or next(iter(values.names(row.text("parent_id"), "parent", line)), "")
    measured = bool(row.text("target"))
    piece.type = viva.type_of(row.text("type")) or (KEY_RESULT if measured and piece.parent else OBJECTIVE)
    piece.owner = next(iter(values.names(row.text("owner"), "owner", line)), "")
    piece.cycle = values.period(row.text("cycle"), line)
    piece.teams = values.names(row.text("team"), "team", line)
    piece.tags = values.names(row.text("tags"), "tags", line)
    piece.description = row.text("description")
    viva.set_state(piece, row.text("status"), values)
    if measured and piece.type != OBJECTIVE:
        _measure(piece, row, values)
    return piece


def _measure(piece: Piece, row: NamedRow, values: Values) -> None:
    names = ("start", "target", "current")
    start, target, current = (values.with_unit(row.text(name), name, row.line) for name in names)
    piece.meter = viva.meter_of(piece.title, target[1] if target else "", start and start[0], target and target[0], "")
    if current is not None:
        confidence = viva.confidence_of(row.text("status"), values, row.line)
        piece.check_ins.append(DraftCheckIn(current[0], None, confidence))
