"""Objectives, key results with their metrics, and check-ins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, text_problems

EARLIEST = date(1900, 1, 1)


class Ambition(StrEnum):
    """Committed objectives are expected to reach 1.0, aspirational ones 0.7."""

    COMMITTED = "committed"
    ASPIRATIONAL = "aspirational"


class State(StrEnum):
    """Life of an objective or key result; only active and done ones count in a roll-up."""

    DRAFT = "draft"
    ACTIVE = "active"
    DONE = "done"
    CANCELLED = "cancelled"


class Source(StrEnum):
    """What an objective's progress is made of."""

    KEY_RESULTS = "key_results"
    CHILDREN = "children"
    BOTH = "both"
    MANUAL = "manual"


class Kind(StrEnum):
    """How a key result is measured."""

    INCREASE = "increase"
    DECREASE = "decrease"
    STAY_ABOVE = "stay_above"
    STAY_BELOW = "stay_below"
    BAND = "band"
    YES_NO = "yes_no"


RANGED = frozenset({Kind.INCREASE, Kind.DECREASE})


@dataclass(frozen=True, slots=True)
class Metric:
    """What is measured: a range from ``start`` to ``target``, or limits ``low`` and ``high`` to stay within."""

    kind: Kind = Kind.INCREASE
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    def problems(self) -> list[Problem]:
        """What must be mended: missing ends, a range of no length, a direction that contradicts the kind."""
        found = text_problems("unit", self.unit, 40)
        for name in ("start", "target", "low", "high"):
            found += number_problems(name, getattr(self, name))
        return found or self._shape_problems()

    def _shape_problems(self) -> list[Problem]:
        if self.kind in RANGED:
            return self._range_problems()
        if self.kind is Kind.STAY_ABOVE and self.low is None:
            return [Problem("metric.missing", "low")]
        if self.kind is Kind.STAY_BELOW and self.high is None:
            return [Problem("metric.missing", "high")]
        if self.kind is Kind.BAND:
            if self.low is None or self.high is None:
                return [Problem("metric.missing", "low" if self.low is None else "high")]
            if self.low > self.high:
                return [Problem("metric.band", "high")]
        return []

    def _range_problems(self) -> list[Problem]:
        if self.start is None or self.target is None:
            return [Problem("metric.missing", "start" if self.start is None else "target")]
        if self.start == self.target:
            return [Problem("metric.no_range", "target")]
        if (self.target > self.start) is not (self.kind is Kind.INCREASE):
            return [Problem("metric.direction", "target", {"kind": self.kind.value})]
        return []


@dataclass(frozen=True, slots=True)
class Objective:
    """Where we want to be; ``parent`` is the id of an objective or of a key result that it serves."""

    id: str
    title: str
    description: str = ""
    parent: str | None = None
    rank: str = ""
    cycle: str | None = None
    owner: str | None = None
    teams: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    tags: tuple[str, ...] = ()
    ambition: Ambition = Ambition.COMMITTED
    state: State = State.ACTIVE
    source: Source = Source.KEY_RESULTS
    manual: Decimal | None = None
    weight: Decimal = Decimal(1)
    archived: bool = False
    origin: str = ""
    origin_hash: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this objective can be saved."""
        return [
            *_title_problems(self.title, self.description, self.tags),
            *_weight_problems(self.weight),
            *number_problems("manual", self.manual),
        ]


@dataclass(frozen=True, slots=True)
class KeyResult:
    """How we know that we got there: one metric of one objective."""

    id: str
    title: str
    objective: str
    metric: Metric = Metric(start=Decimal(0), target=Decimal(100))
    description: str = ""
    rank: str = ""
    owner: str | None = None
    tags: tuple[str, ...] = ()
    weight: Decimal = Decimal(1)
    due: date | None = None
    state: State = State.ACTIVE
    archived: bool = False
    origin: str = ""
    origin_hash: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this key result can be saved."""
        return [
            *_title_problems(self.title, self.description, self.tags),
            *_weight_problems(self.weight),
            *self.metric.problems(),
        ]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One reading of a key result: value, confidence 0 to 10, what was said. Yes/no values are 1 and 0.

    ``lam`` and ``actor`` place it in the journal: among check-ins of one day the later entry counts.
    """

    id: str
    key_result: str
    date: date
    value: Decimal
    confidence: int | None = None
    note: str = ""
    author: str | None = None
    lam: int = field(default=0, compare=False)
    actor: str = field(default="", compare=False)

    def problems(self) -> list[Problem]:
        """What must be mended before this check-in can be saved, whatever its key result."""
        found = [*number_problems("value", self.value), *text_problems("note", self.note, NOTE_LIMIT, lines=True)]
        if self.confidence is not None and not 0 <= self.confidence <= 10:
            found.append(Problem("confidence.range", "confidence"))
        if self.date < EARLIEST:
            found.append(Problem("date.too_early", "date"))
        return found

    @property
    def order(self) -> tuple[date, int, str]:
        """Sort key: the greatest is the current value."""
        return (self.date, self.lam, self.actor)


def _title_problems(title: str, description: str, tags: tuple[str, ...]) -> list[Problem]:
    found = text_problems("title", title, TITLE_LIMIT, required=True)
    found += text_problems("description", description, NOTE_LIMIT, lines=True)
    for tag in tags:
        found += text_problems("tags", tag, NAME_LIMIT, required=True)
    return found


def _weight_problems(weight: Decimal) -> list[Problem]:
    return number_problems("weight", weight) or ([Problem("weight.negative", "weight")] if weight < 0 else [])
