"""The surface of the map: paints a scene, zooms and pans over it, and knows what is under a point of the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map.backing import Backing
from okr_desktop.qt.pages.plan.map.far import NEAR, paint_map
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.scene import CARD, ROW, Hit, Scene

LEAST, MOST = 0.01, 2.0
STEP = 1.25
# What sticks out of a card: its badge.
OVERHANG = 48.0
FIT_MARGIN = float(theme.SPACE_24)


class Surface(QAbstractScrollArea):
    """Shows a :class:`Scene`; the scroll bars count pixels of the screen from the map's upper left corner.

    ``zoom_changed`` tells the zoom (1.0 is 100 %), ``moved`` that another part is in sight.
    """

    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.scene: Scene | None = None
        self.zoom = 1.0
        self._backing = Backing()
        self.ink = Ink(theme.current())
        self._version = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Without one, Qt draws a little frame where the scroll bars meet.
        self.setCornerWidget(QWidget())
        # The bar counts from the left edge whatever the direction of the text.
        self.horizontalScrollBar().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.notifier().changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self.ink = Ink(theme.current())
        self._backing.drop()
        self.viewport().update()

    # What is shown, and where

    def set_scene(self, scene: Scene | None) -> None:
        """Show another scene at the same place and zoom."""
        self.scene = scene
        self._version += 1
        self.ink.forget_titles()
        self._set_ranges()
        self.viewport().update()
        self.moved.emit()

    def origin(self) -> QPoint:
        """What part is shown: its upper left corner in pixels of the screen from the corner of the map."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def set_origin(self, place: QPointF) -> None:
        """Scroll, as far as the map goes."""
        self.horizontalScrollBar().setValue(round(place.x()))
        self.verticalScrollBar().setValue(round(place.y()))

    def to_map(self, position: QPointF) -> QPointF:
        """The point of the map under a point of the viewport."""
        return (position + QPointF(self.origin())) / self.zoom

    def to_screen(self, point: QPointF) -> QPointF:
        """The point of the viewport where a point of the map is shown."""
        return point * self.zoom - QPointF(self.origin())

    def seen(self) -> QRectF:
        """The part of the map that is in sight."""
        size = self.viewport().size()
        return QRectF(self.to_map(QPointF(0, 0)), self.to_map(QPointF(size.width(), size.height())))

    def hit_at(self, position: QPointF) -> Hit | None:
        """What is under a point of the viewport."""
        hit = self.scene.hit(self.to_map(position)) if self.scene is not None else None
        if hit is None or self.scene is None or hit.part != ROW or self.zoom >= NEAR:
            return hit
        return Hit(CARD, self.scene.card(hit.id))  # from afar rows are not drawn: nobody takes hold of one unseen

    def _set_ranges(self) -> None:
        """Any corner of the map can be brought to the middle of the view."""
        size, view = self._map_size(), self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        ):
            bar.setRange(-part // 2, max(whole - part // 2, -part // 2))
            bar.setPageStep(part)
            bar.setSingleStep(theme.SPACE_32)

    def _map_size(self) -> QSize:
        if self.scene is None:
            return QSize(0, 0)
        return QSize(round(self.scene.layout.width * self.zoom), round(self.scene.layout.height * self.zoom))

    # Zooming

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom (1.0 is 100 %); ``around`` is the point of the viewport that stays, the middle when None."""
        zoom = min(max(zoom, LEAST), MOST)
        if zoom == self.zoom:
            return
        around = around if around is not None else QRectF(self.viewport().rect()).center()
        point = self.to_map(around)
        self.zoom = zoom
        self._set_ranges()
        self.set_origin(point * zoom - around)
        self.viewport().update()
        self.zoom_changed.emit(zoom)
        self.moved.emit()

    def zoom_in(self) -> None:
        """One step nearer."""
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        """One step further away."""
        self.set_zoom(self.zoom / STEP)

    def zoom_whole(self) -> None:
        """At 100 %."""
        self.set_zoom(1.0)

    def fit(self) -> None:
        """Show the whole map, never larger than 100 %."""
        if self.scene is None or self.scene.rect.isEmpty():
            return
        whole, view = self.scene.rect, self.viewport().size()
        room = (max(view.width() - 2 * FIT_MARGIN, 1.0), max(view.height() - 2 * FIT_MARGIN, 1.0))
        self.set_zoom(min(1.0, room[0] / whole.width(), room[1] / whole.height()))
        self.center_on(whole.center())

    def center_on(self, point: QPointF) -> None:
        """Bring a point of the map to the middle."""
        self.set_origin(point * self.zoom - QRectF(self.viewport().rect()).center())

    def show_start(self) -> None:
        """What a map begins with: readable, from its upper leading corner."""
        if self.scene is None:
            return
        self.set_zoom(1.0)
        room = self.viewport().width()
        x = -FIT_MARGIN
        if self.scene.layout.mirrored:
            x = self.scene.layout.width - room + FIT_MARGIN
        elif self.scene.layout.width + 2 * FIT_MARGIN < room:
            x = (self.scene.layout.width - room) / 2
        tall = self.scene.layout.height + 2 * FIT_MARGIN > self.viewport().height()
        self.set_origin(QPointF(x, -FIT_MARGIN if tall else (self.scene.layout.height - self.viewport().height()) / 2))

    def make_visible(self, rect: QRectF) -> None:
        """Scroll as little as needed to see a part of the map."""
        margin = FIT_MARGIN
        shown = QRectF(rect.topLeft() * self.zoom, rect.size() * self.zoom).adjusted(-margin, -margin, margin, margin)
        view = QRectF(QPointF(self.origin()), self.viewport().size().toSizeF())
        place = view.topLeft()
        if shown.right() > view.right():
            place.setX(place.x() + shown.right() - view.right())
        if shown.bottom() > view.bottom():
            place.setY(place.y() + shown.bottom() - view.bottom())
        place.setX(min(place.x(), shown.left()))
        place.setY(min(place.y(), shown.top()))
        self.set_origin(place)

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_ranges()
        self.moved.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
        self.moved.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = self.viewport().size()
        corner = QPointF(self.origin()) * ratio
        place = QRect(round(corner.x()), round(corner.y()), round(size.width() * ratio), round(size.height() * ratio))
        picture = self._backing.bring(place, (self.zoom, ratio, self._version, self.ink.look.name), self._paint_part)
        painter = QPainter(self.viewport())
        # Pixel by pixel: at 150 % the viewport may end in the middle of one.
        shown = QRectF(0, 0, picture.width() / ratio, picture.height() / ratio)
        painter.drawPixmap(shown, picture, QRectF(picture.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.origin())
        painter.scale(self.zoom, self.zoom)
        self._paint_over(painter)
        painter.end()

    def _paint_part(self, painter: QPainter, part: QRect) -> None:
        painter.fillRect(part, self.ink.look.canvas)
        if self.scene is None:
            return
        scale = self.zoom * self.devicePixelRatioF()
        painter.scale(scale, scale)
        rect = QRectF(part.left() / scale, part.top() / scale, part.width() / scale, part.height() / scale)
        rect.adjust(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)
        paint_map(painter, self.scene, rect, self.zoom, self.ink)

    def _paint_over(self, painter: QPainter) -> None:
        """What changes from moment to moment, in coordinates of the map."""
