"""How confident a group is, week by week: the median of what was said last, with the least and the most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from okr_desktop.domain.okrs import CheckIn

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Week:
    """What was said in the week that ends with ``until``, 0 to 10 (None: nobody said anything); of ``count`` items."""

    until: date
    median: Decimal | None = None
    low: int | None = None
    high: int | None = None
    count: int = 0


def weeks(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The weeks of a period as (first day, last day), counted from its first day; the last one may be short."""
    start = first
    while start <= last:
        yield start, min(start + WEEK - timedelta(days=1), last)
        start += WEEK


def by_week(histories: Sequence[Sequence[CheckIn]], first: date, last: date) -> tuple[Week, ...]:
    """The confidence of some key results, of each the last one that was said in a week."""
    found = list[Week]()
    for start, until in weeks(first, last):
        told = [said for history in histories if (said := _last_said(history, start, until)) is not None]
        if told:
            middle = Decimal(str(median(told)))
            found.append(Week(until, middle, min(told), max(told), len(told)))
        else:
            found.append(Week(until))
    return tuple(found)


def _last_said(history: Sequence[CheckIn], start: date, until: date) -> int | None:
    said = (one.confidence for one in reversed(history) if one.confidence is not None and start <= one.date <= until)
    return next(said, None)
