"""What the rules look at: plain inputs made from a draft that is being typed or from a stored plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

RANGES = frozenset({"increase", "decrease"})
LIMITS = frozenset({"stay_above", "stay_below", "band"})


@dataclass(frozen=True, slots=True)
class ObjectiveText:
    """An objective as far as it is known.

    ``results`` is the number of its key results, None while that is not known; ``started`` says that it is
    under way in its cycle; ``above`` are the titles of what it serves; ``alone`` says that it serves nothing
    and nothing serves it while others in its cycle are aligned; ``served`` that others serve it. The tuples
    ``tags_below``, ``first_values`` have one entry for each key result: its tags, and the first day on which a
    value can be expected (None: any time).
    """

    title: str
    id: str = ""
    owned: bool = True
    started: bool = False
    results: int | None = None
    above: tuple[str, ...] = ()
    alone: bool = False
    served: bool = False
    tags: tuple[str, ...] = ()
    tags_below: tuple[tuple[str, ...], ...] = ()
    first_values: tuple[date | None, ...] = ()
    cycle_start: date | None = None
    cycle_end: date | None = None


@dataclass(frozen=True, slots=True)
class KeyResultText:
    """A key result as far as it is known.

    ``kind`` is the value of a metric kind, "" while none is chosen. ``steps`` counts written milestones or
    levels. ``owned`` says that it or its objective has an owner. ``confidence`` is 0 to 10. ``twin`` is the
    title of another key result of the cycle with almost the same words or, if ``same_data``, read from the same
    place (``twin_apart``: it belongs to another objective); ``siblings`` are titles to compare with.
    """

    title: str
    id: str = ""
    kind: str = ""
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    steps: int = 0
    due: date | None = None
    cycle_end: date | None = None
    owned: bool = True
    ambition: str = ""
    confidence: Decimal | None = None
    tags: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()
    twin: str = ""
    same_data: bool = False
    twin_apart: bool = False

    @property
    def ranged(self) -> bool:
        """Whether it runs from a start to a target."""
        return self.kind in RANGES

    @property
    def zero_to_one(self) -> bool:
        """A yes/no result written as a number."""
        return self.ranged and not self.start and self.target == 1

    @property
    def zero_to_all(self) -> bool:
        """Done from 0 to 100 %: a number, but perhaps of nothing."""
        return self.ranged and not self.start and self.target == 100 and self.unit.strip() in ("%", "percent")

    @property
    def measured(self) -> bool:
        """Whether its fields hold a number that somebody will read: a real target or limit."""
        if self.ranged:
            return self.target is not None and not self.zero_to_one
        if self.kind in LIMITS:
            return self.low is not None or self.high is not None
        return self.kind == "levels" and self.target is not None


@dataclass(frozen=True, slots=True)
class TeamText:
    """A team and how many objectives it has in the cycle."""

    id: str
    name: str
    objectives: int
