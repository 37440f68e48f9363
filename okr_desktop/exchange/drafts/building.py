"""Drafts under construction: mutable rows with keys, turned into a frozen draft at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT
from okr_desktop.exchange.drafts.draft import (
    Draft,
    DraftCheckIn,
    DraftCycle,
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
    DraftPerson,
    DraftTeam,
)
from okr_desktop.exchange.drafts.keys import Keys, key_of
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.values.measure import Measured

Progress = Callable[[float], None] | None


@dataclass(slots=True)
class KeyResultRow:
    """A key result being read; ``ref`` is what the file calls it, ``check_ins`` come beside those of the measure."""

    path: str
    line: int
    title: str
    measured: Measured
    description: list[str] = field(default_factory=list[str])
    owner: str = ""
    due: date | None = None
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    weight: Decimal | None = None
    score: Decimal | None = None
    ref: str = ""
    check_ins: list[DraftCheckIn] = field(default_factory=list[DraftCheckIn])
    initiatives: list[DraftInitiative] = field(default_factory=list[DraftInitiative])


@dataclass(slots=True)
class ObjectiveRow:
    """An objective being read; ``ref`` is what the file calls it."""

    path: str
    line: int
    title: str
    parent: ObjectiveRow | None = None
    description: list[str] = field(default_factory=list[str])
    owner: str = ""
    teams: list[str] = field(default_factory=list[str])
    cycle: str = ""
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    weight: Decimal | None = None
    key_results: list[KeyResultRow] = field(default_factory=list[KeyResultRow])
    score: Decimal | None = None
    ref: str = ""


class Named(Protocol):
    """What a draft is made of: a source, a parcel or anything else with a name and problems."""

    @property
    def name(self) -> str:
        """What the draft is called."""
        ...

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong before anything was read."""
        ...


class Builder:
    """Collects the objectives of one file in their order."""

    def __init__(self, format: str, source: Named) -> None:
        self.notes = Notes(source.problems)
        self.cycle = ""
        self.objectives: list[ObjectiveRow] = []
        self.people: dict[str, DraftPerson] = {}
        self.teams: dict[str, DraftTeam] = {}
        self.cycles: dict[str, DraftCycle] = {}
        self._format = format
        self._source = source
        self._keys = Keys()

    def usable_title(self, title: str, line: int) -> bool:
        """Whether a title can be stored as it is; notes why not. Titles are never cut."""
        if not title:
            self.notes.error("title.empty", "title", line)
        elif len(title) > TITLE_LIMIT:
            self.notes.error(
                "title.too_long", "title", line, length=len(title), limit=TITLE_LIMIT, title=shorten(title)
            )
        return 0 < len(title) <= TITLE_LIMIT

    def objective(self, title: str, line: int, parent: ObjectiveRow | None = None, *, ref: str = "") -> ObjectiveRow:
        """A new objective at the end; with a ``ref`` its key does not depend on its titles."""
        path = self._keys.path("", "i", ref) if ref else self._keys.path(parent.path if parent else "", "o", title)
        row = ObjectiveRow(path, line, title, parent, ref=ref)
        self.objectives.append(row)
        return row

    def key_result(
        self, objective: ObjectiveRow, title: str, line: int, measured: Measured, above: KeyResultRow | None = None
    ) -> KeyResultRow:
        """A new key result at the end of an objective; ``above`` is the item it is a part of."""
        path = self._keys.path(above.path if above else objective.path, "k", title)
        row = KeyResultRow(path, line, title, measured)
        objective.key_results.append(row)
        return row

    def name(self, field_name: str, text: str, line: int) -> str:
        """A name of a person or team; one that is too long is left out with a warning."""
        text = " ".join(text.split())
        if len(text) <= NAME_LIMIT:
            return text
        self.notes.warning("name.too_long", field_name, line, length=len(text), limit=NAME_LIMIT, text=shorten(text))
        return ""

    def draft(self) -> Draft:
        """The finished draft. Raises FileProblem file.no_okrs when there is nothing to show, not even an error."""
        if not self.objectives and not self.notes.has_errors:
            raise FileProblem("file.no_okrs", name=self._source.name, format=self._format)
        objectives = tuple(self._objective(row) for row in self.objectives)
        return Draft(
            self._format,
            self._source.name,
            self.cycle,
            objectives,
            self.notes.result(),
            people=tuple(self.people.values()),
            teams=tuple(self.teams.values()),
            cycles=tuple(self.cycles.values()),
        )

    def _objective(self, row: ObjectiveRow) -> DraftObjective:
        return DraftObjective(
            key=key_of(row.path),
            line=row.line,
            title=row.title,
            parent=key_of(row.parent.path) if row.parent else None,
            description=self._description(row.description, row.line),
            owner=row.owner,
            teams=tuple(row.teams),
            cycle=row.cycle,
            tags=row.tags,
            cancelled=row.cancelled,
            key_results=tuple(self._key_result(child) for child in row.key_results),
            weight=row.weight,
            score=row.score,
        )

    def _key_result(self, row: KeyResultRow) -> DraftKeyResult:
        return DraftKeyResult(
            key=key_of(row.path),
            line=row.line,
            title=row.title,
            kind=row.measured.kind,
            description=self._description(row.description, row.line),
            owner=row.owner,
            unit=row.measured.unit,
            start=row.measured.start,
            target=row.measured.target,
            due=row.due,
            tags=row.tags,
            cancelled=row.cancelled,
            check_ins=(*row.measured.check_ins, *row.check_ins),
            weight=row.weight,
            score=row.score,
            initiatives=tuple(row.initiatives),
        )

    def _description(self, lines: list[str], line: int) -> str:
        text = "\n".join(lines).strip()
        if len(text) <= NOTE_LIMIT:
            return text
        self.notes.warning("description.too_long", "description", line, length=len(text), limit=NOTE_LIMIT)
        return ""
