"""Spans of time as values: "1:30", "90 min" and "1 h 30" read in the unit of a metric, and written back."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

_SECONDS: dict[str, int] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"), 3600),
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen"), 86400),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen"), 604800),
}
_PART = r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?"
_PARTS = re.compile(rf"(?P<sign>[-−]?)\s*{_PART}(?:\s*{_PART})?(?:\s*{_PART})?(?:\s+(?P<rest>\d+))?", re.IGNORECASE)
_CLOCK = re.compile(r"(?P<sign>[-−]?)\s*(\d{1,6}):([0-5]\d)(?::([0-5]\d))?\s*(?P<unit>[^\W\d_]*)\.?")
_PLACES = Decimal("0.000001")
_LONGEST = 60


def seconds_in(unit: str) -> int | None:
    """How many seconds a unit of time has, None for any other unit."""
    return _SECONDS.get(unit.strip().rstrip(".").casefold())


def parse_duration(text: str, unit: str) -> Decimal | None:
    """A span such as "1:30", "90 min" or "1 h 30" as a number of ``unit``.

    None for what is no such span (a bare number, say) and for a unit that is none of time. "1:30" counts hours
    for hours, days and weeks, minutes for minutes, seconds for seconds being the smallest.
    """
    size, text = seconds_in(unit), text.strip()
    if size is None or len(text) > _LONGEST:
        return None
    if (found := _CLOCK.fullmatch(text)) is not None:
        seconds = _clock_seconds(found, size)
    elif (found := _PARTS.fullmatch(text)) is not None:
        seconds = _part_seconds(found)
    else:
        return None
    return None if seconds is None else _rounded(-seconds if found["sign"] else seconds, size)


def _clock_seconds(found: re.Match[str], size: int) -> Decimal | None:
    written = seconds_in(found["unit"]) if found["unit"] else size
    if written is None:
        return None
    first, second, third = found[2], found[3], found[4]
    if third is not None:
        return Decimal(int(first) * 3600 + int(second) * 60 + int(third))
    step = 60 if written <= 60 else 3600
    return Decimal(int(first) * step + int(second) * (step // 60))


def _part_seconds(found: re.Match[str]) -> Decimal | None:
    total, last = Decimal(0), 0
    for number, name in ((found[2], found[3]), (found[4], found[5]), (found[6], found[7])):
        if number is None:
            continue
        size = seconds_in(name)
        if size is None or (last and size >= last):
            return None
        total, last = total + Decimal(number.replace(",", ".")) * size, size
    if found["rest"] is None:
        return total
    below = {3600: 60, 60: 1}.get(last)  # "1 h 30": the next smaller unit
    return None if below is None else total + int(found["rest"]) * below


def _rounded(seconds: Decimal, size: int) -> Decimal:
    value = seconds / size
    return value if value == value.quantize(_PLACES) else value.quantize(_PLACES, ROUND_HALF_UP)


def clock_text(value: Decimal, unit: str) -> str | None:
    """1.5 hours as "1:30", 2.25 minutes as "2:15"; None where the plain number reads better."""
    size = seconds_in(unit)
    if size not in (60, 3600) or value == value.to_integral_value() or not value.is_finite():
        return None
    small = abs(value) * 60
    whole = small.to_integral_value(ROUND_HALF_UP)
    if abs(small - whole) > Decimal("0.001") or abs(value) >= 10**6:
        return None
    sign = "-" if value < 0 else ""
    return f"{sign}{int(whole) // 60}:{int(whole) % 60:02d}"
