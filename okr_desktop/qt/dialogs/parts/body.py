"""The part of a dialog between its edges: as tall as its fields while the screen allows, scrolled beyond."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_WIDTH = 560
_LOWEST = 160


class Body(QScrollArea):
    """``grown`` says that the fields need another height than before."""

    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preferred_width = _WIDTH

    def sizeHint(self) -> QSize:
        page = self.widget()
        if page is None:
            return super().sizeHint()
        width = max(self.preferred_width, page.minimumSizeHint().width())
        return QSize(width, self.height_for(max(width, self.viewport().width() if self.isVisible() else 0)))

    def height_for(self, width: int) -> int:
        """What the fields need at a width."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return _LOWEST
        wrapped = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else page.sizeHint().height()
        return max(wrapped, page.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        page = self.widget()
        wide = page.minimumSizeHint().width() if page is not None else 0
        return QSize(max(wide, 280), _LOWEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._settle_bar()
            self.updateGeometry()
            self.grown.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle_bar()
        super().resizeEvent(event)

    def _settle_bar(self) -> None:
        """A bar takes width, texts wrap for it, and then it is needed: it comes only where they do not fit without."""
        scrolls = self.height_for(self.width()) > self.height()
        wanted = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if wanted is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)
