"""One related item in the details: kind, title, a bar and its status; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.qt import texts, theme
from okr_desktop.qt.pages.plan.details_data import Line
from okr_desktop.qt.widgets.marks import paint_kind, paint_status
from okr_desktop.qt.widgets.progress_bar import paint_progress

_ROW, _SMALL = 52, 28
_MARK = 16.0


class ItemRow(QWidget):
    """Paints itself; ``chosen(id)`` on click, Return or Space."""

    chosen = Signal(str)

    def __init__(self, line: Line, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._id, self._small = line.item.id, small
        figure, item = line.figure, line.item
        self._title, self._objective = item.title, isinstance(item, Objective)
        self._value = float(figure.raw) if figure.raw is not None else None
        self._expected, self._status = float(figure.expected), figure.status.value
        self._word = texts.status_text(figure.status)
        if isinstance(item, KeyResult):
            self._number = texts.value_text(line.value.value if line.value else None, item.metric)
        else:
            self._number = texts.percent_text(figure.progress)
        self._over = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(item.title)
        self.setAccessibleDescription(f"{self._number}, {self._word}")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _SMALL if self._small else _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Kind and title, below them bar, number and status."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, area = theme.current(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._over or self.hasFocus():
            painter.setPen(look.focus if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.hover if self._over else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
        edge = 0 if self._small else theme.SPACE_8
        inner = area.adjusted(edge, 4, -edge, -4)
        height = inner.height() if self._small else inner.height() / 2
        top = QRectF(inner.left(), inner.top(), inner.width(), height)
        mark = QRectF(top.left(), top.center().y() - _MARK / 2, _MARK, _MARK)
        paint_kind(painter, mark, self._objective, look.muted)
        self._text(
            painter, top.adjusted(_MARK + theme.SPACE_8, 0, 0, 0), self._title, look.muted if self._small else look.text
        )
        if not self._small:
            self._second_line(painter, QRectF(inner.left(), top.bottom(), inner.width(), height))

    def _second_line(self, painter: QPainter, room: QRectF) -> None:
        look = theme.current()
        left = room.adjusted(_MARK + theme.SPACE_8, 0, 0, 0)
        bar = QRectF(left.left(), left.top(), min(110.0, left.width() * 0.3), left.height())
        color = theme.status_color(self._status)
        paint_progress(painter, bar, self._value, self._expected, color, look)
        status = painter.fontMetrics().horizontalAdvance(self._word) + _MARK + theme.SPACE_4
        number = QRectF(bar.right() + theme.SPACE_12, left.top(), 0, left.height())
        number.setRight(room.right() - status - theme.SPACE_12)
        self._text(painter, number, self._number, look.muted)
        mark = QRectF(room.right() - status, room.center().y() - 6, 12, 12)
        paint_status(painter, mark, self._status)
        word = QRectF(mark.right() + theme.SPACE_4, room.top(), status, room.height())
        self._text(painter, word, self._word, theme.status_color(self._status))

    def _text(self, painter: QPainter, room: QRectF, text: str, color: QColor) -> None:
        painter.setPen(color)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    # Reactions

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the item."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space go to the item."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._id)
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit while the pointer is over it."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Quiet again."""
        self._over = False
        self.update()
        super().leaveEvent(event)
