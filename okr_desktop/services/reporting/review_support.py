"""What the objectives of a cycle serve, what was promised for them, and what teams ask of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from okr_desktop.domain import teamwork as rules
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.reports.review.data_people import Late, Promises, Request, Strategy, Teamwork, Theme
from okr_desktop.services.engagement.direction import buy_in
from okr_desktop.services.engagement.direction import strategy as strategies
from okr_desktop.services.engagement.direction.buy_in import Backing
from okr_desktop.services.engagement.direction.strategy import Line, Overview
from okr_desktop.services.reporting.review_figures import Scope


def strategy(plan: Plan, cycle: Cycle) -> Strategy | None:
    """How the objectives of a cycle serve the directions; None where there are none or nothing is planned."""
    found = strategies.overview(plan, cycle)
    total = len(found.served) + len(found.loose)
    if not found.lines or not total:
        return None
    missions = [strategies.title(one.direction) for one in found.of(DirectionKind.MISSION)]
    return Strategy(
        missions[0] if len(missions) == 1 else "",
        tuple(_theme(one) for one in _lowest(found)),
        tuple(strategies.title(one.direction) for one in found.unserved),
        tuple(one.title for one in found.loose),
        total,
    )


def _lowest(found: Overview) -> list[Line]:
    """The themes; where there are none, the directions of the year, else what stands above."""
    for kind in (DirectionKind.THEME, DirectionKind.ANNUAL, DirectionKind.VISION):
        if lines := [one for one in found.of(kind) if one.holds]:
            return lines
    return []


def _theme(one: Line) -> Theme:
    reach = one.reach
    return Theme(strategies.title(one.direction), len(reach.all), reach.progress, reach.reported, reach.total)


# Promises


def promises(plan: Plan, scope: Scope, objectives: Collection[str]) -> Promises | None:
    """Resources promised for the cycle and what stands in it, withdrawn ones left out; None where there are none."""
    inside = {scope.cycle.id, *objectives} if scope.team is None else {*objectives}
    about = inside | {result.id for id in objectives for result in plan.results(id)}
    backings = [one for one in buy_in.of(plan) if one.record.about in about]
    counts = Counter[str]()
    for one in backings:
        counts.update({code: count for code, count in one.counts.items() if code != "withdrawn"})
    if not counts.total():
        return None
    late = sorted((one for backing in backings for one in _late(backing, scope.as_of)), key=lambda one: one.due)
    return Promises(counts.total(), counts["delivered"], counts["partly"], tuple(late))


def _late(backing: Backing, as_of: date) -> Iterator[Late]:
    for one in backing.record.promises:
        if one.due is not None and buy_in.is_late(one, as_of):
            yield Late(one.text, one.due, backing.sponsor)


# Teams


def teamwork(plan: Plan, scope: Scope, objectives: Collection[str]) -> Teamwork:
    """Shared objectives, and requests between teams: those of the cycle, and what still waits from earlier ones."""
    shared = sum(len(plan.objectives[id].teams) > 1 for id in objectives)
    asked = [one for one in plan.dependencies.values() if _is_between(plan, one, scope.team)]
    mine = [one for one in asked if _is_of_cycle(plan, one, scope.cycle)]
    states = Counter(one.state for one in mine)
    pending = {one.id: one for one in asked if one.state in rules.PENDING and _began(plan, one, scope)}
    waiting = sorted((_request(plan, one, scope.as_of) for one in pending.values()), key=_urgency)
    total = len({one.id for one in mine} | pending.keys())
    return Teamwork(len(objectives), shared, total, states[Asking.DONE], states[Asking.DECLINED], tuple(waiting))


def _is_between(plan: Plan, one: Dependency, team: str | None) -> bool:
    known = one.asker in plan.teams and one.giver in plan.teams
    return known and (team is None or team in (one.asker, one.giver))


def _cycle_of(plan: Plan, one: Dependency) -> Cycle | None:
    """The cycle of what a request is about; one that is about nothing belongs to the current cycle."""
    objective = rules.objective_of(plan, one.about)
    return plan.cycle_of(objective.id) if objective else plan.current_cycle()


def _is_of_cycle(plan: Plan, one: Dependency, cycle: Cycle) -> bool:
    found = _cycle_of(plan, one)
    return found is not None and found.id == cycle.id


def _began(plan: Plan, one: Dependency, scope: Scope) -> bool:
    """Whether a request is of this cycle or of an earlier one."""
    found = _cycle_of(plan, one)
    return found is not None and (found.id == scope.cycle.id or found.end < scope.cycle.start)


def _request(plan: Plan, one: Dependency, as_of: date) -> Request:
    asker, giver = (plan.teams[id].name if id in plan.teams else "" for id in (one.asker or "", one.giver or ""))
    return Request(one.what, asker, giver, one.by, one.state.value, one.by is not None and one.by < as_of)


def _urgency(one: Request) -> tuple[bool, date, str]:
    return not one.late, one.by or date.max, one.what
