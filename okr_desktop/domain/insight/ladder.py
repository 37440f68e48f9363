"""What may be shown for so many teams: the display ladder, and the sentence that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

POINTS_FROM, FIGURES_FROM, FULL_FROM = 6, 10, 30
#: The other lag counts as as strong when it is at most this much weaker.
AS_STRONG = 0.1


class Rung(StrEnum):
    """How far up the ladder: each team's own trend; named points; uncertain figures; figures."""

    TREND = "trend"
    POINTS = "points"
    UNCERTAIN = "uncertain"
    FULL = "full"

    @property
    def has_points(self) -> bool:
        """Whether teams may be shown beside each other."""
        return self is not Rung.TREND

    @property
    def has_figures(self) -> bool:
        """Whether a coefficient, its interval and p may be shown."""
        return self in (Rung.UNCERTAIN, Rung.FULL)


def rung(teams: int) -> Rung:
    """The rung for so many teams with valid data."""
    if teams < POINTS_FROM:
        return Rung.TREND
    if teams < FIGURES_FROM:
        return Rung.POINTS
    return Rung.UNCERTAIN if teams < FULL_FROM else Rung.FULL


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the template as its code (of CODES) and its parameters; texts belong to who shows it."""

    code: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


#: no_lag: no two cycles in a row; no_data: no team has both; too_few, points: the lower rungs; equal: no spread;
#: simpson: other inside teams than between them; unclear: the interval holds 0 or chance explains it; together,
#: together_down: higher with higher, higher with lower; _both: and the other lag is as strong.
CODES = (
    "no_lag",
    "no_data",
    "too_few",
    "points",
    "equal",
    "simpson",
    "unclear",
    "together",
    "together_down",
    "together_both",
    "together_down_both",
)
HEADLINES = frozenset(code for code in CODES if code.startswith("together"))
