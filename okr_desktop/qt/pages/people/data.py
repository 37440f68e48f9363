"""What the people page reads from the workspace, and what it does to it, on the worker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.people import Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.services import cycles, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome

PERSON, TEAM, CYCLE = "person", "team", "cycle"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with what they own."""

    id: str
    name: str
    email: str
    role: str
    teams: str
    objectives: int
    key_results: int
    archived: bool
    me: bool


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team at its depth among the teams."""

    id: str
    name: str
    depth: int
    lead: str
    people: int
    objectives: int
    archived: bool


@dataclass(frozen=True, slots=True)
class CycleRow:
    """A cycle with how many objectives it has."""

    id: str
    name: str
    start: date
    end: date
    kind: str
    state: CycleState
    objectives: int
    archived: bool


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Everything that the page shows: people by name, teams as a tree, cycles with the newest first."""

    people: tuple[PersonRow, ...]
    teams: tuple[TeamRow, ...]
    cycles: tuple[CycleRow, ...]


def load(desk: Desk) -> PeopleView:
    """Read the page."""
    plan = desk.plan
    return PeopleView(_people(plan, desk.me), _teams(plan), _cycles(plan))


def _people(plan: Plan, me: str | None) -> tuple[PersonRow, ...]:
    objectives = Counter(item.owner for item in plan.objectives.values() if not item.archived)
    results = Counter(item.owner for item in plan.key_results.values() if not item.archived)
    rows = (
        PersonRow(
            one.id,
            one.name,
            one.email,
            one.role,
            ", ".join(sorted(plan.teams[id].name for id in one.teams if id in plan.teams)),
            objectives[one.id],
            results[one.id],
            one.archived,
            one.id == me,
        )
        for one in plan.people.values()
    )
    return tuple(sorted(rows, key=lambda row: (fold(row.name), row.id)))


def _teams(plan: Plan) -> tuple[TeamRow, ...]:
    people_in = Counter(id for one in plan.people.values() if not one.archived for id in one.teams)
    objectives = Counter(id for item in plan.objectives.values() if not item.archived for id in item.teams)
    below: dict[str | None, list[Team]] = {}
    for team in sorted(plan.teams.values(), key=lambda one: (one.rank, one.id)):
        below.setdefault(team.parent if team.parent in plan.teams else None, []).append(team)
    rows = list[TeamRow]()
    todo = [(team, 0) for team in reversed(below.get(None, []))]
    while todo:
        team, depth = todo.pop()
        lead = plan.people.get(team.lead or "")
        counts = people_in[team.id], objectives[team.id]
        rows.append(TeamRow(team.id, team.name, depth, lead.name if lead else "", *counts, team.archived))
        todo += [(child, depth + 1) for child in reversed(below.get(team.id, []))]
    return tuple(rows)


def _cycles(plan: Plan) -> tuple[CycleRow, ...]:
    objectives = Counter(item.cycle for item in plan.objectives.values() if not item.archived)
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    return tuple(
        CycleRow(one.id, one.name, one.start, one.end, one.kind.value, one.state, objectives[one.id], one.archived)
        for one in order
    )


def delete(desk: Desk, kind: str, id: str) -> Outcome[str]:
    """Delete what nothing refers to; Refused ``in_use`` otherwise."""
    return cycles.delete(desk, id) if kind == CYCLE else people.delete(desk, id)


def archive(desk: Desk, kind: str, id: str, archived: bool) -> Outcome[str]:
    """Put a person, team or cycle away, or bring it back."""
    record: Any = desk.plan.get(id)
    if record is None:
        raise NotFound("id.unknown", id=id)
    changed = replace(record, archived=archived)
    return cycles.save(desk, changed) if kind == CYCLE else people.save(desk, changed)
