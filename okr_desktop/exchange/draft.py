"""What a reader finds in a foreign file, before anything of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.plan import Record


@dataclass(frozen=True, slots=True)
class DraftCheckIn:
    """A value found in a file; ``on`` is None when the file gives no date."""

    value: Decimal
    on: date | None = None
    confidence: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DraftKeyResult:
    """A key result of a foreign file.

    ``key`` is unique in the draft and stable between two readings of the same file (path of titles plus an
    ordinal among equals). ``kind`` is "increase", "decrease" or "yes_no". ``line`` is 1-based.
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


@dataclass(frozen=True, slots=True)
class DraftObjective:
    """An objective of a foreign file; ``parent`` is the key of another objective or of a key result."""

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


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A record of a file of our own, as it is to be stored; ``line`` is 1-based."""

    line: int
    record: Record


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything read from one file: parents come before children; ``cycle`` is what the file calls its quarter.

    Files of our own have ``records`` (each id once) in place of objectives.
    """

    format: str
    name: str
    cycle: str = ""
    objectives: tuple[DraftObjective, ...] = ()
    problems: tuple[Problem, ...] = ()
    records: tuple[DraftRecord, ...] = ()
