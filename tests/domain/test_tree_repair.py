"""The repaired tree: cases by hand, and whatever placements there are, no ring and one answer for everybody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.torture import trees
from okr_desktop.domain.tree_repair import Placement, settle
from tests.domain.tree_cases import CASES, Heads, put


@pytest.mark.parametrize(("heads", "parents", "cut"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_items_stand(heads: Heads, parents: dict[str, str | None], cut: set[str]) -> None:
    settled = settle(heads)
    assert settled.parents == parents
    assert settled.cut == cut


def test_a_key_result_keeps_its_objective() -> None:
    heads = {"objective": [put(1, "kr", "before")], "kr": [put(2, "objective", "other")]}
    assert settle(heads).parents == {"objective": "kr", "kr": "other"}
    settled = settle(heads, bound={"kr"})
    assert settled.parents == {"objective": "before", "kr": "objective"}
    assert settled.cut == {"objective"}


items = st.sampled_from("abcde")
parents = st.none() | items
placements = st.builds(Placement, st.integers(1, 6), st.sampled_from("xyz"), st.integers(1, 6), parents, parents)
places = st.dictionaries(items, st.lists(placements, max_size=4, unique_by=lambda one: one.order))


@given(places, st.sets(items), st.randoms(use_true_random=False))
def test_whatever_was_written_there_is_no_ring(heads: Heads, bound: set[str], dice: trees.random.Random) -> None:
    settled = settle(heads, bound)
    assert settled.parents.keys() == heads.keys()
    for item in heads:
        seen, at = {item}, settled.parents[item]
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = settled.parents.get(at)
        if item not in settled.cut:
            assert settled.parents[item] == (max(heads[item]).parent if heads[item] else None)
    order = list(heads)
    dice.shuffle(order)
    assert settle({item: list(reversed(heads[item])) for item in order}, bound) == settled


def test_three_people_and_many_opposite_moves() -> None:
    assert trees.run(1500, seed=1) == []


def test_the_generator_makes_rings() -> None:
    assert sum(trees.case(seed) > 0 for seed in range(200)) > 10


def test_a_long_chain_is_no_deep_recursion() -> None:
    heads = {str(number): [put(number + 1, str(number + 1))] for number in range(20_000)}
    assert not settle(heads).cut
    heads["20000"] = [put(20_002, "0", None)]
    assert settle(heads).cut == {"20000"}
