"""Your ideas and concerns on Home: what became of each lately, and those that still wait for an answer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.concerns.data import own_voice
from okr_desktop.qt.pages.home.lines import MARK, Heads, Line
from okr_desktop.qt.pages.home.parts import card_of, clear
from okr_desktop.qt.pages.ideas.data import OwnIdea
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.marks import paint_status


class OwnIdeas(QWidget):
    """Takes no room while one has given nothing with one's name that has news or waits.

    ``requested`` is the signal that opens a page: "ideas:<id>".
    """

    def __init__(self, session: Session, requested: SignalInstance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._requested = session, requested
        self.lines: list[IdeaLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SPACE_12, 0, 0)
        self._column.setSpacing(theme.SPACE_12)

    def refresh(self) -> None:
        """Read everything anew; the page says when."""
        self._session.read(own_voice, then=self._show, owner=self)

    def _show(self, found: tuple[OwnIdea, ...]) -> None:
        clear(self._column)
        self.lines = [IdeaLine(one) for one in found]
        if not self.lines:
            return
        for line in self.lines:
            line.chosen.connect(self._on_chosen)
            line.acted.connect(self._on_chosen)
        self._column.addWidget(Heads(self.tr("Your ideas and concerns"), {}))
        self._column.addWidget(card_of(self.lines))

    def _on_chosen(self) -> None:
        line = self.sender()
        if isinstance(line, IdeaLine):
            self._requested.emit(f"{line.idea.door}:{line.idea.id}")


class IdeaLine(Line):
    """One of one's ideas: its words, and what became of it, shape before word."""

    def __init__(self, idea: OwnIdea) -> None:
        told = " · ".join(part for part in (idea.state, idea.told) if part)
        super().__init__(idea.words, told, self.tr("Look") if idea.news else "")
        self.idea, self._told = idea, told
        self.setToolTip(harmless_tip(idea.words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.inner()
        painter = QPainter(self)
        self.ground(painter)
        mark = QRect(room.left() + 3, (self.height() - MARK) // 2, MARK, MARK)
        paint_status(painter, QRectF(self.side(mark)), self.idea.mark)
        text = room.adjusted(theme.SPACE_24 + 6, 0, 0, 0)
        self.two_lines(painter, text, self.idea.words, self._told, strong=self.idea.news)
