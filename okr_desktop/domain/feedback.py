"""What people give each other: reactions, recognition tied to a result, questions that wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NOTE_LIMIT, text_problems

#: Kinds of reaction; "support" is what ideas and concerns are counted by.
REACTIONS = ("support", "thanks", "celebrate", "curious", "worried")


@dataclass(frozen=True, slots=True)
class Reaction:
    """A person's short sign about anything; one of a kind from each person."""

    id: str
    about: str
    kind: str = "support"
    author: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this reaction can be saved."""
        return [] if self.kind in REACTIONS else [Problem("reaction.kind", "kind", {"known": ", ".join(REACTIONS)})]


@dataclass(frozen=True, slots=True)
class Recognition:
    """Thanks to people (``to``: ids) for something that was reached: ``about`` is an item or check-in."""

    id: str
    text: str
    to: tuple[str, ...] = ()
    about: str | None = None
    author: str | None = None
    day: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        if not self.to:
            found.append(Problem("recognition.nobody", "to"))
        if self.author is not None and self.author in self.to:
            found.append(Problem("recognition.oneself", "to"))
        return found


@dataclass(frozen=True, slots=True)
class Question:
    """A question about an item that waits for an answer; ``to`` is whose answer is wanted (None: the owner's)."""

    id: str
    about: str
    text: str
    author: str | None = None
    to: str | None = None
    day: date | None = None
    answer: str = ""
    answered_by: str | None = None
    answered: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this question can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        return found + text_problems("answer", self.answer, NOTE_LIMIT, lines=True)

    @property
    def waits(self) -> bool:
        """Whether nobody has answered yet."""
        return not self.answer.strip()
