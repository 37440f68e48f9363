"""Text that wraps at words, and within a word only when that is longer than a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.parts import plain

# A word of more characters than this may not fit a narrow card.
_LONG_WORD = 20
_NEW_LINE = "\N{LINE SEPARATOR}"


def laid_out(text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> QTextLayout:
    """The lines of a text at a width in pixels."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", _NEW_LINE), font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """How high the lines are together, in pixels."""
    return round(layout.boundingRect().height())


def wrapped(text: str, *, muted: bool = False) -> QLabel:
    """A label that shows the whole of a text, whatever the length of its words."""
    if all(len(word) <= _LONG_WORD for word in text.split()):
        return plain(text, muted=muted)
    return _Wrapped(text, muted)


class _Wrapped(QLabel):
    """A label with words that are longer than a line."""

    def __init__(self, text: str, muted: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muted = muted
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self.setSizePolicy(plain("").sizePolicy())

    def heightForWidth(self, width: int) -> int:
        return height_of(laid_out(self.text(), self.font(), width, self.layoutDirection()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        look = theme.current()
        painter.setPen(look.muted if self._muted else look.text)
        room: QRect = self.contentsRect()
        layout = laid_out(self.text(), self.font(), room.width(), self.layoutDirection())
        layout.draw(painter, QPointF(room.topLeft()))
