"""A cycle's life: activating with a warning, closing, reopening by name; the backlog; what comes before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, Objective, State
from okr_desktop.domain.review import NoteKind
from okr_desktop.domain.work import Initiative, WorkState
from okr_desktop.services import check_ins, closing, cycles, history, planning, talk, trash, work
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_objective, add_result, assert_sound, sample, states


def codes(action: Callable[[], Any]) -> list[str]:
    with pytest.raises(Refused) as caught:
        action()
    return [problem.code for problem in caught.value.problems]


def test_activating_names_objectives_without_key_results_and_goes_on(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    add_objective(desk, "Bare", cycle=cycle)
    planning.add(desk, Objective(new_id(), "Draft", cycle=cycle, state=State.DRAFT))
    heading = add_objective(desk, "Heading", cycle=cycle)
    add_result(desk, add_objective(desk, "Served", parent=heading, cycle=cycle))
    found = {problem.code: problem.params for problem in cycles.state_hints(desk.plan, cycle, CycleState.ACTIVE)}
    assert found["cycle.no_key_results"]["count"] == 2
    assert "Bare" in str(found["cycle.no_key_results"]["titles"])
    assert found["cycle.drafts"]["count"] == 1
    cycles.set_state(desk, cycle, CycleState.ACTIVE)
    assert desk.plan.cycles[cycle].state is CycleState.ACTIVE


def test_a_closed_cycle_is_read_only_for_everything(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    note = closing.add_note(desk, cycle, NoteKind.DECISION, "We go on").value
    stored = desk.check_ins(result)[0]
    closing.close(desk, cycle)
    before = states(desk)
    closed = desk.plan.cycles[cycle]
    for action in (
        lambda: check_ins.correct(desk, replace(stored, value=Decimal(5))),
        lambda: check_ins.delete(desk, stored.id),
        lambda: check_ins.add(desk, CheckIn(new_id(), result, TODAY, Decimal(1))),
        lambda: closing.review(desk, closing.Verdict(objective, Decimal("0.5"))),
        lambda: closing.suggest(desk, cycle),
        lambda: closing.add_note(desk, cycle, NoteKind.HIGHLIGHT, "x"),
        lambda: closing.edit_note(desk, note, "x"),
        lambda: closing.delete_note(desk, note),
        lambda: cycles.set_state(desk, cycle, CycleState.ACTIVE),
        lambda: cycles.save(desk, replace(closed, end=date(2026, 12, 31))),
        lambda: cycles.save(desk, replace(closed, state=CycleState.ACTIVE)),
        lambda: cycles.schedule(desk, [objective], None),
        lambda: closing.close(desk, cycle),
    ):
        assert codes(action) == ["cycle.closed"]
    assert states(desk) == before
    assert cycles.save(desk, replace(closed, archived=True)).changes


def test_a_cycle_is_reopened_by_its_name_only(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    assert codes(lambda: cycles.reopen(desk, cycle, "2026 Q3")) == ["cycle.not_closed"]
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    for typed in ("", "2026 Q4", "Q3 2026", "2026 q3"):
        assert codes(lambda typed=typed: cycles.reopen(desk, cycle, typed)) == ["cycle.reopen_name"]
    outcome = cycles.reopen(desk, cycle, " 2026 Q3 ", "One value was wrong")
    assert desk.plan.cycles[cycle].state is CycleState.REVIEW
    assert outcome.label is not None
    assert (outcome.label.code, outcome.label.params["reason"]) == ("cycle.reopen_why", "One value was wrong")
    history.undo(desk)
    assert desk.plan.cycles[cycle].state is CycleState.CLOSED
    assert_sound(desk)


def test_the_backlog_is_planned_into_a_cycle_and_back_as_one_step(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    one, other = add_objective(desk, "One"), add_objective(desk, "Other")
    under = add_objective(desk, "Under", parent=one)
    assert [item.title for item in cycles.backlog(desk.plan)] == ["One", "Under", "Other"]
    assert cycles.schedule(desk, [one, other, objective], cycle).value == 2
    assert [item.id for item in cycles.backlog(desk.plan)] == [under]
    history.undo(desk)
    assert [item.id for item in cycles.backlog(desk.plan)] == [one, under, other]
    assert cycles.schedule(desk, [objective], None).value == 1
    assert objective in [item.id for item in cycles.backlog(desk.plan)]
    assert_sound(desk)


def test_what_comes_before_and_after(desk: Desk) -> None:
    q3 = desk.plan.cycles[sample(desk)[0]]
    q4 = cycles.next_made(desk.plan, q3, TODAY)
    assert (q4.name, q4.start, q4.state) == ("2026 Q4", date(2026, 10, 1), CycleState.PREPARATION)
    year = Cycle(new_id(), "2027", date(2027, 1, 1), date(2027, 12, 31), CycleKind.YEAR)
    cycles.save(desk, year)
    assert cycles.following(desk.plan, q3) == year
    cycles.save(desk, q4)
    assert cycles.following(desk.plan, q3) == q4
    assert cycles.preceding(desk.plan, q4) == q3
    weeks = Cycle(new_id(), "Sprint", date(2026, 7, 6), date(2026, 7, 19), CycleKind.CUSTOM)
    after = cycles.next_made(desk.plan, weeks, TODAY)
    assert (after.start, after.end) == (date(2026, 7, 20), date(2026, 8, 2))


def test_a_cycle_that_is_spoken_of_cannot_be_deleted(desk: Desk) -> None:
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    note = closing.add_note(desk, cycle, NoteKind.DECISION, "x").value
    assert codes(lambda: cycles.delete(desk, cycle)) == ["in_use"]
    closing.delete_note(desk, note)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    assert codes(lambda: cycles.delete(desk, cycle)) == ["cycle.closed"]
    cycles.reopen(desk, cycle, "2026 Q4")
    cycles.delete(desk, cycle)
    with pytest.raises(NotFound):
        cycles.set_state(desk, cycle, CycleState.ACTIVE)


def test_a_quarter_that_is_over_is_not_running(desk: Desk) -> None:
    over = Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30))
    cycles.save(desk, over)
    assert cycles.current(desk.plan) == over
    assert cycles.running(desk.plan) is None
    now = add_objective(desk, cycle=sample(desk)[0])
    assert cycles.running(desk.plan) == desk.plan.cycle_of(now)
    assert add_result(desk, now)


def test_nothing_comes_out_of_the_trash_into_a_closed_cycle(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    planning.delete(desk, result)
    (bin,) = trash.bins(desk)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    assert codes(lambda: trash.restore(desk, bin.tx)) == ["cycle.closed"]
    cycles.reopen(desk, cycle, "2026 Q3")
    trash.restore(desk, bin.tx)
    assert [one.id for one in desk.plan.results(objective)] == [result]


def test_what_stands_beside_items_of_a_closed_cycle_stays_too(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    elsewhere = add_result(desk, add_objective(desk, "Elsewhere"))
    one = Initiative(new_id(), "Call ten customers", result)
    work.save_initiative(desk, one)
    talk.override(desk, result, "at_risk", "We lost a customer")
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    before = states(desk)
    for action in (
        lambda: work.save_initiative(desk, replace(desk.plan.initiatives[one.id], title="x")),
        lambda: work.save_initiative(desk, replace(desk.plan.initiatives[one.id], key_result=elsewhere)),
        lambda: work.save_initiative(desk, Initiative(new_id(), "New", result)),
        lambda: work.set_initiative_state(desk, one.id, WorkState.DONE),
        lambda: work.delete_initiative(desk, one.id),
        lambda: talk.override(desk, objective, "behind", "x"),
        lambda: talk.lift_override(desk, result),
    ):
        assert codes(action) == ["cycle.closed"]
    assert states(desk) == before
    talk.comment(desk, result, "What is said afterwards changes no result")
