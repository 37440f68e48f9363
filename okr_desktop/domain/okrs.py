"""Objectives, key results and check-ins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.metrics import EARLIEST, RANGED, Kind, Metric, Milestone, Phase
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, text_problems

__all__ = [
    "EARLIEST",
    "RANGED",
    "Ambition",
    "CheckIn",
    "KeyResult",
    "Kind",
    "Metric",
    "Milestone",
    "Objective",
    "Phase",
    "Source",
    "State",
]


HUNDRED = Metric(start=Decimal(0), target=Decimal(100))


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


@dataclass(frozen=True, slots=True)
class Objective:
    """Where we want to be; ``parent`` is the id of an objective or of a key result that it serves.

    ``score`` is the grade 0 to 1 that a person gave at the end; ``carried`` counts how often the objective was
    taken into another cycle, ``carried_from`` is the one before. ``serves`` is the id of the direction that it serves
    (None: the one that what it stands under serves), ``proposer`` the person who proposed it, kept when it is made.
    """

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
    why: str = ""
    score: Decimal | None = None
    score_comment: str = ""
    miss_cause: str = ""
    carried_from: str | None = None
    carried: int = 0
    serves: str | None = None
    proposer: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this objective can be saved."""
        return [
            *_title_problems(self.title, self.description, self.tags),
            *text_problems("why", self.why, NOTE_LIMIT, lines=True),
            *text_problems("miss_cause", self.miss_cause, NOTE_LIMIT, lines=True),
            *_weight_problems(self.weight),
            *number_problems("manual", self.manual),
            *_score_problems(self.score, self.score_comment),
        ]


@dataclass(frozen=True, slots=True)
class KeyResult:
    """How we know that we got there: one metric of one objective.

    ``feed`` is the id of a key result, objective or KPI that it reads from instead of check-ins of its own.
    """

    id: str
    title: str
    objective: str
    metric: Metric = HUNDRED
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
    feed: str | None = None
    score: Decimal | None = None
    score_comment: str = ""
    carried_from: str | None = None
    carried: int = 0

    def problems(self) -> list[Problem]:
        """What must be mended before this key result can be saved."""
        return [
            *_title_problems(self.title, self.description, self.tags),
            *_weight_problems(self.weight),
            *self.metric.problems(),
            *_score_problems(self.score, self.score_comment),
        ]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One reading of a key result or (``kpi``, then ``key_result`` is empty) of a KPI, and what was said.

    ``confidence`` is 0 to 10. Yes/no values are 1 and 0, levels without thresholds 0 to 3; of milestones those
    ``reached`` count. ``lam`` and ``actor`` place it in the journal: of one day the later entry counts.
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
    kpi: str | None = None
    reached: tuple[str, ...] = ()
    next: str = ""
    blocker: str = ""
    acknowledged_by: str | None = None

    @property
    def subject(self) -> str:
        """The id of the key result or KPI that was read."""
        return self.kpi or self.key_result

    def problems(self) -> list[Problem]:
        """What must be mended before this check-in can be saved, whatever its key result."""
        found = number_problems("value", self.value)
        for name in ("note", "next", "blocker"):
            found += text_problems(name, getattr(self, name), NOTE_LIMIT, lines=True)
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


def _score_problems(score: Decimal | None, comment: str) -> list[Problem]:
    found = [*number_problems("score", score), *text_problems("score_comment", comment, NOTE_LIMIT, lines=True)]
    if not found and score is not None and not 0 <= score <= 1:
        found.append(Problem("score.range", "score"))
    return found
