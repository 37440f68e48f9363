"""The workbook by which Microsoft Viva Goals (Ally) took OKRs in: sheet "OKRs and Project", with teams and users."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn, DraftPerson, DraftTeam
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import OBJECTIVE, About, Piece, assemble, cycles_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "viva_workbook"
_FIELDS = aliases(
    {
        "row": "row id, row, row number",
        "title": "title, objective title, name",
        "parent": "parent, parent title, parent row id, aligned to, parent id",
        "entity": "entity, entity name, team, teams",
        "entity_type": "entity type, okr type",
        "owner": "owner email, owner, owner mail",
        "period": "time period, period",
        "start_date": "start date",
        "end_date": "end date, due date",
        "type": "type, object type",
        "description": "description",
        "metric": "metric name, metric",
        "unit": "metric unit, unit",
        "start": "start value, start, metric start, starting value",
        "target": "target value, target, metric target",
        "direction": "target type, metric type",
        "current": "current value, progress, current",
        "status": "status",
        "weight": "weight, weight %",
        "tags": "tags, tag",
    }
)
_TEAMS = aliases(
    {"name": "team name", "owner": "owner email, owner", "parent": "parent team, parent", "type": "team type"}
)
_USERS = aliases(
    {"name": "user name, name", "email": "user email, email", "teams": "teams, team", "manager": "manager email"}
)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is this workbook, 0 to 1."""
    return 0.995 if _table(parcel) is not None else 0.0


def _table(parcel: Parcel) -> Named | None:
    return next((found for table in parcel.tables if (found := find(table, _FIELDS, _fits))), None)


def _fits(columns: set[str]) -> bool:
    return {"row", "title", "parent"} <= columns and bool({"entity", "owner", "period"} & columns)


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no sheet has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    numbers = found.texts("start", "target", "current", "weight")
    values = Values.of(notes, today, numbers, found.texts("start_date", "end_date"))
    reader, pieces, days = _Reader(values), list[Piece](), list[tuple[str, date | None, date | None]]()
    for row in found.rows():
        piece, first, last = reader.piece(row)
        pieces.append(piece)
        days.append((piece.cycle, first, last))
    _settle_types(pieces)
    if progress:
        progress(1.0)
    people, teams = tuple(_people(parcel, values)), tuple(_teams(parcel, values))
    about = About(parcel.name, FORMAT, "", people, teams, cycles_of(pieces, days))
    return assemble(pieces, about, notes)


def _settle_types(pieces: list[Piece]) -> None:
    """Without a type, what stands under something and holds nothing itself but a metric is a key result."""
    holders = {piece.parent for piece in pieces}
    for piece in pieces:
        if not piece.type:
            below = piece.parent and piece.id not in holders and piece.meter is not None
            piece.type = "key_result" if below else OBJECTIVE


@dataclass(slots=True)
class _Reader:
    values: Values

    def piece(self, row: NamedRow) -> tuple[Piece, date | None, date | None]:
        """One row, with the days it gives; its number only links rows, so its key is made of titles."""
        values, line = self.values, row.line
        piece = Piece(row.text("row"), line, row.title("title"), self._type(row), row.title("parent"), stable=False)
        piece.description = row.text("description")
        piece.owner = next(iter(values.names(row.text("owner"), "owner", line)), "")
        piece.teams = self._entity(row)
        piece.cycle = values.period(row.text("period"), line)
        piece.tags = values.names(row.text("tags"), "tags", line)
        piece.weight = viva.weight_of(row.text("weight"))
        viva.set_state(piece, row.text("status"), values)
        first, last = (values.day(row.text(name), name, line) for name in ("start_date", "end_date"))
        piece.due = last if piece.type != OBJECTIVE else None
        self._measure(piece, row)
        return piece, first, last

    def _type(self, row: NamedRow) -> str:
        text = row.text("type")
        found = viva.type_of(text)
        if text and not found:
            self.values.notes.warning("import.type", "type", row.line, text=shorten(text))
        return found

    def _entity(self, row: NamedRow) -> tuple[str, ...]:
        """The team an item belongs to; "Organization" and "Individual" are none."""
        if row.text("entity_type").casefold() in ("organization", "organisation", "individual", "company"):
            return ()
        return self.values.names(row.text("entity"), "team", row.line)

    def _measure(self, piece: Piece, row: NamedRow) -> None:
        values, line = self.values, row.line
        start, target = (values.with_unit(row.text(name), name, line) for name in ("start", "target"))
        if target is None:
            return
        unit: str = row.title("unit") or target[1]
        ends: tuple[Decimal | None, Decimal | None] = (start and start[0], target[0])
        meter = viva.meter_of(row.title("metric"), unit[:40], *ends, row.text("direction"))
        piece.meter = meter
        current = viva.value_of(row.text("current"), meter, values, line)
        if current is not None:
            piece.check_ins.append(DraftCheckIn(current, None, viva.confidence_of(row.text("status"), values, line)))


def _teams(parcel: Parcel, values: Values) -> Iterator[DraftTeam]:
    for table in parcel.tables:
        if found := find(table, _TEAMS, lambda columns: {"name", "parent"} <= columns):
            for row in found.rows():
                if name := values.name(row.text("name"), "team", row.line):
                    yield DraftTeam(name, row.title("parent"), row.title("owner"))


def _people(parcel: Parcel, values: Values) -> Iterator[DraftPerson]:
    for table in parcel.tables:
        if found := find(table, _USERS, lambda columns: {"name", "email"} <= columns and len(columns) > 2):
            for row in found.rows():
                mail = row.title("email")
                if name := values.name(row.text("name") or mail, "name", row.line):
                    yield DraftPerson(name, mail, "", values.names(row.text("teams"), "team", row.line))
