"""Sheets of people beside sheets of OKRs: name, team, role, e-mail."""

from __future__ import annotations

from dataclasses import replace

from okr_desktop.exchange.drafts.building import Builder
from okr_desktop.exchange.drafts.draft import DraftPerson, DraftTeam
from okr_desktop.exchange.values.named import Named, NamedRow, aliases

PEOPLE = aliases(
    {
        "name": "name, full name, person, mitarbeiter, vollständiger name",
        "email": "email, e mail, mail, email address, e mail address, e mail adresse, mailadresse",
        "team": "team, teams, department, abteilung",
        "role": "role, rolle, job title, position, funktion",
    }
)


def is_people(fields: set[str]) -> bool:
    """Whether columns are those of a sheet of people."""
    return "name" in fields and bool({"email", "role"} & fields)


def read_people(found: Named, builder: Builder) -> None:
    """Everybody once, with all the teams they are named with."""
    builder.notes.about(found.table.name)
    for row in found.rows():
        if name := builder.name("name", row.title("name"), row.line):
            _keep(row, name, builder)


def _keep(row: NamedRow, name: str, builder: Builder) -> None:
    key = (row.text("email") or name).casefold()
    teams = tuple(team for part in row.text("team").split(";") if (team := builder.name("team", part, row.line)))
    for team in teams:
        builder.teams.setdefault(team.casefold(), DraftTeam(team))
    known = builder.people.get(key)
    if known is None:
        mail, role = (
            builder.name("email", row.text("email"), row.line),
            builder.name("role", row.text("role"), row.line),
        )
        builder.people[key] = DraftPerson(name, mail, role, teams)
    else:
        builder.people[key] = replace(known, teams=tuple(dict.fromkeys((*known.teams, *teams))))
