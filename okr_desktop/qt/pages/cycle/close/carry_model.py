"""What can be carried over, as a table with two columns of ticks; fast also for a whole company."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from okr_desktop.qt import theme
from okr_desktop.qt.pages.cycle.close.data import CarryRow, CarryView
from okr_desktop.qt.pages.cycle.words import end_text
from okr_desktop.services.carry_over import Chosen

AnyIndex = QModelIndex | QPersistentModelIndex
TITLE, END, VALUE, START = range(4)
_ROOT = QModelIndex()
_INDENT = "\u2003\u2003"
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CarryModel(QAbstractTableModel):
    """Rows with what is ticked; ``chosen_changed()`` follows every tick."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CarryRow, ...] = ()
        self._carried: set[str] = set()
        self._restart: set[str] = set()
        self._objectives: frozenset[str] = frozenset()
        self._headers = (
            self.tr("What goes on"),
            self.tr("Ended"),
            self.tr("Where it stands"),
            self.tr("Begins at"),
        )

    def set_view(self, view: CarryView, *, keep: bool) -> None:
        """Show these rows; what was ticked stays so with ``keep``, else what is suggested is ticked."""
        self.beginResetModel()
        self._rows, self._objectives = view.rows, view.objectives
        self._carried = self._carried & view.free if keep else set(view.suggested)
        self._restart = self._restart & view.free if keep else set()
        self.endResetModel()

    def chosen(self) -> Chosen:
        """What is ticked; a start at the last value only counts for what goes along."""
        return Chosen(
            frozenset(self._carried & self._objectives),
            frozenset(self._carried - self._objectives),
            frozenset(self._restart & self._carried),
        )

    def tick_none(self) -> None:
        """Nothing goes on."""
        self._carried.clear()
        self._tell()

    def restart_all(self, wanted: bool) -> None:
        """Every key result starts at its last value, or where it began."""
        self._restart = {row.id for row in self._rows if row.can_restart} if wanted else set()
        self._tell()

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, START))
        self.chosen_changed.emit()

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        wanted = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if wanted else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.carried_to:
            return Qt.ItemFlag.ItemIsSelectable
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        ticks = index.column() == TITLE or (index.column() == START and row.can_restart)
        return found | Qt.ItemFlag.ItemIsUserCheckable if ticks else found

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.CheckStateRole:
                return self._tick(row, column)
            case Qt.ItemDataRole.FontRole:
                return theme.font(strong=True) if row.is_objective and column == TITLE else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.title if column == TITLE else self._text(row, column)
            case _:
                return None

    def _text(self, row: CarryRow, column: int) -> str:
        match column:
            case 0:
                return row.title if row.is_objective else _INDENT + row.title
            case 1:
                return self.tr("Carried over") if row.carried_to else end_text(row.end)
            case 2:
                return row.values or row.progress
            case _:
                if not row.can_restart or row.carried_to:
                    return ""
                return self.tr("The last value") if row.id in self._restart else self.tr("Where it began")

    def _tick(self, row: CarryRow, column: int) -> Qt.CheckState | None:
        if row.carried_to:
            return None
        if column == TITLE:
            return _ON if row.id in self._carried else _OFF
        if column == START and row.can_restart:
            return _ON if row.id in self._restart else _OFF
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        ticked = self._carried if index.column() == TITLE else self._restart
        id = self._rows[index.row()].id
        if Qt.CheckState(value) is _ON:
            ticked.add(id)
        else:
            ticked.discard(id)
        row = index.row()
        self.dataChanged.emit(self.index(row, 0), self.index(row, START))
        self.chosen_changed.emit()
        return True
