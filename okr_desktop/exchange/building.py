"""Drafts under construction: mutable rows with keys, turned into a frozen draft at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT
from okr_desktop.exchange.draft import Draft, DraftKeyResult, DraftObjective
from okr_desktop.exchange.keys import Keys, key_of
from okr_desktop.exchange.measure import Measured
from okr_desktop.exchange.notes import Notes, shorten
from okr_desktop.exchange.source import Source

Progress = Callable[[float], None] | None


@dataclass(slots=True)
class KeyResultRow:
    """A key result being read."""

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


@dataclass(slots=True)
class ObjectiveRow:
    """An objective being read."""

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


class Builder:
    """Collects the objectives of one file in their order."""

    def __init__(self, format: str, source: Source) -> None:
        self.notes = Notes(source.problems)
        self.cycle = ""
        self.objectives: list[ObjectiveRow] = []
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

    def objective(self, title: str, line: int, parent: ObjectiveRow | None = None) -> ObjectiveRow:
        """A new objective at the end."""
        row = ObjectiveRow(self._keys.path(parent.path if parent else "", "o", title), line, title, parent)
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
        return Draft(self._format, self._source.name, self.cycle, objectives, self.notes.result())

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
            check_ins=row.measured.check_ins,
            weight=row.weight,
        )

    def _description(self, lines: list[str], line: int) -> str:
        text = "\n".join(lines).strip()
        if len(text) <= NOTE_LIMIT:
            return text
        self.notes.warning("description.too_long", "description", line, length=len(text), limit=NOTE_LIMIT)
        return ""
