"""Two cycles side by side: how much was planned, how far it came, how it was kept up, and what was carried over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.carry_over import already
from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.closing import End, end_of, progress_of
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import ZERO, clamp

_PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Bands:
    """How many items are in the red, yellow and green band, past the target, or without data.

    The bands are those of the settings; a score counts where a person gave one, else the progress.
    """

    low: int = 0
    middle: int = 0
    high: int = 0
    over: int = 0
    no_data: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """One cycle (or one team in it) in figures; shares are 0 to 1, confidence 0 to 10, None for no data.

    ``progress`` is the mean over objectives, one without data counting as 0 (``reported`` have some). ``cadence`` is
    the share of the check-ins that were due of which one came in time: ``kept`` of ``due``.
    """

    objectives: int
    key_results: int
    progress: Decimal | None
    reported: int
    score: Decimal | None
    scored: int
    bands: Bands
    kept: int
    due: int
    confidence: Decimal | None
    reached: int
    missed: int
    carried: int

    @property
    def cadence(self) -> Decimal | None:
        """The share of due check-ins that came; None when none was due."""
        return (Decimal(self.kept) / self.due).quantize(_PLACES).normalize() if self.due else None


@dataclass(frozen=True, slots=True)
class Ending:
    """How one item stood in one cycle."""

    id: str
    progress: Decimal | None
    score: Decimal | None
    confidence: Decimal | None
    end: End


@dataclass(frozen=True, slots=True)
class Match:
    """An item of the first cycle and what it was carried over into."""

    kind: str
    title: str
    before: Ending
    after: Ending
    carried: int


@dataclass(frozen=True, slots=True)
class TeamPair:
    """One team in both cycles; ``id`` is empty for objectives without a team."""

    id: str
    name: str
    before: Side
    after: Side


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two cycles, the whole of them, team by team, and what was carried from the one into the other."""

    before: Cycle
    after: Cycle
    whole: tuple[Side, Side]
    teams: tuple[TeamPair, ...]
    matches: tuple[Match, ...]


Days = Mapping[str, Collection[date]]


def compare(plan: Plan, before: Cycle, after: Cycle, days: Days) -> Comparison:
    """Compare two cycles; ``days`` are the days of the check-ins of their key results, by id."""
    cycles = (before, after)
    whole = [counted(plan, cycle.id) for cycle in cycles]
    first, second = (side(plan, cycle, ids, days) for cycle, ids in zip(cycles, whole, strict=True))
    groups = [_by_team(plan, ids) for ids in whole]
    teams = sorted(groups[0].keys() | groups[1].keys(), key=lambda id: (not id, plan.teams[id].rank if id else "", id))
    pairs = tuple(
        TeamPair(
            team,
            plan.teams[team].name if team else "",
            side(plan, before, groups[0].get(team, []), days),
            side(plan, after, groups[1].get(team, []), days),
        )
        for team in teams
    )
    return Comparison(before, after, (first, second), pairs, _matches(plan, before, after))


def _by_team(plan: Plan, ids: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id in ids:
        for team in [team for team in plan.objectives[id].teams if team in plan.teams] or [""]:
            found.setdefault(team, []).append(id)
    return found


def side(plan: Plan, cycle: Cycle, objectives: Collection[str], days: Days) -> Side:
    """The figures of some objectives of a cycle and of their key results."""
    results = [one for id in objectives for one in plan.results(id) if plan.counts(one.id)]
    items: list[Objective | KeyResult] = [plan.objectives[id] for id in objectives]
    known = [progress_of(plan, id) for id in objectives]
    reported = [one for one in known if one is not None]
    scores = [item.score for item in items if item.score is not None]
    ends = [end_of(plan, id) for id in objectives]
    kept, due = _kept(plan, cycle, results, days)
    sure = [figure.confidence for figure in map(plan.figure, objectives) if figure.confidence is not None]
    return Side(
        len(objectives),
        len(results),
        clamp(sum(reported, ZERO) / len(known)) if reported else None,
        len(reported),
        _mean(scores),
        len(scores),
        bands(plan, [*objectives]),
        kept,
        due,
        None if (mean := _mean(sure)) is None else mean.quantize(Decimal("0.1")),
        ends.count(End.REACHED),
        ends.count(End.MISSED),
        sum(1 for item in (*items, *results) if item.carried_from),
    )


def _mean(values: Collection[Decimal]) -> Decimal | None:
    return (sum(values, ZERO) / len(values)).quantize(_PLACES).normalize() + ZERO if values else None


def bands(plan: Plan, ids: Iterable[str]) -> Bands:
    """How items are spread over the bands of the settings."""
    low, high = plan.workspace.band_low, plan.workspace.band_high
    counts = [0, 0, 0, 0, 0]
    for id in ids:
        grade = _grade(plan, id)
        if grade is None:
            counts[4] += 1
        elif grade > 1:
            counts[3] += 1
        else:
            counts[(grade >= low) + (grade >= high)] += 1
    return Bands(*counts)


def _grade(plan: Plan, id: str) -> Decimal | None:
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    if item.score is not None:
        return item.score
    return figure.raw if figure.reported else None


def _kept(plan: Plan, cycle: Cycle, results: Iterable[KeyResult], days: Days) -> tuple[int, int]:
    """Of how many spans of the cadence there was a check-in, and how many spans are over.

    A span that has begun and is not over counts when somebody has checked in already.
    """
    kept = due = 0
    last = min(plan.today, cycle.end)
    length = (last - cycle.start).days + 1
    for result in results:
        if result.feed or length <= 0:
            continue
        every = plan.clock(result.id).cadence_days or plan.workspace.cadence_days
        spans = {(day - cycle.start).days // every for day in days.get(result.id, ()) if cycle.start <= day <= last}
        full = length // every
        kept += len(spans)
        due += full + any(span >= full for span in spans)
    return kept, due


def _matches(plan: Plan, before: Cycle, after: Cycle) -> tuple[Match, ...]:
    found = list[Match]()
    for old, new in already(plan, after.id).items():
        cycle = plan.cycle_of(old)
        if cycle is not None and cycle.id == before.id:
            item = plan.key_results.get(new) or plan.objectives[new]
            kind = "key_result" if isinstance(item, KeyResult) else "objective"
            found.append(Match(kind, item.title, ending(plan, old), ending(plan, new), item.carried))
    return tuple(sorted(found, key=lambda match: _place(plan, match.before.id)))


def _place(plan: Plan, id: str) -> tuple[str, str, bool, str, str]:
    """Objectives in their order, each with its key results below it."""
    result = plan.key_results.get(id)
    objective = plan.objectives[result.objective if result else id]
    return objective.rank, objective.id, result is not None, result.rank if result else "", id


def ending(plan: Plan, id: str) -> Ending:
    """How an item stands or ended."""
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    return Ending(id, progress_of(plan, id), item.score, figure.confidence, end_of(plan, id))
