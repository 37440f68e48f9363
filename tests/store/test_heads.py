"""What several heads of one entity say together: the winner that is shown, and what is gone."""

from __future__ import annotations

import pytest

from okr_desktop.store.heads import Head, is_gone, registers
from okr_desktop.store.ops import CREATION, DELETED

A, B, C = "a" * 16, "b" * 16, "c" * 16
BORN = Head(CREATION, A, 1, 1, {"title": "T", "weight": "2"})


def deleted(actor: str, seq: int, lam: int, ctx: dict[str, int]) -> Head:
    return Head(DELETED, actor, seq, lam, True, ctx)


def test_later_values_win_over_the_birth_and_ties_are_broken_the_same_everywhere() -> None:
    heads = [BORN, Head("title", A, 2, 5, "mine"), Head("title", B, 1, 5, "theirs"), Head("weight", C, 9, 2, None)]
    assert registers(heads) == registers(heads[::-1]) == {"title": "theirs", "weight": None}
    assert registers([BORN, Head("title", A, 3, 6, "mine"), heads[2]])["title"] == "mine"


@pytest.mark.parametrize(
    ("heads", "gone"),
    [
        ([BORN], False),
        ([BORN, deleted(A, 2, 2, {A: 2})], True),
        # Somebody edited without having seen the deletion, and the deleter had not seen the edit.
        ([BORN, deleted(A, 2, 2, {A: 2}), Head("title", B, 1, 2, "x")], False),
        ([BORN, deleted(A, 2, 2, {A: 2, B: 1}), Head("title", B, 1, 2, "x")], True),
        # Two deleted it; one of them had seen the edit.
        ([BORN, deleted(A, 2, 2, {A: 2}), deleted(C, 1, 3, {A: 1, B: 1}), Head("title", B, 1, 2, "x")], True),
        ([BORN, deleted(A, 2, 2, {A: 2}), deleted(C, 1, 3, {A: 1}), Head("title", B, 1, 2, "x")], False),
        # One deleted it while another took an earlier deletion back.
        ([BORN, deleted(A, 3, 4, {A: 3}), Head(DELETED, B, 1, 4, False)], False),
        ([BORN, Head(DELETED, B, 1, 4, False)], False),
    ],
)
def test_gone_only_when_every_writer_was_seen_by_some_deleter(heads: list[Head], gone: bool) -> None:
    assert is_gone(heads) is gone
    assert is_gone(heads[::-1]) is gone
