"""The tree where the plan page will have it, before there is a page: rows can be read and selected at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.widgets.outline_view import OutlineView
from okr_desktop.qt.window_state import WindowState

# Under this name the columns of the last workspace are remembered: which one it will be is not known yet.
LAST = "last"


class FirstScreen(QWidget):
    """Outline, tree and splitter, which the page takes over; where rail, filters and details will be it is empty.

    The tree is the first of ``views``: the others are put beside it when they are wanted.
    """

    def __init__(self, state: WindowState, rail: int = 0) -> None:
        super().__init__()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.outline = OutlineModel(self.splitter)
        self.tree = OutlineView(self.outline)
        self.tree.columns.apply_layout(state.recall(LAST, "layout"), sort=False)
        self.views = QStackedWidget()
        self.views.setMinimumWidth(440)
        self.views.addWidget(self.tree)
        aside = QWidget()
        aside.setMinimumWidth(280)
        self.splitter.addWidget(self.views)
        self.splitter.addWidget(aside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([880, 330])
        self.splitter.setCollapsible(0, False)
        state.restore_splitter("plan", self.splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(rail, theme.FILTER_HEIGHT + theme.VIEW_BAR_HEIGHT, 0, theme.STATUS_HEIGHT)
        column.addWidget(self.splitter)
