"""Geometry: extremes survive thinning, labels keep apart, the nearest point is the nearest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.geometry import (
    DayScale,
    ValueScale,
    height_at,
    nearest,
    spread,
    stepped,
    thin,
)

heights = st.floats(-1000, 1000)
places = st.lists(st.tuples(st.floats(0, 60), heights), max_size=300).map(
    lambda found: sorted(found, key=lambda place: place[0])
)


@given(places)
def test_thinning_keeps_ends_and_extremes_of_each_column(line: list[tuple[float, float]]) -> None:
    kept = [line[at] for at in thin(line)]
    assert kept == [place for at, place in enumerate(line) if at in set(thin(line))]
    for column in {int(x) for x, _ in line}:
        before, after = ([place for place in some if int(place[0]) == column] for some in (line, kept))
        assert len(after) <= 4
        assert (before[0], before[-1]) == (after[0], after[-1])
        for extreme in (min, max):
            assert extreme(y for _, y in before) == extreme(y for _, y in after)


@given(st.lists(st.floats(-50, 450), max_size=12), st.floats(1, 30))
def test_labels_keep_apart_in_their_order(wanted: list[float], gap: float) -> None:
    found = spread(wanted, gap, 0, 400)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    for before, after in pairwise(order):
        assert found[after] - found[before] >= gap - 1e-6
    if len(wanted) * gap <= 400:
        assert all(-1e-6 <= place <= 400 + 1e-6 for place in found)


def test_labels_with_room_stay_where_they_belong() -> None:
    assert spread([10, 100, 50], 15, 0, 200) == [10, 100, 50]


@given(places.filter(bool), st.floats(-10, 70), heights)
def test_nearest_is_nearest_in_time_then_in_height(line: list[tuple[float, float]], x: float, y: float) -> None:
    found = line[nearest(line, x, y)]
    assert abs(found[0] - x) == min(abs(place[0] - x) for place in line)
    assert abs(found[1] - y) == min(abs(place[1] - y) for place in line if place[0] == found[0])
    assert nearest([], x, y) == -1


def test_scales_run_either_way_and_hold_the_impossible() -> None:
    days = DayScale(date(2026, 7, 1), date(2026, 7, 11), 100, 200)
    assert days.at(date(2026, 7, 6)) == 150
    assert days.at(date(2026, 6, 26)) == 50
    assert DayScale(date(2026, 7, 1), date(2026, 7, 1), 0, 10).at(date(2026, 7, 1)) == 5
    values = ValueScale(Decimal(0), Decimal(10), 200, 100)
    assert values.at(Decimal(5)) == 150
    assert values.at(Decimal(10) ** 15) == -900
    assert ValueScale(Decimal(3), Decimal(3), 200, 100).at(Decimal(3)) == 150


def test_lines_are_read_between_their_corners() -> None:
    line = [(0.0, 0.0), (10.0, 20.0), (20.0, 20.0)]
    assert [height_at(line, x) for x in (-5, 0, 5, 15, 99)] == [0, 0, 10, 20, 20]
    assert stepped(line[:2]) == [(0, 0), (10, 0), (10, 20)]
