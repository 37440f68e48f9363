"""Lattice's upload: key results below their objective, by the type of their amounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from okr_desktop.exchange.drafts.draft import Draft

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]


def test_amounts_and_types(sample: Sample) -> None:
    draft = sample("lattice/upload.csv")
    fabric, sales = draft.objectives
    assert (draft.format, fabric.owner, fabric.description) == (
        "lattice",
        "ines@loom.example",
        "For the outdoor line",
    )
    seams, returns, lab = fabric.key_results
    assert (seams.unit, seams.start, seams.target, seams.check_ins[0].value) == ("%", 62, 95, 70)
    assert (returns.kind, returns.owner, returns.due) == ("decrease", "omar@loom.example", date(2026, 9, 30))
    assert (lab.kind, lab.check_ins[0].value) == ("yes_no", 1)
    (amount,) = sales.key_results
    assert (amount.title, amount.unit, amount.target) == ("Sales of the outdoor line", "$", 40000)


def test_columns_in_another_order_and_rows_without_an_objective(pasted: Pasted) -> None:
    text = (
        "Goal amount,OKR Type,Type,Title,Starting amount\n"
        "9,key result,digit,Alone,1\n,objective,digit,Home,\n8,key result,digit,Held,2\n8,key result,digit,,2\n"
    )
    draft = pasted(text, "lattice.csv")
    assert [(one.title, [each.title for each in one.key_results]) for one in draft.objectives] == [("Home", ["Held"])]
    assert {("key_result.no_objective", 2), ("title.empty", 5)} <= {(one.code, one.line) for one in draft.problems}
