"""Every series that a team has in a cycle: indicators, pulse series and results, each with its formula and trap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Unit(StrEnum):
    """What a value counts: a share of 1, hours, days, or points of a scale."""

    SHARE = "share"
    HOURS = "hours"
    DAYS = "days"
    POINTS = "points"


class Family(StrEnum):
    """Where a series comes from: what people did, what they answered, or what became of the goals."""

    TRACE = "trace"
    PULSE = "pulse"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Series:
    """One series; its code is that of its name, formula and trap. ``beside`` is the one it must not stand without."""

    code: str
    family: Family
    unit: Unit = Unit.SHARE
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """The value of a series for one team (or everybody) in one cycle.

    ``numerator`` of ``denominator`` are what was counted, so that 3 of 11 can be said. ``value`` is None where
    nothing honest can be said, and ``why`` (of REASONS) tells why. ``n`` answers have the standard deviation ``sd``.
    """

    code: str
    value: float | None = None
    numerator: int | None = None
    denominator: int | None = None
    why: str = ""
    n: int | None = None
    sd: float | None = None
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


#: Why there is no value: nothing to count; too few people; hidden, because a smaller team would follow by
#: subtraction; origin mostly not recorded; nobody recorded who made the check-ins; too fresh to tell; half of the
#: check-ins got no reply; moments not known; nobody asked; a pulse below its threshold; the cycle has not begun.
REASONS = (
    *("nothing", "few", "beside", "unknown", "nameless", "fresh", "no_reply", "unmeasured"),
    *("no_pulse", "hidden", "not_begun"),
)

INDICATORS = (
    Series("bottom_up", Family.TRACE, beside="alignment"),
    Series("alignment", Family.TRACE, beside="bottom_up"),
    Series("conversion", Family.TRACE),
    Series("regularity", Family.TRACE, beside="longest_gap"),
    Series("longest_gap", Family.TRACE, Unit.DAYS, beside="regularity"),
    Series("coverage", Family.TRACE, beside="concentration"),
    Series("concentration", Family.TRACE, beside="coverage"),
    Series("latency", Family.TRACE, Unit.HOURS, beside="uncommented"),
    Series("uncommented", Family.TRACE, beside="latency"),
    Series("owners", Family.TRACE),
)
PULSE_NAMES = ("satisfaction", "motivation", "clarity", "voice", "productivity", "index")
PULSES = tuple(Series(f"pulse_{name}", Family.PULSE, Unit.POINTS) for name in PULSE_NAMES)
RESULTS = (Series("progress", Family.RESULT), Series("grade", Family.RESULT))
ALL: Mapping[str, Series] = MappingProxyType({one.code: one for one in (*INDICATORS, *PULSES, *RESULTS)})

#: What is laid beside results: of two that must stand together one, so that chance is not asked twice.
EXPLORED = (
    *(one.code for one in INDICATORS if one.code not in ("longest_gap", "uncommented")),
    *(one.code for one in PULSES),
)
#: Looked at when nobody has fixed another pair before the cycle began: (engagement in c, result in c+1).
DEFAULT_PAIR = ("bottom_up", "progress")
#: What else may move both, to be named whenever two series stand side by side.
CONFOUNDERS = ("same_manager", "easy_targets", "dropped_out", "range", "season", "measurement")
#: How the figures of a relation are computed, one click away from them.
METHODS = ("team", "lags", "correlation", "interval", "chance", "holm", "inside")
