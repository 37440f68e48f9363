"""Who I am here and what is due from me, on a real workspace file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.due import DueKind
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.services import check_ins, due, history, me, people, planning
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_check_in, assert_sound, desk_at, sample, states


def test_a_new_name_adds_a_person_who_is_me_and_undo_takes_both_back(desk: Desk) -> None:
    made = me.set_me(desk, "  Ada   Lovelace ")
    assert desk.plan.people[made.value].name == "Ada Lovelace"
    assert desk.me == made.value
    assert made.label is not None
    history.undo(desk)
    assert desk.me is None
    assert due.week(desk) is None
    assert_sound(desk)


def test_a_known_name_in_any_spelling_is_that_person_and_nothing_is_written_to_the_journal(desk: Desk) -> None:
    first = me.set_me(desk, "Zoë").value
    me.set_me(desk, "Bo")
    before = states(desk)
    again = me.set_me(desk, "zoe")
    assert (again.value, desk.me, again.label) == (first, first, None)
    assert me.set_me(desk, first).value == first
    assert states(desk) == before


def test_it_is_remembered_by_this_file(desk: Desk, tmp_path: Path) -> None:
    ada = me.set_me(desk, "Ada").value
    desk.close()
    again = desk_at(tmp_path)
    assert again.me == ada
    me.forget_me(again)
    assert again.me is None
    again.close()
    last = desk_at(tmp_path)
    assert last.me is None
    last.close()


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_what_is_no_name_is_refused_and_nobody_is_me(desk: Desk, name: str) -> None:
    with pytest.raises(Refused):
        me.set_me(desk, name)
    assert desk.me is None
    assert not desk.plan.people


def test_an_id_of_nobody_is_no_name(desk: Desk) -> None:
    with pytest.raises(NotFound):
        me.set_me(desk, new_id())
    with pytest.raises(NotFound):
        due.week(desk, "nobody")


def test_what_is_due_follows_every_check_in(desk: Desk) -> None:
    _, objective, result = sample(desk)
    ada = me.set_me(desk, "Ada").value
    planning.edit(desk, replace(desk.plan.objectives[objective], owner=ada))
    week = due.week(desk)
    assert week is not None
    assert (week.person, week.dues, week.check_ins) == (ada, (), 0)
    assert week.next_check_in == date(2026, 8, 22)
    history.undo(desk)
    planning.edit(desk, replace(desk.plan.key_results[result], owner=ada))
    for one in desk.check_ins(result)[1:]:
        check_ins.correct(desk, replace(one, date=date(2026, 8, 1)))
    week = due.week(desk)
    assert week is not None
    assert [(one.kind, one.about, one.by, one.overdue_days) for one in week.dues] == [
        (DueKind.CHECK_IN, result, date(2026, 8, 8), 7)
    ]
    assert (week.check_ins, week.overdue) == (1, 1)
    add_check_in(desk, result, "60", TODAY)
    week = due.week(desk)
    assert week is not None
    assert week.dues == ()


def test_one_word_finishes_what_needs_no_more_and_undo_brings_it_back(desk: Desk) -> None:
    _, objective, result = sample(desk)
    ada = me.set_me(desk, "Ada").value
    bo = people.save(desk, Person(new_id(), "Bo")).value
    team = people.save(desk, Team(new_id(), "Core", lead=ada)).value
    planning.edit(desk, replace(desk.plan.objectives[objective], owner=ada))
    check_ins.correct(desk, replace(desk.plan.latest[result], author=bo))
    initiative = Initiative(new_id(), "Pilot", result, owner=ada, due=TODAY)
    promise = Dependency(new_id(), "An interface", None, team, objective, TODAY, Asking.ACCEPTED)
    action = ActionItem(new_id(), "Shorter meetings", owner=ada, due=TODAY)
    desk.save(Label("import"), initiative, promise, action)
    week = due.week(desk)
    assert week is not None
    assert {one.kind for one in week.dues} == due.FINISHED
    for left, one in zip(range(len(week.dues) - 1, -1, -1), week.dues, strict=True):
        ids = one.params.get("check_ins")
        due.finish(desk, one.kind, one.about, ids if isinstance(ids, tuple) else ())
        rest = due.week(desk)
        assert rest is not None
        assert len(rest.dues) == left
    assert desk.plan.latest[result].acknowledged_by == ada
    assert desk.plan.initiatives[initiative.id].state is WorkState.DONE
    for _ in week.dues:
        history.undo(desk)
    again = due.week(desk)
    assert again is not None
    assert [one.about for one in again.dues] == [one.about for one in week.dues]
    assert_sound(desk)


def test_what_needs_more_than_a_word_is_not_finished_by_one(desk: Desk) -> None:
    with pytest.raises(ValueError, match="check_in"):
        due.finish(desk, DueKind.CHECK_IN, new_id())
    with pytest.raises(NotFound):
        due.finish(desk, DueKind.INITIATIVE, new_id())
