"""The small plate beside a point that says its figure, day, confidence and note."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Canvas
from okr_desktop.qt.charts.model import ReadOut

_PAD, _AWAY, _MOST_LINES = 8.0, 12.0, 3
_WRAP = int(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)


def paint_readout(canvas: Canvas, x: float, y: float, readout: ReadOut) -> None:
    """Paint the plate of a point at (x, y), on the side where there is room and always inside the chart."""
    widest = min(theme.CHART_READOUT, canvas.width - 2 * _PAD - 4)
    lines = [(readout.head, theme.font(theme.BODY, strong=True, tabular=True))]
    lines += [(line, canvas.small) for line in readout.lines if line]
    sizes = [_measure(canvas, text, font, widest) for text, font in lines]
    width = max(size.width() for size in sizes) + 2 * _PAD
    height = sum(size.height() for size in sizes) + 2 * _PAD
    plate = _place(canvas, canvas.x(x), y, width, height)
    painter, look = canvas.painter, canvas.look
    painter.setPen(look.line)
    painter.setBrush(look.inverse)
    painter.drawRoundedRect(plate, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
    painter.setPen(look.on_inverse)
    top = plate.top() + _PAD
    for (text, font), size in zip(lines, sizes, strict=True):
        painter.setFont(font)
        painter.drawText(QRectF(plate.left() + _PAD, top, width - 2 * _PAD, size.height()), _WRAP, text)
        top += size.height()


def _measure(canvas: Canvas, text: str, font: QFont, widest: float) -> QRectF:
    measures = canvas.metrics(font)
    room = QRectF(0, 0, widest, measures.height() * _MOST_LINES)
    needed = measures.boundingRect(room, _WRAP, text)
    return QRectF(0, 0, min(needed.width() + 1, widest), min(needed.height(), room.height()))


def _place(canvas: Canvas, x: float, y: float, width: float, height: float) -> QRectF:
    left = x + _AWAY if x + _AWAY + width <= canvas.width else x - _AWAY - width
    left = min(max(left, 0.0), max(canvas.width - width, 0.0))
    top = y - height - _AWAY / 2
    if top < 0:
        top = y + _AWAY / 2
    return QRectF(left, min(max(top, 0.0), max(canvas.height - height, 0.0)), width, height)
