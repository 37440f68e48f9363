"""The eight shapes and tints of groups: a group is known by its letter and shape, the colour only helps."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from okr_desktop.qt import theme
from okr_desktop.qt.theme import Theme

COUNT = 8
_DARKEST, _BRIGHTEST = 0.36, 0.70
_SATURATION = 0.55


def tint(look: Theme, shape: int) -> QColor:
    """The colour of a shape: the accent's hue, turned by an eighth of the circle each."""
    hue = (look.accent.hslHueF() + (shape % COUNT) * 3 / COUNT) % 1.0
    return QColor.fromHslF(hue, _SATURATION, _BRIGHTEST if look.dark else _DARKEST)


def mixed(under: QColor, over: QColor, share: float) -> QColor:
    """A share of one colour over another, as one that hides what is below."""
    pairs = ((under.red(), over.red()), (under.green(), over.green()), (under.blue(), over.blue()))
    red, green, blue = (round(below * (1 - share) + above * share) for below, above in pairs)
    return QColor.fromRgb(red, green, blue)


@cache
def path(shape: int) -> QPainterPath:
    """The outline of a shape in a square from -1 to 1."""
    made = QPainterPath()
    match shape % COUNT:
        case 0:
            made.addEllipse(QPointF(0, 0), 0.95, 0.95)
        case 1:
            made.addRect(QRectF(-0.85, -0.85, 1.7, 1.7))
        case 2:
            made.addPolygon(_corners(3, 1.1))
        case 3:
            made.addPolygon(_corners(4, 1.1))
        case 4:
            made.addPolygon(_corners(5, 1.0))
        case 5:
            made.addPolygon(_star())
        case 6:
            made.addRect(QRectF(-0.35, -1, 0.7, 2))
            other = QPainterPath()
            other.addRect(QRectF(-1, -0.35, 2, 0.7))
            made = made.united(other)
        case _:
            made.addPolygon(_corners(6, 1.0))
    made.closeSubpath()
    return made


def _corners(count: int, radius: float) -> list[QPointF]:
    turns = (2 * math.pi * at / count for at in range(count))
    return [QPointF(radius * math.sin(turn), -radius * math.cos(turn)) for turn in turns]


def _star() -> list[QPointF]:
    turns = ((math.pi * at / 5, 0.48 if at % 2 else 1.1) for at in range(10))
    return [QPointF(far * math.sin(turn), -far * math.cos(turn)) for turn, far in turns]


def paint(painter: QPainter, shape: int, center: QPointF, radius: float, color: QColor) -> None:
    """A shape around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(center)
    painter.scale(radius, radius)
    painter.fillPath(path(shape), color)
    painter.restore()


def icon(shape: int, size: int = theme.ICON_SMALL) -> QIcon:
    """A shape in its tint, for lists and buttons."""
    picture = QPixmap(QSize(size, size) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, shape, QPointF(size / 2, size / 2), size * 0.4, tint(theme.current(), shape))
    painter.end()
    return QIcon(picture)
