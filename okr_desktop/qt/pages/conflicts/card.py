"""One of the values that stand against each other: who wrote it, when, and the button that keeps it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.conflicts.data import SideView
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.widgets.chips import Chip


class SideCard(QFrame):
    """``kept(number)`` when this value is chosen; without a ``keep`` text it can only be read."""

    kept = Signal(int)

    def __init__(self, side: SideView, keep: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._number = side.number
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        if side.who:
            column.addLayout(self._head(side))
        self.value = plain(side.text)
        self.value.setFont(theme.font(theme.EMPHASIS))
        column.addWidget(self.value)
        column.addStretch(1)
        self.button = QPushButton(keep)
        self.button.setToolTip(tip)
        self.button.setVisible(bool(keep))
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)

    def _head(self, side: SideView) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(caption(side.who), 1)
        if side.wins:
            chip = Chip(self.tr("Shown meanwhile"))
            chip.setToolTip(self.tr("This is what everybody sees until somebody decides"))
            head.addWidget(chip)
        return head

    def _on_clicked(self) -> None:
        self.kept.emit(self._number)
