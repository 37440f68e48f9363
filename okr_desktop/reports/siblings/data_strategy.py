"""What the strategy on one page is made from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.reports.siblings.head import Head


@dataclass(frozen=True, slots=True)
class Served:
    """An objective that serves a direction; ``progress`` is 0 to 1, None without data."""

    title: str
    status: str = "no_data"
    progress: Decimal | None = None
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A direction (``kind`` is mission, vision, theme or annual) with what stands below it and what serves it.

    ``objectives`` are all that serve it or what is below it, the topmost first; ``count`` is how many there are,
    ``progress`` their mean, 0 to 1, None without data.
    """

    kind: str
    text: str
    why: str = ""
    owner: str = ""
    year: str = ""
    below: tuple[Course, ...] = ()
    objectives: tuple[Served, ...] = ()
    count: int = 0
    progress: Decimal | None = None


@dataclass(frozen=True, slots=True)
class StrategyData:
    """``top`` are missions and visions, ``courses`` themes (with the years below them) and years without a theme.

    ``loose`` are titles of objectives that serve nothing.
    """

    head: Head
    top: tuple[Course, ...] = ()
    courses: tuple[Course, ...] = ()
    loose: tuple[str, ...] = ()

    @property
    def bare(self) -> tuple[str, ...]:
        """What no objective serves: themes, and the years below those that one serves."""
        served = (one for course in self.courses for one in ((course, *course.below) if course.count else (course,)))
        return tuple(one.text for one in served if not one.count)
