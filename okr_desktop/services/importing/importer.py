"""Matches the items of a draft with what is stored and collects the records to save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from operator import attrgetter

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, KeyResult, Kind, Metric, Objective, Phase, Source, State
from okr_desktop.domain.plan import Record
from okr_desktop.domain.text import clean
from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult, DraftObjective
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.services.desk import Desk
from okr_desktop.services.import_plan import CHANGE, CREATE, SAME, SKIP, ImportFacts, ImportPlan, ImportRow
from okr_desktop.services.importing import marks
from okr_desktop.services.importing.history import History
from okr_desktop.services.importing.initiatives import Initiatives
from okr_desktop.services.importing.marks import Seal, seal_of
from okr_desktop.services.importing.merging import Item, Merger, field_changes
from okr_desktop.services.importing.names import People, Teams
from okr_desktop.services.importing.order import ordered
from okr_desktop.services.importing.periods import Periods
from okr_desktop.services.importing.siblings import Siblings

_TOLD_EVERY = 50
_ONE = Decimal(1)
_NAMES = {cls: [one.name for one in fields(cls)] for cls in (Objective, KeyResult)}
_VALUES = {cls: attrgetter(*names) for cls, names in _NAMES.items()}
_PLACES = {cls: (names.index("rank"), names.index("origin_hash")) for cls, names in _NAMES.items()}


class Importer:
    """One draft, one workspace, one plan of what would be done."""

    def __init__(self, desk: Desk, draft: Draft, cycle: str, progress: Callable[[float], None] | None) -> None:
        self._desk, self._draft, self._progress = desk, draft, progress
        self._plan = desk.plan
        self._notes = Notes(draft.problems)
        self._people, self._teams = People(self._plan, self._tell), Teams(self._plan, self._tell)
        self._periods = Periods(self._plan, draft, cycle, desk.today)
        self._siblings = Siblings(self._plan, draft.format)
        self._history = History(desk, self._people, self._tell)
        self._initiatives = Initiatives(self._plan, self._people, self._tell)
        self._merger = Merger(self._plan, self._people, self._teams, self._siblings.key)
        self._records: list[Record] = []
        self._rows: list[ImportRow] = []
        self._ids: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        self._parents: dict[str, str | None] = {}

    def plan(self) -> ImportPlan:
        """Everything that would be done; raises Refused cycle.name and cycle.closed."""
        self._periods.refuse_closed()
        self._people.complete(self._draft.people, self._teams)
        self._teams.complete(self._draft.teams, self._people)
        found = ordered(self._draft.objectives)
        for problem in found.problems:
            self._tell(problem)
        for index, item in enumerate(found.items):
            self._objective(item)
            if self._progress is not None and index % _TOLD_EVERY == 0:
                self._progress(index / len(found.items))
        for item in found.doubles:
            self._skip("objective", item, 0)
        return self._planned()

    def _planned(self) -> ImportPlan:
        made = self._periods.new
        about = (*made, *self._teams.records(), *self._people.records())
        changed = [*self._teams.changed.values(), *self._people.changed.values()]
        return ImportPlan(
            self._draft.name,
            self._draft.format,
            tuple(cycle.name for cycle in self._periods.used),
            tuple(self._rows),
            self._notes.result(),
            (*about, *self._records, *self._initiatives.records, *self._history.records),
            tuple(cycle.name for cycle in made),
            tuple(person.name for person in self._people.new.values()),
            tuple(team.name for team in self._teams.new.values()),
            tuple(one.name for one in changed),
        )

    def _tell(self, problem: Problem) -> None:
        self._notes.add(problem)

    # One item

    def _objective(self, item: DraftObjective) -> None:
        cycle = self._periods.of(item.cycle)
        parent = self._ids.get(item.parent or "")
        depth = self._depths.get(item.parent or "", -1) + 1
        if item.parent and parent is None:
            self._tell(_problem("import.orphan", "parent", item, Severity.WARNING, title=shorten(item.title)))
        known = self._siblings.objective(item.key, cycle, parent, item.title)
        wanted = self._wanted_objective(item, cycle, parent, known)
        if not self._can_be_stored(item, wanted, self._cycles_of(cycle, known)):
            self._skip("objective", item, depth)
            return
        self._depths[item.key] = depth
        now, before = marks.marks(marks.objective_facts(item)), known and seal_of(known.origin_hash)
        said = self._history.comments(item.comments, item.line, wanted.id, before.said if before else ())
        older = bool(known) and marks.older_objective(item) == (known and known.origin_hash)
        self._ids[item.key] = wanted.id
        self._store("objective", item, known, wanted, before, Seal(now, (), said), depth, older)
        for result in item.key_results:
            self._key_result(result, wanted, cycle, depth + 1)

    def _wanted_objective(
        self, item: DraftObjective, cycle: Cycle, parent: str | None, known: Objective | None
    ) -> Objective:
        teams = [self._teams.named(name) for name in item.teams]
        return Objective(
            known.id if known else new_id(),
            clean(item.title),
            clean(item.description, lines=True),
            parent,
            "",
            cycle.id,
            self._people.named(item.owner),
            {team: _ONE for team in teams if team},
            item.tags,
            Ambition(item.ambition) if item.ambition else Ambition.COMMITTED,
            State.CANCELLED if item.cancelled else State.ACTIVE,
            Source(item.source) if item.source else Source.KEY_RESULTS,
            weight=_ONE if item.weight is None else item.weight,
            origin=self._siblings.origin(cycle, item.key),
            score=item.score,
            score_comment=item.score_comment,
        )

    def _key_result(self, item: DraftKeyResult, objective: Objective, cycle: Cycle, depth: int) -> None:
        known = self._siblings.key_result(item.key, cycle, objective.id, item.title)
        wanted = self._wanted_key_result(item, objective, cycle, known)
        if not self._can_be_stored(item, wanted, ()):
            self._skip("key_result", item, depth)
            return
        self._ids[item.key], self._depths[item.key] = wanted.id, depth
        now, before = marks.marks(marks.key_result_facts(item, wanted.metric)), known and seal_of(known.origin_hash)
        older = bool(known) and marks.older_key_result(item) == (known and known.origin_hash)
        said, undated = (before.said, before.now) if before else ((), ())
        if older:
            undated = tuple(marks.now_mark(one) for one in item.check_ins if one.on is None)
        said, undated = self._history.check_ins(item.check_ins, item.line, wanted, cycle, said, undated)
        said = self._history.comments(item.comments, item.line, wanted.id, said)
        said = self._initiatives.take(item.initiatives, wanted, depth + 1, said)
        self._store("key_result", item, known, wanted, before, Seal(now, undated, said), depth, older)
        if item.initiatives:
            self._rows += self._initiatives.rows
            self._initiatives.rows.clear()

    def _wanted_key_result(
        self, item: DraftKeyResult, objective: Objective, cycle: Cycle, known: KeyResult | None
    ) -> KeyResult:
        return KeyResult(
            known.id if known else new_id(),
            clean(item.title),
            objective.id,
            metric_of(item),
            clean(item.description, lines=True),
            "",
            self._people.named(item.owner),
            item.tags,
            _ONE if item.weight is None else item.weight,
            item.due,
            State.CANCELLED if item.cancelled else State.ACTIVE,
            origin=self._siblings.origin(cycle, item.key),
            score=item.score,
            score_comment=item.score_comment,
        )

    # What becomes of it

    def _can_be_stored(self, item: DraftObjective | DraftKeyResult, wanted: Item, cycles: Sequence[Cycle]) -> bool:
        problems = [problem for problem in wanted.problems() if problem.severity is Severity.ERROR]
        for cycle in cycles:
            if cycle.state is CycleState.CLOSED:
                problems.append(Problem("cycle.closed", "cycle", {"cycle": cycle.name}))
                break
        for problem in problems:
            self._tell(replace(problem, line=item.line))
        return not problems

    def _cycles_of(self, cycle: Cycle, known: Objective | None) -> list[Cycle]:
        there = self._plan.cycles.get(known.cycle or "") if known else None
        return [cycle, *([there] if there else [])]

    def _skip(self, kind: str, item: DraftObjective | DraftKeyResult, depth: int) -> None:
        self._rows.append(ImportRow(kind, SKIP, item.title, item.line, "", depth, (), facts_of(item)))
        if isinstance(item, DraftObjective):
            for result in item.key_results:
                self._tell(_problem("parent.skipped", "objective", result, Severity.ERROR, title=shorten(result.title)))
                self._skip("key_result", result, depth + 1)

    def _store(
        self,
        kind: str,
        item: DraftObjective | DraftKeyResult,
        known: Item | None,
        wanted: Item,
        before: Seal | None,
        seal: Seal,
        depth: int,
        older: bool,
    ) -> None:
        """Note the row, and the record to save unless the file says what it said last time."""
        facts = facts_of(item, wanted.metric if isinstance(wanted, KeyResult) else None)
        if known is None:
            parent = wanted.objective if isinstance(wanted, KeyResult) else wanted.parent
            made = _placed(wanted, self._siblings.rank(kind, parent), seal.text())
            self._remember_place(made)
            self._records.append(made)
            self._rows.append(ImportRow(kind, CREATE, wanted.title, item.line, wanted.id, depth, (), facts))
            return
        merged = known if older else self._merged(known, wanted, item, before, seal)
        if not older and known.origin_hash != (text := seal.text()):
            merged = replace(merged, origin_hash=text)
        if merged.origin != wanted.origin:
            merged = replace(merged, origin=wanted.origin)
        changes = field_changes(known, merged, self._cycle_name) if merged is not known else ()
        if merged != known:
            self._remember_place(merged)
            self._records.append(merged)
        action = CHANGE if changes else SAME
        self._rows.append(ImportRow(kind, action, merged.title, item.line, merged.id, depth, changes, facts))

    def _merged(
        self, known: Item, wanted: Item, item: DraftObjective | DraftKeyResult, before: Seal | None, seal: Seal
    ) -> Item:
        merged = self._merger.merge(known, wanted, item, before and before.fields, seal.fields)
        for name in merged.overwritten:
            params = {"title": shorten(known.title), "of": name}
            self._tell(Problem("import.overwrites", name, params, Severity.WARNING, item.line))
        record = merged.record
        if not isinstance(record, Objective) or not isinstance(known, Objective) or not isinstance(wanted, Objective):
            return record
        if known.origin and known.origin != wanted.origin:  # the tool has moved it to another cycle
            record = replace(record, cycle=wanted.cycle)
        if record.parent != known.parent and self._is_below(record.parent, record.id):
            self._tell(_problem("import.circle_here", "parent", item, Severity.WARNING, title=shorten(known.title)))
            record = replace(record, parent=known.parent)
        return record

    def _remember_place(self, record: Item) -> None:
        self._parents[record.id] = record.objective if isinstance(record, KeyResult) else record.parent

    def _is_below(self, id: str | None, top: str) -> bool:
        """Whether something stands below ``top``, as it would after the import."""
        seen = set[str]()
        while id is not None and id not in seen:
            if id == top:
                return True
            seen.add(id)
            id = self._parents[id] if id in self._parents else self._plan.parent_of(id)
        return False

    def _cycle_name(self, id: str | None) -> str:
        every = {**self._plan.cycles, **{one.id: one for one in self._periods.new}}
        return every[id].name if id in every else ""


def _placed(item: Item, rank: str, seal: str) -> Item:
    """A new item with its rank and seal: thousands of ``dataclasses.replace`` would be a tenth of a large import."""
    values = list(_VALUES[type(item)](item))
    places = _PLACES[type(item)]
    values[places[0]], values[places[1]] = rank, seal
    return type(item)(*values)


def _problem(
    code: str, field: str, item: DraftObjective | DraftKeyResult, severity: Severity, **params: object
) -> Problem:
    return Problem(code, field, params, severity, item.line)


def metric_of(item: DraftKeyResult) -> Metric:
    """What a key result of a draft measures."""
    phases = tuple(Phase(day, value) for day, value in item.phases)
    return Metric(Kind(item.kind), item.unit, item.start, item.target, item.low, item.high, phases=phases)


def facts_of(item: DraftObjective | DraftKeyResult, metric: Metric | None = None) -> ImportFacts:
    """What was understood of an item."""
    if isinstance(item, DraftObjective):
        return ImportFacts(cancelled=item.cancelled, owner=item.owner, teams=item.teams, tags=item.tags)
    value = item.check_ins[-1].value if item.check_ins else None
    metric = metric or metric_of(item)
    done = value is not None and _reached(metric, value)
    return ImportFacts(metric, value, done, item.cancelled, item.owner, (), item.due, item.tags)


def _reached(metric: Metric, value: Decimal) -> bool:
    if metric.target is None:
        return (metric.low is None or value >= metric.low) and (metric.high is None or value <= metric.high)
    return value <= metric.target if metric.kind is Kind.DECREASE else value >= metric.target
