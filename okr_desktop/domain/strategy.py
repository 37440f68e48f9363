"""What stands above the tree: mission, vision, themes and the direction of a year, and how a quarter is announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NOTE_LIMIT, text_problems


class DirectionKind(StrEnum):
    """What a direction is; in this order they are shown."""

    MISSION = "mission"
    VISION = "vision"
    THEME = "theme"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class Direction:
    """A sentence that objectives serve, and why it matters.

    ``parent`` is the direction that it serves itself (a year's direction a theme, say), ``rank`` its place among its
    kind, ``cycle`` the year that an annual one is for, ``owner`` the person who answers for it.
    """

    id: str
    kind: DirectionKind
    text: str
    why: str = ""
    parent: str | None = None
    rank: str = ""
    cycle: str | None = None
    owner: str | None = None
    archived: bool = False

    def problems(self) -> list[Problem]:
        """What must be mended before this direction can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        found += text_problems("why", self.why, NOTE_LIMIT, lines=True)
        if self.parent == self.id:
            found.append(Problem("move.circle", "parent"))
        return found


@dataclass(frozen=True, slots=True)
class Announcement:
    """How a cycle is told to everybody: some sentences (lines of ``text``), and the day on which they were sent."""

    id: str
    cycle: str
    text: str
    author: str | None = None
    day: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this announcement can be saved."""
        return text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
