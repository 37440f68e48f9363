"""From nodes and links to a finished map: forest, tidy trees, packing, lines."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from okr_desktop.domain.alignment_map import packing, tidy
from okr_desktop.domain.alignment_map.geometry import Box, Edge, Layout, Point, Spacing
from okr_desktop.domain.alignment_map.graph import Forest, GraphNode, Link
from okr_desktop.domain.alignment_map.routes import cross_edges, tree_edges

SPACING = Spacing()


def arrange(
    nodes: Iterable[GraphNode],
    links: Iterable[Link] = (),
    collapsed: frozenset[str] = frozenset(),
    spacing: Spacing = SPACING,
) -> Layout:
    """Place every node that is not hidden below a collapsed card; the same input gives the same map, in linear time.

    Trees grow to the right, a card beside the row it serves. Trees come first, then the cards without any tie.
    """
    return _Drawing(Forest(nodes), collapsed, spacing).finished(links)


class _Drawing:
    """One run of :func:`arrange`."""

    def __init__(self, forest: Forest, collapsed: frozenset[str], spacing: Spacing) -> None:
        self.forest, self.spacing = forest, spacing
        self.below = forest.below()
        self.collapsed = frozenset(id for id in collapsed if id in self.below)
        self.hidden = forest.without(self.collapsed)
        self.heights = {id: self._height(id) for id in forest.cards}
        self.ports = self._port_offsets()
        self.offsets = tidy.Offsets()
        self.cards: dict[str, Box] = {}
        self.rows: dict[str, Box] = {}

    def _height(self, id: str) -> float:
        rows = self.forest.rows.get(id, ())
        foot = self.spacing.foot if rows else 0.0
        return self.forest.cards[id].height + sum(row.height for row in rows) + foot

    def _port_offsets(self) -> dict[str, float]:
        """How far below the upper edge of its card each id is left from."""
        found = dict[str, float]()
        for id, card in self.forest.cards.items():
            found[id] = min(self.spacing.entry, self.heights[id] / 2)
            top = card.height
            for row in self.forest.rows.get(id, ()):
                found[row.id] = top + row.height / 2
                top += row.height
        return found

    def finished(self, links: Iterable[Link]) -> Layout:
        """Everything placed and connected."""
        self._place()
        edges = self._tree_edges() + cross_edges(self._shown(links), {**self.cards, **self.rows}, self.spacing)
        return Layout(
            self.cards,
            self.rows,
            tuple(edges),
            max((box.right for box in self.cards.values()), default=0.0),
            max((box.bottom for box in self.cards.values()), default=0.0),
            self.below,
            self.collapsed,
        )

    def _place(self) -> None:
        sizes = tidy.Sizes(self.heights.__getitem__, self._leaves, self._enters)
        self.offsets = tidy.offsets(self.forest, self.hidden, sizes, self.spacing, self._tallest())
        trees = {root: self._tree(root) for root in self.forest.roots}
        many = [root for root in self.forest.roots if root in self.below]
        alone = [root for root in self.forest.roots if root not in self.below]
        corners = packing.packed(
            [self._extent(trees[one]) for one in many], [self._extent(trees[one]) for one in alone], self.spacing
        )
        for root, corner in zip((*many, *alone), (*corners[0], *corners[1]), strict=True):
            self._put(trees[root], corner)

    def _tallest(self) -> float:
        """How tall a family may be on a map of about the wanted shape."""
        wide, high = self.spacing.column, self.spacing.cousin
        area = sum(
            (card.width + wide) * (self.heights[id] + high)
            for id, card in self.forest.cards.items()
            if id not in self.hidden
        )
        return max(self.spacing.fold, math.sqrt(area * self.spacing.spread / self.spacing.ratio))

    def _leaves(self, child: GraphNode) -> float:
        return self.ports[child.parent or child.id]

    def _enters(self, child: GraphNode) -> float:
        return self.ports[child.id]

    def _tree(self, root: str) -> dict[str, Box]:
        """The boxes of one tree around its root at 0, 0."""
        found, todo = dict[str, Box](), [(root, 0.0, 0.0)]
        while todo:
            id, x, y = todo.pop()
            if id not in self.offsets.blocks:
                self._columns(id, x, y, found)
                continue
            found[id] = self._box(id, x, y)
            for child in self._children(id):
                todo.append((child.id, x + self.offsets.right[child.id], y + self.offsets.down[child.id]))
        return found

    def _columns(self, root: str, x: float, y: float, found: dict[str, Box]) -> None:
        """Place a subtree that is not folded anywhere: each level is a column."""
        level, tops = [root], {root: y}
        while level:
            for id in level:
                found[id] = self._box(id, x, tops[id])
                tops.update((child.id, tops[id] + self.offsets.down[child.id]) for child in self._children(id))
            x += max(self.forest.cards[id].width for id in level) + self.spacing.column
            level = [child.id for id in level for child in self._children(id)]

    def _box(self, id: str, x: float, y: float) -> Box:
        return Box(x, y, self.forest.cards[id].width, self.heights[id])

    def _top(self, tree: dict[str, Box]) -> float:
        """The upper end of a tree, with the corridors above its folded families."""
        return min(box.y + min(self.offsets.corridors.get(id, 0.0), 0.0) for id, box in tree.items())

    def _extent(self, tree: dict[str, Box]) -> tuple[float, float]:
        bottom = max(box.bottom for box in tree.values())
        return max(box.right for box in tree.values()), bottom - self._top(tree)

    def _children(self, id: str) -> list[GraphNode]:
        return [] if id in self.collapsed else self.forest.children.get(id, [])

    def _put(self, tree: dict[str, Box], corner: Point) -> None:
        top = self._top(tree)
        for id, box in tree.items():
            card = self.cards[id] = replace(box, x=corner[0] + box.x, y=corner[1] + box.y - top)
            y = card.y + self.forest.cards[id].height
            for row in self.forest.rows.get(id, ()):
                self.rows[row.id] = Box(card.x, y, card.width, row.height)
                y += row.height

    def _tree_edges(self) -> list[Edge]:
        found = list[Edge]()
        for id, card in self.cards.items():
            below = dict[str, list[tuple[GraphNode, Box]]]()
            for child in self._children(id):
                below.setdefault(child.parent or "", []).append((child, self.cards[child.id]))
            if below:
                ports = [(one, card.y + self.ports[one]) for one in (id, *self._row_ids(id))]
                corridor = self.offsets.corridors.get(id)
                over = None if corridor is None else card.y + corridor
                found += tree_edges(card, ports, below, self.spacing, over)
        return found

    def _row_ids(self, id: str) -> list[str]:
        return [row.id for row in self.forest.rows.get(id, ())]

    def _shown(self, links: Iterable[Link]) -> list[Link]:
        """Links with each hidden end replaced by the card that stands for it; those within one card's cover vanish."""
        found = list[Link]()
        for link in links:
            ends = [self._stand_in(id) for id in (link.source, link.target)]
            if ends[0] != ends[1]:
                found.append(replace(link, source=ends[0], target=ends[1]))
        return found

    def _stand_in(self, id: str) -> str:
        card = self.forest.card_of(id)
        return self.hidden.get(card, id) if card is not None else id
