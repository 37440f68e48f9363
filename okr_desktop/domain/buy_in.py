"""Buy-in from the top: who sponsors what, which resources were promised, and which have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, text_problems

#: What has become of a promise.
DELIVERIES = ("open", "partly", "delivered", "withdrawn")


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised ("one developer for six weeks"), by when, what has become of it, and a note."""

    text: str
    due: date | None = None
    delivery: str = "open"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sponsorship:
    """A person's backing for a cycle or an item (``about``), with resources promised and the day it is looked at."""

    id: str
    about: str
    sponsor: str | None = None
    text: str = ""
    promises: tuple[Promise, ...] = ()
    review: date | None = None
    reviewed: date | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, lines=True)
        if self.sponsor is None:
            found.append(Problem("sponsorship.sponsor", "sponsor"))
        for one in self.promises:
            found += text_problems("promises", one.text, TITLE_LIMIT, required=True)
            found += text_problems("promises", one.note, NOTE_LIMIT, lines=True)
            if one.delivery not in DELIVERIES:
                found.append(Problem("promise.delivery", "promises", {"known": ", ".join(DELIVERIES)}))
        return found
