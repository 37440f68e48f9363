"""Unknown tables: a guess which column holds what, correctable, and the draft read by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.building import Progress
from okr_desktop.exchange.draft import Draft
from okr_desktop.exchange.parcel import Parcel
from okr_desktop.exchange.tables import Table

FORMAT = "table"
Field = Literal[
    "objective",
    "key_result",
    "objective_owner",
    "owner",
    "email",
    "team",
    "start",
    "target",
    "current",
    "progress",
    "unit",
    "confidence",
    "status",
    "score",
    "start_date",
    "due",
    "cycle",
    "tags",
    "description",
    "note",
    "weight",
    "type",
    "id",
    "parent",
    "parent_id",
    "level",
    "check_in_date",
    "check_in_note",
    "next",
    "blocker",
]


@dataclass(frozen=True, slots=True)
class Guess:
    """One column of a table as a mapping page shows it; ``field`` is "" when nobody knows what it is for."""

    index: int
    name: str
    field: str
    confidence: float
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column (by index) of a table holds which field; ``header_row`` is the line of the header, 0 for none.

    ``table`` and ``file`` name the table it was made for.
    """

    header_row: int = 0
    columns: dict[str, int] = field(default_factory=dict[str, int])
    table: str = ""
    file: str = ""
    guesses: tuple[Guess, ...] = ()


def table_of(parcel: Parcel, mapping: Mapping) -> Table | None:
    """The table that a mapping was made for, else the first."""
    return next(iter(parcel.tables), None)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a table can be read by guessing."""
    return 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft of the first table, by the guessed mapping."""
    raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)


def read_mapped(table: Table, mapping: Mapping, today: date, progress: Progress = None) -> Draft:
    """The draft."""
    raise FileProblem("file.no_okrs", name=table.file, format=FORMAT)
