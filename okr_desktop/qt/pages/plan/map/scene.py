"""A map as the canvas sees it: what stands where, what is near a point or in a rectangle, who stands beside whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from okr_desktop.domain.alignment_map import Box, Edge, LinkKind, NodeKind
from okr_desktop.qt.pages.plan.map.items import MapData, MapItem

CELL = 512.0
BADGE, BADGE_REACH = 9.0, 14.0
BADGE_DOWN = 24.0

Key = TypeVar("Key", str, int)
CARD, ROW, BADGE_PART = "card", "row", "badge"


class Hit(NamedTuple):
    """What is under a point: a card, a row of one, or the badge that collapses one."""

    part: str
    id: str


class Scene:
    """Places and items with an index by place; made on the worker, only read by the canvas."""

    def __init__(self, data: MapData) -> None:
        self.data, self.layout, self.items = data, data.layout, data.items
        self.card_of: dict[str, str] = {}
        self.rows: dict[str, list[str]] = {}
        self.above: dict[str, str] = {}
        for node in data.nodes:
            if node.kind is NodeKind.KEY_RESULT and node.parent:
                self.card_of[node.id] = node.parent
            elif node.parent:
                self.above[node.id] = node.parent
        for id in self.layout.rows:
            self.rows.setdefault(self.card_of[id], []).append(id)
        self.children: dict[str, list[str]] = {}
        for id in self.layout.cards:
            if (parent := self.above.get(id)) is not None:
                self.children.setdefault(parent, []).append(id)
        self._cards = _Grid((id, box.x, box.y, box.right, box.bottom) for id, box in self.layout.cards.items())
        self.rects = {id: QRectF(box.x, box.y, box.width, box.height) for id, box in self.layout.cards.items()}
        self._edges = _Grid((at, *_bounds(edge)) for at, edge in enumerate(self.layout.edges))
        self._up = {edge.source: edge for edge in self.layout.edges if not edge.curved}
        self.paths: dict[int, QPainterPath] = {}
        self.columns = _columns(self.layout.cards)

    @property
    def rect(self) -> QRectF:
        """The whole of the map."""
        return QRectF(0, 0, self.layout.width, self.layout.height)

    def box(self, id: str) -> Box | None:
        """Where a card or row is shown, None when it is not."""
        return self.layout.cards.get(id) or self.layout.rows.get(id)

    def card(self, id: str) -> str:
        """The card that an id is or is a row of."""
        return self.card_of.get(id, id)

    def cards_in(self, rect: QRectF) -> list[str]:
        """The cards that a rectangle touches."""
        return self._cards.touching(rect, self.layout.cards)

    def edges_in(self, rect: QRectF) -> list[int]:
        """The positions of the lines that may cross a rectangle."""
        return self._edges.near(rect)

    def edges_of(self, id: str) -> Iterator[Edge]:
        """The lines besides the tree that begin or end at an item, or at a row of it."""
        mine = {id, *self.rows.get(id, ())}
        for edge in self.layout.edges:
            if edge.kind is LinkKind.FEED and (edge.source in mine or edge.target in mine):
                yield edge

    def edges_up(self, id: str) -> Iterator[Edge]:
        """The lines from an item to what it serves, and on to the top."""
        at: str | None = self.card(id)
        while at is not None and (edge := self._up.get(at)) is not None:
            yield edge
            at = self.card(edge.target)

    def badge(self, id: str) -> QPointF | None:
        """The middle of the badge of a card, None when it has nothing below it."""
        box = self.layout.cards.get(id)
        if box is None or id not in self.layout.below:
            return None
        x = box.x if self.layout.mirrored else box.right
        return QPointF(x, box.y + min(BADGE_DOWN, box.height / 2))

    def hit(self, point: QPointF) -> Hit | None:
        """What is under a point of the map."""
        around = QRectF(point.x() - BADGE_REACH, point.y() - BADGE_REACH, 2 * BADGE_REACH, 2 * BADGE_REACH)
        near = self.cards_in(around)
        for id in near:
            badge = self.badge(id)
            if badge is not None and (badge - point).manhattanLength() <= BADGE_REACH:
                return Hit(BADGE_PART, id)
        for id in near:
            if _contains(self.layout.cards[id], point):
                row = next((row for row in self.rows.get(id, ()) if _contains(self.layout.rows[row], point)), None)
                return Hit(ROW, row) if row is not None else Hit(CARD, id)
        return None

    def shown(self, id: str) -> str:
        """The id itself, or the nearest thing above it that is shown; empty when there is none."""
        while id and self.box(id) is None:
            id = self.card_of.get(id) or self.above.get(id, "")
        return id

    def covers(self, id: str) -> list[str]:
        """The collapsed cards that hide an item."""
        found, at = list[str](), self.card(id)
        while at in self.above:
            at = self.card(self.above[at])
            if at in self.layout.collapsed:
                found.append(at)
        return found

    def is_below(self, id: str, other: str) -> bool:
        """Whether an item is another one or stands anywhere below it."""
        at: str | None = id
        while at is not None and at != other:
            at = self.card_of.get(at) or self.above.get(at)
        return at == other

    def item(self, id: str) -> MapItem:
        """The item of an id that is known."""
        return self.items[id]


class _Grid(Generic[Key]):
    """Which things lie in which square of the map."""

    def __init__(self, things: Iterable[tuple[Key, float, float, float, float]]) -> None:
        self._cells: dict[tuple[int, int], list[Key]] = {}
        for key, left, top, right, bottom in things:
            for cell in _cells(left, top, right, bottom):
                self._cells.setdefault(cell, []).append(key)

    def near(self, rect: QRectF) -> list[Key]:
        """The things whose squares a rectangle touches, each once."""
        known = self._cells
        cells = set(_cells(rect.left(), rect.top(), rect.right(), rect.bottom()))
        return list(
            dict.fromkeys(key for cell in known if cell in cells for key in known[cell])
            if len(cells) > len(known)
            else dict.fromkeys(key for cell in sorted(cells) for key in known.get(cell, ()))
        )

    def touching(self, rect: QRectF, boxes: dict[Key, Box]) -> list[Key]:
        """The things whose boxes a rectangle touches."""
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        found = list[Key]()
        for id in self.near(rect):
            box = boxes[id]
            if box.x < right and left < box.x + box.width and box.y < bottom and top < box.y + box.height:
                found.append(id)
        return found


def _cells(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[int, int]]:
    for column in range(int(left // CELL), int(right // CELL) + 1):
        for row in range(int(top // CELL), int(bottom // CELL) + 1):
            yield column, row


def _bounds(edge: Edge) -> tuple[float, float, float, float]:
    xs, ys = [point[0] for point in edge.points], [point[1] for point in edge.points]
    return min(xs), min(ys), max(xs), max(ys)


def _contains(box: Box, point: QPointF) -> bool:
    return box.x <= point.x() < box.right and box.y <= point.y() < box.bottom


def _columns(cards: dict[str, Box]) -> dict[float, list[str]]:
    """Cards that stand below each other, from top to bottom, by the x they share."""
    found = dict[float, list[str]]()
    for id in sorted(cards, key=lambda one: (cards[one].y, one)):
        found.setdefault(round(cards[id].x), []).append(id)
    return found
