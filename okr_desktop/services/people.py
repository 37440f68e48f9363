"""People, teams and settings of a workspace."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.text import clean, fold
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import loading


def find_person(plan: Plan, text: str) -> Person | None:
    """A person by id, e-mail, the part before the @, or name (case and accents folded)."""
    wanted = fold(text)
    if text in plan.people:
        return plan.people[text]
    for person in plan.people.values():
        mail = fold(person.email)
        if wanted in (fold(person.name), mail, mail.split("@")[0]) and wanted:
            return plan.people.get(person.alias_of or "") or person
    return None


def find_team(plan: Plan, text: str) -> Team | None:
    """A team by id or name (case and accents folded)."""
    wanted = fold(text)
    return plan.teams.get(text) or next((team for team in plan.teams.values() if fold(team.name) == wanted), None)


def team_id(plan: Plan, text: str) -> str | None:
    """The id of the team that a filter names by id or name, None for an empty text; raises NotFound."""
    if not text:
        return None
    found = find_team(plan, text)
    if found is None:
        raise NotFound("team.unknown", id=text)
    return found.id


def save(desk: Desk, record: Person | Team, also: Sequence[Person | Team] = ()) -> Outcome[str]:
    """Add or change a person or a team; gives the id. ``also`` are new ones it refers to, stored with it."""
    new = {other.id for other in also}
    found = [problem for problem in _team_problems(desk.plan, record) if problem.params.get("id") not in new]
    refuse([problem for one in (*also, record) for problem in one.problems()] + found)
    kind = kind_of(record)
    known = record.id in desk.plan.people or record.id in desk.plan.teams
    with desk.action(Label(f"{kind}.{'edit' if known else 'add'}", {"title": record.name})) as unit:
        for one in (*also, record):
            unit.save(one)
    return desk.done(unit, record.id)


def _team_problems(plan: Plan, record: Person | Team) -> list[Problem]:
    if isinstance(record, Person):
        return [Problem("team.unknown", "teams", {"id": id}) for id in record.teams if id not in plan.teams]
    if record.parent is not None and record.parent not in plan.teams:
        return [Problem("team.unknown", "parent", {"id": record.parent})]
    above, seen = record.parent, {record.id}
    while above is not None and above in plan.teams:
        if above in seen:
            return [Problem("move.circle", "parent")]
        seen.add(above)
        above = plan.teams[above].parent
    return []


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a person or team that nothing refers to; what is still in use is refused (archive it instead)."""
    plan = desk.plan
    record = plan.people.get(id) or plan.teams.get(id)
    if record is None:
        raise NotFound("id.unknown", id=id)
    if uses := _uses(plan, id) + loading.check_ins_by(desk.space.db, id):
        refuse([Problem("in_use", "id", {"name": record.name, "count": uses})])
    kind = kind_of(record)
    with desk.action(Label(f"{kind}.delete", {"title": record.name})) as unit:
        unit.delete(kind, id)
    return desk.done(unit, id)


def _uses(plan: Plan, id: str) -> int:
    owners = [item.owner for item in (*plan.objectives.values(), *plan.key_results.values())]
    teams = [team for item in (*plan.objectives.values(), *plan.people.values()) for team in item.teams]
    tree = [ref for team in plan.teams.values() for ref in (team.parent, team.lead)]
    return [*owners, *teams, *tree, *asides.references(plan)].count(id)


def person_named(plan: Plan, name: str, made: dict[str, Person]) -> str | None:
    """The id for a name, noting a new person in ``made`` (folded name to record) when nobody fits."""
    name = clean(name)
    if not name:
        return None
    known = find_person(plan, name) or made.get(fold(name))
    if known is None:
        known = made[fold(name)] = Person(new_id(), name)
    return known.id


def team_named(plan: Plan, name: str, made: dict[str, Team]) -> str | None:
    """The id for a team's name, noting a new team in ``made`` when none fits."""
    name = clean(name)
    if not name:
        return None
    known = find_team(plan, name) or made.get(fold(name))
    if known is None:
        known = made[fold(name)] = Team(new_id(), name)
    return known.id


def save_settings(desk: Desk, settings: Workspace) -> Outcome[str]:
    """Change the name and thresholds of the workspace."""
    refuse(settings.problems())
    with desk.action(Label("workspace.edit", {"name": settings.organisation})) as unit:
        unit.save(settings)
    return desk.done(unit, settings.id)


def set_me(desk: Desk, person: str) -> None:
    """Remember who uses this workspace here; local, not part of the journal."""
    if person not in desk.plan.people:
        raise NotFound("person.unknown", id=person)
    desk.space.set_meta("me", person)
