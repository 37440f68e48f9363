"""Dates as an iCalendar file: all-day events whose names never change, so that a newer file updates an older one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day; ``key`` says which, for ever: a later export with the same key replaces this one."""

    key: str
    day: date
    title: str
    about: str = ""
    category: str = ""


def write(
    name: str, events: Iterable[Event], on: date, *, alarm_days: int | None = None, language: str = "en"
) -> bytes:
    """The calendar; ``on`` is the day of the data (the same data give the same bytes).

    ``alarm_days``: how many days before each event a reminder is shown, None for no reminders.
    """
    from icalendar import Calendar

    made: Any = Calendar()
    made.add("prodid", f"-//OKR Desktop//okr export//{language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    stamp = datetime.combine(on, datetime.min.time(), UTC)
    for event in sorted(events, key=lambda one: (one.day, one.key)):
        made.add_component(_event(event, stamp, alarm_days))
    return bytes(made.to_ical())


def _event(event: Event, stamp: datetime, alarm_days: int | None) -> Any:
    from icalendar import Event as Component

    made: Any = Component()
    made.add("uid", f"{event.key}@okr-desktop")
    made.add("dtstamp", stamp)
    made.add("dtstart", event.day)
    # The day after: ends of all-day events do not belong to them.
    made.add("dtend", event.day + timedelta(days=1) if event.day < date.max else event.day)
    made.add("summary", event.title)
    if event.about:
        made.add("description", event.about[:_LONGEST])
    if event.category:
        made.add("categories", [event.category])
    made.add("transp", "TRANSPARENT")
    if alarm_days is not None:
        made.add_component(_alarm(event, alarm_days))
    return made


def _alarm(event: Event, days: int) -> Any:
    from icalendar import Alarm

    made: Any = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", event.title)
    # At nine on the day, or on the day so many days before it.
    made.add("trigger", timedelta(hours=9) - timedelta(days=days))
    return made
