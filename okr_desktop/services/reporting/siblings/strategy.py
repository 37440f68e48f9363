"""Gathers the strategy on one page: directions in their order with what a cycle's objectives do for them."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain import serving
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.reports.siblings.data_strategy import Course, Served, StrategyData
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import strategy
from okr_desktop.services.engagement.direction.strategy import Line, Overview
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, head

_TOP = (DirectionKind.MISSION, DirectionKind.VISION)


def gather(desk: Desk, choice: Choice) -> StrategyData:
    """The strategy and how one cycle serves it; directions of another year are left out. Raises NotFound."""
    plan, cycle = desk.plan, chosen_cycle(desk, choice)
    found = strategy.overview(plan, cycle)
    lines = [one for one in found.lines if one.holds]
    top = tuple(_course(plan, one, ()) for one in lines if one.direction.kind in _TOP)
    return StrategyData(head(desk, choice, cycle), top, tuple(_courses(plan, lines)), _loose(found))


def _courses(plan: Plan, lines: list[Line]) -> Iterable[Course]:
    """Themes with the years below them (themes within themes side by side), then years that stand alone."""
    themes = [one for one in lines if one.direction.kind is DirectionKind.THEME]
    years = [one for one in lines if one.direction.kind is DirectionKind.ANNUAL]
    shown = {one.direction.id for one in (*themes, *years)}
    for one in themes:
        below = tuple(_course(plan, year, ()) for year in years if _over(plan, year, shown) == one.direction.id)
        yield _course(plan, one, below)
    for year in years:
        if _over(plan, year, shown) is None:
            yield _course(plan, year, ())


def _over(plan: Plan, line: Line, shown: set[str]) -> str | None:
    """The nearest theme above a direction of a year that is shown."""
    chain = serving.chain(plan, line.direction.id)[1:]
    themes = (one.id for one in chain if one.kind is DirectionKind.THEME and one.id in shown)
    return next(themes, None)


def _course(plan: Plan, line: Line, below: tuple[Course, ...]) -> Course:
    one, reach = line.direction, line.reach
    tops = serving.topmost(plan, reach.all)
    order = [*tops, *(id for id in reach.all if id not in set(tops))]
    year = plan.cycles.get(one.cycle or "")
    objectives = tuple(_served(plan, id) for id in order) if one.kind not in _TOP else ()
    owner = person_name(plan, one.owner)
    return Course(
        one.kind.value,
        one.text,
        one.why,
        owner,
        year.name if year else "",
        below,
        objectives,
        len(reach.all),
        reach.progress,
    )


def _served(plan: Plan, id: str) -> Served:
    item, figure = plan.objectives[id], plan.figure(id)
    teams = tuple(plan.teams[team].name for team in item.teams if team in plan.teams)
    return Served(item.title, figure.status.value, figure.progress if figure.reported else None, teams)


def _loose(found: Overview) -> tuple[str, ...]:
    return tuple(one.title for one in found.loose)
