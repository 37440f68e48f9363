"""The page of reports as a window of its own, for a cycle or team chosen elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.window_state import fit_screen

_SIZE = (1080, 720)


class ReportDialog(QDialog):
    """The steps, the pages and a Close button; ``cycle``, ``team`` and ``person`` are ids to begin with."""

    def __init__(
        self,
        session: Session,
        prompter: Prompter,
        parent: QWidget | None = None,
        cycle: str = "",
        team: str = "",
        kind: str = "",
        person: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report"))
        self.setProperty("helpTopic", "report")
        HelpKey(self)
        self.page = ReportPage(session, prompter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.page.open_requested.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_12)
        column.addWidget(self.page)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.resize(*_SIZE)
        fit_screen(self)
        if cycle or team or kind or person:
            self.page.choose(cycle, team, kind, person)

    def reject(self) -> None:
        """Close; what was typed is kept, a report that is being written is stopped."""
        self.page.output.stop()
        self.page.leave()
        super().reject()
