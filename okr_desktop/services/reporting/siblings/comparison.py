"""Gathers the comparison of two cycles: the figures of the program's own comparison, and medians."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from statistics import median

from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycle_compare import Match, Side
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.plan import Plan
from okr_desktop.reports.siblings.data_compare import Carried, ComparisonData, Numbers, Pair, Period
from okr_desktop.services.comparing import compare
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, head, other_cycle

_BANDS = ("over", "high", "middle", "low", "no_data")


def gather(desk: Desk, choice: Choice) -> ComparisonData:
    """The chosen cycle beside the other one (the one before, if not said), the earlier first; raises NotFound."""
    plan, cycle = desk.plan, chosen_cycle(desk, choice)
    other = other_cycle(desk, choice, cycle)
    first, second = sorted((other, cycle), key=lambda one: (one.start, one.end, one.id))
    found = compare(desk, first.id, second.id)
    whole = Pair("", _numbers(plan, first, None, found.whole[0]), _numbers(plan, second, None, found.whole[1]))
    teams = (
        Pair(one.name, _numbers(plan, first, one.id, one.before), _numbers(plan, second, one.id, one.after))
        for one in found.teams
    )
    return ComparisonData(
        head(desk, choice, second),
        _period(plan, first),
        _period(plan, second),
        whole,
        tuple(teams) if len(found.teams) > 1 else (),
        tuple(map(_carried, found.matches)),
        plan.workspace.band_low,
        plan.workspace.band_high,
    )


def _period(plan: Plan, cycle: Cycle) -> Period:
    return Period(cycle.name, cycle.start, cycle.end, cycle.start <= plan.today <= cycle.end)


def _numbers(plan: Plan, cycle: Cycle, team: str | None, side: Side) -> Numbers:
    results = list(_results(plan, cycle, team))
    progress = [one for id in results if (one := plan.figure(id).progress) is not None]
    sure = [one for id in results if (one := plan.reading(id).confidence) is not None]
    return Numbers(
        side.objectives,
        side.key_results,
        len(progress),
        median(progress) if progress else None,
        Decimal(str(median(sure))) if sure else None,
        side.score,
        side.scored,
        side.kept,
        side.due,
        side.reached,
        side.missed,
        side.carried,
        tuple((name, getattr(side.bands, name)) for name in _BANDS),
    )


def _results(plan: Plan, cycle: Cycle, team: str | None) -> Iterable[str]:
    """The key results that count of the objectives of a cycle: all, of one team, or (``team`` is "") of none."""
    for id in counted(plan, cycle.id):
        teams = [one for one in plan.objectives[id].teams if one in plan.teams]
        if team is None or team in teams or (not team and not teams):
            yield from (one.id for one in plan.results(id) if plan.counts(one.id))


def _carried(match: Match) -> Carried:
    before, after = match.before, match.after
    return Carried(
        match.kind, match.title, before.progress, after.progress, before.end.value, after.end.value, match.carried
    )
