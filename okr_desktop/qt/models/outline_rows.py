"""The visible rows of the outline as a flat table model, and how their changes are announced."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from okr_desktop.qt.models.outline_node import Node, common_head, common_tail
from okr_desktop.qt.models.outline_words import Column, OutlineWords

__all__ = ["AnyIndex", "Column", "Role", "VisibleRows"]

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Role(IntEnum):
    """Roles beyond Qt's own."""

    ID = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    DEPTH = Qt.ItemDataRole.UserRole + 3
    EXPANDED = Qt.ItemDataRole.UserRole + 4
    HAS_CHILDREN = Qt.ItemDataRole.UserRole + 5
    PROGRESS = Qt.ItemDataRole.UserRole + 6
    EXPECTED = Qt.ItemDataRole.UserRole + 7
    STATUS = Qt.ItemDataRole.UserRole + 8


_FIELDS = (
    "title",
    "progress_text",
    "status_text",
    "confidence_text",
    "owner",
    "teams",
    "due_text",
    "expected",
    "score",
    "tags",
    "last",
    "weight",
    "cycle",
    "sources",
)
# What is written when it is shown.
_LATE = frozenset({Column.EXPECTED, Column.SCORE, Column.TAGS, Column.LAST, Column.WEIGHT, Column.SOURCES})
_ROLE_FIELDS = {
    int(Role.ID): "id",
    int(Role.KIND): "kind",
    int(Role.DEPTH): "depth",
    int(Role.PROGRESS): "progress",
    int(Role.EXPECTED): "expected",
    int(Role.STATUS): "status",
}
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_LONGEST_TOOLTIP = 1000
_MOVING = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
_ROWS_MOVE = QAbstractTableModel.LayoutChangeHint.VerticalSortHint


