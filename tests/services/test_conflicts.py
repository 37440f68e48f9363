"""Promises of conflicts: every rival value is shown with who and when, deciding is one step, and nothing is guessed."""

from __future__ import annotations

import contextlib
import json
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.okrs import KeyResult, State
from okr_desktop.domain.people import Team as Group
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.services import (
    check_ins,
    conflicts,
    cycles,
    history,
    kpis,
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
from okr_desktop.services.conflict_values import Shown
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, strategy
from okr_desktop.store import disputes, merging
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.ops import Op, to_json
from tests.services.team_kit import Source, Team, retitle
from tests.worlds import RANGE, TODAY, add_check_in, add_objective, add_result, assert_sound, content, states


def only(desk: Desk) -> Conflict:
    (found,) = conflicts.conflicts(desk)
    return found


def shown(conflict: Conflict) -> list[str]:
    return [side.shown.text for side in conflict.values]


def titles(team: Team) -> Conflict:
    """Both have changed the title; as Ana sees it."""
    retitle(team.ana, team.objective, "Amaze customers")
    retitle(team.bob, team.objective, "Win customers")
    team.meet()
    return only(team.ana)


def of_ana(conflict: Conflict) -> int:
    return next(number for number, side in enumerate(conflict.values, 1) if side.mine)


# Values


def test_both_values_are_shown_with_who_and_when_and_what_was_before(team: Team) -> None:
    before = only_none(team)
    conflict = titles(team)
    assert before == []
    assert (conflict.kind, conflict.record_kind, conflict.id, conflict.field) == (
        "value",
        "objective",
        team.objective,
        "title",
    )
    assert (conflict.where, conflict.where_id) == ("2026 Q3", team.cycle)
    assert {(side.value, side.author, side.mine) for side in conflict.values} == {
        ("Amaze customers", team.ana_id, True),
        ("Win customers", team.bob_id, False),
    }
    assert all(side.at is not None and side.computer for side in conflict.values)
    (winner,) = [side for side in conflict.values if side.wins]
    assert winner.value == team.ana.objective(team.objective).title == conflict.title
    assert conflict.values[conflict.suggested - 1] is winner
    assert conflict.base is not None
    assert conflict.base.value == "Delight customers"


def only_none(team: Team) -> list[Conflict]:
    return conflicts.conflicts(team.ana)


def test_everybody_sees_the_same_conflict_until_somebody_decides(team: Team) -> None:
    titles(team)
    mine, theirs = conflicts.conflicts(team.ana), conflicts.conflicts(team.bob)
    assert [one.key for one in mine] == [one.key for one in theirs]
    assert [side.mine for side in mine[0].values] == [not side.mine for side in theirs[0].values]
    done = conflicts.resolve(team.bob, theirs[0].key, KEEP_MINE)
    assert done.changes.ids("objective") == {team.objective}
    assert conflicts.conflicts(team.bob) == []
    team.meet()
    assert conflicts.conflicts(team.ana) == []
    assert team.ana.objective(team.objective).title == "Win customers"


@pytest.mark.parametrize(
    ("choice", "title"),
    [
        (KEEP_MINE, "Amaze customers"),
        (KEEP_THEIRS, "Win customers"),
        (edited("Amaze and win"), "Amaze and win"),
        (typed("  Win and amaze "), "Win and amaze"),
    ],
)
def test_deciding_is_one_step_that_can_be_undone(team: Team, choice: Choice, title: str) -> None:
    conflict = titles(team)
    before = team.ana.objective(team.objective).title
    done = conflicts.resolve(team.ana, conflict.key, choice)
    assert (done.value, done.label and done.label.code) == (team.objective, "conflict.resolve")
    assert team.ana.objective(team.objective).title == title
    assert conflicts.conflicts(team.ana) == []
    assert_sound(team.ana)
    if title != before:
        history.undo(team.ana)
        assert team.ana.objective(team.objective).title == before
    team.meet()
    assert conflicts.conflicts(team.bob) == []


def test_the_decision_knows_all_values_so_that_no_third_computer_asks_again(team: Team) -> None:
    third = team.third()
    retitle(third, team.objective, "Enchant customers")
    conflict = titles(team)
    assert set(shown(conflict)) == {"Amaze customers", "Win customers", "Enchant customers"}
    with pytest.raises(OkrError) as raised:
        conflicts.resolve(team.ana, conflict.key, KEEP_THEIRS)
    assert raised.value.code == "conflict.which"
    conflicts.resolve(team.ana, conflict.key, keep(shown(conflict).index("Enchant customers") + 1))
    team.meet()
    for desk in (team.ana, team.bob, third):
        assert conflicts.conflicts(desk) == []
        assert desk.objective(team.objective).title == "Enchant customers"


def test_a_decision_made_elsewhere_at_the_same_time_is_a_conflict_again(team: Team) -> None:
    conflict = titles(team)
    conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    conflicts.resolve(team.bob, only(team.bob).key, KEEP_MINE)
    team.meet()
    assert set(shown(only(team.ana))) == {"Amaze customers", "Win customers"}


def test_two_who_chose_alike_have_no_conflict(team: Team) -> None:
    retitle(team.ana, team.objective, "Amaze customers")
    retitle(team.bob, team.objective, "Amaze customers")
    team.meet()
    assert conflicts.conflicts(team.ana) == []
    assert len([one for one in disputes.contested(team.ana.space.db) if one[2] == "title"]) == 1


def test_what_looks_different_meanwhile_is_refused_and_nothing_written(team: Team) -> None:
    conflict = titles(team)
    conflicts.resolve(team.bob, only(team.bob).key, edited("Settled"))
    retitle(team.ana, team.result, "Another")  # something else, so that Ana has written as well
    third = team.third()
    retitle(third, team.objective, "Late")
    team.meet()
    count = states(team.ana)
    with pytest.raises(OkrError) as raised:
        conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    assert raised.value.code == "conflict.changed"
    conflicts.resolve(third, only(third).key, keep(1))
    team.meet()
    with pytest.raises(NotFound) as missing:
        conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    assert missing.value.code == "conflict.unknown"
    assert states(team.ana) == count + 2  # what came in


def test_a_value_that_would_not_be_valid_is_refused(team: Team) -> None:
    conflict = titles(team)
    for choice, code in ((edited(""), "title.empty"), (edited("x" * 501), "text.too_long"), (typed(""), "title.empty")):
        with pytest.raises(Refused) as refused:
            conflicts.resolve(team.ana, conflict.key, choice)
        assert [one.code for one in refused.value.problems] == [code]
    with pytest.raises(Refused) as broken:
        conflicts.resolve(team.ana, conflict.key, edited({"no": "title"}))
    assert broken.value.problems[0].code == "conflict.invalid"
    for number in (0, 3, -1):
        with pytest.raises(OkrError) as raised:
            conflicts.resolve(team.ana, conflict.key, keep(number))
        assert raised.value.code == "conflict.which"
    for choice in (REVIVE, DELETE, under(None)):
        with pytest.raises(OkrError) as raised:
            conflicts.resolve(team.ana, conflict.key, choice)
        assert raised.value.code == "conflict.choice"
    assert only(team.ana) == conflict


def test_two_fields_that_contradict_each_other_are_decided_in_an_order_that_is_valid(team: Team) -> None:
    kpi = kpis.save(team.ana, Kpi(new_id(), "Churn", "%", Decimal(1), Decimal(9))).value
    team.meet()
    kpis.save(team.ana, replace(team.ana.plan.kpis[kpi], low=Decimal(5), high=Decimal(8)))
    kpis.save(team.bob, replace(team.bob.plan.kpis[kpi], low=Decimal(2), high=Decimal(3)))
    team.meet()
    low, high = (next(one for one in conflicts.conflicts(team.ana) if one.field == name) for name in ("low", "high"))
    assert low.values[0].shown.code == "number"
    assert low.values[0].shown.text == "%"
    ours = [one.key for one in (low, high)]
    conflicts.resolve_all(team.ana, ours, "mine")
    stored = team.ana.plan.kpis[kpi]
    assert (stored.low, stored.high) == (Decimal(5), Decimal(8))


STEEP = replace(RANGE, target=Decimal(80))
# A field, what Ana makes of it, what Bob makes of it, and how Ana's value is shown.
VALUES: list[tuple[str, object, object, Shown]] = [
    ("state", State.DONE, State.CANCELLED, Shown("word", "done", "key_result", "state")),
    ("due", date(2026, 9, 1), date(2026, 9, 2), Shown("day", day=date(2026, 9, 1))),
    ("score", Decimal("0.7"), Decimal("0.2"), Shown("share", number=Decimal("0.7"))),
    ("weight", Decimal(3), Decimal(2), Shown("number", number=Decimal(3))),
    ("metric", STEEP, replace(RANGE, target=Decimal(90)), Shown("metric", metric=STEEP)),
    ("archived", True, False, Shown("yes")),
]


def edit(desk: Desk, id: str, **changes: object) -> None:
    planning.edit(desk, replace(desk.item(id), **changes))


@pytest.mark.parametrize(("field", "mine", "theirs", "words"), VALUES, ids=[one[0] for one in VALUES])
def test_values_of_every_sort_are_shown_as_what_they_are(
    team: Team, field: str, mine: object, theirs: object, words: Shown
) -> None:
    if field == "archived":  # taken back by Bob
        edit(team.bob, team.result, archived=True)
    edit(team.bob, team.result, **{field: theirs})
    edit(team.ana, team.result, **{field: mine})
    team.meet()
    conflict = only(team.ana)
    assert conflict.field == field
    (ours,) = [side for side in conflict.values if side.mine]
    assert ours.shown == words
    conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    assert conflicts.conflicts(team.ana) == []


def test_a_tag_is_there_or_not(team: Team) -> None:
    edit(team.ana, team.result, tags=("slow", "fast"))
    team.meet()
    edit(team.ana, team.result, tags=("fast",))
    edit(team.bob, team.result, tags=("slow",))
    team.meet()
    conflict = only(team.ana)
    assert conflict.field == "tag:fast"
    assert {side.shown.code: side.mine for side in conflict.values} == {"yes": True, "no": False}
    conflicts.resolve(team.ana, conflict.key, typed("no"))
    assert team.ana.key_result(team.result).tags == ()


def test_where_a_tag_stands_is_nothing_to_decide(team: Team) -> None:
    edit(team.ana, team.result, tags=("slow", "fast"))
    team.meet()
    edit(team.ana, team.result, tags=("new", "slow", "fast"))
    edit(team.bob, team.result, tags=("fast", "slow"))
    team.meet()
    assert conflicts.conflicts(team.ana) == []


def test_owners_are_shown_by_name_and_may_be_typed(team: Team) -> None:
    edit(team.ana, team.objective, owner=team.ana_id)
    edit(team.bob, team.objective, owner=team.bob_id)
    team.meet()
    conflict = only(team.ana)
    assert {one.text for one in (side.shown for side in conflict.values)} == {"Ana", "Bob"}
    conflicts.resolve(team.ana, conflict.key, typed("Carla"))
    owner = team.ana.objective(team.objective).owner
    assert team.ana.plan.people[owner or ""].name == "Carla"
    history.undo(team.ana)
    assert "Carla" not in [one.name for one in team.ana.plan.people.values()]


def test_settings_and_check_ins_can_be_in_conflict_as_well(team: Team) -> None:
    for desk, name, value in ((team.ana, "Nord", "41"), (team.bob, "Süd", "42")):
        people.save_settings(desk, replace(desk.plan.workspace, organisation=name))
        newest = desk.check_ins(team.result)[-1]
        check_ins.correct(desk, replace(newest, value=Decimal(value)))
    team.meet()
    found = {one.record_kind: one for one in conflicts.conflicts(team.ana)}
    assert set(found) == {"workspace", "check_in"}
    assert (found["check_in"].title, found["check_in"].where) == ("NPS", "Delight customers")
    done = conflicts.resolve_all(team.ana, [one.key for one in found.values()], "theirs")
    assert sorted(done.value) == sorted(one.key for one in found.values())
    assert team.ana.plan.workspace.organisation == "Süd"
    assert team.ana.check_ins(team.result)[-1].value == Decimal(42)
    assert team.ana.plan.figure(team.result).progress == Decimal("0.42")
    history.undo(team.ana)  # one step
    assert conflicts.conflicts(team.ana) == []
    assert_sound(team.ana)


def test_many_are_decided_at_once_where_it_is_plain(team: Team) -> None:
    third = team.third()
    for desk in (team.ana, team.bob):
        edit(desk, team.objective, title=f"By {desk.me}", why=f"Because of {desk.me}")
    for desk in (team.bob, third):
        edit(desk, team.result, title=f"Named by {desk.me}")
    team.meet()
    found = conflicts.conflicts(team.ana)
    assert sorted(one.field for one in found) == ["title", "title", "why"]
    done = conflicts.resolve_all(team.ana, [*(one.key for one in found), "no such key"], "mine")
    assert len(done.value) == 2
    assert done.label is not None
    assert done.label.params == {"count": "2"}
    assert only(team.ana).id == team.result  # written by two others: nobody guesses
    assert team.ana.objective(team.objective).why == f"Because of {team.ana_id}"


def test_long_texts_are_told_apart_from_short_values(team: Team) -> None:
    edit(team.ana, team.objective, description="One\nTwo")
    team.meet()
    edit(team.ana, team.objective, description="One\nTwo\nThree")
    edit(team.bob, team.objective, description="Zero\nOne\nTwo")
    team.meet()
    conflict = only(team.ana)
    assert conflict.kind == "text"
    assert conflict.base is not None
    assert conflict.base.value == "One\nTwo"


def test_what_an_import_notes_for_itself_is_nothing_to_decide(team: Team) -> None:
    edit(team.ana, team.objective, origin="a.csv")
    edit(team.bob, team.objective, origin="b.csv")
    team.meet()
    assert conflicts.conflicts(team.ana) == []


def test_what_everybody_has_deleted_is_nothing_to_decide(team: Team) -> None:
    titles(team)
    planning.delete(team.ana, team.objective)
    assert conflicts.conflicts(team.ana) == []


# Closed cycles


def test_in_a_closed_cycle_one_may_choose_but_not_change(team: Team) -> None:
    conflict = titles(team)
    cycles.set_state(team.ana, team.cycle, CycleState.CLOSED)
    with pytest.raises(Refused) as refused:
        conflicts.resolve(team.ana, conflict.key, edited("Something else"))
    assert [one.code for one in refused.value.problems] == ["cycle.closed"]
    conflicts.resolve(team.ana, conflict.key, KEEP_THEIRS)
    assert team.ana.objective(team.objective).title == "Win customers"


def test_what_an_objective_serves_is_shown_and_typed_as_the_sentence(team: Team) -> None:
    one, other = (Direction(new_id(), DirectionKind.MISSION, text) for text in ("Nobody waits", "Nobody pays"))
    for direction in (one, other):
        strategy.save(team.ana, direction)
    team.meet()
    strategy.serve(team.ana, team.objective, one.id)
    strategy.serve(team.bob, team.objective, other.id)
    team.meet()
    conflict = only(team.ana)
    assert set(shown(conflict)) == {"Nobody waits", "Nobody pays"}
    conflicts.resolve(team.ana, conflict.key, typed(one.id[-8:]))
    assert team.ana.objective(team.objective).serves == one.id


def test_promises_are_shown_in_words(team: Team) -> None:
    backing = Sponsorship(new_id(), team.objective, team.ana_id, promises=(Promise("A van"),))
    buy_in.save(team.ana, backing)
    team.meet()
    buy_in.deliver(team.ana, backing.id, 0, "delivered")
    buy_in.deliver(team.bob, backing.id, 0, "withdrawn", "No money")
    team.meet()
    said = {side.shown.parts for side in only(team.ana).values}
    assert said == {("A van · delivered",), ("A van · withdrawn · No money",)}


def test_backing_without_words_is_called_by_its_person_or_else_by_what_it_is_for(team: Team) -> None:
    backing = Sponsorship(new_id(), team.objective, team.ana_id)
    buy_in.save(team.ana, backing)
    team.meet()
    for desk, day in ((team.ana, 1), (team.bob, 2)):
        buy_in.save(desk, replace(desk.plan.sponsorships[backing.id], review=date(2026, 12, day)))
    team.meet()
    assert only(team.ana).title == "Ana"
    with team.ana.action(Label("import", {"name": "x"})) as unit:
        unit.save(replace(team.ana.plan.sponsorships[backing.id], sponsor=None))
    assert only(team.ana).title == team.ana.objective(team.objective).title


# Places


def test_two_parents_are_a_question_two_ranks_are_not(team: Team) -> None:
    one, other = add_objective(team.ana, "One"), add_objective(team.ana, "Other")
    team.meet()
    planning.move(team.ana, team.objective, one)
    planning.move(team.bob, team.objective, other)
    team.meet()
    conflict = only(team.ana)
    assert (conflict.kind, conflict.field) == ("place", "place")
    assert set(shown(conflict)) == {"One", "Other"}
    assert conflict.base is not None
    assert conflict.base.shown.code == "top"
    conflicts.resolve(team.ana, conflict.key, KEEP_MINE)
    assert team.ana.plan.parent_of(team.objective) == one
    team.meet()
    planning.move(team.ana, team.objective, None, 0)
    team.meet()
    planning.move(team.ana, team.objective, None, 1)
    planning.move(team.bob, team.objective, None, 2)
    team.meet()
    assert conflicts.conflicts(team.ana) == conflicts.conflicts(team.bob) == []


def test_a_third_place_may_be_chosen_but_no_circle(team: Team) -> None:
    one, other = add_objective(team.ana, "One"), add_objective(team.ana, "Other")
    below = add_objective(team.ana, "Below", team.objective)
    team.meet()
    planning.move(team.ana, team.objective, one)
    planning.move(team.bob, team.objective, other)
    team.meet()
    conflict = only(team.ana)
    with pytest.raises(Refused) as refused:
        conflicts.resolve(team.ana, conflict.key, under(below))
    assert [problem.code for problem in refused.value.problems] == ["move.circle"]
    conflicts.resolve(team.ana, conflict.key, under(None))
    assert team.ana.objective(team.objective).parent is None
    assert conflicts.conflicts(team.ana) == []


def circle(team: Team) -> tuple[str, str]:
    one, other = add_objective(team.ana, "One"), add_objective(team.ana, "Other")
    team.meet()
    planning.move(team.ana, one, other)
    planning.move(team.bob, other, one)
    team.meet()
    return one, other


def test_two_moves_at_once_that_make_a_circle_are_a_question(team: Team) -> None:
    one, other = circle(team)
    conflict = only(team.ana)
    assert conflict.kind == "cycle"
    assert conflict.id in (one, other)
    assert [side.wins for side in conflict.values] == [True, False]
    with pytest.raises(OkrError) as raised:
        conflicts.resolve(team.ana, conflict.key, keep(2))
    assert raised.value.code == "conflict.place"
    conflicts.resolve(team.ana, conflict.key, keep(1))
    team.meet()
    assert conflicts.conflicts(team.ana) == conflicts.conflicts(team.bob) == []
    assert (team.ana.objective(conflict.id).parent or None) == team.ana.plan.parent_of(conflict.id)


def test_what_was_cut_out_of_a_circle_can_be_put_elsewhere(team: Team) -> None:
    circle(team)
    conflict = only(team.ana)
    conflicts.resolve(team.ana, conflict.key, under(team.objective))
    assert team.ana.plan.parent_of(conflict.id) == team.objective
    assert conflicts.conflicts(team.ana) == []
    assert_sound(team.ana)


# Deleted and changed


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


# Everything together


def rival(desk: Desk) -> set[tuple[str, str]]:
    """Straight from the heads: registers of live records whose values differ, places by what is above."""
    found: dict[tuple[str, str], set[str]] = {}
    for id, field, value in desk.space.db.execute("SELECT lower(hex(eid)), field, value FROM head"):
        if field == "deleted":
            continue
        value = to_json(json.loads(value)["parent"]) if field == "place" else value
        found.setdefault((id, field), set()).add(value)
    return {(id, field) for (id, field), values in found.items() if len(values) > 1 and desk.plan.get(id) is not None}


def act(desk: Desk, dice: random.Random) -> None:
    """Something that people do, if it can be done now."""
    plan = desk.plan
    items = sorted([*plan.objectives, *plan.key_results]) or [add_objective(desk)]
    id = dice.choice(items)
    word = dice.choice(["red", "green", "blue"])
    what = dice.random()
    try:
        if what < 0.45:
            edit(desk, id, **{dice.choice(["title", "description"]): word})
        elif what < 0.7 and id in plan.objectives:
            planning.move(desk, id, dice.choice([None, *sorted(plan.objectives)]))
        elif what < 0.8 and len(items) > 4:
            planning.delete(desk, id)
        elif what < 0.9:
            add_result(desk, dice.choice(sorted(plan.objectives) or [add_objective(desk)]), word)
        else:
            add_objective(desk, word, dice.choice([None, *items]))
    except (Refused, NotFound):
        return


@pytest.mark.parametrize("seed", range(12))
def test_whatever_people_do_the_questions_are_the_same_everywhere_and_can_all_be_answered(
    team: Team, seed: int
) -> None:
    dice = random.Random(seed)
    third = team.third()
    desks = (team.ana, team.bob, third)
    add_objective(team.ana, "Other")
    team.meet()
    for _ in range(3):
        for desk in desks:
            for _ in range(4):
                act(desk, dice)
        team.meet()
        lists = [conflicts.conflicts(desk) for desk in desks]
        assert [one.key for one in lists[0]] == [one.key for one in lists[1]] == [one.key for one in lists[2]]
        told = {(one.id, one.field) for one in lists[0] if one.kind in ("value", "text", "place")}
        assert told == rival(team.ana)
        lives = {id for _, id in disputes.revived(team.ana.space.db)}
        assert {id for one in lists[0] if one.kind == "deleted" for id in one.covers} == lives
    answer(team.ana)
    assert conflicts.conflicts(team.ana) == []
    team.meet()
    assert [conflicts.conflicts(desk) for desk in desks] == [[], [], []]
    assert content(team.ana) == content(team.bob) == content(third)


def answer(desk: Desk) -> None:
    """Decide one after the other; one answer may settle or raise others."""
    for _ in range(200):
        found = conflicts.conflicts(desk)
        if not found:
            return
        conflict = found[0]
        match conflict.kind:
            case "deleted":
                conflicts.resolve(desk, conflict.key, REVIVE)
            case "cycle" | "unplaced":
                conflicts.resolve(desk, conflict.key, under(None))
            case "place":
                conflicts.resolve(desk, conflict.key, under(parent_for(desk, conflict)))
            case _:
                conflicts.resolve(desk, conflict.key, keep(1))


def parent_for(desk: Desk, conflict: Conflict) -> str | None:
    if conflict.record_kind == "objective":
        return None
    return desk.key_result(conflict.id).objective


JUNK: list[Any] = [
    *(None, True, 0, -1, 2**53, "", "x", "1e999999", "NaN", "2026-02-30", "0190" * 8, "a\nb", "x" * 60_000),
    *([], {}, [1], ["a"], [[1, 2]], {"parent": 5}, {"rank": 7}, {"kind": "galaxy"}),
    {"kind": "increase", "start": "NaN", "target": "1e99"},
]


@pytest.mark.parametrize("seed", range(6))
def test_values_that_no_program_of_ours_writes_are_shown_and_can_be_decided(team: Team, seed: int) -> None:
    dice = random.Random(seed)
    check_in = team.ana.check_ins(team.result)[0].id
    items = [("objective", team.objective), ("key_result", team.result), ("cycle", team.cycle), ("check_in", check_in)]
    items += [("person", team.bob_id), ("workspace", team.ana.space.id)]
    stores = [MemoryStore(team.ana.space.id) for _ in range(2)]
    for store, run in zip(stores, ("c" * 16, "d" * 16), strict=True):
        store.merge(Source(team.ana.space))
        for _ in range(14):
            kind, id = dice.choice(items)
            field = dice.choice([*LAYOUT[kind], "place", "metric", "period", "team:x", "tag:y", "odd", "deleted"])
            store.write(run, Op(run, 0, 0, -(10**15), new_id(), kind, id, field, dice.choice(JUNK), (), None))
    merging.merge(team.ana.space, stores)
    for conflict in conflicts.conflicts(team.ana):
        assert all(isinstance(side.shown, Shown) for side in conflict.values)
        for choice in (KEEP_MINE, keep(1), keep(2), typed("2"), edited("x"), REVIVE, under(None), DELETE):
            with contextlib.suppress(OkrError):
                conflicts.resolve(team.ana, conflict.key, choice)
    with contextlib.suppress(OkrError):
        conflicts.resolve_all(team.ana, [one.key for one in conflicts.conflicts(team.ana)], "theirs")
    assert team.ana.space.journal.check() == []


def test_a_number_that_nobody_can_reckon_with_spoils_no_figure(team: Team) -> None:
    before = team.ana.plan.figure(team.objective).progress
    store = MemoryStore(team.ana.space.id)
    store.merge(Source(team.ana.space))
    for kind, id, field in (("key_result", team.result, "weight"), ("workspace", team.ana.space.id, "on_track")):
        store.write("c" * 16, Op("c" * 16, 0, 0, 5, new_id(), kind, id, field, "NaN", (), None))
    merging.merge(team.ana.space, [store])
    assert team.ana.plan.figure(team.objective).progress == before
    edit(team.ana, team.result, weight=Decimal(2))
    assert team.ana.key_result(team.result).weight == Decimal(2)
    assert_sound(team.ana)
