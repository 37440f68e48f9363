"""A painter for charts: left to right in its own coordinates, mirrored as a whole for right to left languages."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from okr_desktop.domain.charts.geometry import Place
from okr_desktop.qt import theme
from okr_desktop.qt.theme import Theme


class Stroke(StrEnum):
    """How a line is drawn; told apart without colour."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Anchor(StrEnum):
    """Which side of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


_DASHES = {Stroke.DASHED: [4.0, 3.0], Stroke.DOTTED: [1.0, 2.5]}


class Canvas:
    """Draws into ``width`` × ``height`` in the colours of ``look``."""

    def __init__(self, painter: QPainter, width: float, height: float, look: Theme, rtl: bool = False) -> None:
        self.painter = painter
        self.width = width
        self.height = height
        self.look = look
        self.rtl = rtl
        self.small = theme.font(theme.CAPTION, tabular=True)
        self.strong = theme.font(theme.CAPTION, strong=True, tabular=True)
        self.body = theme.font(theme.BODY)
        self._metrics: dict[int, tuple[QFont, QFontMetricsF]] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def x(self, x: float) -> float:
        """Where a place of the drawing is on the device."""
        return self.width - x if self.rtl else x

    def faded(self, color: QColor, alpha: float) -> QColor:
        """A colour that lets the ground through."""
        made = QColor(color)
        made.setAlphaF(alpha)
        return made

    # Lines and areas

    def pen(self, color: QColor, width: float, stroke: Stroke = Stroke.SOLID) -> QPen:
        """A pen with round joins."""
        made = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
        if stroke in _DASHES:
            made.setDashPattern(_DASHES[stroke])
            if stroke is Stroke.DOTTED:
                made.setCapStyle(Qt.PenCapStyle.RoundCap)
        return made

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: QColor, width: float, stroke: Stroke = Stroke.SOLID
    ) -> None:
        """A straight line."""
        self.painter.setPen(self.pen(color, width, stroke))
        self.painter.drawLine(QLineF(self.x(x1), y1, self.x(x2), y2))

    def level(
        self, left: float, right: float, y: float, color: QColor, width: float, stroke: Stroke = Stroke.SOLID
    ) -> None:
        """A level line, sharp on whole pixels."""
        sharp = round(y) + 0.5
        self.line(left, sharp, right, sharp, color, width, stroke)

    def path(self, places: Sequence[Place], color: QColor, width: float, stroke: Stroke = Stroke.SOLID) -> None:
        """A line through places."""
        self.painter.setPen(self.pen(color, width, stroke))
        self.painter.drawPolyline(self._polygon(places))

    def area(self, places: Sequence[Place], brush: QColor | QBrush) -> None:
        """A filled shape."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(brush)
        self.painter.drawPolygon(self._polygon(places))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def box(
        self, left: float, top: float, width: float, height: float, brush: QColor | QBrush, edge: QColor | None = None
    ) -> None:
        """A filled rectangle, with an edge when one is given."""
        self.painter.setPen(self.pen(edge, theme.CHART_FINE) if edge else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(brush)
        self.painter.drawRect(QRectF(self.x(left + width) if self.rtl else left, top, width, height))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def dots(self, places: Sequence[Place], radius: float, fill: QColor, edge: QColor, width: float = 1.5) -> None:
        """Discs with an edge."""
        self.painter.setPen(QPen(edge, width))
        self.painter.setBrush(fill)
        for x, y in places:
            self.painter.drawEllipse(QPointF(self.x(x), y), radius, radius)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _polygon(self, places: Sequence[Place]) -> QPolygonF:
        return QPolygonF([QPointF(self.x(x), y) for x, y in places])

    @contextmanager
    def clipped(self, left: float, top: float, right: float, bottom: float) -> Generator[None]:
        """Draws only inside these bounds."""
        self.painter.save()
        first, last = sorted((self.x(left), self.x(right)))
        self.painter.setClipRect(QRectF(first, top, last - first, bottom - top))
        yield
        self.painter.restore()

    # Texts

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Measures of a font, kept while the canvas lives."""
        key = id(font)
        if key not in self._metrics:
            self._metrics[key] = font, QFontMetricsF(font)
        return self._metrics[key][1]

    def text_width(self, text: str, font: QFont) -> float:
        """How wide a text is."""
        return self.metrics(font).horizontalAdvance(text)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        font: QFont,
        color: QColor,
        anchor: Anchor = Anchor.START,
        ground: QColor | None = None,
    ) -> None:
        """One line of text whose middle is at the height ``y``; ``ground`` keeps lines off its letters."""
        measures = self.metrics(font)
        width = measures.horizontalAdvance(text)
        left = self.x(x) - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[self._side(anchor)]
        if ground is not None:
            room = QRectF(left - 2, y - measures.height() / 2, width + 4, measures.height())
            self.painter.fillRect(room, ground)
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(QPointF(left, y + (measures.ascent() - measures.descent()) / 2), text)

    def _side(self, anchor: Anchor) -> Anchor:
        if not self.rtl or anchor is Anchor.MIDDLE:
            return anchor
        return Anchor.END if anchor is Anchor.START else Anchor.START

    def elided(self, text: str, font: QFont, width: float) -> str:
        """A text shortened to a width."""
        return self.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0.0))

    def paragraph(self, x: float, y: float, width: float, text: str, font: QFont, color: QColor) -> None:
        """Text in the middle of a place, wrapped to a width, on the ground of the chart."""
        room = QRectF(self.x(x) - width / 2, y - 60, width, 120)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.painter.fillRect(
            self.metrics(font).boundingRect(room, flags, text).adjusted(-6, -4, 6, 4), self.look.surface
        )
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(room, flags, text)
