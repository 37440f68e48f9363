"""Directions above the tree: made, ordered, put away, deleted with what served them, and taken back in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.services import archive, cycles, history, planning, talk, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import strategy
from tests.worlds import add_cycle, add_objective, assert_sound, content

THEME = DirectionKind.THEME


def add(desk: Desk, text: str, kind: DirectionKind = THEME, parent: str | None = None) -> str:
    return strategy.save(desk, Direction(new_id(), kind, text, parent=parent)).value


def codes(error: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {one.code for one in error.value.problems}


def shown(desk: Desk) -> list[str]:
    return [line.direction.text for line in strategy.overview(desk.plan, None).lines]


def test_a_direction_is_kept_with_its_reason_and_its_owner_who_is_new(desk: Desk) -> None:
    anna = Person(new_id(), "Anna")
    made = Direction(new_id(), THEME, "Grow with care", "Because debts kill", owner=anna.id)
    id = strategy.save(desk, made, (anna,)).value
    assert replace(desk.plan.directions[id], rank="") == made
    assert desk.plan.people[anna.id] == anna
    assert_sound(desk)
    history.undo(desk)
    assert not desk.plan.directions
    assert not desk.plan.people


def test_they_stand_by_kind_and_in_the_order_that_one_gives_them(desk: Desk) -> None:
    for text in ("A", "B", "C"):
        add(desk, text)
    add(desk, "Why we are here", DirectionKind.MISSION)
    assert shown(desk) == ["Why we are here", "A", "B", "C"]
    c = strategy.find(desk, "C").id
    strategy.move(desk, c, 0)
    assert shown(desk)[1:] == ["C", "A", "B"]
    strategy.move(desk, c, 1)
    assert shown(desk)[1:] == ["A", "C", "B"]
    strategy.move(desk, c, 99)
    assert shown(desk)[1:] == ["A", "B", "C"]
    history.undo(desk)
    assert shown(desk)[1:] == ["A", "C", "B"]


def test_equal_ranks_that_a_merge_may_leave_can_still_be_put_in_order(desk: Desk) -> None:
    ids = [add(desk, text) for text in ("A", "B", "C")]
    for id in ids:
        strategy.save(desk, replace(desk.plan.directions[id], rank="V"))
    strategy.move(desk, ids[0], 2)
    assert shown(desk) == ["B", "C", "A"]


def test_what_is_put_away_is_out_of_sight_and_still_served(desk: Desk) -> None:
    id = add(desk, "Old theme")
    objective = add_objective(desk)
    strategy.serve(desk, objective, id)
    strategy.archive(desk, id)
    assert shown(desk) == []
    found = strategy.overview(desk.plan, None, archived=True)
    assert found.lines[0].reach.own == (objective,)
    strategy.archive(desk, id, False)
    assert shown(desk) == ["Old theme"]


def test_deleting_one_unlinks_everything_in_the_same_step_and_one_undo_brings_all_back(desk: Desk) -> None:
    vision = add(desk, "To be loved", DirectionKind.VISION)
    theme = add(desk, "Grow", parent=vision)
    year = add(desk, "Ten shops", DirectionKind.ANNUAL, theme)
    objective = add_objective(desk)
    strategy.serve(desk, objective, theme)
    talk.comment(desk, theme, "Is that so?")
    before = content(desk)
    strategy.delete(desk, theme)
    assert desk.plan.objectives[objective].serves is None
    assert desk.plan.directions[year].parent == vision
    assert not desk.plan.comments
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before
    history.redo(desk)
    (bin, *_) = trash.bins(desk)
    assert (bin.kind, bin.title) == ("direction", "Grow")
    trash.restore(desk, bin.tx)
    assert content(desk) == before


def test_what_was_agreed_in_a_closed_cycle_stays_as_it_was(desk: Desk) -> None:
    cycle, theme = add_cycle(desk), add(desk, "Grow")
    objective = add_objective(desk, cycle=cycle)
    strategy.serve(desk, objective, theme)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    strategy.delete(desk, theme)
    assert desk.plan.objectives[objective].serves == theme
    assert strategy.overview(desk.plan, desk.plan.cycles[cycle]).served == {}
    with pytest.raises(Refused) as error:
        strategy.serve(desk, objective, None)
    assert codes(error) == {"cycle.closed"}


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (Direction("0" * 32, THEME, "  "), "text.empty"),
        (Direction("0" * 32, THEME, "T", parent="1" * 32), "direction.unknown"),
        (Direction("0" * 32, THEME, "T", parent="0" * 32), "move.circle"),
        (Direction("0" * 32, THEME, "T", owner="1" * 32), "person.unknown"),
        (Direction("0" * 32, THEME, "T", cycle="1" * 32), "cycle.unknown"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(desk: Desk, made: Direction, code: str) -> None:
    with pytest.raises(Refused) as error:
        strategy.save(desk, made)
    assert codes(error) == {code}
    assert not desk.plan.directions


def test_a_circle_is_refused(desk: Desk) -> None:
    a = add(desk, "A")
    b = add(desk, "B", parent=a)
    with pytest.raises(Refused) as error:
        strategy.save(desk, replace(desk.plan.directions[a], parent=b))
    assert codes(error) == {"move.circle"}


def test_an_objective_can_only_serve_what_is_there(desk: Desk) -> None:
    objective = add_objective(desk)
    with pytest.raises(NotFound) as error:
        strategy.serve(desk, objective, "1" * 32)
    assert error.value.code == "direction.unknown"


def test_they_are_found_by_words_and_by_id(desk: Desk) -> None:
    id = add(desk, "Über uns hinaus wachsen")
    assert strategy.find(desk, "uber uns").id == id
    assert strategy.find(desk, id[-8:]).id == id
    with pytest.raises(NotFound) as error:
        strategy.find(desk, add_objective(desk))
    assert error.value.code == "direction.unknown"


def test_the_overview_counts_in_one_cycle_and_names_what_is_missing(desk: Desk) -> None:
    cycle = add_cycle(desk)
    later = cycles.save(desk, Cycle(new_id(), "2026 Q4", date(2026, 10, 1), date(2026, 12, 31))).value
    served, bare = add(desk, "Served"), add(desk, "Bare")
    top = planning.add(desk, Objective(new_id(), "Top", cycle=cycle, serves=served)).value
    below = add_objective(desk, "Below", top, cycle)
    loose = add_objective(desk, "Loose", None, cycle)
    planning.add(desk, Objective(new_id(), "Later", cycle=later, serves=bare))
    found = strategy.overview(desk.plan, desk.plan.cycles[cycle])
    assert set(found.lines[0].reach.all) == {top, below}
    assert [one.direction.id for one in found.unserved] == [bare]
    assert [one.id for one in found.loose] == [loose]
    assert found.served == {top: served, below: served}


def test_what_is_put_away_is_listed_and_taken_out_again(desk: Desk) -> None:
    id = add(desk, "Old theme")
    strategy.archive(desk, id)
    assert [(one.kind, one.title) for one in trash.archived(desk)] == [("direction", "Old theme")]
    archive.take_out(desk, id)
    assert shown(desk) == ["Old theme"]
    assert trash.archived(desk) == []
