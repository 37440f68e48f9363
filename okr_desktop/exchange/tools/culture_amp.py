"""Culture Amp's goal export: one row for each goal, its key results in numbered columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, PER_CENT, About, Meter, Piece, assemble
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Table
from okr_desktop.exchange.sheets.columns import plain_name
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import HEADER_WITHIN, Named, NamedRow, Values, aliases, find

FORMAT = "culture_amp"
_PLAIN = {
    "owner": "email, owner email",
    "owner_name": "owner, owner name",
    "title": "name, title, goal name, goal title, goal",
    "description": "description",
    "visibility": "visibility",
    "others": "individual emails, collaborators",
    "due": "due at, due date, due",
    "created": "created at, created on",
    "priority": "priority",
    "status": "status",
    "completion": "completion, progress",
    "team": "team, department",
    "cycle": "cycle, quarter",
}
_NUMBERED = re.compile(r"key result (\d{1,4}) (\w+(?: \w+)?)")
_PARTS = {
    "title": "title",
    "name": "title",
    "completion": "completion",
    "progress": "completion",
    "start value": "start",
    "start": "start",
    "target value": "target",
    "target": "target",
    "end value": "target",
    "current value": "current",
    "current": "current",
    "unit": "unit",
    "description": "description",
    "due at": "due",
    "owner email": "owner",
    "email": "owner",
}


def _fields(table: Table) -> dict[str, str]:
    """The known columns, with those of the numbered key results that the header of this table has."""
    found = aliases(_PLAIN)
    for row in table.rows[:HEADER_WITHIN]:
        for cell in row.cells:
            name = plain_name(cell[:200]) if isinstance(cell, str) else ""
            numbered = _NUMBERED.fullmatch(name)
            if numbered and numbered[2] in _PARTS:
                found[name] = f"{int(numbered[1])}:{_PARTS[numbered[2]]}"
    return found


def _fits(columns: set[str]) -> bool:
    return "title" in columns and any(name.endswith(":title") for name in columns)


def _table(parcel: Parcel) -> Named | None:
    return next((found for table in parcel.tables if (found := find(table, _fields(table), _fits))), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such an export, 0 to 1."""
    return 0.98 if _table(parcel) is not None else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs when no table has the columns."""
    found = _table(parcel)
    if found is None:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    notes = Notes((*parcel.problems, *found.table.problems))
    numbers = sorted({int(name.partition(":")[0]) for name in found.columns if ":" in name})
    values = Values.of(notes, today, (), found.texts("due", "created"))
    reader, pieces = _Reader(values, numbers), list[Piece]()
    for row in found.rows():
        pieces += reader.pieces(row)
    if progress:
        progress(1.0)
    return assemble(pieces, About(parcel.name, FORMAT), notes)


@dataclass(slots=True)
class _Reader:
    values: Values
    numbers: list[int]

    def pieces(self, row: NamedRow) -> list[Piece]:
        """A goal and its key results; a goal without any is measured by its own completion."""
        values, line = self.values, row.line
        goal = Piece(f"line:{line}", line, row.title("title"), stable=False, description=row.text("description"))
        goal.owner = next(iter(values.names(row.text("owner") or row.text("owner_name"), "owner", line)), "")
        goal.teams = values.names(row.text("team"), "team", line)
        goal.cycle = values.period(row.text("cycle"), line)
        priority = values.name(row.text("priority"), "tags", line)
        goal.tags = (priority,) if priority else ()
        due = values.day(row.text("due"), "due", line)
        found = [one for number in self.numbers if (one := self._result(row, number, goal, due))]
        if not found and row.text("completion"):
            found = [self._made(goal, f"{goal.id}:0", goal.title, row.text("completion"), due)]
        return [goal, *found]

    def _result(self, row: NamedRow, number: int, goal: Piece, due: date | None) -> Piece | None:
        title = row.title(f"{number}:title")
        if not title:
            return None
        made = self._made(goal, f"{goal.id}:{number}", title, row.text(f"{number}:completion"), due)
        made.description = row.text(f"{number}:description")
        made.owner = self.values.name(row.text(f"{number}:owner"), "owner", row.line) or goal.owner
        made.due = self.values.day(row.text(f"{number}:due"), "due", row.line) or due
        self._measure(made, row, number)
        return made

    def _made(self, goal: Piece, id: str, title: str, completion: str, due: date | None) -> Piece:
        made = Piece(id, goal.line, title, KEY_RESULT, goal.id, stable=False, owner=goal.owner, due=due)
        share = self._share(completion, goal.line)
        made.meter = PER_CENT
        if share is not None:
            made.check_ins.append(DraftCheckIn(PER_CENT.at(share)))
        return made

    def _measure(self, made: Piece, row: NamedRow, number: int) -> None:
        """Values of its own, where the columns have them."""
        values, line = self.values, row.line
        start, target, current = (
            values.with_unit(row.text(f"{number}:{name}"), name, line) for name in ("start", "target", "current")
        )
        if target is None:
            return
        unit = row.title(f"{number}:unit")[:40] or target[1]
        meter: Meter = viva.meter_of("", unit, start and start[0], target[0], "")
        share = made.check_ins[0].value / 100 if made.check_ins else None
        made.meter, made.check_ins = meter, []
        if current is not None:
            made.check_ins.append(DraftCheckIn(current[0]))
        elif share is not None:
            made.check_ins.append(DraftCheckIn(meter.at(share)))

    def _share(self, text: str, line: int) -> Decimal | None:
        """A completion: 40, 40% and 0.4 are one."""
        found = self.values.with_unit(text, "progress", line)
        if found is None:
            return None
        value, unit = found
        share = value if unit != "%" and 0 < value < 1 else value / 100
        return min(max(share, Decimal(0)), Decimal(1))
