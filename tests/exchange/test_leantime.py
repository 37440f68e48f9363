"""Leantime: goals with their history, and boards whose XML is not well-formed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.draft import Draft

Sample = Callable[[str], Draft]


def told(draft: Draft) -> set[tuple[str, int | None]]:
    return {(problem.code, problem.line) for problem in draft.problems}


def test_goals_have_a_metric_and_a_parent_by_id_or_title(sample: Sample) -> None:
    draft = sample("leantime/goals.csv")
    back, pantry, donors = draft.objectives
    assert (back.key, pantry.parent, donors.parent) == ("id:301", "id:301", "id:301")
    assert (back.tags, back.owner, pantry.owner) == (("Canvas 12",), "Nele Brandt", "nele.brandt@pantry.example")
    shift, shelf, euros = (one.key_results[0] for one in draft.objectives)
    assert (shift.title, shift.kind, shift.unit, shift.check_ins[0].value) == (
        "Share with a second shift",
        "increase",
        "%",
        35,
    )
    assert (shelf.kind, shelf.start, shelf.target, shelf.check_ins[0].confidence) == ("decrease", 11, 2, 2)
    assert (euros.start, euros.target) == (Decimal("1200.50"), 3000)
    assert ("date.invalid", 4) in told(draft)


def test_a_folder_brings_goals_history_and_boards_together(sample: Sample) -> None:
    draft = sample("leantime")
    shift, shelf = (one.key_results[0] for one in draft.objectives[:2])
    assert [(one.on, one.value) for one in shift.check_ins] == [
        (date(2026, 7, 5), 24),
        (date(2026, 7, 19), 31),
        (date(2026, 8, 9), 35),
    ]
    assert [(one.on, one.value) for one in shelf.check_ins] == [(date(2026, 7, 5), 11), (None, 9)]
    assert draft.objectives[-1].title == "Autumn & winter <2026>"
    assert {("file.xml_entities", None), ("import.about_nothing", 6)} <= told(draft)


def test_a_board_is_read_although_nothing_in_it_is_escaped(sample: Sample) -> None:
    (board,) = sample("leantime/board.xml").objectives
    shelves, fridge = board.key_results
    assert (shelves.title, shelves.kind, shelves.owner) == (
        "Shelves < 2 days empty & stocked",
        "yes_no",
        "Nele Brandt",
    )
    assert shelves.description == "counted every evening\n\nTwo drivers & a van\n\nKeep it"
    assert (fridge.line, shelves.line) == (8, 6)


def test_an_xml_that_defines_names_is_refused(sample: Sample) -> None:
    with pytest.raises(FileProblem) as caught:
        sample("leantime/bomb.xml")
    assert caught.value.code == "file.xml_entities"


def test_tags_that_never_close_cost_nothing(pasted: Callable[..., Draft]) -> None:
    text = '<canvas key="goalcanvas"><title>Open</title><content>' + "<item><description>x" * 100_000
    assert pasted(text, "board.xml").objectives[0].key_results == ()
