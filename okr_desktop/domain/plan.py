"""Everything of a workspace in memory: records, the tree they form, and the figures read from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, Source, State
from okr_desktop.domain.pace import Clock, Status, is_stale, key_result_status, objective_status, pace, worst
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.scoring import NO_DATA, ZERO, Part, RollUp, Score, clamp, roll_up, score

Record = Person | Team | Workspace | Cycle | Objective | KeyResult | CheckIn


@dataclass(frozen=True, slots=True)
class Figure:
    """The four notions of one item side by side (scoring.py, pace.py).

    ``raw`` and ``progress`` are None for no data; ``expected`` is the straight line; ``confidence`` is 0 to
    10; ``reported`` of ``total`` sources have data; ``left_out`` are ids of sources that do not count.
    """

    raw: Decimal | None
    progress: Decimal | None
    formula: str
    status: Status
    worst: Status
    expected: Decimal
    confidence: Decimal | None
    reported: int
    total: int
    last: date | None
    stale: bool
    left_out: tuple[str, ...] = ()


class Plan:
    """Records by id with the tree they form; figures are computed when first asked for and kept."""

    def __init__(self, workspace: Workspace, today: date) -> None:
        self.workspace = workspace
        self.today = today
        self.people: dict[str, Person] = {}
        self.teams: dict[str, Team] = {}
        self.cycles: dict[str, Cycle] = {}
        self.objectives: dict[str, Objective] = {}
        self.key_results: dict[str, KeyResult] = {}
        self.latest: dict[str, CheckIn] = {}
        self._children: dict[str | None, list[str]] | None = None
        self._results: dict[str | None, list[str]] | None = None
        self._loose: set[str] | None = None
        self._figures: dict[str, Figure] = {}

    # Records in and out

    def put(self, record: Record) -> None:
        """Add or replace a record (check-ins: see ``put_latest``)."""
        match record:
            case Objective():
                before, self.objectives[record.id] = self.objectives.get(record.id), record
                self._forget_item(record.id, before and _place(before), _place(record))
            case KeyResult():
                before, self.key_results[record.id] = self.key_results.get(record.id), record
                self._forget_item(record.id, before and _place(before), _place(record))
            case CheckIn():
                self.put_latest(record.key_result, record)
            case Person():
                self.people[record.id] = record
            case Team():
                self.teams[record.id] = record
            case Cycle():
                self.cycles[record.id] = record
                self._figures.clear()
            case Workspace():
                self.workspace = record
                self._figures.clear()

    def put_latest(self, key_result: str, latest: CheckIn | None) -> None:
        """Set the current check-in of a key result; only its own figure and those above it are forgotten."""
        if latest is None:
            self.latest.pop(key_result, None)
        else:
            self.latest[key_result] = latest
        self._forget_above(key_result)

    def drop(self, id: str) -> None:
        """Forget a record that was deleted."""
        for table in (self.objectives, self.key_results, self.people, self.teams, self.cycles, self.latest):
            table.pop(id, None)
        self.forget()

    def forget(self) -> None:
        """Throw away everything derived, after records were changed."""
        self._children = self._results = self._loose = None
        self._figures.clear()

    def _forget_item(self, id: str, before: tuple[str | None, str] | None, after: tuple[str | None, str]) -> None:
        if before != after:
            self.forget()
            return
        self._forget_above(id)
        for result in self.results(id) if self._figures else ():
            self._figures.pop(result.id, None)

    def _forget_above(self, id: str) -> None:
        if self._figures:
            for one in (id, *self.ancestors(id)):
                self._figures.pop(one, None)

    def get(self, id: str) -> Objective | KeyResult | Person | Team | Cycle | None:
        """The record with this id, of whatever kind (check-ins aside)."""
        return (
            self.objectives.get(id)
            or self.key_results.get(id)
            or self.cycles.get(id)
            or self.teams.get(id)
            or self.people.get(id)
        )

    # The tree

    def children(self, parent: str | None) -> list[Objective]:
        """Objectives aligned to an objective or key result (None: to nothing), in their order."""
        if self._children is None:
            self._children = _ordered(
                (self.parent_of(item.id), item.rank, item.id) for item in self.objectives.values()
            )
        return [self.objectives[id] for id in self._children.get(parent, ())]

    def results(self, objective: str) -> list[KeyResult]:
        """Key results of an objective, in their order."""
        if self._results is None:
            self._results = _ordered((item.objective, item.rank, item.id) for item in self.key_results.values())
        return [self.key_results[id] for id in self._results.get(objective, ())]

    def _known(self, parent: str | None) -> str | None:
        return parent if parent in self.objectives or parent in self.key_results else None

    def parent_of(self, id: str) -> str | None:
        """The item above an objective or key result, None at the top or for what is unknown."""
        if (found := self.objectives.get(id)) is not None:
            if self._loose is None:
                self._loose = self._circles()
            return None if id in self._loose else self._known(found.parent)
        result = self.key_results.get(id)
        return None if result is None else result.objective

    def _circles(self) -> set[str]:
        """Of each circle that stored parents form, the objective with the least id: it is shown at the top.

        No action of ours makes one, but two that are merged may (sharing.md).
        """
        found, seen = set[str](), set[str]()
        for start in self.objectives:
            trail, at = list[str](), self._objective_above(start, start)
            while at is not None and at not in seen:
                seen.add(at)
                trail.append(at)
                at = self._objective_above(self.objectives[at].parent, None)
            if at in trail:
                found.add(min(trail[trail.index(at) :]))
        return found

    def _objective_above(self, parent: str | None, default: str | None) -> str | None:
        result = self.key_results.get(parent or "")
        at = result.objective if result else parent
        return at if at in self.objectives else default

    def ancestors(self, id: str) -> Iterator[str]:
        """Ids above an item, nearest first."""
        above = self.parent_of(id)
        while above is not None:
            yield above
            above = self.parent_of(above)

    def subtree(self, id: str) -> list[str]:
        """The item and everything below it, parents first."""
        found, todo, seen = list[str](), [id], set[str]()
        while todo:
            item = todo.pop()
            if item in seen:
                continue
            seen.add(item)
            found.append(item)
            below = [child.id for child in self.children(item)]
            if item in self.objectives:
                below = [result.id for result in self.results(item)] + below
            todo.extend(reversed(below))
        return found

    def cycle_of(self, id: str) -> Cycle | None:
        """The cycle of an objective or key result, None for the backlog."""
        result = self.key_results.get(id)
        objective = self.objectives.get(result.objective if result else id)
        return self.cycles.get(objective.cycle) if objective and objective.cycle else None

    def current_cycle(self) -> Cycle | None:
        """The cycle to show first: the shortest one around today, else the last with objectives, else the last."""
        known = [cycle for cycle in self.cycles.values() if not cycle.archived]
        around = [cycle for cycle in known if cycle.start <= self.today <= cycle.end]
        if around:
            return min(around, key=lambda cycle: (cycle.end - cycle.start, cycle.id))
        used = self.cycles_in_use()
        known = [cycle for cycle in self.cycles.values() if cycle.id in used] or list(self.cycles.values())
        return max(known, key=lambda cycle: (cycle.start, cycle.id), default=None)

    def cycles_in_use(self) -> set[str]:
        """The cycles that objectives belong to."""
        return {item.cycle for item in self.objectives.values() if item.cycle}

    # Figures

    def figure(self, id: str) -> Figure:
        """Progress, status, confidence and reporting of an objective or key result."""
        todo = [id]
        while todo:  # a stack of our own: alignment may be deeper than Python's
            item = todo[-1]
            if item not in self._figures:
                if below := self._not_yet_figured(item):
                    todo += below
                    continue
                result = self.key_results.get(item)
                self._figures[item] = (
                    self._result_figure(result) if result else self._objective_figure(self.objectives[item])
                )
            todo.pop()
        return self._figures[id]

    def _not_yet_figured(self, id: str) -> list[str]:
        item = self.objectives.get(id)
        if item is None or item.source not in (Source.CHILDREN, Source.BOTH):
            return []
        return [child.id for child in self.children(id) if child.id not in self._figures]

    def score_of(self, id: str, value: Decimal | None = None) -> Score:
        """Score of a key result at its latest value, or at ``value`` (what a check-in would do)."""
        result = self.key_results[id]
        if value is None:
            latest = self.latest.get(id)
            value = latest.value if latest else None
        return score(result.metric, value)

    def clock(self, id: str) -> Clock:
        """Day, elapsed share, ambition and settings that an item's pace is read with."""
        cycle = self.cycle_of(id)
        result = self.key_results.get(id)
        objective = self.objectives.get(result.objective if result else id)
        today = min(self.today, cycle.end) if cycle else self.today
        elapsed = cycle.elapsed(self.today, result.due if result else None) if cycle else ZERO
        clock = Clock(today, elapsed, self.workspace)
        return replace(clock, ambition=objective.ambition) if objective else clock

    def counts(self, id: str) -> bool:
        """Whether an item counts in the roll-up of the one above it."""
        item = self.key_results.get(id) or self.objectives[id]
        return not item.archived and item.state in (State.ACTIVE, State.DONE)

    def _result_figure(self, result: KeyResult) -> Figure:
        latest = self.latest.get(result.id)
        found = score(result.metric, latest.value if latest else None)
        clock = self.clock(result.id)
        last = latest.date if latest else None
        status = _life(result) or key_result_status(result.metric, found, last, clock)
        confidence = Decimal(latest.confidence) if latest and latest.confidence is not None else None
        reported = int(found.raw is not None)
        stale = is_stale(last, clock) and status is not Status.DONE
        return Figure(
            found.raw,
            found.progress,
            found.formula,
            status,
            status,
            clock.expected,
            confidence,
            reported,
            1,
            last,
            stale,
        )

    def _objective_figure(self, item: Objective) -> Figure:
        sources = self.sources(item)
        figures = {id: self.figure(id) for id in sources if self.counts(id) and self._scorable(id)}
        left_out = tuple(id for id in sources if id not in figures)
        if item.source is Source.MANUAL:
            rolled = RollUp(item.manual and clamp(item.manual), int(item.manual is not None), 1)
        else:
            rolled = roll_up(Part(id, self._weight(id), _part_progress(figure)) for id, figure in figures.items())
        clock = self.clock(item.id)
        parts = [figure.worst for figure in figures.values()]
        manual = item.source is Source.MANUAL and rolled.progress is not None
        status = pace(rolled.progress or ZERO, clock) if manual else objective_status(rolled.progress, parts, clock)
        lasts = [figure.last for figure in figures.values() if figure.last]
        return Figure(
            item.manual if manual else rolled.progress,
            rolled.progress,
            "manual" if item.source is Source.MANUAL else "mean",
            _life(item) or status,
            worst(parts) if parts else status,
            clock.expected,
            _mean_confidence(figures.values()),
            rolled.reported,
            rolled.total,
            max(lasts, default=None),
            any(figure.stale for figure in figures.values()),
            left_out,
        )

    def sources(self, item: Objective) -> list[str]:
        """Ids that an objective's progress is made of, whether they count or not."""
        results = [result.id for result in self.results(item.id)]
        children = [child.id for child in self.children(item.id)]
        match item.source:
            case Source.KEY_RESULTS:
                return results
            case Source.CHILDREN:
                return children
            case Source.BOTH:
                return results + children
            case Source.MANUAL:
                return []

    def _weight(self, id: str) -> Decimal:
        return (self.key_results.get(id) or self.objectives[id]).weight

    def _scorable(self, id: str) -> bool:
        result = self.key_results.get(id)
        return result is None or score(result.metric, None) is NO_DATA

    def cycle_is_closed(self, id: str) -> bool:
        """Whether the item's cycle takes no more check-ins."""
        cycle = self.cycle_of(id)
        return cycle is not None and cycle.state is CycleState.CLOSED


def _place(item: Objective | KeyResult) -> tuple[str | None, str]:
    return (item.objective if isinstance(item, KeyResult) else item.parent), item.rank


def _part_progress(figure: Figure) -> Decimal | None:
    return figure.progress if figure.reported else None


def _life(item: Objective | KeyResult) -> Status | None:
    if item.archived:
        return Status.ARCHIVED
    named: Mapping[State, Status] = {
        State.DRAFT: Status.DRAFT,
        State.CANCELLED: Status.CANCELLED,
        State.DONE: Status.DONE,
    }
    return named.get(item.state)


def _mean_confidence(figures: Iterable[Figure]) -> Decimal | None:
    known = [figure.confidence for figure in figures if figure.confidence is not None]
    return (sum(known, ZERO) / len(known)).quantize(Decimal("0.1")) if known else None


def _ordered(items: Iterable[tuple[str | None, str, str]]) -> dict[str | None, list[str]]:
    grouped: dict[str | None, list[tuple[str, str]]] = {}
    for parent, rank, id in items:
        grouped.setdefault(parent, []).append((rank, id))
    return {parent: [id for _, id in sorted(group)] for parent, group in grouped.items()}
