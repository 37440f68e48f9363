"""Promises of conflicts about what is gone: deleted here and changed there, or standing under nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.people import Team as Group
from okr_desktop.services import (
    check_ins,
    conflicts,
    cycles,
    history,
    people,
    planning,
    talk,
    trash,
)
from okr_desktop.services.conflict_kinds import (
    DELETE,
    KEEP_MINE,
    KEEP_THEIRS,
    REVIVE,
    Choice,
    Conflict,
    edited,
    keep,
    typed,
    under,
)
from okr_desktop.services.desk import Desk
from okr_desktop.store import merging
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.ops import Op
from tests.services.team_kit import Source, Team, of_ana, only, retitle
from tests.worlds import RANGE, TODAY, add_check_in, add_objective, add_result, assert_sound, content


def deleted_and_changed(team: Team) -> Conflict:
    """Bob has deleted the objective with everything below, Ana renamed its key result."""
    planning.delete(team.bob, team.objective)
    retitle(team.ana, team.result, "Promoters")
    team.meet()
    return only(team.ana)


def test_what_one_deleted_and_another_changed_is_one_question(team: Team) -> None:
    conflict = deleted_and_changed(team)
    assert (conflict.kind, conflict.record_kind, conflict.title) == ("deleted", "objective", "Delight customers")
    assert set(conflict.covers) == {team.objective, team.result}
    deletion, change = conflict.values
    assert (deletion.shown.code, deletion.author, deletion.mine) == ("deleted", team.bob_id, False)
    assert (change.field, change.shown.text, change.author, change.about) == (
        "title",
        "Promoters",
        team.ana_id,
        "Promoters",
    )
    assert only(team.bob).key == conflict.key
    assert {team.objective, team.result}.isdisjoint(one.id for one in trash.bins(team.ana))


@pytest.mark.parametrize("choice", [REVIVE, KEEP_MINE, keep(2)])
def test_reviving_brings_back_what_was_deleted_together(team: Team, choice: Choice) -> None:
    before = len(team.ana.check_ins(team.result))
    conflict = deleted_and_changed(team)
    assert team.ana.check_ins(team.result) == []
    done = conflicts.resolve(team.ana, conflict.key, choice)
    assert done.label is not None
    assert done.label.code == "conflict.revive"
    team.meet()
    for desk in (team.ana, team.bob):
        assert len(desk.check_ins(team.result)) == before
        assert conflicts.conflicts(desk) == []
        assert trash.bins(desk) == []


@pytest.mark.parametrize("choice", [DELETE, KEEP_THEIRS, keep(1)])
def test_deleting_takes_everything_along(team: Team, choice: Choice) -> None:
    conflict = deleted_and_changed(team)
    conflicts.resolve(team.ana, conflict.key, choice)
    team.meet()
    for desk in (team.ana, team.bob):
        assert team.objective not in desk.plan.objectives
        assert team.result not in desk.plan.key_results
        assert conflicts.conflicts(desk) == []
    history.undo(team.ana)
    assert team.ana.key_result(team.result).title == "Promoters"
    assert_sound(team.ana)


def test_what_was_put_under_something_deleted_speaks_for_it(team: Team) -> None:
    planning.delete(team.bob, team.objective)
    fresh = add_result(team.ana, team.objective, "Fresh")
    add_check_in(team.ana, fresh, "5")
    team.meet()
    conflict = only(team.bob)
    assert (conflict.id, conflict.covers) == (team.objective, (team.objective,))
    assert {(side.field, side.about) for side in conflict.values} >= {("*", "Fresh")}
    conflicts.resolve(team.bob, conflict.key, DELETE)
    team.meet()
    assert fresh not in team.ana.plan.key_results
    assert conflicts.conflicts(team.ana) == []


def test_a_comment_a_check_in_and_a_person_that_were_deleted_and_changed(team: Team) -> None:
    said = talk.comment(team.ana, team.objective, "Good").value
    group = people.save(team.ana, Group(new_id(), "Support")).value
    reading = add_check_in(team.ana, team.result, "50")
    team.meet()
    talk.edit_comment(team.ana, said, "Very good")
    talk_delete(team.bob, said)
    people.save(team.ana, replace(team.ana.plan.teams[group], name="Help"))
    people.delete(team.bob, group)
    stored = team.ana.check_in(reading)
    assert stored is not None
    check_ins.correct(team.ana, replace(stored, value=Decimal(55)))
    check_ins.delete(team.bob, reading)
    team.meet()
    found = conflicts.conflicts(team.ana)
    assert sorted(one.record_kind for one in found) == ["check_in", "comment", "team"]
    done = conflicts.resolve_all(team.ana, [one.key for one in found], "theirs")
    assert len(done.value) == 3
    assert said not in team.ana.plan.comments
    assert group not in team.ana.plan.teams
    assert team.ana.check_in(reading) is None
    history.undo(team.ana)
    assert team.ana.plan.comments[said].text == "Very good"
    assert_sound(team.ana)


def test_two_versions_of_a_comment_are_read_with_names_and_keep_whom_they_mean(team: Team) -> None:
    said = talk.comment(team.ana, team.objective, "Good").value
    team.meet()
    talk.edit_comment(team.ana, said, "Good, @Bob")
    # Only who wrote a comment may change it; this is the same person on another computer.
    people.set_me(team.bob, team.ana_id)
    talk.edit_comment(team.bob, said, "Good, @Ana")
    team.meet()
    conflict = only(team.ana)
    assert {side.shown.text for side in conflict.values} == {"Good, @Bob", "Good, @Ana"}
    assert "@[" not in conflict.title
    conflicts.resolve(team.ana, conflict.key, edited("Good, @Ana and @Bob"))
    assert team.ana.plan.comments[said].text == f"Good, @[{team.ana_id}] and @[{team.bob_id}]"


def talk_delete(desk: Desk, id: str) -> None:
    with desk.action(Label("comment.delete", {"title": ""})) as unit:
        unit.delete("comment", id)


def test_deleting_in_a_closed_cycle_is_choosing_among_what_is_there(team: Team) -> None:
    conflict = deleted_and_changed(team)
    cycles.set_state(team.ana, team.cycle, CycleState.CLOSED)
    conflicts.resolve(team.ana, conflict.key, DELETE)
    assert team.result not in team.ana.plan.key_results


def test_nothing_that_was_only_deleted_is_a_question(team: Team) -> None:
    planning.delete(team.ana, team.objective)
    team.meet()
    assert conflicts.conflicts(team.ana) == conflicts.conflicts(team.bob) == []
    trash.restore(team.bob, trash.bins(team.bob)[0].tx)
    team.meet()
    assert conflicts.conflicts(team.ana) == []
    assert team.result in team.ana.plan.key_results


# Places that are gone


def stranger(team: Team, *items: tuple[str, str]) -> None:
    """Another program puts items under something that nobody knows."""
    store = MemoryStore(team.ana.space.id)
    store.merge(Source(team.ana.space))
    run = "c" * 16
    for kind, id in items:
        store.write(run, Op(run, 0, 0, 5, new_id(), kind, id, "place", {"parent": new_id(), "rank": "a"}, (), None))
    merging.merge(team.ana.space, [store])


def test_what_has_nothing_to_stand_under_is_a_question(team: Team) -> None:
    lost = add_objective(team.ana, "Lost")
    stranger(team, ("objective", lost), ("key_result", team.result))
    team.meet()
    found = {one.id: one for one in conflicts.conflicts(team.bob)}
    assert {(one.kind, one.record_kind, one.title) for one in found.values()} == {
        ("unplaced", "objective", "Lost"),
        ("unplaced", "key_result", "NPS"),
    }
    with pytest.raises(Refused) as refused:
        conflicts.resolve(team.bob, found[team.result].key, under(None))
    assert [one.code for one in refused.value.problems] == ["move.key_result"]
    conflicts.resolve(team.bob, found[team.result].key, under(team.objective))
    conflicts.resolve(team.bob, found[lost].key, under(None))
    assert team.bob.key_result(team.result).objective == team.objective
    assert len(team.bob.check_ins(team.result)) == 2
    assert conflicts.conflicts(team.bob) == []
    team.meet()
    assert content(team.ana) == content(team.bob)


def test_what_this_version_does_not_know_is_shown_raw_and_can_be_chosen(team: Team) -> None:
    for desk, value in ((team.ana, {"deep": [1]}), (team.bob, "b")):
        with desk.action(Label("objective.edit", {"title": ""})) as unit:
            unit.set_register("objective", team.objective, "mood_v2", value)
    team.meet()
    conflict = only(team.ana)
    assert {side.shown.code for side in conflict.values} == {"raw"}
    with pytest.raises(OkrError) as raised:
        conflicts.resolve(team.ana, conflict.key, typed("c"))
    assert raised.value.code == "conflict.no_text"
    conflicts.resolve(team.ana, conflict.key, keep(of_ana(conflict)))
    assert conflicts.conflicts(team.ana) == []


def test_a_workspace_of_one_has_nothing_to_decide(desk: Desk) -> None:
    objective = add_objective(desk)
    planning.delete(desk, planning.add(desk, KeyResult(new_id(), "Gone", objective, RANGE)).value)
    assert conflicts.conflicts(desk) == []
    assert conflicts.count(desk) == 0
    assert desk.today == TODAY
