"""What the details pane shows of one item; gathered on the worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.domain import serving
from okr_desktop.domain.feeds import current_of, feed_chain, source_title
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.domain.scoring import suggested_score
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.qt.pages.plan.details_origin_data import Origin, origin
from okr_desktop.qt.pages.plan.details_talk_data import Talk, talk_about
from okr_desktop.qt.pages.plan.words import team_texts
from okr_desktop.services import explain, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.explain import Overridden


@dataclass(frozen=True, slots=True)
class Line:
    """Another item named in the details, with its figure."""

    item: Objective | KeyResult
    figure: Figure
    value: CheckIn | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """An initiative with its owner's name; ``late``: its day is over and it is not done."""

    item: Initiative
    owner: str
    late: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """A dependency with the names of both teams."""

    item: Dependency
    asker: str
    giver: str
    late: bool


@dataclass(frozen=True, slots=True)
class Details:
    """One objective or key result with everything around it; names are looked up already.

    ``served`` are the directions of the strategy that it serves, nearest first, each with why it matters.
    """

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
    today: date
    override: Overridden | None = None
    suggested: Decimal | None = None
    feed: Line | None = None
    feed_title: str = ""
    fed: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    wishes: tuple[Wish, ...] = ()
    talk: Talk = field(default_factory=Talk)
    came_from: Origin | None = None
    served: tuple[tuple[str, str], ...] = ()


def details(desk: Desk, id: str) -> Details | None:
    """The details of an item, None when it is gone."""
    plan = desk.plan
    item = plan.objectives.get(id) or plan.key_results.get(id)
    if item is None:
        return None
    cycle, owner, above = plan.cycle_of(id), plan.people.get(item.owner or ""), plan.parent_of(id)
    objective = item if isinstance(item, Objective) else plan.objectives.get(item.objective)
    check_ins = () if isinstance(item, Objective) else tuple(desk.check_ins(id))
    chain = [] if isinstance(item, Objective) else feed_chain(plan, item)
    figure, judged = plan.figure(id), plan.override_of(id)
    return Details(
        item,
        figure,
        cycle.name if cycle else "",
        plan.cycle_is_closed(id),
        owner.name if owner else "",
        tuple(team_texts(plan, objective)) if objective else (),
        _line(desk, above) if above else None,
        tuple(_line(desk, one.id) for one in plan.results(id) if not one.archived),
        tuple(_line(desk, one.id) for one in plan.children(id) if not one.archived),
        check_ins,
        _authors(plan, check_ins),
        current_of(plan, id),
        desk.today,
        explain.override_of(plan, judged.id if judged else None),
        suggested_score(figure.progress),
        _line(desk, chain[0]) if chain and chain[0] not in plan.kpis else None,
        source_title(plan, chain[0]) if chain else "",
        tuple(plan.key_results[one].title for one in plan.fed_by(id)),
        _tasks(desk, id),
        _wishes(desk, id),
        talk_about(desk, id, check_ins),
        origin(desk, id),
        _served(plan, objective),
    )


def _served(plan: Plan, objective: Objective | None) -> tuple[tuple[str, str], ...]:
    """The directions that an objective serves with why they matter, nearest first."""
    if objective is None:
        return ()
    chain = serving.chain(plan, serving.serves_of(plan, objective.id))
    return tuple((" ".join(one.text.split()), one.why) for one in chain)


def _authors(plan: Plan, check_ins: Iterable[CheckIn]) -> dict[str, str]:
    """Names of whoever checked in or has read a check-in."""
    wanted = {id for one in check_ins for id in (one.author, one.acknowledged_by) if id}
    return {id: plan.people[id].name for id in wanted if id in plan.people}


def _name(plan: Plan, id: str | None) -> str:
    found = plan.people.get(id or "") or plan.teams.get(id or "")
    return found.name if found else ""


def _tasks(desk: Desk, id: str) -> tuple[Task, ...]:
    shown = [one for one in desk.plan.initiatives_of(id) if not one.archived]
    return tuple(
        Task(one, _name(desk.plan, one.owner), _late(one.due, desk.today) and one.state.value in ("open", "doing"))
        for one in shown
    )


def _wishes(desk: Desk, id: str) -> tuple[Wish, ...]:
    plan = desk.plan
    return tuple(
        Wish(
            one,
            _name(plan, one.asker),
            _name(plan, one.giver),
            _late(one.by, desk.today) and one.state.value in ("asked", "accepted"),
        )
        for one in work.dependencies_about(plan, id)
    )


def _late(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _line(desk: Desk, id: str) -> Line:
    plan = desk.plan
    return Line(plan.key_results.get(id) or plan.objectives[id], plan.figure(id), current_of(plan, id))
