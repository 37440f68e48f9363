"""Pulses beside each other: which may be compared, and when a difference is called a change."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from okr_desktop.domain.pulse.figures import at, find
from okr_desktop.domain.pulse.groups import comparable
from okr_desktop.domain.pulse.records import Group


class Verdict(StrEnum):
    """What may be said of the newest point beside those before it."""

    FIRST = "first"  # nothing to compare with
    HIDDEN = "hidden"  # not told this time
    MEMBERS = "members"  # one to four people came or went: a difference would tell of them
    QUESTIONS = "questions"  # other questions were asked
    EQUAL = "equal"  # everybody gave the same answer: no spread, so chance cannot be judged
    CHANCE = "chance"  # within what chance alone does
    ONCE = "once"  # one pulse differs by more; a second one must agree
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of one pulse: None for what is not told; ``who`` are those who were asked."""

    pulse: str
    who: Group
    n: int = 0
    mean: float | None = None
    sd: float = 0.0
    items: tuple[str, ...] = ()


def point(pulse: str, who: Group, figures: Mapping[str, Any], path: Sequence[str]) -> Point | None:
    """A figure of a pulse for a chart; None when the pulse did not ask for it."""
    told = find(figures, path)
    if told is not None:
        items = tuple(told.get("items", ()))
        return Point(pulse, who, int(told["n"]), float(told["mean"]), float(told["sd"]), items)
    return Point(pulse, who) if figures.get("hidden") or at(figures, path) is not None else None


def verdict(points: Sequence[Point]) -> Verdict:
    """What may be said of the last of these points, oldest first (engagement.md 2.4).

    Questions take turns: it is compared with the pulses that asked the same for this figure. A change is called when
    the last two of them both differ from the one before them, in the same direction, by more than two standard errors
    of the difference.
    """
    if not points or points[-1].mean is None:
        return Verdict.HIDDEN if points else Verdict.FIRST
    others = [one for one in points[:-1] if one.mean is not None]
    told = [*(one for one in others if one.items == points[-1].items), points[-1]]
    if len(told) < 2:
        return Verdict.QUESTIONS if others else Verdict.FIRST
    last, before = told[-1], told[-2]
    if (why := objection(before, last)) is not None:
        return why
    if len(told) > 2 and objection(told[-3], before) is None and objection(told[-3], last) is None:
        ways = {_way(told[-3], before), _way(told[-3], last)}
        if len(ways) == 1 and (way := ways.pop()):
            return Verdict.UP if way > 0 else Verdict.DOWN
    return Verdict.ONCE if _way(before, last) else Verdict.CHANCE


def objection(before: Point, after: Point) -> Verdict | None:
    """Why two points must not be compared."""
    if before.items != after.items:
        return Verdict.QUESTIONS
    if not comparable(before.who, after.who):
        return Verdict.MEMBERS
    return Verdict.EQUAL if not (before.sd and after.sd) else None


def _way(before: Point, after: Point) -> int:
    """1 up, -1 down, 0 for what chance alone may do: within two standard errors of the difference."""
    error = math.sqrt(before.sd**2 / before.n + after.sd**2 / after.n)
    difference = (after.mean or 0.0) - (before.mean or 0.0)
    return 0 if abs(difference) <= 2 * error else int(math.copysign(1, difference))
