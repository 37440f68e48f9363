"""Ideas as the shared plan keeps them: what somebody proposed, where it came from as a class, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, text_problems

# Classes of people, never persons (workshop.md, provenance); a word of a newer program counts as unknown.
BOTTOM_UP = frozenset({"participant", "participant_paper", "prework_participant"})
TOP_DOWN = frozenset({"leadership", "sponsor", "cascade", "facilitator"})
UNKNOWN = "import_unknown"


class IdeaState(StrEnum):
    """What became of an idea so far."""

    NEW = "new"
    DISCUSSED = "discussed"
    ADOPTED = "adopted"
    ADAPTED = "adapted"
    LATER = "later"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Idea:
    """A proposal. ``wording`` is what the room made of the text, which stays.

    ``author_name`` is a name as text, and only where everybody was told before writing that names are kept.
    ``workshop``, ``cluster`` and ``merged`` (the idea that stands for this one) are ids; ``position`` is its place in
    a shuffled list and says nothing about when it was written.

    Ideas of the inbox have a ``day`` (without a name: the Monday of that week), the ``cycle`` in which they came, and
    an ``author`` where it was named; ``about`` is the item that they speak of. ``answered`` is the day on which
    ``answered_by`` gave them their state.
    """

    id: str
    text: str
    wording: str = ""
    origin: str = UNKNOWN
    state: IdeaState = IdeaState.NEW
    reason: str = ""
    author_name: str = ""
    workshop: str | None = None
    cluster: str | None = None
    merged: str | None = None
    round: int = 0
    position: int = 0
    author: str | None = None
    about: str | None = None
    cycle: str | None = None
    day: date | None = None
    answered: date | None = None
    answered_by: str | None = None

    @property
    def words(self) -> str:
        """What the idea says now."""
        return self.wording or self.text

    def problems(self) -> list[Problem]:
        """What must be mended before this idea can be saved."""
        return [
            *text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True),
            *text_problems("wording", self.wording, NOTE_LIMIT, lines=True),
            *text_problems("reason", self.reason, NOTE_LIMIT, lines=True),
            *text_problems("author_name", self.author_name, NAME_LIMIT),
        ]


def side_of(origin: str) -> str:
    """``up`` for an idea of the people, ``down`` for one from above, ``unknown`` for any other word."""
    return "up" if origin in BOTTOM_UP else "down" if origin in TOP_DOWN else "unknown"
