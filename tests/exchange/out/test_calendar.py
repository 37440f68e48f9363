"""Calendars that other programs read: all-day events, names that never change, the same bytes for the same data."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from okr_desktop.exchange.out.calendar import Event, write

ON = date(2026, 8, 15)
EVENTS = (
    Event("b", date(2026, 9, 30), "Ends; with, commas\\", "Line one\nline two", "Cycle"),
    Event("a", date(2026, 7, 1), "Begins " + "ü" * 100),
)


def test_it_is_read_back_as_it_was_meant() -> None:
    found = Calendar.from_ical(write("Acme", EVENTS, ON)).walk("VEVENT")
    assert [str(one["uid"]) for one in found] == ["a@okr-desktop", "b@okr-desktop"]
    assert [one["dtstart"].dt for one in found] == [date(2026, 7, 1), date(2026, 9, 30)]
    assert [one["dtend"].dt - one["dtstart"].dt for one in found] == [timedelta(days=1)] * 2
    assert not any(isinstance(one["dtstart"].dt, datetime) for one in found)
    assert str(found[1]["summary"]) == "Ends; with, commas\\"
    assert str(found[1]["description"]) == "Line one\nline two"


def test_the_order_of_events_and_the_clock_change_nothing() -> None:
    assert write("Acme", EVENTS, ON) == write("Acme", reversed(EVENTS), ON)
    assert write("Acme", EVENTS, ON) != write("Acme", EVENTS, ON + timedelta(days=1))  # a newer file says so


def test_reminders_only_where_they_are_wanted() -> None:
    assert b"VALARM" not in write("Acme", EVENTS, ON)
    alarm = Calendar.from_ical(write("Acme", EVENTS, ON, alarm_days=1)).walk("VALARM")[0]
    assert alarm["trigger"].dt == timedelta(days=-1, hours=9)


def test_lines_are_as_the_standard_wants_them() -> None:
    lines = write("Acme", EVENTS, ON).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_no_text_leaves_its_place(text: str) -> None:
    found = Calendar.from_ical(write("Acme", [Event("a", ON, text, text)], ON)).walk("VEVENT")
    assert len(found) == 1
    assert str(found[0]["summary"]) == text
