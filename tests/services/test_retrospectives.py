"""Retrospectives: cards, dots, actions, and the next cycle that asks what became of them."""

from __future__ import annotations

from datetime import date

import pytest

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.review import FORMATS
from okr_desktop.domain.work import WorkState
from okr_desktop.services import cycles, history, retrospectives
from okr_desktop.services.desk import Desk
from tests.worlds import add_cycle, assert_sound


def quarter(desk: Desk, number: int) -> str:
    first = date(2026 + number // 4, number % 4 * 3 + 1, 1)
    last = date(2026 + number // 4, number % 4 * 3 + 3, 28)
    return cycles.save(desk, Cycle(new_id(), f"Quarter {number}", first, last)).value


@pytest.mark.parametrize("format", FORMATS)
def test_cards_hang_in_the_columns_of_their_format(desk: Desk, format: str) -> None:
    retro = retrospectives.start(desk, add_cycle(desk), format).value
    for place, column in enumerate(FORMATS[format]):
        assert retrospectives.add_card(desk, retro, column, f"About {column}").value == place
    with pytest.raises(Refused, match="refused"):
        retrospectives.add_card(desk, retro, "elsewhere", "x")
    assert [card.column for card in desk.plan.retrospectives[retro].items] == list(FORMATS[format])


def test_cards_are_changed_moved_voted_for_and_taken_away(desk: Desk) -> None:
    retro = retrospectives.start(desk, add_cycle(desk)).value
    for text in ("One", "Two"):
        retrospectives.add_card(desk, retro, "start", text)
    assert retrospectives.vote(desk, retro, 1, 2).value == 2
    assert retrospectives.vote(desk, retro, 1, -3).value == 0
    retrospectives.vote(desk, retro, 1)
    retrospectives.edit_card(desk, retro, 1, "Two, better")
    retrospectives.move_card(desk, retro, 1, "stop")
    retrospectives.delete_card(desk, retro, 0)
    card = retrospectives.card(desk.plan, retro, 0)
    assert (card.column, card.text, card.votes) == ("stop", "Two, better", 1)
    with pytest.raises(NotFound):
        retrospectives.vote(desk, retro, 7)
    with pytest.raises(Refused):
        retrospectives.edit_card(desk, retro, 0, "  ")
    history.undo(desk)
    assert [one.text for one in desk.plan.retrospectives[retro].items] == ["One", "Two, better"]
    assert_sound(desk)


def test_a_closed_cycle_can_be_looked_back_at(desk: Desk) -> None:
    cycle = add_cycle(desk)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    retro = retrospectives.start(desk, cycle).value
    retrospectives.add_card(desk, retro, "stop", "Late scoring")
    assert desk.plan.retrospectives[retro].items


def test_the_next_cycle_asks_until_an_action_is_checked(desk: Desk) -> None:
    first, second, third = (quarter(desk, number) for number in (1, 2, 3))
    retro = retrospectives.start(desk, first).value
    retrospectives.add_card(desk, retro, "start", "Pair more")
    action = retrospectives.action_from_card(desk, retro, 0, due=date(2026, 9, 1)).value
    assert [one.text for one in retrospectives.made_in(desk.plan, first)] == ["Pair more"]
    assert retrospectives.waiting(desk.plan, first) == []
    for later in (second, third):
        assert [one.checked for one in retrospectives.waiting(desk.plan, later)] == [False]
    retrospectives.check(desk, action, second, WorkState.DOING, "Half of the teams")
    assert [one.checked for one in retrospectives.waiting(desk.plan, second)] == [True]
    assert [one.checked for one in retrospectives.waiting(desk.plan, third)] == [False]
    retrospectives.check(desk, action, second, WorkState.DONE)
    stored = desk.plan.actions[action]
    assert (stored.state, stored.outcome, stored.checked_in) == (WorkState.DONE, "Half of the teams", second)
    assert retrospectives.waiting(desk.plan, third) == []
    retrospectives.delete(desk, retro)
    assert action in desk.plan.actions
    retrospectives.delete_action(desk, action)
    assert_sound(desk)


def test_an_action_needs_words_and_a_person_who_is_there(desk: Desk) -> None:
    for text, owner in (("", None), ("x", new_id())):
        with pytest.raises(Refused):
            retrospectives.add_action(desk, text, None, owner)
    with pytest.raises(NotFound):
        retrospectives.add_action(desk, "x", new_id())
