"""Painting the lines of a map: rounded corners along the tree, curves and arrows across it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from okr_desktop.domain.alignment_map import Edge, LinkKind
from okr_desktop.qt.pages.plan.map.ink import Ink
from okr_desktop.qt.pages.plan.map.scene import BADGE, Scene

CORNER = 10.0
ARROW_LENGTH, ARROW_WIDTH = 8.0, 7.0
PORT = 2.75


def edge_path(edge: Edge) -> QPainterPath:
    """The line of an edge."""
    points = [QPointF(*point) for point in edge.points]
    path = QPainterPath(points[0])
    if edge.curved:
        path.cubicTo(*points[1:4])
        return path
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(CORNER, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(_toward(corner, before, reach))
        path.quadTo(corner, _toward(corner, after, reach))
    path.lineTo(points[-1])
    return path


def _length(one: QPointF, other: QPointF) -> float:
    return math.hypot(other.x() - one.x(), other.y() - one.y())


def _toward(start: QPointF, end: QPointF, distance: float) -> QPointF:
    length = _length(start, end)
    return start + (end - start) * (distance / length) if length else QPointF(start)


def paint_edges(painter: QPainter, scene: Scene, edges: Iterable[Edge], ink: Ink) -> None:
    """Lines of a scene as they are seen near by."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arrows, ports = list[Edge](), list[QPointF]()
    kind = None
    for edge in sorted(edges, key=_kind):
        if edge.kind is not kind:
            kind = edge.kind
            painter.setPen(ink.lines[kind])
        path = scene.paths.get(id(edge))
        if path is None:
            path = scene.paths[id(edge)] = edge_path(edge)
        painter.drawPath(path)
        if kind is LinkKind.SERVES:
            ports.append(QPointF(*edge.points[-1]))
        else:
            arrows.append(edge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.look.control)
    for port in ports:
        painter.drawEllipse(port, PORT, PORT)
    for edge in arrows:
        painter.setBrush(ink.lines[edge.kind].color())
        painter.drawPolygon(arrow(edge.points, _knob(scene, edge)))


def _knob(scene: Scene, edge: Edge) -> float:
    """How far an arrow must stop before its end because a badge is there."""
    badge = scene.badge(edge.target)
    return BADGE if badge is not None and (badge - QPointF(*edge.points[-1])).manhattanLength() < 1 else 0.0


def _kind(edge: Edge) -> int:
    return (LinkKind.SERVES, LinkKind.DEPENDENCY, LinkKind.FEED).index(edge.kind)


def paint_far_edges(painter: QPainter, edges: Sequence[Edge], ink: Ink) -> None:
    """The lines from so far that neither corners nor dashes can be seen: all in one stroke."""
    painter.setPen(ink.thin)
    found = list[QLineF]()
    for edge in edges:
        if not edge.curved:
            points = edge.points
            found += [QLineF(*one, *other) for one, other in pairwise(points)]
    painter.drawLines(found)


def arrow(points: Sequence[tuple[float, float]], short: float) -> QPolygonF:
    """The head of an arrow at the end of a line, or ``short`` of it."""
    tip, before = QPointF(*points[-1]), QPointF(*points[-2])
    length = _length(before, tip) or 1.0
    along = (tip - before) / length
    tip -= along * short
    across = QPointF(-along.y(), along.x()) * (ARROW_WIDTH / 2)
    foot = tip - along * ARROW_LENGTH
    return QPolygonF([tip, foot + across, foot - across])
