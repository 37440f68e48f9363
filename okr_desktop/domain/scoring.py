"""The one scoring function: what a value means between start and target, and how key results roll up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.okrs import Kind, Metric

ZERO, ONE = Decimal(0), Decimal(1)
PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Score:
    """Progress of one metric.

    ``raw`` is (c - s) / (t - s), negative below the start, above 1 past the target, None without data or
    range. ``progress`` is raw held between 0 and 1. ``formula`` names how it was found; ``no_range`` and
    ``no_data`` say why there is none.
    """

    raw: Decimal | None
    progress: Decimal | None
    formula: str


NO_DATA = Score(None, None, "no_data")
NO_RANGE = Score(None, None, "no_range")


def score(metric: Metric, value: Decimal | None) -> Score:
    """Progress of a metric at a value (None: nobody has checked in yet)."""
    if not has_range(metric):
        return NO_RANGE
    if value is None:
        return NO_DATA
    if metric.kind in (Kind.INCREASE, Kind.DECREASE):
        assert metric.start is not None
        assert metric.target is not None
        raw = (value - metric.start) / (metric.target - metric.start)
        return Score(_tidy(raw), clamp(raw), "range")
    inside = ONE if inside_limits(metric, value) else ZERO
    return Score(inside, inside, metric.kind.value)


def has_range(metric: Metric) -> bool:
    """Whether the metric can be scored at all: its limits are there, and start and target differ."""
    match metric.kind:
        case Kind.INCREASE | Kind.DECREASE:
            return metric.start is not None and metric.target is not None and metric.start != metric.target
        case Kind.STAY_ABOVE:
            return metric.low is not None
        case Kind.STAY_BELOW:
            return metric.high is not None
        case Kind.BAND:
            return metric.low is not None and metric.high is not None
        case Kind.YES_NO:
            return True


def inside_limits(metric: Metric, value: Decimal) -> bool:
    """Whether a value is within the limits of a stay or yes/no metric; the boundary counts as inside."""
    if metric.kind is Kind.YES_NO:
        return value >= ONE
    above = metric.low is None or value >= metric.low
    below = metric.high is None or value <= metric.high
    if metric.kind is Kind.STAY_ABOVE:
        return above
    return below if metric.kind is Kind.STAY_BELOW else above and below


def clamp(raw: Decimal) -> Decimal:
    """``raw`` held between 0 and 1, as it counts in a roll-up."""
    return min(max(_tidy(raw), ZERO), ONE)


def _tidy(raw: Decimal) -> Decimal:
    # Six places are finer than any figure shown, and keep 1/3 from printing 28 digits. What is short of the
    # target, or below the start, must not be rounded onto it.
    if abs(raw) >= Decimal(10) ** 12:
        return raw.normalize()
    tidy = raw.quantize(PLACES).normalize() + ZERO
    if raw < ONE <= tidy:
        return ONE - PLACES
    return -PLACES if raw < ZERO <= tidy else tidy


@dataclass(frozen=True, slots=True)
class Part:
    """One source of a roll-up: its weight and its progress (None when it has not reported: counted as 0)."""

    id: str
    weight: Decimal
    progress: Decimal | None


@dataclass(frozen=True, slots=True)
class RollUp:
    """Σ w·p / Σ w with "k of n reported"; ``progress`` is None without sources or with Σ w = 0."""

    progress: Decimal | None
    reported: int
    total: int


def roll_up(parts: Iterable[Part]) -> RollUp:
    """Weighted mean of the parts; one without data counts as 0 and is missing from ``reported``."""
    parts = list(parts)
    weight = sum((part.weight for part in parts), ZERO)
    reported = sum(part.progress is not None for part in parts)
    if weight <= 0:
        return RollUp(None, reported, len(parts))
    counted = [(part.weight, part.progress or ZERO) for part in parts if part.weight]
    mean = clamp(sum((share * progress for share, progress in counted), ZERO) / weight)
    values = [progress for _, progress in counted]
    # Rounding must not carry a mean past what it is the mean of.
    return RollUp(min(max(mean, min(values)), max(values)), reported, len(parts))


def suggested_score(progress: Decimal | None) -> Decimal | None:
    """The grade proposed when a cycle closes: progress to one decimal; a person decides."""
    return None if progress is None else progress.quantize(Decimal("0.1"))
