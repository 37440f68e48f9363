"""What an import would do, before anything is written: rows, problems, and the records to save."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import cast

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, Metric
from okr_desktop.domain.plan import Record
from okr_desktop.domain.talk import Comment

CREATE, CHANGE, SAME, SKIP = "create", "change", "same", "skip"


@dataclass(frozen=True, slots=True)
class ImportFacts:
    """What was understood of one line of the file; the words for it are the caller's.

    ``metric`` is None for an objective. ``value`` is the newest value that the file gives, ``done`` whether it
    reaches the target (a ticked box). ``owner`` and ``teams`` are names as they are written.
    """

    metric: Metric | None = None
    value: Decimal | None = None
    done: bool = False
    cancelled: bool = False
    owner: str = ""
    teams: tuple[str, ...] = ()
    due: date | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRow:
    """What an import would do with one line of the file: ``action`` is create, change, same or skip.

    ``changes`` are (field, old, new) as text; ``depth`` is the place in the tree that the file describes; ``facts``
    are what the file says, also where the workspace already has it.
    """

    kind: str
    action: str
    title: str
    line: int
    id: str
    depth: int
    changes: tuple[tuple[str, str, str], ...] = ()
    facts: ImportFacts = ImportFacts()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that an import would do, before anything is written.

    ``completed`` are names of people and teams here that the file knows more of (e-mail, role, parent, lead).
    ``removed`` are kinds and ids of records that would be deleted: rows that are gone from our own workbook.
    """

    name: str
    format: str
    cycles: tuple[str, ...]
    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    records: tuple[Record, ...] = field(repr=False)
    new_cycles: tuple[str, ...] = ()
    new_people: tuple[str, ...] = ()
    new_teams: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()

    def count(self, action: str, kind: str = "") -> int:
        """How many rows have this action (of one kind, or of all)."""
        return sum(row.action == action and kind in ("", row.kind) for row in self.rows)

    @property
    def check_ins(self) -> int:
        """How many check-ins would be added or corrected; they are no rows of their own."""
        return sum(isinstance(record, CheckIn) for record in self.records)

    @property
    def comments(self) -> int:
        """How many comments would be added; they are no rows of their own in files of other tools."""
        return sum(isinstance(record, Comment) for record in self.records)


def _measured(metric: Metric) -> str:
    """The ends of a metric that it has, such as "0 … 10 %", "≥ 99.5 %"; of the others the kind."""
    ends = (("≥", metric.low), ("≤", metric.high))
    said = " ".join(f"{sign} {to_text(end)}" for sign, end in ends if end is not None)
    if metric.start is not None or metric.target is not None:
        said = " … ".join("–" if end is None else to_text(end) for end in (metric.start, metric.target))
    return f"{said or metric.kind.value.replace('_', '/')} {metric.unit}".strip()


def shown(value: object) -> str:
    """A field of a record as the preview shows it."""
    if isinstance(value, Metric):
        return _measured(value)
    if isinstance(value, tuple | Mapping):  # of the shares of teams, the teams
        return ", ".join(str(part) for part in cast("Collection[object]", value))
    return "" if value is None else str(value)
