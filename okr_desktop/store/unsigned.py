"""Records that nobody's name hangs on: each is written under an identity of its own, without time and order."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import PulseAnswer
from okr_desktop.domain.registers import kind_of
from okr_desktop.store.journal import Journal
from okr_desktop.store.unit_of_work import UnitOfWork
from okr_desktop.store.workspace import Workspace


def monday(day: date) -> date:
    """The Monday of a day's week: the only time that is told of what has no name."""
    return day - timedelta(days=day.weekday())


def store_unsigned(space: Workspace, label: Label, records: Sequence[Record], today: date) -> Changes:
    """Store new records in one transaction, in random order; those that are stored already are passed over.

    What stays of each: the record, its week, and that it came into this file. What is not kept: a person, this store's
    own identity, the moment, and what was written before or after it: the run, the id of the action and the id of the
    record are random, both of its ops stand at the beginning of all time, and its clock shows the Monday of the week.

    An answer of a pulse bears the week in which that opened: its own would tell whether it came from a computer of
    somebody's own, before the others, which wait in a box until the end.

    The label must not tell more than a kind. Raises ValueError for what would
    give somebody away: parameters in the label, an id that tells when it was made.
    """
    _refuse(label, records)
    shuffled = list(records)
    secrets.SystemRandom().shuffle(shuffled)
    touched: dict[str, set[str]] = {}
    space.begin()
    try:
        for record in shuffled:
            if space.journal.heads_of(record.id) is None:
                _store(space, label, record, _wall_ms(_day(space, record, today)))
                touched.setdefault(kind_of(record), set()).add(record.id)
    except BaseException:
        space.finish(commit=False)
        raise
    space.finish(commit=True)
    return Changes({kind: frozenset(ids) for kind, ids in touched.items()})


def _refuse(label: Label, records: Sequence[Record]) -> None:
    if label.params:
        raise ValueError(f"a label of what has no name tells only a kind: {label.code}")
    for record in records:
        if record.id[12] != "4":
            raise ValueError(f"the id of what has no name must be random: {record.id}")


def _day(space: Workspace, record: Record, today: date) -> date:
    """The day whose week a record bears."""
    if not isinstance(record, PulseAnswer):
        return today
    row = space.db.execute("SELECT opens FROM pulse WHERE id = ?", (record.pulse,)).fetchone()
    return date.fromisoformat(row[0]) if row and row[0] else today


def _wall_ms(day: date) -> int:
    return int(datetime.combine(monday(day), datetime.min.time(), UTC).timestamp()) * 1000


def _store(space: Workspace, label: Label, record: Record, wall_ms: int) -> None:
    run = secrets.token_hex(8)
    door = _Inside(space, _OneTime(space.db, run))
    with UnitOfWork(door, label, wall_ms=wall_ms, tx=unsigned_id()) as unit:
        unit.save(record)


class _OneTime(Journal):
    """The journal as a run that begins and ends with one record: it has seen nothing."""

    def __init__(self, connection: sqlite3.Connection, run: str) -> None:
        super().__init__(connection)
        self.add_run(run)
        self.become(run)

    def clock(self) -> tuple[int, int]:
        """Before everything else."""
        return 0, 0


class _Inside:
    """The door of a transaction that is open already."""

    def __init__(self, space: Workspace, journal: Journal) -> None:
        self.path, self.journal, self.projection = space.path, journal, space.projection

    def begin(self) -> None:
        """It has begun."""

    def finish(self, commit: bool) -> None:
        """Whoever began it ends it; a failure is raised to them by the unit of work."""
