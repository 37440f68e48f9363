"""Progress, status, confidence and score of every item: computed when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Objective, Source, State
from okr_desktop.domain.pace import (
    Clock,
    Status,
    expected_share,
    is_stale,
    key_result_status,
    objective_status,
    pace,
    worst,
)
from okr_desktop.domain.scoring import (
    NO_DATA,
    ZERO,
    Part,
    RollUp,
    Score,
    clamp,
    has_range,
    reached_weight,
    roll_up,
    score,
)

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Figure:
    """The four notions of one item side by side (scoring.py, pace.py).

    ``raw`` and ``progress`` are None for no data; ``expected`` is the expected line; ``confidence`` is 0 to 10;
    ``reported`` of ``total`` sources have data; ``left_out`` are ids of sources that do not count; ``score`` is
    the grade a person gave. ``computed`` is the status without the one a person set (``override``, its id).
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
    score: Decimal | None = None
    computed: Status = Status.NO_DATA
    override: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a key result's progress is computed from; ``source`` is the id it was fed by, None for its own."""

    score: Score
    last: date | None
    confidence: int | None
    source: str | None = None


class Figures:
    """The figures of a plan. ``forget_above`` after a change to one item, ``clear`` after one to the structure."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known: dict[str, Figure] = {}
        self._clocks: dict[str, Clock] = {}  # by objective
        self._fed: dict[str, list[str]] | None = None
        self._rings: set[str] | None = None

    def clear(self) -> None:
        """Forget everything."""
        self.clear_values()
        self._fed = self._rings = None

    def clear_values(self) -> None:
        """Forget the figures, not who feeds whom."""
        self._known.clear()
        self._clocks.clear()

    def forget_above(self, *ids: str) -> None:
        """Forget what these items, and whatever is computed from them, came to."""
        for id in ids:
            self._clocks.pop(id, None)
        todo, seen = list(ids) if self._known else [], set[str]()
        while todo:
            id = todo.pop()
            if id in seen:
                continue
            seen.add(id)
            self._known.pop(id, None)
            above = self._plan.parent_of(id)
            todo += [above] if above else []
            todo += self.fed_by(id)

    def fed_by(self, id: str) -> list[str]:
        """Ids of the key results that read from an item or KPI."""
        if self._fed is None:
            self._fed = {}
            for result in self._plan.key_results.values():
                if result.feed:
                    self._fed.setdefault(result.feed, []).append(result.id)
        return self._fed.get(id, [])

    def of(self, id: str) -> Figure:
        """The figure of an objective or key result."""
        plan, known, todo = self._plan, self._known, [id]
        while todo:  # a stack of our own: alignment may be deeper than Python's
            item = todo[-1]
            if item not in known:
                if below := self._not_yet_known(item):
                    todo += below
                    continue
                result = plan.key_results.get(item)
                figure = self._of_result(result) if result else self._of_objective(plan.objectives[item])
                known[item] = self._overridden(figure, item)
            todo.pop()
        return known[id]

    def _not_yet_known(self, id: str) -> list[str]:
        return [need for need in self._needs(id) if need not in self._known]

    def _needs(self, id: str) -> list[str]:
        """What must be known first: aligned objectives that count, and what fed key results read from."""
        plan = self._plan
        result = plan.key_results.get(id)
        if result is not None:
            source = self.feed_of(result) if result.feed else None
            return [source] if source and source not in plan.kpis else []
        item = plan.objectives[id]
        counted = item.source in (Source.KEY_RESULTS, Source.BOTH)
        below = [one.id for one in plan.results(id) if one.feed] if counted else []
        if item.source in (Source.CHILDREN, Source.BOTH):
            below += [child.id for child in plan.children(id)]
        return below

    def feed_of(self, result: KeyResult) -> str | None:
        """What a key result reads from, None when there is no such thing or it would read from itself.

        In a closed cycle nothing is read any more: what was read last stands there as a check-in of its own.
        """
        if not result.feed or not self._plan.has_source(result.feed) or self._plan.cycle_is_closed(result.id):
            return None
        if self._rings is None:
            self._rings = self._find_rings()
        return None if result.id in self._rings else result.feed

    def _find_rings(self) -> set[str]:
        """Key results whose feed leads back to themselves: no action makes one, but two that are merged may.

        Of each ring the feed with the least id is not followed; again, until none is left.
        """
        feeds = sorted(result.id for result in self._plan.key_results.values() if result.feed)
        cut = set[str]()
        while feeds and (more := self._rings_from(feeds, cut)):
            cut |= more
        return cut

    def _rings_from(self, starts: list[str], cut: set[str]) -> set[str]:
        found, done = set[str](), set[str]()
        trail: dict[str, None] = {}  # in the order walked
        stack = [(start, False) for start in reversed(starts)]
        while stack:
            id, leaving = stack.pop()
            if leaving:
                trail.pop(id, None)
                done.add(id)
            elif id in trail:
                walked = list(trail)
                ring = walked[walked.index(id) :]
                found.add(min(one for one in ring if one in self._plan.key_results and self._edges(one, cut)))
            elif id not in done:
                trail[id] = None
                stack.append((id, True))
                stack += [(need, False) for need in self._edges(id, cut)]
        return found

    def _edges(self, id: str, cut: set[str]) -> list[str]:
        plan = self._plan
        if (result := plan.key_results.get(id)) is not None:
            known = result.feed in plan.key_results or result.feed in plan.objectives
            return [result.feed] if result.feed and known and id not in cut else []
        return plan.sources(plan.objectives[id])

    # One item

    def reading(self, id: str) -> Reading:
        """What a key result's progress is computed from: its own check-ins or what feeds it."""
        plan = self._plan
        result = plan.key_results[id]
        source = self.feed_of(result)
        if source is None:
            return self._read(result, plan.latest.get(id))
        if source in plan.objectives:
            figure = self.of(source)
            silent = figure.progress is None or not figure.reported
            found = NO_DATA if silent else Score(figure.progress, figure.progress, "feed")
            return Reading(found, figure.last, None, source)
        if source in plan.key_results and self._latest_at(source) is None:
            figure = self.of(source)  # which is itself fed by an objective
            found = NO_DATA if figure.raw is None else Score(figure.raw, figure.progress, "feed")
            return Reading(found, figure.last, None, source)
        return replace(self._read(result, self._latest_at(source)), source=source)

    def latest_of(self, id: str) -> CheckIn | None:
        """The check-in that a key result's value comes from: its own latest, or that of what feeds it."""
        result = self._plan.key_results[id]
        source = self.feed_of(result)
        latest = self._latest_at(source) if source else self._plan.latest.get(id)
        if latest is not None and latest.reached and result.metric.kind is Kind.MILESTONES:
            # Weights may have changed since: what was reached counts with those of today.
            return replace(latest, value=reached_weight(result.metric, latest.reached))
        return latest

    def _latest_at(self, source: str) -> CheckIn | None:
        """The check-in at the end of a chain of feeds."""
        plan = self._plan
        while (result := plan.key_results.get(source)) is not None and (above := self.feed_of(result)) is not None:
            source = above
        return plan.latest.get(source)

    def _read(self, result: KeyResult, latest: CheckIn | None) -> Reading:
        if latest is None:
            return Reading(self.score_at(result, None), None, None)
        found = self.score_at(result, latest.value, latest.reached)
        return Reading(found, latest.date, latest.confidence)

    def score_at(self, result: KeyResult, value: Decimal | None, reached: tuple[str, ...] = ()) -> Score:
        """Score of a key result at a value, with the settings of this workspace."""
        settings = self._plan.workspace
        return score(result.metric, value, reached, (settings.level_commit, settings.level_target))

    def clock(self, id: str) -> Clock:
        """Day, elapsed share, ambition and settings that an item's pace is read with."""
        plan = self._plan
        result = plan.key_results.get(id)
        objective = plan.objectives.get(result.objective if result else id)
        if objective is None:
            return Clock(plan.today, ZERO, plan.workspace)
        clock = self._clock_of(objective)
        if result is None or not (result.due or result.metric.phases or result.metric.milestones):
            return clock
        return self._own_clock(result, clock)

    def _clock_of(self, item: Objective) -> Clock:
        """The clock of an objective, which its key results share unless they have days of their own."""
        if item.id not in self._clocks:
            plan, cycle = self._plan, self._plan.cycle_of(item.id)
            today, elapsed = plan.today, ZERO
            if cycle:
                today, elapsed = min(today, cycle.end), cycle.elapsed(today)
            cadence = plan.cadence_of(item)
            self._clocks[item.id] = Clock(today, elapsed, plan.workspace, item.ambition, cadence)
        return self._clocks[item.id]

    def _own_clock(self, result: KeyResult, clock: Clock) -> Clock:
        cycle = self._plan.cycle_of(result.id)
        if cycle is None:
            return clock
        end = min(result.due, cycle.end) if result.due else cycle.end
        line = expected_share(result.metric, cycle.start, end, clock.today)
        return replace(clock, elapsed=cycle.elapsed(self._plan.today, result.due), line=line)

    def _of_result(self, result: KeyResult) -> Figure:
        found = self.reading(result.id)
        clock, last = self.clock(result.id), found.last
        status = _life(result) or key_result_status(result.metric, found.score, last, clock)
        return Figure(
            found.score.raw,
            found.score.progress,
            found.score.formula,
            status,
            status,
            clock.expected,
            None if found.confidence is None else Decimal(found.confidence),
            int(found.score.raw is not None),
            1,
            last,
            is_stale(last, clock) and status is not Status.DONE,
            score=result.score,
            computed=status,
        )

    def _of_objective(self, item: Objective) -> Figure:
        plan = self._plan
        sources = plan.sources(item)
        known = self._known
        figures = {id: known.get(id) or self.of(id) for id in sources if plan.counts(id) and self._scorable(id)}
        if item.source is Source.MANUAL:
            rolled = RollUp(item.manual and clamp(item.manual), int(item.manual is not None), 1)
        else:
            rolled = roll_up(Part(id, plan.weight_of(id), _part_progress(figure)) for id, figure in figures.items())
        clock = self.clock(item.id)
        parts = [figure.worst for id, figure in figures.items() if plan.weight_of(id)]
        manual = item.source is Source.MANUAL and rolled.progress is not None
        status = pace(rolled.progress or ZERO, clock) if manual else objective_status(rolled.progress, parts, clock)
        status = _life(item) or status
        lasts = [figure.last for figure in figures.values() if figure.last]
        return Figure(
            item.manual if manual else rolled.progress,
            rolled.progress,
            "manual" if item.source is Source.MANUAL else "mean",
            status,
            worst(parts) if parts else status,
            clock.expected,
            _mean_confidence(figures.values()),
            rolled.reported,
            rolled.total,
            max(lasts, default=None),
            any(figure.stale for figure in figures.values()),
            tuple(id for id in sources if id not in figures),
            item.score,
            status,
        )

    def _overridden(self, figure: Figure, id: str) -> Figure:
        """With the status that a person set, where there is a verdict to replace; what is stale stays stale."""
        override = self._plan.override_of(id)
        if override is None or figure.computed not in VERDICTS:
            return figure
        status = Status(override.status)
        own = figure.worst is figure.status  # a key result: what stands above it sees the person's verdict
        return replace(figure, status=status, worst=status if own else figure.worst, override=override.id)

    def _scorable(self, id: str) -> bool:
        result = self._plan.key_results.get(id)
        return result is None or has_range(result.metric) or self.feed_of(result) is not None


# What a status set by hand takes the place of: what is stale or done stays so.
VERDICTS = frozenset({Status.ON_TRACK, Status.BEHIND, Status.AT_RISK, Status.OPEN, Status.NO_DATA})


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
