"""What a printed report is made from: plain values, everything already computed by the scoring function."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Reading:
    """One check-in value of a key result, in its own unit."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class KeyResultRow:
    """A key result as of the report's date.

    ``kind`` is "increase", "decrease", "stay_above", "stay_below", "band" or "yes_no". ``progress`` is 0..1, capped;
    ``raw`` is not (1.37 for an overshoot, negative below the start); both are None without data. ``expected`` is 0..1
    or None where no pace applies. ``status`` is a code of ``domain.pace.Status``. ``confidence`` is 0..10.
    ``readings`` are in date order.
    """

    id: str
    title: str
    owner: str = ""
    kind: str = "increase"
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    value: Decimal | None = None
    raw: Decimal | None = None
    progress: Decimal | None = None
    expected: Decimal | None = None
    status: str = "no_data"
    confidence: int | None = None
    last_check_in: date | None = None
    stale: bool = False
    cancelled: bool = False
    note: str = ""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class ObjectiveBlock:
    """An objective with its key results; ``depth`` is 0 at the top of the tree.

    ``parent`` is the title of what it is aligned to, or "". ``ambition`` is "committed" or "aspirational". ``left_out``
    names what the figure does not count. ``reported`` of ``total`` key results have a value.
    """

    id: str
    title: str
    depth: int = 0
    owner: str = ""
    teams: tuple[str, ...] = ()
    parent: str = ""
    ambition: str = "committed"
    description: str = ""
    progress: Decimal | None = None
    raw: Decimal | None = None
    status: str = "no_data"
    worst_status: str = "no_data"
    confidence: Decimal | None = None
    reported: int = 0
    total: int = 0
    left_out: tuple[str, ...] = ()
    cancelled: bool = False
    key_results: tuple[KeyResultRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The settings that turned figures into statuses; gaps and shares are fractions (-0.10 is ten points)."""

    on_track: Decimal = Decimal("-0.10")
    behind: Decimal = Decimal("-0.25")
    silent_before: Decimal = Decimal("0.15")
    stale_after_days: int = 10
    committed: Decimal = Decimal(1)
    aspirational: Decimal = Decimal("0.7")


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
