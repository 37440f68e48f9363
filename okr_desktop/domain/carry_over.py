"""Carrying objectives and key results into another cycle: copies with every property, and what had to be left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, KeyResult, Metric, Milestone, Objective, Phase, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after
from okr_desktop.domain.work import Initiative, WorkState

# What becomes of each field of a copy: taken as it is, found anew for the new place, or begun anew.
COPIED: Mapping[type, frozenset[str]] = {
    Objective: frozenset({"title", "description", "why", "owner", "teams", "tags", "ambition", "source", "weight"})
    | {"serves", "proposer"},
    KeyResult: frozenset({"title", "description", "owner", "tags", "weight"}),
    Initiative: frozenset({"title", "description", "owner", "rank", "state", "archived"}),
}
PLACED: Mapping[type, frozenset[str]] = {
    Objective: frozenset({"id", "parent", "rank", "cycle", "state", "carried_from", "carried"}),
    KeyResult: frozenset({"id", "objective", "rank", "metric", "due", "state", "feed", "carried_from", "carried"}),
    Initiative: frozenset({"id", "key_result", "due"}),
}
FRESH: Mapping[type, frozenset[str]] = {
    # A score, its comment and the cause of a miss belong to the cycle that is over; a progress set by hand, too.
    # The origin says which line of a file a record was read from: the copy was read from none.
    Objective: frozenset({"manual", "archived", "origin", "origin_hash", "score", "score_comment", "miss_cause"}),
    KeyResult: frozenset({"archived", "origin", "origin_hash", "score", "score_comment"}),
    Initiative: frozenset(),
}
_UNDONE = (WorkState.OPEN, WorkState.DOING)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to carry: ids of objectives and key results; ``restart`` are those that start at their last value."""

    objectives: frozenset[str] = frozenset()
    key_results: frozenset[str] = frozenset()
    restart: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Copy:
    """One item and its copy; ``shell`` is an objective that comes along only because a key result of it was chosen."""

    before: str
    record: Objective | KeyResult
    initiatives: tuple[Initiative, ...] = ()
    shell: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that carrying over would make, parents first, and what could not be taken along as it was."""

    target: Cycle
    copies: tuple[Copy, ...]
    problems: tuple[Problem, ...] = ()
    records: tuple[Objective | KeyResult | Initiative, ...] = field(repr=False, default=())


def carry(plan: Plan, chosen: Chosen, target: Cycle) -> Carried:
    """Copies of the chosen items for the target cycle; what is there already is named and left out.

    A key result whose objective is not chosen gets a copy of the objective too, unless the target has one.
    """
    return _Carrier(plan, chosen, target).carried()


def already(plan: Plan, target: str) -> dict[str, str]:
    """Items of a cycle by the item that they were carried from."""
    found = {item.carried_from: item.id for item in plan.objectives.values() if item.cycle == target}
    for result in plan.key_results.values():
        objective = plan.objectives.get(result.objective)
        if result.carried_from and objective is not None and objective.cycle == target:
            found[result.carried_from] = result.id
    return {before: after for before, after in found.items() if before}


def shifted(day: date, source: Cycle | None, target: Cycle) -> date | None:
    """The day that a day of the one cycle is in the other; None when it makes no sense there.

    As many days after the first as it was; the last day stays the last. A day of neither cycle is dropped.
    """
    if source is None or not source.start <= day <= source.end:
        return day if target.start < day <= target.end else None
    if day == source.end:
        return target.end
    moved = target.start + (day - source.start)
    return min(moved, target.end) if moved > target.start else None


class _Carrier:
    """Makes the copies of one carrying over."""

    def __init__(self, plan: Plan, chosen: Chosen, target: Cycle) -> None:
        self._plan, self._chosen, self._target = plan, chosen, target
        self._there = already(plan, target.id)
        self._new: dict[str, str] = {}
        self._ranks: dict[tuple[str, str | None], str] = {}
        self._copies: list[Copy] = []
        self._problems: list[Problem] = []

    def carried(self) -> Carried:
        """Do it: objectives from the top down, then key results."""
        results = [id for id in self._chosen.key_results if self._fresh(id)]
        shells = {self._plan.key_results[id].objective for id in results} - self._chosen.objectives
        objectives = [id for id in self._chosen.objectives if self._fresh(id)]
        objectives += [id for id in shells if id not in self._there]
        # The ids first: what is aligned to, or fed by, another copy must know it.
        ordered = self._in_order(objectives)
        for id in (*ordered, *results):
            self._new[id] = new_id()
        for id in ordered:
            self._copies.append(Copy(id, self._objective(self._plan.objectives[id]), shell=id in shells))
        for id in sorted(results, key=self._result_order):
            self._copies.append(self._result(self._plan.key_results[id]))
        return Carried(self._target, tuple(self._copies), tuple(self._problems), tuple(self._records()))

    def _records(self) -> Iterable[Objective | KeyResult | Initiative]:
        for copy in self._copies:
            yield copy.record
            yield from copy.initiatives

    def _fresh(self, id: str) -> bool:
        if id in self._there:
            self._warn("carry.already", self._title(id))
        return id not in self._there

    def _in_order(self, ids: list[str]) -> list[str]:
        """What stands above comes first, and siblings in their order."""
        depth = {id: sum(1 for _ in self._plan.ancestors(id)) for id in ids}
        return sorted(ids, key=lambda id: (depth[id], self._plan.objectives[id].rank, id))

    def _result_order(self, id: str) -> tuple[str, str, str]:
        item = self._plan.key_results[id]
        return item.objective, item.rank, id

    def _title(self, id: str) -> str:
        return (self._plan.key_results.get(id) or self._plan.objectives[id]).title

    def _warn(self, code: str, title: str, **params: object) -> None:
        self._problems.append(Problem(code, "", {"title": title, **params}, Severity.WARNING))

    # Objectives

    def _objective(self, item: Objective) -> Objective:
        parent = self._parent(item)
        return replace(
            item,
            id=self._new[item.id],
            parent=parent,
            rank=self._next_rank("objective", parent),
            cycle=self._target.id,
            state=_alive(item.state),
            manual=None,
            archived=False,
            origin="",
            origin_hash="",
            score=None,
            score_comment="",
            miss_cause="",
            carried_from=item.id,
            carried=item.carried + 1,
        )

    def _parent(self, item: Objective) -> str | None:
        """The copy of what it was aligned to, or the thing itself when it lives on; else the top."""
        above = self._plan.parent_of(item.id)
        if above is None:
            return None
        result = self._plan.key_results.get(above)
        for id in (above, result.objective if result else ""):
            if copy := self._copy_of(id):
                return copy
        if self._lives_on(above):
            return above
        self._warn("carry.parent_left", item.title, parent=self._title(above))
        return None

    def _copy_of(self, id: str) -> str | None:
        return self._new.get(id) or self._there.get(id)

    def _lives_on(self, id: str) -> bool:
        """Whether something outside of what is carried will still be worked on in the target cycle."""
        item = self._plan.key_results.get(id) or self._plan.objectives.get(id)
        if item is None or item.archived or item.state is State.CANCELLED:
            return False
        cycle = self._plan.cycle_of(id)
        if cycle is None:
            return True
        return cycle.state is not CycleState.CLOSED and cycle.end >= self._target.start

    def _next_rank(self, kind: str, parent: str | None) -> str:
        key = (kind, parent)
        if key not in self._ranks:
            plan = self._plan
            siblings = plan.results(parent or "") if kind == "key_result" else plan.children(parent)
            self._ranks[key] = max((one.rank for one in siblings), default="")
        self._ranks[key] = after(self._ranks[key])
        return self._ranks[key]

    # Key results

    def _result(self, item: KeyResult) -> Copy:
        objective = self._copy_of(item.objective)
        assert objective is not None, "a key result always comes with its objective"
        source = self._plan.cycle_of(item.id)
        copy = replace(
            item,
            id=self._new[item.id],
            objective=objective,
            rank=self._next_rank("key_result", objective),
            metric=self._metric(item, source),
            due=self._day(item.due, source, item.title),
            state=_alive(item.state),
            archived=False,
            origin="",
            origin_hash="",
            feed=self._feed(item),
            score=None,
            score_comment="",
            carried_from=item.id,
            carried=item.carried + 1,
        )
        return Copy(item.id, copy, tuple(self._initiatives(item, source)))

    def _day(self, day: date | None, source: Cycle | None, title: str) -> date | None:
        moved = shifted(day, source, self._target) if day else None
        if day is not None and moved is None:
            self._warn("carry.date_left", title, date=day.isoformat())
        return moved

    def _feed(self, item: KeyResult) -> str | None:
        if item.feed is None:
            return None
        if copy := self._copy_of(item.feed):
            return copy
        if item.feed in self._plan.kpis or self._lives_on(item.feed):
            return item.feed
        self._warn("carry.feed_left", item.title)
        return None

    def _initiatives(self, item: KeyResult, source: Cycle | None) -> Iterable[Initiative]:
        for one in self._plan.initiatives_of(item.id):
            if one.state in _UNDONE and not one.archived:
                due = self._day(one.due, source, one.title)
                yield replace(one, id=new_id(), key_result=self._new[item.id], due=due)

    def _metric(self, item: KeyResult, source: Cycle | None) -> Metric:
        metric = item.metric
        if item.id in self._chosen.restart:
            metric = self._restarted(item)
        steps = tuple(self._milestone(step, source, item.title) for step in metric.milestones)
        moved = replace(metric, milestones=steps, phases=self._phases(metric, source))
        if metric.phases and (not moved.phases or (moved.problems() and not item.metric.problems())):
            self._warn("carry.phases_left", item.title)
            moved = replace(moved, phases=())
        return moved

    def _milestone(self, step: Milestone, source: Cycle | None, title: str) -> Milestone:
        return replace(step, due=self._day(step.due, source, title))

    def _phases(self, metric: Metric, source: Cycle | None) -> tuple[Phase, ...]:
        """Expected values with their days in the new cycle; none when one of them makes no sense there."""
        found = list[Phase]()
        for phase in metric.phases:
            moved = shifted(phase.until, source, self._target)
            if moved is None or not _between(metric, phase.value):
                return ()
            found.append(Phase(moved, phase.value))
        return tuple(found)

    def _restarted(self, item: KeyResult) -> Metric:
        """The same target from the last value on; a target that is reached leaves no way to go."""
        last = last_value(self._plan, item)
        if item.metric.kind not in RANGED or last is None:
            return item.metric
        moved = replace(item.metric, start=last, phases=())
        if moved.problems():
            self._warn("carry.reached", item.title)
            return item.metric
        return replace(item.metric, start=last)


def last_value(plan: Plan, item: KeyResult) -> Decimal | None:
    """The value that a key result was last read at: its own, or that of the key result or KPI that feeds it."""
    source, seen = item, set[str]()
    while (feed := plan.feed_of(source)) is not None and feed in plan.key_results and feed not in seen:
        seen.add(feed)
        source = plan.key_results[feed]
    latest = plan.latest.get(plan.feed_of(source) or source.id)
    return latest.value if latest else None


def _alive(state: State) -> State:
    """A draft stays one; what was done or given up is wanted again, or it would not be carried over."""
    return State.DRAFT if state is State.DRAFT else State.ACTIVE


def _between(metric: Metric, value: Decimal) -> bool:
    if metric.start is None or metric.target is None:
        return False
    return min(metric.start, metric.target) <= value <= max(metric.start, metric.target)
