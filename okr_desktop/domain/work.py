"""What is done for key results, and what teams need of each other: initiatives and dependencies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, text_problems


class WorkState(StrEnum):
    """Life of an initiative, and of an action that came out of a retrospective."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class Asking(StrEnum):
    """Where a dependency between two teams stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Initiative:
    """Work that should move a key result; it never counts as progress."""

    id: str
    title: str
    key_result: str
    rank: str = ""
    description: str = ""
    owner: str | None = None
    due: date | None = None
    state: WorkState = WorkState.OPEN
    archived: bool = False

    def problems(self) -> list[Problem]:
        """What must be mended before this initiative can be saved."""
        found = text_problems("title", self.title, TITLE_LIMIT, required=True)
        return found + text_problems("description", self.description, NOTE_LIMIT, lines=True)


@dataclass(frozen=True, slots=True)
class Dependency:
    """The sentence "we need this from you by …": what team ``asker`` needs of team ``giver`` for the item ``about``."""

    id: str
    what: str
    asker: str | None = None
    giver: str | None = None
    about: str | None = None
    by: date | None = None
    state: Asking = Asking.ASKED
    reply: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this dependency can be saved."""
        found = text_problems("what", self.what, TITLE_LIMIT, required=True)
        found += text_problems("reply", self.reply, NOTE_LIMIT, lines=True)
        if self.giver is None:
            found.append(Problem("dependency.giver", "giver"))
        elif self.giver == self.asker:
            found.append(Problem("dependency.self", "giver"))
        return found
