"""The three tables of the people page: rows become cells, and rows that do not fit the search are left out."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QObject

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.text import fold
from okr_desktop.qt import texts
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.people.data import CycleRow, PeopleView, PersonRow, TeamRow
from okr_desktop.qt.widgets.records_table import RecordsTable

# The shape says the state before its word: empty, full, half, ticked.
STATE_LOOKS = {
    CycleState.PREPARATION: ("draft", "muted"),
    CycleState.ACTIVE: ("on_track", "on_track"),
    CycleState.REVIEW: ("behind", "behind"),
    CycleState.CLOSED: ("done", "muted"),
}


class Tables(QObject):
    """Makes the tables, and their rows from what was read."""

    def people_table(self) -> RecordsTable:
        """Name, role, teams, what they own."""
        heads = (self.tr("Name"), self.tr("Role"), self.tr("Teams"), self.tr("Objectives"), self.tr("Key results"))
        return self._table(heads, (240, 0, 0, 104, 104), self.tr("People"))

    def teams_table(self) -> RecordsTable:
        """Name, lead, people, objectives."""
        heads = (self.tr("Name"), self.tr("Lead"), self.tr("People"), self.tr("Objectives"))
        return self._table(heads, (0, 240, 104, 104), self.tr("Teams"))

    def cycles_table(self) -> RecordsTable:
        """Name, days, length, state, objectives."""
        heads = (self.tr("Name"), self.tr("Days"), self.tr("Length"), self.tr("State"), self.tr("Objectives"))
        return self._table(heads, (0, 240, 120, 160, 104), self.tr("Cycles"))

    def _table(self, heads: tuple[str, ...], widths: tuple[int, ...], name: str) -> RecordsTable:
        table = RecordsTable(heads)
        table.set_widths(widths)
        table.setAccessibleName(name)
        table.set_empty_text(self.tr("Nothing fits the search."))
        return table

    def people_rows(self, view: PeopleView, wanted: str, archived: bool) -> list[Record]:
        """People that fit."""
        rows = (row for row in view.people if archived or not row.archived)
        return [self._person(row) for row in rows if _fits(wanted, row.name, row.email, row.role, row.teams)]

    def teams_rows(self, view: PeopleView, wanted: str, archived: bool) -> list[Record]:
        """Teams that fit; a search shows them flat."""
        rows = (row for row in view.teams if archived or not row.archived)
        return [self._team(row, 0 if wanted else row.depth) for row in rows if _fits(wanted, row.name, row.lead)]

    def cycles_rows(self, view: PeopleView, wanted: str, archived: bool) -> list[Record]:
        """Cycles that fit."""
        rows = (row for row in view.cycles if archived or not row.archived)
        return [self._cycle(row) for row in rows if _fits(wanted, row.name, texts.cycle_state_text(row.state.value))]

    def _person(self, row: PersonRow) -> Record:
        name = self.tr("{name} (you)").format(name=row.name) if row.me else row.name
        cells = (
            Cell(self._named(name, row.archived), strong=not row.archived, muted=row.archived, tip=row.email),
            Cell(row.role, muted=row.archived),
            Cell(row.teams, muted=True),
            _count(row.objectives),
            _count(row.key_results),
        )
        return Record(row.id, cells, row)

    def _team(self, row: TeamRow, depth: int) -> Record:
        name = Cell(self._named(row.name, row.archived), depth=depth, strong=not row.archived, muted=row.archived)
        return Record(row.id, (name, Cell(row.lead), _count(row.people), _count(row.objectives)), row)

    def _cycle(self, row: CycleRow) -> Record:
        status, tone = STATE_LOOKS[row.state]
        state = Cell(
            texts.cycle_state_text(row.state.value),
            status=status,
            tone=tone,
            tip=texts.cycle_state_hint(row.state.value),
        )
        cells = (
            Cell(self._named(row.name, row.archived), strong=not row.archived, muted=row.archived),
            Cell(texts.period_text(row.start, row.end), muted=True),
            Cell(texts.cycle_kind_text(row.kind), muted=True),
            state,
            _count(row.objectives),
        )
        return Record(row.id, cells, row)

    def _named(self, name: str, archived: bool) -> str:
        return self.tr("{name} · archived").format(name=name) if archived else name


def _count(number: int) -> Cell:
    return Cell(texts.number_text(Decimal(number)) if number else "–", muted=not number)


def _fits(wanted: str, *parts: str) -> bool:
    return all(word in fold(" ".join(parts)) for word in fold(wanted).split())
