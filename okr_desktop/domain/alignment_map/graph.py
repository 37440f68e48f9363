"""What a map is made of: nodes with their sizes, the links between them, and the forest of cards they form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """Key results are rows in the card of their objective; everything else is a card of its own."""

    OBJECTIVE = "objective"
    KEY_RESULT = "key_result"
    DEPENDENCY = "dependency"
    KPI = "kpi"


class LinkKind(StrEnum):
    """Why two nodes are connected: alignment, a figure that is read from another, one team waiting for another."""

    SERVES = "serves"
    FEED = "feed"
    DEPENDENCY = "dependency"


@dataclass(frozen=True, slots=True)
class GraphNode:
    """One node: ``parent`` is the id of what it stands under (for a key result: its objective), None at the top.

    ``width`` and ``height`` are those of the card without its rows, or of the row; ``order`` sorts siblings.
    """

    id: str
    kind: NodeKind
    parent: str | None
    width: float
    height: float
    order: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A connection besides the tree; an arrow points to ``target``."""

    source: str
    target: str
    kind: LinkKind


class Forest:
    """Cards, the rows in them and the cards below each, in drawing order; whatever the input, it is a forest.

    A card whose parent is unknown stands at the top, and so does the first one of a circle. A key result
    without a known objective is left out; of two nodes with one id the first counts.
    """

    def __init__(self, nodes: Iterable[GraphNode]) -> None:
        known = dict[str, GraphNode]()
        for node in sorted(nodes, key=lambda one: (one.order, one.id)):
            known.setdefault(node.id, node)
        self.cards = {id: node for id, node in known.items() if node.kind is not NodeKind.KEY_RESULT}
        self.rows: dict[str, list[GraphNode]] = {}
        self._card_of_row: dict[str, str] = {}
        for node in known.values():
            if node.kind is NodeKind.KEY_RESULT and node.parent in self.cards:
                self.rows.setdefault(node.parent, []).append(node)
                self._card_of_row[node.id] = node.parent
        self._below: dict[str, list[GraphNode]] = {}
        roots = self._hang()
        self.children: dict[str, list[GraphNode]] = {id: self._in_order(id) for id in self.cards if id in self._served}
        self.roots: list[str] = []
        self.top_down: list[str] = []
        self._walk(roots)

    def _hang(self) -> list[str]:
        """Put each card below its parent; gives those without one."""
        roots, self._served = list[str](), set[str]()
        for card in self.cards.values():
            above = self.card_of(card.parent) if card.parent else None
            if above is None or card.parent is None or above == card.id:
                roots.append(card.id)
            else:
                self._below.setdefault(card.parent, []).append(card)
                self._served.add(above)
        return roots

    def _in_order(self, id: str) -> list[GraphNode]:
        """The cards below one: first what serves the objective itself, then row by row, so that no lines cross."""
        found = list(self._below.get(id, ()))
        for row in self.rows.get(id, ()):
            found += self._below.get(row.id, ())
        return found

    def _walk(self, roots: list[str]) -> None:
        """Fill ``roots`` and ``top_down``; where a circle is found, the link that closes it is dropped."""
        seen = set[str]()
        for start in (*roots, *self.cards):
            if start in seen:
                continue
            self.roots.append(start)
            seen.add(start)
            todo = [start]
            while todo:
                id = todo.pop()
                self.top_down.append(id)
                if id in self.children:
                    fresh = [child for child in self.children[id] if child.id not in seen]
                    self.children[id] = fresh
                    seen.update(child.id for child in fresh)
                    todo.extend(child.id for child in reversed(fresh))

    def card_of(self, id: str) -> str | None:
        """The card that an id stands for or is a row of, None for what is unknown."""
        return id if id in self.cards else self._card_of_row.get(id)

    def below(self) -> dict[str, int]:
        """How many cards stand below each that has any."""
        found = dict[str, int]()
        for id in reversed(self.top_down):
            count = sum(1 + found.get(child.id, 0) for child in self.children.get(id, ()))
            if count:
                found[id] = count
        return found

    def without(self, collapsed: frozenset[str] | set[str]) -> dict[str, str]:
        """Which card stands for each one that is hidden because something above it is collapsed."""
        hidden = dict[str, str]()
        for id in self.top_down:
            shown = hidden.get(id) or (id if id in collapsed else None)
            if shown is not None:
                for child in self.children.get(id, ()):
                    hidden[child.id] = shown
        return hidden
