"""Trees side by side: shelves of trees in their order, then single cards in columns of even height."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from okr_desktop.domain.alignment_map.geometry import Point, Spacing

Size = tuple[float, float]


@dataclass(slots=True)
class _Shelves:
    """Fills shelves from left to right; what is low enough is stacked in the column begun last."""

    width: float
    gap: float
    top: float = 0.0
    high: float = 0.0
    column: float = 0.0
    column_width: float = 0.0
    used: float = 0.0

    def place(self, size: Size) -> Point:
        """The corner of the next tree."""
        width, height = size
        below = self.used + self.gap
        if self.used and width <= self.column_width and below + height <= self.high:
            self.used = below + height
            return self.column, self.top + below
        if self.used:
            self._next_column(width)
        self.column_width, self.used = width, height
        self.high = max(self.high, height)
        return self.column, self.top

    def _next_column(self, width: float) -> None:
        self.column += self.column_width + self.gap
        if self.column + width > self.width:
            self.top += self.high + self.gap
            self.column = self.high = 0.0


def packed(trees: Sequence[Size], singles: Sequence[Size], spacing: Spacing) -> tuple[list[Point], list[Point]]:
    """The corners of trees and of single cards (sizes are width and height); nothing overlaps."""
    width = _target_width(trees, singles, spacing)
    shelves = _Shelves(width, spacing.tree)
    places = [shelves.place(size) for size in trees]
    top = max((place[1] + size[1] + spacing.tree for place, size in zip(places, trees, strict=True)), default=0.0)
    return places, _columns(singles, width, top, spacing.single)


def _target_width(trees: Sequence[Size], singles: Sequence[Size], spacing: Spacing) -> float:
    area = sum((width + spacing.tree) * (height + spacing.tree) for width, height in trees)
    area += sum((width + spacing.single) * (height + spacing.single) for width, height in singles)
    return max([math.sqrt(area * spacing.ratio), *(width for width, _ in (*trees, *singles))])


def _columns(sizes: Sequence[Size], width: float, top: float, gap: float) -> list[Point]:
    """Each card into the column that is shortest so far, the leftmost of equals."""
    if not sizes:
        return []
    wide = max(width for width, _ in sizes)
    count = min(max(1, int((width + gap) // (wide + gap))), len(sizes))
    ends, found = [top] * count, list[Point]()
    for _, height in sizes:
        at = min(range(count), key=ends.__getitem__)
        found.append((at * (wide + gap), ends[at]))
        ends[at] += height + gap
    return found
