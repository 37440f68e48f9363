"""A tidy tree from left to right in linear time, after Reingold and Tilford; what would be too tall is folded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from okr_desktop.domain.alignment_map.geometry import Spacing
from okr_desktop.domain.alignment_map.graph import Forest, GraphNode

Height = Callable[[str], float]
Port = Callable[[GraphNode], float]


@dataclass(frozen=True, slots=True)
class Sizes:
    """What placing needs to know: the height of a card, where a line leaves its parent and where it arrives."""

    height: Height
    leaves: Port
    enters: Port


@dataclass(slots=True)
class Offsets:
    """Where each shown card stands relative to its parent.

    ``down`` has all of them. ``right`` has the children of cards in ``blocks`` (folded ones and those above them); all
    others stand in the columns of their subtree. ``corridors`` are heights relative to the folded card.
    """

    down: dict[str, float] = field(default_factory=dict[str, float])
    right: dict[str, float] = field(default_factory=dict[str, float])
    blocks: set[str] = field(default_factory=set[str])
    corridors: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(slots=True)
class _Outline:
    """One side of a subtree: ``values`` (deepest column first) plus ``shift`` are its y per column.

    The deepest comes first so that a parent is an ``append``. Outlines are merged into the longer of two, so each
    column of a subtree is looked at once while it is placed beside its siblings: that makes the whole linear.
    """

    values: list[float]
    shift: float = 0.0

    def at(self, column: int) -> float:
        return self.values[-1 - column] + self.shift

    def with_head(self, other: _Outline) -> _Outline:
        """This outline with its first columns replaced by those of a shorter one."""
        for column in range(len(other.values)):
            self.values[-1 - column] = other.at(column) - self.shift
        return self


@dataclass(slots=True)
class _Subtree:
    """A subtree around its card at y 0: its outlines, how far it reaches up and down, and, of a block, its width."""

    upper: _Outline
    lower: _Outline
    top: float
    bottom: float
    width: float = 0.0

    def move(self, by: float) -> None:
        self.upper.shift += by
        self.lower.shift += by
        self.top += by
        self.bottom += by

    def beside(self, other: _Subtree, spacing: Spacing) -> float:
        """How far ``other`` must be moved down to stand clear below this one."""
        columns = min(len(self.lower.values), len(other.upper.values))
        gaps = (spacing.sibling if column == 0 else spacing.cousin for column in range(columns))
        return max(self.lower.at(column) + gap - other.upper.at(column) for column, gap in enumerate(gaps))

    def take(self, other: _Subtree) -> None:
        """Join with a subtree that stands below this one."""
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)
        if len(other.upper.values) > len(self.upper.values):
            self.upper = other.upper.with_head(self.upper)
        if len(other.lower.values) >= len(self.lower.values):
            self.lower = other.lower
        else:
            self.lower = self.lower.with_head(other.lower)


def offsets(forest: Forest, hidden: dict[str, str], sizes: Sizes, spacing: Spacing, tallest: float) -> Offsets:
    """Where the shown cards of every tree stand; families taller than ``tallest`` are folded."""
    return _Placing(forest, hidden, sizes, spacing, tallest).run()


class _Placing:
    """One run of :func:`offsets`, from the leaves to the roots.

    A family that would become taller than a map should be is folded: its subtrees stand in several columns, each a
    rectangle from then on, and a corridor above them leads to all but the first.
    """

    def __init__(self, forest: Forest, hidden: dict[str, str], sizes: Sizes, spacing: Spacing, tallest: float) -> None:
        self._forest, self._hidden, self._sizes = forest, hidden, sizes
        self._spacing, self._tallest = spacing, tallest
        self._trees: dict[str, _Subtree] = {}
        self._found = Offsets()

    def run(self) -> Offsets:
        """Everything placed."""
        for id in reversed(self._forest.top_down):
            if id not in self._hidden:
                self._found.down.setdefault(id, 0.0)
                self._trees[id] = self._placed(id)
        return self._found

    def _below(self, id: str) -> list[GraphNode]:
        return [child for child in self._forest.children.get(id, ()) if child.id not in self._hidden]

    def _placed(self, id: str) -> _Subtree:
        below, height = self._below(id), self._sizes.height(id)
        if not below:
            return _Subtree(_Outline([0.0]), _Outline([height]), 0.0, height)
        trees = [self._trees.pop(child.id) for child in below]
        if any(child.id in self._found.blocks for child in below):
            return self._block(id, below, trees)
        reach = [(tree.top, tree.bottom) for tree in trees]
        if len(trees) > 1 and sum(bottom - top for top, bottom in reach) > self._tallest:
            return self._block(id, below, trees)
        return self._plain(id, below, trees, height)

    def _plain(self, id: str, below: list[GraphNode], trees: list[_Subtree], height: float) -> _Subtree:
        """Subtrees below each other, each as high as it goes."""
        tree, places = trees[0], [0.0]
        for other in trees[1:]:
            place = tree.beside(other, self._spacing)
            other.move(place)
            places.append(place)
            tree.take(other)
        own = self._own_place(below, places)
        for child, place in zip(below, places, strict=True):
            self._found.down[child.id] = place - own
        tree.move(-own)
        tree.upper.values.append(-tree.upper.shift)
        tree.lower.values.append(height - tree.lower.shift)
        tree.top, tree.bottom = min(tree.top, 0.0), max(tree.bottom, height)
        return tree

    def _own_place(self, below: Sequence[GraphNode], places: Sequence[float]) -> float:
        """Where a parent stands so that the lines to its first and last child rise and fall alike.

        A line that would be nearly level is made level.
        """
        level = [
            place + self._sizes.enters(one) - self._sizes.leaves(one) for one, place in zip(below, places, strict=True)
        ]
        own = (level[0] + level[-1]) / 2
        nearest = min(level, key=lambda one: abs(one - own))
        return nearest if abs(nearest - own) <= self._spacing.snap else own

    def _block(self, id: str, below: list[GraphNode], trees: list[_Subtree]) -> _Subtree:
        """Subtrees as rectangles in as many columns as keep the family from being too tall."""
        columns = _columns(trees, self._tallest, self._spacing.cousin)
        height, right = self._sizes.height(id), self._forest.cards[id].width + self._spacing.column
        places, bottom, first = list[float](), 0.0, 0
        for count in columns:
            y, wide = 0.0, 0.0
            for child, tree in zip(below[first : first + count], trees[first : first + count], strict=True):
                places.append(y - tree.top)
                y += tree.bottom - tree.top + self._spacing.cousin
                wide = max(wide, self._width(child.id, tree))
                self._found.right[child.id] = right
            first += count
            right += wide + self._spacing.column
            bottom = max(bottom, y - self._spacing.cousin)
        own = self._own_place(below[: columns[0]], places[: columns[0]])
        for child, place in zip(below, places, strict=True):
            self._found.down[child.id] = place - own
        top = 0.0
        if len(columns) > 1:
            top = -self._spacing.corridor
            self._found.corridors[id] = top / 2 - own
        self._found.blocks.add(id)
        top, bottom = min(top - own, 0.0), max(bottom - own, height)
        return _Subtree(_Outline([top]), _Outline([bottom]), top, bottom, right - self._spacing.column)

    def _width(self, id: str, tree: _Subtree) -> float:
        """How wide a subtree is in all: known of a block, else the sum of its columns."""
        if id in self._found.blocks:
            return tree.width
        level, width = [self._forest.cards[id]], 0.0
        while level:
            width += max(card.width for card in level) + self._spacing.column
            level = [child for card in level for child in self._below(card.id)]
        return width - self._spacing.column


def _columns(trees: list[_Subtree], tallest: float, gap: float) -> list[int]:
    """How many subtrees, in their order, stand in each column, the columns about equally tall."""
    heights = [tree.bottom - tree.top + gap for tree in trees]
    whole = sum(heights)
    target = whole / max(1, -(-whole // max(tallest, 1.0)))
    found, used = [0], 0.0
    for height in heights:
        if found[-1] and used + height / 2 > target:
            found.append(0)
            used = 0.0
        found[-1] += 1
        used += height
    return found
