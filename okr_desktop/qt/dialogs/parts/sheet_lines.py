"""The list beside the lines of a check-in sheet: what each of them means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.type_sheet_data import Meaning
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.workshop.late.words import breakable

_MEANING = Qt.ItemDataRole.UserRole
_SIGNS = {Severity.ERROR: "at_risk", Severity.WARNING: "behind", Severity.NOTE: "muted"}
_WRAP = int(Qt.TextFlag.TextWordWrap)
AnyIndex = QModelIndex | QPersistentModelIndex


class _Piece(NamedTuple):
    """A paragraph of a row: its text, type, colour, and the picture in front."""

    text: str
    font: QFont
    colour: QColor
    icon: str = ""


def _pieces(line: Meaning) -> Iterator[_Piece]:
    look = theme.current()
    yield _Piece(line.title, theme.font(strong=True), look.text if line.right else look.muted)
    if line.what:
        yield _Piece(line.what, theme.font(theme.EMPHASIS, strong=True, tabular=True), look.text)
    if line.words:
        yield _Piece(line.words, theme.font(), look.muted)
    for text, severity in line.said:
        icon = "info" if severity is Severity.NOTE else "alert-triangle"
        yield _Piece(text, theme.font(), getattr(look, _SIGNS[severity]), icon)


class _Delegate(QStyledItemDelegate):
    """Draws one line as high as its words need; its parent is the list."""

    def _room(self) -> int:
        view = self.parent()
        assert isinstance(view, QListWidget)
        return max(view.viewport().width() - 2 * theme.SPACE_12 - self._gutter(), 4 * theme.TARGET)

    def _gutter(self) -> int:
        """Room for the number of a line and its mark."""
        return QFontMetrics(theme.font(tabular=True)).horizontalAdvance("0000") + theme.ICON_SMALL + theme.SPACE_12

    def _places(self, line: Meaning) -> Iterator[tuple[_Piece, QRect]]:
        """Where each paragraph stands, from the corner of the words."""
        y, room = 0, self._room()
        for piece in _pieces(line):
            inset = theme.ICON_SMALL + theme.SPACE_4 if piece.icon else 0
            box = QFontMetrics(piece.font).boundingRect(0, 0, room - inset, 1_000_000, _WRAP, breakable(piece.text))
            yield piece, QRect(inset, y, room - inset, box.height())
            y += box.height() + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        places = list(self._places(index.data(_MEANING)))
        return QSize(self._room(), places[-1][1].bottom() + 1 + 2 * theme.SPACE_8)

    def paint(self, painter: QPainter, option: Any, index: AnyIndex) -> None:
        line: Meaning = index.data(_MEANING)
        look, rect = theme.current(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.selection)
        corner = rect.topLeft()
        x, y = corner.x() + theme.SPACE_12, corner.y() + theme.SPACE_8
        self._paint_number(painter, line, x, y)
        for piece, where in self._places(line):
            place = where.translated(x + self._gutter(), y)
            painter.setFont(piece.font)
            painter.setPen(piece.colour)
            painter.drawText(place, _WRAP, breakable(piece.text))
            if piece.icon:
                self._paint_icon(painter, piece.icon, piece.colour, place.x() - theme.ICON_SMALL - theme.SPACE_4, place)
        painter.setPen(look.line)
        painter.drawLine(rect.left() + theme.SPACE_12, rect.bottom(), rect.right() - theme.SPACE_12, rect.bottom())
        painter.restore()

    def _paint_number(self, painter: QPainter, line: Meaning, x: int, y: int) -> None:
        look, font = theme.current(), theme.font(tabular=True)
        painter.setFont(font)
        painter.setPen(look.muted)
        wide = QFontMetrics(font).horizontalAdvance("0000")
        box = QRect(x, y, wide, QFontMetrics(font).height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), str(line.number))
        name, token = ("check", "done") if line.right else ("x", "at_risk")
        self._paint_icon(painter, name, getattr(look, token), x + wide + theme.SPACE_4, box)

    def _paint_icon(self, painter: QPainter, name: str, colour: QColor, x: int, line: QRect) -> None:
        drawn = icons.pixmap(name, theme.ICON_SMALL, colour, painter.device().devicePixelRatioF())
        height = QFontMetrics(painter.font()).height()
        painter.drawPixmap(
            QRect(x, line.y() + (height - theme.ICON_SMALL) // 2, theme.ICON_SMALL, theme.ICON_SMALL), drawn
        )


class SheetLines(QListWidget):
    """``chosen(number)`` when a person points at a line."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Meaning] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # a pasted sheet may have thousands of lines
        self.setItemDelegate(_Delegate(self))
        self.itemClicked.connect(self._on_item)
        self.itemActivated.connect(self._on_item)

    def lines(self) -> list[Meaning]:
        """What is shown."""
        return list(self._lines)

    def show_lines(self, lines: Sequence[Meaning]) -> None:
        """Show these; what has not changed is not touched."""
        fresh = list(lines)
        for row in reversed(range(len(fresh), self.count())):
            self.takeItem(row)
        for row, line in enumerate(fresh):
            if row >= self.count():
                self.addItem(QListWidgetItem())
            elif line == self._lines[row]:
                continue
            self._fill(self.item(row), line)
        self._lines = fresh

    def _fill(self, item: QListWidgetItem, line: Meaning) -> None:
        item.setData(_MEANING, line)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
        item.setToolTip(harmless_tip(line.spoken))

    def go_to(self, number: int) -> None:
        """Point at a line of the text, if it says something."""
        row = next((row for row, line in enumerate(self._lines) if line.number == number), -1)
        if row != self.currentRow():
            self.setCurrentRow(row)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_MEANING).number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
