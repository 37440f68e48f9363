"""The charts of a cycle: how progress grew, how figures are spread, team by team; they load by themselves."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.charts.boxes import BurnUpBox, DistributionBox, TeamsBox
from okr_desktop.qt.pages.cycle.part import card
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

_SIDE_BY_SIDE = 760


class Charts(QWidget):
    """Burn-up and spread side by side where there is room, the teams below; read when they are first seen."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cycle = self._shown = ""
        self.burn_up = BurnUpBox(session, prompter)
        self.spread = DistributionBox(session, prompter)
        self.teams = TeamsBox(session, prompter)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(theme.SPACE_12)
        for box, stretch in ((self.burn_up, 3), (self.spread, 2)):
            self._pair.addWidget(_framed(box), stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(self._pair)
        column.addWidget(_framed(self.teams))

    def set_cycle(self, cycle: str) -> None:
        """Show another cycle."""
        self._cycle = cycle
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def _load(self) -> None:
        if self._cycle and self._cycle != self._shown:
            self._shown = self._cycle
            self.burn_up.show_cycle(self._cycle)
            self.spread.show_cycle(self._cycle)
            self.teams.show_cycle(self._cycle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _framed(box: QWidget) -> QWidget:
    frame, column = card()
    column.addWidget(box)
    return frame
