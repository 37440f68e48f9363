"""Average ranks as whole numbers, so that what is computed from them is exact."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby


def average_ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1; equal values share the mean of their ranks."""
    return [rank / 2 for rank in _doubled(values)]


def centred_ranks(values: Sequence[float]) -> list[int]:
    """Twice the distance of each average rank from the middle: whole numbers that add up to 0."""
    return [rank - len(values) - 1 for rank in _doubled(values)]


def _doubled(values: Sequence[float]) -> list[int]:
    order = sorted(range(len(values)), key=values.__getitem__)
    found, first = [0] * len(values), 1
    for _, group in groupby(order, key=values.__getitem__):
        places = list(group)
        for at in places:
            found[at] = 2 * first + len(places) - 1
        first += len(places)
    return found
