"""The state of a workshop as the facilitator may see it; what is sealed (ideas, ballots) is not in here at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.workshop.agenda import Agenda
from okr_desktop.domain.workshop.board import (
    EMPTY,
    Acceptance,
    Answer,
    Board,
    Cluster,
    Dissent,
    Draft,
    DraftResult,
    NextStep,
    Note,
    Origin,
    Override,
    Parked,
    Pick,
    Signature,
    Verdict,
)
from okr_desktop.domain.workshop.seen import ConsoleView, Counts, Opinions, Said, Seat, Waiting
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.timer import OFF, Timer

__all__ = [
    "Acceptance",
    "Answer",
    "Board",
    "Cluster",
    "ConsoleView",
    "Counts",
    "Dissent",
    "Draft",
    "DraftResult",
    "Incident",
    "Live",
    "Mode",
    "NextStep",
    "Note",
    "Opinions",
    "Origin",
    "Override",
    "ParentItem",
    "Parked",
    "Pick",
    "Poll",
    "Results",
    "Run",
    "Said",
    "Seat",
    "Setup",
    "Signature",
    "Spent",
    "Spread",
    "Target",
    "Verdict",
    "VoteRound",
    "Waiting",
    "Wifi",
]


class Mode(StrEnum):
    """How much is known of who wrote what; it may only ever become more anonymous."""

    NAMED = "named"
    NAMED_AFTER = "named_after"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Wifi:
    """The network that phones join: ``kind`` is WPA, WEP or nopass, as the QR code says it."""

    ssid: str = ""
    password: str = ""
    kind: str = "WPA"


@dataclass(frozen=True, slots=True)
class ParentItem:
    """An objective of the plan that the room works under; ``id`` is its id in the workspace."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Setup:
    """What was decided before the workshop; ``budget`` None means the default for the number of items."""

    question: str = ""
    agenda: Agenda | None = None
    place: str = ""
    held: date | None = None
    cycle: str | None = None
    team: str | None = None
    parents: tuple[ParentItem, ...] = ()
    mode: Mode = Mode.SEALED
    budget: int | None = None
    stack: int = 2
    moderation: bool = False
    group_phones: bool = False
    facilitator: str = ""
    sponsor: str = ""
    language: str = "en"
    seats: int = 0
    wifi: Wifi = Wifi()
    paper_only: bool = False
    preflight_passed: bool = False
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Spent:
    """How long a step of the agenda took: its block, what was planned, what it was, in seconds."""

    block: str
    stage: Stage
    planned: int
    actual: int


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that the protocol tells: a code such as ``resumed`` or ``withheld``, and the stage it happened in."""

    code: str
    stage: Stage
    params: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Run:
    """Where the workshop stands. ``epoch`` is one more after every change of what people may send.

    ``step`` is the index of the agenda's step, -1 in PREPARE. ``rounds`` counts the rounds begun of each stage by its
    value. ``locked`` None: joining locks by itself at SHORTLIST. ``spotlight`` is what the room talks about just now,
    ``pairs`` are the notes that phones are asked about: the same, or different? Times are milliseconds since 1970.
    """

    stage: Stage = Stage.PREPARE
    step: int = -1
    epoch: int = 0
    rounds: Mapping[str, int] = field(default_factory=dict[str, int])
    overlay: Overlay = Overlay.NONE
    timer: Timer = OFF
    locked: bool | None = None
    entered_ms: int | None = None
    collect_closed_ms: int | None = None
    turn: int = 1
    spotlight: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    spent: tuple[Spent, ...] = ()
    incidents: tuple[Incident, ...] = ()

    @property
    def joining_locked(self) -> bool:
        """Whether nobody new may join now."""
        return self.stage.number >= Stage.SHORTLIST.number if self.locked is None else self.locked

    def round(self, stage: Stage | None = None) -> int:
        """The number of the current or last round of a stage, from 1; 0 when it was never reached."""
        return self.rounds.get((stage or self.stage).value, 0)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that is voted on: a cluster or a single note, with all notes that it stands for."""

    id: str
    letter: str
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteRound:
    """One round of voting. While it is open ``dots``, ``voters`` and ``ballots`` are empty.

    ``kind``: dots, cards (25/10: ``dots`` are scores 5 to 25) or runoff. ``dots`` and ``voters`` go by target id.
    """

    number: int
    kind: str
    items: tuple[Target, ...]
    budget: int
    stack: int
    seats: int = 0
    ballots: int = 0
    dots: Mapping[str, int] = field(default_factory=dict[str, int])
    voters: Mapping[str, int] = field(default_factory=dict[str, int])
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """What sealed answers on a scale came to. Below the threshold of five, ``counts`` is empty and only words remain.

    ``low`` counts answers of at most 2 (None below the threshold), ``any_low`` says whether there is one; ``mean``
    has one decimal. ``texts`` are the sentences given with the answers, shuffled.
    """

    round: int
    answers: int
    seats: int
    counts: tuple[int, ...] = ()
    mean: Decimal | None = None
    low: int | None = None
    any_low: bool = False
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Poll:
    """How many phones called a key result a result or an activity; ``id`` is the key result's."""

    id: str
    result: int
    activity: int


@dataclass(frozen=True, slots=True)
class Results:
    """What rounds came to; never undone. Keys of ``polls`` are key results."""

    votes: tuple[VoteRound, ...] = ()
    confidence: tuple[Spread, ...] = ()
    polls: Mapping[str, Poll] = field(default_factory=dict[str, Poll])
    roti: Spread | None = None
    withheld: int = 0
    seats: int = 0
    paper_seats: int = 0
    published: Mapping[str, str] = field(default_factory=dict[str, str])
    workshop: str | None = None

    @property
    def vote(self) -> VoteRound | None:
        """The last closed round of voting that stands."""
        return next((one for one in reversed(self.votes) if not one.superseded), None)


@dataclass(frozen=True, slots=True)
class Live:
    """A whole workshop as far as it may be known: ``voting`` is the open round of votes."""

    id: str
    setup: Setup = Setup()
    run: Run = Run()
    board: Board = EMPTY
    results: Results = Results()
    voting: VoteRound | None = None
