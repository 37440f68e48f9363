"""Concerns: resistance is information. Who says it, who answers, what is done, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, text_problems

#: What ``about`` says where a concern is about OKRs themselves and not about one item.
PROCESS = "process"


class ConcernState(StrEnum):
    """Where a concern stands; the last two are ends."""

    RAISED = "raised"
    ANSWERED = "answered"
    ACTING = "acting"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"


#: A concern that somebody still has to do something about.
OPEN_CONCERNS = frozenset({ConcernState.RAISED, ConcernState.ANSWERED, ConcernState.ACTING})


@dataclass(frozen=True, slots=True)
class Concern:
    """A worry about an item (``about``: its id) or about the process (PROCESS).

    ``kind`` is the pattern of the playbook that it follows ("" for none), ``author`` a person only where it was named,
    ``day`` when it was raised (without a name: the Monday of that week). ``response`` is what ``responder`` answered,
    ``end`` how it was resolved, or why it is accepted as it is. What is done about it are actions whose source it is.
    """

    id: str
    text: str
    about: str = PROCESS
    kind: str = ""
    author: str | None = None
    cycle: str | None = None
    day: date | None = None
    state: ConcernState = ConcernState.RAISED
    response: str = ""
    responder: str | None = None
    answered: date | None = None
    end: str = ""
    ended: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this concern can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        found += text_problems("kind", self.kind, NAME_LIMIT)
        found += text_problems("response", self.response, NOTE_LIMIT, lines=True)
        found += text_problems("end", self.end, NOTE_LIMIT, lines=True)
        if self.state is ConcernState.ANSWERED and not self.response.strip():
            found.append(Problem("concern.no_response", "response"))
        if self.state in (ConcernState.RESOLVED, ConcernState.ACCEPTED) and not self.end.strip():
            found.append(Problem("concern.no_end", "end"))
        return found

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.state in OPEN_CONCERNS
