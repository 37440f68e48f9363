"""What the quarterly review is made from: plain values, everything already computed by the scoring function."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.rows import KpiRow, ObjectiveBlock, Thresholds


@dataclass(frozen=True, slots=True)
class QuarterlyData:
    """One quarterly review; ``elapsed`` is 0..1, ``objectives`` are in tree order, ``language`` is "en" or "de"."""

    organisation: str
    cycle: str
    start: date
    end: date
    as_of: date
    elapsed: Decimal
    team: str | None = None
    objectives: tuple[ObjectiveBlock, ...] = ()
    people: int = 0
    teams: int = 0
    thresholds: Thresholds = field(default_factory=Thresholds)
    app_version: str = ""
    language: str = "en"
    kpis: tuple[KpiRow, ...] = ()
