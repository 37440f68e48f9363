"""Every series of every team over the cycles that follow each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.insight.catalogue import Measure
from okr_desktop.domain.insight.relations import Values
from okr_desktop.domain.plan import Plan
from okr_desktop.services.engagement.measuring import insight_counts, insight_pulse
from okr_desktop.services.engagement.measuring.insight_facts import Facts, teams_in

Row = Mapping[str, Measure]
_OVER = (CycleState.REVIEW, CycleState.CLOSED)


@dataclass(frozen=True, slots=True)
class Line:
    """A team's cycles: one row of measures a cycle, by the cycle's id."""

    team: str
    rows: Mapping[str, Row]


def row(facts: Facts, cycle: Cycle, team: str | None) -> Row:
    """Every measure of a team (None: everybody) in a cycle, by its code."""
    if cycle.start > facts.desk.today:
        return {one.code: Measure(one.code, why="not_begun") for one in _measures(facts, cycle, team)}
    return {one.code: one for one in _measures(facts, cycle, team)}


def _measures(facts: Facts, cycle: Cycle, team: str | None) -> Iterator[Measure]:
    scope = facts.scope(cycle, team)
    yield from insight_counts.measures(facts, scope)
    yield from insight_pulse.measures(facts.plan, cycle, team)
    yield from insight_counts.results(facts, scope)


def sequence(plan: Plan, kind: CycleKind) -> list[Cycle]:
    """The cycles of a kind that have begun and have objectives, in order of time."""
    used = plan.cycles_in_use()
    found = [
        one
        for one in plan.cycles.values()
        if one.kind is kind and one.id in used and not one.archived and one.start <= plan.today
    ]
    return sorted(found, key=lambda one: (one.start, one.id))


def is_over(plan: Plan, cycle: Cycle) -> bool:
    """Whether its results stand."""
    return cycle.end < plan.today or cycle.state in _OVER


def steps(plan: Plan, cycles: Sequence[Cycle]) -> list[tuple[str, str]]:
    """Pairs of cycles that are over and follow each other without a hole; a missing cycle makes no pair."""
    over = [one for one in cycles if is_over(plan, one)]
    return [(a.id, b.id) for a, b in pairwise(over) if follows(a, b)]


def follows(before: Cycle, after: Cycle) -> bool:
    """Whether a cycle begins when the other one ends, or soon after."""
    gap = (after.start - before.end).days
    return 0 < gap <= max((before.end - before.start).days // 4, 1)


def lines(facts: Facts, cycles: Sequence[Cycle]) -> list[Line]:
    """Every team that is still there and has objectives in some of the cycles."""
    there = {cycle.id: teams_in(facts, cycle) for cycle in cycles}
    teams = {team: None for found in there.values() for team in found}
    return [Line(team, {one.id: row(facts, one, team) for one in cycles if team in there[one.id]}) for team in teams]


def values(found: Sequence[Line], codes: Collection[str]) -> dict[str, Values]:
    """What is known of each series, by team and cycle."""
    return {code: {one.team: dict(_known(one, code)) for one in found} for code in codes}


def _known(line: Line, code: str) -> Iterator[tuple[str, float]]:
    for cycle, measures in line.rows.items():
        value = measures[code].value
        if value is not None:
            yield cycle, value
