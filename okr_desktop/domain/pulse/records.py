"""A pulse, an answer that nobody's name hangs on, and what a closed pulse says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, text_problems

#: engagement.md 2.2: the smallest group whose figures may be shown, and the default; comments need more.
FLOOR, THRESHOLD, COMMENTS = 3, 5, 10
MOST_OWN = 10


class PulseState(StrEnum):
    """Life of a pulse."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Group:
    """People whose answers are told together: its teams, its name at the time, and how many were asked.

    A name that ends with " + " is of teams with whom people without a team are told; "" is of these people alone.
    """

    id: str
    name: str
    teams: tuple[str, ...] = ()
    invited: int = 0


@dataclass(frozen=True, slots=True)
class Pulse:
    """A survey of a few weeks at most. Threshold and groups are fixed when it opens and never change afterwards.

    ``items`` are names of our own items, ``own`` the questions that were written for it (5-point agreement, by their
    position "own.1" …), ``comment`` a question that is answered in words ("" for none). ``groups`` are those whose
    answers are told together: no group has fewer people than ``threshold``.
    """

    id: str
    title: str
    cycle: str | None = None
    items: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    comment: str = ""
    recommend: bool = False
    threshold: int = THRESHOLD
    comment_threshold: int = COMMENTS
    opens: date | None = None
    closes: date | None = None
    state: PulseState = PulseState.DRAFT
    groups: tuple[Group, ...] = ()

    def problems(self) -> list[Problem]:
        """What must be mended before this pulse can be saved."""
        found = text_problems("title", self.title, TITLE_LIMIT, required=True)
        found += text_problems("comment", self.comment, TITLE_LIMIT)
        for text in self.own:
            found += text_problems("own", text, TITLE_LIMIT, required=True)
        if self.threshold < FLOOR:
            found.append(Problem("pulse.threshold", "threshold", {"floor": FLOOR}))
        if self.comment_threshold < self.threshold:
            found.append(Problem("pulse.comment_threshold", "comment_threshold"))
        if len(self.own) > MOST_OWN:
            found.append(Problem("pulse.too_many", "own", {"limit": MOST_OWN}))
        if self.opens and self.closes and self.closes < self.opens:
            found.append(Problem("pulse.dates", "closes"))
        return found


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """What somebody answered: ``ratings`` by item (1 to 5; "recommend" 0 to 10), or ``comment`` alone.

    It is stored without person, time and order (``store.unsigned``), and words never beside ratings.
    """

    id: str
    pulse: str
    group: str = ""
    ratings: Mapping[str, int] = field(default_factory=dict[str, int])
    comment: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this answer can be saved."""
        found = text_problems("comment", self.comment, NOTE_LIMIT, lines=True)
        if not self.ratings and not self.comment.strip():
            found.append(Problem("pulse_answer.empty", "ratings"))
        if self.ratings and self.comment.strip():
            found.append(Problem("pulse_answer.linked", "comment"))
        for name, value in self.ratings.items():
            low, high = (0, 10) if name == "recommend" else (1, 5)
            if not low <= value <= high:
                found.append(Problem("pulse_answer.range", "ratings", {"item": name, "low": low, "high": high}))
        return found


@dataclass(frozen=True, slots=True)
class PulseResult:
    """What a closed pulse says of a group ("" is everybody), as plain JSON (see ``pulse.tally``): aggregates only."""

    id: str
    pulse: str
    group: str = ""
    figures: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def problems(self) -> list[Problem]:
        """A result is made by the program alone."""
        return []
