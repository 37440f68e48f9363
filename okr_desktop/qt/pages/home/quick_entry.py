"""A value typed into a row: Return records it, Escape leaves everything as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 200


class QuickEntry(QLineEdit):
    """``entered(text)`` on Return, ``left()`` on Escape and when it is left empty; what was typed is kept else."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(text, parent)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(self.tr("New value"))
        self.setPlaceholderText(self.tr("New value"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text().strip():
            self.left.emit()
