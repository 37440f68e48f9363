"""Boxes to tick in a table, drawn so that they can be seen in light and dark."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from okr_desktop.qt import theme
from okr_desktop.qt.widgets.marks import shape_path

_SIDE = 14.0


class TickDelegate(QStyledItemDelegate):
    """Paints its own box where the style would paint one that nobody sees on a dark surface."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        found = QStyleOptionViewItem(option)
        self.initStyleOption(found, index)
        style = option.widget.style() if option.widget is not None else QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, found, option.widget)
        box = QRectF(0, 0, _SIDE, _SIDE)
        box.moveCenter(QRectF(place).center())
        selected = bool(found.state & QStyle.StateFlag.State_Selected)
        self._paint_box(painter, QRectF(place), box, Qt.CheckState(state) is Qt.CheckState.Checked, selected)

    def _paint_box(self, painter: QPainter, behind: QRectF, box: QRectF, ticked: bool, selected: bool) -> None:
        look = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(behind, look.selection if selected else look.surface)
        painter.setPen(QPen(look.accent if ticked else look.control, 1.2))
        painter.setBrush(look.accent if ticked else look.surface)
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.translate(box.left() + 2, box.top() + 2)
            painter.scale((_SIDE - 4) / 12, (_SIDE - 4) / 12)
            painter.fillPath(shape_path(theme.Shape.CHECK), look.on_accent)
        painter.restore()
