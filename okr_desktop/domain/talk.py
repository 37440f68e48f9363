"""What people say about an item: comments, a status of their own, a coach's hint they put aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, text_problems

# The verdicts that a person may put in the place of the computed one.
CHOOSABLE = ("on_track", "behind", "at_risk")


@dataclass(frozen=True, slots=True)
class Comment:
    """Something said about an item of any kind; ``reply_to`` is another comment."""

    id: str
    about: str
    text: str
    author: str | None = None
    reply_to: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this comment can be saved."""
        return text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)


@dataclass(frozen=True, slots=True)
class StatusOverride:
    """A status that a person sets with a reason in place of the computed one, at most ``until`` a day."""

    id: str
    about: str
    status: str
    reason: str
    author: str | None = None
    until: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this status can be saved."""
        found = text_problems("reason", self.reason, NOTE_LIMIT, required=True, lines=True)
        return found if self.status in CHOOSABLE else [*found, Problem("override.status", "status")]


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A hint of the coach that somebody has put aside, and why."""

    id: str
    rule: str
    about: str
    reason: str
    author: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this dismissal can be saved."""
        found = text_problems("rule", self.rule, NAME_LIMIT, required=True)
        return found + text_problems("reason", self.reason, NOTE_LIMIT, required=True, lines=True)
