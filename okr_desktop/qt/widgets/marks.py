"""Status shapes, branch arrows and kind glyphs as vector paths, crisp at any scale; a label that shows a status."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.theme import Shape

# All paths are drawn on a square of this side and scaled to the size asked for.
GRID = 12.0
MARK = 12
GLYPH = 14


def paint_status(painter: QPainter, rect: QRectF, code: str, color: QColor | None = None) -> None:
    """The shape of a status, filling ``rect`` (a square), in its colour unless another is given."""
    _paint(painter, rect, shape_path(theme.status_shape(code)), color or theme.status_color(code))


def paint_kind(painter: QPainter, rect: QRectF, is_objective: bool, color: QColor) -> None:
    """A target for an objective, three rising bars for a key result."""
    _paint(painter, rect, target_path() if is_objective else bars_path(), color)


def paint_arrow(painter: QPainter, rect: QRectF, opened: bool, color: QColor, rtl: bool = False) -> None:
    """The branch arrow: to the side when closed, down when opened."""
    painter.save()
    painter.translate(rect.center())
    painter.rotate(90 if opened else (180 if rtl else 0))
    painter.translate(-rect.center())
    _paint(painter, rect, arrow_path(), color)
    painter.restore()


def _paint(painter: QPainter, rect: QRectF, path: QPainterPath, color: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    painter.fillPath(path, color)
    painter.restore()


@cache
def shape_path(shape: Shape) -> QPainterPath:
    """The outline of a status shape on the grid."""
    path = QPainterPath()
    match shape:
        case Shape.DISC:
            path.addEllipse(QPointF(6, 6), 4.75, 4.75)
        case Shape.HALF:
            path = _ring(4.1, 1.5)
            path.addPath(_left_half(4.3))
        case Shape.TRIANGLE:
            corners = _lines((6, 2.2), (10.5, 10), (1.5, 10), (6, 2.2))
            path = corners.united(_stroke(corners, 1.6))
        case Shape.CHECK:
            path = _stroke(_lines((2, 6.6), (4.8, 9.3), (10.2, 3)), 2.0)
        case Shape.DOTTED:
            for step in range(8):
                angle = step * math.pi / 4
                path.addEllipse(QPointF(6 + 4.2 * math.cos(angle), 6 + 4.2 * math.sin(angle)), 0.95, 0.95)
        case Shape.DASH:
            path = _stroke(_lines((2.5, 6), (9.5, 6)), 1.8)
        case Shape.CROSS:
            path = _stroke(_lines((3, 3), (9, 9)), 1.7).united(_stroke(_lines((9, 3), (3, 9)), 1.7))
        case Shape.RING:
            path = _ring(4.1, 1.5)
        case Shape.SHEET:
            path = _stroke(_lines((2.8, 1.8), (9.2, 1.8), (9.2, 10.2), (2.8, 10.2), (2.8, 1.8)), 1.4)
        case Shape.BOX:
            path.addRoundedRect(QRectF(1.2, 2, 9.6, 2.6), 0.8, 0.8)
            path.addRoundedRect(QRectF(2, 5.4, 8, 4.8), 0.8, 0.8)
    return path


@cache
def target_path() -> QPainterPath:
    """The glyph of an objective."""
    path = _ring(5.1, 1.3)
    path.addEllipse(QPointF(6, 6), 2.1, 2.1)
    return path


@cache
def bars_path() -> QPainterPath:
    """The glyph of a key result."""
    path = QPainterPath()
    for left, top in ((1.7, 7.2), (5.1, 4.6), (8.5, 2.0)):
        path.addRoundedRect(QRectF(left, top, 1.8, 10.2 - top), 0.9, 0.9)
    return path


@cache
def arrow_path() -> QPainterPath:
    """The branch arrow, pointing right."""
    return _stroke(_lines((4.6, 2.8), (7.8, 6), (4.6, 9.2)), 1.5)


def _lines(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _stroke(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def _ring(radius: float, width: float) -> QPainterPath:
    outer, inner = QPainterPath(), QPainterPath()
    outer.addEllipse(QPointF(6, 6), radius + width / 2, radius + width / 2)
    inner.addEllipse(QPointF(6, 6), radius - width / 2, radius - width / 2)
    return outer.subtracted(inner)


def _left_half(radius: float) -> QPainterPath:
    path = QPainterPath(QPointF(6, 6 - radius))
    path.arcTo(QRectF(6 - radius, 6 - radius, 2 * radius, 2 * radius), 90, 180)
    path.closeSubpath()
    return path


class StatusLabel(QWidget):
    """Shape and word of a status, for details and dialogs."""

    def __init__(self, code: str = "no_data", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._code, self._word = code, word
        self.set_status(code, word)

    def set_status(self, code: str, word: str) -> None:
        """Show another status; the word is the translated one."""
        self._code, self._word = code, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = MARK + theme.SPACE_8 + metrics.horizontalAdvance(self._word) + 2
        return QSize(width, max(metrics.height(), MARK) + theme.SPACE_4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.status_color(self._code))
        box = QRectF(0, (self.height() - MARK) // 2, MARK, MARK)
        words = self.rect().adjusted(MARK + theme.SPACE_8, 0, 0, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width())
            words = self.rect().adjusted(0, 0, -MARK - theme.SPACE_8, 0)
        paint_status(painter, box, self._code)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._word)
