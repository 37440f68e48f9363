"""Promises of conflicts: every rival value is shown with who and when, deciding is one step, and nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import State
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.services import (
    check_ins,
    conflicts,
    cycles,
    history,
    kpis,
    people,
    planning,
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
from okr_desktop.services.engagement.direction import buy_in, strategy
from okr_desktop.store import disputes
from tests.services.team_kit import Team, edit, only, retitle
from tests.worlds import RANGE, add_objective, assert_sound, states


def shown(conflict: Conflict) -> list[str]:
    return [side.shown.text for side in conflict.values]


def titles(team: Team) -> Conflict:
    """Both have changed the title; as Ana sees it."""
    retitle(team.ana, team.objective, "Amaze customers")
    retitle(team.bob, team.objective, "Win customers")
    team.meet()
    return only(team.ana)


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
