"""What stands in the list of the palette: headings, commands, items, texts and places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
Spans = tuple[tuple[int, int], ...]


class What(StrEnum):
    """What a row stands for."""

    HEADING = "heading"
    NOTE = "note"
    COMMAND = "command"
    ITEM = "item"
    KPI = "kpi"
    CYCLE = "cycle"
    TEAM = "team"
    PERSON = "person"
    IDEA = "idea"
    CONCERN = "concern"
    VIEW = "view"


CHOOSABLE = frozenset(What) - {What.HEADING, What.NOTE}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``key`` is the name of a command or the id of a record to go to.

    ``spans`` and ``snippet_spans`` are the letters that fit what was typed; ``mark`` is "objective", "key_result" or
    the name of an icon; ``keys`` the shortcut of a command; ``checkable`` a key result.
    """

    what: What
    key: str
    title: str
    spans: Spans = ()
    where: str = ""
    snippet: str = ""
    snippet_spans: Spans = ()
    mark: str = ""
    keys: str = ""
    enabled: bool = True
    checked: bool = False
    archived: bool = False
    strong: bool = True

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.snippet, self.where, self.keys) if part)


class PaletteModel(QAbstractListModel):
    """The rows as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> list[Row]:
        """Every row in order."""
        return self._rows

    def row(self, place: int) -> Row | None:
        """One row, None outside the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is None or row.what not in CHOOSABLE:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
