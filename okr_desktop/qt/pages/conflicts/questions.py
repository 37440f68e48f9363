"""The list of what is to decide, where single letters decide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from okr_desktop.qt.widgets.records_table import RecordsTable

_LETTERS = (Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_E)


class QuestionTable(RecordsTable):
    """``mine``, ``theirs`` and ``edit`` for the keys M, T and E."""

    mine = Signal()
    theirs = Signal()
    edit_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """The letters are ours, whatever a menu makes of them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_letter(event) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        signals = (self.mine, self.theirs, self.edit_requested)
        signals[_LETTERS.index(Qt.Key(event.key()))].emit()
        event.accept()


def _is_letter(event: QKeyEvent) -> bool:
    return event.key() in _LETTERS and not event.modifiers()
