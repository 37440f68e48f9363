"""The whole map small in a corner: where one is, and a way to be elsewhere with one click."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map.surface import Surface

WIDEST, HIGHEST = 176, 124
_PAD = float(theme.SPACE_8)
# Larger than this many times the view, a map deserves an overview.
_WORTH = 1.4
_LEAST_CARD = 2.0


class MiniMap(QWidget):
    """Lies over a corner of a :class:`Surface`; only there while the map is larger than the view."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._picture = QPixmap()
        self._key: object = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("Click or drag to look at another part of the map"))
        surface.moved.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        scene, view = self._surface.scene, self._surface.viewport().size()
        whole = scene.rect.size() if scene is not None else QRectF().size()
        shown = whole * self._surface.zoom
        worth = shown.width() > view.width() * _WORTH or shown.height() > view.height() * _WORTH
        roomy = view.width() > 3 * WIDEST and view.height() > 2 * HIGHEST
        self.setVisible(worth and roomy)
        if worth and roomy:
            size = whole.scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
            self.setFixedSize(QSize(round(max(size.width(), 24.0) + 2 * _PAD), round(size.height() + 2 * _PAD)))
            corner = self._surface.viewport().geometry().bottomRight()
            self.move(corner.x() - self.width() - theme.SPACE_12, corner.y() - self.height() - theme.SPACE_12)
            self.update()

    def _scale(self) -> float:
        scene = self._surface.scene
        return (self.height() - 2 * _PAD) / max(scene.layout.height, 1.0) if scene is not None else 1.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._surface.scene is None:
            return
        key = (id(self._surface.scene), self._surface.ink.look.name, self.size(), self.devicePixelRatioF())
        if key != self._key:
            self._key, self._picture = key, self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(QPen(self._surface.ink.look.accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen, scale = self._surface.seen(), self._scale()
        rect = QRectF(seen.topLeft() * scale, seen.size() * scale).translated(_PAD, _PAD)
        painter.drawRect(rect.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)))

    def _drawn(self) -> QPixmap:
        """Everything but the frame of what is in sight."""
        look, ratio, scene = self._surface.ink.look, self.devicePixelRatioF(), self._surface.scene
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.line)
        painter.setBrush(look.surface)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL
        )
        scale, groups = self._scale(), dict[str, list[QRectF]]()
        for id, rect in scene.rects.items() if scene is not None else ():
            width, height = max(rect.width() * scale, _LEAST_CARD), max(rect.height() * scale, _LEAST_CARD)
            dot = QRectF(rect.left() * scale + _PAD, rect.top() * scale + _PAD, width, height)
            groups.setdefault(scene.items[id].status if scene is not None else "", []).append(dot)
        painter.setPen(Qt.PenStyle.NoPen)
        for status, dots in groups.items():
            painter.setBrush(self._surface.ink.blocks[status])
            painter.drawRects(dots)
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._surface.center_on((event.position() - QPointF(_PAD, _PAD)) / self._scale())
