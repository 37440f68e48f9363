"""What a workshop leaves in the shared plan: results and names that were given openly, nothing that was sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, text_problems


class WorkshopState(StrEnum):
    """Whether it took place."""

    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop that is over. ``agenda`` is the id of its template, ``mode`` a word of ``workshop.model.Mode``.

    ``results`` are figures as plain JSON (see ``workshop.figures``); whatever a newer program adds there is kept.
    """

    id: str
    question: str
    agenda: str = ""
    mode: str = "sealed"
    cycle: str | None = None
    team: str | None = None
    held: date | None = None
    venue: str = ""
    facilitator_name: str = ""
    sponsor_name: str = ""
    seats: int = 0
    paper_seats: int = 0
    state: WorkshopState = WorkshopState.HELD
    results: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def problems(self) -> list[Problem]:
        """What must be mended before this workshop can be saved."""
        found = text_problems("question", self.question, NOTE_LIMIT, lines=True)
        for name in ("venue", "facilitator_name", "sponsor_name"):
            found += text_problems(name, getattr(self, name), NAME_LIMIT)
        return found


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of ideas; ``vote_rank`` is its place after the last vote, from 1 (0: it was not voted on)."""

    id: str
    workshop: str
    letter: str
    name: str = ""
    vote_rank: int = 0

    def problems(self) -> list[Problem]:
        """What must be mended before this group can be saved."""
        return text_problems("name", self.name, TITLE_LIMIT)


@dataclass(frozen=True, slots=True)
class VoteItem:
    """What was voted on: ``target`` is the id of a group or an idea."""

    target: str
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What an item got. ``voters`` is None where so few voted that it would tell what single people did."""

    dots: int
    voters: int | None = None


@dataclass(frozen=True, slots=True)
class VoteRound:
    """A closed round of voting as totals; ``totals`` is empty where even those would tell a single ballot.

    ``kind``: dots, cards or runoff.
    """

    id: str
    workshop: str
    number: int = 1
    kind: str = "dots"
    budget: int = 0
    stack: int = 0
    seats: int = 0
    ballots: int = 0
    totals: Mapping[str, Tally] = field(default_factory=dict[str, Tally])
    items: tuple[VoteItem, ...] = ()
    superseded: bool = False

    def problems(self) -> list[Problem]:
        """A round is made by the program alone."""
        return []


@dataclass(frozen=True, slots=True)
class Lineage:
    """``child`` came out of ``parent``, at a weight: an objective of a group or idea, a key result of an objective."""

    id: str
    child: str
    parent: str
    weight: Decimal = Decimal(1)

    def problems(self) -> list[Problem]:
        """What must be mended before this line can be saved."""
        found = number_problems("weight", self.weight)
        return found or ([Problem("weight.negative", "weight")] if self.weight < 0 else [])


@dataclass(frozen=True, slots=True)
class Parking:
    """Something put aside in a workshop; ``idea`` is what it was. An owner's name or ``dropped`` settles it."""

    id: str
    workshop: str
    text: str
    stage: str = ""
    owner_name: str = ""
    due: date | None = None
    decision: str = ""
    dropped: bool = False
    idea: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)
        found += text_problems("owner_name", self.owner_name, NAME_LIMIT)
        return found + text_problems("decision", self.decision, NOTE_LIMIT, lines=True)


@dataclass(frozen=True, slots=True)
class Dissent:
    """A disagreement that was written down, without a name; ``about`` is an objective, None: the whole."""

    id: str
    workshop: str
    text: str
    about: str | None = None
    round: int = 1

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        return text_problems("text", self.text, NOTE_LIMIT, required=True, lines=True)


@dataclass(frozen=True, slots=True)
class Protocol:
    """What was signed, as a SHA-256, and the sponsor's word on it; ``at`` is a local ISO date and time (minutes)."""

    id: str
    workshop: str
    content_hash: str = ""
    signed_by: str = ""
    verdict: str = ""
    comment: str = ""
    at: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("signed_by", self.signed_by, NAME_LIMIT)
        return found + text_problems("comment", self.comment, NOTE_LIMIT, lines=True)


@dataclass(frozen=True, slots=True)
class SignOff:
    """A person's word (``signed_by``, a name as text) on a workshop, objective or whatever ``about`` is."""

    id: str
    about: str
    signed_by: str
    date: date | None = None
    content_hash: str = ""
    comment: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("signed_by", self.signed_by, NAME_LIMIT, required=True)
        return found + text_problems("comment", self.comment, NOTE_LIMIT, lines=True)
