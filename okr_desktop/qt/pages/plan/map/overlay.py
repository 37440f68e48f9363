"""What lies over a map and changes from moment to moment: the current item with its way to the top, and a drop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map import drag
from okr_desktop.qt.pages.plan.map.cards import CardPainter
from okr_desktop.qt.pages.plan.map.drag import Drag
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.lines import edge_path, paint_edges
from okr_desktop.qt.pages.plan.map.scene import BADGE, Scene

_RING, _ROW_INSET = 3.0, 5.0


def ring(scene: Scene, id: str) -> QRectF:
    """Around a card, or just inside a row."""
    if id in scene.layout.cards:
        return scene.rects[id].adjusted(-_RING, -_RING, _RING, _RING)
    row = scene.layout.rows[id]
    return QRectF(row.x, row.y, row.width, row.height).adjusted(_ROW_INSET, 1, -_ROW_INSET, -1)


def ring_width(zoom: float) -> float:
    """As wide on the map as it takes to be seen on the screen."""
    return max(float(theme.FOCUS_WIDTH), theme.FOCUS_WIDTH / zoom)


def paint_current(painter: QPainter, scene: Scene, id: str, zoom: float, ink: Ink) -> None:
    """The ring around an item, the way to what it serves, and what it reads from or is read by."""
    pen = QPen(ink.look.accent, max(float(theme.FOCUS_WIDTH), 1 / zoom))
    badges = CardPainter(painter, scene, ink)
    for edge in scene.edges_up(id):
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge_path(edge))
        badges.badge(scene.card(edge.target))
    paint_edges(painter, scene, scene.edges_of(id), ink)
    painter.setPen(QPen(ink.look.focus, ring_width(zoom)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring(scene, id), theme.RADIUS_CARD, theme.RADIUS_CARD)
    badges.badge(id)


def paint_hovered_badge(painter: QPainter, scene: Scene, id: str, ink: Ink) -> None:
    """A ring around the badge under the pointer."""
    badge = scene.badge(id)
    if badge is not None:
        painter.setPen(QPen(ink.look.accent, theme.FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(badge, BADGE, BADGE)


def paint_drag(painter: QPainter, scene: Scene, dragged: Drag, zoom: float, ink: Ink) -> None:
    """What would take the dragged item, and its title beside the pointer."""
    if dragged.target and scene.box(dragged.target) is not None:
        drag.paint_target(painter, ring(scene, dragged.target), dragged.allowed, ink, ring_width(zoom))
    painter.resetTransform()
    drag.paint_dragged(painter, dragged, scene.items[dragged.id], ink)
