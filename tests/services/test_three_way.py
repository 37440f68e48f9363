"""Promises of texts side by side: nothing is lost, each side can be had whole, and no clash is decided by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from okr_desktop.domain.errors import OkrError
from okr_desktop.services.three_way import Piece, merged, three_way, undecided

# Few words and many line breaks, so that texts have much in common and clash often.
texts = some.lists(some.sampled_from(["one ", "two ", "three", "\n", "\n\n", " ", "four\n"]), max_size=14).map("".join)


@given(texts, texts, texts)
def test_the_pieces_are_the_three_texts(base: str, mine: str, theirs: str) -> None:
    pieces = three_way(base, mine, theirs)
    assert "".join(piece.base for piece in pieces) == base
    assert "".join(piece.mine for piece in pieces) == mine
    assert "".join(piece.theirs for piece in pieces) == theirs
    assert pieces == three_way(base, mine, theirs)


@given(texts, texts, texts)
def test_taking_all_of_one_side_gives_that_side(base: str, mine: str, theirs: str) -> None:
    pieces = three_way(base, mine, theirs)
    for choice, text in (("mine", mine), ("theirs", theirs), ("base", base)):
        assert merged(pieces, dict.fromkeys(range(len(pieces)), choice)) == text


@given(texts, texts)
def test_where_one_side_changed_nothing_the_other_is_taken(base: str, other: str) -> None:
    assert merged(three_way(base, base, other), {}) == other
    assert merged(three_way(base, other, base), {}) == other
    assert merged(three_way(base, other, other), {}) == other


@given(texts, texts, texts)
def test_both_sides_are_treated_alike(base: str, mine: str, theirs: str) -> None:
    swapped = {"mine": "theirs", "theirs": "mine"}
    turned = [
        Piece(swapped.get(piece.kind, piece.kind), piece.base, piece.theirs, piece.mine)
        for piece in three_way(base, theirs, mine)
    ]
    assert turned == three_way(base, mine, theirs)


@given(texts, texts, texts)
def test_a_clash_is_never_decided_by_itself(base: str, mine: str, theirs: str) -> None:
    pieces = three_way(base, mine, theirs)
    clashes = [number for number, piece in enumerate(pieces) if piece.kind == "clash"]
    assert undecided(pieces, {}) == clashes
    if clashes:
        with pytest.raises(OkrError) as raised:
            merged(pieces, {})
        assert raised.value.code == "conflict.undecided"


def test_changes_in_different_words_of_one_line_stand_side_by_side() -> None:
    base = "We win customers by speed.\nAnd stay.\n"
    mine = "We win many customers by speed.\nAnd stay.\n"
    theirs = "We win customers by quality.\nAnd stay.\n"
    pieces = three_way(base, mine, theirs)
    assert [piece.kind for piece in pieces if piece.kind != "same"] == ["mine", "theirs"]
    assert merged(pieces, {}) == "We win many customers by quality.\nAnd stay.\n"


def test_the_same_word_changed_twice_is_a_clash_and_both_can_be_kept() -> None:
    pieces = three_way("by speed", "by quality ", "by price ")
    (clash,) = undecided(pieces, {})
    assert merged(pieces, {clash: "both"}) == "by quality price "
    assert merged(pieces, {clash: "base"}) == "by speed"


@pytest.mark.parametrize("text", ["\n" * 50_000, "a b " * 12_500, "x" * 50_000])
def test_texts_made_to_be_slow_are_not(text: str) -> None:
    pieces = three_way(text, "Q" + text[1:-7] + "z", text[:-3] + "\nmore")
    assert merged(pieces, dict.fromkeys(range(len(pieces)), "theirs")) == text[:-3] + "\nmore"


def test_both_versions_never_run_into_each_other() -> None:
    assert merged(three_way("", "Mine", "Theirs"), {0: "both"}) == "Mine Theirs"
    assert merged(three_way("", "Mine", "Theirs\nof two"), {0: "both"}) == "Mine\nTheirs\nof two"
