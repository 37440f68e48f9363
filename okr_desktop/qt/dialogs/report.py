"""The quarterly review as a dialog, for a menu or a shortcut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.pages.reports.panel import ReportPanel
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


class ReportDialog(QDialog):
    """The report panel with a Close button; ``cycle`` and ``team`` are ids to begin with."""

    def __init__(
        self, session: Session, prompter: Prompter, parent: QWidget | None = None, cycle: str = "", team: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quarterly review"))
        self.setProperty("helpTopic", "report")
        HelpKey(self)
        self.panel = ReportPanel(session, prompter)
        self.panel.ui.save_button.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_16)
        column.addWidget(self.panel)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.SPACE_48 * 12)
        self.panel.choose(cycle, team)

    def reject(self) -> None:
        """Close; a report that is being written is stopped."""
        self.panel.stop()
        super().reject()
