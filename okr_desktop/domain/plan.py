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
from okr_desktop.domain.scoring import NO_DATA, ZERO, Part, RollUp, Score, roll_up, score

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
        self._figures: dict[str, Figure] = {}

    # Records in and out

    def put(self, record: Record) -> None:
        """Add or replace a record; a check-in becomes the latest of its key result when it is."""
        match record:
            case Objective():
                self.objectives[record.id] = record
            case KeyResult():
                self.key_results[record.id] = record
            case CheckIn():
                known = self.latest.get(record.key_result)
                if known is None or record.order >= known.order or known.id == record.id:
                    self.latest[record.key_result] = record
            case Person():
                self.people[record.id] = record
            case Team():
                self.teams[record.id] = record
            case Cycle():
                self.cycles[record.id] = record
            case Workspace():
                self.workspace = record
        self.forget()

    def drop(self, id: str) -> None:
        """Forget a record that was deleted."""
        for table in (self.objectives, self.key_results, self.people, self.teams, self.cycles, self.latest):
            table.pop(id, None)
        self.forget()

    def forget(self) -> None:
        """Throw away everything derived, after records were changed."""
        self._children = self._results = None
        self._figures.clear()

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
                (self._known(item.parent), item.rank, item.id) for item in self.objectives.values()
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
            return self._known(found.parent)
        result = self.key_results.get(id)
        return None if result is None else result.objective

    def ancestors(self, id: str) -> Iterator[str]:
        """Ids above an item, nearest first; ends even if stored data were to form a circle."""
        seen = {id}
        above = self.parent_of(id)
        while above is not None and above not in seen:
            yield above
            seen.add(above)
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

    # Figures

    def figure(self, id: str) -> Figure:
        """Progress, status, confidence and reporting of an objective or key result."""
        found = self._figures.get(id)
        if found is None:
            result = self.key_results.get(id)
            found = self._result_figure(result) if result else self._objective_figure(self.objectives[id], frozenset())
            self._figures[id] = found
        return found

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
            found.raw, found.progress, found.formula, status, status, clock.expected, confidence, reported, 1, last, stale
        )

    def _objective_figure(self, item: Objective, seen: frozenset[str]) -> Figure:
        sources = self.sources(item)
        counted = [id for id in sources if self.counts(id) and self._scorable(id)]
        left_out = tuple(id for id in sources if id not in set(counted))
        figures = {id: self._part(id, seen | {item.id}) for id in counted}
        if item.source is Source.MANUAL:
            rolled = RollUp(item.manual, int(item.manual is not None), 1)
        else:
            rolled = roll_up(Part(id, self._weight(id), _part_progress(figures[id])) for id in counted)
        clock = self.clock(item.id)
        parts = [figure.worst for figure in figures.values()]
        manual = item.source is Source.MANUAL and rolled.progress is not None
        status = pace(rolled.progress or ZERO, clock) if manual else objective_status(rolled.progress, parts, clock)
        lasts = [figure.last for figure in figures.values() if figure.last]
        return Figure(
            rolled.progress,
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

    def _part(self, id: str, seen: frozenset[str]) -> Figure:
        if id in seen:  # stored data forms a circle: the repeated item counts as not reported
            return Figure(None, None, "no_data", Status.NO_DATA, Status.NO_DATA, ZERO, None, 0, 1, None, False)
        if id in self.key_results or id in self._figures:
            return self.figure(id)
        return self._objective_figure(self.objectives[id], seen)

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


def _part_progress(figure: Figure) -> Decimal | None:
    return figure.progress if figure.reported else None


def _life(item: Objective | KeyResult) -> Status | None:
    if item.archived:
        return Status.ARCHIVED
    named: Mapping[State, Status] = {State.DRAFT: Status.DRAFT, State.CANCELLED: Status.CANCELLED, State.DONE: Status.DONE}
    return named.get(item.state)


def _mean_confidence(figures: Iterable[Figure]) -> Decimal | None:
    known = [figure.confidence for figure in figures if figure.confidence is not None]
    return (sum(known, ZERO) / len(known)).quantize(Decimal("0.1")) if known else None


def _ordered(items: Iterable[tuple[str | None, str, str]]) -> dict[str | None, list[str]]:
    grouped: dict[str | None, list[tuple[str, str]]] = {}
    for parent, rank, id in items:
        grouped.setdefault(parent, []).append((rank, id))
    return {parent: [id for _, id in sorted(group)] for parent, group in grouped.items()}
