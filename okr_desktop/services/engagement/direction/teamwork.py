"""Work across teams: shares of an objective, the whole way of a request, and who works with whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain import teamwork as rules
from okr_desktop.domain.changes import Label
from okr_desktop.domain.due import Mine
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.people import Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.teamwork import Bond, Link
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.services import talk, work
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

# Shares


def set_shares(desk: Desk, objective: str, shares: Mapping[str, Decimal]) -> Outcome[str]:
    """Say how the teams of an objective share it (team to a share of 1, at most 1 together); gives its id.

    Raises NotFound and Refused. One team alone has all of it.
    """
    item = desk.objective(objective)
    unknown = [Problem("team.unknown", "teams", {"id": id}) for id in shares if id not in desk.plan.teams]
    refuse(unknown + rules.share_problems(shares) + closed_problems(desk.plan, objective))
    wanted = {id: Decimal(1) for id in shares} if len(shares) == 1 else dict(shares)
    with desk.action(Label("objective.shares", {"title": item.title})) as unit:
        unit.save(replace(item, teams=wanted))
    return desk.done(unit, objective)


# Requests


def respond(desk: Desk, id: str, state: Asking, reply: str | None = None) -> Outcome[str]:
    """Accept, decline or finish what was asked; who declines says why. Raises NotFound and Refused."""
    return work.answer(desk, id, state, reply)


def remind(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Say something to a team about what it was asked for; gives the comment's id.

    The lead of the team is named in it, so that it reaches somebody. Raises NotFound, Refused ``dependency.over``.
    """
    item = work.dependency(desk, id)
    if item.state not in rules.PENDING:
        refuse([Problem("dependency.over", "state", {"title": item.what})])
    team = desk.plan.teams.get(item.giver or "")
    lead = team.lead if team else None
    to = f"@[{lead}] " if lead in desk.plan.people and lead != desk.me else ""
    return talk.comment(desk, id, to + text)


@dataclass(frozen=True, slots=True)
class Request:
    """A dependency with what a list shows of it: ``reminded`` is how often somebody has asked again."""

    item: Dependency
    asker: str
    giver: str
    title: str
    late: bool
    reminded: int = 0


@dataclass(frozen=True, slots=True)
class Requests:
    """What some teams are asked for (``asked``) and what they wait for (``waits``), what is open and late first."""

    teams: tuple[str, ...]
    asked: tuple[Request, ...]
    waits: tuple[Request, ...]


def my_teams(desk: Desk) -> tuple[str, ...]:
    """The teams of whoever uses this workspace: those they lead or are in."""
    me = desk.me
    return tuple(sorted(Mine(desk.plan, me).teams & set(desk.plan.teams))) if me else ()


def requests(desk: Desk, teams: Collection[str] | None = None) -> Requests:
    """Requests of some teams (None: of every team). Raises NotFound for a team that is not there."""
    plan = desk.plan
    for id in teams or ():
        if id not in plan.teams:
            raise NotFound("team.unknown", id=id)
    wanted = frozenset(plan.teams if teams is None else teams)
    asked = _ordered(plan, (one for one in plan.dependencies.values() if one.giver in wanted))
    waits = _ordered(plan, (one for one in plan.dependencies.values() if one.asker in wanted))
    return Requests(tuple(sorted(wanted)), asked, waits)


def _ordered(plan: Plan, found: Iterable[Dependency]) -> tuple[Request, ...]:
    return tuple(sorted((request(plan, one) for one in found), key=_urgency))


def _urgency(one: Request) -> tuple[bool, bool, int, date, str]:
    item = one.item
    return item.state not in rules.PENDING, not one.late, list(Asking).index(item.state), item.by or date.max, item.id


def request(plan: Plan, one: Dependency) -> Request:
    """What is shown of a dependency."""
    asker, giver = plan.teams.get(one.asker or ""), plan.teams.get(one.giver or "")
    about = plan.key_results.get(one.about or "") or plan.objectives.get(one.about or "")
    said = sum(found.about == one.id for found in plan.comments.values())
    return Request(
        one,
        asker.name if asker else "",
        giver.name if giver else "",
        about.title if about else "",
        rules.is_late(plan, one),
        said,
    )


# Who works with whom


@dataclass(frozen=True, slots=True)
class Cell:
    """Everything that goes from one team to another; shared objectives stand in both directions."""

    first: str
    second: str
    links: tuple[Link, ...]

    def count(self, *bonds: Bond) -> int:
        """How many links of some kinds (none named: of all)."""
        return sum(not bonds or one.bond in bonds for one in self.links)

    def asked(self, *states: Asking) -> int:
        """How many requests in some states."""
        return sum(one.bond is Bond.ASKS and one.state in states for one in self.links)

    @property
    def late(self) -> int:
        """How many requests are pending after their day."""
        return sum(one.late for one in self.links)


@dataclass(frozen=True, slots=True)
class Together:
    """Who works with whom in a cycle: teams in order, and the pairs that something joins."""

    cycle: str
    teams: tuple[Team, ...]
    cells: Mapping[tuple[str, str], Cell]


def together(desk: Desk, cycle: str = "") -> Together:
    """The teams of a cycle (id; "" for the current one) and what joins them. Raises NotFound ``cycle.unknown``.

    Requests that are about nothing of the plan belong to the current cycle.
    """
    plan = desk.plan
    current = plan.current_cycle()
    if cycle and cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=cycle)
    id = cycle or (current.id if current else "")
    inside = [one.id for one in plan.objectives.values() if (one.cycle or "") == id and not one.archived]
    found = rules.links(plan, inside, loose=current is None or id == current.id)
    grouped: dict[tuple[str, str], list[Link]] = {}
    for one in found:
        grouped.setdefault((one.first, one.second), []).append(one)
    cells = {pair: Cell(*pair, tuple(group)) for pair, group in grouped.items()}
    return Together(id, _teams(plan, inside, cells), cells)


def _teams(plan: Plan, inside: Collection[str], cells: Collection[tuple[str, str]]) -> tuple[Team, ...]:
    """Teams that have objectives there or are joined with another, in the order of the tree of teams."""
    active = {id for one in inside for id in plan.objectives[one].teams} | {id for pair in cells for id in pair}
    shown = [team for team in plan.teams.values() if team.id in active]
    return tuple(sorted(shown, key=lambda one: _path(plan, one)))


def _path(plan: Plan, team: Team) -> tuple[tuple[str, str], ...]:
    """Ranks and ids from the top down to a team: the order of the tree."""
    line = list[tuple[str, str]]()
    at: Team | None = team
    while at is not None and (at.rank, at.id) not in line:
        line.append((at.rank, at.id))
        at = plan.teams.get(at.parent or "")
    return tuple(reversed(line))
