"""What a key result measures: kinds, ranges, limits, levels, weighted milestones and phased targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import TITLE_LIMIT, text_problems

EARLIEST = date(1900, 1, 1)


class Kind(StrEnum):
    """How a key result is measured."""

    INCREASE = "increase"
    DECREASE = "decrease"
    STAY_ABOVE = "stay_above"
    STAY_BELOW = "stay_below"
    BAND = "band"
    YES_NO = "yes_no"
    MILESTONES = "milestones"
    LEVELS = "levels"


RANGED = frozenset({Kind.INCREASE, Kind.DECREASE})
LEVEL_NAMES = ("commit", "target", "stretch")


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step of a key result; what it weighs counts when it is reached. ``due`` is the day it is expected."""

    id: str
    title: str
    weight: Decimal = Decimal(1)
    due: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this milestone can be saved."""
        found = text_problems("milestones", self.title, TITLE_LIMIT, required=True)
        found += number_problems("milestones", self.weight)
        return found or ([Problem("weight.negative", "milestones")] if self.weight < 0 else [])


@dataclass(frozen=True, slots=True)
class Phase:
    """A value that is expected by a day on the way to the target."""

    until: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Metric:
    """What is measured.

    A range runs from ``start`` to ``target``, by ``phases`` when there are any; limits are ``low`` and ``high``.
    Levels are thresholds (``commit``, ``target``, ``stretch``, and ``start`` for what scores nothing), or three
    descriptions in ``levels``, or both. Milestones are steps with weights.
    """

    kind: Kind = Kind.INCREASE
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    commit: Decimal | None = None
    stretch: Decimal | None = None
    levels: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    phases: tuple[Phase, ...] = ()

    @property
    def worded(self) -> bool:
        """Levels without thresholds: a check-in then holds 0 (none), 1 (commit), 2 (target) or 3 (stretch)."""
        return self.kind is Kind.LEVELS and self.thresholds is None

    @property
    def thresholds(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """Commit, target and stretch of numeric levels, None when one is missing."""
        if self.commit is None or self.target is None or self.stretch is None:
            return None
        return self.commit, self.target, self.stretch

    def problems(self) -> list[Problem]:
        """What must be mended: missing ends, a range of no length, a direction that contradicts the kind."""
        found = text_problems("unit", self.unit, 40)
        for name in ("start", "target", "low", "high", "commit", "stretch"):
            found += number_problems(name, getattr(self, name))
        return found or self._shape_problems()

    def _shape_problems(self) -> list[Problem]:
        match self.kind:
            case Kind.INCREASE | Kind.DECREASE:
                return self._range_problems() or self._phase_problems()
            case Kind.STAY_ABOVE:
                return [] if self.low is not None else [Problem("metric.missing", "low")]
            case Kind.STAY_BELOW:
                return [] if self.high is not None else [Problem("metric.missing", "high")]
            case Kind.BAND:
                return self._band_problems()
            case Kind.MILESTONES:
                return self._milestone_problems()
            case Kind.LEVELS:
                return self._level_problems()
            case Kind.YES_NO:
                return []

    def _band_problems(self) -> list[Problem]:
        if self.low is None or self.high is None:
            return [Problem("metric.missing", "low" if self.low is None else "high")]
        return [Problem("metric.band", "high")] if self.low > self.high else []

    def _range_problems(self) -> list[Problem]:
        if self.start is None or self.target is None:
            return [Problem("metric.missing", "start" if self.start is None else "target")]
        if self.start == self.target:
            return [Problem("metric.no_range", "target")]
        if (self.target > self.start) is not (self.kind is Kind.INCREASE):
            return [Problem("metric.direction", "target", {"kind": self.kind.value})]
        return []

    def _phase_problems(self) -> list[Problem]:
        found = [problem for phase in self.phases for problem in number_problems("phases", phase.value)]
        if any(phase.until < EARLIEST for phase in self.phases):
            found.append(Problem("date.too_early", "phases"))
        if any(later.until <= earlier.until for earlier, later in pairwise(self.phases)):
            found.append(Problem("phases.order", "phases"))
        return found

    def _milestone_problems(self) -> list[Problem]:
        found = [problem for step in self.milestones for problem in step.problems()]
        if not self.milestones:
            found.append(Problem("milestones.missing", "milestones"))
        elif not found and not sum(step.weight for step in self.milestones):
            found.append(Problem("milestones.weightless", "milestones"))
        if len({step.id for step in self.milestones}) < len(self.milestones):
            found.append(Problem("milestones.twice", "milestones"))
        return found

    def _level_problems(self) -> list[Problem]:
        found = [problem for text in self.levels for problem in text_problems("levels", text, TITLE_LIMIT)]
        if (marks := self.thresholds) is None:
            if any(mark is not None for mark in (self.commit, self.target, self.stretch)):
                missing = next(name for name in LEVEL_NAMES if getattr(self, name) is None)
                found.append(Problem("metric.missing", missing))
            elif len(self.levels) != len(LEVEL_NAMES) or not all(text.strip() for text in self.levels):
                found.append(Problem("levels.missing", "levels"))
            return found
        steps = [mark for mark in (self.start, *marks) if mark is not None]
        rising = all(later > earlier for earlier, later in pairwise(steps))
        falling = all(later < earlier for earlier, later in pairwise(steps))
        return found if rising or falling else [*found, Problem("levels.order", "target")]
