"""The grid: cells one types into, walks with Tab, Return and arrows, fills down, copies and pastes as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.table.clip import from_block, to_block
from okr_desktop.qt.pages.plan.table.columns import KEYS, OBJECTIVE, WIDTHS, may_type, typed_text
from okr_desktop.qt.pages.plan.table.delegate import TableDelegate
from okr_desktop.qt.pages.plan.table.model import TableModel
from okr_desktop.services.table_edit import Edit

MOST_CELLS = 20_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_Flag = QItemSelectionModel.SelectionFlag


class Grid(QTableView):
    """``filled(edits)`` asks to store several cells; ``pasted(cells)`` brings a block for the current cell.

    ``too_many`` tells that more cells are selected than can be dealt with at once, ``locked`` that somebody types
    where nothing can be typed.
    """

    current_changed = Signal(str)
    activated_id = Signal(str)
    context_requested = Signal(str, QPoint)
    filled = Signal(object)
    pasted = Signal(object)
    escaped = Signal()
    too_many = Signal()
    locked = Signal()

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self._told = ""
        self._quiet = False
        self.cells = TableDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self._set_up()
        theme.notifier().changed.connect(self._on_theme)

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Key results as a table"))
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.ROW_COMPACT)
        rows.setDefaultSectionSize(theme.ROW_COMPACT)
        header.setHighlightSections(False)
        # A selection of its own, empty: to paint a heading Qt asks every cell of the column whether it is selected.
        header.setSelectionModel(QItemSelectionModel(self.table, header))
        header.setSectionsClickable(False)
        header.setFixedHeight(theme.HEADER_HEIGHT)
        header.setFont(theme.font(theme.CAPTION))
        header.setSectionsMovable(True)
        for column, key in enumerate(KEYS):
            self.setColumnWidth(column, WIDTHS[key])

    def _on_theme(self) -> None:
        self.cells.refresh()
        self.horizontalHeader().setFont(theme.font(theme.CAPTION))
        self.viewport().update()

    # Looking and selecting

    def current_id(self) -> str:
        """The key result of the current cell; its objective in that column, and where a new one would be typed."""
        here = self.currentIndex()
        row = self.table.row(here.row())
        if row is None:
            return ""
        return row.objective if row.item is None or KEYS[here.column()] == OBJECTIVE else row.id

    def go_to(self, id: str, key: str = "") -> bool:
        """Make a row current, in the column where one is or in ``key``; False when it is not shown.

        An objective is gone to in its own column.
        """
        at = self.table.place(id)
        row = self.table.row(at)
        if row is None:
            return False
        column = KEYS.index(key) if key else max(self.currentIndex().column(), KEYS.index("title"))
        index = self.table.index(at, column if row.id == id else KEYS.index(OBJECTIVE))
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        id = self.current_id()
        if id != self._told:
            self._told = id
            if not self._quiet:
                self.current_changed.emit(id)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Other rows are shown meanwhile: that the current cell moves is not a person's choice, and is not told."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = self.table.row(0)
        if first is not None and not self.currentIndex().isValid():
            self.go_to(first.id)

    def selected_block(self) -> tuple[range, list[int]]:
        """Rows and columns (as they stand on the screen) that are selected; the current cell at least."""
        chosen = self.selectionModel().selection()
        spans = [_span(chosen.at(place)) for place in range(chosen.count())]
        if not spans:
            here = self.currentIndex()
            spans = [(here.row(), here.row(), here.column(), here.column())] if here.isValid() else []
        if not spans:
            return range(0), []
        wanted = {column for _, _, left, right in spans for column in range(left, right + 1)}
        rows = range(min(span[0] for span in spans), max(span[1] for span in spans) + 1)
        return rows, [column for column in self.columns() if column in wanted]

    def columns(self) -> list[int]:
        """The columns in sight, in the order of the screen."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not header.isSectionHidden(column)]

    # Blocks

    def _handy_block(self) -> tuple[range, list[int]]:
        """What is selected, nothing when it is too much: the window must not wait."""
        rows, columns = self.selected_block()
        if len(rows) * len(columns) <= MOST_CELLS:
            return rows, columns
        self.too_many.emit()
        return range(0), []

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as they would be typed."""
        rows, columns = self._handy_block()
        found = [row for at in rows if (row := self.table.row(at)) is not None and row.item is not None]
        lines = [[typed_text(row, KEYS[column]) for column in columns] for row in found]
        if lines:
            QGuiApplication.clipboard().setText(to_block(lines))

    def paste(self) -> None:
        """Bring what the clipboard holds; one cell fills everything that is selected."""
        block = from_block(QGuiApplication.clipboard().text())
        rows, columns = self.selected_block()
        if sum(map(len, block)) > MOST_CELLS:
            self.too_many.emit()
            return
        if not block or not columns:
            return
        if len(block) == 1 and len(block[0]) == 1 and len(rows) * len(columns) > 1:
            rows, columns = self._handy_block()
            block = [block[0] * len(columns)] * len(rows)
        self.pasted.emit(block)

    def fill_down(self) -> None:
        """Put what stands in the first selected row into the rows below it."""
        rows, columns = self._handy_block()
        source = self.table.row(rows[0]) if len(rows) > 1 else None
        if source is None:
            return
        edits = [
            Edit(row.id, KEYS[column], typed_text(source, KEYS[column]))
            for at in rows[1:]
            if (row := self.table.row(at)) is not None and row.item is not None
            for column in columns
            if may_type(row, KEYS[column]) and typed_text(row, KEYS[column]) != typed_text(source, KEYS[column])
        ]
        if edits:
            self.filled.emit(edits)

    def clear_cells(self) -> None:
        """Empty the selected cells that may be empty."""
        rows, columns = self._handy_block()
        edits = [
            Edit(row.id, KEYS[column], "")
            for at in rows
            if (row := self.table.row(at)) is not None and row.item is not None
            for column in columns
            if may_type(row, KEYS[column]) and typed_text(row, KEYS[column])
        ]
        if edits:
            self.filled.emit(edits)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keys that mean this cell stay here, also where a menu of the window has them as shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        copying = event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Paste)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        keys = (*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Escape)
        return copying or self._fills(event) or (plain and (Qt.Key(event.key()) in keys or event.text().isprintable()))

    def _fills(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_D and event.modifiers() == _CONTROL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # an editor lets keys through that it has dealt with
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self._fills(event):
            self.fill_down()
        elif event.key() in _ENTER and event.modifiers() & _CONTROL:
            self.activated_id.emit(self.current_id())
        elif event.key() in _ENTER:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            if self._types(event):
                self.locked.emit()
            super().keyPressEvent(event)
            return
        event.accept()

    def _types(self, event: QKeyEvent) -> bool:
        """Whether a key would begin to edit a cell that takes no text."""
        row, text = self.table.row(self.currentIndex().row()), event.text()
        begins = event.key() == Qt.Key.Key_F2 or (text.strip().isprintable() and bool(text.strip()))
        plain = not event.modifiers() & (_CONTROL | Qt.KeyboardModifier.AltModifier)
        return begins and plain and row is not None and not may_type(row, KEYS[self.currentIndex().column()])

    def keyboardSearch(self, _search: str) -> None:
        """Letters typed on a cell that takes none lead nowhere; Qt would jump to some row that begins with them."""

    def _step(self, rows: int) -> None:
        here = self.currentIndex()
        there = self.table.index(here.row() + rows, here.column())
        if there.isValid():
            self.selectionModel().setCurrentIndex(there, _Flag.ClearAndSelect)
            self.scrollTo(there)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Return goes on to the cell below, as in a spreadsheet; where new ones are typed, the next one follows."""
        super().closeEditor(editor, hint)
        row = self.table.row(self.currentIndex().row())
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and row is not None and row.item is not None:
            self._step(1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        spot = event.pos() if by_mouse else self.visualRect(index).bottomLeft()
        if by_mouse and index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.context_requested.emit(self.current_id(), self.viewport().mapToGlobal(spot))
        event.accept()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        here = self.currentIndex()
        if not here.isValid() or self.state() == QAbstractItemView.State.EditingState:
            return
        painter = QPainter(self.viewport())
        look = theme.current()
        painter.setPen(QPen(look.focus if self.hasFocus() else look.control, theme.FOCUS_WIDTH))
        painter.drawRect(self.visualRect(here).adjusted(1, 1, -2, -2))
        painter.end()


def _span(one: QItemSelectionRange) -> tuple[int, int, int, int]:
    return one.top(), one.bottom(), one.left(), one.right()
