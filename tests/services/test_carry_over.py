"""Carrying over through the real store: one action, a preview that writes nothing, no second copy."""

from __future__ import annotations

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Refused
from okr_desktop.services import carry_over, comparing, cycles, history, planning
from okr_desktop.services.carry_over import Chosen
from okr_desktop.services.desk import Desk
from tests.worlds import add_objective, assert_sound, content, sample, states


def test_carrying_over_makes_the_next_cycle_and_can_be_taken_back(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    before = content(desk)
    chosen = carry_over.choose(desk, cycle, [])
    assert chosen == Chosen(frozenset({objective}), frozenset({result}))
    assert carry_over.preview(desk, cycle, chosen).target.name == "2026 Q4"
    assert content(desk) == before
    found = carry_over.apply(desk, cycle, chosen).value
    assert found.target.id in desk.plan.cycles
    assert [copy.before for copy in found.copies] == [objective, result]
    assert {id: record for id, record in content(desk).items() if id in before} == before
    assert comparing.compare(desk, cycle, found.target.id).matches[1].after.id == found.copies[1].record.id
    assert carry_over.copies_of(desk.plan, result) == [found.copies[1].record.id]
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before
    assert_sound(desk)


def test_carrying_on_from_a_closed_cycle_leaves_it_closed(desk: Desk) -> None:
    cycle, _, result = sample(desk)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    found = carry_over.apply(desk, cycle, Chosen(key_results=frozenset({result}))).value
    assert [copy.shell for copy in found.copies] == [True, False]
    assert desk.plan.cycles[cycle].state is CycleState.CLOSED


def refused(desk: Desk, cycle: str, chosen: Chosen, target: str | None = None) -> list[str]:
    before = states(desk)
    with pytest.raises(Refused) as caught:
        carry_over.apply(desk, cycle, chosen, target)
    assert states(desk) == before
    return [problem.code for problem in caught.value.problems]


def test_what_cannot_be_carried_is_said(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    chosen = Chosen(frozenset({objective}))
    assert refused(desk, cycle, Chosen()) == ["carry.nothing"]
    assert refused(desk, cycle, chosen, cycle) == ["carry.same_cycle"]
    assert refused(desk, cycle, Chosen(frozenset({add_objective(desk, "Loose")}))) == ["cycle.not_in"]
    target = carry_over.apply(desk, cycle, chosen).value.target.id
    assert refused(desk, cycle, chosen) == ["carry.already", "carry.nothing"]
    cycles.set_state(desk, target, CycleState.CLOSED)
    assert refused(desk, cycle, chosen) == ["cycle.closed"]


def test_candidates_say_what_is_left_and_where_it_went(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    target = carry_over.apply(desk, cycle, Chosen(frozenset({objective}))).value.target.id
    found = {one.item.id: one for one in carry_over.candidates(desk, cycle, target)}
    assert found[objective].carried_to is not None
    assert not found[objective].suggested
    assert found[result].suggested
    assert found[result].last == 40
    planning.archive(desk, result)
    assert [one.item.id for one in carry_over.candidates(desk, cycle)] == [objective]