class VisibleRows(QAbstractTableModel):
    """Rows are the nodes one sees now; ``data`` only reads their cached texts.

    ``reshaping``/``reshaped`` surround changes that are more than one inserted or removed block (filter,
    moves, collapse all): between them a view keeps its place.
    """

    reshaping = Signal()
    reshaped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = OutlineWords()
        self._rows: list[Node] = []
        self.asking: frozenset[str] = frozenset()
        self._row_of: dict[Node, int] | None = {}

    def is_open(self, node: Node) -> bool:
        """Whether the node shows its children now."""
        return node.open

    # -- what Qt asks -------------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(_FIELDS)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        node = self._rows[index.row()]
        if role == _DISPLAY:
            return self.cell_text(node, index.column())
        name = _ROLE_FIELDS.get(role)
        return self._rare_data(node, index.column(), role) if name is None else getattr(node, name)

    def _rare_data(self, node: Node, column: int, role: int) -> Any:
        match role:
            case Role.EXPANDED:
                return self.is_open(node)
            case Role.HAS_CHILDREN:
                return bool(node.children)
            case Qt.ItemDataRole.ToolTipRole:
                return _plain_tooltip(self._told(node, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node, column)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return node.tooltip[:_LONGEST_TOOLTIP] if column == Column.TITLE else None
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_FIELDS):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _spoken(self, node: Node, column: int) -> str:
        if column == Column.TITLE:
            return self._words.sentence(node, self.is_open(node))
        text = node.progress_long if column == Column.PROGRESS else ""
        return self._words.cell(column, text or self.cell_text(node, column))

    def _told(self, node: Node, column: int) -> str:
        """What a tooltip says: the whole of what the cell says in short."""
        if column == Column.PROGRESS and node.progress_long:
            return node.progress_long
        if node.id in self.asking and column == Column.TITLE:
            return self._words.asking(node)
        return node.tooltip or self.cell_text(node, column)

    def set_asking(self, ids: frozenset[str]) -> None:
        """These items wait for a decision: they carry a mark."""
        if ids != self.asking:
            self.asking = ids
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def retranslate(self) -> None:
        """Read the translated words again after the language changed."""
        self._words = OutlineWords()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_FIELDS) - 1)

    def cell_text(self, node: Node, column: int) -> str:
        """The text of a cell as it is displayed."""
        if column in _LATE:
            return node.late_text(_FIELDS[column])
        text: str = getattr(node, _FIELDS[column])
        return text

    # -- looking up ---------------------------------------------------------------------------------------

    def node_at(self, row: int) -> Node:
        """The node in a visible row."""
        return self._rows[row]

    def id_at(self, row: int) -> str:
        """The id in a visible row, empty when there is no such row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else ""

    def row_of(self, node: Node) -> int:
        """The visible row of a node, or -1."""
        if self._row_of is None:
            self._row_of = dict(zip(self._rows, range(len(self._rows)), strict=True))
        row = self._row_of.get(node, -1)
        return row if row < len(self._rows) else -1

    # -- telling the views --------------------------------------------------------------------------------

    def _set_rows(self, rows: list[Node]) -> None:
        self._rows = rows
        self._row_of = None

    def _touch(self, *nodes: Node | None) -> None:
        for node in nodes:
            row = -1 if node is None else self.row_of(node)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(_FIELDS) - 1))

    def _touch_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(_FIELDS) - 1))

    def _insert_rows(self, row: int, block: list[Node]) -> None:
        if not block:
            return
        self.beginInsertRows(QModelIndex(), row, row + len(block) - 1)
        self._rows[row:row] = block
        self._row_of = None
        self.endInsertRows()

    def _remove_rows(self, row: int, count: int) -> None:
        if count <= 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row + count - 1)
        if row + count < len(self._rows):
            self._row_of = None  # rows cut off at the end leave the others where they were
        del self._rows[row : row + count]
        self.endRemoveRows()

    def _show(self, rows: list[Node]) -> None:
        """Go over to other visible rows by the smallest honest announcement."""
        head = common_head(self._rows, rows)
        tail = common_tail(self._rows, rows, head)
        gone = self._rows[head : len(self._rows) - tail]
        came = rows[head : len(rows) - tail]
        if not gone:
            self._insert_rows(head, came)
        elif not came:
            self._remove_rows(head, len(gone))
        else:
            self.reshaping.emit()
            self._reshape(head, self._rows[head:], rows[head:])
            self.reshaped.emit()

    def _reshape(self, head: int, gone: list[Node], came: list[Node]) -> None:
        """Sort the doomed rows behind the others and remove them, append the new ones and sort all.

        Two permutations and two blocks, instead of thousands of small announcements or a reset.
        """
        wanted = set(came)
        staying = [node for node in gone if node in wanted]
        if len(staying) < len(gone):
            self._permute(head, staying + [node for node in gone if node not in wanted])
            self._remove_rows(head + len(staying), len(gone) - len(staying))
        if len(staying) < len(came):
            known = set(staying)
            self._insert_rows(head + len(staying), [node for node in came if node not in known])
        self._permute(head, came)

    def _permute(self, head: int, block: list[Node]) -> None:
        if self._rows[head : head + len(block)] == block:
            return
        # Only rows change places: a header of columns would make its sections anew.
        self._announce(self.layoutAboutToBeChanged)
        held = self.persistentIndexList()
        holders = [self._rows[index.row()] for index in held]
        self._rows[head : head + len(block)] = block
        self._row_of = None
        moved = [self.index(self.row_of(node), index.column()) for node, index in zip(holders, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self._announce(self.layoutChanged)

    @staticmethod
    def _announce(signal: Any) -> None:
        signal[_MOVING].emit([], _ROWS_MOVE)


def _plain_tooltip(text: str) -> str:
    """Text for a tooltip that Qt cannot take for markup."""
    if not text:
        return ""
    shown = text if len(text) <= _LONGEST_TOOLTIP else text[: _LONGEST_TOOLTIP - 1] + "…"
    from html import escape

    return f'<p style="white-space: pre-wrap">{escape(shown)}</p>'
