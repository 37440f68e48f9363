"""The outline: trees of nodes owned by id, with their own expansion and filter, shown as flat rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Signal

from okr_desktop.qt.models.outline_node import (
    Node,
    all_parents,
    ancestors,
    block_end,
    find_words,
    flatten,
    fold,
    is_below,
    place,
    place_all,
)
from okr_desktop.qt.models.outline_sort import SortedRows

Filter = Callable[[Node], bool] | str | None


class OutlineModel(SortedRows):
    """Owns the nodes by id; everything is addressed by id.

    ``filtered(bool)`` tells that a filter was set or cleared.
    """

    filtered = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[str, Node] = {}
        # While a filter is set: what it keeps, what it found, and what is open; Node.open waits untouched.
        self._keep: set[Node] | None = None
        self._hits: set[Node] = set()
        self._peek: set[Node] = set()
        self._criterion: Callable[[Node], bool] | list[str] | None = None
        self._wanted: frozenset[str] | None = None

    # -- looking up ---------------------------------------------------------------------------------------

    def node(self, node_id: str) -> Node | None:
        """The node with this id, visible or not."""
        return self._nodes.get(node_id)

    def index_of(self, node_id: str, column: int = 0) -> QModelIndex:
        """The index of a node, invalid while it is hidden or unknown."""
        node = self._nodes.get(node_id)
        row = -1 if node is None else self.row_of(node)
        return self.index(row, column) if row >= 0 else QModelIndex()

    def roots(self) -> list[Node]:
        """The top level, for reading."""
        return self._roots

    def siblings(self, node: Node) -> list[Node]:
        """The list the node stands in, for reading."""
        return self._roots if node.parent is None else node.parent.children

    def shown_siblings(self, node: Node) -> list[Node]:
        """The siblings that are visible now, the node among them."""
        return [each for each in self.siblings(node) if self.row_of(each) >= 0]

    def is_hit(self, node: Node) -> bool:
        """Whether the filter found the node itself (not only something below it)."""
        return self._keep is None or node in self._hits

    # -- structure ----------------------------------------------------------------------------------------

    def set_roots(
        self, roots: Iterable[Node], wanted: frozenset[str] | None = None, order: list[Node] | None = None
    ) -> None:
        """Show other trees, of them only what is ``wanted``; the only reset. Raises ValueError for an id twice.

        ``order`` is what ``place_all`` gave for these trees, when a worker has done that already.
        """
        trees = list(roots)
        order = place_all(trees) if order is None else order
        nodes = {node.id: node for node in order}
        if len(nodes) != len(order):
            raise ValueError("an id occurs twice")
        self.beginResetModel()
        self._nodes, self._roots, self._order, self._wanted = nodes, trees, order, wanted
        if self._key is not None:
            self._forget_order()
        self._search()
        self._set_rows(self._visible())
        self.endResetModel()

    def insert(self, node: Node, parent_id: str = "", index: int = -1) -> None:
        """Add a node with its subtree at a place among its siblings (-1: last); a filter keeps it in sight."""
        parent = self._nodes[parent_id] if parent_id else None
        subtree = place(node, parent)
        if len({each.id for each in subtree} | self._nodes.keys()) != len(subtree) + len(self._nodes):
            raise ValueError("an id occurs twice")
        siblings = self.siblings(node)
        siblings.insert(index if 0 <= index <= len(siblings) else len(siblings), node)
        self._nodes.update((each.id, each) for each in subtree)
        self._forget_order()
        self._keep_in_sight(subtree)
        if self._keep is None and self._key is None:
            self._show_block(node, -1, 0)
        else:
            self._show(self._visible())
        self._touch(parent)

    def remove(self, node_id: str) -> None:
        """Forget a node and its subtree."""
        node = self._nodes[node_id]
        gone = flatten([node])
        row = self.row_of(node)
        self.siblings(node).remove(node)
        if row >= 0:
            self._remove_rows(row, self._end(row) - row)
        for each in gone:
            del self._nodes[each.id]
        self._forget_order()
        if self._keep is not None:
            self._keep.difference_update(gone)
            self._peek.difference_update(gone)
            self._hits.difference_update(gone)
        self._touch(node.parent)

    def move(self, node_id: str, parent_id: str, index: int) -> None:
        """Put a node under another parent or at another place; ``index`` counts the new siblings without it.

        Raises ValueError when the new parent stands below the node.
        """
        node = self._nodes[node_id]
        parent = self._nodes[parent_id] if parent_id else None
        if parent is not None and is_below(parent, node):
            raise ValueError("a node cannot stand below itself")
        before, row = node.parent, self.row_of(node)
        count = self._end(row) - row if row >= 0 else 0
        self.siblings(node).remove(node)
        subtree = place(node, parent)
        siblings = self.siblings(node)
        siblings.insert(index if 0 <= index <= len(siblings) else len(siblings), node)
        self._forget_order()
        self._keep_in_sight(subtree[:1])
        if self._keep is None and self._key is None:
            self._show_block(node, row, count)
        else:
            self._show(self._visible())
        self._touch(before, parent)
        self._touch_block(self.row_of(node))

    def _show_block(self, node: Node, row: int, count: int) -> None:
        """The quick way for one new block, or one of ``count`` rows that stood in ``row``: its neighbours say where."""
        rest = self._rows[:row] + self._rows[row + count :] if count else self._rows
        at = self._row_for(node, rest, row if count else len(rest), count)
        if not count and at >= 0:
            self._insert_rows(at, self._flat([node], open_only=True))
        elif count and at < 0:
            self._remove_rows(row, count)
        elif count and at != row:
            first, last = min(row, at), max(row, at)
            block = self._rows[row : row + count]
            self.reshaping.emit()
            self._permute(first, [*rest[first:at], *block, *rest[at:last]])
            self.reshaped.emit()

    def _row_for(self, node: Node, rest: list[Node], gap: int, count: int) -> int:
        """Where a node belongs among the rows without it, of which ``count`` were taken out at ``gap``; -1: nowhere."""
        parent, siblings = node.parent, self.siblings(node)
        if parent is not None and not (parent.open and self.row_of(parent) >= 0):
            return -1
        after = siblings.index(node) + 1
        beside = siblings[after] if after < len(siblings) else parent
        if beside is None:
            return len(rest)
        row = self.row_of(beside)
        row -= count if row >= gap else 0
        return row if beside is not parent else block_end(rest, row)

    def _touch_block(self, row: int) -> None:
        """Repaint a visible subtree, in one announcement."""
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(self._end(row) - 1, self.columnCount() - 1))

    def update(self, node_id: str) -> None:
        """Tell that the cached texts of one node changed; only its row is repainted (and, while sorted, put right)."""
        node = self._nodes[node_id]
        if self._key is not None:
            self._forget_order()
            self._show(self._visible())
        self._touch(node)

    # -- expansion ----------------------------------------------------------------------------------------

    def is_expanded(self, node_id: str) -> bool:
        """Whether the node shows its children."""
        node = self._nodes[node_id]
        return bool(node.children) and self.is_open(node)

    def expand(self, node_id: str) -> None:
        """Show the children of a node."""
        node = self._nodes[node_id]
        if self.is_open(node) or not node.children:
            return
        self._set_open(node, True)
        row = self.row_of(node)
        if row >= 0:
            self._insert_rows(row + 1, self._below(node))
            self._touch(node)

    def collapse(self, node_id: str) -> None:
        """Hide the children of a node."""
        node = self._nodes[node_id]
        if not self.is_open(node):
            return
        row = self.row_of(node)
        self._set_open(node, False)
        if row >= 0:
            self._remove_rows(row + 1, self._end(row) - row - 1)
            self._touch(node)

    def toggle(self, node_id: str) -> None:
        """Expand what is collapsed and the other way round."""
        if self.is_expanded(node_id):
            self.collapse(node_id)
        else:
            self.expand(node_id)

    def expand_below(self, node_id: str) -> None:
        """Expand a node and everything below it."""
        for node in flatten([self._nodes[node_id]]):
            self._set_open(node, True)
        self._show(self._visible())
        self._touch(self._nodes[node_id])

    def expand_all(self) -> None:
        """Expand everything (while a filter is set: everything it keeps)."""
        if self._keep is None:
            for node in self._nodes.values():
                node.open = True
            self._show(list(self._all()))
        else:
            self._peek |= self._keep
            self._show(self._visible())
        self._touch_all()

    def collapse_all(self) -> None:
        """Leave only the top level."""
        if self._keep is None:
            for node in self._nodes.values():
                node.open = False
        else:
            self._peek.clear()
        self._show(self._visible())
        self._touch_all()

    def reveal(self, node_id: str) -> None:
        """Expand what stands above a node, and let it through the filter, so that it has a row."""
        node = self._nodes[node_id]
        if self.row_of(node) >= 0:
            return
        self._keep_in_sight([node])
        for above in ancestors(node):
            self._set_open(above, True)
        self._show(self._visible())
        self._touch(*ancestors(node))

    def expanded_ids(self) -> list[str]:
        """The ids of expanded nodes (without the filter's own opening), to be remembered."""
        return [node.id for node in self._nodes.values() if node.open and node.children]

    def set_expanded_ids(self, ids: Iterable[str]) -> None:
        """Expand exactly these; unknown ids are ignored."""
        wanted = set(ids)
        for node in self._nodes.values():
            node.open = node.id in wanted
        self._show(self._visible())
        self._touch_all()

    # -- filter -------------------------------------------------------------------------------------------

    def set_filter(self, criterion: Filter) -> None:
        """Keep what matches and what stands above it; None or a blank text shows everything as before.

        A text asks for every one of its words in ``Node.search``; a predicate decides by itself. While a
        filter is set, matches are in sight whatever was collapsed; the earlier expansion comes back after.
        """
        had = self.is_filtered()
        self._criterion = (fold(criterion).split() or None) if isinstance(criterion, str) else criterion
        self._apply_filter(had)

    def set_wanted(self, ids: frozenset[str] | None) -> None:
        """Keep only these ids, and of them what the other filter keeps; None lets everything through."""
        if ids != self._wanted:
            had, self._wanted = self.is_filtered(), ids
            self._apply_filter(had)

    def _apply_filter(self, had: bool) -> None:
        self._search()
        keep = self._keep
        # Fresh from the search, everything kept is in sight: no need to walk what is open.
        self._show(self._visible() if keep is None else [node for node in self._all() if node in keep])
        self._touch_all()
        if had or self.is_filtered():
            self.filtered.emit(self.is_filtered())

    def is_filtered(self) -> bool:
        """Whether a filter is set."""
        return self._criterion is not None or self._wanted is not None

    def _search(self) -> None:
        if not self.is_filtered():
            self._keep, self._hits, self._peek = None, set(), set()
            return
        criterion, wanted, found = self._criterion, self._wanted, self._all()
        if wanted is not None:
            found = [node for node in found if node.id in wanted]
        if isinstance(criterion, list):
            found = find_words(found, criterion)
        elif criterion is not None:
            found = list(filter(criterion, found))
        self._hits = set(found)
        self._peek = all_parents(self._hits)
        self._keep = self._hits | self._peek

    def _keep_in_sight(self, nodes: Sequence[Node]) -> None:
        if self._keep is None:
            return
        self._keep.update(nodes)
        above = ancestors(nodes[0])
        self._keep.update(above)
        self._peek.update(above)

    # -- visible rows -------------------------------------------------------------------------------------

    def _all(self) -> list[Node]:
        if self._order is None:
            self._order = self._flat(self._in_order(None), open_only=False)
        return self._order

    def is_open(self, node: Node) -> bool:
        """Whether the node shows its children now: by itself, or while filtering by the filter."""
        return node.open if self._keep is None else node in self._peek

    def _set_open(self, node: Node, value: bool) -> None:
        if self._keep is None:
            node.open = value
        elif value:
            self._peek.add(node)
        else:
            self._peek.discard(node)

    def _kids(self, node: Node) -> list[Node]:
        """The children a node shows: those the filter keeps or, of a match without any, all of them."""
        children = self._in_order(node)
        if self._keep is None:
            return children
        return [child for child in children if child in self._keep] or children

    def _below(self, node: Node) -> list[Node]:
        """What an open node shows below itself."""
        if self._keep is None:
            return self._flat(self._in_order(node), open_only=True)
        found: list[Node] = []
        stack = self._kids(node)[::-1]
        while stack:
            each = stack.pop()
            found.append(each)
            if each in self._peek and each.children:
                stack.extend(self._kids(each)[::-1])
        return found

    def _visible(self) -> list[Node]:
        keep, roots = self._keep, self._in_order(None)
        if keep is None:
            return self._flat(roots, open_only=True)
        found: list[Node] = []
        for root in roots:
            if root in keep:
                found.append(root)
                if root in self._peek:
                    found += self._below(root)
        return found

    def _end(self, row: int) -> int:
        """The row after the visible subtree that begins in ``row``."""
        return block_end(self._rows, row)
