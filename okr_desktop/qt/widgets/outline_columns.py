"""The columns of the outline: which, how wide, in which order, sorted by which; chosen in the header by the person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from okr_desktop.qt import theme
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_rows import Column

_TITLE, _LEAST_TITLE, _LEAST, _MOST = 400, 220, 48, 1200
_LEAST_PROGRESS = 184
# Nearer to an edge than this one takes hold of it; further than this is dragging.
_CLICK = 5
WIDTHS: Mapping[Column, int] = {
    Column.PROGRESS: 224,
    Column.STATUS: 128,
    Column.CONFIDENCE: 76,
    Column.SCORE: 56,
    Column.OWNER: 108,
    Column.TEAM: 108,
    Column.DUE: 76,
    Column.EXPECTED: 104,
    Column.SOURCES: 80,
    Column.LAST: 104,
    Column.WEIGHT: 64,
    Column.CYCLE: 88,
    Column.TAGS: 120,
}
# Progress, status, confidence and score stand side by side; the person may choose otherwise.
DEFAULT = (
    Column.PROGRESS,
    Column.STATUS,
    Column.CONFIDENCE,
    Column.SCORE,
    Column.OWNER,
    Column.TEAM,
    Column.DUE,
)
# In this order columns give way, each when title and progress together would have less room than this: what a row is
# called comes first, and who has it stands in the details as well.
_GIVING_WAY: Mapping[Column, int] = {
    Column.DUE: _TITLE + WIDTHS[Column.PROGRESS],
    Column.TEAM: _TITLE + WIDTHS[Column.PROGRESS],
    Column.OWNER: _TITLE + WIDTHS[Column.PROGRESS],
    Column.SCORE: 300 + _LEAST_PROGRESS,
    Column.CONFIDENCE: 240 + _LEAST_PROGRESS,
    Column.PROGRESS: 180 + _LEAST_PROGRESS,
}


class OutlineColumns(QObject):
    """Looks after the header of one table.

    While nobody has chosen, columns give way in a narrow window; what a person has chosen stays and scrolls.
    ``chosen`` tells that the person changed columns, widths, order or sorting.
    """

    chosen = Signal()

    def __init__(self, table: QTableView, outline: OutlineModel) -> None:
        super().__init__(table)
        self._table, self._outline = table, outline
        self._wanted: list[Column] = list(DEFAULT)
        self._widths = dict(WIDTHS)
        self._own = False
        self._fitting = False
        header = self._header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(theme.HEADER_HEIGHT)
        header.setFont(theme.font(theme.CAPTION))
        header.setMinimumSectionSize(_LEAST)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        # A selection of its own, empty: to paint a heading Qt asks every row whether it is selected.
        header.setSelectionModel(QItemSelectionModel(outline, header))
        header.setSectionsClickable(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.viewport().installEventFilter(self)
        self._pressed: QPoint | None = None
        self._place()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)

    # What is shown

    def want(self, column: Column, wanted: bool) -> None:
        """Show or hide a column; the title is always there."""
        if column is Column.TITLE or wanted == (column in self._wanted):
            return
        if wanted:
            self._wanted.append(column)
        else:
            self._wanted.remove(column)
        self._place()
        self.fit()

    def wanted(self) -> list[Column]:
        """The columns beside the title, in the order of the screen."""
        return list(self._wanted)

    def fit(self) -> None:
        """Give the title what the others leave; without a choice of the person's, columns give way to it."""
        wanted = list(self._wanted)
        room = self._table.viewport().width() - sum(self._widths[one] for one in wanted if one is not Column.PROGRESS)
        for column, least in () if self._own else _GIVING_WAY.items():
            if room < least and column in wanted:
                wanted.remove(column)
                room += 0 if column is Column.PROGRESS else self._widths[column]
        progress = 0
        if Column.PROGRESS in wanted:
            full = self._widths[Column.PROGRESS]
            progress = full if self._own else min(max(room - _TITLE, _LEAST_PROGRESS), full)
        self._set_sections(wanted, progress, max(room - progress, _LEAST_TITLE if self._own else _LEAST))

    def _set_sections(self, wanted: list[Column], progress: int, title: int) -> None:
        self._fitting = True
        for column in WIDTHS:
            self._header.setSectionHidden(column, column not in wanted)
            if column in wanted:
                width = progress if column is Column.PROGRESS else self._widths[column]
                self._header.resizeSection(column, width)
        self._header.resizeSection(Column.TITLE, title)
        self._fitting = False

    def _place(self) -> None:
        """Put the sections into the wanted order, those that are hidden behind them."""
        self._fitting = True
        hidden = [column for column in WIDTHS if column not in self._wanted]
        for place, column in enumerate((Column.TITLE, *self._wanted, *hidden)):
            self._header.moveSection(self._header.visualIndex(column), place)
        self._fitting = False

    # What is remembered

    def layout(self) -> dict[str, object]:
        """Columns with their widths and the sorting, as JSON can hold them; empty for what everybody begins with."""
        found: dict[str, object] = {}
        if self._own:
            found["columns"] = [[column.name.lower(), self._widths[column]] for column in self._wanted]
        sorting = self._outline.sorting()
        if sorting is not None:
            found["sort"] = [sorting[0].name.lower(), sorting[1]]
        return found

    def apply_layout(self, saved: object, *, sort: bool = True) -> None:
        """Show what was remembered, whatever is found there; ``sort`` says whether its sorting is wanted too."""
        known = cast("dict[str, Any]", saved) if isinstance(saved, dict) else {}
        columns = _read_columns(known.get("columns"))
        self._own = isinstance(known.get("columns"), list)
        self._wanted = list(columns) if self._own else list(DEFAULT)
        self._widths = {**WIDTHS, **columns}
        self._place()
        self.fit()
        if sort:
            self._sort(_read_sort(known.get("sort")))

    def sort_by(self, column: Column, descending: bool = False) -> None:
        """Sort siblings by a column."""
        self._sort((column, descending))
        self.chosen.emit()

    def _sort(self, wanted: tuple[Column, bool] | None) -> None:
        if wanted == self._outline.sorting():
            return
        order = Qt.SortOrder.DescendingOrder if wanted and wanted[1] else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(wanted[0] if wanted else -1, order)
        self._outline.sort(wanted[0] if wanted else -1, order)

    def reset(self) -> None:
        """The columns, widths and order that everybody begins with, unsorted."""
        self.apply_layout({})
        self.chosen.emit()

    def unsort(self) -> None:
        """Back to the plan's own order."""
        self._sort(None)
        self.chosen.emit()

    # What a person does in the header

    def _on_resized(self, section: int, before: int, width: int) -> None:
        if self._fitting or section == Column.TITLE or not (before and width):
            return  # nobody drags a section from or to nothing: it was shown or hidden
        self._widths[Column(section)] = width
        self._own = True
        self.fit()
        self.chosen.emit()

    def _on_moved(self, _section: int, _before: int, _after: int) -> None:
        if self._fitting:
            return
        order = [Column(self._header.logicalIndex(place)) for place in range(self._header.count())]
        self._wanted = [column for column in order if column in self._wanted]
        self._own = True
        self.fit()
        self.chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click that is no dragging: upwards, downwards, and back to the plan's own order."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            spot = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = spot
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                moved, self._pressed = (spot - self._pressed).manhattanLength(), None
                if moved < _CLICK and not self._on_edge(spot.x()):
                    self._cycle(Column(self._header.logicalIndexAt(spot)))
        return super().eventFilter(watched, event)

    def _on_edge(self, x: int) -> bool:
        section = self._header.logicalIndexAt(x)
        left = self._header.sectionViewportPosition(section)
        return section < 0 or min(x - left, left + self._header.sectionSize(section) - x) < _CLICK

    def _cycle(self, column: Column) -> None:
        match self._outline.sorting():
            case (Column() as sorted_by, False) if sorted_by is column:
                self.sort_by(column, descending=True)
            case (Column() as sorted_by, True) if sorted_by is column:
                self.unsort()
            case _:
                self.sort_by(column)

    def _on_menu(self, position: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(position))

    def menu(self) -> QMenu:
        """A menu of all columns, to be checked."""
        menu = QMenu(self._table)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put columns to be checked, and what they can be sorted by, into a menu."""
        for below in menu.findChildren(QMenu):
            below.deleteLater()
        menu.clear()
        for column in WIDTHS:
            action = self._add(menu, column, column in self._wanted)
            action.toggled.connect(self._on_toggled)
        menu.addSeparator()
        sorts, sorting = menu.addMenu(self.tr("Sort by")), self._outline.sorting()
        for column in (Column.TITLE, *WIDTHS):
            action = self._add(sorts, column, sorting is not None and sorting[0] is column)
            action.triggered.connect(self._on_sort)
        own = menu.addAction(self.tr("The plan's own order"))
        own.setEnabled(sorting is not None)
        own.triggered.connect(self.unsort)
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset)

    def _add(self, menu: QMenu, column: Column, checked: bool) -> QAction:
        action = menu.addAction(str(self._outline.headerData(column, Qt.Orientation.Horizontal)))
        action.setCheckable(True)
        action.setChecked(checked)
        action.setData(int(column))
        return action

    def _on_sort(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._cycle(Column(int(action.data())))

    def _on_toggled(self, checked: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._own = True
            self.want(Column(int(action.data())), checked)
            self.chosen.emit()


def _read_columns(saved: object) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for pair in cast("list[object]", saved) if isinstance(saved, list) else []:
        match pair:
            case [str(name), int(width)] if (column := _column(name)) is not None and column in WIDTHS:
                found[column] = min(max(width, _LEAST), _MOST)
            case _:
                pass
    return found


def _read_sort(saved: object) -> tuple[Column, bool] | None:
    match saved:
        case [str(name), bool(down)] if (column := _column(name)) is not None:
            return column, down
        case _:
            return None


def _column(name: str) -> Column | None:
    return Column.__members__.get(name.upper())
