"""How the progress of many objectives grew: today's plan read again with the check-ins of earlier days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from okr_desktop.domain.charts.table import Table, Value
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Ambition, KeyResult, Metric, Objective, Source
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import ZERO, Part, clamp, has_range, roll_up, score

COLUMNS = ("date", "progress", "expected", "reported", "total")
TEAM_COLUMNS = ("team", *COLUMNS)
_PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Step:
    """One day: mean progress (None: nothing reported yet), what was expected (shares of 1), "k of n reported"."""

    date: date
    progress: Decimal | None
    expected: Decimal
    reported: int
    total: int


@dataclass(frozen=True, slots=True)
class BurnUp:
    """The mean progress of objectives of a cycle, a step a day or a week, the last of them today or the last day.

    ``aim`` is the mean of what full time should bring (committed 1, aspirational 0.7); ``by_hand`` objectives are
    set by a person and count with their present value on every day.
    """

    start: date
    end: date
    today: date
    steps: tuple[Step, ...]
    aim: Decimal
    by_hand: int = 0

    @property
    def latest(self) -> Step | None:
        """The last step."""
        return self.steps[-1] if self.steps else None


@dataclass(frozen=True, slots=True)
class TeamSmall:
    """One of many small charts: a team (``id`` is empty for objectives without one) and its burn-up."""

    id: str
    name: str
    burn_up: BurnUp


class Change(NamedTuple):
    """From a step on, what a key result or KPI was last read at; ``reached`` are ids of milestones."""

    step: int
    subject: str
    value: Decimal
    reached: tuple[str, ...] = ()


def step_days(cycle: Cycle, today: date, every: int) -> tuple[date, ...]:
    """The days on which the burn-up is read: every so many days up to today or the cycle's last day.

    Counted back from the end, so that the last step is the present; empty before the cycle begins.
    """
    last = min(today, cycle.end)
    count = (last - cycle.start).days // every if last >= cycle.start else -1
    return tuple(last - timedelta(days=every * at) for at in range(count, -1, -1))


def burn_ups(
    plan: Plan, cycle: Cycle, groups: Mapping[str, Collection[str]], days: Sequence[date], changes: Iterable[Change]
) -> dict[str, BurnUp]:
    """The burn-up of each group of objectives (ids, as in :func:`counted`), from changes in order of time."""
    walk = Walk(plan, cycle, groups, days)
    due: list[list[Change]] = [[] for _ in days]
    for change in changes:
        due[change.step].append(change)
    for some in due:
        walk.read(some)
        walk.take()
    return walk.found()


class Walk:
    """Burn-ups in the making, a step at a time; keeps nothing of the plan that may change meanwhile."""

    def __init__(self, plan: Plan, cycle: Cycle, groups: Mapping[str, Collection[str]], days: Sequence[date]) -> None:
        self._cycle, self._days, self._today = cycle, days, plan.today
        self._groups = {group: tuple(ids) for group, ids in groups.items()}
        self._aims = {group: _aim(plan, ids) for group, ids in groups.items()}
        self._tree = _Tree(plan, {id for ids in groups.values() for id in ids})
        self._steps: dict[str, list[Step]] = {group: [] for group in groups}
        self._taken = 0

    @property
    def subjects(self) -> set[str]:
        """Ids of the key results and KPIs whose check-ins make the progress of these objectives."""
        return set(self._tree.readers)

    def read(self, changes: Iterable[Change]) -> None:
        """Take these readings of the next step; of one subject the last one counts."""
        self._tree.read(changes)

    def take(self) -> None:
        """The next step, with what was read before it."""
        self._tree.roll()
        day = self._days[self._taken]
        self._taken += 1
        for group, ids in self._groups.items():
            self._steps[group].append(_step(self._tree, ids, day, self._cycle, self._aims[group]))

    def found(self) -> dict[str, BurnUp]:
        """The burn-ups as far as they are taken."""
        cycle, tree = self._cycle, self._tree
        return {
            group: BurnUp(
                cycle.start, cycle.end, self._today, tuple(self._steps[group]), self._aims[group], tree.by_hand(ids)
            )
            for group, ids in self._groups.items()
        }


def counted(plan: Plan, cycle: str, team: str | None = None) -> list[str]:
    """Objectives of a cycle (and of a team) that count: not archived, draft or cancelled."""
    return [
        item.id
        for item in plan.objectives.values()
        if item.cycle == cycle and (team is None or team in item.teams) and plan.counts(item.id)
    ]


def end_of_feeds(plan: Plan, result: KeyResult) -> str:
    """The key result or KPI whose check-ins, or the objective whose progress, a key result reads; else its own id."""
    while (source := plan.feed_of(result)) is not None:
        if source not in plan.key_results:
            return source
        result = plan.key_results[source]
    return result.id


def _aim(plan: Plan, ids: Collection[str]) -> Decimal:
    settings = plan.workspace
    aims = {Ambition.COMMITTED: settings.committed, Ambition.ASPIRATIONAL: settings.aspirational}
    total = sum((aims[plan.objectives[id].ambition] for id in ids), ZERO)
    return total / len(ids) if ids else settings.committed


def _step(tree: _Tree, ids: Collection[str], day: date, cycle: Cycle, aim: Decimal) -> Step:
    known = [tree.progress[id] for id in ids]
    reported = sum(one is not None for one in known)
    mean = sum((one for one in known if one is not None), ZERO) / len(known) if reported else None
    expected = (cycle.elapsed(day) * aim).quantize(_PLACES)
    return Step(day, None if mean is None else clamp(mean), expected, reported, len(known))


def _takes_part(plan: Plan, id: str) -> bool:
    """Whether a source counts in its objective: it is not put away, and there is something to score."""
    result = plan.key_results.get(id)
    scorable = result is None or plan.feed_of(result) is not None or has_range(result.metric)
    return scorable and plan.counts(id)


class _Tree:
    """What the objectives' progress is made of; ``roll`` updates only what is above those that were read."""

    def __init__(self, plan: Plan, wanted: set[str]) -> None:
        self._items: dict[str, Objective] = {}
        self._levels = plan.workspace.level_commit, plan.workspace.level_target
        self.progress: dict[str, Decimal | None] = {}
        self.readers: dict[str, list[KeyResult]] = {}
        self._parts: dict[str, list[tuple[str, Decimal]]] = {}
        self._above: dict[str, list[str]] = {}
        self._scores: dict[tuple[int, Decimal], Decimal | None] = {}
        self._order: dict[str, int] = {}
        self._touched = set[str]()
        self._gather(plan, wanted)
        self._roll(self._parts)

    def by_hand(self, ids: Iterable[str]) -> int:
        """How many of these are set by a person."""
        return sum(self._items[id].source is Source.MANUAL for id in ids)

    # What depends on what

    def _gather(self, plan: Plan, wanted: set[str]) -> None:
        """Everything below the objectives that are wanted, parts before what is made of them."""
        todo = [(id, False) for id in sorted(wanted)]
        begun = set[str]()
        while todo:
            id, below_done = todo.pop()
            if below_done:
                self._order[id] = len(self._order)
            elif id not in begun:
                begun.add(id)
                todo.append((id, True))
                todo += [(part, False) for part in self._add(plan, id)]

    def _add(self, plan: Plan, id: str) -> list[str]:
        result = plan.key_results.get(id)
        if result is not None:
            return self._add_result(plan, result)
        item = self._items[id] = plan.objectives[id]
        parts = [(one, plan.weight_of(one)) for one in plan.sources(item) if _takes_part(plan, one)]
        self._parts[id] = parts
        for one, _ in parts:
            self._above.setdefault(one, []).append(id)
        return [one for one, _ in parts]

    def _add_result(self, plan: Plan, result: KeyResult) -> list[str]:
        self.progress[result.id] = None
        source = end_of_feeds(plan, result)
        if source in plan.objectives:  # progress taken over as it is
            self._parts[result.id] = [(source, Decimal(1))]
            self._above.setdefault(source, []).append(result.id)
            return [source]
        self.readers.setdefault(source, []).append(result)
        return []

    # Progress

    def read(self, changes: Iterable[Change]) -> None:
        """Take these readings as the present ones; :meth:`roll` carries them upwards."""
        touched = self._touched
        for change in changes:
            for result in self.readers.get(change.subject, ()):
                found = self._score(result.metric, change)
                if found != self.progress[result.id]:
                    self.progress[result.id] = found
                    touched.add(result.id)

    def roll(self) -> None:
        """Bring everything above the key results that were read up to date."""
        self._roll(self._all_above(self._touched))
        self._touched.clear()

    def _score(self, metric: Metric, change: Change) -> Decimal | None:
        if change.reached:
            return score(metric, change.value, change.reached, self._levels).progress
        key = id(metric), change.value
        if key not in self._scores:
            self._scores[key] = score(metric, change.value, None, self._levels).progress
        return self._scores[key]

    def _all_above(self, touched: set[str]) -> list[str]:
        found, todo = set[str](), list(touched)
        while todo:
            for above in self._above.get(todo.pop(), ()):
                if above not in found:
                    found.add(above)
                    todo.append(above)
        return sorted(found, key=self._order.__getitem__)

    def _roll(self, ids: Iterable[str]) -> None:
        for id in sorted(ids, key=self._order.__getitem__):
            item = self._items.get(id)
            self.progress[id] = self._objective(item) if item else self.progress[self._parts[id][0][0]]

    def _objective(self, item: Objective) -> Decimal | None:
        if item.source is Source.MANUAL:
            return None if item.manual is None else clamp(item.manual)
        rolled = roll_up(Part(id, weight, self.progress[id]) for id, weight in self._parts[item.id])
        return rolled.progress if rolled.reported else None


def table(found: BurnUp) -> Table:
    """One row a step."""
    return Table(COLUMNS, tuple(_row(step) for step in found.steps))


def teams_table(teams: Iterable[TeamSmall]) -> Table:
    """One row a team and step; the name is empty for objectives without a team."""
    rows = ((team.name, *_row(step)) for team in teams for step in team.burn_up.steps)
    return Table(TEAM_COLUMNS, tuple(rows))


def _row(step: Step) -> tuple[Value, ...]:
    return step.date, step.progress, step.expected, step.reported, step.total
