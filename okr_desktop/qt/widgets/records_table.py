"""A calm table of records: whole rows, rounded selection, visible focus, keys to edit and delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.delegates.records import RecordsDelegate
from okr_desktop.qt.models.records import Record, RecordsModel

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class RecordsTable(QTableView):
    """Shows a RecordsModel.

    ``chosen(key)`` is a double click, Enter or F2; ``delete_requested(key)`` is Delete; ``current_changed(key)``
    follows the keyboard; ``menu_requested(key, global position)`` asks for a menu (key "" beside every row).
    """

    chosen = Signal(str)
    delete_requested = Signal(str)
    current_changed = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RecordsModel(headers, self)
        self._cells = RecordsDelegate(self.records, self)
        self._hovered = -1
        self._focus_visible = False
        self._empty_text = ""
        self._set_up()
        self.setModel(self.records)
        self.setItemDelegate(self._cells)
        theme.notifier().changed.connect(self._on_theme)

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        # The rounded background is painted here; the style's own would be a second one.
        self.setStyleSheet(
            "RecordsTable { selection-background-color: transparent; } QHeaderView::section { padding: 0 12px; }"
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(theme.ROW_COMPACT)
        self.set_comfortable(True)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(theme.HEADER_HEIGHT)
        header.setFont(theme.font(theme.CAPTION))

    def set_comfortable(self, comfortable: bool) -> None:
        """Rows of 36 pixels, or of 28."""
        self.verticalHeader().setDefaultSectionSize(theme.ROW_COMFORTABLE if comfortable else theme.ROW_COMPACT)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Width of each column in pixels; 0 is for those that share what is left."""
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if width:
                self.setColumnWidth(column, width)

    def room_for(self, *texts: str) -> int:
        """How wide a column must be for these texts, in pixels."""
        return max(self.fontMetrics().horizontalAdvance(text) for text in texts) + 2 * theme.SPACE_12 + theme.SPACE_4

    def set_empty_text(self, text: str) -> None:
        """What stands in the middle while there is no row."""
        self._empty_text = text
        self.viewport().update()

    def empty_text(self) -> str:
        """What stands in the middle while there is no row."""
        return self._empty_text

    def set_rows(self, rows: list[Record]) -> None:
        """Show these rows; the current row stays current when it is still there, and the place does not jump."""
        key, scroll = self.current_key(), self.verticalScrollBar().value()
        self.records.set_rows(rows)
        self._span_headings(rows, 0)
        self.go_to(key, scroll=False)
        self.verticalScrollBar().setValue(scroll)

    def append_rows(self, rows: list[Record]) -> None:
        """Show more rows below those that are there."""
        first = self.records.rowCount()
        self.records.append_rows(rows)
        self._span_headings(rows, first)

    def _span_headings(self, rows: list[Record], first: int) -> None:
        if not first:
            self.clearSpans()
        for place, row in enumerate(rows, first):
            if row.heading and self.records.columnCount() > 1:
                self.setSpan(place, 0, 1, self.records.columnCount())

    def current_key(self) -> str:
        """The key of the current row, or an empty text."""
        record = self.records.record(self.currentIndex().row())
        return record.key if record else ""

    def go_to(self, key: str, *, scroll: bool = True) -> bool:
        """Make the row with this key current; False when it is not shown."""
        row = self.records.place(key)
        if row < 0:
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.records.index(row, 0), flags)
        if scroll:
            self.scrollTo(self.records.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(self.current_key())

    # -- keys and mouse -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that mean this row go to this table, also where a menu of the window has them as shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and Qt.Key(event.key()) in (*_ENTER, Qt.Key.Key_Delete)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        key = self.current_key()
        if not key or not self._is_ours(event):
            super().keyPressEvent(event)
            return
        (self.delete_requested if event.key() == Qt.Key.Key_Delete else self.chosen).emit(key)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_focus(False)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        record = self.records.record(self.indexAt(event.position().toPoint()).row())
        if record is not None and not record.heading and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(record.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        record = self.records.record(index.row())
        place = event.globalPos()
        if not by_mouse and record is not None:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_requested.emit(record.key if record and not record.heading else "", place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self._show_focus(True)
        if not self.current_key() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.go_to(next((row.key for row in self.records.records() if not row.heading), ""))

    def _show_focus(self, visible: bool) -> None:
        self._focus_visible = visible
        self.viewport().update()

    # -- painting -----------------------------------------------------------------------------------------

    def _on_theme(self) -> None:
        self._cells.refresh()
        self.horizontalHeader().setFont(theme.font(theme.CAPTION))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_behind(painter)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter)
        painter.end()

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _paint_behind(self, painter: QPainter) -> None:
        look = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        for row, color in ((self._hovered, look.hover), (self.currentIndex().row(), look.selection)):
            record = self.records.record(row)
            if record is None or record.heading:
                continue
            painter.setBrush(color)
            card = QRectF(self._row_rect(row)).adjusted(theme.SPACE_4, 1, -theme.SPACE_4, -1)
            painter.drawRoundedRect(card, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)

    def _paint_over(self, painter: QPainter) -> None:
        look = theme.current()
        if self._focus_visible and self.hasFocus() and self.current_key():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self._row_rect(self.currentIndex().row())).adjusted(5, 2, -5, -2)
            painter.drawRoundedRect(ring, theme.RADIUS_CONTROL - 1, theme.RADIUS_CONTROL - 1)
        if self._empty_text and not self.records.rowCount():
            painter.setPen(look.muted)
            room = self.viewport().rect().adjusted(theme.SPACE_24, 0, -theme.SPACE_24, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)
