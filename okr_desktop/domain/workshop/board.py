"""The board of a workshop: everything that the facilitator works on, from a note to the sponsor's signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.okrs import HUNDRED, Ambition
from okr_desktop.domain.workshop.stages import Stage


class Origin(StrEnum):
    """Where an idea came from, as a class of people and never as a person."""

    PARTICIPANT = "participant"
    PAPER = "participant_paper"
    PREWORK = "prework_participant"
    LEADERSHIP = "leadership"
    SPONSOR = "sponsor"
    CASCADE = "cascade"
    FACILITATOR = "facilitator"
    UNKNOWN = "import_unknown"


@dataclass(frozen=True, slots=True)
class Note:
    """An idea on the board, after it was revealed. ``order`` is its place in the shuffled list.

    ``wording`` replaces the text where people found a better one; the text stays. ``merged`` is the note that it was
    merged into. ``cluster`` is the id of a cluster; ``single`` says that it stands for itself. ``x`` and ``y`` are
    canvas units (a note is 160 x 96), None until it was placed.
    """

    id: str
    text: str
    origin: Origin = Origin.PARTICIPANT
    order: int = 0
    wording: str = ""
    merged: str | None = None
    cluster: str | None = None
    single: bool = False
    x: float | None = None
    y: float | None = None
    withheld: bool = False
    late: bool = False
    shown: bool = False
    author: str = ""
    round: int = 1

    @property
    def words(self) -> str:
        """What the note says now."""
        return self.wording or self.text


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of notes with a name and a letter (A, B, … Z, AA); ``shape`` 0 to 7 marks it besides its colour."""

    id: str
    letter: str
    name: str = ""
    shape: int = 0
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Pick:
    """A target that goes on to drafting; ``reason`` is why it was taken, or left, against the ranking."""

    id: str
    picked: bool
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An objective in the making. ``sources`` are the ids of targets or notes with their weights.

    ``existing`` is the id of an objective of the plan that this one revises instead of adding one.
    """

    id: str
    title: str
    why: str = ""
    order: int = 0
    sources: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    no_source: bool = False
    owner: str = ""
    owner_id: str | None = None
    parent: str | None = None
    ambition: Ambition = Ambition.ASPIRATIONAL
    dropped: bool = False
    existing: str | None = None


@dataclass(frozen=True, slots=True)
class DraftResult:
    """A key result in the making: its metric, where the numbers come from, and by when.

    ``existing`` is the id of a key result of the plan that this one revises.
    """

    id: str
    draft: str
    title: str
    metric: Metric = HUNDRED
    order: int = 0
    data_source: str = ""
    due: date | None = None
    owner: str = ""
    owner_id: str | None = None
    sources: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    dropped: bool = False
    existing: str | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """A finding of the checks that the room leaves as it is, and why; ``id`` is "<rule>:<about>"."""

    id: str
    rule: str
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dissent:
    """A disagreement that is written down; ``about`` is a draft, or empty for the whole."""

    id: str
    text: str
    about: str = ""
    round: int = 1


class Answer(StrEnum):
    """What an owner or a sponsor says."""

    ACCEPT = "accept"
    IF = "if"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An owner's word on an objective (``id`` is the draft's); ``how`` is phone or witnessed."""

    id: str
    answer: Answer
    name: str
    condition: str = ""
    how: str = "witnessed"


class Verdict(StrEnum):
    """What the sponsor does with the result."""

    SIGN = "sign"
    CHANGES = "changes"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Signature:
    """The sponsor's word; ``content`` is the SHA-256 of what was signed, ``at`` local ISO date and time (minutes)."""

    id: str
    name: str
    verdict: Verdict
    comment: str = ""
    at: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Parked:
    """Something put aside for later; ``note`` is the note it was. ``dropped`` and ``owner`` settle it."""

    id: str
    text: str
    stage: Stage
    note: str | None = None
    owner: str = ""
    due: date | None = None
    decision: str = ""
    dropped: bool = False

    @property
    def settled(self) -> bool:
        """Whether it is clear what becomes of it."""
        return self.dropped or bool(self.owner.strip())


@dataclass(frozen=True, slots=True)
class NextStep:
    """What somebody does after the workshop."""

    id: str
    text: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the facilitator works on, by id; each act gives a new board, and undo puts entries back."""

    notes: Mapping[str, Note] = field(default_factory=dict[str, Note])
    clusters: Mapping[str, Cluster] = field(default_factory=dict[str, Cluster])
    picks: Mapping[str, Pick] = field(default_factory=dict[str, Pick])
    drafts: Mapping[str, Draft] = field(default_factory=dict[str, Draft])
    results: Mapping[str, DraftResult] = field(default_factory=dict[str, DraftResult])
    overrides: Mapping[str, Override] = field(default_factory=dict[str, Override])
    dissents: Mapping[str, Dissent] = field(default_factory=dict[str, Dissent])
    acceptances: Mapping[str, Acceptance] = field(default_factory=dict[str, Acceptance])
    signatures: Mapping[str, Signature] = field(default_factory=dict[str, Signature])
    parked: Mapping[str, Parked] = field(default_factory=dict[str, Parked])
    steps: Mapping[str, NextStep] = field(default_factory=dict[str, NextStep])


EMPTY = Board()
