"""What stands where objectives are missing: one sentence, and the way back to where they are made."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.bring import BringButton
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts.pieces import label


class NoDrafts(QWidget):
    """Hidden while there are objectives."""

    def __init__(self, panel: LatePanel, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self.bring_button = BringButton(panel)
        self.back_button = QPushButton(self.tr("&Back to the objectives"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(label(sentence, theme.EMPHASIS))
        column.addWidget(flow_of(self.bring_button, self.back_button))
        self.back_button.clicked.connect(self._on_back)
        self.hide()

    def _on_back(self) -> None:
        self._panel.call(self._panel.conductor.hall.go, Stage.DRAFT_O)
