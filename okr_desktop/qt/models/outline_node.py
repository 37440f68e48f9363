"""The nodes of the outline: plain objects with cached texts, and pure walks over them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

OBJECTIVE = "objective"
KEY_RESULT = "key_result"


class Late(Protocol):
    """Writes texts of a node from the figures that were read with it; it touches nothing else."""

    def text(self, name: str) -> str:
        """The text of ``expected``, ``score``, ``tags``, ``last``, ``weight`` or ``sources``."""
        ...


@dataclass(slots=True, eq=False)
class Node:
    """One objective or key result with everything its row shows, ready to paint.

    ``progress`` and ``expected`` are shares (1.0 is the target); progress is raw, so it may be negative or
    above 1, and None means no data. ``search`` is what the text filter looks into, made by :func:`fold`.
    ``progress_long`` says in full what ``progress_text`` says in short; empty when that is all.
    ``parent``, ``depth`` and ``open`` belong to the model once the node has been handed over.
    ``late`` writes the texts of columns that few people show, when they are shown: writing all takes a large plan long.
    ``confidence``, ``score`` and ``weight`` are numbers and ``due`` and ``last`` day numbers to sort by; None for none.
    """

    id: str
    kind: str
    title: str
    owner: str = ""
    teams: str = ""
    progress: float | None = None
    expected: float | None = None
    progress_text: str = ""
    status: str = "no_data"
    status_text: str = ""
    worst: str = ""
    confidence_text: str = ""
    reported_text: str = ""
    due_text: str = ""
    tooltip: str = ""
    progress_long: str = ""
    search: str = ""
    archived: bool = False
    cycle: str = ""
    late: Late | None = field(default=None, repr=False)
    confidence: float | None = None
    score: float | None = None
    weight: float | None = None
    due: int | None = None
    last: int | None = None
    stale: bool = False
    children: list[Node] = field(default_factory=list["Node"], repr=False)
    parent: Node | None = field(default=None, repr=False)
    depth: int = 0
    open: bool = False

    def __post_init__(self) -> None:
        if not self.search:
            self.search = fold(f"{self.title} {self.owner} {self.teams}")

    def late_text(self, name: str) -> str:
        """A text that is written when it is wanted."""
        return self.late.text(name) if self.late is not None else ""


def fold(text: str) -> str:
    """Text without case and accents, so that *Épinal* is found by *epin*."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def flatten(nodes: Iterable[Node]) -> list[Node]:
    """All nodes of these trees, parents first, in the order of the screen."""
    found: list[Node] = []
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        found.append(node)
        if node.children:
            stack.extend(node.children[::-1])
    return found


def flatten_open(nodes: Iterable[Node]) -> list[Node]:
    """The nodes one sees when every ``open`` node shows its children."""
    found: list[Node] = []
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        found.append(node)
        if node.open and node.children:
            stack.extend(node.children[::-1])
    return found


def ancestors(node: Node) -> list[Node]:
    """The parents of a node, nearest first."""
    found: list[Node] = []
    above = node.parent
    while above is not None:
        found.append(above)
        above = above.parent
    return found


def is_below(node: Node, other: Node) -> bool:
    """Whether ``node`` is ``other`` or stands somewhere below it."""
    return node is other or any(above is other for above in ancestors(node))


def may_stand_under(node: Node, parent: Node | None) -> bool:
    """The structural rule: no cycles; objectives anywhere, key results only under objectives."""
    if parent is None:
        return node.kind == OBJECTIVE
    if node.kind == KEY_RESULT and parent.kind != OBJECTIVE:
        return False
    return not is_below(parent, node)


def place(node: Node, parent: Node | None) -> list[Node]:
    """Write parent and depth through a subtree and return it flattened."""
    node.parent = parent
    subtree = flatten([node])
    for each in subtree:
        each.depth = 0 if each.parent is None else each.parent.depth + 1
        for child in each.children:
            child.parent = each
    return subtree


def place_all(roots: Iterable[Node]) -> list[Node]:
    """Write parent and depth through whole trees and return all nodes in the order of the screen."""
    found: list[Node] = []
    for root in roots:
        found += place(root, None)
    return found


def find_words(nodes: list[Node], words: Sequence[str]) -> list[Node]:
    """The nodes whose ``search`` holds every one of the (folded) words, in order."""
    for word in words:
        nodes = [node for node in nodes if word in node.search]
    return nodes


def all_parents(nodes: Iterable[Node]) -> set[Node]:
    """Everything that stands above any of these nodes."""
    found: set[Node] = set()
    level = {node.parent for node in nodes}
    while level:
        level.discard(None)
        fresh = {node for node in level if node is not None} - found
        found |= fresh
        level = {node.parent for node in fresh}
    return found


def block_end(rows: Sequence[Node], row: int) -> int:
    """The row after the visible subtree that begins in ``row``."""
    depth, end = rows[row].depth, row + 1
    while end < len(rows) and rows[end].depth > depth:
        end += 1
    return end


def common_head(one: Sequence[Node], other: Sequence[Node]) -> int:
    """How many nodes two lists share at the beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a is not b:
            break
        count += 1
    return count


def common_tail(one: Sequence[Node], other: Sequence[Node], head: int) -> int:
    """How many nodes two lists share at the end, not counting the first ``head``."""
    count = 0
    limit = min(len(one), len(other)) - head
    while count < limit and one[-1 - count] is other[-1 - count]:
        count += 1
    return count
