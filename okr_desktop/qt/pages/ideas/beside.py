"""Ideas and concerns about an item, as a part of the details of the plan."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.part import tip_text
from okr_desktop.qt.pages.ideas.beside_data import Voice
from okr_desktop.qt.pages.plan.parts import section
from okr_desktop.qt.widgets.marks import StatusLabel


class VoicesPart(QWidget):
    """Opens the page of the one that is followed (and tells ``open_requested("ideas:<id>")``)."""

    open_requested = Signal(str)

    def __init__(self, found: tuple[Voice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(section(self.tr("Ideas and concerns")))
        for voice in found:
            row = QHBoxLayout()
            row.addWidget(self._link(voice), 1)
            row.addWidget(StatusLabel(voice.mark, voice.state))
            column.addLayout(row)
        if not found:
            self.hide()  # never shown here: before it has a parent it would be a window of its own

    def _link(self, voice: Voice) -> QPushButton:
        button = _Link(voice.words)
        button.setProperty("door", voice.door)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        door = str(self.sender().property("door"))
        self.open_requested.emit(door)
        doors: Any = getattr(self.window(), "doors", None)
        if doors is not None:
            doors.open_door(door)


class _Link(QPushButton):
    """Words that are followed, cut where the pane ends; the whole of them is in the tool tip."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setProperty("link", True)
        self.setAccessibleName(words)
        self.setToolTip(tip_text([words]))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - theme.SPACE_8)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
