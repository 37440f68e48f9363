"""Whether a mean has changed by more than its own uncertainty."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

#: A change counts when it exceeds so many standard errors of the difference, in so many pulses in a row.
ERRORS, AGREEING = 2.0, 2


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of ``n`` answers and their standard deviation (None: not known)."""

    value: float
    n: int = 1
    sd: float | None = None


class Change(StrEnum):
    """What may be said of one team's series."""

    UP = "up"
    DOWN = "down"
    NOT_CALLED = "not_called"
    TOO_FEW = "too_few"
    NO_SPREAD = "no_spread"


def standard_error(first: Mean, second: Mean) -> float | None:
    """sqrt(s1²/n1 + s2²/n2) of the difference of two means; None where a spread is not known."""
    if first.sd is None or second.sd is None or first.n < 1 or second.n < 1:
        return None
    return math.sqrt(first.sd**2 / first.n + second.sd**2 / second.n)


def differs(first: Mean, second: Mean) -> int:
    """1 or -1 when the second mean is higher or lower by more than 2 standard errors of the difference, else 0."""
    error = standard_error(first, second)
    if error is None or abs(second.value - first.value) <= ERRORS * error:
        return 0
    return 1 if second.value > first.value else -1


def change(series: Sequence[Mean]) -> Change:
    """Whether the last two means both differ, in one direction, from the one before them."""
    if len(series) <= AGREEING:
        return Change.TOO_FEW
    base, *latest = series[-AGREEING - 1 :]
    # Where everybody answers the same there is no spread to tell chance by.
    if not all(standard_error(base, one) for one in latest):
        return Change.NO_SPREAD
    ways = {differs(base, one) for one in latest}
    return {1: Change.UP, -1: Change.DOWN}.get(ways.pop(), Change.NOT_CALLED) if len(ways) == 1 else Change.NOT_CALLED
