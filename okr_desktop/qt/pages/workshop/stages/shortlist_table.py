"""The ranking with its cut line: the line is dragged or moved by keys, a tick takes or leaves one row."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop.stages.shortlist_rows import Row, cut_of
from okr_desktop.qt.texts_counts import counted

PLACE, TEXT, DOTS, VOTERS = range(4)
_ID = Qt.ItemDataRole.UserRole
_GRASP = 7
_BAR = 8
_DOTS_WIDE, _PLACE_WIDE, _VOTERS_WIDE = 150, 76, 72
AnyIndex = QModelIndex | QPersistentModelIndex


class RankingTable(QTreeWidget):
    """``cut_requested(count)`` and ``pick_requested(id, picked)`` are wishes; the panel carries them out."""

    cut_requested = Signal(int)
    pick_requested = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._dragged: int | None = None
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setAccessibleName(self.tr("Ranking"))
        self.setHeaderLabels([self.tr("Place"), self.tr("Group or note"), self.tr("Dots"), self.tr("Voters")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column, wide in ((PLACE, _PLACE_WIDE), (DOTS, _DOTS_WIDE), (VOTERS, _VOTERS_WIDE)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, wide)
        self.headerItem().setTextAlignment(VOTERS, Qt.AlignmentFlag.AlignCenter)
        self.setItemDelegateForColumn(DOTS, _Bars(self))
        self.itemChanged.connect(self._on_changed)

    # What is shown

    def show_rows(self, rows: list[Row]) -> None:
        """Show the ranking; the current row and the place stay."""
        if rows == self._rows:
            return
        current, place = self.current_id(), self.verticalScrollBar().value()
        self._rows = rows
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                self.addTopLevelItem(_item(row))
        ids = [row.id for row in rows]
        item = self.topLevelItem(ids.index(current)) if current in ids else None
        if item is not None:
            self.setCurrentItem(item)
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

    def set_points(self, points: bool) -> None:
        """Call what was given points (of cards), or dots."""
        self.headerItem().setText(DOTS, self.tr("Points") if points else self.tr("Dots"))

    def begin(self) -> None:
        """Take the keyboard, at the first row unless another one is current."""
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def most(self) -> int:
        """The most dots of a row: as wide as a bar gets."""
        return max((row.dots or 0 for row in self._rows), default=0)

    def row(self, index: AnyIndex) -> Row | None:
        """The row that an index shows."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def current_id(self) -> str:
        """The target with the focus, "" for none."""
        item = self.currentItem()
        return str(item.data(PLACE, _ID)) if item is not None else ""

    # The line

    def line(self) -> int:
        """Below how many rows the line lies, or would lie when it is let go."""
        return self._dragged if self._dragged is not None else cut_of(self._rows)

    def _line_y(self, count: int) -> int:
        if not self._rows or count <= 0:
            return 0
        item = self.topLevelItem(min(count, len(self._rows)) - 1)
        return self.visualItemRect(item).bottom() + 1 if item is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rows:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, wide = max(self._line_y(self.line()), 2), self.viewport().width()
        color = theme.current().accent
        painter.setPen(QPen(color, 2.5 if self._dragged is not None else 2.0))
        painter.drawLine(QPointF(0, y), QPointF(wide, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(color))
        for left in (0, wide - 12):
            painter.drawRoundedRect(QRectF(left, y - 4, 12, 8), 4, 4)
        painter.end()

    def _count_at(self, y: int) -> int:
        """The line nearest to a height."""
        return min(range(len(self._rows) + 1), key=lambda count: abs(self._line_y(count) - y), default=0)

    def _on_line(self, at: QPoint) -> bool:
        return bool(self._rows) and abs(at.y() - self._line_y(self.line())) <= _GRASP

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._on_line(at):
            self._dragged = self.line()
            self.viewport().update()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._dragged is not None:
            self._dragged = self._count_at(at.y())
            self.viewport().update()
            return
        shape = Qt.CursorShape.SplitVCursor if self._on_line(at) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            super().mouseReleaseEvent(event)
            return
        count, self._dragged = self._dragged, None
        self.viewport().update()
        if count != cut_of(self._rows):
            self.cut_requested.emit(count)

    # Keys

    def event(self, event: QEvent) -> bool:
        # Space ticks a row here; else it is the timer's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_mine(event) and event.key() == Qt.Key.Key_Space:
            self.toggle_current()
        elif _is_mine(event):
            self.move_line(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def move_line(self, step: int) -> None:
        """Take one row more, or one less; rows that tie go together."""
        at = cut_of(self._rows)
        wanted = at + step
        if step < 0 and at > 0:
            edge = (self._rows[at - 1].dots, self._rows[at - 1].run_off)
            while wanted > 0 and edge[0] is not None and _score(self._rows[wanted - 1]) == edge:
                wanted -= 1
        if 0 <= wanted <= len(self._rows):
            self.cut_requested.emit(wanted)

    def toggle_current(self) -> None:
        """Take the row with the focus, or leave it."""
        row = next((one for one in self._rows if one.id == self.current_id()), None)
        if row is not None:
            self.pick_requested.emit(row.id, not row.picked)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column != PLACE:
            return
        picked = item.checkState(PLACE) == Qt.CheckState.Checked
        row = next((one for one in self._rows if one.id == item.data(PLACE, _ID)), None)
        if row is None or row.picked == picked:
            return
        # The tick follows the workshop, which may want a reason first.
        with QSignalBlocker(self):
            item.setCheckState(PLACE, _state(row.picked))
        self.pick_requested.emit(row.id, picked)


def _score(row: Row) -> tuple[int | None, int | None]:
    return row.dots, row.run_off


def _is_mine(event: QKeyEvent) -> bool:
    alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
    return (alt and event.key() in arrows) or (plain and event.key() == Qt.Key.Key_Space)


def _state(picked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if picked else Qt.CheckState.Unchecked


def _item(row: Row) -> QTreeWidgetItem:
    made = QTreeWidgetItem()
    made.setData(PLACE, _ID, row.id)
    made.setCheckState(PLACE, _state(row.picked))
    made.setText(PLACE, f"{row.place}" + (" =" if row.tied else ""))
    words = f"{row.letter}   {row.text}" + (f"\n{row.reason}" if row.reason else "")
    made.setText(TEXT, upright(words))
    made.setToolTip(TEXT, harmless_tip(words))
    made.setText(VOTERS, "" if row.voters is None else str(row.voters))
    made.setTextAlignment(VOTERS, Qt.AlignmentFlag.AlignCenter)
    made.setFont(TEXT, theme.font(strong=row.picked))
    made.setData(PLACE, Qt.ItemDataRole.AccessibleTextRole, _spoken(row))
    made.setSizeHint(TEXT, QSize(0, theme.ROW_COMFORTABLE + (theme.SPACE_16 if row.reason else 0)))
    return made


def _spoken(row: Row) -> str:
    """What a screen reader says of a row."""
    parts = [f"{row.place}", f"{row.letter} {row.text}"]
    if row.tied:
        parts.append(QCoreApplication.translate("RankingTable", "tied"))
    if row.dots is not None:
        parts.append(counted.dots(row.dots))
        parts.append(counted.voters(row.voters or 0))
    taken = QCoreApplication.translate("RankingTable", "taken")
    left = QCoreApplication.translate("RankingTable", "not taken")
    return ", ".join([*parts, taken if row.picked else left, *([row.reason] if row.reason else [])])


class _Bars(QStyledItemDelegate):
    """A bar and the number of dots; after a run-off its dots as well."""

    def __init__(self, table: RankingTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        row = self._table.row(index)
        if row is None or row.dots is None:
            return
        look, cell = theme.current(), QRect(option.rect).adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(strong=row.picked, tabular=True))
        text = str(row.dots) if row.run_off is None else f"{row.dots} → {row.run_off}"
        number = QRect(cell.left(), cell.top(), theme.NARROW_FIELD, cell.height())
        painter.setPen(look.text)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        room = cell.right() - number.right() - theme.SPACE_8
        wide = room * row.dots / max(self._table.most(), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(look.accent if row.picked else look.handle))
        middle = cell.center().y() - _BAR / 2
        painter.drawRoundedRect(QRectF(number.right() + theme.SPACE_8, middle, max(wide, 2.0), _BAR), 3, 3)
        painter.restore()
