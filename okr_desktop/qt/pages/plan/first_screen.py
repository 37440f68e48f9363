"""The tree where the plan page will have it, before there is a page: rows can be read and selected at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.widgets.outline_view import OutlineView
from okr_desktop.qt.window_state import WindowState


class FirstScreen(QWidget):
    """Outline, tree and splitter, which the page takes over; where rail, filters and details will be it is empty."""

    def __init__(self, state: WindowState, rail: int = 0) -> None:
        super().__init__()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.outline = OutlineModel(self.splitter)
        self.tree = OutlineView(self.outline)
        self.tree.setMinimumWidth(440)
        aside = QWidget()
        aside.setMinimumWidth(280)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(aside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([880, 330])
        self.splitter.setCollapsible(0, False)
        state.restore_splitter("plan", self.splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(rail, theme.FILTER_HEIGHT, 0, theme.STATUS_HEIGHT)
        column.addWidget(self.splitter)
