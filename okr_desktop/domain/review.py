"""What a cycle leaves behind: notes, retrospectives and the actions that come out of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, text_problems
from okr_desktop.domain.work import WorkState


class NoteKind(StrEnum):
    """What a note of a cycle says."""

    DECISION = "decision"
    HIGHLIGHT = "highlight"
    REACHED = "reached"
    LEARNED = "learned"
    ASSUMPTION = "assumption"
    NEXT = "next"


#: What is to become of something next quarter.
CHOICES = ("keep", "change", "drop", "start")


@dataclass(frozen=True, slots=True)
class CycleNote:
    """A sentence about a cycle (``about`` is its id) or about an item of it, kept for the review.

    A decision that is wanted has a recommendation (``advice``) and one sentence why (``because``); what is next has a
    ``choice`` (of CHOICES, "" for none), an owner and a day.
    """

    id: str
    cycle: str
    about: str
    kind: NoteKind
    text: str
    author: str | None = None
    advice: str = ""
    because: str = ""
    choice: str = ""
    owner: str | None = None
    due: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this note can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        found += text_problems("advice", self.advice, NOTE_LIMIT, lines=True)
        found += text_problems("because", self.because, NOTE_LIMIT, lines=True)
        if self.choice and self.choice not in CHOICES:
            found.append(Problem("cycle_note.choice", "choice"))
        return found


@dataclass(frozen=True, slots=True)
class RetroItem:
    """One card of a retrospective: the column it hangs in, its text, and how many dots it got."""

    column: str
    text: str
    votes: int = 0


@dataclass(frozen=True, slots=True)
class Retrospective:
    """A look back at a cycle; ``format`` names the set of columns (see ``FORMATS``), ``workshop`` where it was held."""

    id: str
    cycle: str
    format: str = "start_stop_continue"
    team: str | None = None
    held: date | None = None
    items: tuple[RetroItem, ...] = ()
    workshop: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this retrospective can be saved."""
        found = list[Problem]()
        if self.format not in FORMATS:
            found.append(Problem("retrospective.format", "format"))
        for item in self.items:
            found += text_problems("items", item.text, NOTE_LIMIT, required=True, lines=True)
            found += text_problems("items", item.column, NAME_LIMIT, required=True)
        return found


# Columns of each format, as codes.
FORMATS: dict[str, tuple[str, ...]] = {
    "start_stop_continue": ("start", "stop", "continue"),
    "went_well": ("well", "badly", "ideas"),
    "four_ls": ("liked", "learned", "lacked", "longed_for"),
    "okr_review": ("reached", "missed", "learned", "next"),
    # How OKRs themselves are done here: anybody may say something at any time.
    "process": ("helps", "hinders", "change"),
}


@dataclass(frozen=True, slots=True)
class ActionItem:
    """What somebody will do about a lesson: ``source`` is where it came from, ``checked_in`` the cycle that checks it.

    A source is a retrospective, a concern, an idea, a pulse, or whatever else something was learned from.
    """

    id: str
    text: str
    source: str | None = None
    owner: str | None = None
    due: date | None = None
    state: WorkState = WorkState.OPEN
    checked_in: str | None = None
    outcome: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this action can be saved."""
        found = text_problems("text", self.text, TITLE_LIMIT, required=True)
        return found + text_problems("outcome", self.outcome, NOTE_LIMIT, lines=True)
