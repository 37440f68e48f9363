"""Dates and quarters in English and German; what cannot be known is said, not guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.exchange.values.dates import date_order, find_quarter, parse_date, parse_quarter, period_heading
from okr_desktop.exchange.values.numbers import UnreadableError

TODAY = date(2026, 11, 22)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_style_reads_as_the_same_day(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.isoformat()} 00:00:00") == day
    assert parse_date(f"{day.day}.{day.month}.{day.year:04}") == day
    assert parse_date(f"{day.day:02}/{day.month:02}/{day.year}", "dmy") == day
    assert parse_date(f"{day.month}/{day.day}/{day.year}", "mdy") == day
    assert parse_date(f"{day:%b} {day.day}, {day.year}") == day


@pytest.mark.parametrize(
    "text", ["2026-02-30", "31.02.2026", "13/13/2026", "0000-01-01", "46387", "Q3 2026", "", "x" * 99]
)
def test_impossible_days_are_refused(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_date(text, "dmy")
    assert caught.value.code == "date.invalid"


def test_the_column_decides_the_order() -> None:
    assert date_order(["03/04/2026", "25/04/2026"]) == "dmy"
    assert date_order(["03/04/2026", "04/25/2026", "x"]) == "mdy"
    assert date_order(["03/04/2026"]) == ""
    assert date_order(["25/04/2026", "04/25/2026"]) == ""
    assert parse_date("31/12/2026", "mdy") == date(2026, 12, 31)
    with pytest.raises(UnreadableError, match="ambiguous"):
        parse_date("03/04/2026")
    assert parse_date("04/04/2026") == date(2026, 4, 4)
    assert parse_date("3. Dezember 2026") == date(2026, 12, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Q3 2026",
        "2026-Q3",
        "2026 Q3",
        "2026Q3",
        "Q3/2026",
        "3. Quartal 2026",
        "3Q2026",
        "Q3 '26",
        "q3-2026",
        "Quartal 3/2026",
    ],
)
def test_quarter_names(text: str) -> None:
    assert parse_quarter(text) == "2026 Q3"
    assert period_heading(f"OKRs {text}", TODAY) == "2026 Q3"


def test_fiscal_and_unknown_names() -> None:
    assert parse_quarter("FY27 Q1") == "FY27 Q1"
    assert parse_quarter("Q5 2026") == ""
    assert parse_quarter("Q3") == ""
    assert parse_quarter("Q3", TODAY) == "2026 Q3"
    assert parse_quarter("summer") == ""


def test_headings_that_are_nothing_but_a_period() -> None:
    assert period_heading("Company objectives & key results for Q2 2018:", TODAY) == "2018 Q2"
    assert period_heading("2026", TODAY) == "2026"
    assert period_heading("Hire for Q2 2018", TODAY) == ""
    assert period_heading("Team", TODAY) == ""
    assert find_quarter("Results at source{d}, Q2 2018 (final)") == "2018 Q2"
    assert find_quarter("okrs_2018_q3.md") == "2018 Q3"
    assert find_quarter("PQ3 20261") == ""
