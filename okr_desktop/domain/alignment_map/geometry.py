"""Where things stand on a map: boxes and lines in pixels at 100 %, x to the right and y downwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from okr_desktop.domain.alignment_map.graph import LinkKind

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spacing:
    """The distances of a map, and the share of width to height that its whole should come near.

    Families are never folded below a height of ``fold``; ``spread`` is how much room cards need beside their own.
    """

    column: float = 84.0
    sibling: float = 16.0
    cousin: float = 28.0
    tree: float = 56.0
    single: float = 20.0
    foot: float = 8.0
    entry: float = 24.0
    lane: float = 9.0
    corridor: float = 40.0
    snap: float = 20.0
    ratio: float = 1.6
    fold: float = 3_000.0
    spread: float = 1.7


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The y half-way down."""
        return self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether two boxes share more than an edge."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes that are shown.

    ``points`` are the corners of a line with right angles, or, when ``curved``, the four points of a Bézier curve.
    """

    source: str
    target: str
    kind: LinkKind
    points: tuple[Point, ...]
    curved: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished map: boxes by id, lines, its size, and per card the number of cards below it (hidden or not)."""

    cards: dict[str, Box] = field(default_factory=dict[str, Box])
    rows: dict[str, Box] = field(default_factory=dict[str, Box])
    edges: tuple[Edge, ...] = ()
    width: float = 0.0
    height: float = 0.0
    below: dict[str, int] = field(default_factory=dict[str, int])
    collapsed: frozenset[str] = frozenset()
    mirrored: bool = False


def mirrored(found: Layout) -> Layout:
    """The same map from right to left, for languages that are written so."""
    width = found.width
    return replace(
        found,
        cards={id: replace(box, x=width - box.right) for id, box in found.cards.items()},
        rows={id: replace(box, x=width - box.right) for id, box in found.rows.items()},
        edges=tuple(replace(edge, points=tuple((width - x, y) for x, y in edge.points)) for edge in found.edges),
        mirrored=not found.mirrored,
    )
