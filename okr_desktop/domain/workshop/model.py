"""The state of a workshop as the facilitator may see it: what was set up, where it stands, the board, the results.

What is sealed (ideas before the reveal, ballots before the close) is not in here at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.okrs import HUNDRED, Ambition
from okr_desktop.domain.workshop.agenda import Agenda
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.timer import OFF, Timer


class Mode(StrEnum):
    """How much is known of who wrote what; it may only ever become more anonymous."""

    NAMED = "named"
    NAMED_AFTER = "named_after"
    SEALED = "sealed"


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
    board: Board = Board()
    results: Results = Results()
    voting: VoteRound | None = None


# What is said while it runs


@dataclass(frozen=True, slots=True)
class Said:
    """A wording, a metric or a late idea sent without a name; ``about`` is the target or draft it belongs to."""

    id: str
    kind: str
    text: str
    about: str = ""
    baseline: str = ""
    target: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant: ``kind`` is phone, paper or hands. The label never stands beside anything that was written."""

    id: str
    label: str
    kind: str
    online: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """What may be known of a sealed stage, and of who is here."""

    seats: int = 0
    phones: int = 0
    online: int = 0
    paper: int = 0
    ideas: int = 0
    done: int = 0
    more_time: int = 0
    ballots: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who says that a seat was theirs and asks for it back."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Opinions:
    """What the room said in open stages, as counts: unclear flags, same or different pairs, silent sorting."""

    unclear: Mapping[str, int] = field(default_factory=dict[str, int])
    same: Mapping[tuple[str, str], tuple[int, int]] = field(default_factory=dict[tuple[str, str], tuple[int, int]])
    sorted_into: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    named_groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsoleView:
    """All that the facilitator's window gets. ``moderation`` is empty unless switched on: (idea id, text), no author.

    ``pings`` counts round trips of phones in preflight, ``from_elsewhere`` those that came from another device.
    """

    live: Live
    seq: int
    counts: Counts
    seats: tuple[Seat, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    said: tuple[Said, ...] = ()
    opinions: Opinions = Opinions()
    moderation: tuple[tuple[str, str], ...] = ()
    blank: bool = False
    frozen: bool = False
    address: str = ""
    join_url: str = ""
    code: str = ""
    now_ms: int = 0
    undo: str = ""
    redo: str = ""
    checkpoints: int = 0
    pings: int = 0
    from_elsewhere: int = 0
