"""The reports page: for now one report, the quarterly review."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.pages.reports.panel import ReportPanel
from okr_desktop.qt.pages.reports.sheet import ReportSheet
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

# Narrower than this there is room for the choices only.
_WIDE = 920


class ReportPage(QWidget):
    """Frames the panel, and keeps what it says up to date."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self.setProperty("helpTopic", "report")
        self.panel = ReportPanel(session, prompter)
        self.sheet = ReportSheet()
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        row.setSpacing(theme.SPACE_24)
        row.addWidget(self.panel, 3)
        row.addWidget(self.sheet, 2)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.panel.shown.connect(self.sheet.show_facts)
        session.changed.connect(self._on_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet.setVisible(event.size().width() >= _WIDE)

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
