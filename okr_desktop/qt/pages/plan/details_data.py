"""What the details pane shows of one item; gathered on the worker."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Figure
from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Line:
    """Another item named in the details, with its figure."""

    item: Objective | KeyResult
    figure: Figure
    value: CheckIn | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """One objective or key result with everything around it; names are looked up already."""

    item: Objective | KeyResult
    figure: Figure
    cycle: str
    closed: bool
    owner: str
    teams: tuple[str, ...]
    parent: Line | None
    results: tuple[Line, ...]
    children: tuple[Line, ...]
    check_ins: tuple[CheckIn, ...]
    authors: dict[str, str]
    latest: CheckIn | None


def details(desk: Desk, id: str) -> Details | None:
    """The details of an item, None when it is gone."""
    plan = desk.plan
    item = plan.objectives.get(id) or plan.key_results.get(id)
    if item is None:
        return None
    cycle, owner, above = plan.cycle_of(id), plan.people.get(item.owner or ""), plan.parent_of(id)
    objective = isinstance(item, Objective)
    teams = (
        item.teams if objective else plan.objectives[item.objective].teams if item.objective in plan.objectives else {}
    )
    check_ins = tuple(desk.check_ins(id)) if not objective else ()
    return Details(
        item,
        plan.figure(id),
        cycle.name if cycle else "",
        plan.cycle_is_closed(id),
        owner.name if owner else "",
        tuple(plan.teams[team].name for team in teams if team in plan.teams),
        _line(desk, above) if above else None,
        tuple(_line(desk, one.id) for one in plan.results(id) if not one.archived) if objective else (),
        tuple(_line(desk, one.id) for one in plan.children(id) if not one.archived),
        check_ins,
        {one.author: plan.people[one.author].name for one in check_ins if one.author in plan.people and one.author},
        plan.latest.get(id),
    )


def _line(desk: Desk, id: str) -> Line:
    plan = desk.plan
    return Line(plan.key_results.get(id) or plan.objectives[id], plan.figure(id), plan.latest.get(id))
