"""Goalscape: the column is the level, headers are localised, importance is weight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from okr_desktop.exchange.drafts.draft import Draft

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]


def tree(draft: Draft) -> list[tuple[str, str | None, list[str]]]:
    titles = {one.key: one.title for one in draft.objectives}
    return [
        (one.title, titles.get(one.parent or ""), [each.title for each in one.key_results]) for one in draft.objectives
    ]


def test_levels_weights_and_progress(sample: Sample) -> None:
    draft = sample("goalscape/english.csv")
    assert tree(draft) == [
        ("A choir for the valley", None, []),
        ("Voices", "A choir for the valley", ["Ten basses", "Six tenors"]),
        ("Concerts", "A choir for the valley", []),
        ("Church in June", "Concerts", ["Posters"]),
    ]
    choir, voices, *_ = draft.objectives
    assert (choir.source, voices.weight, [one.weight for one in voices.key_results]) == ("children", 60, [70, 30])
    basses = voices.key_results[0]
    assert (basses.check_ins[0].value, basses.due, basses.description) == (50, date(2026, 9, 1), "=1+1")
    assert ("date.invalid", 7) in {(one.code, one.line) for one in draft.problems}


def test_german_headers_and_numbers(sample: Sample) -> None:
    draft = sample("goalscape/deutsch.csv")
    assert tree(draft)[1] == ("Stimmen", "Ein Chor für das Tal", ["Zehn Bässe"])
    basses = draft.objectives[1].key_results[0]
    assert (basses.check_ins[0].value, basses.due, basses.owner) == (Decimal("50.5"), date(2026, 9, 1), "Finn Roe")


def test_levels_that_are_skipped_or_repeated(pasted: Pasted) -> None:
    text = "Main,L1,L2,L3,Progress\nTop,,,,\nTop,A,,,\nTop,A,B,,10\nTop,A,C,,20\n,,,Deep,30\n,,,,40\n"
    draft = pasted(text, "goals.csv")
    assert [(one[0], one[2]) for one in tree(draft)] == [("Top", []), ("A", ["B"]), ("C", ["Deep"])]
    assert ("row.no_title", 7) in {(one.code, one.line) for one in draft.problems}
