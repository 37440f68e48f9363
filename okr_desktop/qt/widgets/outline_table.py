"""The outline as a calm table: row backgrounds, focus, columns that fit, and a place that is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.delegates.outline import OutlineDelegate
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import Node, ancestors
from okr_desktop.qt.models.outline_rows import Column
from okr_desktop.qt.widgets.outline_columns import OutlineColumns

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class OutlineTable(QTableView):
    """Looks and stays: what is painted besides the cells, and what survives changes of structure."""

    def __init__(self, outline: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self._cells = OutlineDelegate(outline, self)
        self._hovered_row = -1
        self._focus_visible = False
        self._empty_text = ""
        self._anchor: tuple[Node, int] | None = None
        self._reshaping = False
        self._before_filter = ""
        self._set_up()
        self.setModel(outline)
        self.setItemDelegate(self._cells)
        self.columns = OutlineColumns(self, outline)
        self._join()

    def _set_up(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Objectives and key results"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.ROW_COMPACT)
        rows.setDefaultSectionSize(theme.ROW_COMFORTABLE)

    def _join(self) -> None:
        self._outline.reshaping.connect(self._on_reshaping)
        self._outline.reshaped.connect(self._on_reshaped)
        self._outline.filtered.connect(self._on_filtered)
        theme.notifier().changed.connect(self._on_theme)

    # -- settings -----------------------------------------------------------------------------------------

    def set_compact(self, compact: bool) -> None:
        """Rows of 28 instead of 36 pixels."""
        self.verticalHeader().setDefaultSectionSize(theme.ROW_COMPACT if compact else theme.ROW_COMFORTABLE)

    def set_column_wanted(self, column: Column, wanted: bool) -> None:
        """Show or hide a column; wanted ones may still give way in a narrow window."""
        self.columns.want(column, wanted)

    def set_empty_text(self, text: str) -> None:
        """What stands in the middle while there is no row, for example that nothing matches the search."""
        self._empty_text = text
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.fit()

    def _on_theme(self) -> None:
        self._cells.refresh()
        self.horizontalHeader().setFont(theme.font(theme.CAPTION))
        self.viewport().update()

    # -- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_rows(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        self._paint_over(painter)
        painter.end()

    def row_rect(self, row: int) -> QRect:
        """The whole width of a row in the viewport."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _paint_rows(self, painter: QPainter, exposed: QRect) -> None:
        look = theme.current()
        first = self.rowAt(max(exposed.top(), 0))
        if first < 0:
            return
        last = self.rowAt(exposed.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        selection, nothing = self.selectionModel(), QModelIndex()
        for row in range(first, (last if last >= 0 else self._outline.rowCount() - 1) + 1):
            if selection.isRowSelected(row, nothing):
                self._paint_row(painter, row, look.selection)
            elif row == self._hovered_row:
                self._paint_row(painter, row, look.hover)

    def _paint_row(self, painter: QPainter, row: int, color: QColor) -> None:
        painter.setBrush(color)
        card = QRectF(self.row_rect(row)).adjusted(theme.SPACE_4, 1, -theme.SPACE_4, -1)
        painter.drawRoundedRect(card, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)

    def _paint_over(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.currentIndex()
        if self._focus_visible and self.hasFocus() and current.isValid():
            painter.setPen(QPen(theme.current().focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.row_rect(current.row())).adjusted(5, 2, -5, -2)
            painter.drawRoundedRect(ring, theme.RADIUS_CONTROL - 1, theme.RADIUS_CONTROL - 1)
        if self._empty_text and self._outline.rowCount() == 0:
            painter.setPen(theme.current().muted)
            room = self.viewport().rect().adjusted(theme.SPACE_24, 0, -theme.SPACE_24, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)

    def show_focus(self, visible: bool) -> None:
        """Whether the ring of keyboard focus is shown; using the mouse hides it."""
        if visible != self._focus_visible:
            self._focus_visible = visible
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.show_focus(True)
        if not self.currentIndex().isValid() and self._outline.rowCount():
            self.setCurrentIndex(self._outline.index(0, 0))

    def hover(self, row: int, arrow: bool) -> None:
        """The row under the pointer, and whether the pointer is on its branch arrow."""
        arrow_row = row if arrow else -1
        if (row, arrow_row) == (self._hovered_row, self._cells.hovered_arrow):
            return
        for each in {row, self._hovered_row, arrow_row, self._cells.hovered_arrow} - {-1}:
            self.viewport().update(self.row_rect(each))
        self._hovered_row, self._cells.hovered_arrow = row, arrow_row

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(-1, False)
        return super().viewportEvent(event)

    # -- keeping the place --------------------------------------------------------------------------------

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(self.row_rect(index.row()))

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:
        above = not self._reshaping and start * self._row_height() < self.verticalScrollBar().value()
        super().rowsInserted(parent, start, end)
        if above:
            self._scroll_by((end - start + 1) * self._row_height())

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        self._leave_rows(start, end)
        above = not self._reshaping and end * self._row_height() < self.verticalScrollBar().value()
        super().rowsAboutToBeRemoved(parent, start, end)
        if above:
            self._scroll_by((start - end - 1) * self._row_height())

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _scroll_by(self, distance: int) -> None:
        self.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + distance)

    def _leave_rows(self, start: int, end: int) -> None:
        """When the current row goes, another becomes current; Qt would take any row nearby."""
        row = self.currentIndex().row()
        if not start <= row <= end:
            return
        first = self._outline.node_at(start)
        hidden = first in self._outline.siblings(first)
        at = self._row_above(row, start, end) if hidden else self._row_beside(first.depth, start, end)
        if at >= 0:
            self._make_current(at)

    def _row_above(self, row: int, start: int, end: int) -> int:
        """For hidden rows: the nearest parent that stays in sight."""
        above = (self._outline.row_of(node) for node in ancestors(self._outline.node_at(row)))
        return next((at for at in above if at >= 0 and not start <= at <= end), -1)

    def _row_beside(self, depth: int, start: int, end: int) -> int:
        """For deleted rows: the next sibling, else the one before, else the parent."""
        if end + 1 < self._outline.rowCount() and self._outline.node_at(end + 1).depth == depth:
            return end + 1
        at = start - 1
        while at >= 0 and self._outline.node_at(at).depth > depth:
            at -= 1
        return at

    def _make_current(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._outline.index(row, 0), flags)

    def _on_reshaping(self) -> None:
        self._reshaping = True
        current = self.currentIndex()
        row = current.row()
        if not current.isValid() or not self.viewport().rect().intersects(self.row_rect(row)):
            row = self.rowAt(0)
        self._anchor = (self._outline.node_at(row), self.rowViewportPosition(row)) if row >= 0 else None

    def _on_reshaped(self) -> None:
        self._reshaping = False
        if self._anchor is None:
            return
        node, top = self._anchor
        row = next((at for each in (node, *ancestors(node)) if (at := self._outline.row_of(each)) >= 0), -1)
        if row >= 0:
            self.updateGeometries()
            self.verticalScrollBar().setValue(row * self._row_height() - top)

    def remember_current(self) -> None:
        """Before a filter: what to come back to when it is cleared and nothing else was chosen."""
        if not self._outline.is_filtered() and self.currentIndex().isValid():
            self._before_filter = self._outline.id_at(self.currentIndex().row())

    def _on_filtered(self, active: bool) -> None:
        current = self.currentIndex()
        if active:
            self._go_to_first_hit()
            return
        wanted = self._before_filter or self._outline.id_at(current.row())
        self._before_filter = ""
        if self._outline.node(wanted) is not None:
            self._outline.reveal(wanted)
            self._make_current(self._outline.index_of(wanted).row())
            self.scrollTo(self.currentIndex())

    def _go_to_first_hit(self) -> None:
        current = self.currentIndex()
        if current.isValid() and self._outline.is_hit(self._outline.node_at(current.row())):
            self.scrollTo(current)
            return
        for row in range(self._outline.rowCount()):
            if self._outline.is_hit(self._outline.node_at(row)):
                self._make_current(row)
                self.scrollTo(self.currentIndex())
                return
