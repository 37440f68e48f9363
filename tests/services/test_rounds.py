"""Promises of a round on a real file: what is typed survives, what is recorded is a check-in like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Milestone
from okr_desktop.domain.people import Person
from okr_desktop.domain.rounds import Draft
from okr_desktop.services import history, people, planning, rounds
from okr_desktop.services.desk import Desk
from tests.worlds import add_result, desk_at, sample


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path)
    yield made
    made.close()


def person(desk: Desk, name: str = "Ada") -> str:
    id = people.save(desk, Person(new_id(), name)).value
    people.set_me(desk, id)
    return id


def test_recorded_as_a_check_in_and_taken_back_as_one_step(desk: Desk) -> None:
    _, objective, result = sample(desk)
    me = person(desk)
    rounds.keep_draft(desk, result, Draft("55"))
    rounds.record(desk, result, Draft("55", confidence=8, note="up", next="more", blocker="none yet"))
    latest = desk.plan.latest[result]
    assert (latest.value, latest.confidence, latest.note, latest.next, latest.blocker, latest.author) == (
        Decimal(55),
        8,
        "up",
        "more",
        "none yet",
        me,
    )
    assert rounds.drafts(desk) == {}
    assert desk.plan.figure(objective).progress == Decimal("0.55")
    history.undo(desk)
    assert desk.plan.latest[result].value == Decimal(40)


def test_no_change_repeats_the_value_with_today_s_date(desk: Desk) -> None:
    _, objective, result = sample(desk)
    rounds.record(desk, result, Draft(same=True, confidence=3))
    assert (desk.plan.latest[result].value, desk.plan.latest[result].date) == (Decimal(40), desk.today)
    assert len(desk.check_ins(result)) == 3
    fresh = add_result(desk, objective, "never read")
    with pytest.raises(OkrError, match=r"round\.nothing_before"):
        rounds.record(desk, fresh, Draft(same=True))


def test_drafts_survive_a_crash(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    _, _, result = sample(desk)
    typed = Draft("forty", confidence=2, note="half a sen")
    rounds.keep_draft(desk, result, typed)
    desk.space.db.close()  # as if the program had been killed: nothing is said goodbye to
    again = desk_at(tmp_path)
    assert rounds.drafts(again) == {result: typed}
    with pytest.raises(OkrError):
        rounds.record(again, result, typed)
    assert rounds.drafts(again) == {result: typed}, "a draft that cannot be saved is kept"
    rounds.forget_draft(again, result)
    assert rounds.drafts(again) == {}
    again.close()


def test_drafts_of_a_broken_note_are_no_drafts(desk: Desk) -> None:
    for text in ("{", "[]", '{"x": 3}', "null"):
        desk.space.set_meta("round_drafts", text)
        assert rounds.drafts(desk) == {}


def test_milestones_ticked(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    steps = (Milestone("a", "Draft", Decimal(1)), Milestone("b", "Launch", Decimal(3)))
    metric = Metric(Kind.MILESTONES, milestones=steps)
    result = planning.add(desk, KeyResult(new_id(), "Site", objective, metric)).value
    rounds.record(desk, result, Draft(reached=("b",)))
    assert desk.plan.figure(result).raw == Decimal("0.75")
    rounds.record(desk, result, Draft(value="0"))
    assert desk.plan.figure(result).raw == Decimal(0)


def test_whose(desk: Desk) -> None:
    cycle, _, result = sample(desk)
    me = person(desk)
    assert rounds.mine(desk, me).stops == []
    planning.edit(desk, replace(desk.key_result(result), owner=me))
    rounds.keep_draft(desk, result, Draft("1"))
    assert [stop.key_result for stop in rounds.mine(desk, me).stops] == [result]
    assert rounds.mine(desk, me).drafts == {result: Draft("1")}
    assert rounds.mine(desk, me, only_due=True).stops == [], "read today, so nothing is due"
    assert len(rounds.of_cycle(desk, cycle).stops) == 1
    for make in (rounds.mine, rounds.of_team, rounds.of_cycle):
        with pytest.raises(NotFound):
            make(desk, "nobody")


def test_several_at_once_are_one_action_or_none(desk: Desk) -> None:
    _, objective, result = sample(desk)
    other = add_result(desk, objective, "Other")
    made = [
        rounds.check_in_from(desk.plan, id, Draft(value), desk.today, None)
        for id, value in ((result, "41"), (other, "7"))
    ]
    bad = replace(made[1], id=new_id(), confidence=99)
    with pytest.raises(Refused):
        rounds.record_all(desk, [made[0], bad])
    assert desk.plan.latest[result].value == Decimal(40)
    rounds.record_all(desk, made)
    assert (desk.plan.latest[result].value, desk.plan.latest[other].value) == (Decimal(41), Decimal(7))
    history.undo(desk)
    assert desk.plan.latest[result].value == Decimal(40)
    assert other not in desk.plan.latest


def test_acknowledged_by_who_reads(desk: Desk) -> None:
    _, _, result = sample(desk)
    read = [one.id for one in desk.check_ins(result)]
    with pytest.raises(NotFound, match=r"me\.unknown"):
        rounds.acknowledge(desk, read)
    me = person(desk)
    assert rounds.acknowledge(desk, read).value == 2
    assert {one.acknowledged_by for one in desk.check_ins(result)} == {me}
    assert rounds.acknowledge(desk, read).value == 0, "who has read it first stays"
    with pytest.raises(NotFound):
        rounds.acknowledge(desk, ["nothing"])
