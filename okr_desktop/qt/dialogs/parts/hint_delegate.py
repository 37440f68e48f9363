"""Lines of a drop-down list with a quiet explanation below each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from okr_desktop.qt import theme

HINT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
AnyIndex = QModelIndex | QPersistentModelIndex


class HintDelegate(QStyledItemDelegate):
    """Draws the text of an item and, below it, what stands in ``HINT_ROLE``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        lines = 2 * option.fontMetrics.lineSpacing()
        return QSize(super().sizeHint(option, index).width(), lines + theme.SPACE_8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, selected = theme.current(), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, look.selection if selected else look.surface)
        room = option.rect.adjusted(theme.SPACE_8, theme.SPACE_4, -theme.SPACE_8, -theme.SPACE_4)
        half = room.height() // 2
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(room.adjusted(0, 0, 0, -half), side, str(index.data()))
        painter.setPen(look.muted)
        hint = option.fontMetrics.elidedText(
            str(index.data(HINT_ROLE) or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room.adjusted(0, half, 0, 0), side, hint)
        painter.restore()
