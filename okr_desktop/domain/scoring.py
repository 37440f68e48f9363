"""The one scoring function: what a value means between start and target, and how key results roll up."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.metrics import Kind, Metric

ZERO, ONE = Decimal(0), Decimal(1)
LEVELS = (Decimal("0.3"), Decimal("0.7"))
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


def score(
    metric: Metric,
    value: Decimal | None,
    reached: Collection[str] | None = None,
    levels: tuple[Decimal, Decimal] = LEVELS,
) -> Score:
    """Progress of a metric at a value (None: nobody has checked in yet).

    ``reached`` are the milestones passed; without them ``value`` is the weight that was reached. ``levels`` is
    what the commit and target levels score (a setting); stretch scores 1.
    """
    if not has_range(metric):
        return NO_RANGE
    if value is None:
        return NO_DATA
    match metric.kind:
        case Kind.INCREASE | Kind.DECREASE:
            raw = _range(metric, value)
        case Kind.MILESTONES:
            raw = _milestones(metric, value, reached)
        case Kind.LEVELS:
            raw = _level(metric, value, levels)
        case _:
            raw = ONE if inside_limits(metric, value) else ZERO
            return Score(raw, raw, metric.kind.value)
    formula = "range" if metric.kind in (Kind.INCREASE, Kind.DECREASE) else metric.kind.value
    tidy = _tidy(raw)
    return Score(tidy, min(max(tidy, ZERO), ONE), formula)


def _range(metric: Metric, value: Decimal) -> Decimal:
    assert metric.start is not None
    assert metric.target is not None
    return (value - metric.start) / (metric.target - metric.start)


def _milestones(metric: Metric, value: Decimal, reached: Collection[str] | None) -> Decimal:
    """Sum of reached weights / sum of weights."""
    if reached:
        value = sum((step.weight for step in metric.milestones if step.id in reached), ZERO)
    return value / sum((step.weight for step in metric.milestones), ZERO)


def reached_weight(metric: Metric, reached: Collection[str]) -> Decimal:
    """What a check-in of milestones holds as its value: the sum of the weights reached."""
    return sum((step.weight for step in metric.milestones if step.id in reached), ZERO)


def _level(metric: Metric, value: Decimal, levels: tuple[Decimal, Decimal]) -> Decimal:
    """Fail 0, commit, target, stretch 1; thresholds interpolate between them, descriptions step."""
    marks = metric.thresholds
    if marks is None:
        steps = (ZERO, *levels, ONE)
        return steps[min(max(int(value), 0), len(steps) - 1)]
    points = [*zip(marks, (*levels, ONE), strict=True)]
    if metric.start is not None:
        points.insert(0, (metric.start, ZERO))
    return _interpolated(points, value)


def _interpolated(points: list[tuple[Decimal, Decimal]], value: Decimal) -> Decimal:
    """The score between thresholds; nothing before the first one (without a start), 1 past the last."""
    sign = 1 if points[-1][0] > points[0][0] else -1
    passed = [index for index, (mark, _) in enumerate(points) if (value - mark) * sign >= 0]
    if not passed:
        return ZERO
    at = passed[-1]
    if at == len(points) - 1:
        return ONE
    (mark, score), (next_mark, next_score) = points[at], points[at + 1]
    return score + (next_score - score) * (value - mark) / (next_mark - mark)


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
        case Kind.MILESTONES:
            return any(step.weight > 0 for step in metric.milestones)
        case Kind.LEVELS:
            marks = metric.thresholds
            return len(metric.levels) == 3 if marks is None else marks[0] != marks[1] != marks[2] != marks[0]
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
