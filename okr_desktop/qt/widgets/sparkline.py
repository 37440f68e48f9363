"""A small line of check-in values with start and target as guides; gaps stay gaps."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme

Point = tuple[float, float | None]
_DOT = 3.0
_MARGIN = 6.0


class Sparkline(QWidget):
    """Values over time; ``x`` is any growing number (an ordinal date), ``y`` None or not finite is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._points: list[Point] = []
        self._start: float | None = None
        self._target: float | None = None
        self._status = "no_data"
        self.set_values([])

    def set_values(
        self,
        points: Sequence[Point],
        start: float | None = None,
        target: float | None = None,
        status: str = "no_data",
        text: str = "",
    ) -> None:
        """Show points in order of time; ``text`` is the description in the person's own number format."""
        self._points = [(x, y if y is not None and math.isfinite(y) else None) for x, y in points if math.isfinite(x)]
        self._start, self._target = _finite(start), _finite(target)
        self._status = status
        self.setAccessibleName(self.tr("Values over time"))
        self.setAccessibleDescription(text or self._spoken())
        self.update()

    def _spoken(self) -> str:
        values = [y for _x, y in self._points if y is not None]
        if not values:
            return self.tr("no values yet")
        counted = self.tr("%n value(s)", "", len(values))
        span = self.tr("{counted}, first {first}, last {last}")
        return span.format(counted=counted, first=f"{values[0]:g}", last=f"{values[-1]:g}")

    def sizeHint(self) -> QSize:
        return QSize(200, 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        scale = _Scale(room, self._points, (self._start, self._target))
        self._paint_guides(painter, room, scale)
        color = theme.status_color(self._status)
        painter.setPen(QPen(color, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(self._line(scale))
        self._paint_dots(painter, scale, color)

    def _paint_guides(self, painter: QPainter, room: QRectF, scale: _Scale) -> None:
        look = theme.current()
        for value, style in ((self._start, Qt.PenStyle.DotLine), (self._target, Qt.PenStyle.DashLine)):
            if value is not None:
                y = round(scale.y(value)) + 0.5
                painter.setPen(QPen(look.control, 1, style))
                painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))

    def _line(self, scale: _Scale) -> QPainterPath:
        path, drawing = QPainterPath(), False
        for x, y in self._points:
            if y is None:
                drawing = False
                continue
            spot = QPointF(scale.x(x), scale.y(y))
            if drawing:
                path.lineTo(spot)
            else:
                path.moveTo(spot)
            drawing = True
        return path

    def _paint_dots(self, painter: QPainter, scale: _Scale, color: QColor) -> None:
        """The last value, and every value that stands alone between gaps and would have no line."""
        painter.setBrush(color)
        painter.setPen(QPen(theme.current().surface, 1.5))
        known = {index: (x, y) for index, (x, y) in enumerate(self._points) if y is not None}
        last = max(known, default=-1)
        for index, (x, y) in known.items():
            alone = index - 1 not in known and index + 1 not in known
            if alone or index == last:
                radius = _DOT + 1 if index == last else _DOT - 0.5
                painter.drawEllipse(QPointF(scale.x(x), scale.y(y)), radius, radius)


class _Scale:
    """Maps values to the room; a flat line stands in the middle."""

    def __init__(self, room: QRectF, points: Sequence[Point], guides: tuple[float | None, float | None]) -> None:
        xs = [x for x, _y in points] or [0.0]
        ys = [y for y in (*(y for _x, y in points), *guides) if y is not None] or [0.0]
        self._room = room
        self._left, self._width = min(xs), max(xs) - min(xs)
        self._low, self._height = min(ys), max(ys) - min(ys)

    def x(self, value: float) -> float:
        share = (value - self._left) / self._width if self._width else 0.5
        return self._room.left() + share * self._room.width()

    def y(self, value: float) -> float:
        usable = self._height and math.isfinite(self._height)
        share = (value - self._low) / self._height if usable else 0.5
        return self._room.bottom() - share * self._room.height()


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
