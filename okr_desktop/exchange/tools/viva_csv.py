"""Microsoft Viva Goals, CSV or workbook of the explorer: one row for each objective, key result and deliverable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import OBJECTIVE, PER_CENT, About, Piece, assemble, cycles_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "viva_csv"
_FIELDS = aliases(
    {
        "id": "id, objective id, okr id",
        "title": "title, objective title, name",
        "team": "team, teams",
        "creator": "creator, created by",
        "owner": "owner, owners",
        "period": "period, time period, timeperiod",
        "start_date": "start date, starts on",
        "end_date": "end date, ends on, due date",
        "description": "description",
        "aligned": "aligned to, alignment, parent",
        "metric": "metric name, metric",
        "unit": "unit, metric unit",
        "start": "start, start value",
        "target": "target, target value",
        "direction": "target type, metric type",
        "type": "object type, type",
        "goal_type": "goal type",
        "created": "created at, created on",
        "last": "last check in, last checkin, last check in date",
        "last_note": "last check in note, last checkin note",
        "progress": "progress %, progress, progress percentage",
        "actual": "actual progress, actual progress %, current value",
        "status": "status",
        "score": "score",
        "check_ins": "checkins, check ins, check in history",
        "tags": "tags, tag",
    }
)
_SURE = ({"id", "title", "type"}, {"title", "type", "aligned"})
_STARTS = re.compile(r"check-?in date\s*:\s*([^;]{0,60});\s*user\s*:\s*", re.IGNORECASE)
_PARTS = {name: re.compile(rf";\s*{name}\s*:", re.IGNORECASE) for name in ("activity date", "current value", "status")}
_NOTE = re.compile(r";\s*note\s*:", re.IGNORECASE)
_UTC = re.compile(r"\s*UTC\s*$", re.IGNORECASE)


def _fits(columns: set[str]) -> bool:
    return any(needed <= columns for needed in _SURE)


def _table(parcel: Parcel) -> Named | None:
    return next((found for table in parcel.tables if (found := find(table, _FIELDS, _fits))), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such an export, 0 to 1."""
    found = _table(parcel)
    if found is None:
        return 0.0
    marks = {"aligned", "check_ins", "goal_type", "last", "progress", "metric", "period"} & set(found.columns)
    return 0.99 if "type" in found.columns and len(marks) > 1 else 0.3


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    tell_unknown(found, notes)
    numbers = found.texts("start", "target", "actual", "score")
    values = Values.of(notes, today, numbers, found.texts("start_date", "end_date", "last"))
    reader = _Reader(values)
    total = max(len(found.table.rows), 1)
    for index, row in enumerate(found.rows()):
        if progress and index % 500 == 0:
            progress(index / total)
        reader.take(row)
    pieces = list(reader.linked())
    return assemble(pieces, About(parcel.name, FORMAT, cycles=cycles_of(pieces, reader.days)), notes)


