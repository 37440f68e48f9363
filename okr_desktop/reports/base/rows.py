"""What printed reports are made from: plain values, everything already computed by the scoring function."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Reading:
    """One check-in value of a key result, in its own unit."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone; ``reached`` is None where a check-in only says how much was reached, not what."""

    title: str
    weight: Decimal = Decimal(1)
    due: date | None = None
    reached: bool | None = False


@dataclass(frozen=True, slots=True)
class Level:
    """A level by its code ("commit", "target", "stretch"): its threshold (None: only described) and its score."""

    name: str
    mark: Decimal | None = None
    score: Decimal = Decimal(1)
    text: str = ""


@dataclass(frozen=True, slots=True)
class SetByHand:
    """A status that a person set in place of ``computed``: why, who, and until when."""

    computed: str
    reason: str
    author: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class KeyResultRow:
    """A key result as of the report's date.

    ``kind`` is a code of ``domain.metrics.Kind``. ``progress`` is 0..1, capped; ``raw`` is not (1.37 for an overshoot,
    negative below the start); both are None without data. ``expected`` is 0..1 or None where no pace applies.
    ``status`` is a code of ``domain.pace.Status``. ``confidence`` is 0..10. ``readings`` are in date order, ``phases``
    too (the value expected by a day). ``fed_by`` names what it reads from, nearest first. ``score`` is the grade 0..1
    that a person gave; ``carried`` counts earlier cycles. ``next`` and ``blocker`` are of the latest check-in.
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
    steps: tuple[Step, ...] = ()
    levels: tuple[Level, ...] = ()
    phases: tuple[Reading, ...] = ()
    fed_by: tuple[str, ...] = ()
    weight: Decimal = Decimal(1)
    score: Decimal | None = None
    score_comment: str = ""
    by_hand: SetByHand | None = None
    carried: int = 0
    next: str = ""
    blocker: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What an objective's figure is made of: ``progress`` as it counts, None for not reported.

    ``reason`` is a code that says why it does not count ("" if it does).
    """

    title: str
    weight: Decimal = Decimal(1)
    progress: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveBlock:
    """An objective with its key results; ``depth`` is 0 at the top of the tree.

    ``parent`` is the title of what it is aligned to, or "". ``ambition`` is "committed" or "aspirational". ``left_out``
    names what the figure does not count, and why. ``reported`` of ``total`` sources have a value; ``source`` says what
    they are (a code of ``domain.okrs.Source``), ``parts`` lists them as they count. ``expected`` is what time and
    ambition let one expect of it; None where nobody said. ``shares`` are those of its teams, of 1, where somebody said.
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
    left_out: tuple[Part, ...] = ()
    cancelled: bool = False
    key_results: tuple[KeyResultRow, ...] = ()
    source: str = "key_results"
    parts: tuple[Part, ...] = ()
    score: Decimal | None = None
    score_comment: str = ""
    miss_cause: str = ""
    by_hand: SetByHand | None = None
    carried: int = 0
    why: str = ""
    expected: Decimal | None = None
    shares: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI with its latest reading; ``health`` is a code of ``domain.kpis.Health``."""

    title: str
    health: str = "no_data"
    unit: str = ""
    value: Decimal | None = None
    on: date | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    owner: str = ""
    team: str = ""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The settings that turned figures into statuses; gaps and shares are fractions (-0.10 is ten points).

    ``team_cadences`` are teams with days of their own between check-ins.
    """

    on_track: Decimal = Decimal("-0.10")
    behind: Decimal = Decimal("-0.25")
    silent_before: Decimal = Decimal("0.15")
    cadence_days: int = 7
    grace_days: int = 3
    committed: Decimal = Decimal(1)
    aspirational: Decimal = Decimal("0.7")
    level_commit: Decimal = Decimal("0.3")
    level_target: Decimal = Decimal("0.7")
    band_low: Decimal = Decimal("0.3")
    band_high: Decimal = Decimal("0.7")
    team_cadences: tuple[tuple[str, int], ...] = ()
