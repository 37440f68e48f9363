"""Promises of names beside points: none covers another or a point, none is lost, the same points look the same."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from okr_desktop.qt.pages.insight.naming import Dot, Naming, named

BOUNDS = QRectF(40, 26, 560, 280)
SIZE = 4.0
PLACES = st.tuples(st.integers(50, 590), st.integers(36, 296))


def width(text: str) -> float:
    return 6.0 * len(text)


def laid(dots: list[Dot]) -> Naming:
    return named(dots, BOUNDS, SIZE, width, 240)


@given(st.lists(PLACES, min_size=1, max_size=14))
def test_names_cover_nothing_and_none_is_lost(places: list[tuple[int, int]]) -> None:
    dots = [Dot(x, y, f"Team {at:02}") for at, (x, y) in enumerate(places)]
    found = laid(dots)
    words = [one for one in found.names if not one.text.isdigit()]
    for one, other in combinations(words, 2):
        assert not one.box.intersects(other.box)
    for one in words:
        mine = one.text.split(", ")
        assert BOUNDS.contains(one.box)
        for dot in dots:
            mark = QRectF(dot.x - SIZE, dot.y - SIZE, 2 * SIZE, 2 * SIZE)
            assert dot.name in mine or not one.box.intersects(mark)
    told = " ".join([*(one.text for one in found.names), *found.keys])
    assert all(dot.name in told for dot in dots)
    assert [one.text for one in found.names if one.text.isdigit()] == [key.split()[0] for key in found.keys]


@given(st.lists(PLACES, min_size=2, max_size=10, unique=True), st.randoms(use_true_random=False))
def test_the_order_in_which_they_come_changes_nothing(places: list[tuple[int, int]], chance: random.Random) -> None:
    dots = [Dot(x, y, f"Team {at:02}") for at, (x, y) in enumerate(places)]
    mixed = dots[:]
    chance.shuffle(mixed)
    assert laid(dots) == laid(mixed)


def test_points_that_look_like_one_are_named_together_the_upper_one_first() -> None:
    found = laid([Dot(300, 150, "Workshop"), Dot(300, 146, "Care"), Dot(200, 150, "Fleet")])
    assert {one.text for one in found.names} == {"Care, Workshop", "Fleet"}
    assert not found.keys


def test_where_there_is_no_room_a_number_stands_and_a_key_says_the_whole_name() -> None:
    long = "A team with a name that is longer than the whole chart is wide"
    found = laid([Dot(300, 150, long[:30], long), Dot(300, 152, long[:30], f"{long} 2")])
    assert [one.text for one in found.names] == ["1"]
    assert found.keys == (f"1 {long}, {long} 2",)
