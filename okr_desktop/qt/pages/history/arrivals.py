"""What came in: after each sync the changes of the others, by person and item, with what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.history.data import ChangedLine, changed_line
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_words import record_text
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.tracing import ADDED, BACK, GONE

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

_SYNCS = 20
_MOST = 1_000
_ICONS = {ADDED: "plus", GONE: "trash"}


@dataclass(frozen=True, slots=True)
class PersonLines:
    """What one person did: name and computer ("" where nobody said), and one line an item."""

    name: str
    computer: str
    lines: tuple[ChangedLine, ...]


@dataclass(frozen=True, slots=True)
class ArrivalView:
    """One sync that brought something: when, from where, how many steps, whether nobody here has seen it yet."""

    number: int
    at: datetime | None
    source: str
    count: int
    unseen: bool
    people: tuple[PersonLines, ...]
    cut: bool = False


def works_together(desk: Desk) -> bool:
    """Worker: whether anything has ever come in."""
    from okr_desktop.store import arriving

    return arriving.last(desk.space) > 0


def load_arrivals(desk: Desk) -> list[ArrivalView]:
    """Worker: the newest syncs with everything that came in."""
    from okr_desktop.services import arrivals

    found, room = list[ArrivalView](), _MOST
    for one in arrivals.arrivals(desk, _SYNCS):
        people, cut = list[PersonLines](), room <= 0
        for who in () if cut else arrivals.arrived(desk, one.number):
            lines = tuple(changed_line(desk.plan, change) for change in who.changes[:room])
            room -= len(lines)
            cut = cut or len(lines) < len(who.changes)
            people.append(PersonLines(who.name, who.computer, lines))
        found.append(ArrivalView(one.number, one.at, one.source, one.count, one.unseen, tuple(people), cut))
    return found


def look(desk: Desk) -> Outcome[None]:
    """Worker: somebody has looked at what came in."""
    from okr_desktop.domain.changes import Changes
    from okr_desktop.services import arrivals

    arrivals.look(desk)
    return Outcome(None, Changes())


class ArrivalsPane(QWidget):
    """``show_requested(id)`` for a double click; ``seen`` when what was new has been shown and left."""

    show_requested = Signal(str)
    failed = Signal(object)
    seen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unseen = False
        self.words = plain("", muted=True)
        self.table = RecordsTable((self.tr("What"), self.tr("Change"), self.tr("Who")))
        self.table.set_widths((320, 0, 160))
        self.table.setAccessibleName(self.tr("What came in"))
        self.table.set_empty_text(self.tr("When others publish something, it stands here after the next sync."))
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        head = QHBoxLayout()
        head.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(card, 1)
        self.table.chosen.connect(self._on_chosen)

    def refresh(self) -> None:
        """Read what came in."""
        if self._session.is_open:
            self._session.read(load_arrivals, then=self._show, failed=self.failed.emit, owner=self)

    def _show(self, found: list[ArrivalView]) -> None:
        rows = list[Record]()
        for one in found:
            rows.append(Record(f"sync {one.number}", (Cell(self._head(one)),), heading=True))
            for number, person in enumerate(one.people):
                key = f"{one.number} {number}"
                rows += [self._row(f"{key} {line.id}", line, person, one.unseen) for line in person.lines]
            if one.cut:
                rows.append(Record(f"rest {one.number}", (Cell(self._rest(), muted=True),)))
        self.table.set_rows(rows)
        unseen = sum(one.count for one in found if one.unseen)
        self.words.setText(
            self.tr("%n new change(s) since you last looked here.", "", unseen)
            if unseen
            else self.tr("You have seen everything that came in.")
        )
        self.words.setVisible(bool(found))
        if unseen:
            self._unseen = True
            self._session.run(look, origin=self, then=self._on_looked, failed=_ignore)

    def _on_looked(self, _outcome: object) -> None:
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._unseen:
            self._unseen = False
            self.words.setText("")

    def _rest(self) -> str:
        return self.tr("More came in: the history of each item has it all.")

    def _head(self, one: ArrivalView) -> str:
        from okr_desktop.qt.texts_sync import moment_text

        names = dict.fromkeys(person.name or person.computer for person in one.people)
        parts = [moment_text(one.at) if one.at else "", ", ".join(name for name in names if name)]
        parts.append(self.tr("%n change(s)", "", one.count))
        return " · ".join(part for part in parts if part)

    def _row(self, key: str, line: ChangedLine, person: PersonLines, unseen: bool) -> Record:
        kind = line.kind if line.kind in ("objective", "key_result") else ""
        title = line.title or record_text(line.kind)
        what = Cell(title, kind=kind, struck=line.change == GONE, strong=unseen, tip=line.title)
        lead = self._lead(line)
        who = person.name or person.computer or self.tr("Somebody")
        text = "; ".join((*lead, *line.parts)) or self.tr("moved")
        tip = "\n".join((who, *lead, *line.full))
        change = Cell(text, icon=_ICONS.get(line.change, ""), tip=tip)
        return Record(key, (what, change, Cell(who, muted=True)), line.id)

    def _lead(self, line: ChangedLine) -> list[str]:
        words = {ADDED: self.tr("new"), GONE: self.tr("deleted"), BACK: self.tr("brought back")}
        found = [words[line.change]] if line.change in words else []
        count, values = line.readings
        if count:
            found.append(self.tr("%n check-in(s)", "", count) + f": {values}")
        return found

    def _on_chosen(self, key: str) -> None:
        id: Any = next((row.data for row in self.table.records.records() if row.key == key), "")
        if id:
            self.show_requested.emit(str(id))


def _ignore(_error: BaseException) -> None:
    """That something was seen is a convenience."""
