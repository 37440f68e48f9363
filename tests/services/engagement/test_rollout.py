"""The plan of a first cycle: real weekdays that move with the cycle, own steps, and a calendar of what is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import FileProblem, NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.learning import RolloutStep
from okr_desktop.domain.work import WorkState
from okr_desktop.services import cycles, history, me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.school import learning_paths, rollout
from tests.worlds import TODAY, add_cycle, assert_sound


def steps(desk: Desk, cycle: str, language: str = "en") -> dict[str, rollout.Line]:
    return {one.code or one.name: one for one in rollout.lines(desk.plan, cycle, language)}


def test_the_plan_is_made_and_taken_away_in_one_step(desk: Desk) -> None:
    cycle = add_cycle(desk)
    assert rollout.lines(desk.plan, cycle) == []
    rollout.begin(desk, cycle)
    assert len(steps(desk, cycle)) == len(learning_paths.stages()) == 17
    assert not rollout.begin(desk, cycle).changes
    history.undo(desk)
    assert rollout.lines(desk.plan, cycle) == []
    history.redo(desk)
    rollout.add(desk, cycle, "Bake a cake")
    rollout.clear(desk, cycle)
    assert desk.plan.rollout == {}
    history.undo(desk)
    assert len(desk.plan.rollout) == 18
    assert_sound(desk)


def test_every_day_is_a_weekday_in_order_and_moves_with_the_cycle(desk: Desk) -> None:
    cycle = add_cycle(desk)
    rollout.begin(desk, cycle)
    for shift in range(9):
        start = date(2026, 7, 1) + timedelta(days=shift)
        cycles.save(desk, replace(desk.plan.cycles[cycle], start=start))
        found = rollout.lines(desk.plan, cycle)
        days = [one.due for one in found if one.due]
        assert len(days) == 17
        assert all(day.weekday() < 5 for day in days)
        assert days == sorted(days)
        by = steps(desk, cycle)
        assert by["start"].due is not None
        assert 0 <= (by["start"].due - start).days <= 2
        for stage in learning_paths.stages():
            if stage.days < 0:
                due = by[stage.code].due
                assert due is not None
                assert due <= start + timedelta(days=stage.days)
        assert by["review"].due is not None
        assert by["review"].due <= desk.plan.cycles[cycle].end


def test_a_day_chosen_by_hand_stays_until_it_follows_again(desk: Desk) -> None:
    cycle = add_cycle(desk)
    rollout.begin(desk, cycle)
    step = steps(desk, cycle)["workshop"]
    rollout.set_day(desk, step.id, date(2026, 6, 13))
    cycles.save(desk, replace(desk.plan.cycles[cycle], start=date(2026, 7, 13)))
    moved = steps(desk, cycle)["workshop"]
    assert (moved.due, moved.moved) == (date(2026, 6, 13), True)
    rollout.set_day(desk, step.id, None)
    assert steps(desk, cycle)["workshop"].due == date(2026, 7, 3)


def test_own_steps_owners_states_and_late_ones(desk: Desk) -> None:
    cycle = add_cycle(desk)
    me.set_me(desk, "Ada")
    rollout.begin(desk, cycle)
    id = rollout.add(desk, cycle, "  Bake a\ncake ", date(2026, 8, 1), desk.me).value
    cake = steps(desk, cycle)["Bake a cake"]
    assert (cake.id, cake.owner, cake.late, cake.who) == (id, desk.me, True, "")
    rollout.set_state(desk, id, WorkState.DONE)
    assert steps(desk, cycle)["Bake a cake"].over
    assert not steps(desk, cycle)["Bake a cake"].late
    rollout.change(desk, id, "Bake two", None, None)
    assert steps(desk, cycle)["Bake two"].due is None
    rollout.delete(desk, id)
    with pytest.raises(NotFound) as error:
        rollout.set_state(desk, id, WorkState.OPEN)
    assert error.value.code == "rollout.unknown"
    for text, owner in (("  ", None), ("x", "nobody")):
        with pytest.raises(Refused):
            rollout.add(desk, cycle, text, None, owner)
    with pytest.raises(NotFound):
        rollout.begin(desk, "nowhere")


def test_words_of_ours_are_read_in_every_language_unless_changed(desk: Desk) -> None:
    cycle = add_cycle(desk)
    rollout.begin(desk, cycle)
    step = steps(desk, cycle)["sign"]
    rollout.change(desk, step.id, step.name, None, None)
    assert desk.plan.rollout[step.id].text == ""
    assert steps(desk, cycle, "de")["sign"].name == "Freigeben"
    rollout.change(desk, step.id, "Sign with blue ink", None, None)
    assert steps(desk, cycle, "de")["sign"].name == "Sign with blue ink"


def test_two_computers_making_the_plan_make_one(desk: Desk) -> None:
    cycle = add_cycle(desk)
    rollout.begin(desk, cycle)
    with desk.action(rollout.Label("rollout.begin", {"title": "x"})) as unit:
        unit.save(RolloutStep(new_id(), cycle, "sign", state=WorkState.DONE))
    found = [one for one in rollout.lines(desk.plan, cycle) if one.code == "sign"]
    assert [one.state for one in found] == [WorkState.DONE]


def test_a_step_of_a_newer_version_is_shown_by_its_code(desk: Desk) -> None:
    cycle = add_cycle(desk)
    with desk.action(rollout.Label("rollout.begin", {"title": "x"})) as unit:
        unit.save(RolloutStep(new_id(), cycle, "brand_new"))
    assert [(one.name, one.due) for one in rollout.lines(desk.plan, cycle)] == [("brand_new", None)]


def test_a_cycle_at_the_edge_of_the_calendar_hangs_nothing(desk: Desk) -> None:
    id = cycles.save(desk, Cycle(new_id(), "First", date.min, date.min + timedelta(days=90))).value
    rollout.begin(desk, id)
    assert len(rollout.lines(desk.plan, id)) == 17


def test_the_calendar_holds_what_is_open_and_is_the_same_twice(desk: Desk, tmp_path: Path) -> None:
    from icalendar import Calendar

    cycle = add_cycle(desk)
    rollout.begin(desk, cycle)
    rollout.set_state(desk, steps(desk, cycle)["sponsor"].id, WorkState.DONE)
    path = tmp_path / "plan.ics"
    rollout.export(desk, cycle, path, "de")
    events = list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    assert len(events) == 16
    by = {str(one["SUMMARY"]): one["DTSTART"].dt for one in events}
    assert by["Den Zyklus starten"] == date(2026, 7, 1)
    assert path.read_bytes() == rollout.calendar(desk.plan, cycle, "de")
    with pytest.raises(FileProblem):
        rollout.export(desk, cycle, tmp_path / "missing" / "plan.ics")
    assert desk.today == TODAY
