"""Ticks are round, cover what is shown, and never too many."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.ticks import Unit, date_ticks, value_ticks

numbers = st.decimals(Decimal(-(10**15)), Decimal(10**15), places=12) | st.integers(-1000, 1000).map(Decimal)


@given(numbers, numbers, st.integers(2, 8))
def test_value_ticks_cover_the_range_in_even_round_steps(low: Decimal, high: Decimal, most: int) -> None:
    low, high = sorted((low, high))
    ticks = value_ticks(low, high, most)
    assert 2 <= len(ticks) <= most + 1
    assert ticks[0] <= low <= high <= ticks[-1]
    steps = {after - before for before, after in pairwise(ticks)}
    assert len(steps) == 1
    assert steps.pop().normalize().as_tuple().digits in ((1,), (2,), (5,))


def test_value_ticks_of_everyday_ranges() -> None:
    assert value_ticks(Decimal(46), Decimal(85), 3) == (40, 60, 80, 100)
    assert value_ticks(Decimal(0), Decimal(1), 5) == tuple(map(Decimal, ("0", "0.2", "0.4", "0.6", "0.8", "1.0")))
    assert value_ticks(Decimal(5), Decimal(5), 4)[0] < 5 < value_ticks(Decimal(5), Decimal(5), 4)[-1]


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 20_000), st.integers(1, 12), st.integers(1, 12))
def test_date_ticks_lie_in_the_period_and_are_few(start: date, length: int, most: int, fiscal: int) -> None:
    end = start + timedelta(days=length)
    ticks = date_ticks(start, end, most, fiscal)
    assert 1 <= len(ticks) <= max(most, 1)
    assert all(start <= tick.day <= end for tick in ticks)
    assert [tick.day for tick in ticks] == sorted({tick.day for tick in ticks})
    for tick in ticks:
        assert tick.unit is not Unit.WEEK or tick.day.weekday() == 0
        assert tick.unit in (Unit.DAY, Unit.WEEK) or tick.day.day == 1
        assert tick.unit not in (Unit.QUARTER, Unit.YEAR) or (tick.day.month - fiscal) % 3 == 0
        assert tick.unit is not Unit.YEAR or tick.day.month == fiscal


@pytest.mark.parametrize(
    ("days", "most", "unit"),
    [(5, 6, Unit.DAY), (30, 6, Unit.WEEK), (91, 4, Unit.MONTH), (364, 5, Unit.QUARTER), (1500, 6, Unit.YEAR)],
)
def test_the_unit_fits_the_period(days: int, most: int, unit: Unit) -> None:
    start = date(2026, 7, 1)
    assert {tick.unit for tick in date_ticks(start, start + timedelta(days=days), most)} == {unit}


def test_a_period_that_ends_before_it_starts_has_no_ticks() -> None:
    assert date_ticks(date(2026, 7, 2), date(2026, 7, 1)) == ()
