"""A flat list of records as cells that are ready to be painted: people, teams, cycles, history, import rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
_LONGEST_TIP = 2_000
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: a picture before the text, the text, and how the text stands.

    ``status`` is a code of the theme's marks, ``icon`` the name of an SVG file; ``tone`` names a colour of the theme
    for either and, with ``toned``, for the text. ``kind`` is "objective" or "key_result" for its glyph.
    """

    text: str = ""
    status: str = ""
    icon: str = ""
    tone: str = ""
    kind: str = ""
    depth: int = 0
    muted: bool = False
    strong: bool = False
    struck: bool = False
    toned: bool = False
    right: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One row; ``key`` finds it again after a refresh, ``heading`` rows stand over a group and cannot be chosen."""

    key: str
    cells: tuple[Cell, ...]
    data: Any = None
    heading: bool = False


class RecordsModel(QAbstractTableModel):
    """Rows as they are given; every role is read from memory."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._rows: list[Record] = []
        self._places: dict[str, int] = {}

    def set_headers(self, headers: Sequence[str]) -> None:
        """Set the (translated) headings; their number is the number of columns."""
        self.beginResetModel()
        self._headers = tuple(headers)
        self.endResetModel()

    def set_rows(self, rows: Iterable[Record]) -> None:
        """Show these rows; rows that only change keep selection and scroll, other changes reset the model."""
        fresh = list(rows)
        if [row.key for row in fresh] == [row.key for row in self._rows]:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self._headers) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self._places = {row.key: place for place, row in enumerate(fresh)}
        self.endResetModel()

    def append_rows(self, rows: Iterable[Record]) -> None:
        """Show more rows below those that are there."""
        fresh = list(rows)
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(fresh) - 1)
            self._rows += fresh
            self._places.update({row.key: first + place for place, row in enumerate(fresh)})
            self.endInsertRows()

    def record(self, row: int) -> Record | None:
        """The row at a place, None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place(self, key: str) -> int:
        """Where a row stands, -1 when it is not shown."""
        return self._places.get(key, -1)

    def records(self) -> list[Record]:
        """Every row in order."""
        return list(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """One cell; rows with fewer cells than headings are filled up with empty ones."""
        cells = self._rows[row].cells
        return cells[column] if column < len(cells) else Cell()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return upright(cell.text)
            case Qt.ItemDataRole.ToolTipRole:
                return harmless_tip(cell.tip or cell.text) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                heading = self._headers[index.column()]
                return f"{heading}: {cell.text}" if heading and cell.text else cell.text
            case _:
                return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def upright(text: str) -> str:
    """Text without the signs that turn round what follows: a title must not mirror the sentence it stands in."""
    return text if text.isascii() else _TURNING.sub("", text)


def harmless_tip(text: str) -> str:
    """A tooltip that Qt cannot take for markup: other people's texts may begin like it."""
    text = upright(text)
    short = text if len(text) <= _LONGEST_TIP else text[: _LONGEST_TIP - 1] + "…"
    return short.replace("<", "\N{ZERO WIDTH SPACE}<\N{ZERO WIDTH SPACE}")
