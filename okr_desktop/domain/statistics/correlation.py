"""Rank correlations of two series, with their intervals."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import NormalDist

from okr_desktop.domain.statistics.ranks import centred_ranks

Interval = tuple[float, float]
LEVEL = 0.95


def spearman(x: Sequence[float], y: Sequence[float]) -> float | None:
    """Spearman's r_s, -1 to 1: Pearson's correlation of average ranks; None when all values of a side are equal.

    Raises ValueError for series of different length.
    """
    return of_centred(centred_ranks(x), centred_ranks(y))


def of_centred(x: Sequence[float], y: Sequence[float]) -> float | None:
    """The correlation of two series whose means are 0; None when a side is 0 throughout."""
    both = sum(a * b for a, b in zip(x, y, strict=True))
    size = sum(a * a for a in x) * sum(b * b for b in y)
    return max(-1.0, min(1.0, both / math.sqrt(size))) if size else None


def kendall(x: Sequence[float], y: Sequence[float]) -> float | None:
    """Kendall's tau-b = (C - D) / sqrt((C+D+Tx)(C+D+Ty)); None when all values of a side are equal."""
    balance = apart_x = apart_y = 0
    for a, b in _signs(x, y):
        balance += a * b
        apart_x += a * a
        apart_y += b * b
    size = apart_x * apart_y
    return max(-1.0, min(1.0, balance / math.sqrt(size))) if size else None


def _signs(x: Sequence[float], y: Sequence[float]) -> Iterator[tuple[int, int]]:
    """How each pair of places differs on either side: -1, 0 or 1."""
    for (a, b), (c, d) in combinations(zip(x, y, strict=True), 2):
        yield (a > c) - (a < c), (b > d) - (b < d)


def spearman_interval(r: float, n: int, level: float = LEVEL) -> Interval | None:
    """The interval of r_s by Fisher with the variance of Bonett and Wright (2000); None for less than 4 points.

    tanh(atanh(r) ± z · sqrt((1 + r²/2) / (n - 3))). An order that is the same throughout has no room: (1, 1).
    """
    return None if n < 4 else _fisher(r, math.sqrt((1 + r * r / 2) / (n - 3)), level)


def kendall_interval(tau: float, n: int, level: float = LEVEL) -> Interval | None:
    """The interval of tau by Fieller, Hartley and Pearson (1957); None for less than 5 points."""
    return None if n < 5 else _fisher(tau, math.sqrt(0.437 / (n - 4)), level)


def _fisher(r: float, error: float, level: float) -> Interval:
    if abs(r) >= 1:
        return r, r
    room, middle = NormalDist().inv_cdf((1 + level) / 2) * error, math.atanh(r)
    return math.tanh(middle - room), math.tanh(middle + room)
