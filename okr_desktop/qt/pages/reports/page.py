"""The reports page: for now one report, the quarterly review."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.pages.reports.panel import ReportPanel
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


class ReportPage(QWidget):
    """Frames the panel, and keeps what it says up to date."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self.setProperty("helpTopic", "report")
        self.panel = ReportPanel(session, prompter)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.addWidget(self.panel)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Reports")

    def refresh(self) -> None:
        """Read what the report would hold."""
        self._stale = False
        self.panel.refresh()

    def save(self) -> None:
        """Ask where to save the report, as its button does."""
        self.panel.choose_and_save()

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
