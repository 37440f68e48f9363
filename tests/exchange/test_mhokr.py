"""MHOKR: objectives repeated on the rows of their key results, parents by id."""

from __future__ import annotations

from collections.abc import Callable

from okr_desktop.exchange.drafts.draft import Draft


def test_rows_of_one_objective_are_one_objective(sample: Callable[[str], Draft]) -> None:
    draft = sample("mhokr/export.csv")
    orchard, cider = draft.objectives
    assert (draft.format, orchard.key, cider.parent, orchard.cycle) == ("mhokr", "id:o1", "id:o1", "2026 Q3")
    trees, apples = orchard.key_results
    assert (trees.key, trees.owner, trees.start, trees.target, trees.check_ins[0].value) == ("id:k1", "Bo", 0, 100, 50)
    assert apples.check_ins[0].confidence == 2
    assert {("start.assumed", 2), ("start.assumed", 3)} <= {(one.code, one.line) for one in draft.problems}
