"""The progress bar: value, expected tick and overshoot notch; *no data* looks different from nothing done."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.theme import Theme

HEIGHT = 6.0
_NOTCH, _GAP, _TICK = 5.0, 2.0, 2.0
# Room kept free on both sides of the track for the notches of overshoot and of a value below the start.
EDGE = _NOTCH + _GAP


def track_rect(rect: QRectF) -> QRectF:
    """The part of ``rect`` that stands for 0 to 100 per cent."""
    top = round(rect.center().y() - HEIGHT / 2)
    return QRectF(rect.left() + EDGE, top, max(rect.width() - 2 * EDGE, 1.0), HEIGHT)


def paint_progress(
    painter: QPainter,
    rect: QRectF,
    value: float | None,
    expected: float | None,
    color: QColor,
    look: Theme,
    rtl: bool = False,
) -> None:
    """Paint a bar into ``rect``; ``value`` and ``expected`` are shares, 1.0 is the target, None is no data.

    A value above 1 gets a notch past the end, a value below 0 one before the beginning. Right to left
    languages get the mirror image.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if rtl:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    track = track_rect(rect)
    if value is None or math.isnan(value):
        _paint_no_data(painter, track, look)
    else:
        _paint_value(painter, track, value, color, look)
    if expected is not None and not math.isnan(expected):
        _paint_tick(painter, track, min(max(expected, 0.0), 1.0), look)
    painter.restore()


def _paint_no_data(painter: QPainter, track: QRectF, look: Theme) -> None:
    pen = QPen(look.control, 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(track.left(), track.center().y(), track.right(), track.center().y()))


def _paint_value(painter: QPainter, track: QRectF, value: float, color: QColor, look: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.track)
    painter.drawRoundedRect(track, HEIGHT / 2, HEIGHT / 2)
    painter.setBrush(color)
    if value > 0:
        filled = QRectF(track)
        filled.setWidth(max(track.width() * min(value, 1.0), HEIGHT))
        painter.drawRoundedRect(filled, HEIGHT / 2, HEIGHT / 2)
    if value > 1:
        painter.drawRoundedRect(QRectF(track.right() + _GAP, track.top(), _NOTCH, HEIGHT), 1.5, 1.5)
    elif value < 0:
        painter.drawRoundedRect(QRectF(track.left() - EDGE, track.top(), _NOTCH, HEIGHT), 1.5, 1.5)


def _paint_tick(painter: QPainter, track: QRectF, share: float, look: Theme) -> None:
    x = round(track.left() + share * (track.width() - _TICK))
    painter.fillRect(QRectF(x - 1, track.top(), _TICK + 2, HEIGHT), look.surface)
    painter.fillRect(QRectF(x, track.top() - 2, _TICK, HEIGHT + 4), look.muted)


class ProgressBar(QWidget):
    """The bar as a widget; the number beside it is the page's, the accessible description is made from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value: float | None = None
        self._expected: float | None = None
        self._status = "no_data"
        self.set_progress(None)

    def set_progress(
        self, value: float | None, expected: float | None = None, status: str = "no_data", text: str = ""
    ) -> None:
        """Show a share (1.0 is the target; None is no data); ``text`` is what a screen reader says."""
        self._value, self._expected, self._status = value, expected, status
        self.setAccessibleName(self.tr("Progress"))
        self.setAccessibleDescription(text or self._spoken())
        self.update()

    def _spoken(self) -> str:
        if self._value is None or not math.isfinite(self._value):
            return self.tr("no data")
        value = self.tr("{percent} percent").format(percent=round(self._value * 100))
        if self._expected is None:
            return value
        return self.tr("{value}, expected {percent} percent").format(value=value, percent=round(self._expected * 100))

    def sizeHint(self) -> QSize:
        return QSize(160, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        color = theme.status_color(self._status, look)
        paint_progress(QPainter(self), self.room(self._value), self._value, self._expected, color, look, rtl)

    def room(self, *shares: float | None) -> QRectF:
        """Where to paint shares: the bar begins and ends with the texts around it, unless a notch stands there."""
        known = [share for share in shares if share is not None]
        before = 0.0 if any(share < 0 for share in known) else EDGE
        after = 0.0 if any(share > 1 for share in known) else EDGE
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        return QRectF(self.rect()).adjusted(-before, 0, after, 0)
