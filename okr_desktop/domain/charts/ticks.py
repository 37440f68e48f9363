"""Round numbers and calendar days for the axes of a chart; how they are written is the caller's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from enum import StrEnum

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


class Unit(StrEnum):
    """What a tick of the time axis begins."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateTick:
    """A day on the time axis and what begins on it."""

    day: date
    unit: Unit


def value_ticks(low: Decimal, high: Decimal, most: int = 5) -> tuple[Decimal, ...]:
    """Evenly spaced round numbers from not above ``low`` to not below ``high``, at most ``most`` (2 or more) steps."""
    if low > high:
        low, high = high, low
    if low == high:
        room = abs(low) / 10 or Decimal(1)
        low, high = low - room, high + room
    with localcontext() as context:
        context.prec = 60
        for step in _steps((high - low) / max(most, 2)):
            first = (low / step).to_integral_value(ROUND_FLOOR)
            last = (high / step).to_integral_value(ROUND_CEILING)
            if last - first <= max(most, 2):
                return tuple((first + at) * step for at in range(int(last - first) + 1))
    raise AssertionError("steps grow until one fits")


def _steps(least: Decimal) -> Iterator[Decimal]:
    scale = Decimal(1).scaleb(least.adjusted())
    while True:
        yield from (step * scale for step in _STEPS[:3] if step * scale >= least)
        scale *= 10


def date_ticks(start: date, end: date, most: int = 6, fiscal_year_start: int = 1) -> tuple[DateTick, ...]:
    """Days from ``start`` to ``end`` on which weeks, months, quarters or years begin, at most ``most`` of them.

    The finest unit that fits is taken; a period too short for weeks is marked by days. Empty for a period that
    ends before it starts.
    """
    days = (end - start).days
    if days < 0 or most < 1:
        return ()
    for unit, each in _RHYTHMS:
        if days // (_LENGTHS[unit] * each) > most:
            continue
        found = [day for day in _days(start, end, unit, each, fiscal_year_start) if start <= day <= end]
        if len(found) <= most and (found or unit is Unit.DAY):
            return tuple(DateTick(day, unit) for day in found)
    return (DateTick(start, Unit.DAY),)


_RHYTHMS = (
    (Unit.DAY, 1),
    (Unit.WEEK, 1),
    (Unit.WEEK, 2),
    (Unit.MONTH, 1),
    (Unit.MONTH, 2),
    (Unit.QUARTER, 1),
    (Unit.YEAR, 1),
    (Unit.YEAR, 2),
    (Unit.YEAR, 5),
    (Unit.YEAR, 10),
    (Unit.YEAR, 50),
)
_LENGTHS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}


def _days(start: date, end: date, unit: Unit, each: int, fiscal: int) -> Iterator[date]:
    if unit is Unit.DAY:
        yield from (start + timedelta(days=at) for at in range((end - start).days + 1))
    elif unit is Unit.WEEK:
        monday = start + timedelta(days=-start.weekday() % 7)
        yield from (monday + timedelta(weeks=at) for at in range(0, (end - monday).days // 7 + 1, each))
    else:
        months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit] * each
        yield from _months(start, end, months, fiscal - 1 if unit is not Unit.MONTH else 0)


def _months(start: date, end: date, step: int, offset: int) -> Iterator[date]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    at = first + (offset - first) % step
    while at <= last and at // 12 <= date.max.year:
        yield date(at // 12, at % 12 + 1, 1)
        at += step
