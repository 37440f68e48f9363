"""Figures as characters: shape and word of a status, bars, values with their unit."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Kind
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


def quantity(value: Decimal | None, unit: str) -> str:
    """A value with its unit, "–" for none."""
    if value is None:
        return "–"
    return f"{to_text(value)} {unit}".strip()


def value_text(item: KeyResult, value: Decimal | None) -> str:
    """Where a key result stands between its ends, such as "37 of 50 customers"."""
    metric, unit = item.metric, item.metric.unit
    if metric.kind is Kind.YES_NO:
        return "–" if value is None else ("yes" if value >= 1 else "no")
    now = "–" if value is None else to_text(value)
    match metric.kind:
        case Kind.STAY_ABOVE:
            return f"{now}, at least {quantity(metric.low, unit)}"
        case Kind.STAY_BELOW:
            return f"{now}, at most {quantity(metric.high, unit)}"
        case Kind.BAND:
            return f"{now}, {quantity(metric.low, '')} to {quantity(metric.high, unit)}"
        case _:
            ends = f"{now} of {quantity(metric.target, unit)}"
            return ends if not metric.start else f"{ends}, from {to_text(metric.start)}"
