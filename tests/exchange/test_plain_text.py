"""Pasted ``O:`` and ``KR:`` lines."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.draft import Draft

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]


def test_pasted_sample(sample: Sample) -> None:
    draft = sample("pasted.txt")
    assert (draft.format, draft.cycle) == ("plain_text", "2026 Q3")
    first, second = draft.objectives
    assert (first.title, first.owner, first.parent) == ("Win the region", "Dana", None)
    found = [(kr.title, kr.kind, kr.start, kr.target, kr.unit) for kr in first.key_results]
    assert found == [
        ("Shops", "increase", 10, 50, "shops"),
        ("Revenue", "increase", Decimal("1500.5"), 3000, "€"),
        ("Launch the site", "yes_no", 0, 1, ""),
    ]
    assert first.key_results[0].check_ins[0].value == 12
    assert [(kr.title, kr.check_ins[0].value) for kr in second.key_results] == [("Score", 7), ("Old template", 4)]


def test_problems_carry_their_lines(sample: Sample) -> None:
    assert [(p.severity.value, p.code, p.line) for p in sample("pasted.txt").problems] == [
        ("note", "key_result.yes_no", 6),
        ("error", "number.invalid", 10),
        ("error", "line.unreadable", 11),
        ("note", "unit.is_current", 12),
    ]


def test_other_spellings(pasted: Pasted) -> None:
    draft = pasted("Ziel 1: Wachsen\nKR 1.1: Nutzer | 0 | 5\n• Umsatz \\| Monat | 9 | 4\nO2\uff1aB\n")
    assert [each.title for each in draft.objectives] == ["Wachsen", "B"]
    assert [(kr.title, kr.kind) for kr in draft.objectives[0].key_results] == [
        ("Nutzer", "increase"),
        ("Umsatz | Monat", "decrease"),
    ]


def test_refused_rows(pasted: Pasted) -> None:
    text = (
        f"- early\nO: A | b | c\n- lost\nO: {'x' * 501}\n- lost\nO: D\n- a | 1\n- a|1|2|%|1|6\n- b|1|1\n- \nO:\n- x\n"
    )
    draft = pasted(text)
    assert [(each.title, each.key_results) for each in draft.objectives] == [("D", ())]
    assert [(p.code, p.line) for p in draft.problems] == [
        ("key_result.no_objective", 1),
        ("row.too_many_cells", 2),
        ("parent.skipped", 3),
        ("title.too_long", 4),
        ("parent.skipped", 5),
        ("key_result.no_target", 7),
        ("row.too_many_cells", 8),
        ("key_result.no_range", 9),
        ("title.empty", 10),
        ("title.empty", 11),
        ("parent.skipped", 12),
    ]


@pytest.mark.parametrize("text", ["just some words\nand more", "a,b,c\n1,2,3", "12345"])
def test_text_without_okrs_is_refused(pasted: Pasted, text: str) -> None:
    for fmt in (None, "plain_text", "flat_csv"):
        with pytest.raises(FileProblem) as caught:
            pasted(text, fmt=fmt)
        assert caught.value.code == "file.no_okrs"
