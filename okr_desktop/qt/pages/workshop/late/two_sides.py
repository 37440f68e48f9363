"""Two parts of a panel: beside each other where there is room, else one at a time with a switch above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments

# Narrower than this there is room for one side only.
WIDE_FROM = 600


class TwoSides(QWidget):
    """``turn_to(side)`` shows one side (0 or 1) where only one fits."""

    def __init__(
        self, sides: tuple[QWidget, QWidget], names: tuple[str, str], wide_from: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sides, self._wide_from = sides, wide_from
        self._wide = True
        self.switch = Segments()
        self.switch.set_options(names)
        self.switch.setAccessibleName(self.tr("What is shown"))
        self.switch.set_value(1)
        self.switch.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for side in sides:
            self._splitter.addWidget(side)
        self._splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.switch)
        column.addWidget(self._splitter, 1)
        self.switch.chosen.connect(self.turn_to)
        self._settle()

    def set_shares(self, first: int, second: int) -> None:
        """How the room is shared."""
        self._splitter.setStretchFactor(0, first)
        self._splitter.setStretchFactor(1, second)
        self._splitter.setSizes([first * theme.POPOVER_WIDTH, second * theme.POPOVER_WIDTH])

    @property
    def wide(self) -> bool:
        """Whether both sides are shown."""
        return self._wide

    def turn_to(self, side: int) -> None:
        """Show this side where only one fits."""
        self.switch.set_value(side)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._wide_from
        if wide is not self._wide:
            self._wide = wide
            self._settle()

    def _settle(self) -> None:
        self.switch.setVisible(not self._wide)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, side in enumerate(self._sides):
            left, right = (0, theme.SPACE_12) if (at == 0) is not mirrored else (theme.SPACE_12, 0)
            side.setContentsMargins(left if self._wide else 0, 0, right if self._wide else 0, 0)
            side.setVisible(self._wide or self.switch.value() == at)
