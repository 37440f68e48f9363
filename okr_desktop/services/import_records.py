"""Import of the program's own JSON: each record as it is, unless a closed cycle or a missing link stands against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.review import CycleNote
from okr_desktop.domain.talk import StatusOverride
from okr_desktop.domain.work import Initiative
from okr_desktop.exchange.drafts.draft import Draft, DraftRecord
from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.import_plan import CHANGE, CREATE, SAME, SKIP, ImportFacts, ImportPlan, ImportRow, shown

_TOLD_EVERY = 200
_NAMES = ("title", "name", "what", "text", "reason", "format", "organisation")
_UNTOLD = frozenset({"id", "rank", "origin", "origin_hash", "lam", "actor"})


class RecordImporter:
    """Compares the records of a draft with those that are stored, one by one, and collects those that differ."""

    def __init__(self, desk: Desk, draft: Draft, progress: Callable[[float], None] | None) -> None:
        self._desk, self._plan, self._draft, self._progress = desk, desk.plan, draft, progress
        self._notes = Notes(draft.problems)
        self._given = {one.record.id: one.record for one in draft.records}
        self._left_out = set[str]()
        self._records: list[Record] = []
        self._rows: list[ImportRow] = []
        self._new: list[Record] = []

    def plan(self) -> ImportPlan:
        """What would be done; check-ins are counted, and told only where something is wrong with them."""
        ordered = sorted(self._draft.records, key=lambda one: isinstance(one.record, CheckIn))
        for index, item in enumerate(ordered):
            self._take(item)
            if self._progress is not None and index % _TOLD_EVERY == 0:
                self._progress(index / len(ordered))
        named = [one for one in self._new if isinstance(one, Cycle | Person | Team)]
        cycles = [one.name for one in self._given.values() if isinstance(one, Cycle)]
        return ImportPlan(
            self._draft.name,
            self._draft.format,
            tuple(cycles),
            tuple(sorted(self._rows, key=lambda row: row.line)),
            self._notes.result(),
            tuple(self._records),
            _names(named, Cycle),
            _names(named, Person),
            _names(named, Team),
        )

    def _take(self, item: DraftRecord) -> None:
        record = self._settings(item) if isinstance(item.record, Workspace) else item.record
        if record is None:
            return
        known = self._known(record)
        if known is not None and known == record:
            self._row(item, SAME, record)
        elif problems := self._problems(record, known):
            self._left_out.add(record.id)
            for one in problems:
                self._notes.error(one.code, one.field, item.line, **one.params)
            self._row(item, SKIP, record)
        else:
            self._records.append(record)
            self._new += [] if known else [record]
            self._row(item, CHANGE if known else CREATE, record, () if known is None else _changes(known, record))

    def _known(self, record: Record) -> Any:
        if isinstance(record, Workspace):
            return self._plan.workspace
        if isinstance(record, CheckIn):
            return self._desk.check_in(record.id) or self._plan.get(record.id)
        return self._plan.get(record.id) or self._desk.check_in(record.id)

    def _settings(self, item: DraftRecord) -> Workspace | None:
        """The settings of the file for a workspace without OKRs; those of one that is in use are its own."""
        if not isinstance(item.record, Workspace):
            return None
        wanted = replace(item.record, id=self._plan.workspace.id)
        if wanted == self._plan.workspace or not (self._plan.objectives or self._plan.cycles):
            return wanted
        self._notes.note("import.settings_kept", "", item.line)
        return None

    def _problems(self, record: Record, known: Any) -> Sequence[Problem]:
        if known is not None and type(known) is not type(record):
            return [Problem("record.kind", "id", {"id": record.id})]
        if isinstance(record, CheckIn) and record.date > self._desk.today:
            return [Problem("date.future", "date")]
        missing = [Problem("record.link", name, {"id": id}) for name, id in _needed(record) if not self._is_there(id)]
        abouts = [] if known is None else _abouts(known)
        return missing or closed_problems(self._plan, *_abouts(record), *abouts)

    def _is_there(self, id: str) -> bool:
        return (id in self._given and id not in self._left_out) or self._plan.get(id) is not None

    def _row(
        self, item: DraftRecord, action: str, record: Record, changes: tuple[tuple[str, str, str], ...] = ()
    ) -> None:
        if isinstance(record, CheckIn) or (isinstance(record, Workspace) and action == SAME):
            return
        name = next((text for name in _NAMES if (text := getattr(record, name, ""))), "")
        kind = kind_of(record)
        id = "" if action == SKIP else record.id
        self._rows.append(ImportRow(kind, action, str(name), item.line, id, 0, changes, _facts(record)))


def _names(records: Sequence[Cycle | Person | Team], kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in records if isinstance(one, kind))


def _facts(record: Record) -> ImportFacts:
    if isinstance(record, KeyResult):
        return ImportFacts(record.metric, due=record.due, tags=record.tags)
    return ImportFacts(tags=record.tags) if isinstance(record, Objective) else ImportFacts()


def _changes(before: Record, after: Record) -> tuple[tuple[str, str, str], ...]:
    names = [one.name for one in fields(after) if one.name not in _UNTOLD]
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple((name, shown(old), shown(new)) for name, old, new in pairs if old != new)


def _needed(record: Record) -> list[tuple[str, str]]:
    """Links without which a record cannot be kept; all others may lead to what has been deleted."""
    match record:
        case KeyResult():
            return [("objective", record.objective)]
        case CheckIn():
            return [("kpi", record.kpi)] if record.kpi else [("key_result", record.key_result)]
        case _:
            return []


def _abouts(record: Record) -> list[str | None]:
    """What a record belongs to, of which none may be a closed cycle or part of one."""
    match record:
        case Cycle():
            return [record.id]
        case Objective():
            return [record.id, record.cycle]
        case KeyResult():
            return [record.id, record.objective]
        case CheckIn():
            return [record.key_result]
        case Initiative():
            return [record.key_result]
        case StatusOverride():
            return [record.about]
        case CycleNote():
            return [record.about, record.cycle]
        case _:
            return []
