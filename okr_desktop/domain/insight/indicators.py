"""The indicators of engagement for one team in one cycle, each from plain input (engagement.md 2.3)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from okr_desktop.domain.insight.catalogue import Measure
from okr_desktop.domain.pulse.records import THRESHOLD

#: What is younger than this may still get its reply.
SETTLED_HOURS = 7 * 24.0
UP, DOWN, UNKNOWN = "up", "down", "unknown"


def bottom_up(origins: Sequence[str]) -> Measure:
    """Objectives first proposed from inside the team of all its objectives; origins are UP, DOWN or UNKNOWN.

    What nobody recorded is never counted as from below; no share is given when it is more than half.
    """
    up, unknown, total = origins.count(UP), origins.count(UNKNOWN), len(origins)
    params = {"unknown": unknown}
    if 2 * unknown > total:
        return Measure("bottom_up", None, up, total, "unknown", params=params)
    return _share("bottom_up", up, total, params)


def conversion(became: int, submitted: int) -> Measure:
    """Ideas of the cycle that became an objective or key result of all ideas submitted in it."""
    return _share("conversion", became, submitted)


def alignment(linked: int, total: int) -> Measure:
    """Objectives that stand under another one or have a declared link to another team, of all."""
    return _share("alignment", linked, total)


def owners(owned: int, total: int) -> Measure:
    """Key results with a named owner of all."""
    return _share("owners", owned, total)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The days on which one key result was checked in, from its first to its last day so far, due ``every`` days."""

    days: Set[date]
    first: date
    last: date
    every: int = 7

    @property
    def kept(self) -> int:
        """Periods in which there was a check-in."""
        return len(self._periods)

    @property
    def due(self) -> int:
        """Periods that are over, and the one that runs where somebody has checked in already."""
        full = ((self.last - self.first).days + 1) // self.every
        return max(full, max(self._periods, default=-1) + 1)

    @property
    def _periods(self) -> set[int]:
        return {(day - self.first).days // self.every for day in self.days if self.first <= day <= self.last}

    @property
    def longest_gap(self) -> int:
        """The most days without a check-in, from the first day on and up to the last."""
        known = sorted(day for day in self.days if self.first <= day <= self.last)
        stops = [self.first, *known, self.last]
        return max((after - before).days for before, after in pairwise(stops))


def regularity(rhythms: Sequence[Rhythm]) -> Measure:
    """The median over key results of the share of due periods in which there was a check-in.

    ``numerator`` of ``denominator`` are the periods of all key results together.
    """
    due = [one for one in rhythms if one.due]
    if not due:
        return Measure("regularity", why="fresh" if rhythms else "nothing")
    value = median(one.kept / one.due for one in due)
    counts = sum(one.kept for one in due), sum(one.due for one in due)
    return Measure("regularity", value, *counts, params={"key_results": len(due)})


def longest_gap(rhythms: Sequence[Rhythm]) -> Measure:
    """The longest time in days in which a key result was not checked in; ``typical`` is the median of all."""
    if not rhythms:
        return Measure("longest_gap", why="nothing")
    gaps = [one.longest_gap for one in rhythms]
    return Measure("longest_gap", float(max(gaps)), params={"typical": median(gaps), "key_results": len(rhythms)})


def coverage(active: Set[str], members: Set[str], threshold: int = THRESHOLD) -> Measure:
    """Members with a check-in, comment or initiative of all members; hidden for teams so small that it names them."""
    if len(members) < threshold:
        return _few("coverage", len(members), threshold)
    return _share("coverage", len(active & members), len(members))


def concentration(authors: Sequence[str], members: int, threshold: int = THRESHOLD) -> Measure:
    """The share of check-ins that the most active person made, whoever that is; hidden for small teams."""
    if members < threshold:
        return _few("concentration", members, threshold)
    counts = Counter(authors)
    return _share("concentration", max(counts.values(), default=0), len(authors))


@dataclass(frozen=True, slots=True)
class Reply:
    """Hours until the first comment of another person (None: none yet), and how old the check-in is."""

    hours: float | None
    age: float


def latency(replies: Sequence[Reply], unmeasured: int = 0) -> Measure:
    """The median hours from a check-in to the first comment of another person; no reply counts as the longest.

    Check-ins of the last week are left out: they may still get one. ``why`` is "no_reply" where more than half got
    none. ``unmeasured`` ones have no moment that can be trusted (they came in together with their comments).
    """
    old = [one for one in replies if one.age >= SETTLED_HOURS]
    params = {"unmeasured": unmeasured}
    if not old:
        return Measure("latency", why=_why_none(replies, unmeasured), params=params)
    value = median(math.inf if one.hours is None else one.hours for one in old)
    answered = sum(one.hours is not None for one in old)
    silent = math.isinf(value)
    return Measure(
        "latency", None if silent else value, answered, len(old), "no_reply" if silent else "", params=params
    )


def uncommented(replies: Sequence[Reply], unmeasured: int = 0) -> Measure:
    """The share of check-ins that nobody else has commented on; those of the last week are left out."""
    old = [one for one in replies if one.age >= SETTLED_HOURS]
    if not old:
        return Measure("uncommented", why=_why_none(replies, unmeasured))
    return _share("uncommented", sum(one.hours is None for one in old), len(old))


def _why_none(replies: Sequence[Reply], unmeasured: int) -> str:
    return "fresh" if replies else "unmeasured" if unmeasured else "nothing"


def _share(code: str, part: int, total: int, params: dict[str, int] | None = None) -> Measure:
    if not total:
        return Measure(code, None, part, total, "nothing", params=params or {})
    return Measure(code, part / total, part, total, params=params or {})


def _few(code: str, members: int, threshold: int) -> Measure:
    return Measure(code, why="few" if members else "nothing", params={"threshold": threshold})
