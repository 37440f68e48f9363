"""The line over the table that says what a pasted block would do, or which cells could not be stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from okr_desktop.qt import theme
from okr_desktop.services.table_edit import Applied


class PreviewBar(QFrame):
    """``applied`` and ``cancelled`` are its buttons, ``next_requested`` goes to the next cell with a problem."""

    applied = Signal()
    cancelled = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleName(self.tr("Pasted cells"))
        self.next = QPushButton(self.tr("Show the problem"))
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setProperty("primary", True)
        self.cancel = QPushButton(self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_16, theme.SPACE_8)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.words, 1)
        for button in (self.next, self.cancel, self.apply):
            row.addWidget(button)
        self.next.clicked.connect(self.next_requested)
        self.apply.clicked.connect(self.applied)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()

    def show_checked(self, found: Applied, left_out: int) -> None:
        """What applying would do; ``left_out`` are pasted cells that have no place in the table."""
        cells = self.tr("%n cell(s)", "", found.cells + len(found.problems))
        parts = [cells, *self._problems(len(found.problems))]
        if found.added:
            parts.append(self.tr("%n new key result(s)", "", len(found.added)))
        if found.new_people:
            names = ", ".join(found.new_people[:3])
            parts.append(self.tr("new: {names}").format(names=names + ("…" if len(found.new_people) > 3 else "")))
        if left_out:
            parts.append(self.tr("%n cell(s) do not fit and are left out", "", left_out))
        self.words.setText(" · ".join(parts))
        self.next.setVisible(bool(found.problems))
        self.apply.setEnabled(found.cells > 0)
        self.apply.show()
        self.cancel.setText(self.tr("Cancel"))
        self.show()
        (self.apply if found.cells else self.cancel).setFocus()

    def show_refused(self, count: int) -> None:
        """What is left when the good cells are stored; hidden when nothing is."""
        self.setVisible(bool(count))
        if count:
            self.words.setText(self.tr("%n cell(s) could not be stored: point at them to read why", "", count))
            self.next.show()
            self.apply.hide()
            self.cancel.setText(self.tr("Discard them"))

    def _problems(self, count: int) -> list[str]:
        return [self.tr("%n problem(s)", "", count)] if count else []
