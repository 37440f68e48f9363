"""What changed since my last visit, since the last review, or in the last days: one line an item."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.history.data import REVIEW, TODAY, VISIT, WEEK, ChangedLine, ChangesView, load_changes
from okr_desktop.qt.pages.history.words import WIDEST_MS, when_text
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_words import record_text
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.tracing import ADDED, BACK, GONE

_ICONS = {ADDED: "plus", GONE: "trash"}


class ChangesPane(QWidget):
    """``show_requested(id)`` for a double click; ``failed`` when it cannot be read."""

    show_requested = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Since when"))
        for code, text in (
            (VISIT, self.tr("Since my last visit")),
            (REVIEW, self.tr("Since the last review")),
            (TODAY, self.tr("Since this morning")),
            (WEEK, self.tr("In the last 7 days")),
        ):
            self.period.addItem(text, code)
        self.words = plain("", muted=True)
        self.table = RecordsTable((self.tr("What"), self.tr("Change"), self.tr("Who"), self.tr("When")))
        self.table.set_widths((320, 0, 140, self.table.room_for(when_text(WIDEST_MS))))
        self.table.setAccessibleName(self.tr("What changed"))
        self.table.set_empty_text(self.tr("Nothing has changed."))
        self._arrange()
        self.period.activated.connect(self.refresh)
        self.table.chosen.connect(self.show_requested)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.period)
        head.addWidget(self.words, 1)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(card, 1)

    def refresh(self) -> None:
        """Read what changed."""
        if self._session.is_open:
            period = str(self.period.currentData())
            self._session.read(load_changes, period, then=self._show, failed=self.failed.emit, owner=self)

    def _show(self, view: ChangesView) -> None:
        when = when_text(view.since_ms)
        counted = self.tr("%n item(s) changed since {when}.", "", view.total).format(when=when)
        why = self.tr("There was none yet, so these are the last 7 days.") if view.fallback else ""
        self.words.setText(" ".join(part for part in (counted, why) if part))
        self.table.set_rows([self._row(one) for one in view.lines])

    def _row(self, one: ChangedLine) -> Record:
        kind = one.kind if one.kind in ("objective", "key_result") else ""
        title = Cell(one.title or record_text(one.kind), kind=kind, struck=one.change == GONE, tip=one.title)
        lead = self._lead(one)
        when = when_text(one.wall_ms)
        tip = "\n".join((*lead, *one.full))
        change = Cell("; ".join((*lead, *one.parts)), icon=_ICONS.get(one.change, ""), tip=tip)
        return Record(one.id, (title, change, Cell(one.by, muted=True), Cell(when, muted=True)), one)

    def _lead(self, one: ChangedLine) -> list[str]:
        words = {ADDED: self.tr("new"), GONE: self.tr("deleted"), BACK: self.tr("brought back")}
        found = [words[one.change]] if one.change in words else []
        count, values = one.readings
        if count:
            found.append(self.tr("%n check-in(s)", "", count) + f": {values}")
        return found
