"""The line in the details of an item that several have changed at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.plan.parts import plain


class AskingLine(QFrame):
    """``decide_requested(id)`` when somebody wants to look."""

    decide_requested = Signal(str)

    def __init__(self, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._id = id
        button = QPushButton(self.tr("Look and decide"))
        button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(Mark(self, "decide", "behind"))
        row.addWidget(plain(self.tr("Several have changed this at once.")), 1)
        row.addWidget(button)

    def _on_clicked(self) -> None:
        self.decide_requested.emit(self._id)
