"""Quarters and years for every start of the fiscal year, and the names people give them."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle, CycleKind, cycle_from_name, quarter_dates, quarter_of, year_dates

MONTHS = range(1, 13)


@pytest.mark.parametrize("month", MONTHS)
def test_quarters_of_a_fiscal_year_follow_each_other_without_gap(month: int) -> None:
    for year in (2023, 2024, 2026):
        dates = [quarter_dates(year, quarter, month) for quarter in (1, 2, 3, 4)]
        dates.append(quarter_dates(year + 1, 1, month))
        for (_, end), (start, _) in itertools.pairwise(dates):
            assert start == end + timedelta(days=1)
        assert dates[0][0] == date(year if month == 1 else year - 1, month, 1)
        assert all(89 <= (end - start).days + 1 <= 92 for start, end in dates)
        assert year_dates(year, month) == (dates[0][0], dates[3][1])
        # The year in which the fiscal year ends is its name.
        assert dates[3][1].year == year


def test_leap_years() -> None:
    assert quarter_dates(2024, 1) == (date(2024, 1, 1), date(2024, 3, 31))
    assert quarter_dates(2024, 1, 12) == (date(2023, 12, 1), date(2024, 2, 29))
    assert quarter_dates(2023, 1, 12) == (date(2022, 12, 1), date(2023, 2, 28))
    assert quarter_dates(1900, 1, 12)[1] == date(1900, 2, 28)
    assert quarter_dates(2000, 1, 12)[1] == date(2000, 2, 29)


def test_a_fiscal_year_from_october() -> None:
    assert quarter_dates(2026, 1, 10) == (date(2025, 10, 1), date(2025, 12, 31))
    assert quarter_of(date(2025, 10, 1), 10) == (2026, 1)
    assert quarter_of(date(2026, 9, 30), 10) == (2026, 4)


@given(st.dates(date(2, 1, 1), date(9999, 12, 31)), st.sampled_from(MONTHS))
def test_every_day_has_its_quarter(day: date, month: int) -> None:
    year, quarter = quarter_of(day, month)
    start, _ = quarter_dates(year, quarter, month)
    assert start <= day
    assert (day - start).days < 92
    if day.year < 9998:
        assert day <= quarter_dates(year, quarter, month)[1]


@pytest.mark.parametrize(
    "name",
    [
        "2026 Q3",
        "2026Q3",
        "2026-Q3",
        "2026/Q3",
        " 2026  q3 ",
        "Q3 2026",
        "Q3/2026",
        "q3-2026",
        "FY2026 Q3",
        "Q3 FY2026",
    ],
)
def test_names_of_a_quarter(name: str) -> None:
    found = cycle_from_name("id", name)
    assert found == Cycle("id", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30), CycleKind.QUARTER)


@pytest.mark.parametrize("name", ["FY27 Q1", "fy27q1", "FY 27 Q1", "FY2027 Q1", "Q1 FY27", "Q1/FY 2027", "2027 Q1"])
def test_names_of_a_fiscal_quarter(name: str) -> None:
    found = cycle_from_name("id", name, 10)
    assert found == Cycle("id", "2027 Q1", date(2026, 10, 1), date(2026, 12, 31), CycleKind.QUARTER)
    assert cycle_from_name("id", "27 Q1", 10) is None
    assert cycle_from_name("id", "FY27") == Cycle("id", "2027", date(2027, 1, 1), date(2027, 12, 31), CycleKind.YEAR)


def test_names_of_a_year() -> None:
    assert cycle_from_name("id", "2026") == Cycle("id", "2026", date(2026, 1, 1), date(2026, 12, 31), CycleKind.YEAR)
    found = cycle_from_name("id", "FY 2026", 7)
    assert found == Cycle("id", "2026", date(2025, 7, 1), date(2026, 6, 30), CycleKind.YEAR)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Q5 2026",
        "2026 Q0",
        "Q3",
        "next quarter",
        "0000 Q1",
        "9999 Q4",
        "9999",
        "2026 Q3 draft",
        "2026 Q3\n4",
    ],
)
def test_what_says_no_period(name: str) -> None:
    assert cycle_from_name("id", name) is None


def test_a_cycle_that_ends_before_it_begins_is_refused() -> None:
    wrong = Cycle("id", "x", date(2026, 7, 1), date(2026, 7, 1))
    assert [problem.code for problem in wrong.problems()] == ["cycle.dates"]
