"""A piece of Markdown that is as tall as its text, to stand between exercises."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.help.browser import HelpBrowser


class Prose(HelpBrowser):
    """Never scrolls by itself; ``topic_requested(name)`` for a link to another lesson."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # A stop for the keyboard only where there is something to follow.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if "](" in text else Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(text.partition("\n")[0].lstrip("# "))
        self._show_text()
        theme.notifier().changed.connect(self._show_text)

    def _show_text(self) -> None:
        self.show_markdown(self._text)
        self._fit()

    def _fit(self) -> None:
        """As tall as the text is at this width."""
        self.document().setTextWidth(max(self.viewport().width(), 1))
        self.setFixedHeight(int(self.document().size().height()) + theme.SPACE_4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the page around it."""
        event.ignore()
