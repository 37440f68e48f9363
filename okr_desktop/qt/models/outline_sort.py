"""How siblings of the outline are sorted by a column: what has no value comes last, key results before objectives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt

from okr_desktop.qt.models.outline_node import KEY_RESULT, Node, flatten, flatten_open, fold
from okr_desktop.qt.models.outline_rows import Column, VisibleRows

Key = Callable[[Node], Any]

# What most wants attention comes first.
_STATUSES = ("at_risk", "behind", "stale", "no_data", "open", "on_track", "done", "draft", "cancelled", "archived")
_RANKS = {status: rank for rank, status in enumerate(_STATUSES)}


def _words(name: str) -> Key:
    read = attrgetter(name)

    def key(node: Node) -> str | None:
        text: str = read(node)
        return (text.lower() if text.isascii() else fold(text)) or None

    return key


def _status(node: Node) -> int:
    return _RANKS.get(node.status, len(_RANKS))


def _ahead(node: Node) -> float | None:
    """How far progress is ahead of what time asks for."""
    if node.expected is None:
        return None
    return (node.progress or 0.0) - node.expected


def _reported(node: Node) -> str | None:
    return node.late_text("sources") or None


def _tags(node: Node) -> str | None:
    return fold(node.late_text("tags")) or None


KEYS: Mapping[Column, Key] = {
    Column.TITLE: attrgetter("search"),  # begins with the title, folded already
    Column.PROGRESS: attrgetter("progress"),
    Column.STATUS: _status,
    Column.CONFIDENCE: attrgetter("confidence"),
    Column.OWNER: _words("owner"),
    Column.TEAM: _words("teams"),
    Column.DUE: attrgetter("due"),
    Column.EXPECTED: _ahead,
    Column.SCORE: attrgetter("score"),
    Column.TAGS: _tags,
    Column.LAST: attrgetter("last"),
    Column.WEIGHT: attrgetter("weight"),
    Column.CYCLE: _words("cycle"),
    Column.SOURCES: _reported,
}


def sorted_nodes(nodes: Sequence[Node], key: Key, descending: bool) -> list[Node]:
    """The nodes in the order of a key; equal ones stay in the plan's own order."""
    keys = list(map(key, nodes))
    known = range(len(nodes)) if None not in keys else [at for at, value in enumerate(keys) if value is not None]
    found = [nodes[at] for at in sorted(known, key=keys.__getitem__, reverse=descending)]
    if len(found) < len(nodes):
        found += [node for node, value in zip(nodes, keys, strict=True) if value is None]
    if nodes[0].kind == nodes[-1].kind:  # the plan has key results before aligned objectives
        return found
    first = [node for node in found if node.kind == KEY_RESULT]
    return first + [node for node in found if node.kind != KEY_RESULT]


class SortedRows(VisibleRows):
    """The top level of the trees, and the order in which siblings are shown: their own, or by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[Node] = []
        self._order: list[Node] | None = []
        self._sorting: tuple[Column, bool] | None = None
        self._key: Key | None = None
        self._sorted: dict[Node | None, list[Node]] = {}

    def _visible(self) -> list[Node]:
        raise NotImplementedError

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort siblings by a column; -1 goes back to the plan's own order. The tree stays a tree."""
        self._sorting = (Column(column), order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._key = KEYS[self._sorting[0]] if self._sorting else None
        self._forget_order()
        self._show(self._visible())

    def sorting(self) -> tuple[Column, bool] | None:
        """The column that siblings are sorted by, and whether downwards; None for the plan's own order."""
        return self._sorting

    def _forget_order(self) -> None:
        self._order = None
        self._sorted.clear()

    def _in_order(self, parent: Node | None) -> list[Node]:
        """The children of a node (None: the top level) as they are shown."""
        children = self._roots if parent is None else parent.children
        if self._key is None or self._sorting is None or len(children) < 2:
            return children
        found = self._sorted.get(parent)
        if found is None:
            found = self._sorted[parent] = sorted_nodes(children, self._key, self._sorting[1])
        return found

    def _flat(self, nodes: list[Node], *, open_only: bool) -> list[Node]:
        """Nodes and what stands below them, in the order of the screen."""
        if self._key is None:
            return flatten_open(nodes) if open_only else flatten(nodes)
        found: list[Node] = []
        stack = nodes[::-1]
        while stack:
            node = stack.pop()
            found.append(node)
            if node.children and (node.open or not open_only):
                stack.extend(self._in_order(node)[::-1])
        return found
