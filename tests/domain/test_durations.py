"""Spans of time as people type them, and as they are shown."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.durations import clock_text, parse_duration


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1:30", "h", "1.5"),
        ("1:30", "hours", "1.5"),
        ("90 min", "h", "1.5"),
        ("1 h 30", "h", "1.5"),
        ("1h30min", "h", "1.5"),
        ("1 h 30", "min", "90"),
        ("2 days", "h", "48"),
        ("1:30", "min", "1.5"),
        ("1:30:00", "h", "1.5"),
        ("-1:30", "h", "-1.5"),
        ("1,5 h", "min", "90"),
        ("90 min", "Stunden", "1.5"),
        ("36 h", "days", "1.5"),
        ("10 min", "h", "0.166667"),
    ],
)
def test_spans_are_read_in_the_unit(text: str, unit: str, value: str) -> None:
    assert parse_duration(text, unit) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("90", "h"),
        ("1:30", "%"),
        ("90 min", "€"),
        ("1:75", "h"),
        ("3 apples", "h"),
        ("30 min 1 h", "h"),
        ("", "h"),
        ("1:30 €", "h"),
    ],
)
def test_what_is_no_span_is_left_to_others(text: str, unit: str) -> None:
    assert parse_duration(text, unit) is None


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [("1.5", "h", "1:30"), ("-0.25", "h", "-0:15"), ("2", "h", None), ("1.2345", "h", None), ("1.5", "days", None)],
)
def test_what_reads_better_as_a_clock(value: str, unit: str, shown: str | None) -> None:
    assert clock_text(Decimal(value), unit) == shown


@given(st.integers(0, 5_000), st.sampled_from(["h", "min"]))
def test_what_is_shown_is_read_as_the_same(minutes: int, unit: str) -> None:
    value = (Decimal(minutes) / 60).quantize(Decimal("0.000001"))
    shown = clock_text(value, unit)
    if shown is not None:
        read = parse_duration(shown, unit)
        assert read is not None
        assert abs(read - value) < Decimal("0.00001")
