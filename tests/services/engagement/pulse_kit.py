"""A company of a few teams whose people answer pulses, each on a computer of their own or at one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer
from okr_desktop.services import me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulses
from tests.worlds import desk_at


def company(desk: Desk, **sizes: int) -> dict[str, str]:
    """Teams of these names with so many people each, "Ben 0" and so on; gives the ids of the teams."""
    teams = {name: Team(new_id(), name.title()) for name in sizes}
    people = [
        Person(new_id(), f"{name.title()} {at}", teams={teams[name].id: Decimal(1)})
        for name, size in sizes.items()
        for at in range(size)
    ]
    desk.save(Label("company"), *teams.values(), *people)
    return {name: team.id for name, team in teams.items()}


def asked(folder: Path, **sizes: int) -> tuple[Desk, Pulse]:
    """A company with an open pulse; the first person of the first team works here."""
    desk = desk_at(folder)
    company(desk, **sizes)
    me.set_me(desk, f"{next(iter(sizes)).title()} 0")
    return desk, opened(desk)


def opened(desk: Desk, title: str = "August", **fields: Any) -> Pulse:
    """A pulse that has been drafted and opened."""
    draft = replace(pulses.suggestion(desk, title), comment="What else?", recommend=True)
    id = pulses.save(desk, replace(draft, **fields)).value
    pulses.open_for_answers(desk, id)
    return desk.plan.pulses[id]


def given(desk: Desk, pulse: Pulse, group: str, marks: Iterable[int]) -> None:
    """Answers of several people of a group (by name), one for each mark, as they come in through sharing."""
    id = next((one.id for one in pulse.groups if one.name == group), "")
    answers = [PulseAnswer(unsigned_id(), pulse.id, id, dict.fromkeys(pulse.items, mark)) for mark in marks]
    desk.unsigned(Label("pulse.answer"), *answers)
