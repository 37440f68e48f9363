"""Small rounded labels for tags and teams, and a row of them that wraps."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme

_HEIGHT = 22
_WIDEST = 200


class Chip(QWidget):
    """One label; long texts are elided and told in full by the accessible name."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setFont(theme.font(theme.CAPTION))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What the chip says."""
        return self._text

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._text[:_WIDEST]) + 2 * theme.SPACE_8 + 2
        return QSize(min(width, _WIDEST), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.chip)
        painter.drawRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(look.text)
        room = self.rect().adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        shown = self.fontMetrics().elidedText(self._text[:_WIDEST], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)


class ChipRow(QWidget):
    """Chips side by side, wrapping to as many lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_texts(self, texts: Iterable[str]) -> None:
        """Show these labels instead of the earlier ones."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(text, self) for text in texts]
        for chip in self._chips:
            chip.show()
        self._arrange()
        self.updateGeometry()

    def texts(self) -> list[str]:
        """The labels in order."""
        return [chip.text() for chip in self._chips]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    def sizeHint(self) -> QSize:
        width = sum(chip.sizeHint().width() + theme.SPACE_4 for chip in self._chips)
        return QSize(width, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()

    def _rects(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        x = y = 0
        for chip in self._chips:
            size = chip.sizeHint().boundedTo(QSize(max(width, 40), _HEIGHT))
            if x and x + size.width() > width:
                x, y = 0, y + _HEIGHT + theme.SPACE_4
            rects.append(QRect(x, y, size.width(), _HEIGHT))
            x += size.width() + theme.SPACE_4
        return rects

    def _arrange(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip, rect in zip(self._chips, self._rects(self.width()), strict=True):
            if rtl:
                rect.moveRight(self.width() - 1 - rect.left())
            chip.setGeometry(rect)
