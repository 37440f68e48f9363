"""Dragging a card or row onto what it shall serve: where it may go, and how that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from okr_desktop.domain.alignment_map import NodeKind
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.items import CHIPS, MapItem
from okr_desktop.qt.pages.plan.map.scene import BADGE_PART, Hit, Scene

_WIDEST, _OFFSET = 280.0, QPointF(14, 10)
_FILL = 0.14


@dataclass(slots=True)
class Drag:
    """What is dragged, where the pointer is (in the viewport), and what would take it (``target``, "" for nothing)."""

    id: str
    at: QPointF
    target: str = ""
    allowed: bool = False


def target_of(scene: Scene, id: str, hit: Hit | None) -> str:
    """The card or row that would take a dragged item at this place, empty for none."""
    if hit is None or hit.part == BADGE_PART:
        return ""
    item = scene.items[hit.id]
    target = item.about if item.kind in CHIPS else hit.id
    if scene.items[id].kind is NodeKind.KEY_RESULT:
        target = scene.card(target)
    return "" if target == id or (hit.id == id) else target


def may_go(scene: Scene, id: str, target: str) -> bool:
    """Objectives go onto cards and rows, key results onto other cards; nothing below itself."""
    return not scene.is_below(target, id)


def is_there(scene: Scene, id: str, target: str) -> bool:
    """Whether it stands there already."""
    return target == (scene.card_of.get(id) or scene.above.get(id, ""))


def paint_target(painter: QPainter, rect: QRectF, allowed: bool, ink: Ink, width: float) -> None:
    """A ring and a veil in the accent, or in the colour of danger where it may not go."""
    color = ink.look.accent if allowed else ink.look.at_risk
    veil = QColor(color)
    veil.setAlphaF(_FILL)
    painter.setPen(QPen(color, width))
    painter.setBrush(veil)
    painter.drawRoundedRect(rect, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)


def paint_dragged(painter: QPainter, drag: Drag, item: MapItem, ink: Ink) -> None:
    """The title beside the pointer, in coordinates of the viewport."""
    pen, ruler, _ = ink.wide(float(theme.BODY))
    text = ruler.fitted(item.title, _WIDEST)
    card = QRectF(drag.at + _OFFSET, drag.at + _OFFSET)
    card.setSize(QRectF(0, 0, ruler.width(text) + 2 * theme.SPACE_12, theme.TARGET).size())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.look.inverse)
    painter.drawRoundedRect(card, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
    painter.setPen(ink.look.on_inverse)
    painter.setFont(pen.font)
    painter.drawText(QPointF(card.left() + theme.SPACE_12, card.top() + pen.baseline(theme.TARGET)), text)
