"""Import of foreign files: a preview of what would happen, and the one action that does it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import Problem, Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Objective, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.ranks import after
from okr_desktop.domain.text import fold
from okr_desktop.exchange.draft import Draft, DraftCheckIn, DraftKeyResult, DraftObjective
from okr_desktop.services import cycles, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.import_plan import (
    CHANGE,
    CREATE,
    SAME,
    SKIP,
    ImportFacts,
    ImportPlan,
    ImportRow,
    shown,
)
from okr_desktop.services.import_records import RecordImporter
from okr_desktop.services.outcome import Outcome

__all__ = ["ImportFacts", "ImportPlan", "ImportRow", "apply", "preview"]


def preview(desk: Desk, draft: Draft, cycle: str = "", progress: Callable[[float], None] | None = None) -> ImportPlan:
    """What importing a draft would create, change and leave; ``cycle`` overrides the file's own.

    Records of a file of our own say themselves where they belong. Raises Refused when the cycle cannot be made out.
    """
    if draft.records:
        return RecordImporter(desk, draft, progress).plan()
    return _Importer(desk, draft, cycle, progress).plan()


def apply(
    desk: Desk, draft: Draft, cycle: str = "", progress: Callable[[float], None] | None = None
) -> Outcome[ImportPlan]:
    """Import a draft as one action; a second import of the same file changes nothing."""
    plan = preview(desk, draft, cycle, progress)
    with desk.action(Label("import", {"name": plan.name})) as unit:
        for record in plan.records:
            unit.save(record)
    return desk.done(unit, plan)


class _Importer:
    """Matches the items of a draft with what is stored and collects the records to save."""

    def __init__(self, desk: Desk, draft: Draft, cycle: str, progress: Callable[[float], None] | None) -> None:
        self._desk, self._draft, self._wanted_cycle = desk, draft, cycle
        self._progress = progress
        self._plan = desk.plan
        self._people: dict[str, Person] = {}
        self._teams: dict[str, Team] = {}
        self._cycles: dict[str, tuple[Cycle, bool]] = {}
        self._records: list[Record] = []
        self._rows: list[ImportRow] = []
        self._problems = list(draft.problems)
        self._ids: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        self._ranks: dict[str | None, str] = {}
        self._origins = _origins(self._plan)

    def plan(self) -> ImportPlan:
        for index, item in enumerate(self._draft.objectives):
            self._objective(item)
            if self._progress is not None and index % 50 == 0:
                self._progress(index / len(self._draft.objectives))
        made = [cycle for cycle, new in self._cycles.values() if new]
        records = (*made, *self._teams.values(), *self._people.values(), *self._records)
        return ImportPlan(
            self._draft.name,
            self._draft.format,
            tuple(cycle.name for cycle, _ in self._cycles.values()),
            tuple(self._rows),
            tuple(self._problems),
            records,
            tuple(cycle.name for cycle in made),
            tuple(person.name for person in self._people.values()),
            tuple(team.name for team in self._teams.values()),
        )

    def _cycle(self, name: str) -> Cycle:
        wanted = self._wanted_cycle or name or self._draft.cycle
        if wanted not in self._cycles:
            cycle, new = cycles.named(self._plan, wanted, self._desk.today)
            known = next((pair for pair in self._cycles.values() if pair[0].name == cycle.name), None)
            if known is None and cycle.state is CycleState.CLOSED:
                raise Refused([Problem("cycle.closed", "cycle", {"cycle": cycle.name})])
            self._cycles[wanted] = known or (cycle, new)
        return self._cycles[wanted][0]

    def _objective(self, item: DraftObjective) -> None:
        cycle = self._cycle(item.cycle)
        origin = _origin(self._draft.format, cycle, item.key)
        digest = _digest(item.title, item.description, item.owner, item.teams, item.tags, item.cancelled, item.parent)
        parent = self._ids.get(item.parent or "")
        depth = self._depths.get(item.parent or "", -1) + 1
        known = self._plan.objectives.get(self._origins.get(origin, "")) or self._same_objective(item, cycle, parent)
        teams = [people.team_named(self._plan, name, self._teams) for name in item.teams]
        wanted = Objective(
            known.id if known else new_id(),
            item.title,
            item.description,
            parent,
            cycle=cycle.id,
            owner=people.person_named(self._plan, item.owner, self._people),
            teams={team: Decimal(1) for team in teams if team},
            tags=item.tags,
            state=State.CANCELLED if item.cancelled else State.ACTIVE,
            origin=origin,
            origin_hash=digest,
        )
        self._ids[item.key], self._depths[item.key] = wanted.id, depth
        self._store("objective", item, depth, known, wanted, parent)
        for result in item.key_results:
            self._key_result(result, wanted, cycle, depth + 1)

    def _key_result(self, item: DraftKeyResult, objective: Objective, cycle: Cycle, depth: int) -> None:
        origin = _origin(self._draft.format, cycle, item.key)
        values = tuple((str(one.value), one.on, one.confidence, one.note) for one in item.check_ins)
        shape = (item.kind, item.unit, item.start, item.target, item.due)
        digest = _digest(item.title, item.description, item.owner, item.tags, item.cancelled, *shape, values)
        known = self._plan.key_results.get(self._origins.get(origin, "")) or self._same_result(item, objective)
        wanted = KeyResult(
            known.id if known else new_id(),
            item.title,
            objective.id,
            Metric(Kind(item.kind), item.unit, item.start, item.target),
            item.description,
            owner=people.person_named(self._plan, item.owner, self._people),
            tags=item.tags,
            due=item.due,
            state=State.CANCELLED if item.cancelled else State.ACTIVE,
            origin=origin,
            origin_hash=digest,
        )
        if problems := [problem for problem in wanted.problems() if problem.severity is Severity.ERROR]:
            self._problems += [replace(problem, line=item.line) for problem in problems]
            self._rows.append(ImportRow("key_result", SKIP, item.title, item.line, "", depth, (), _facts(item)))
            return
        self._ids[item.key], self._depths[item.key] = wanted.id, depth
        if self._store("key_result", item, depth, known, wanted, objective.id):
            self._check_ins(item, wanted, cycle)

    def _store(
        self,
        kind: str,
        item: DraftObjective | DraftKeyResult,
        depth: int,
        known: Objective | KeyResult | None,
        wanted: Objective | KeyResult,
        parent: str | None,
    ) -> bool:
        """Note the row and the record to save; False when the file says what it said last time."""
        facts = _facts(item)
        if known is not None and known.origin_hash == wanted.origin_hash and known.origin == wanted.origin:
            self._rows.append(ImportRow(kind, SAME, known.title, item.line, known.id, depth, (), facts))
            return False
        if known is None:
            rank = self._ranks[parent] = after(self._ranks.get(parent) or self._last_rank(kind, parent))
            self._records.append(replace(wanted, rank=rank))
            self._rows.append(ImportRow(kind, CREATE, wanted.title, item.line, wanted.id, depth, (), facts))
            return True
        merged = _merged(known, wanted)
        changes = _field_changes(known, merged)
        self._records.append(merged)
        action = CHANGE if changes else SAME
        self._rows.append(ImportRow(kind, action, merged.title, item.line, merged.id, depth, changes, facts))
        return True

    def _last_rank(self, kind: str, parent: str | None) -> str:
        siblings = self._plan.results(parent or "") if kind == "key_result" else self._plan.children(parent)
        return max((other.rank for other in siblings), default="")

    def _check_ins(self, item: DraftKeyResult, result: KeyResult, cycle: Cycle) -> None:
        latest = self._plan.latest.get(result.id)
        for one in item.check_ins:
            on = one.on or _within(self._desk.today, cycle)
            if on > self._desk.today:
                self._problems.append(Problem("date.future", "date", {}, Severity.ERROR, item.line))
            elif latest is None or (one.on is None and latest.value != one.value) or (one.on and one.on > latest.date):
                self._records.append(_check_in(one, result.id, on))

    def _same_objective(self, item: DraftObjective, cycle: Cycle, parent: str | None) -> Objective | None:
        """An objective made by hand that bears the same title in the same place."""
        for other in self._plan.children(parent):
            if other.cycle == cycle.id and not other.origin and fold(other.title) == fold(item.title):
                return other
        return None

    def _same_result(self, item: DraftKeyResult, objective: Objective) -> KeyResult | None:
        for other in self._plan.results(objective.id):
            if not other.origin and fold(other.title) == fold(item.title):
                return other
        return None


def _origins(plan: Plan) -> dict[str, str]:
    return {
        item.origin: item.id for table in (plan.objectives, plan.key_results) for item in table.values() if item.origin
    }


def _origin(format: str, cycle: Cycle, key: str) -> str:
    return f"{format}/{cycle.name}/{key}"


def _facts(item: DraftObjective | DraftKeyResult) -> ImportFacts:
    if isinstance(item, DraftObjective):
        return ImportFacts(cancelled=item.cancelled, owner=item.owner, teams=item.teams, tags=item.tags)
    value = item.check_ins[-1].value if item.check_ins else None
    metric = Metric(Kind(item.kind), item.unit, item.start, item.target)
    return ImportFacts(metric, value, _reached(metric, value), item.cancelled, item.owner, (), item.due, item.tags)


def _reached(metric: Metric, value: Decimal | None) -> bool:
    if value is None or metric.target is None:
        return False
    return value <= metric.target if metric.kind is Kind.DECREASE else value >= metric.target


def _digest(*facts: object) -> str:
    return hashlib.blake2b(repr(facts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _within(today: date, cycle: Cycle) -> date:
    """Files give no day for their values: today, or the last day of a cycle that is over."""
    return min(today, cycle.end)


def _check_in(one: DraftCheckIn, key_result: str, on: date) -> CheckIn:
    return CheckIn(new_id(), key_result, on, one.value, one.confidence, one.note)


def _merged(known: Objective | KeyResult, wanted: Objective | KeyResult) -> Objective | KeyResult:
    """What the file says, with what only the workspace knows (weights, rank, ambition …) kept."""
    shared = {
        "title": wanted.title,
        "description": wanted.description or known.description,
        "owner": wanted.owner or known.owner,
        "tags": wanted.tags or known.tags,
        "state": wanted.state if wanted.state is State.CANCELLED else known.state,
        "origin": wanted.origin,
        "origin_hash": wanted.origin_hash,
    }
    if isinstance(known, KeyResult) and isinstance(wanted, KeyResult):
        metric = known.metric if wanted.metric.kind is Kind.YES_NO else wanted.metric
        return replace(known, metric=metric, due=wanted.due or known.due, **shared)
    if isinstance(known, Objective) and isinstance(wanted, Objective):
        return replace(known, teams=wanted.teams or known.teams, parent=wanted.parent or known.parent, **shared)
    raise TypeError(known)


def _field_changes(before: Objective | KeyResult, after: Objective | KeyResult) -> tuple[tuple[str, str, str], ...]:
    names = ["title", "description", "owner", "tags", "state"]
    names += ["metric", "due"] if isinstance(after, KeyResult) else ["teams", "parent"]
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple((name, shown(old), shown(new)) for name, old, new in pairs if old != new)
