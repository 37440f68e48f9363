"""How a cell of a records table is painted: indent, picture, one elided line, struck through or muted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import Cell, RecordsModel, upright
from okr_desktop.qt.theme import SPACE_8, SPACE_12, SPACE_16
from okr_desktop.qt.widgets.marks import GLYPH, MARK, paint_kind, paint_status

AnyIndex = QModelIndex | QPersistentModelIndex
PADDING = SPACE_12
_INDENT = SPACE_16
_DEEPEST = 8
_LONGEST = 400
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class RecordsDelegate(QStyledItemDelegate):
    """Paints the cells of a RecordsModel; the table paints the row behind them."""

    def __init__(self, records: RecordsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self.refresh()

    def refresh(self) -> None:
        """Take over colours and fonts of the current theme."""
        self._look = theme.current()
        self._body, self._strong = theme.font(tabular=True), theme.font(strong=True, tabular=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._records.record(index.row())
        if row is None:
            return
        cell = self._records.cell(index.row(), index.column())
        if row.heading:
            self._paint_heading(painter, option.rect, cell)
            return
        direction = option.direction
        used = PADDING + min(cell.depth, _DEEPEST) * _INDENT
        used += self._paint_picture(painter, option.rect, cell, used, direction)
        room = QRect(
            option.rect.left() + used, option.rect.top(), option.rect.width() - used - PADDING, option.rect.height()
        )
        self._paint_text(painter, QStyle.visualRect(direction, option.rect, room), cell, direction)

    def _paint_heading(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        font = theme.font(theme.CAPTION, strong=True)
        painter.setFont(font)
        painter.setPen(self._look.muted)
        room = rect.adjusted(PADDING, SPACE_8, -PADDING, 0)
        shown = QFontMetrics(font).elidedText(upright(cell.text[:_LONGEST]), Qt.TextElideMode.ElideRight, room.width())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, shown)

    def _paint_picture(
        self, painter: QPainter, rect: QRect, cell: Cell, left: int, direction: Qt.LayoutDirection
    ) -> int:
        side = GLYPH if cell.kind or cell.icon else MARK if cell.status else 0
        if not side:
            return 0
        logical = QRect(rect.left() + left, rect.center().y() - side // 2 + 1, side, side)
        box = QRectF(QStyle.visualRect(direction, rect, logical))
        if cell.kind:
            paint_kind(painter, box, cell.kind == "objective", self._kind_color(cell))
        elif cell.icon:
            scale = painter.device().devicePixelRatioF()
            painter.drawPixmap(box.toRect(), icons.pixmap(cell.icon, side, self._tone(cell), scale))
        else:
            paint_status(painter, box, cell.status, self._tone(cell) if cell.tone else None)
        return side + SPACE_8

    def _kind_color(self, cell: Cell) -> QColor:
        return self._look.accent if cell.kind == "objective" and not cell.muted else self._look.muted

    def _tone(self, cell: Cell) -> QColor:
        color: QColor = getattr(self._look, cell.tone or "muted")
        return color

    def _paint_text(self, painter: QPainter, room: QRect, cell: Cell, direction: Qt.LayoutDirection) -> None:
        if room.width() <= 0 or not cell.text:
            return
        font = self._font(cell)
        painter.setFont(font)
        painter.setPen(self._tone(cell) if cell.toned else self._look.muted if cell.muted else self._look.text)
        shown = QFontMetrics(font).elidedText(upright(cell.text[:_LONGEST]), Qt.TextElideMode.ElideRight, room.width())
        far = cell.right != (direction == Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignRight if far else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(_LINE | side) | int(Qt.TextFlag.TextSingleLine), shown)

    def _font(self, cell: Cell) -> QFont:
        font = QFont(self._strong if cell.strong else self._body)
        font.setStrikeOut(cell.struck)
        return font

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        cell = self._records.cell(index.row(), index.column())
        picture = GLYPH + SPACE_8 if cell.kind or cell.icon or cell.status else 0
        width = QFontMetrics(self._strong).horizontalAdvance(cell.text[:_LONGEST])
        return QSize(2 * PADDING + cell.depth * _INDENT + picture + width, theme.ROW_COMPACT)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A tooltip where it tells more than the row does: a text of its own, or one that was cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        cell = self._records.cell(index.row(), index.column())
        if cell.tip or self.sizeHint(option, index).width() > option.rect.width():
            return super().helpEvent(event, view, option, index)
        return True
