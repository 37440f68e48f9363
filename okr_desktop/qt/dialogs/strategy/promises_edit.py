"""The promises of a sponsor: what, by when, what became of it, and a note."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.buy_in import DELIVERIES, Promise
from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.row_list import Row, RowList
from okr_desktop.qt.dialogs.strategy.growing_line import GrowingLine
from okr_desktop.qt.pages.strategy.words import delivery_text


class _Promise(Row):
    """One promise over two lines; what is promised, and the note, grow with their texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what, self.note = GrowingLine(self), GrowingLine(self)
        self.first = self.what.stand_in
        self.what.setPlaceholderText(self.tr("One developer for six weeks"))
        self.what.setAccessibleName(self.tr("What is promised"))
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
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self._arrange()

    def _arrange(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        below, column = QHBoxLayout(), QVBoxLayout()
        below.setSpacing(theme.SPACE_4)
        column.setSpacing(theme.SPACE_4)
        self.due.setFixedSize(theme.DAY_FIELD, theme.TARGET + 2)
        below.addWidget(self.due, 0, top)
        below.addWidget(self.state, 0, top)
        below.addWidget(self.note, 1, top)
        column.addWidget(self.what)
        column.addLayout(below)
        self.line.setContentsMargins(0, 0, 0, theme.SPACE_8)
        self.line.addLayout(column, 1)
        for field in (self.what.stand_in, self.due, self.note.stand_in):
            field.textChanged.connect(self.edited)

    def read(self) -> Promise:
        """The promise as typed."""
        return Promise(
            self.what.text().strip(), self.due.value(), str(self.state.currentData()), self.note.toPlainText().strip()
        )


class PromisesEdit(RowList):
    """``promises`` are those typed; rows in which nothing stands do not count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_add_text(self.tr("Add promise"))

    def new_row(self) -> Row:
        made = _Promise()
        for field in (made.what, made.note):
            field.installEventFilter(self)
        return made

    def append(self, at: int | None = None, *, settle: bool = True) -> Row:
        """The tools of a row stay beside its first line."""
        row = super().append(at, settle=settle)
        for tool in row.findChildren(QToolButton):
            row.line.setAlignment(tool, Qt.AlignmentFlag.AlignTop)
        return row

    def set_promises(self, promises: Iterable[Promise]) -> None:
        """Show these, or one empty row."""
        self.clear_rows()
        for promise in promises:
            row = self.append(settle=False)
            assert isinstance(row, _Promise)
            row.what.set_text(promise.text)
            row.due.set_value(promise.due)
            row.state.setCurrentIndex(max(0, row.state.findData(promise.delivery)))
            row.note.set_text(promise.note)
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
