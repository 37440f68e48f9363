"""Figures as characters: shape and word of a status, bars, values with their unit."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain.durations import clock_text
from okr_desktop.domain.kpis import Health
from okr_desktop.domain.metrics import LEVEL_NAMES
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Kind, Metric
from okr_desktop.domain.pace import Status

SHAPES = {
    Status.ON_TRACK: "●",
    Status.BEHIND: "◐",
    Status.AT_RISK: "▲",
    Status.DONE: "✓",
    Status.STALE: "◌",
    Status.NO_DATA: "–",
    Status.OPEN: "○",
    Status.DRAFT: "✎",
    Status.CANCELLED: "✕",
    Status.ARCHIVED: "▪",
}
COLOURS = {
    Status.ON_TRACK: "green",
    Status.BEHIND: "yellow",
    Status.AT_RISK: "red",
    Status.DONE: "blue",
}
HEALTHS = {Health.HEALTHY: "●", Health.ALARM: "▲", Health.STALE: "◌", Health.NO_DATA: "–", Health.OPEN: "○"}
WIDTH = 10
_FULL, _EMPTY = "█", "░"


def status_words(status: Status) -> str:
    """The word of a status, such as "at risk"."""
    return status.value.replace("_", " ")


def status_text(status: Status) -> str:
    """Shape and word of a status, such as "▲ at risk"."""
    return f"{SHAPES[status]} {status_words(status)}"


def bar(progress: Decimal | None) -> str:
    """Ten characters for 0 to 1; any progress shows at least one, and only all of it fills the bar."""
    if progress is None:
        return "·" * WIDTH
    full = int(progress * WIDTH)
    if progress > 0:
        full = max(1, full)
    return _FULL * full + _EMPTY * (WIDTH - full)


def health_text(health: Health) -> str:
    """Shape and word of what a KPI says, such as "▲ alarm"."""
    return f"{HEALTHS[health]} {health.value.replace('_', ' ')}"


def amount(value: Decimal, unit: str) -> str:
    """A number as it stands before its unit: "1:30" for hours and minutes, else all its digits."""
    return clock_text(value, unit) or to_text(value)


def quantity(value: Decimal | None, unit: str) -> str:
    """A value with its unit, "–" for none."""
    if value is None:
        return "–"
    return f"{amount(value, unit)} {unit}".strip()


def aim_text(metric: Metric) -> str:
    """What is to be reached, such as "9 → 2 h", "at most 5 l" or "yes/no"."""
    match metric.kind:
        case Kind.YES_NO:
            return "yes/no"
        case Kind.STAY_ABOVE:
            return f"at least {quantity(metric.low, metric.unit)}"
        case Kind.STAY_BELOW:
            return f"at most {quantity(metric.high, metric.unit)}"
        case Kind.BAND:
            return f"{quantity(metric.low, '')} to {quantity(metric.high, metric.unit)}"
        case _:
            return f"{quantity(metric.start, '')} → {quantity(metric.target, metric.unit)}"


def value_text(item: KeyResult, value: Decimal | None) -> str:
    """Where a key result stands between its ends, such as "37 of 50 customers"."""
    metric, unit = item.metric, item.metric.unit
    if metric.kind is Kind.YES_NO:
        return "–" if value is None else ("yes" if value >= 1 else "no")
    now = "–" if value is None else amount(value, unit)
    match metric.kind:
        case Kind.STAY_ABOVE:
            return f"{now}, at least {quantity(metric.low, unit)}"
        case Kind.STAY_BELOW:
            return f"{now}, at most {quantity(metric.high, unit)}"
        case Kind.BAND:
            return f"{now}, {quantity(metric.low, '')} to {quantity(metric.high, unit)}"
        case Kind.MILESTONES:
            return f"{now} of {to_text(sum((step.weight for step in metric.milestones), Decimal(0)))} by weight"
        case Kind.LEVELS if metric.worded:
            return "–" if value is None else level_text(value)
        case Kind.LEVELS:
            marks = "/".join(amount(mark, unit) for mark in metric.thresholds or ())
            return f"{now}, levels {marks} {unit}".strip()
        case _:
            ends = f"{now} of {quantity(metric.target, unit)}"
            return ends if not metric.start else f"{ends}, from {amount(metric.start, unit)}"


def level_text(value: Decimal) -> str:
    """The level that a check-in says: "none", "commit", "target", "★ stretch"."""
    names = ("none", *LEVEL_NAMES[:2], f"★ {LEVEL_NAMES[2]}")
    return names[min(max(int(value), 0), 3)]
