"""The name of a group, typed where it stands on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from okr_desktop.domain.workshop.acts import CLUSTER_NAME_LIMIT
from okr_desktop.qt import theme

if TYPE_CHECKING:
    from okr_desktop.qt.pages.workshop.canvas.surface import Surface

_LEAST = 220


class NameField(QLineEdit):
    """``named(group, name)`` when it was typed; Escape leaves the name as it is, going away keeps what was typed."""

    named = Signal(str, str)

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.group = ""
        self.setMaxLength(CLUSTER_NAME_LIMIT)
        self.setAccessibleName(self.tr("Name of the group"))
        self.editingFinished.connect(self._finish)
        self.hide()

    def begin(self, group: str) -> None:
        """Type over the name of a group."""
        item = self._surface.scene.groups[group]
        self.group = group
        self.setText(item.name)
        self.setPlaceholderText(self.tr("Name of group {letter}").format(letter=item.letter))
        self.follow()
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Stay at the head of its group, or go when that is gone."""
        if not self.group:
            return
        if self.group not in self._surface.scene.groups:
            self._close()
            return
        head = self._surface.rect_on_screen(self._surface.scene.head(self.group))
        wide = min(max(round(head.width()), _LEAST), self._surface.width())
        left = min(max(round(head.left()), 0), self._surface.width() - wide)
        self.setGeometry(left, max(round(head.top()), 0), wide, theme.ROW_COMFORTABLE)

    def event(self, event: QEvent) -> bool:
        # Before the console's own Escape: here it only leaves the name.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()  # and no further: Enter on the canvas begins a name
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        group, name = self.group, self.text()
        if group:
            self._close()
            self.named.emit(group, name)

    def _close(self) -> None:
        self.group = ""
        had = self.hasFocus()
        self.hide()
        if had:
            self._surface.setFocus(Qt.FocusReason.OtherFocusReason)
