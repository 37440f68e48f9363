"""The codes on check-in sheets: a slip of the hand never names another key result."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.ids import new_id
from okr_desktop.services.reporting.sheet_codes import (
    ALPHABET,
    LENGTH,
    codes,
    is_right,
    looks_like_code,
    nearest,
    normal,
)

IDS = st.lists(st.uuids(version=4).map(lambda one: one.hex), min_size=1, max_size=40, unique=True)


@given(IDS)
def test_codes_are_right_unique_and_the_same_in_any_order(ids: list[str]) -> None:
    found = codes(ids)
    assert len(set(found.values())) == len(ids)
    assert all(is_right(code) and looks_like_code(code) for code in found.values())
    random.shuffle(ids)
    assert codes(ids) == found


@given(st.uuids(version=4), st.data())
def test_one_wrong_character_or_a_swap_is_noticed(id: object, data: st.DataObject) -> None:
    code = codes([str(id)])[str(id)]
    at = data.draw(st.integers(0, LENGTH - 1))
    other = data.draw(st.sampled_from([char for char in ALPHABET if char != code[at]]))
    slip = code[:at] + other + code[at + 1 :]
    assert not is_right(slip)
    assert nearest(slip, [code]) == code
    place = min(at, LENGTH - 2)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert swapped == code or not is_right(swapped)
    assert swapped == code or nearest(swapped, [code]) == code


def test_ten_thousand_key_results_have_codes_of_their_own() -> None:
    ids = [new_id() for _ in range(10_000)]
    assert len(set(codes(ids).values())) == 10_000


def test_an_older_key_result_keeps_its_code_when_others_come() -> None:
    ids = [new_id() for _ in range(3_000)]
    before = codes(ids[:500])
    after = codes(ids)
    assert all(after[id] == code for id, code in before.items())


def test_how_a_code_is_typed_does_not_matter() -> None:
    assert normal(" k7q-4p ") == "K7Q4P"
    assert not is_right("K7Q4")
    assert not is_right("K7QO0")
    assert not looks_like_code("K7Q4PX")
    assert looks_like_code("k7q4p")
    assert nearest("ABCDE", ["ABCDF", "ABCDG"]) == ""
    assert nearest("ABCDE", ["QRSTU"]) == ""
