"""One action of thousands of records: the journal, the tables and the current check-ins stay as they must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.services import history
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, assert_sound


def test_what_is_changed_long_after_it_was_made_in_one_action(desk: Desk) -> None:
    made = [Objective(new_id(), f"O {at}") for at in range(1_100)]
    with desk.action(Label("import", {"name": "x"})) as unit:
        for record in made:
            unit.save(record)
        for record in made[::400]:
            unit.save(replace(record, title="Again"))
    assert [desk.plan.objectives[one.id].title for one in made[::400]] == ["Again"] * 3
    assert_sound(desk)
    history.undo(desk)
    assert not desk.plan.objectives
    assert_sound(desk)


def test_of_check_ins_that_come_with_their_key_result_the_latest_day_and_then_the_last_one_counts(desk: Desk) -> None:
    under = Objective(new_id(), "O")
    results = [KeyResult(new_id(), f"K {at}", under.id) for at in range(3)]
    days = {results[0].id: (3, 1, 2), results[1].id: (2, 1, 1)}
    readings = [
        CheckIn(new_id(), id, TODAY - timedelta(days=day), Decimal(at))
        for id, ago in days.items()
        for at, day in enumerate(ago)
    ]
    with desk.action(Label("import", {"name": "x"})) as unit:
        for record in (under, *results, *readings):
            unit.save(record)
    assert {id: reading.value for id, reading in desk.plan.latest.items()} == {results[0].id: 1, results[1].id: 2}
    assert_sound(desk)
