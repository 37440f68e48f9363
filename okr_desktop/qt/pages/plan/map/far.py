"""Painting the cards of a map from afar: first only large titles, then blocks in the colour of their status."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from okr_desktop.domain.alignment_map import NodeKind
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map.cards import CardPainter
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.lines import paint_edges, paint_far_edges
from okr_desktop.qt.pages.plan.map.scene import Scene
from okr_desktop.qt.widgets.marks import paint_status

# Below these zooms texts cannot be read; titles are then set in a size that can.
NEAR, TITLES, MARKS = 0.5, 0.16, 0.05
# Zoom down to which a size of titles is used, and the size.
_SIZES = ((0.36, 24.0), (0.25, 34.0), (0.0, 48.0))
_LEADING = 1.3
# The room at the foot of a card for the marks of its key results, in sizes of the title.
_STRIP = 1.2
_MARK_SHARE, _LARGEST_MARK = 0.6, 96.0


def paint_map(painter: QPainter, scene: Scene, rect: QRectF, zoom: float, ink: Ink) -> None:
    """Everything of a map inside a rectangle of it, with as much detail as the zoom lets one see."""
    cards = scene.cards_in(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom >= TITLES)
    edges = [scene.layout.edges[at] for at in scene.edges_in(rect)]
    if zoom >= TITLES:
        paint_edges(painter, scene, edges, ink)
    else:
        paint_far_edges(painter, edges, ink)
    if zoom >= NEAR:
        near = CardPainter(painter, scene, ink)
        for id in cards:
            near.card(id)
    elif zoom >= TITLES:
        _paint_titles(painter, scene, cards, zoom, ink)
    else:
        _paint_blocks(painter, scene, cards, zoom, ink)


def _paint_titles(painter: QPainter, scene: Scene, cards: list[str], zoom: float, ink: Ink) -> None:
    size = next(size for least, size in _SIZES if zoom >= least)
    near, inset = CardPainter(painter, scene, ink), size * 0.6
    for id in cards:
        item, rect = scene.items[id], scene.rects[id]
        painter.setPen(ink.dotted if item.kind is NodeKind.DEPENDENCY else ink.border)
        painter.setBrush(ink.look.surface if item.wanted else ink.look.canvas)
        painter.drawRoundedRect(rect, theme.RADIUS_CARD, theme.RADIUS_CARD)
        inner = rect.adjusted(inset, inset * 0.8, -inset, -inset * 0.5)
        mark = QRectF(inner.left(), inner.top() + size * 0.15, size, size)
        if scene.layout.mirrored:
            mark.moveRight(inner.right())
            inner.setRight(mark.left() - inset * 0.6)
        else:
            inner.setLeft(mark.right() + inset * 0.6)
        paint_status(painter, mark, item.status, ink.status[item.status])
        painter.setPen(ink.look.text if item.wanted else ink.look.muted)
        strip = size * _STRIP if scene.rows.get(id) else 0.0
        _paint_title(painter, scene, id, inner.adjusted(0, 0, 0, -strip), size, ink)
        if strip:
            _paint_marks(painter, scene, id, rect.adjusted(inset, 0, -inset, -inset * 0.8), size * 0.8, ink)
        near.badge(id)


def _paint_marks(painter: QPainter, scene: Scene, id: str, rect: QRectF, side: float, ink: Ink) -> None:
    """One mark for each key result, side by side at the foot of its card, as many as fit."""
    step = side * 1.5
    for at, row in enumerate(scene.rows[id][: int((rect.width() + step - side) / step)]):
        left = rect.right() - side - at * step if scene.layout.mirrored else rect.left() + at * step
        status = scene.items[row].status
        paint_status(painter, QRectF(left, rect.bottom() - side, side, side), status, ink.status[status])


def _paint_title(painter: QPainter, scene: Scene, id: str, room: QRectF, size: float, ink: Ink) -> None:
    pen, ruler, known = ink.wide(size)
    line = size * _LEADING
    lines = known.get(id)
    if lines is None:
        lines = known[id] = ruler.lines(scene.items[id].title, room.width(), max(1, int(room.height() / line)))
    painter.setFont(pen.font)
    top = room.top()
    for text in lines:
        if scene.layout.mirrored:
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(room.left(), top, room.width(), line), flags, text)
        else:
            painter.drawText(QPointF(room.left(), top + pen.baseline(line)), text)
        top += line


def _paint_blocks(painter: QPainter, scene: Scene, cards: list[str], zoom: float, ink: Ink) -> None:
    groups = dict[str, list[QRectF]]()
    for id in cards:
        groups.setdefault(scene.items[id].status, []).append(scene.rects[id])
    for status, rects in groups.items():
        color = ink.status[status]
        painter.setPen(QPen(color, 0) if zoom >= MARKS else Qt.PenStyle.NoPen)
        painter.setBrush(ink.tints[status] if zoom >= MARKS else ink.blocks[status])
        painter.drawRects(rects)
        if zoom >= MARKS:
            for rect in rects:
                side = min(rect.height() * _MARK_SHARE, _LARGEST_MARK)
                mark = QRectF(0, 0, side, side)
                mark.moveCenter(rect.center())
                paint_status(painter, mark, status, color)
