"""The base of every chart: paints, tells the point under the mouse, and is walked by keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from okr_desktop.domain.charts.geometry import nearest
from okr_desktop.qt import theme
from okr_desktop.qt.charts.canvas import Canvas
from okr_desktop.qt.charts.model import AnyView, ChartFacts, ReadOut
from okr_desktop.qt.charts.readout import paint_readout
from okr_desktop.qt.theme import Theme

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


@dataclass(frozen=True, slots=True)
class Stop:
    """A point that can be read: its place and what it says; ``line`` draws a hair line through it."""

    x: float
    y: float
    readout: ReadOut
    line: tuple[float, float] | None = None


class ChartView(QWidget):
    """A chart of one kind of view.

    Left, Right, Home and End walk the points, each is announced; Escape leaves them; T asks for the table.
    Concrete charts implement :meth:`draw`.
    """

    table_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: AnyView | None = None
        self._stops: list[Stop] = []
        self._at = -1
        self._by_keyboard = False
        self._drawn: QPixmap | None = None
        self._drawn_for: tuple[object, ...] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.notifier().changed.connect(self.update)

    # What is shown

    def draw(self, canvas: Canvas, shown: Any) -> list[Stop]:
        """Paint the chart and give its points in reading order, rising in x for charts over time."""
        raise NotImplementedError

    def set_view(self, shown: AnyView | None) -> None:
        """Show a chart (None: nothing)."""
        same = shown is not None and self._shown is not None and shown.facts.title == self._shown.facts.title
        self._shown, self._stops, self._drawn = shown, [], None
        self._at = self._at if same else -1
        self.setAccessibleName(shown.facts.title if shown else "")
        self.setAccessibleDescription(shown.facts.summary if shown else "")
        self.update()

    def shown(self) -> AnyView | None:
        """What is shown now."""
        return self._shown

    def facts(self) -> ChartFacts | None:
        """The words and the table of what is shown."""
        return self._shown.facts if self._shown else None

    def stops(self) -> list[Stop]:
        """The points as they were painted last, in the coordinates of the canvas."""
        return self._stops

    def current(self) -> ReadOut | None:
        """What is read out now, None for nothing."""
        return self._stops[self._at].readout if 0 <= self._at < len(self._stops) else None

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(2 * theme.CHART_READOUT, theme.CHART_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CHART_READOUT, theme.CHART_HEIGHT * 2 // 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        painter.drawPixmap(0, 0, self._picture(look))
        self._at = min(self._at, len(self._stops) - 1)
        if self._at >= 0:
            canvas = Canvas(painter, self.width(), self.height(), look, self._is_rtl())
            self.paint_stop(canvas, self._stops[self._at])
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        painter.end()

    def _picture(self, look: Theme) -> QPixmap:
        """The chart without read-out, painted once: the mouse moves over it, thousands of points stay as they are."""
        key = (self.size(), self.devicePixelRatioF(), look.name, self._is_rtl(), self.font())
        if self._drawn is None or key != self._drawn_for:
            self._drawn_for = key
            self._drawn = QPixmap(self.size() * key[1])
            self._drawn.setDevicePixelRatio(key[1])
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            self._stops = self.paint_chart(painter, self.width(), self.height(), look, self._is_rtl())
            painter.end()
        return self._drawn

    def paint_chart(self, painter: QPainter, width: float, height: float, look: Theme, rtl: bool) -> list[Stop]:
        """Paint without focus and read-out, at any size: for the window and for pictures."""
        if self._shown is None:
            return []
        return self.draw(Canvas(painter, width, height, look, rtl), self._shown)

    def paint_stop(self, canvas: Canvas, stop: Stop) -> None:
        """Mark the point that is read out and show what it says."""
        look = canvas.look
        if stop.line is not None:
            x = round(stop.x) + 0.5
            canvas.line(x, stop.line[0], x, stop.line[1], look.text, theme.CHART_FINE)
            canvas.dots([(stop.x, stop.y)], theme.CHART_DOT + 2, look.surface, look.accent, theme.CHART_LINE)
        paint_readout(canvas, stop.x, stop.y, stop.readout)

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # Mouse and keys

    def event(self, event: QEvent) -> bool:
        """Keys that walk the points stay here, also where a menu or a page has them as shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        return key in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_T) or (
            key == Qt.Key.Key_Escape and self._at >= 0
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        self._by_keyboard = True
        if key == Qt.Key.Key_T:
            self.table_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self._go_to(-1)
        else:
            self._walk(key)

    def _walk(self, key: Qt.Key) -> None:
        last = len(self._stops) - 1
        if key in _STEPS:
            step = -_STEPS[key] if self._is_rtl() else _STEPS[key]
            begin = last + 1 if step < 0 else -1
            at = (begin if self._at < 0 else self._at) + step
            self._go_to(min(max(at, 0), last))
        else:
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        self._announce()

    def _go_to(self, at: int) -> None:
        if at != self._at:
            self._at = at
            readout, facts = self.current(), self.facts()
            self.setAccessibleDescription(readout.spoken if readout else facts.summary if facts else "")
            self.update()

    def _announce(self) -> None:
        readout = self.current()
        if readout is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, readout.spoken))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position()
        x = self.width() - place.x() if self._is_rtl() else place.x()
        self._by_keyboard = False
        self._go_to(self.stop_at(QPointF(x, place.y())))

    def stop_at(self, place: QPointF) -> int:
        """The index of the point that the mouse means, in the coordinates of the canvas; -1 for none."""
        return nearest([(stop.x, stop.y) for stop in self._stops], place.x(), place.y())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._by_keyboard:
            self._go_to(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in _BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keyboard = False
        self._go_to(-1)
        self.update()
