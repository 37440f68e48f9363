"""Names beside points without one covering another: where each goes, or a number with a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

#: How high a line of names is, and how far a name keeps from its own points and from everything else (px).
LINE, _GAP, _AWAY = 14.0, 8.0, 3.0
# Points so near to each other look like one: they are named together, the upper one first.
_TOGETHER = 10.0

Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A point with its name, in the coordinates of the drawing; ``whole`` is the name in a key, if it is another."""

    x: float
    y: float
    name: str
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A text and the box that it stands in."""

    text: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Naming:
    """What is written beside the points, and what the numbers among it mean ("1 Customer care, Workshop")."""

    names: tuple[Name, ...]
    keys: tuple[str, ...]


def named(dots: Sequence[Dot], bounds: QRectF, size: float, measure: Measure, widest: float) -> Naming:
    """Places for the names of dots of a radius ``size`` inside ``bounds``; the same dots always get the same.

    A name stands right, left, above or below its points, wherever it keeps off everything else. Where it has no such
    place, or is wider than ``widest``, a number stands there.
    """
    groups = _groups(dots)
    marks = [_around(group, size) for group in groups]
    taken, keys = list[Name](), list[str]()
    for at, group in enumerate(groups):
        others = [mark.adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY) for one, mark in enumerate(marks) if one != at]
        free = _Free(bounds, others, taken)
        text = ", ".join(dot.name for dot in group)
        box = free.box(marks[at], measure(text)) if measure(text) <= widest else None
        if box is None:
            keys.append(f"{len(keys) + 1} {', '.join(dot.whole or dot.name for dot in group)}")
            text = str(len(keys))
            box = free.box(marks[at], measure(text)) or next(_boxes(marks[at], measure(text)))
        taken.append(Name(text, box))
    return Naming(tuple(taken), tuple(keys))


@dataclass(frozen=True, slots=True)
class _Free:
    """What a name has to keep off."""

    bounds: QRectF
    dots: list[QRectF]
    names: list[Name]

    def box(self, mark: QRectF, width: float) -> QRectF | None:
        """The first place around a mark that is free."""
        for box in _boxes(mark, width):
            near = box.adjusted(-_AWAY, 0, _AWAY, 0)
            blocked = any(near.intersects(one.box) for one in self.names) or any(map(near.intersects, self.dots))
            if self.bounds.contains(box) and not blocked:
                return box
        return None


def _groups(dots: Sequence[Dot]) -> list[list[Dot]]:
    """The dots, those that touch each other together; from left to right."""
    found = list[list[Dot]]()
    for dot in sorted(dots, key=lambda one: (one.x, one.y, one.name)):
        near = [group for group in found if any(_touch(dot, one) for one in group)]
        found = [group for group in found if group not in near]
        found.append([*(one for group in near for one in group), dot])
    for group in found:
        group.sort(key=lambda one: (one.y, one.x, one.name))
    return sorted(found, key=lambda group: (min(one.x for one in group), group[0].y, group[0].name))


def _touch(one: Dot, other: Dot) -> bool:
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < _TOGETHER**2


def _around(group: Sequence[Dot], size: float) -> QRectF:
    left, top = min(one.x for one in group) - size, min(one.y for one in group) - size
    right, bottom = max(one.x for one in group) + size, max(one.y for one in group) + size
    return QRectF(left, top, right - left, bottom - top)


def _boxes(mark: QRectF, width: float) -> Iterator[QRectF]:
    """Right, left, above, below; then the corners."""
    gap = _GAP / 2
    middle, level = mark.center().x() - width / 2, mark.center().y() - LINE / 2
    right, left = mark.right() + gap, mark.left() - gap - width
    above, below = mark.top() - LINE, mark.bottom()
    places = (
        (right, level),
        (left, level),
        (middle, above - 1),
        (middle, below + 1),
        (right, above + gap),
        (right, below - gap),
        (left, above + gap),
        (left, below - gap),
    )
    return (QRectF(x, y, width, LINE) for x, y in places)
