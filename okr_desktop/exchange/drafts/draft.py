"""What a reader finds in a foreign file, before anything of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.plan import Record
from okr_desktop.exchange.own.book import BackBook


@dataclass(frozen=True, slots=True)
class DraftCheckIn:
    """A value found in a file; ``on`` is None when the file gives no date, ``author`` a name or an e-mail."""

    value: Decimal
    on: date | None = None
    confidence: int | None = None
    note: str = ""
    author: str = ""
    next: str = ""
    blocker: str = ""


@dataclass(frozen=True, slots=True)
class DraftComment:
    """Something that somebody said about an item; ``author`` is a name or an e-mail."""

    text: str
    author: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DraftInitiative:
    """Work that serves a key result; ``state`` is a code of ``domain.work.WorkState``."""

    key: str
    line: int
    title: str
    owner: str = ""
    due: date | None = None
    state: str = "open"
    description: str = ""


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """Somebody the file names; ``teams`` are names."""

    name: str
    email: str = ""
    role: str = ""
    teams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTeam:
    """A team of the file; ``parent`` is the name of another, ``lead`` a name or an e-mail."""

    name: str
    parent: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class DraftCycle:
    """A period of the file with its exact dates, where the file gives them."""

    name: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class DraftKeyResult:
    """A key result of a foreign file.

    ``key`` is unique in the draft and stable between two readings of the same file (path of titles plus an
    ordinal among equals, or the id that the file gives). ``kind`` is a code of ``domain.metrics.Kind`` other than
    milestones and levels. ``line`` is 1-based. ``phases`` are values expected by days; ``score`` is 0 to 1.
    """

    key: str
    line: int
    title: str
    kind: str
    description: str = ""
    owner: str = ""
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    due: date | None = None
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    check_ins: tuple[DraftCheckIn, ...] = ()
    weight: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    phases: tuple[tuple[date, Decimal], ...] = ()
    score: Decimal | None = None
    score_comment: str = ""
    comments: tuple[DraftComment, ...] = ()
    initiatives: tuple[DraftInitiative, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftObjective:
    """An objective of a foreign file; ``parent`` is the key of another objective or of a key result.

    ``weight`` is what it weighs in the roll-up of its parent, ``source`` a code of ``domain.okrs.Source`` ("": the
    default) and ``ambition`` a code of ``domain.okrs.Ambition`` ("": the file does not say).
    """

    key: str
    line: int
    title: str
    parent: str | None = None
    description: str = ""
    owner: str = ""
    teams: tuple[str, ...] = ()
    cycle: str = ""
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    key_results: tuple[DraftKeyResult, ...] = ()
    weight: Decimal | None = None
    source: str = ""
    ambition: str = ""
    score: Decimal | None = None
    score_comment: str = ""
    comments: tuple[DraftComment, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A record of a file of our own, as it is to be stored; ``line`` is 1-based."""

    line: int
    record: Record


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything read from one file: parents come before children; ``cycle`` is what the file calls its quarter.

    Files of our own have ``records`` (each id once) in place of objectives, our workbook its ``book``.
    """

    format: str
    name: str
    cycle: str = ""
    objectives: tuple[DraftObjective, ...] = ()
    problems: tuple[Problem, ...] = ()
    records: tuple[DraftRecord, ...] = ()
    people: tuple[DraftPerson, ...] = ()
    teams: tuple[DraftTeam, ...] = ()
    cycles: tuple[DraftCycle, ...] = ()
    book: BackBook | None = None
