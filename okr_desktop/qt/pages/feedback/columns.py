"""Cards in one column, or in several where there is room for each to be read well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme

# A column is at least as wide as a line that is read with ease; more than three are not taken in at a glance.
_NARROWEST, _MOST = theme.WIDE_FORM * 3 // 4, 3


def fitting(width: int, most: int = _MOST) -> int:
    """How many columns have room side by side in a width (px)."""
    return min(max(width // _NARROWEST, 1), max(most, 1))


class CardGrid(QWidget):
    """Cards row by row, those of a row equally high; one alone takes the whole width."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_8)
        self._place(1)

    def across(self) -> int:
        """How many stand side by side."""
        return self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(fitting(self.width(), min(len(self._cards), _MOST)))

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, one in enumerate(self._cards):
            self._grid.addWidget(one, at // across, at % across)
        for at in range(_MOST):
            self._grid.setColumnStretch(at, 1 if at < across else 0)


class Columns(QWidget):
    """Parts below each other, or in two columns of about the same length, read one after the other."""

    def __init__(self, parts: Sequence[QWidget], lengths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._half = list(parts), _half(lengths)
        self._across = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_24)
        self._columns = [QWidget(), QWidget()]
        for one in self._columns:
            column = QVBoxLayout(one)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.SPACE_8)
            row.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
        self._place(1)

    def across(self) -> int:
        """How many columns there are."""
        return self._across

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(fitting(self.width(), min(len(self._parts), 2)))

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, one in enumerate(self._parts):
            column = self._columns[across == 2 and at >= self._half].layout()
            if column is not None:
                column.addWidget(one)
        self._columns[1].setVisible(across == 2)


def _half(lengths: Sequence[int]) -> int:
    """How many parts stand in the first column, so that both are about as long."""
    whole = sum(lengths)
    return min(range(1, max(len(lengths), 2)), key=lambda at: (abs(2 * sum(lengths[:at]) - whole), at), default=1)
