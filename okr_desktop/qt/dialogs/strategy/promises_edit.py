"""The promises of a sponsor: what, by when, what became of it, and a note."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from okr_desktop.domain.buy_in import DELIVERIES, Promise
from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.row_list import Row, RowList
from okr_desktop.qt.pages.strategy.words import delivery_text


class _Promise(Row):
    """One promise; the note that it has is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = QLineEdit()
        self.first.setPlaceholderText(self.tr("One developer for six weeks"))
        self.first.setAccessibleName(self.tr("What is promised"))
        self.due = OptionalDay()
        self.due.setPlaceholderText(self.tr("no day"))
        self.due.setToolTip(self.tr("By when it is promised"))
        self.due.setAccessibleName(self.tr("By when"))
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("What became of it"))
        self.state.setFixedHeight(theme.TARGET + 2)
        for delivery in DELIVERIES:
            self.state.addItem(delivery_text(delivery), delivery)
        self.state.currentIndexChanged.connect(self.edited)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.add(self.first, 3)
        self.add(self.due, width=theme.DAY_FIELD)
        self.line.addWidget(self.state)
        self.add(self.note, 2)

    def read(self) -> Promise:
        """The promise as typed."""
        return Promise(
            self.first.text().strip(), self.due.value(), str(self.state.currentData()), self.note.text().strip()
        )


class PromisesEdit(RowList):
    """``promises`` are those typed; rows in which nothing stands do not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_add_text(self.tr("Add promise"))

    def new_row(self) -> Row:
        return _Promise()

    def set_promises(self, promises: Iterable[Promise]) -> None:
        """Show these, or one empty row."""
        self.clear_rows()
        for promise in promises:
            row = self.append(settle=False)
            assert isinstance(row, _Promise)
            row.first.setText(promise.text)
            row.first.setCursorPosition(0)
            row.due.set_value(promise.due)
            row.state.setCurrentIndex(max(0, row.state.findData(promise.delivery)))
            row.note.setText(promise.note)
            row.note.setCursorPosition(0)
        if not self.rows():
            self.append(settle=False)
        self.settle()

    def _filled(self) -> list[_Promise]:
        return [row for row in self.rows() if isinstance(row, _Promise) and not row.is_empty()]

    def promises(self) -> tuple[Promise, ...]:
        """The promises in their order."""
        return tuple(row.read() for row in self._filled())

    def states(self) -> list[str]:
        """What became of each, for comparing what was typed."""
        return [str(row.state.currentData()) for row in self._filled()]

    def unread(self) -> list[Problem]:
        """What stands there and is no day."""
        return [problem for row in self._filled() for problem in row.due.problems("promises")]
