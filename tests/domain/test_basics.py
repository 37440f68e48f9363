"""Identifiers, ranks, exact numbers and texts: what everything else stands on."""

from __future__ import annotations

import itertools
import random
import threading
import time
import uuid
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.ids import is_id, new_id, short_forms
from okr_desktop.domain.numbers import number_problems, parse_plain, shown_share, to_text
from okr_desktop.domain.ranks import DIGITS, after, between, nth
from okr_desktop.domain.text import clean, fold, text_problems
from tests import strategies

# Identifiers


def test_ids_are_uuid_version_7_of_now() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    # The counter of a busy millisecond may run a little ahead of the clock.
    assert before <= made.int >> 80 <= time.time_ns() // 1_000_000 + 1000


def test_ids_rise_and_are_unique_across_threads() -> None:
    made: list[list[str]] = [[] for _ in range(4)]

    def make(found: list[str]) -> None:
        found.extend(new_id() for _ in range(5000))

    threads = [threading.Thread(target=make, args=(found,)) for found in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(found == sorted(found) for found in made)
    everything = [id for found in made for id in found]
    assert len({id[:16] for id in everything}) == len(everything) == 20_000
    assert all(is_id(id) for id in everything)


def test_ids_rise_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert new_id() > first


@pytest.mark.parametrize("text", ["", "0" * 31, "0" * 33, "G" * 32, "A" * 32, "0" * 32 + "\n"])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


def test_short_forms_are_unique_endings_of_eight_or_more() -> None:
    ids = [new_id() for _ in range(500)]
    short = short_forms(ids)
    assert len(set(short.values())) == 500
    assert all(id.endswith(form) and len(form) >= 8 for id, form in short.items())
    alike = ["1" + "0" * 31, "2" + "0" * 31]
    assert short_forms(alike) == {id: id for id in alike}


# Ranks


def valid(rank: str) -> bool:
    return bool(rank) and set(rank) <= set(DIGITS) and not rank.endswith(DIGITS[0])


def test_many_new_siblings_are_in_order_with_room_between() -> None:
    keys = [nth(index) for index in (*range(3000), 10**6, 10**7, 14_776_333, 14_776_334)]
    assert keys == sorted(keys)
    assert all(map(valid, keys))
    for low, high in itertools.pairwise(keys):
        assert low < between(low, high) < high
    for index in (-1, 14_776_335):
        with pytest.raises(ValueError, match=str(index)):
            nth(index)


@given(st.lists(st.integers(0, 10**6), max_size=300))
def test_inserts_anywhere_keep_the_order(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        low, high = keys[at - 1] if at else "", keys[at] if at < len(keys) else ""
        key = between(low, high)
        assert low < key
        assert not high or key < high
        assert valid(key)
        keys.insert(at, key)
    assert keys == sorted(set(keys))


def test_thousands_of_inserts_keep_keys_short() -> None:
    chance = random.Random(7)
    keys = [nth(0), nth(1)]
    for _ in range(4000):
        at = chance.randrange(1, len(keys))
        keys.insert(at, between(keys[at - 1], keys[at]))
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 24


def test_thousands_appended_one_by_one_keep_keys_short() -> None:
    keys = [after("")]
    for _ in range(20_000):
        keys.append(after(keys[-1]))
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 6


@given(st.text(DIGITS, max_size=12).map(lambda text: text.rstrip(DIGITS[0])))
def test_after_anything_comes_more(last: str) -> None:
    assert after(last) > last
    assert valid(after(last))


def test_between_wants_two_different_neighbours() -> None:
    with pytest.raises(ValueError, match="A"):
        between("A", "A")
    with pytest.raises(ValueError, match="A"):
        between("B", "A")


# Numbers


@given(strategies.numbers)
def test_numbers_are_exact_through_their_text(value: Decimal) -> None:
    text = to_text(value)
    assert not number_problems("value", value)
    assert Decimal(text) == value
    assert "e" not in text.lower()
    assert to_text(Decimal(text)) == text
    assert text != "-0"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1e999", "number.range"),
        ("1e15", "number.range"),
        ("-1e15", "number.range"),
        ("NaN", "number.range"),
        ("sNaN", "number.range"),
        ("Infinity", "number.range"),
        ("-Infinity", "number.range"),
        ("1e-13", "number.places"),
        ("1e-999999", "number.places"),
        ("0.1234567890123", "number.places"),
        ("100000000000000.0000000000000000000000001", "number.places"),
    ],
)
def test_numbers_that_cannot_be_kept_are_refused(text: str, code: str) -> None:
    assert [problem.code for problem in number_problems("value", Decimal(text))] == [code]


@pytest.mark.parametrize("text", ["999999999999999.999999999999", "1e14", "-0", "0e-30", "1.0000000000000000000"])
def test_numbers_at_the_limit_are_taken(text: str) -> None:
    assert number_problems("value", Decimal(text)) == []


def test_plain_numbers() -> None:
    assert parse_plain(" 1.50 ") == Decimal("1.5")
    assert parse_plain("1,5") is None
    assert parse_plain("") is None
    assert parse_plain("1e999") == Decimal("1e999")


# Texts


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["title.empty"]),
        (" \u00a0\t", ["title.empty"]),
        ("x" * 10, []),
        ("x" * 11, ["text.too_long"]),
        ("x" * 100_000, ["text.too_long"]),
        ("a\x00b", ["text.control"]),
        ("a\nb", ["text.control"]),
        ("a\x1bb", ["text.control"]),
        ("a\x7fb", ["text.control"]),
        ("a\x85b", ["text.control"]),
        ("a\ud800b", ["text.control"]),
        ("שלום 👩‍👩‍👧", []),
    ],
)
def test_what_a_title_may_hold(text: str, codes: list[str]) -> None:
    found = text_problems("title", text, 10, required=True)
    assert [problem.code for problem in found] == codes


def test_notes_keep_lines_and_nothing_else_of_control() -> None:
    assert not text_problems("note", "a\n\tb", 10, lines=True)
    assert text_problems("note", "a\rb", 10, lines=True)
    assert text_problems("note", "a\x00b", 10, lines=True)


@given(st.text(st.characters()), st.booleans())
def test_cleaned_text_is_always_fit_to_be_stored(text: str, lines: bool) -> None:
    cleaned = clean(text, lines=lines)
    assert not text_problems("x", cleaned, 10**6, lines=lines)
    assert clean(cleaned, lines=lines) == cleaned


@given(strategies.lines)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_is_for_finding() -> None:
    assert fold("  Größe  ÉTÉ ") == "grosse ete"


@pytest.mark.parametrize(
    ("share", "shown"),
    [("0.9999", "0.99"), ("0.995", "0.99"), ("0.99", "0.99"), ("1", "1"), ("1.004", "1.004"), ("-1", "-1")],
)
def test_what_is_not_reached_never_shows_as_a_hundred_per_cent(share: str, shown: str) -> None:
    assert shown_share(Decimal(share)) == Decimal(shown)
