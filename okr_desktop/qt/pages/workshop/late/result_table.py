"""The key results of an objective as a table: one line each, numbers beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.workshop.model import DraftResult
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.texts import amount_text, date_text, kind_text

_ID = Qt.ItemDataRole.UserRole
_MOST = 6
_LESS = (1, 4, 5, 7)


class ResultTable(QTableWidget):
    """``picked(id)`` when another line is chosen."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.setColumnCount(8)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Key result"),
                self.tr("Measured by"),
                self.tr("Baseline"),
                self.tr("Target"),
                self.tr("Unit"),
                self.tr("Data source"),
                self.tr("Due"),
                self.tr("Owner"),
            ]
        )
        self.setAccessibleName(self.tr("Key results"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_COMPACT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column, width in enumerate(
            (theme.RAIL_WIDE, theme.KPI_VALUE, 64, 64, 80, theme.KPI_VALUE, theme.KPI_VALUE, theme.KPI_VALUE)
        ):
            self.setColumnWidth(column, width)
        self.currentCellChanged.connect(self._on_cell)

    def show_results(self, results: Sequence[DraftResult], chosen: str) -> None:
        """Show these; the chosen one is marked."""
        lines = [(one.id, _cells(one)) for one in results]
        self.blockSignals(True)
        if lines != self._shown:
            self._shown = lines
            self.setRowCount(len(lines))
            for row, (id, cells) in enumerate(lines):
                for column, text in enumerate(cells):
                    item = QTableWidgetItem(upright(text))
                    item.setData(_ID, id)
                    item.setToolTip(harmless_tip(text))
                    self.setItem(row, column, item)
        ids = [id for id, _ in lines]
        if chosen in ids:
            self.setCurrentCell(ids.index(chosen), max(0, self.currentColumn()))
        self.blockSignals(False)
        self.updateGeometry()

    def _on_cell(self, row: int) -> None:
        item = self.item(row, 0)
        if item is not None:
            self.picked.emit(str(item.data(_ID)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the title counts most; everything stands in the form below."""
        super().resizeEvent(event)
        for column in _LESS:
            self.setColumnHidden(column, self.width() < theme.WIDE_FORM)

    def sizeHint(self) -> QSize:
        rows = min(max(self.rowCount(), 1), _MOST)
        high = rows * theme.ROW_COMPACT + self.horizontalHeader().sizeHint().height() + 2
        return QSize(theme.WIDE_FORM, high)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.POPOVER_WIDTH, self.sizeHint().height())


def _cells(one: DraftResult) -> list[str]:
    metric: Metric = one.metric
    first = metric.start if metric.start is not None else metric.low
    last = metric.target if metric.target is not None else metric.high
    due = date_text(one.due) if one.due is not None else ""
    start, end = (amount_text(value, metric.unit) if value is not None else "" for value in (first, last))
    return [one.title, kind_text(metric.kind), start, end, metric.unit, one.data_source, due, one.owner]
