"""What a choice means in a plan: its cycle, team, person and the cycle to compare with."""

from __future__ import annotations

from okr_desktop import __version__
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.people import Person, Team
from okr_desktop.reports.siblings.head import Head
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.choice import Choice


def chosen_cycle(desk: Desk, choice: Choice) -> Cycle:
    """The cycle that is meant; raises NotFound ``cycle.unknown``, or ``cycle.none`` where there is none at all."""
    if choice.cycle is not None:
        return cycles.known(desk.plan, choice.cycle)
    found = cycles.current(desk.plan)
    if found is None:
        raise NotFound("cycle.none")
    return found


def chosen_team(desk: Desk, choice: Choice) -> Team | None:
    """The team that is meant, None for all; raises NotFound ``team.unknown``."""
    if choice.team is None:
        return None
    if choice.team not in desk.plan.teams:
        raise NotFound("team.unknown", id=choice.team)
    return desk.plan.teams[choice.team]


def chosen_person(desk: Desk, choice: Choice) -> Person:
    """The person that is meant, or whoever uses the program; raises NotFound ``person.unknown``, ``me.unknown``."""
    id = choice.person if choice.person is not None else desk.me
    if id is None:
        raise NotFound("me.unknown")
    if id not in desk.plan.people:
        raise NotFound("person.unknown", id=id)
    return desk.plan.people[id]


def other_cycle(desk: Desk, choice: Choice, cycle: Cycle) -> Cycle:
    """The cycle to compare with, or the one before; raises NotFound, ``report.no_earlier`` where there is none."""
    if choice.other is not None:
        return cycles.known(desk.plan, choice.other)
    found = cycles.preceding(desk.plan, cycle)
    if found is None:
        raise NotFound("report.no_earlier", cycle=cycle.name)
    return found


def head(desk: Desk, choice: Choice, cycle: Cycle | None = None, scope: str = "") -> Head:
    """What stands at the edges of every page; figures of a cycle that is over are as of its last day."""
    settings = desk.plan.workspace
    return Head(
        settings.organisation,
        min(desk.today, cycle.end) if cycle else desk.today,
        choice.language,
        cycle.name if cycle else "",
        cycle.start if cycle else None,
        cycle.end if cycle else None,
        scope,
        settings.confidential,
        settings.accent,
        __version__,
    )
