"""Who works here: people and the teams they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, done
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.people import Person, Team
    from okr_desktop.domain.plan import Plan

Archived = Annotated[bool, typer.Option("--archived", help="Archived ones as well.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    people = typer.Typer(no_args_is_help=True, help="People: who owns, proposes and checks in.")
    people.command("add")(add_person)
    people.command("list")(list_people)
    app.add_typer(people, name="person")
    teams = typer.Typer(no_args_is_help=True, help="Teams, and who is in them.")
    teams.command("add")(add_team)
    teams.command("list")(list_teams)
    app.add_typer(teams, name="team")


def add_person(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="The name that everybody sees.")],
    team: Annotated[str, typer.Option("--team", metavar="T", help="Teams, separated by commas.")] = "",
    mail: Annotated[str, typer.Option("--mail", metavar="M", help="The e-mail address.")] = "",
    role: Annotated[str, typer.Option("--role", metavar="R", help="What the person does here.")] = "",
    json: Json = False,
) -> None:
    """Add a person; prints the id. A team that is not there yet is made."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.people import Person
    from okr_desktop.services import people
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        if people.find_person(desk.plan, name) is not None:
            output.warn(f"There is somebody called “{name.strip()}” already; this is another one.")
        names = Names(desk)
        made = Person(new_id(), name.strip(), mail.strip(), role.strip(), names.teams(team))
        done(people.save(desk, made, names.made_people).value, json)


def list_people(
    ctx: typer.Context,
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only those of this team.")] = "",
    archived: Archived = False,
    json: Json = False,
) -> None:
    """List the people with their teams."""
    from okr_desktop.cli.views.record_view import as_dict
    from okr_desktop.domain.text import fold
    from okr_desktop.services import people

    with opened(ctx) as desk:
        plan, wanted = desk.plan, people.team_id(desk.plan, team)
        found = [
            one
            for one in plan.people.values()
            if one.alias_of is None and (archived or not one.archived) and (wanted is None or wanted in one.teams)
        ]
        found.sort(key=lambda one: (fold(one.name), one.id))
        if json:
            output.say_json([as_dict(desk, one) for one in found])
        elif not found:
            output.warn('There is nobody here yet. Add somebody with: okr person add "…" --team "…"')
        else:
            output.table(["Name", "Teams", "Role", "E-mail", "Id"], [_person(plan, one) for one in found])


def add_team(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="The name of the team.")],
    parent: Annotated[str, typer.Option("--parent", metavar="T", help="The team that it is part of.")] = "",
    lead: Annotated[str, typer.Option("--lead", metavar="P", help="Who leads it; somebody new is added.")] = "",
    json: Json = False,
) -> None:
    """Add a team; prints the id."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.people import Team
    from okr_desktop.services import people
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        if people.find_team(desk.plan, name) is not None:
            output.warn(f"There is a team called “{name.strip()}” already; this is another one.")
        names = Names(desk)
        above = people.team_id(desk.plan, parent)
        made = Team(new_id(), name.strip(), above, lead=names.person(lead) if lead else None)
        done(people.save(desk, made, names.made_people).value, json)


def list_teams(ctx: typer.Context, archived: Archived = False, json: Json = False) -> None:
    """List the teams with how many people are in each."""
    from okr_desktop.cli.views.record_view import as_dict
    from okr_desktop.domain.text import fold

    with opened(ctx) as desk:
        plan = desk.plan
        found = [one for one in plan.teams.values() if archived or not one.archived]
        found.sort(key=lambda one: (one.rank, fold(one.name), one.id))
        if json:
            output.say_json([as_dict(desk, one) for one in found])
        elif not found:
            output.warn('There are no teams yet. Add one with: okr team add "…"')
        else:
            output.table(
                ["Team", "Part of", "Lead", "People", "Id"], [_team(plan, one) for one in found], frozenset({3})
            )


def _person(plan: Plan, one: Person) -> list[str]:
    teams = ", ".join(plan.teams[id].name for id in one.teams if id in plan.teams)
    return [one.name, teams, one.role, one.email, one.id[-8:]]


def _team(plan: Plan, one: Team) -> list[str]:
    above, lead = plan.teams.get(one.parent or ""), plan.people.get(one.lead or "")
    inside = sum(one.id in person.teams and not person.archived for person in plan.people.values())
    return [one.name, above.name if above else "", lead.name if lead else "", str(inside), one.id[-8:]]
