"""How often chance alone would bring so strong a rank correlation: permutation of whole units."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import permutations
from typing import TypeVar

from okr_desktop.domain.statistics.correlation import spearman
from okr_desktop.domain.statistics.ranks import centred_ranks

#: Up to this many units every order is tried, beyond it so many drawn ones with this seed.
EXACT, DRAWS, SEED = 8, 9_999, 20_260_101
_NEAR = 1e-12
T = TypeVar("T")


def permutation_p(x: Sequence[float], y: Sequence[float]) -> float | None:
    """The two-sided p of Spearman's r_s, 0 to 1; None when all values of a side are equal, or there are none.

    Exact for up to 8 points: the share of all n! orders with |r| at least as large. Else Monte Carlo with 9,999
    draws, (k + 1) / (9,999 + 1), the same for the same points.
    """
    left, right = centred_ranks(x), centred_ranks(y)
    return _of_ranks(tuple(left), tuple(right)) if any(left) and any(right) else None


# A page asks the same again after each change of something else.
@lru_cache(maxsize=256)
def _of_ranks(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    # Whole numbers: the sums of products of an order that is as strong are equal, not nearly so.
    seen = abs(sum(map(int.__mul__, left, right)))
    return _share(len(right), (abs(sum(map(int.__mul__, left, order))) >= seen for order in _orders(right)))


Trajectory = Sequence[float | None]


def trajectory_p(x: Sequence[Trajectory], y: Sequence[Trajectory]) -> float | None:
    """The same for teams over several cycles (None: nothing known): whole trajectories of teams change places.

    Single cells are not independent of each other: pooled as if they were, chance would be found four times as
    often as it may be (engagement.md 2.4). None when nothing can be said.
    """
    pooled = pooled_spearman(x, y)
    if pooled is None:
        return None
    least = abs(pooled) - _NEAR
    found = (pooled_spearman(x, order) for order in _orders(y))
    return _share(len(y), (abs(one or 0.0) >= least for one in found))


def pooled_spearman(x: Sequence[Trajectory], y: Sequence[Trajectory]) -> float | None:
    """Spearman's r_s of all cells in which both are known, as if they were independent; None when there is none."""
    cells = [
        (a, b)
        for left, right in zip(x, y, strict=True)
        for a, b in zip(left, right, strict=True)
        if a is not None and b is not None
    ]
    return spearman([a for a, _ in cells], [b for _, b in cells])


def _orders(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Every order of a few, or the drawn orders of many."""
    if len(items) <= EXACT:
        return iter(permutations(items))
    return (tuple(map(items.__getitem__, order)) for order in _drawn(len(items)))


@lru_cache(maxsize=2)
def _drawn(n: int) -> tuple[tuple[int, ...], ...]:
    """The drawn orders of so many units: drawn once, the same for every question."""
    drawn, mixed = random.Random(SEED), list(range(n))
    found = list[tuple[int, ...]]()
    for _ in range(DRAWS):
        drawn.shuffle(mixed)
        found.append(tuple(mixed))
    return tuple(found)


def _share(units: int, hits: Iterable[bool]) -> float:
    count = total = 0
    for hit in hits:
        count += hit
        total += 1
    return count / total if units <= EXACT else (count + 1) / (total + 1)
