"""Where notes and groups stand on the canvas when nobody said so: plain numbers, no window."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from okr_desktop.domain.workshop.acts import NOTE_SIZE

WIDTH, HEIGHT = NOTE_SIZE
GAP, PAD, HEAD = 16.0, 16.0, 44.0
BETWEEN = 48.0
# How wide a board is for its height.
ASPECT = 1.7
STEP_X, STEP_Y = WIDTH + GAP, HEIGHT + GAP

Place = tuple[float, float]


@dataclass(slots=True)
class Places:
    """Upper left corners of notes and of the areas of groups, in canvas units."""

    notes: dict[str, Place] = field(default_factory=dict[str, Place])
    groups: dict[str, Place] = field(default_factory=dict[str, Place])


@dataclass(frozen=True, slots=True)
class Block:
    """Notes that stand together; ``group`` is empty for those without one."""

    group: str
    notes: tuple[str, ...]

    @property
    def columns(self) -> int:
        """As wide as high, or a little wider."""
        count = len(self.notes)
        return max(1, math.ceil(math.sqrt(count * HEIGHT / WIDTH * 1.4)))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height with its margins and, of a group, its head."""
        rows = max(1, math.ceil(len(self.notes) / self.columns))
        width, height = self.columns * STEP_X - GAP, rows * STEP_Y - GAP
        return (width + 2 * PAD, height + HEAD + PAD) if self.group else (width, height)


def tidy(groups: Sequence[tuple[str, Sequence[str]]], single: Sequence[str], loose: Sequence[str]) -> Places:
    """Everything in its place: what is still loose at the left, then the groups in rows, at last the single notes."""
    found = Places()
    blocks = [Block(id, tuple(notes)) for id, notes in groups]
    left = 0.0
    if loose:
        area = sum((one.size[0] + BETWEEN) * (one.size[1] + BETWEEN) for one in blocks)
        columns = Block("", tuple(loose)).columns if not blocks else _slim(len(loose), area)
        grid(found, loose, (0.0, 0.0), columns)
        left = min(columns, len(loose)) * STEP_X + BETWEEN
    if single:
        blocks.append(Block("", tuple(single)))
    _shelves(found, blocks, left)
    return found


def _slim(count: int, area: float) -> int:
    """Columns of the loose notes beside groups: about as high as these will be."""
    height = max(math.sqrt(area / ASPECT), 3 * STEP_Y)
    return max(1, math.ceil(count * STEP_Y / height))


def _shelves(found: Places, blocks: Sequence[Block], left: float) -> None:
    area = sum((one.size[0] + BETWEEN) * (one.size[1] + BETWEEN) for one in blocks)
    room = max(math.sqrt(area * ASPECT), max((one.size[0] for one in blocks), default=0.0))
    x, y, high = left, 0.0, 0.0
    for block in blocks:
        width, height = block.size
        if x > left and x + width > left + room:
            x, y, high = left, y + high + BETWEEN, 0.0
        put(found, block, (x, y))
        x, high = x + width + BETWEEN, max(high, height)


def put(found: Places, block: Block, at: Place) -> None:
    """The notes of a block below its head."""
    if not block.group:
        grid(found, block.notes, at, block.columns)
        return
    found.groups[block.group] = at
    grid(found, block.notes, (at[0] + PAD, at[1] + HEAD), block.columns)


def grid(found: Places, notes: Iterable[str], at: Place, columns: int) -> None:
    """Notes in rows."""
    for number, id in enumerate(notes):
        row, column = divmod(number, columns)
        found.notes[id] = (at[0] + column * STEP_X, at[1] + row * STEP_Y)


def free(taken: Iterable[Place], at: Place, columns: int, count: int) -> list[Place]:
    """So many free cells of a grid that begins at a place, row by row; no note at a taken place is covered."""
    others, found, number = list(taken), list[Place](), 0
    while len(found) < count:
        row, column = divmod(number, columns)
        cell = (at[0] + column * STEP_X, at[1] + row * STEP_Y)
        number += 1
        if not any(abs(x - cell[0]) < WIDTH and abs(y - cell[1]) < HEIGHT for x, y in others):
            found.append(cell)
    return found


def free_area(taken: Mapping[str, tuple[float, float, float, float]], size: tuple[float, float], near: Place) -> Place:
    """A place for something of a size (width, height) that touches no area (x, y, right, bottom), near a point."""
    x, y = near
    for step in range(1, 400):
        touched = [
            box for box in taken.values() if x < box[2] and box[0] < x + size[0] and y < box[3] and box[1] < y + size[1]
        ]
        if not touched:
            return x, y
        if step % 6:
            x = max(box[2] for box in touched) + GAP
        else:
            x, y = near[0], max(box[3] for box in touched) + GAP
    return near[0], max(box[3] for box in taken.values()) + GAP