@dataclass(slots=True)
class _Reader:
    values: Values
    pieces: dict[str, Piece] = field(default_factory=dict[str, Piece])
    double: list[Piece] = field(default_factory=list[Piece])
    others: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    days: list[tuple[str, date | None, date | None]] = field(default_factory=list[tuple[str, date | None, date | None]])

    def take(self, row: NamedRow) -> None:
        """One row as a piece."""
        values, line = self.values, row.line
        id = row.text("id")
        piece = Piece(id or f"line:{line}", line, row.title("title"), self._type(row), stable=bool(id))
        piece.description = row.text("description")
        piece.owner = self._first_name(row.text("owner"), line)
        piece.teams = values.names(row.text("team"), "team", line)
        piece.cycle = values.period(row.text("period"), line)
        piece.tags = values.names(row.text("tags"), "tags", line)
        piece.ambition = _ambition(row.text("goal_type"))
        piece.score = values.score(row.text("score"), line)
        viva.set_state(piece, row.text("status"), values)
        first, last = (values.day(row.text(name), name, line) for name in ("start_date", "end_date"))
        self.days.append((piece.cycle, first, last))
        piece.due = last if piece.type != OBJECTIVE else None
        self._align(piece, row)
        self._measure(piece, row)
        if piece.id in self.pieces:
            self.double.append(piece)
        else:
            self.pieces[piece.id] = piece

    def linked(self) -> Iterator[Piece]:
        """All pieces; those with several parents say which the others are."""
        for piece in self.pieces.values():
            names = [self.pieces[id].title if id in self.pieces else id for id in self.others.get(piece.id, ())]
            if names:
                also = "; ".join(names)
                self.values.notes.note("import.also_aligned", "parent", piece.line, also=shorten(also))
                piece.description = f"{piece.description}\n\n→ {also}".strip()
            yield piece
        yield from self.double

    def _type(self, row: NamedRow) -> str:
        text = row.text("type")
        found = viva.type_of(text)
        if not found and text:
            self.values.notes.warning("import.type", "type", row.line, text=shorten(text))
        return found or OBJECTIVE

    def _first_name(self, text: str, line: int) -> str:
        """The first of several owners; the others are told."""
        names = self.values.names(text, "owner", line)
        if len(names) > 1:
            self.values.notes.note("owner.first", "owner", line, name=names[0], others=", ".join(names[1:]))
        return names[0] if names else ""

    def _align(self, piece: Piece, row: NamedRow) -> None:
        text = row.title("aligned")
        parents = viva.parents_in(text)
        if not parents:
            piece.parent = "" if viva.empty(text) else text
            return
        piece.parent, piece.weight = viva.heaviest(parents)
        self.others[piece.id] = [id for id, _ in parents if id != piece.parent]

    def _measure(self, piece: Piece, row: NamedRow) -> None:
        values, line = self.values, row.line
        start, target = (values.with_unit(row.text(name), name, line) for name in ("start", "target"))
        unit = row.title("unit") or (target[1] if target else "") or (start[1] if start else "")
        name = row.title("metric")
        meter = viva.meter_of(name, unit[:40], start and start[0], target and target[0], row.text("direction"))
        told = list(_check_ins(row.text("check_ins"), values, line)) or self._last(row)
        holder = piece
        if piece.type != OBJECTIVE:
            piece.meter = meter
            piece.description = _with_metric(piece.description, name, piece.title)
        elif target is not None and meter != PER_CENT:
            holder = viva.own_metric(piece, name, meter, values.notes)
            self.pieces.setdefault(holder.id, holder)
        viva.take_told(holder, told, values)

    def _last(self, row: NamedRow) -> list[viva.Told]:
        """The one check-in that the columns beside the history give."""
        on = self.values.day(_UTC.sub("", row.text("last")), "last", row.line)
        value = row.text("actual") or row.text("progress")
        note = row.text("last_note")
        return [viva.Told(on, value, row.text("status"), note=note)] if on or note else []


def _ambition(text: str) -> str:
    plain = text.casefold()
    return "aspirational" if "aspir" in plain or "moon" in plain else "committed" if "commit" in plain else ""


def _with_metric(description: str, name: str, title: str) -> str:
    """The name of the metric, where it is not the title, is part of what the key result says."""
    if not name or name.casefold() == title.casefold():
        return description
    return f"{description}\n\n{name}".strip()


def _check_ins(text: str, values: Values, line: int) -> Iterator[viva.Told]:
    """The check-ins of one cell; a note may hold semicolons, line breaks, and words that look like labels."""
    starts = list(_STARTS.finditer(text))
    if text and not starts:
        values.notes.warning("check_in.unreadable", "check_ins", line, text=shorten(text))
    ends = [*(found.start() for found in starts[1:]), len(text)][: len(starts)]
    for found, end in zip(starts, ends, strict=True):
        parts, rest = dict[str, str](), text[found.end() : end].rstrip().rstrip(";")
        for name, label in _PARTS.items():
            rest, parts[name] = _cut(rest, label)
        user, note = _split(rest)
        day = _UTC.sub("", found[1].strip()) or _UTC.sub("", parts["activity date"])
        on = values.day(day, "check_in_date", line)
        yield viva.Told(on, parts["current value"], parts["status"], values.name(user, "author", line), note)


def _cut(text: str, label: re.Pattern[str]) -> tuple[str, str]:
    """What stands before the last "; Label:", and what stands behind it."""
    found = list(label.finditer(text))
    if not found:
        return text, ""
    return text[: found[-1].start()], text[found[-1].end() :].strip()


def _split(text: str) -> tuple[str, str]:
    """Who, and the note."""
    found = _NOTE.search(text)
    return (text[: found.start()].strip(), text[found.end() :].strip()) if found else (text.strip(" ;"), "")
