"""The four stations of a cycle as a line: what is over, where it is, what lies ahead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.domain.cycles import CycleState
from okr_desktop.qt import theme
from okr_desktop.qt.texts import cycle_state_hint, cycle_state_text
from okr_desktop.qt.widgets.marks import shape_path

STATES = tuple(CycleState)
_DOT = 16


class CycleTrack(QWidget):
    """Preparation, active, review, closed: ticked when it is over, filled where the cycle is, a ring ahead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CycleState.PREPARATION
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: CycleState) -> None:
        """Show where the cycle is."""
        self._state = state
        self.setAccessibleName(cycle_state_text(state.value))
        self.setAccessibleDescription(cycle_state_hint(state.value))
        self.setToolTip("\n".join(f"{cycle_state_text(one.value)}: {cycle_state_hint(one.value)}" for one in STATES))
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[int]:
        metrics = self.fontMetrics()
        return [_DOT + theme.SPACE_8 + metrics.horizontalAdvance(cycle_state_text(one.value)) + 4 for one in STATES]

    def sizeHint(self) -> QSize:
        gaps = (len(STATES) - 1) * (theme.SPACE_32 + theme.SPACE_16)
        return QSize(sum(self._widths()) + gaps, max(self.fontMetrics().height(), _DOT) + theme.SPACE_8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, gap = 0.0, theme.SPACE_32 + theme.SPACE_16
        for place, width in enumerate(self._widths()):
            box = QRectF(self.width() - x - width if rtl else x, 0, width, self.height())
            self._paint_station(painter, box, place, rtl)
            x += width
            if place < len(STATES) - 1:
                start = self.width() - x if rtl else x
                ahead = -1 if rtl else 1
                painter.setPen(QPen(theme.current().line, 1.5))
                middle = box.center().y()
                ends = start + ahead * theme.SPACE_8, start + ahead * (gap - theme.SPACE_8)
                painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
                x += gap

    def _paint_station(self, painter: QPainter, box: QRectF, place: int, rtl: bool) -> None:
        look, here = theme.current(), STATES.index(self._state)
        dot = QRectF(box.left(), box.center().y() - _DOT / 2, _DOT, _DOT)
        if rtl:
            dot.moveRight(box.right())
        painter.setPen(QPen(look.accent if place <= here else look.control, 1.5))
        painter.setBrush(look.accent if place <= here else look.surface)
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if place < here:
            self._paint_tick(painter, dot)
        elif place == here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.on_accent)
            painter.drawEllipse(dot.center(), 2.5, 2.5)
        painter.setPen(look.text if place == here else look.muted)
        painter.setFont(theme.font(strong=place == here))
        words = box.adjusted(0, 0, -_DOT - theme.SPACE_8, 0) if rtl else box.adjusted(_DOT + theme.SPACE_8, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, flags, cycle_state_text(STATES[place].value))

    def _paint_tick(self, painter: QPainter, dot: QRectF) -> None:
        painter.save()
        inner = dot.adjusted(4, 4, -4, -4)
        painter.translate(inner.topLeft())
        painter.scale(inner.width() / 12, inner.height() / 12)
        painter.fillPath(shape_path(theme.Shape.CHECK), theme.current().on_accent)
        painter.restore()
