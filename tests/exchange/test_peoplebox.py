"""Peoplebox: rows linked by row ids, whose own goal ids are kept where there are any."""

from __future__ import annotations

from collections.abc import Callable

from okr_desktop.exchange.drafts.draft import Draft


def test_rows_are_linked_by_their_numbers(sample: Callable[[str], Draft]) -> None:
    draft = sample("peoplebox/goals.csv")
    (orchard,) = draft.objectives
    (trees,) = orchard.key_results
    assert (draft.format, orchard.owner, orchard.cycle) == ("peoplebox", "ada@x.example", "2026 Q3")
    assert (trees.title, trees.target, trees.check_ins[0].value) == ("Trees planted", 100, 50)


def test_goal_ids_are_kept_and_deleted_rows_left_out(pasted: Callable[..., Draft]) -> None:
    text = (
        "Row ID,Parent Row IDs,Parent Goal IDs,Goal ID,Action,Goal Title,Target Value\n"
        "1,,,g9,Edit,Home,\n2,1,,g10,Edit,Below,5\n3,,g9,,Edit,By goal id,6\n4,,g9,g12,Delete,Gone,6\n"
    )
    (home,) = pasted(text, "goals.csv").objectives
    assert (home.key, [(one.title, one.target) for one in home.key_results]) == (
        "id:g9",
        [("Below", 5), ("By goal id", 6)],
    )
