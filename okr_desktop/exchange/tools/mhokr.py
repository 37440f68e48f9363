"""MHOKR's export: one row for each key result, with its objective and the ids of both; start values are missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, PER_CENT, About, Piece, assemble, cycles_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "mhokr"
_FIELDS = aliases(
    {
        "id": "objectiveid, objective id",
        "title": "title",
        "owner": "ownername, owner name",
        "status": "status",
        "progress": "progress",
        "published": "ispublished, is published",
        "cycle": "period",
        "start_date": "startdate, start date",
        "end_date": "enddate, end date",
        "parent": "parentid, parent id",
        "org": "orgid, org id",
        "kr_id": "keyresultid, key result id",
        "kr_title": "keyresulttitle, key result title",
        "kr_owner": "keyresultownername, key result owner name",
        "kr_status": "keyresultstatus, key result status",
        "kr_progress": "keyresultprogress, key result progress",
        "kr_target": "keyresulttargetvalue, key result target value",
        "kr_current": "keyresultcurrentvalue, key result current value",
    }
)


def _table(parcel: Parcel) -> Named | None:
    fits = {"id", "title", "kr_id", "kr_title"}.issubset
    return next((found for table in parcel.tables if (found := find(table, _FIELDS, lambda seen: fits(seen)))), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such an export, 0 to 1."""
    return 0.99 if _table(parcel) is not None else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    values = Values.of(notes, today, found.texts("kr_target", "kr_current"), found.texts("start_date", "end_date"))
    pieces, days = dict[str, Piece](), list[tuple[str, date | None, date | None]]()
    results = list[Piece]()
    for row in found.rows():
        id = row.text("id") or f"line:{row.line}"
        if id not in pieces:
            pieces[id] = _objective(row, id, values)
            first, last = (values.day(row.text(name), name, row.line) for name in ("start_date", "end_date"))
            days.append((pieces[id].cycle, first, last))
        if row.title("kr_title"):
            results.append(_result(row, id, values))
    if progress:
        progress(1.0)
    every = [*pieces.values(), *results]
    return assemble(every, About(parcel.name, FORMAT, cycles=cycles_of(every, days)), notes)


def _objective(row: NamedRow, id: str, values: Values) -> Piece:
    piece = Piece(id, row.line, row.title("title"), parent=row.text("parent"), stable=bool(row.text("id")))
    piece.owner = values.name(row.text("owner"), "owner", row.line)
    piece.cycle = values.period(row.text("cycle"), row.line)
    return piece


def _result(row: NamedRow, objective: str, values: Values) -> Piece:
    """A key result; the file does not say where it started, so it is taken to be 0."""
    line, id = row.line, row.text("kr_id")
    piece = Piece(id or f"line:{line}:kr", line, row.title("kr_title"), KEY_RESULT, objective, stable=bool(id))
    piece.owner = values.name(row.text("kr_owner"), "owner", line)
    names = ("kr_target", "kr_current", "kr_progress")
    target, current, share = (values.with_unit(row.text(name), name, line) for name in names)
    confidence = viva.confidence_of(row.text("kr_status").replace("_", " "), values, line)
    if target is None:
        piece.meter, current = PER_CENT, share
    else:
        values.notes.note("start.assumed", "start", line, value="0", title=shorten(piece.title))
        piece.meter = viva.meter_of(piece.title, target[1], Decimal(0), target[0], "")
    if current is not None:
        piece.check_ins.append(DraftCheckIn(current[0], None, confidence))
    return piece
