"""One of the values that stand against each other: who wrote it, when, and the button that keeps it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.conflicts.data import SideView
from okr_desktop.qt.pages.conflicts.wrapped import wrapped
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.chips import Chip

# Of one of two cards side by side.
_NARROWEST = 200


class KeepButton(QPushButton):
    """``kept(number)`` of the value that it keeps."""

    kept = Signal(int)

    def __init__(self, text: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._number = number
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.kept.emit(self._number)


class SideCard(QFrame):
    """``kept(number)`` when this value is chosen; without a ``keep`` text it can only be read."""

    kept = Signal(int)

    def __init__(self, side: SideView, keep: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        if side.who:
            who = caption(side.who)
            who.setToolTip(side.who_tip)
            column.addWidget(who)
        self.value = wrapped(side.text)
        self.value.setFont(theme.font(theme.EMPHASIS))
        column.addWidget(self.value)
        column.addStretch(1)
        self.button = KeepButton(keep, side.number)
        self.button.setToolTip(tip)
        if not keep:
            self.button.hide()  # never shown here: before it has a parent it would be a window of its own
        self.button.kept.connect(self.kept)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        if side.who and side.wins:
            chip = Chip(self.tr("Shown meanwhile"))
            chip.setToolTip(self.tr("This is what everybody sees until somebody decides"))
            row.addWidget(chip)
        column.addLayout(row)


class Cards(QWidget):
    """Two cards side by side where both fit, else one above the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[SideCard] = []
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE_12)

    def add(self, card: SideCard) -> None:
        """One more card, after those that are there."""
        self._cards.append(card)
        self._row.addWidget(card, 1)

    def minimumSizeHint(self) -> QSize:
        # As narrow as one of them, whatever stands side by side now: else nothing would ever make it narrower.
        return QSize(max((one.minimumSizeHint().width() for one in self._cards), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max((one.minimumSizeHint().width() for one in self._cards), default=0)
        beside = len(self._cards) == 2 and 2 * max(widest, _NARROWEST) + self._row.spacing() <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
