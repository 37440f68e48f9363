"""The value axis of the charts of this page: round steps and how they are written."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from okr_desktop.domain.charts.ticks import value_ticks
from okr_desktop.domain.insight.catalogue import Unit
from okr_desktop.qt.pages.insight import words

_FULL = {Unit.SHARE: Decimal(1), Unit.POINTS: Decimal(100)}


def steps(values: Iterable[float], unit: Unit, most: int = 5) -> tuple[Decimal, ...]:
    """Shares and points from 0 to their full scale: what looks like a jump must be one. Times from 0 on."""
    high = _FULL.get(unit) or max((Decimal(str(round(value, 4))) for value in values), default=Decimal(1))
    return value_ticks(Decimal(0), high or Decimal(1), most)


def step_text(value: Decimal, unit: Unit) -> str:
    """How a step is written."""
    return words.amount_text(float(value), unit)
