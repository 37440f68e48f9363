"""Cards and lists on the place there is: smaller and in more columns while they do not fit, and at last on pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF

from okr_desktop.qt.workshop.projector import scale

# The height of item ``index`` at a width and a size of letters.
Measure = Callable[[int, float, int], float]


_MANY = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where one item stands."""

    index: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Flow:
    """All items on pages, at one size of letters."""

    size: int
    pages: tuple[tuple[Place, ...], ...] = field(default_factory=tuple)

    def page(self, number: int) -> tuple[Place, ...]:
        """A page by number; after the last comes the first."""
        return self.pages[number % len(self.pages)] if self.pages else ()


_Put = Callable[[Sequence[int], QRectF, Measure, int, int, float], tuple[Place, ...]]


def flow(
    count: int,
    area: QRectF,
    measure: Measure,
    *,
    sizes: Sequence[int] = scale.CARD_SIZES,
    letters: float = 11,
    most: int = 5,
    ordered: bool = False,
    gap: float = scale.GAP,
    glued: frozenset[int] = frozenset(),
) -> Flow:
    """The largest size at which everything stands on one page, or the smallest on as many pages as it takes.

    A column is at least ``letters`` of the size wide. ``ordered`` fills one column after the other, else each item
    goes to the shortest column, so that cards that are there do not move while one more comes. In an ordered list
    the ``glued`` items stay with the one that follows.
    """
    if not count:
        return Flow(sizes[-1])
    put: _Put = partial(_in_order, glued=glued) if ordered else _shortest
    for size in sizes:
        for columns in range(1 if ordered else _start(count, most), _columns(area.width(), size, letters, most) + 1):
            places = put(range(count), area, measure, size, columns, gap)
            if len(places) == count:
                even = _even(places, area, measure, size, columns, gap, put) if ordered and columns > 1 else places
                return Flow(size, (even,))
    size, columns = sizes[-1], _columns(area.width(), sizes[-1], letters, most)
    # With very many the widths make no difference that would be worth measuring all of them again.
    fewest = max(1, columns - 2) if count <= _MANY else columns
    found = [_paged(count, area, measure, size, wanted, gap, put) for wanted in range(fewest, columns + 1)]
    return min(found, key=_fullness)


def _fullness(found: Flow) -> tuple[int, int]:
    """Few pages first, then a full first page."""
    return len(found.pages), -len(found.pages[0])


def _start(count: int, most: int) -> int:
    """Few cards stand beside each other rather than in a tower."""
    return min(count, 3, most)


def _columns(width: float, size: int, letters: float, most: int) -> int:
    return max(1, min(most, int((width + scale.GAP) // (letters * size + scale.GAP))))


def _even(
    places: tuple[Place, ...], area: QRectF, measure: Measure, size: int, columns: int, gap: float, put: _Put
) -> tuple[Place, ...]:
    """The same list in columns that end at about the same height."""
    count, total = len(places), sum(place.rect.height() + gap for place in places)
    low = total / columns
    for step in range(16):
        height = low + (area.height() - low) * step / 16
        lower = QRectF(area.x(), area.y(), area.width(), height)
        found = put(range(count), lower, measure, size, columns, gap)
        if len(found) == count:
            return found
    return places


def _paged(count: int, area: QRectF, measure: Measure, size: int, columns: int, gap: float, put: _Put) -> Flow:
    pages: list[tuple[Place, ...]] = []
    done = 0
    while done < count:
        places = put(range(done, count), area, measure, size, columns, gap)
        # An item taller than the page stands alone on it, cut by its own text.
        places = places or (Place(done, QRectF(area)),)
        pages.append(places)
        done += len(places)
    return Flow(size, tuple(pages))


def _in_order(
    items: Sequence[int],
    area: QRectF,
    measure: Measure,
    size: int,
    columns: int,
    gap: float,
    glued: frozenset[int] = frozenset(),
) -> tuple[Place, ...]:
    """One column after the other, each as full as it gets; the items that found a place."""
    width = _width(area, columns, gap)
    places: list[Place] = []
    column, y = 0, area.y()
    for index in items:
        height = measure(index, width, size)
        needed = height + (gap + measure(index + 1, width, size) if index in glued and index + 1 in items else 0)
        if y + needed > area.bottom() + 1 and y > area.y():
            column, y = column + 1, area.y()
        if column == columns or y + height > area.bottom() + 1:
            break
        places.append(Place(index, QRectF(area.x() + column * (width + gap), y, width, height)))
        y += height + gap
    return tuple(places)


def _shortest(
    items: Sequence[int], area: QRectF, measure: Measure, size: int, columns: int, gap: float
) -> tuple[Place, ...]:
    """Each item into the column that ends highest; the items that found a place before one did not."""
    width = _width(area, columns, gap)
    ends = [area.y()] * columns
    places: list[Place] = []
    for index in items:
        column = ends.index(min(ends))
        height = measure(index, width, size)
        if ends[column] + height > area.bottom() + 1:
            break
        places.append(Place(index, QRectF(area.x() + column * (width + gap), ends[column], width, height)))
        ends[column] += height + gap
    return tuple(places)


def _width(area: QRectF, columns: int, gap: float) -> float:
    return (area.width() - (columns - 1) * gap) / columns
