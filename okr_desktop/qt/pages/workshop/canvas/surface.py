"""The ground that notes lie on: painting, zooming and panning; what people do with it is in canvas."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.canvas import shapes
from okr_desktop.qt.pages.workshop.canvas.layout import HEAD, HEIGHT, PAD, WIDTH
from okr_desktop.qt.pages.workshop.canvas.paper import RADIUS, Paper
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import GroupItem, NoteItem, Scene

# Zoom comes in steps, six to the double: each note is painted once for each.
STEPS = 6
LEAST, MOST = -3 * STEPS, STEPS
MARGIN = float(theme.SPACE_24)
_FILL, _EDGE = 0.10, 0.55
_SMALLEST_HEAD = 11.0


class Surface(QWidget):
    """Shows a scene; ``origin`` is the canvas point in the upper left corner, ``level`` the zoom in steps (0 is 100 %).

    ``zoom_changed`` tells the zoom (1.0 is 100 %).
    """

    zoom_changed = Signal(float)

    def __init__(self, scene: Scene, picks: Picks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene, self.picks = scene, picks
        self.level, self.origin = 0, QPointF(0, 0)
        # Until a person zooms or pans, everything is shown whatever the size of the window.
        self.whole = True
        self.moved: dict[str, tuple[float, float]] = {}
        self.ghosts: list[tuple[str, ...]] = []
        self.ghost = -1
        self.target = ""
        self.band = QRectF()
        self._paper = Paper(theme.current(), 1.0)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(theme.POPOVER_WIDTH, theme.POPOVER_WIDTH // 2)
        theme.notifier().changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self._paper = Paper(theme.current(), self.devicePixelRatioF())
        self.update()

    def refresh(self) -> None:
        """The scene changed."""
        self._paper.keep(set(self.scene.notes))
        self.update()

    # Zoom and place

    @property
    def zoom(self) -> float:
        """How large the canvas is shown; 1.0 is 100 %."""
        return 2.0 ** (self.level / STEPS)

    def to_canvas(self, position: QPointF) -> QPointF:
        """The point of the canvas under a point of the widget."""
        return position / self.zoom + self.origin

    def to_screen(self, point: QPointF) -> QPointF:
        """The point of the widget where a point of the canvas is shown."""
        return (point - self.origin) * self.zoom

    def rect_on_screen(self, rect: QRectF) -> QRectF:
        """A part of the canvas as the widget shows it."""
        return QRectF(self.to_screen(rect.topLeft()), rect.size() * self.zoom)

    def set_level(self, level: int, around: QPointF | None = None) -> None:
        """Zoom; ``around`` is the point of the widget that stays, the middle when None."""
        level = min(max(level, LEAST), MOST)
        self.whole = False
        if level == self.level:
            return
        around = around if around is not None else QRectF(self.rect()).center()
        stays = self.to_canvas(around)
        self.level = level
        self.origin = stays - around / self.zoom
        self.update()
        self.zoom_changed.emit(self.zoom)

    def zoom_in(self) -> None:
        """Nearer."""
        self.set_level(self.level + 2)

    def zoom_out(self) -> None:
        """Further away."""
        self.set_level(self.level - 2)

    def fit(self) -> None:
        """Show everything, never larger than 100 %."""
        whole = self.scene.bounds()
        if whole.isEmpty():
            return
        room = (max(self.width() - 2 * MARGIN, 1.0), max(self.height() - 2 * MARGIN, 1.0))
        share = min(1.0, room[0] / whole.width(), room[1] / whole.height())
        self.set_level(math.floor(math.log2(share) * STEPS + 1e-9))
        self.origin = whole.center() - QRectF(self.rect()).center() / self.zoom
        self.whole = True
        self.update()

    def shows_all(self) -> bool:
        """Whether nothing of the board is out of sight."""
        return QRectF(self.rect()).contains(self.rect_on_screen(self.scene.bounds()))

    def keep_whole(self) -> None:
        """Show everything again, unless somebody looks at a part on purpose."""
        if self.whole:
            self.fit()

    def pan(self, by: QPointF) -> None:
        """Move what is shown by pixels of the screen; some of the board always stays in sight."""
        self.whole = False
        place = self.origin - by / self.zoom
        whole, room = self.scene.bounds(), self.size().toSizeF() / self.zoom
        edge = min(room.width(), room.height()) / 4
        self.origin = QPointF(
            min(max(place.x(), whole.left() - room.width() + edge), whole.right() - edge),
            min(max(place.y(), whole.top() - room.height() + edge), whole.bottom() - edge),
        )
        self.update()

    def make_visible(self, rect: QRectF) -> None:
        """Pan as little as needed to see a part of the canvas."""
        shown = self.rect_on_screen(rect).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        by = QPointF(
            _into(shown.left(), shown.right(), self.width()),
            _into(shown.top(), shown.bottom(), self.height()),
        )
        if not by.isNull():
            self.whole = False
            self.origin -= by / self.zoom
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.whole:
            self.fit()
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._paper.ratio != self.devicePixelRatioF():
            self._paper = Paper(theme.current(), self.devicePixelRatioF())
        paper, look = self._paper, self._paper.look
        paper.begin()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for group in self.scene.groups.values():
            self._paint_group(painter, group)
        self._paint_notes(painter, paper)
        self._paint_ghosts(painter)
        if not self.band.isNull():
            self._paint_band(painter)
        painter.end()
        if paper.late:
            self._again.start(0)

    def _paint_group(self, painter: QPainter, group: GroupItem) -> None:
        look = self._paper.look
        area = QRectF(self.rect_on_screen(self.scene.area(group.id, self.moved)).toRect())
        if not area.intersects(QRectF(self.rect())):
            return
        color = shapes.tint(look, group.shape)
        aimed = group.id == self.target
        fill = shapes.mixed(look.canvas, color, 2.2 * _FILL if aimed else _FILL)
        edge = color if aimed else shapes.mixed(look.canvas, color, _EDGE)
        _paint_area(painter, area, fill, QPen(edge, 2.5 if aimed else 1.25))
        self._paint_head(painter, group, area, color)
        if group.id == self.picks.current and self.hasFocus():
            self._ring(painter, area, look.focus, 2.0)

    def _paint_head(self, painter: QPainter, group: GroupItem, area: QRectF, color: QColor) -> None:
        high = HEAD * self.zoom
        size = max(_SMALLEST_HEAD, theme.EMPHASIS * self.zoom)
        inset = max(PAD * self.zoom, 4.0)
        # From afar the words are higher than their strip: they stick out above and cover no note.
        tall = max(high, 1.5 * size)
        top = area.top() + high - tall
        shapes.paint(painter, group.shape, QPointF(area.left() + inset + size / 2, top + tall / 2), size / 2, color)
        font = theme.font(theme.EMPHASIS, strong=True)
        font.setPixelSize(round(size))
        painter.setFont(font)
        left = area.left() + inset + 1.5 * size
        room = QRectF(left, top, area.right() - left - inset, tall)
        count = str(len(group.notes))
        wide = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(self._paper.look.muted)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine, count)
        room.setRight(room.right() - wide - size / 2)
        painter.setPen(self._paper.look.text if group.name else self._paper.look.muted)
        name = group.name or self.tr("Name this group (F2)")
        words = f"{group.letter}  {name}"
        shown = painter.fontMetrics().elidedText(words[:200], Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, align | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, shown)

    def _paint_notes(self, painter: QPainter, paper: Paper) -> None:
        seen = QRectF(self.to_canvas(QPointF(0, 0)), self.size().toSizeF() / self.zoom)
        left, top, right, bottom = seen.left() - WIDTH, seen.top() - HEIGHT, seen.right(), seen.bottom()
        tints = {group.id: group.shape for group in self.scene.groups.values()}
        later = list[NoteItem]()
        for note in self.scene.notes.values():
            if note.id in self.moved or note.id in self.picks:
                later.append(note)
            elif left < note.x < right and top < note.y < bottom:
                self._paint_note(painter, paper, note, note.x, note.y, tints.get(note.group, -1))
        for note in later:
            x, y = self.moved.get(note.id, (note.x, note.y))
            if left < x < right and top < y < bottom:
                place = self._paint_note(painter, paper, note, x, y, tints.get(note.group, -1))
                if note.id in self.picks:
                    self._ring(painter, place, paper.look.accent, 2.5)
        if self.hasFocus() and (note := self.scene.notes.get(self.picks.current)) is not None:
            x, y = self.moved.get(note.id, (note.x, note.y))
            place = self.rect_on_screen(QRectF(x, y, WIDTH, HEIGHT))
            painter.setPen(QPen(paper.look.text, 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), RADIUS, RADIUS)

    def _paint_note(self, painter: QPainter, paper: Paper, note: NoteItem, x: float, y: float, tint: int) -> QRectF:
        zoom, corner = self.zoom, self.origin
        place = QRectF(
            round((x - corner.x()) * zoom), round((y - corner.y()) * zoom), round(WIDTH * zoom), round(HEIGHT * zoom)
        )
        picture = paper.picture(note, tint, self.level, zoom)
        if picture is None:
            painter.fillRect(place, paper.look.handle)
            painter.fillRect(place.adjusted(1, 1, -1, -1), paper.look.surface)
        elif abs(picture.deviceIndependentSize().width() - place.width()) < 1:
            painter.drawPixmap(place.topLeft(), picture)
        else:
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        return place

    def _ring(self, painter: QPainter, place: QRectF, color: QColor, width: float) -> None:
        painter.setPen(QPen(color, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), RADIUS * self.zoom, RADIUS * self.zoom)

    def _paint_ghosts(self, painter: QPainter) -> None:
        """Suggested groups: a broken outline around each note of one, and lines between them for the one in hand."""
        look = self._paper.look
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, ids in enumerate(self.ghosts):
            places = [self.rect_on_screen(self.scene.notes[id].rect) for id in ids if id in self.scene.notes]
            mine = number == self.ghost
            painter.setPen(QPen(look.accent if mine else look.control, 2.0 if mine else 1.0, Qt.PenStyle.DashLine))
            if mine:
                for one, other in pairwise(places):
                    painter.drawLine(one.center(), other.center())
            for place in places:
                painter.drawRoundedRect(place.adjusted(-5, -5, 5, 5), RADIUS, RADIUS)

    def _paint_band(self, painter: QPainter) -> None:
        color = QColor(self._paper.look.accent)
        painter.setPen(QPen(color, 1.0))
        color.setAlphaF(_FILL)
        painter.setBrush(color)
        painter.drawRect(self.band)


def _paint_area(painter: QPainter, area: QRectF, fill: QColor, edge: QPen) -> None:
    """A rounded area; filled by plain rectangles, which is many times faster than by a smooth path."""
    radius = min(float(theme.RADIUS_CARD), area.width() / 2, area.height() / 2)
    painter.fillRect(area.adjusted(radius, 0, -radius, 0), fill)
    painter.fillRect(area.adjusted(0, radius, radius - area.width(), -radius), fill)
    painter.fillRect(area.adjusted(area.width() - radius, radius, 0, -radius), fill)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    side = 2 * radius
    left, top, right, bottom = area.left(), area.top(), area.right() - side, area.bottom() - side
    for x, y, begins in ((left, top, 90), (right, top, 0), (left, bottom, 180), (right, bottom, 270)):
        painter.drawPie(QRectF(x, y, side, side), begins * 16, 90 * 16)
    painter.setPen(edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, radius, radius)


def _into(low: float, high: float, room: float) -> float:
    """How far something must move to be inside."""
    if low < 0:
        return -low
    return room - high if high > room and low - (high - room) >= 0 else (-low if high > room else 0.0)
