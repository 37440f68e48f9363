"""Frames that are as tall as their text is at their width; a layout would ask for that of a much narrower one."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

_NARROW = 320


class Column(QWidget):
    """What stands in a scroll area: one column of limited width."""

    def __init__(self, inside: QWidget, *, centred: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if centred:
            row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """The height follows from the width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


class Snug(QFrame):
    """A frame for wrapped words."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.totalHeightForWidth(max(self.width(), least.width(), _NARROW)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
