"""Goalscape's table: Main, L1 … Ln, the level of a goal is the column it stands in; importance becomes weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, OBJECTIVE, PER_CENT, About, Piece, assemble
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Table
from okr_desktop.exchange.sheets.columns import plain_name
from okr_desktop.exchange.values.named import HEADER_WITHIN, Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "goalscape"
_PLAIN = {
    "0": "main, main goal, l0, level 0, hauptziel, haupt, objectif principal, principal, principale, hoofddoel",
    "importance": "importance, relative importance, wichtigkeit, bedeutung, importancia, importanza, belang",
    "progress": "progress, fortschritt, progrès, progression, progreso, progresso, voortgang",
    "start_date": "start date, start, startdatum, beginn, anfangsdatum, date de début, fecha de inicio, data di inizio",
    "due": "due date, due, fälligkeit, fälligkeitsdatum, fällig am, enddatum, date d échéance, échéance, "
    "fecha de vencimiento, fecha límite, scadenza, data di scadenza, vervaldatum, einddatum",
    "note": "notes, note, notizen, notiz, remarques, notas, appunti, notities",
    "tags": "tags, schlagworte, étiquettes, etiquetas, etichette, labels",
    "owner": "responsible, person, owner, assigned to, verantwortlich, zuständig, responsable, responsabile, "
    "verantwoordelijke",
    "budget": "budget",
}
_LEVEL = re.compile(r"(?:l|level|ebene|niveau|nivel|livello|e|n) ?(\d{1,2})")
_DEEPEST = 30


def _fields(table: Table) -> dict[str, str]:
    found = aliases(_PLAIN)
    for row in table.rows[:HEADER_WITHIN]:
        for cell in row.cells:
            name = plain_name(cell[:200]) if isinstance(cell, str) else ""
            if (level := _LEVEL.fullmatch(name)) and int(level[1]) <= _DEEPEST:
                found.setdefault(name, str(int(level[1])))
    return found


def _fits(columns: set[str]) -> bool:
    return "1" in columns and ("0" in columns or "2" in columns) and bool({"importance", "progress"} & columns)


def _table(parcel: Parcel) -> Named | None:
    return next((found for table in parcel.tables if (found := find(table, _fields(table), _fits))), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such a table, 0 to 1."""
    return 0.97 if _table(parcel) is not None else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    numbers = found.texts("importance", "progress")
    reader = _Reader(
        Values.of(notes, today, numbers, found.texts("due", "start_date")),
        sorted(int(name) for name in found.columns if name.isdecimal()),
    )
    for row in found.rows():
        reader.take(row)
    if progress:
        progress(1.0)
    return assemble(reader.settled(), About(parcel.name, FORMAT), notes)


@dataclass(slots=True)
class _Reader:
    values: Values
    levels: list[int]
    pieces: list[Piece] = field(default_factory=list[Piece])
    # The goal that each level stands at.
    path: dict[int, Piece] = field(default_factory=dict[int, Piece])
    shares: dict[str, str] = field(default_factory=dict[str, str])

    def take(self, row: NamedRow) -> None:
        """One goal: the deepest column that says something, under what the columns before it name."""
        given = [(level, title) for level in self.levels if (title := row.title(str(level)))]
        if not given:
            self.values.notes.warning("row.no_title", "title", row.line)
            return
        level, title = given[-1]
        for above, name in given[:-1]:  # some exports repeat the way down in each row
            known = self.path.get(above)
            if known is None or known.title.casefold() != name.casefold():
                self._enter(above, Piece(f"line:{row.line}:{above}", row.line, name, stable=False))
        piece = Piece(f"line:{row.line}", row.line, title, stable=False)
        self._fill(piece, row)
        self._enter(level, piece)

    def _enter(self, level: int, piece: Piece) -> None:
        above = [at for at in self.path if at < level]
        piece.parent = self.path[max(above)].id if above else ""
        self.path = {at: one for at, one in self.path.items() if at < level} | {level: piece}
        self.pieces.append(piece)

    def _fill(self, piece: Piece, row: NamedRow) -> None:
        values, line = self.values, row.line
        piece.description = row.text("note")
        piece.owner = next(iter(values.names(row.text("owner"), "owner", line)), "")
        piece.tags = values.names(row.text("tags"), "tags", line)
        weight = values.number(row.text("importance"), "weight", line)
        piece.weight = weight if weight is not None and weight >= 0 else None
        values.day(row.text("start_date"), "start_date", line)
        piece.due = values.day(row.text("due"), "due", line)
        self.shares[piece.id] = row.text("progress")

    def settled(self) -> list[Piece]:
        """Goals with nothing below them are key results of the goal above, all others objectives."""
        holders = {piece.parent for piece in self.pieces}
        for piece in self.pieces:
            if piece.parent and piece.id not in holders:
                piece.type, piece.meter = KEY_RESULT, PER_CENT
                self._progress(piece)
            else:
                piece.type, piece.due = OBJECTIVE, None
                piece.weight = piece.weight if piece.parent else None
        return self.pieces

    def _progress(self, piece: Piece) -> None:
        found = self.values.with_unit(self.shares.get(piece.id, ""), "progress", piece.line)
        if found is not None:
            share = min(max(found[0], Decimal(0)), Decimal(100))
            piece.check_ins.append(DraftCheckIn(share))
