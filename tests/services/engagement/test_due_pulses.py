"""An open pulse waits for those whom it asks until they have answered on this computer."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from okr_desktop.domain.due import DueKind
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.services import due, people
from okr_desktop.services import me as whoami
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulses
from tests.worlds import TODAY


def waiting(desk: Desk) -> list[str]:
    week = due.week(desk)
    assert week is not None
    return [one.about for one in week.dues if one.kind is DueKind.PULSE]


def test_an_open_pulse_waits_for_me_until_i_have_answered(desk: Desk) -> None:
    team = people.save(desk, Team(new_id(), "North")).value
    for name in ("Ana", "Ben", "Cleo", "Dag", "Eva", "Finn"):
        people.save(desk, Person(new_id(), name, teams={team: Decimal(1)}))
    people.save(desk, Person(new_id(), "Guest"))
    whoami.set_me(desk, "Ana")
    pulse = pulses.save(desk, pulses.suggestion(desk, "Midway")).value
    assert waiting(desk) == []
    pulses.open_for_answers(desk, pulse)
    assert waiting(desk) == [pulse]
    whoami.set_me(desk, "Guest")
    assert waiting(desk) == ([pulse] if pulses.my_group(desk, desk.plan.pulses[pulse]) else [])
    whoami.set_me(desk, "Ana")
    form = pulses.form(desk, pulse)
    group = form.groups[0][0] if form.groups else desk.plan.pulses[pulse].groups[0].id
    pulses.answer(desk, pulse, group, {form.questions[0].code: 4})
    assert waiting(desk) == []


def test_a_pulse_whose_days_are_over_waits_for_nobody(desk: Desk) -> None:
    team = people.save(desk, Team(new_id(), "North")).value
    for name in ("Ana", "Ben", "Cleo", "Dag", "Eva"):
        people.save(desk, Person(new_id(), name, teams={team: Decimal(1)}))
    whoami.set_me(desk, "Ana")
    pulse = pulses.save(desk, pulses.suggestion(desk, "Midway")).value
    pulses.open_for_answers(desk, pulse)
    closes = desk.plan.pulses[pulse].closes
    assert closes is not None
    desk._today = lambda: closes + timedelta(days=1)
    assert waiting(desk) == []
    assert closes > TODAY
