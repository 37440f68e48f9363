"""The line at the bottom of the window; it is there while it has something to say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStatusBar, QWidget

from okr_desktop.qt import theme

_SHOWN_OR_HIDDEN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class StatusLine(QStatusBar):
    """Its parts hide themselves when they have nothing to say; with the last of them goes the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self.setFixedHeight(theme.STATUS_HEIGHT)
        self.setSizeGripEnabled(False)
        self.hide()

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a part at the beginning of the line."""
        super().addWidget(widget, stretch)
        self._watch(widget)

    def addPermanentWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a part at the end of the line."""
        super().addPermanentWidget(widget, stretch)
        self._watch(widget)

    def _watch(self, widget: QWidget) -> None:
        self._parts.append(widget)
        widget.installEventFilter(self)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part has begun or ended to say something."""
        if event.type() in _SHOWN_OR_HIDDEN:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        self.setVisible(any(not part.isHidden() for part in self._parts))
