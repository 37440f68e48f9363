"""What was deleted and what was put away, each with its way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.history.data import TrashView, load_trash
from okr_desktop.qt.pages.history.words import WIDEST_MS, when_text
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_words import record_text
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import archive, trash
from okr_desktop.services.trash import Archived, Bin


class BinsPane(QWidget):
    """One list under two headings; Enter, double click or the button restores."""

    failed = Signal(object)
    show_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = plain(self.tr("What you bring back stands where it stood, with everything below it."), muted=True)
        self.restore_button = QPushButton(icons.icon("undo"), self.tr("&Restore"))
        self.restore_button.setEnabled(False)
        self.table = RecordsTable((self.tr("What"), self.tr("With it"), self.tr("When")))
        self.table.set_widths((0, 260, self.table.room_for(when_text(WIDEST_MS))))
        self.table.setAccessibleName(self.tr("Trash and archive"))
        self.table.set_empty_text(self.tr("The trash and the archive are empty."))
        self._arrange()
        self.restore_button.clicked.connect(self._on_button)
        self.table.chosen.connect(self.restore)
        self.table.current_changed.connect(self._on_current)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.restore_button)
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
        """Read what is there."""
        if self._session.is_open:
            self._session.read(load_trash, then=self._show, failed=self.failed.emit, owner=self)

    def _show(self, view: TrashView) -> None:
        rows = list[Record]()
        if view.bins:
            rows.append(Record("deleted", (Cell(self.tr("Deleted")),), heading=True))
            rows += [self._bin(one) for one in view.bins]
        if view.archived:
            rows.append(Record("archived", (Cell(self.tr("Archived")),), heading=True))
            rows += [self._archived(one) for one in view.archived]
        self.table.set_rows(rows)
        self._on_current(self.table.current_key())

    def _bin(self, one: Bin) -> Record:
        when = when_text(one.wall_ms)
        rest = {kind: count - (kind == one.kind) for kind, count in one.counts.items()}
        more = ", ".join(f"{count} × {record_text(kind)}" for kind, count in rest.items() if count)
        cells = (_title(one.kind, one.title), Cell(more, muted=True), Cell(when, muted=True))
        return Record(one.tx, cells, one)

    def _archived(self, one: Archived) -> Record:
        return Record(one.id, (_title(one.kind, one.title), Cell(one.cycle, muted=True), Cell()), one)

    def _on_current(self, key: str) -> None:
        self.restore_button.setEnabled(bool(key) and self._data(key) is not None)

    def _data(self, key: str) -> Bin | Archived | None:
        found = next((row.data for row in self.table.records.records() if row.key == key), None)
        return found if isinstance(found, Bin | Archived) else None

    def _on_button(self) -> None:
        self.restore(self.table.current_key())

    def restore(self, key: str) -> None:
        """Bring back what a row stands for."""
        one = self._data(key)
        if isinstance(one, Bin):
            self._session.run(trash.restore, one.tx, origin=self, failed=self.failed.emit)
        elif isinstance(one, Archived):
            self._session.run(archive.take_out, one.id, origin=self, failed=self.failed.emit)


def _title(kind: str, title: str) -> Cell:
    glyph = kind if kind in ("objective", "key_result") else ""
    return Cell(title if glyph else f"{record_text(kind)}: {title}", kind=glyph, tip=title)
