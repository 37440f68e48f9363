"""The outline as a table one can drag in: onto a row is below it, between rows is reordering."""

from __future__ import annotations

from PySide6.QtCore import QLine, QMimeData, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.delegates.outline_layout import BRANCH, level_at, level_left
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import Node
from okr_desktop.qt.models.outline_places import CanMove, Place, Spot, drop_spot, outline_text, topmost
from okr_desktop.qt.models.outline_rows import Column
from okr_desktop.qt.widgets.outline_table import OutlineTable

_MIME = "application/x-okr-outline"
_OPEN_AFTER_MS = 700


class OutlineDragTable(OutlineTable):
    """Dragging inside the view; it only asks for moves.

    ``move_requested(id, new parent id or "", index)`` counts the index among the new siblings without the
    moved node; whoever changes the data then calls ``OutlineModel.move``. ``move_refused(id)`` tells that it cannot.
    """

    move_requested = Signal(str, str, int)
    move_refused = Signal(str)

    def __init__(self, outline: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(outline, parent)
        self._can_move: CanMove | None = None
        self._dragged: list[Node] = []
        self._spot: Spot | None = None
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(_OPEN_AFTER_MS)
        self._opening.timeout.connect(self._open_under_drag)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def set_can_move(self, rule: CanMove | None) -> None:
        """A further rule ``(id, new parent id or "") -> bool``; cycles and kinds are vetoed anyway."""
        self._can_move = rule

    def select(self, node_id: str) -> None:
        """Reveal a node, make it current and scroll to it; unknown ids are ignored."""
        if self._outline.node(node_id) is None:
            return
        self._outline.reveal(node_id)
        self._make_current(self._outline.index_of(node_id).row())
        self.scrollTo(self.currentIndex())

    def _selected_nodes(self) -> list[Node]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._outline.node_at(row) for row in rows]

    def _request(self, node: Node, place: Place) -> None:
        """Announce a wish; when it was granted at once, stay with the moved node."""
        before = (node.parent, self._outline.siblings(node).index(node))
        self.move_requested.emit(node.id, place.parent_id, place.index)
        if self._outline.node(node.id) is node and (node.parent, self._outline.siblings(node).index(node)) != before:
            self.select(node.id)

    def _title_rect(self, row: int) -> QRect:
        return self.visualRect(self._outline.index(row, Column.TITLE))

    def may_move(self) -> bool:
        """Whether rows can be put elsewhere: while they are sorted by a column they have no place of their own."""
        return self._outline.sorting() is None

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self._dragged = topmost(self._selected_nodes())
        if self._dragged and not self.may_move():
            self.move_refused.emit(self._dragged[0].id)
            self._dragged = []
        if not self._dragged:
            return
        mime = QMimeData()
        mime.setData(_MIME, b"1")
        mime.setText(outline_text(self._dragged))
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self._drag_picture())
        drag.setHotSpot(QPoint(-theme.SPACE_12, -theme.SPACE_8))
        drag.exec(Qt.DropAction.MoveAction)
        self._end_drag()

    def _drag_picture(self) -> QPixmap:
        """The title of what is dragged, with how many more."""
        look, ratio = theme.current(), self.devicePixelRatioF()
        more = len(self._dragged) - 1
        text = self._dragged[0].title[:60] + (f"  +{more}" if more else "")
        size = self.fontMetrics().size(0, text)
        size = size.boundedTo(size.scaled(320, size.height(), Qt.AspectRatioMode.IgnoreAspectRatio))
        card = QRect(0, 0, size.width() + 2 * theme.SPACE_12, theme.TARGET)
        picture = QPixmap(card.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.inverse)
        painter.drawRoundedRect(QRectF(card), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        painter.setPen(look.on_inverse)
        painter.drawText(card.adjusted(theme.SPACE_12, 0, -theme.SPACE_12, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self and self._dragged:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self.drag_over(event.position().toPoint())
        if self._spot is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def drag_over(self, position: QPoint) -> Spot | None:
        """Find and show where the dragged rows would go at this position."""
        row = self.rowAt(position.y())
        rect = self.row_rect(row) if row >= 0 else QRect()
        share = (position.y() - rect.top()) / rect.height() if row >= 0 else 1.0
        level = level_at(self._title_rect(row), position.x(), self.layoutDirection()) if row >= 0 else 0
        spot = drop_spot(self._outline, self._dragged, row, share, level, self._can_move)
        if spot != self._spot:
            self._spot = spot
            self.viewport().update()
            self._opening.start() if spot is not None and spot.edge == "on" else self._opening.stop()
        return spot

    def _open_under_drag(self) -> None:
        if self._spot is not None and self._spot.edge == "on":
            self._outline.expand(self._spot.place.parent_id)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._clear_spot()

    def dropEvent(self, event: QDropEvent) -> None:
        spot = self.drag_over(event.position().toPoint())
        self._clear_spot()
        if event.source() is not self or spot is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.drop_at(spot)

    def drop_at(self, spot: Spot) -> None:
        """Ask to move each dragged row to the spot, keeping their order."""
        for offset, node in enumerate(self._dragged):
            place = Place(spot.place.parent_id, spot.place.index + offset)
            here = Place(node.parent.id if node.parent else "", self._outline.siblings(node).index(node))
            if place != here:
                self._request(node, place)

    def _clear_spot(self) -> None:
        self._spot = None
        self._opening.stop()
        self.viewport().update()

    def _end_drag(self) -> None:
        self._dragged = []
        self._clear_spot()

    def _paint_over(self, painter: QPainter) -> None:
        super()._paint_over(painter)
        if self._spot is None:
            return
        rect = self.row_rect(self._spot.row)
        painter.setPen(QPen(theme.current().accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._spot.edge == "on":
            ring = QRectF(rect).adjusted(5, 2, -5, -2)
            painter.drawRoundedRect(ring, theme.RADIUS_CONTROL - 1, theme.RADIUS_CONTROL - 1)
            return
        y = rect.top() if self._spot.edge == "above" else rect.bottom() + 1
        self._paint_drop_line(painter, rect, max(y, 2))

    def _paint_drop_line(self, painter: QPainter, rect: QRect, y: int) -> None:
        """A line with a knob at the level the rows would stand on."""
        depth = self._spot.depth if self._spot is not None else 0
        title = self._title_rect(self._outline.rowCount() - 1)
        start = level_left(depth) + BRANCH // 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = title.right() - start if rtl else title.left() + start
        end = theme.SPACE_8 if rtl else rect.right() - theme.SPACE_8
        painter.drawLine(QLine(x + (-4 if rtl else 4), y, end, y))
        painter.drawEllipse(QPoint(x, y), 3, 3)
