"""Runs of three letters: what they are in any script, and what a cosine of them says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.workshop.trigrams import Trigrams, grams, letters

TEXTS = ["answer tickets faster", "faster answers to tickets", "offline mode", "answer tickets faster"]


def test_letters_of_any_script_remain() -> None:
    assert letters("  Größe:\u00a0\uff21\uff22\uff23 – 42%! ") == "grösse abc 42"
    assert letters("ग्राहकों को") == "ग्राहकों को"
    assert letters("<b>&amp;</b>\u202e") == "b amp b"


def test_runs_have_a_space_at_both_ends() -> None:
    assert dict(grams("ab ab")) == {" ab": 2, "ab ": 2, "b a": 1}
    assert dict(grams("a")) == {" a ": 1}
    assert not grams("")


def test_the_same_is_100_and_nothing_shared_is_0() -> None:
    index = Trigrams(TEXTS)
    assert index.like(TEXTS[0]) == pytest.approx([100, index.like(TEXTS[0])[1], 0, 100])
    assert 30 < index.like(TEXTS[0])[1] < 100
    assert index.like("") == [0, 0, 0, 0]
    assert index.like("zzz") == [0, 0, 0, 0]


def test_rows_are_the_same_as_one_by_one() -> None:
    index = Trigrams(TEXTS)
    for at, row in enumerate(index.rows()):
        assert row == pytest.approx(index.like(TEXTS[at])[:at])


def test_what_is_rare_weighs_more() -> None:
    texts = [f"our team does thing{at}" for at in "abcdefgh"] + ["our team wants zebras", "many zebras here"]
    found = Trigrams(texts).like("zebras for our team")
    assert found[-1] > found[0]


@given(st.lists(st.text(max_size=30), max_size=8), st.text(max_size=30))
def test_it_is_always_a_share(texts: list[str], text: str) -> None:
    found = Trigrams([letters(one) for one in texts]).like(letters(text))
    assert all(-1e-9 <= share <= 100 + 1e-9 for share in found)
