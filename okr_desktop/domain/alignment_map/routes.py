"""The lines of a map: right angles along the tree, curves for what crosses it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from okr_desktop.domain.alignment_map.geometry import Box, Edge, Point, Spacing
from okr_desktop.domain.alignment_map.graph import GraphNode, Link, LinkKind, NodeKind

STRAIGHT = 0.5
BULGE, SIDE = 44.0, 26.0


@dataclass(frozen=True, slots=True)
class _Port:
    """One place a card is left from: its height and the cards reached from it, with their heights."""

    id: str
    y: float
    ends: list[tuple[GraphNode, Box, float]]

    @property
    def rises(self) -> bool:
        return any(y < self.y - STRAIGHT for _, _, y in self.ends)

    @property
    def falls(self) -> bool:
        return any(y > self.y + STRAIGHT for _, _, y in self.ends)


def tree_edges(
    card: Box,
    ports: Sequence[tuple[str, float]],
    below: Mapping[str, Sequence[tuple[GraphNode, Box]]],
    spacing: Spacing,
    corridor: float | None = None,
) -> list[Edge]:
    """The lines from one card: ``ports`` are ids and heights from top to bottom, ``below`` the cards at each.

    Each port has a lane of its own in the gap, chosen so that no two lines cross; the cards of a folded family that
    stand further away are reached through the ``corridor`` above them.
    """
    known = [_Port(id, y, [(n, box, entry(box, spacing)) for n, box in below[id]]) for id, y in ports if id in below]
    lanes = _lanes(known)
    start = min((box.x for port in known for _, box, _ in port.ends), default=card.right)
    room = start - card.right
    step = min(spacing.lane, room / 2 / max(1, len(set(lanes.values()))))
    first = room / 2 - step * (len(set(lanes.values())) - 1) / 2
    found = list[Edge]()
    for port in known:
        lane = first + step * lanes.get(port.id, 0)
        for child, box, y in port.ends:
            if corridor is None or box.x <= start + STRAIGHT:
                points = _angled(card, port, card.right + lane, box, y)
            else:
                points = _over(card, port, lane, room, corridor, (box.x, y))
            found.append(_tree_edge(child, port, points))
    return found


def _lanes(ports: list[_Port]) -> dict[str, int]:
    """The lane of each port whose lines bend, the leftmost being 0.

    Of ports whose lines rise the lower one needs the lane further right, of those whose lines fall the higher one; one
    with both stands between them and is rightmost.
    """
    rising = [port.id for port in ports if port.rises and not port.falls]
    falling = [port.id for port in ports if port.falls and not port.rises]
    both = [port.id for port in ports if port.falls and port.rises]
    found = {id: at for at, id in enumerate(rising)}
    found.update({id: at for at, id in enumerate(reversed(falling))})
    last = max(len(rising), len(falling))
    found.update({id: last + at for at, id in enumerate(both)})
    return found


def entry(box: Box, spacing: Spacing) -> float:
    """The height at which lines reach a card: beside its title."""
    return box.y + min(spacing.entry, box.height / 2)


def _angled(card: Box, port: _Port, lane: float, box: Box, y: float) -> tuple[Point, ...]:
    if abs(port.y - y) <= STRAIGHT:
        return (card.right, port.y), (box.x, y)
    return (card.right, port.y), (lane, port.y), (lane, y), (box.x, y)


def _over(card: Box, port: _Port, lane: float, room: float, corridor: float, end: Point) -> tuple[Point, ...]:
    """Up beside the card, along the corridor, down beside the card that is reached."""
    up, down = card.right + lane, end[0] - room + lane
    return (card.right, port.y), (up, port.y), (up, corridor), (down, corridor), (down, end[1]), end


def _tree_edge(child: GraphNode, port: _Port, points: tuple[Point, ...]) -> Edge:
    kinds = {NodeKind.DEPENDENCY: LinkKind.DEPENDENCY, NodeKind.KPI: LinkKind.FEED}
    # What a dependency brings flows to the one who asked for it, the serving objective to the served.
    return Edge(child.id, port.id, kinds.get(child.kind, LinkKind.SERVES), tuple(reversed(points)))


def cross_edges(links: Iterable[Link], boxes: Mapping[str, Box], spacing: Spacing) -> list[Edge]:
    """Curves between shown boxes; links with an unknown end, to itself or said twice are left out."""
    found = dict[tuple[str, str, LinkKind], Edge]()
    for link in links:
        one, other = boxes.get(link.source), boxes.get(link.target)
        if one is not None and other is not None and link.source != link.target:
            points = _curve(one, other, spacing)
            found.setdefault(
                (link.source, link.target, link.kind), Edge(link.source, link.target, link.kind, points, curved=True)
            )
    return [found[key] for key in sorted(found)]


def _curve(one: Box, other: Box, spacing: Spacing) -> tuple[Point, ...]:
    start, end = entry(one, spacing), entry(other, spacing)
    if one.right <= other.x:
        reach = max(BULGE, (other.x - one.right) / 2)
        return (one.right, start), (one.right + reach, start), (other.x - reach, end), (other.x, end)
    if other.right <= one.x:
        reach = max(BULGE, (one.x - other.right) / 2)
        return (one.x, start), (one.x - reach, start), (other.right + reach, end), (other.right, end)
    side = min(one.x, other.x) - SIDE
    return (one.x, start), (side, start), (side, end), (other.x, end)
