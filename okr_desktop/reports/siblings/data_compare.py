"""What the comparison of two cycles is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.reports.siblings.head import Head

#: What only the end of a cycle tells.
ENDINGS = frozenset({"reached", "missed"})


@dataclass(frozen=True, slots=True)
class Period:
    """A cycle by its name, with its first and last day; ``running`` while it is not over."""

    name: str
    start: date
    end: date
    running: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """One cycle, or one team in it; shares are 0..1, confidence 0..10, None for no data.

    ``progress`` and ``confidence`` are medians over key results with data (``reported`` of ``key_results``), ``score``
    the mean of the ``scored`` grades, ``kept`` of ``due`` check-ins came in time. ``bands`` count objectives that are
    "low", "middle", "high", "over" the target or have "no_data".
    """

    objectives: int = 0
    key_results: int = 0
    reported: int = 0
    progress: Decimal | None = None
    confidence: Decimal | None = None
    score: Decimal | None = None
    scored: int = 0
    kept: int = 0
    due: int = 0
    reached: int = 0
    missed: int = 0
    carried: int = 0
    bands: tuple[tuple[str, int], ...] = ()

    @property
    def cadence(self) -> Decimal | None:
        """The share of due check-ins that came."""
        return Decimal(self.kept) / self.due if self.due else None

    @property
    def coverage(self) -> Decimal | None:
        """The share of key results with data."""
        return Decimal(self.reported) / self.key_results if self.key_results else None


@dataclass(frozen=True, slots=True)
class Pair:
    """The whole, or one team (``name`` is "" for objectives without one), in both cycles."""

    name: str
    before: Numbers
    after: Numbers


@dataclass(frozen=True, slots=True)
class Carried:
    """What was taken into the later cycle; ``kind`` is "objective" or "key_result", the ends codes of ``End``."""

    kind: str
    title: str
    before: Decimal | None
    after: Decimal | None
    ended: str
    stands: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class ComparisonData:
    """Two cycles side by side, the earlier first; ``low`` and ``high`` bound the bands."""

    head: Head
    before: Period
    after: Period
    whole: Pair
    teams: tuple[Pair, ...] = ()
    carried: tuple[Carried, ...] = ()
    low: Decimal = field(default=Decimal("0.3"))
    high: Decimal = field(default=Decimal("0.7"))

    def running(self, name: str) -> bool:
        """Whether the later cycle cannot say yet how many it will be: what is missed shows at the end."""
        return self.after.running and name in ENDINGS
