"""Figures in boxes, as many in a row as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.data import Tile
from okr_desktop.qt.pages.cycle.part import empty_out, label, line_label
from okr_desktop.qt.widgets.marks import StatusLabel

_NARROWEST = 168


class Tiles(QWidget):
    """A row of figures that breaks into several where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_12)
        self._boxes: list[QFrame] = []
        self._across = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these figures."""
        empty_out(self._grid)
        self._boxes = [_box(tile) for tile in tiles]
        self._across = 0
        self._place()

    def texts(self) -> list[str]:
        """What a screen reader says of each box."""
        return [box.accessibleName() for box in self._boxes]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count = len(self._boxes)
        fit = max(1, (self.width() + theme.SPACE_12) // (_NARROWEST + theme.SPACE_12))
        rows = -(-count // min(fit, count)) if count else 1
        across = -(-count // rows) if count else 1
        if across == self._across:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for place, box in enumerate(self._boxes):
            self._grid.addWidget(box, place // across, place % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)


def _box(tile: Tile) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    frame.setAccessibleName(", ".join(part for part in (tile.name, tile.figure, tile.below) if part))
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
    column.setSpacing(theme.SPACE_4)
    figure = line_label(tile.figure, theme.PAGE, strong=True)
    figure.setFont(theme.font(theme.PAGE, strong=True, tabular=True))
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_8)
    row.addWidget(figure)
    if tile.status:
        row.addWidget(StatusLabel(tile.status), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch()
    column.addWidget(line_label(tile.name, theme.CAPTION, muted=True))
    column.addLayout(row)
    column.addWidget(label(tile.below, theme.CAPTION, muted=True))
    column.addStretch()
    return frame
