"""How a cell of the table is painted, and the editors: a line, names with type-ahead, a list of kinds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from okr_desktop.domain.okrs import Kind
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.table.columns import KEYS, NUMBERS, OBJECTIVE, may_type
from okr_desktop.qt.pages.plan.table.data import Row
from okr_desktop.qt.pages.plan.table.model import Pending, TableModel
from okr_desktop.qt.texts_words import kind_text
from okr_desktop.qt.theme import SPACE_8
from okr_desktop.qt.widgets.marks import MARK, paint_status

AnyIndex = QModelIndex | QPersistentModelIndex
_LONGEST = 400
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_EDIT = int(Qt.ItemDataRole.EditRole)


class TableDelegate(QStyledItemDelegate):
    """Paints from the model's cache; refused cells are red, cells that wait to be applied are tinted."""

    def __init__(self, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._people: list[str] = []
        self.refresh()

    def refresh(self) -> None:
        """Take over colours and fonts of the current theme."""
        self._look = theme.current()
        self._body, self._figures = theme.font(), theme.font(tabular=True)
        self._line = QColor(self._look.line)
        self._line.setAlphaF(0.7)

    def set_people(self, names: list[str]) -> None:
        """Names to offer for an owner."""
        self._people = names

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, key = self._model.row(index.row()), KEYS[index.column()]
        if row is None:
            return
        cell, lying = option.rect, self._model.pending(row.id, key)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, self._look.selection)
        elif lying is not None:
            painter.fillRect(cell, self._look.hover)
        painter.setPen(self._line)
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        # The side follows the window, the direction of a text its own letters.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawLine(*((cell.topLeft(), cell.bottomLeft()) if rtl else (cell.topRight(), cell.bottomRight())))
        room = cell.adjusted(SPACE_8, 0, -SPACE_8, 0)
        if key == "title" and row.item is not None:
            room = self._paint_mark(painter, room, row, rtl)
        painter.setPen(self._color(row, key, lying))
        self._paint_text(painter, room, self._model.text(row, key), key in NUMBERS, rtl)
        if lying is not None and lying.reason:
            self._paint_refusal(painter, cell)

    def _paint_mark(self, painter: QPainter, room: QRect, row: Row, rtl: bool) -> QRect:
        left = room.right() - MARK + 1 if rtl else room.left()
        paint_status(painter, QRectF(left, room.center().y() - MARK // 2 + 1, MARK, MARK), row.status)
        used = MARK + SPACE_8
        return room.adjusted(0, 0, -used, 0) if rtl else room.adjusted(used, 0, 0, 0)

    def _color(self, row: Row, key: str, lying: Pending | None) -> QColor:
        if lying is not None:
            return self._look.at_risk if lying.reason else self._look.accent
        quiet = key in (OBJECTIVE, "note", "kind") or row.item is None or not may_type(row, key)
        return self._look.muted if quiet else self._look.text

    def _paint_text(self, painter: QPainter, room: QRect, text: str, number: bool, rtl: bool) -> None:
        if not text or room.width() <= 0:
            return
        painter.setFont(self._figures if number else self._body)
        shown = painter.fontMetrics().elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, room.width())
        far = number != rtl
        side = Qt.AlignmentFlag.AlignRight if far else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(_LINE | side) | int(Qt.TextFlag.TextSingleLine), shown)

    def _paint_refusal(self, painter: QPainter, cell: QRect) -> None:
        painter.setPen(QPen(self._look.at_risk, theme.FOCUS_WIDTH))
        painter.drawLine(cell.left() + 1, cell.bottom() - 1, cell.right() - 1, cell.bottom() - 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.TARGET, theme.ROW_COMPACT)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A tool tip where it tells more than the cell: a reason, or a text that was cut."""
        row = self._model.row(index.row())
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        key = KEYS[index.column()]
        lying = self._model.pending(row.id, key)
        needed = option.fontMetrics.horizontalAdvance(self._model.text(row, key)[:_LONGEST]) + 2 * SPACE_8
        if (lying and lying.reason) or needed > option.rect.width() or (key == OBJECTIVE and not row.first):
            return super().helpEvent(event, view, option, index)
        return True

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        key = KEYS[index.column()]
        if key == "kind":
            return self._kind_editor(parent)
        editor = QLineEdit(parent)
        editor.setProperty("cell", True)
        editor.setFrame(False)
        if key in NUMBERS:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if key == "owner":
            names = QCompleter(self._people, editor)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(names)
        return editor

    def _kind_editor(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        for kind in Kind:
            box.addItem(kind_text(kind))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        text = str(index.data(_EDIT) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findText(text), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(" ".join(text.splitlines()))

    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), _EDIT)
        elif isinstance(editor, QLineEdit) and editor.text() != " ".join(str(index.data(_EDIT) or "").splitlines()):
            model.setData(index, editor.text(), _EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(option.rect)
