"""Painting the cards of a map as they are seen near by, with every text."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from okr_desktop.domain.alignment_map import Box, NodeKind
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map import items
from okr_desktop.qt.pages.plan.map.ink import Ink, Pen
from okr_desktop.qt.pages.plan.map.items import MapItem
from okr_desktop.qt.pages.plan.map.scene import BADGE, Scene
from okr_desktop.qt.widgets.marks import MARK, paint_status
from okr_desktop.qt.widgets.progress_bar import EDGE, paint_progress

_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_ROW_BAR, _GAP = 84.0, float(theme.SPACE_8)
_GLYPH = 3.5


class CardPainter:
    """Paints into one painter with one ink; all coordinates are those of the map."""

    def __init__(self, painter: QPainter, scene: Scene, ink: Ink) -> None:
        self._painter, self._scene, self._ink = painter, scene, ink
        self._rtl = scene.layout.mirrored
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def card(self, id: str) -> None:
        """A whole card with its rows and badge."""
        item, box = self._scene.items[id], self._scene.layout.cards[id]
        self._frame(item, box)
        if item.kind in items.CHIPS:
            self._chip(item, box)
        else:
            self._header(item, box)
            for row in self._scene.rows.get(id, ()):
                self._row(self._scene.items[row], self._scene.layout.rows[row])
        self.badge(id)

    def _frame(self, item: MapItem, box: Box) -> None:
        painter, ink = self._painter, self._ink
        if item.kind is NodeKind.DEPENDENCY:
            painter.setPen(ink.dotted)
        else:
            painter.setPen(ink.border if item.wanted else ink.context)
        painter.setBrush(ink.look.surface if item.wanted else ink.look.canvas)
        rect = QRectF(box.x, box.y, box.width, box.height)
        painter.drawRoundedRect(rect, theme.RADIUS_CARD, theme.RADIUS_CARD)

    def _x(self, box: Box, left: float, width: float) -> float:
        """Where something begins that is ``left`` from the leading edge of a card."""
        return box.right - left - width if self._rtl else box.x + left

    def _write(self, pen: Pen, box: Box, place: tuple[float, float, float], line: float, text: str) -> None:
        """A text at ``place``: from the leading edge, from the top, and the room it has."""
        left, top, width = place
        self._painter.setFont(pen.font)
        if self._rtl:
            rect = QRectF(self._x(box, left, width), box.y + top, width, line)
            self._painter.drawText(rect, int(_END), text)
        else:
            self._painter.drawText(QPointF(box.x + left, box.y + top + pen.baseline(line)), text)

    def _header(self, item: MapItem, box: Box) -> None:
        look, room, top = self._ink.look, box.width - 2 * items.INSET, items.TOP
        self._painter.setPen(look.text if item.wanted else look.muted)
        for line in item.lines:
            self._write(self._ink.title, box, (items.INSET, top, room), items.TITLE_LINE, line)
            top += items.TITLE_LINE
        if item.caption:
            self._painter.setPen(look.muted)
            self._write(self._ink.caption, box, (items.INSET, top, room), items.CAPTION_LINE, item.caption)
            top += items.CAPTION_LINE
        self._header_figures(item, box, top + theme.SPACE_4)

    def _header_figures(self, item: MapItem, box: Box, top: float) -> None:
        color, line = self._ink.status[item.status], items.FIGURE_LINE
        self._mark(item, box, top + (line - MARK) / 2)
        left = items.INSET + items.MARK_ROOM
        self._painter.setPen(color)
        self._write(self._ink.caption, box, (left, top, item.status_width), line, item.status_text)
        left += item.status_width + _GAP - EDGE / 2
        end = box.width - items.INSET - item.figure_width
        self._bar(item, box, (left, top, end - left - _GAP + EDGE), line)
        self._painter.setPen(self._ink.look.text)
        self._write(self._ink.figure, box, (end, top, item.figure_width), line, item.figure)

    def _row(self, item: MapItem, box: Box) -> None:
        look, painter = self._ink.look, self._painter
        painter.setPen(self._ink.divider)
        painter.drawLine(QLineF(box.x + items.INSET, box.y, box.right - items.INSET, box.y))
        left, top = items.INSET + items.MARK_ROOM, items.ROW_TOP
        room = box.width - left - items.INSET
        self._mark(item, box, top + (items.ROW_LINE - MARK) / 2)
        painter.setPen(look.text if item.wanted else look.muted)
        for line in item.lines:
            self._write(self._ink.body, box, (left, top, room), items.ROW_LINE, line)
            top += items.ROW_LINE
        self._row_figures(item, box, left, top)

    def _row_figures(self, item: MapItem, box: Box, left: float, top: float) -> None:
        line = items.CAPTION_LINE
        self._bar(item, box, (left - EDGE, top, _ROW_BAR), line)
        self._painter.setPen(self._ink.look.muted)
        place = (left - EDGE + _ROW_BAR + _GAP / 2, top, item.figure_width)
        self._write(self._ink.figure, box, place, line, item.figure)
        self._painter.setPen(self._ink.status[item.status])
        end = box.width - items.INSET - item.status_width
        self._write(self._ink.caption, box, (end, top, item.status_width), line, item.status_text)

    def _chip(self, item: MapItem, box: Box) -> None:
        look, left, top = self._ink.look, items.INSET + items.MARK_ROOM, items.ROW_TOP
        room = box.width - left - items.INSET
        self._painter.setPen(look.muted)
        self._write(self._ink.caption, box, (left, top, room), items.CAPTION_LINE, item.caption)
        top += items.CAPTION_LINE
        self._painter.setPen(look.text)
        for line in item.lines:
            self._write(self._ink.body, box, (left, top, room), items.ROW_LINE, line)
            top += items.ROW_LINE
        self._mark(item, box, items.ROW_TOP + (items.CAPTION_LINE - MARK) / 2)
        self._painter.setPen(self._ink.status[item.status])
        self._write(self._ink.caption, box, (left, top, room), items.CAPTION_LINE, item.status_text)

    def _mark(self, item: MapItem, box: Box, top: float) -> None:
        rect = QRectF(self._x(box, items.INSET, MARK), box.y + top, MARK, MARK)
        paint_status(self._painter, rect, item.status, self._ink.status[item.status])

    def _bar(self, item: MapItem, box: Box, place: tuple[float, float, float], line: float) -> None:
        left, top, width = place
        rect = QRectF(self._x(box, left, width), box.y + top, width, line)
        color = self._ink.status[item.status]
        paint_progress(self._painter, rect, item.progress, item.expected, color, self._ink.look, self._rtl)

    def badge(self, id: str) -> None:
        """The knob that hides or shows what is below a card: a minus, or a plus with how many cards are hidden."""
        middle = self._scene.badge(id)
        if middle is None:
            return
        painter, look = self._painter, self._ink.look
        collapsed = id in self._scene.layout.collapsed
        painter.setPen(Qt.PenStyle.NoPen if collapsed else self._ink.lines_pen)
        painter.setBrush(look.accent if collapsed else look.surface)
        if not collapsed:
            painter.drawEllipse(middle, BADGE - 1.5, BADGE - 1.5)
            painter.setPen(look.muted)
            painter.drawLine(QLineF(middle.x() - _GLYPH, middle.y(), middle.x() + _GLYPH, middle.y()))
            return
        text = f"+{self._scene.layout.below[id]}"
        width = 2 * BADGE + 6.0 * (len(text) - 1)
        left = middle.x() - width + BADGE if self._rtl else middle.x() - BADGE
        rect = QRectF(left, middle.y() - BADGE, width, 2 * BADGE)
        painter.drawRoundedRect(rect, BADGE, BADGE)
        painter.setPen(look.on_accent)
        painter.setFont(self._ink.badge.font)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
