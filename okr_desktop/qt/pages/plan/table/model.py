"""The table's model: cells are read from a cache, what is typed but not stored yet lies over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.plan.table.columns import (
    KEYS,
    NUMBERS,
    OBJECTIVE,
    heading,
    may_type,
    read_text,
    said_text,
    shown_text,
    typed_text,
)
from okr_desktop.qt.pages.plan.table.data import Change, Row, difference
from okr_desktop.services.table_edit import Edit, new_row

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_LONGEST_TIP, _MANY = 1000, 200
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _FIXED | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that was typed or pasted and is not stored: on its way, waiting to be applied, or refused."""

    text: str
    reason: str = ""


class TableModel(QAbstractTableModel):
    """Rows by id; ``typed(edits)`` tells what a person typed into one cell."""

    typed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._place: dict[str, int] = {}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._pending: dict[tuple[str, str], Pending] = {}
        self._headings = [heading(key) for key in KEYS]
        self._add = self.tr("Add a key result…")

    # Rows

    def row(self, at: int) -> Row | None:
        """The row at a place, None outside."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place(self, id: str) -> int:
        """Where a key result stands, or the first row of an objective; -1 when it is not shown."""
        if id in self._place:
            return self._place[id]
        return next((at for at, row in enumerate(self._rows) if row.objective == id), -1)

    def rows(self) -> list[Row]:
        """All rows, for reading."""
        return self._rows

    def set_rows(self, rows: list[Row], change: Change | None = None) -> None:
        """Show these rows by the smallest honest announcement: what stays keeps selection and open editors."""
        if change is None or change.before is not self._rows:
            change = difference(self._rows, rows)
        head, tail = change.head, change.tail
        self._replace(head, len(self._rows) - tail, rows[head : len(rows) - tail])
        self._rows = rows
        for at in change.changed:
            self._texts.pop(rows[at].id, None)
        if len(change.changed) > _MANY:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(KEYS) - 1))
        else:
            self._touch(rows[at].id for at in change.changed)

    def _replace(self, first: int, last: int, fresh: Sequence[Row]) -> None:
        if last > first:
            self.beginRemoveRows(_ROOT, first, last - 1)
            for row in self._rows[first:last]:
                self._texts.pop(row.id, None)
            self._rows = self._rows[:first] + self._rows[last:]
            self._find_places()
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(_ROOT, first, first + len(fresh) - 1)
            self._rows = [*self._rows[:first], *fresh, *self._rows[first:]]
            self._find_places()
            self.endInsertRows()

    def _find_places(self) -> None:
        self._place = {row.id: at for at, row in enumerate(self._rows)}

    def grow(self, at: int, count: int) -> None:
        """Have ``count`` rows for new key results of an objective, where ``at`` is the first."""
        row = self.row(at)
        if row is None or row.item is not None:
            return
        there = sum(1 for other in self._rows[at:] if other.objective == row.objective)
        extra = [Row(new_row(row.objective, number), row.objective, row.group) for number in range(there, count)]
        self._replace(at + there, at + there, extra)

    def shrink(self) -> None:
        """Take rows for new key results away again, but the first of each objective."""
        kept = [row for row in self._rows if row.item is not None or row.id == new_row(row.objective)]
        if len(kept) < len(self._rows):
            self.set_rows(kept)

    # What is typed and not stored

    def set_pending(self, edits: Sequence[Edit], reasons: dict[tuple[str, str], str]) -> None:
        """Lay texts over their cells, with the reason why one was refused."""
        for edit in edits:
            self._pending[edit.row, edit.field] = Pending(edit.text, reasons.get((edit.row, edit.field), ""))
        self._touch({edit.row for edit in edits})

    def drop_pending(self, edits: Iterable[Edit] | None = None) -> None:
        """Take the texts away from these cells, or from all."""
        keys = list(self._pending) if edits is None else [(edit.row, edit.field) for edit in edits]
        for key in keys:
            self._pending.pop(key, None)
        self._touch({row for row, _ in keys})

    def pending(self, row: str, key: str) -> Pending | None:
        """What lies over a cell."""
        return self._pending.get((row, key))

    def refused(self) -> list[tuple[str, str]]:
        """Row and column of every cell in sight that was refused, in the order of the rows."""
        found = [key for key, one in self._pending.items() if one.reason and key[0] in self._place]
        return sorted(found, key=lambda key: (self._place[key[0]], KEYS.index(key[1])))

    def _touch(self, ids: Iterable[str]) -> None:
        for at in (self._place[id] for id in ids if id in self._place):
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(KEYS) - 1))

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(KEYS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(KEYS):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if KEYS[section] in NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TYPED if may_type(self._rows[index.row()], KEYS[index.column()]) else _FIXED

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row, key = self._rows[index.row()], KEYS[index.column()]
        if role == _DISPLAY:
            return self.text(row, key)
        match role:
            case Qt.ItemDataRole.EditRole:
                lying = self._pending.get((row.id, key))
                return lying.text if lying else typed_text(row, key)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, key)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, key)
            case _:
                return None

    def text(self, row: Row, key: str) -> str:
        """What a cell shows."""
        lying = self._pending.get((row.id, key)) if self._pending else None
        if lying is not None:
            return said_text(key, lying.text)
        if row.item is None:
            return self._add if key == "title" else shown_text(row, key)
        texts = self._texts.get(row.id)
        if texts is None:
            texts = self._texts[row.id] = tuple(upright(shown_text(row, each)) for each in KEYS)
        return texts[KEYS.index(key)]

    def _tip(self, row: Row, key: str) -> str | None:
        lying = self._pending.get((row.id, key))
        text = lying.reason if lying and lying.reason else self.text(row, key) if key != OBJECTIVE else row.group
        return text[:_LONGEST_TIP].replace("<", "\N{ZERO WIDTH SPACE}<\N{ZERO WIDTH SPACE}") or None

    def _spoken(self, row: Row, key: str) -> str:
        text = row.group if key == OBJECTIVE else self.text(row, key)
        lying = self._pending.get((row.id, key))
        said = f"{self._headings[KEYS.index(key)]}: {text}"
        return f"{said}. {lying.reason}" if lying and lying.reason else said

    def setData(self, index: AnyIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, key = self._rows[index.row()], KEYS[index.column()]
        text = str(value)
        lying = self._pending.get((row.id, key))
        if text == typed_text(row, key):
            if lying is not None:
                self.drop_pending([Edit(row.id, key, text)])
            return True
        if lying is not None and lying.text == text:
            return True
        self.set_pending([Edit(row.id, key, text)], {})
        self.typed.emit([self.edit(row, key, text)])
        return True

    def edit(self, row: Row, key: str, text: str) -> Edit:
        """A text for a cell, in the words of the services."""
        return Edit(row.id, key, read_text(key, text, row.item.metric.kind if row.item else None))
