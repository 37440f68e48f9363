"""Places on a chart: scales, thinning without losing extremes, labels that do not overlap, the nearest point."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days on a line from ``left`` to ``right`` (pixels); a period of one day stands in the middle."""

    start: date
    end: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """The place of a day; days outside the period lie outside the line."""
        length = (self.end - self.start).days
        share = (day - self.start).days / length if length > 0 else 0.5
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values on a line from ``bottom`` (at ``low``) to ``top`` (at ``high``); no range stands in the middle."""

    low: Decimal
    high: Decimal
    bottom: float
    top: float

    def at(self, value: Decimal) -> float:
        """The place of a value, divided exactly and held near the line, so that no value overflows a painter."""
        length = self.high - self.low
        share = float((value - self.low) / length) if length else 0.5
        return self.bottom + min(max(share, -10.0), 11.0) * (self.top - self.bottom)


def thin(places: Sequence[Place]) -> list[int]:
    """Indexes of the places that a line needs when several fall on one pixel column.

    Of each column the first, the lowest, the highest and the last stay, so the line looks the same and no
    extreme is hidden. ``places`` are in order of x.
    """
    kept = list[int]()
    begin = 0
    for end in range(1, len(places) + 1):
        if end < len(places) and int(places[end][0]) == int(places[begin][0]):
            continue
        kept += _column(places, begin, end)
        begin = end
    return kept


def _column(places: Sequence[Place], begin: int, end: int) -> list[int]:
    if end - begin <= 4:
        return list(range(begin, end))
    inside = range(begin, end)
    lowest = min(inside, key=lambda at: places[at][1])
    highest = max(inside, key=lambda at: places[at][1])
    return sorted({begin, lowest, highest, end - 1})


def stepped(places: Sequence[Place]) -> list[Place]:
    """The corners of a line that holds each height until the next place."""
    found = list(places[:1])
    for x, y in places[1:]:
        found += [(x, found[-1][1]), (x, y)]
    return found


def height_at(line: Sequence[Place], x: float) -> float:
    """Where a line that rises in x is at a place; beside its ends, its ends. ``line`` is not empty."""
    for (left, start), (right, end) in pairwise(line):
        if x <= right:
            share = (x - left) / (right - left) if right > left else 1.0
            return start + (end - start) * min(max(share, 0.0), 1.0)
    return line[-1][1]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places for labels near the ones wanted, at least ``gap`` apart and, where there is room, within low..high.

    The order of the labels is kept.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    found = [min(max(place, low), high) for place in wanted]
    for before, after in pairwise(order):
        found[after] = max(found[after], found[before] + gap)
    limit = high
    for at in reversed(order):
        found[at] = min(found[at], limit)
        limit = found[at] - gap
    return found


def nearest(places: Sequence[Place], x: float, y: float) -> int:
    """The index of the place nearest in x, among several the nearest in y; -1 for none. ``places`` rise in x."""
    if not places:
        return -1
    at = bisect_left(places, x, key=lambda place: place[0])
    beside = [index for index in (at - 1, at) if 0 <= index < len(places)]
    best = min(beside, key=lambda index: abs(places[index][0] - x))
    column = places[best][0]
    first = bisect_left(places, column, key=lambda place: place[0])
    same = list[int]()
    while first < len(places) and places[first][0] == column:
        same.append(first)
        first += 1
    return min(same, key=lambda index: abs(places[index][1] - y))
