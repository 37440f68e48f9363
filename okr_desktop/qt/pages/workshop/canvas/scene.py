"""The board as the canvas sees it: what stands where, what is under a point, and what is beside what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from okr_desktop.domain.workshop.acts import open_notes
from okr_desktop.domain.workshop.model import Board, Note, Origin
from okr_desktop.qt.pages.workshop.canvas import layout, make_room
from okr_desktop.qt.pages.workshop.canvas.layout import GAP, HEAD, HEIGHT, PAD, WIDTH, Block, Place, Places

_FEW = 24
NOBODY: frozenset[str] = frozenset()
# Notes of the people above the room are labelled (workshop.md, FRAME).
TOP_DOWN = frozenset({Origin.LEADERSHIP, Origin.SPONSOR, Origin.CASCADE})


@dataclass(slots=True)
class NoteItem:
    """A note that counts; ``more`` is how many were merged into it, ``hint`` what the phones say about its group."""

    id: str
    text: str
    x: float
    y: float
    group: str = ""
    single: bool = False
    more: int = 0
    hint: str = ""
    top_down: bool = False

    @property
    def rect(self) -> QRectF:
        """Its place on the canvas."""
        return QRectF(self.x, self.y, WIDTH, HEIGHT)


@dataclass(slots=True)
class GroupItem:
    """A group with the notes in it, in their shuffled order."""

    id: str
    letter: str
    name: str
    shape: int
    x: float
    y: float
    notes: list[str] = field(default_factory=list[str])


class Scene:
    """Notes and groups by their ids, in the order in which they are painted and read."""

    def __init__(self) -> None:
        self.notes: dict[str, NoteItem] = {}
        self.groups: dict[str, GroupItem] = {}
        # Where notes without a stored place stand, and in which group that was.
        self._given: dict[str, tuple[str, Place]] = {}

    def show(self, board: Board, hints: Mapping[str, str] | None = None) -> None:
        """Become this board; what has no place of its own stays where it was or gets a free one."""
        known = [note for note in open_notes(board) if note.cluster is None or note.cluster in board.clusters]
        clusters = sorted(board.clusters.values(), key=lambda one: (len(one.letter), one.letter))
        self.groups = {one.id: GroupItem(one.id, one.letter, one.name, one.shape, one.x, one.y) for one in clusters}
        for note in known:
            if note.cluster is not None:
                self.groups[note.cluster].notes.append(note.id)
        places = self._places(known)
        more = _merged_counts(board)
        self.notes = {note.id: _item(note, places[note.id], more, hints or {}) for note in known}

    def _places(self, notes: list[Note]) -> dict[str, Place]:
        found, missing = dict[str, Place](), list[Note]()
        for note in notes:
            group, given = self._given.get(note.id, ("", None))
            if note.x is not None and note.y is not None:
                found[note.id] = (note.x, note.y)
            elif given is not None and group == (note.cluster or ""):
                found[note.id] = given
            else:
                missing.append(note)
        if missing:
            self._fill(found, missing, notes)
        return found

    def _fill(self, found: dict[str, Place], missing: list[Note], notes: list[Note]) -> None:
        if not found:
            new = self._tidied(notes).notes
        else:
            new = dict[str, Place]()
            for group in {note.cluster or "": None for note in missing}:
                ids = [note.id for note in missing if (note.cluster or "") == group]
                new.update(zip(ids, self._cells(group, found, len(ids)), strict=True))
                found.update(new)
        for note in missing:
            found[note.id] = new[note.id]
            self._given[note.id] = (note.cluster or "", new[note.id])

    def _tidied(self, notes: list[Note]) -> Places:
        groups = [(one.id, one.notes) for one in self.groups.values()]
        single = [note.id for note in notes if note.single]
        loose = [note.id for note in notes if note.cluster is None and not note.single]
        found = layout.tidy(groups, single, loose)
        for id, place in found.groups.items():
            group = self.groups[id]
            if (group.x, group.y) == (0.0, 0.0):
                group.x, group.y = place
        return found

    def _cells(self, group: str, found: Mapping[str, Place], count: int, columns: int = 0) -> list[Place]:
        """Free cells of a group, or below everything for the loose ones."""
        if not group:
            left = min(x for x, _ in found.values())
            bottom = max(y for _, y in found.values()) + HEIGHT + layout.BETWEEN
            return layout.free(found.values(), (left, bottom), 8, count)
        item = self.groups[group]
        inside = [found[id] for id in item.notes if id in found]
        if not inside and (item.x, item.y) == (0.0, 0.0):  # made elsewhere, without a place: below everything
            left, bottom = min(x for x, _ in found.values()), max(y for _, y in found.values()) + HEIGHT
            item.x, item.y = left - PAD, bottom + layout.BETWEEN
        at = (min(x for x, _ in inside), min(y for _, y in inside)) if inside else (item.x + PAD, item.y + HEAD)
        return layout.free(inside, at, columns or _columns(len(inside) + count), count)

    # What stands where

    def area(self, id: str, without: Iterable[str] = NOBODY) -> QRectF:
        """The ground of a group: around its notes; of an empty one, as large as for one note."""
        group, gone = self.groups[id], without if isinstance(without, (set, frozenset)) else set(without)
        inside = [self.notes[note] for note in group.notes if note not in gone]
        if not inside:
            return QRectF(group.x, group.y, WIDTH + 2 * PAD, HEIGHT + HEAD + PAD)
        left, top = min(note.x for note in inside) - PAD, min(note.y for note in inside) - HEAD
        right, bottom = max(note.x for note in inside) + WIDTH + PAD, max(note.y for note in inside) + HEIGHT + PAD
        return QRectF(left, top, right - left, bottom - top)

    def head(self, id: str) -> QRectF:
        """The strip with the name of a group."""
        area = self.area(id)
        return QRectF(area.left(), area.top(), area.width(), HEAD)

    def rect(self, id: str) -> QRectF:
        """Where a note or the head of a group is shown."""
        return self.notes[id].rect if id in self.notes else self.head(id)

    def bounds(self) -> QRectF:
        """Around everything; empty when there is nothing."""
        found = QRectF()
        for id in self.groups:
            found = found.united(self.area(id))
        if self.notes:
            xs, ys = [note.x for note in self.notes.values()], [note.y for note in self.notes.values()]
            found = found.united(QRectF(min(xs), min(ys), max(xs) - min(xs) + WIDTH, max(ys) - min(ys) + HEIGHT))
        return found

    def note_at(self, point: QPointF) -> str:
        """The uppermost note under a point, "" for none."""
        x, y = point.x(), point.y()
        hits = (
            note.id for note in reversed(self.notes.values()) if 0 <= x - note.x < WIDTH and 0 <= y - note.y < HEIGHT
        )
        return next(hits, "")

    def group_at(self, point: QPointF) -> str:
        """The group whose ground is under a point, the smallest of several; "" for none."""
        hits = [id for id in self.groups if self.area(id).contains(point)]
        return min(hits, key=lambda id: _size(self.area(id)), default="")

    def head_at(self, point: QPointF) -> str:
        """The group whose head is under a point, "" for none."""
        hits = [id for id in self.groups if self.head(id).contains(point)]
        return min(hits, key=lambda id: _size(self.area(id)), default="")

    def notes_in(self, rect: QRectF) -> list[str]:
        """The notes that a rectangle touches."""
        left, top, right, bottom = rect.left() - WIDTH, rect.top() - HEIGHT, rect.right(), rect.bottom()
        return [note.id for note in self.notes.values() if left < note.x < right and top < note.y < bottom]

    def loose(self) -> list[str]:
        """The notes that still need a group."""
        return [note.id for note in self.notes.values() if not note.group and not note.single]

    # New places

    def places_in(self, group: str, ids: Iterable[str]) -> Places:
        """Places in a group for notes that are not in it yet; what stands where the group grows to makes room."""
        new = [id for id in ids if self.notes[id].group != group]
        found = {note.id: (note.x, note.y) for note in self.notes.values() if note.id not in new}
        wide = self._cells(group, found, len(new))
        grown = self._grown(group, wide)
        if grown.width() > self.area(group).width() and self._in_the_way(group, grown, set(new)):
            wide = self._cells(group, found, len(new), max(1, round(self.area(group).width() / layout.STEP_X)))
            grown = self._grown(group, wide)
        places = Places(dict(zip(new, wide, strict=True)))
        make_room.push(self, group, grown, set(new), places)
        return places

    def _grown(self, group: str, cells: Iterable[Place]) -> QRectF:
        """The ground of a group with notes at more places."""
        area = self.area(group) if self.groups[group].notes else QRectF()
        for x, y in cells:
            area = area.united(QRectF(x - PAD, y - HEAD, WIDTH + 2 * PAD, HEIGHT + HEAD + PAD))
        return area

    def _in_the_way(self, group: str, area: QRectF, gone: set[str]) -> bool:
        others = (id for id in self.groups if id != group)
        loose = (note for note in self.notes.values() if not note.group and note.id not in gone)
        return any(self.area(id, gone).intersects(area) for id in others) or any(
            note.rect.intersects(area) for note in loose
        )

    def places_beside(self, ids: Iterable[str]) -> dict[str, Place]:
        """Free places for notes that leave their groups: beside these while it is a few, else below everything."""
        new = list(ids)
        if len(new) > _FEW:
            found = {note.id: (note.x, note.y) for note in self.notes.values() if note.id not in new}
            cells = self._cells("", found, len(new)) if found else layout.free((), (0.0, 0.0), 8, len(new))
            return dict(zip(new, cells, strict=True))
        taken, places = self._taken(set(new)), dict[str, Place]()
        for id in new:
            note = self.notes[id]
            low = self.area(note.group).bottom() + GAP if note.group in self.groups else note.y
            places[id] = layout.free_area(taken, layout.NOTE_SIZE, (note.x, low))
            taken[id] = _roomy(QRectF(*places[id], WIDTH, HEIGHT))
        return places

    def _taken(self, gone: set[str]) -> dict[str, tuple[float, float, float, float]]:
        """The boxes of all groups and of the notes outside of them, with the gap around them."""
        taken = {id: _roomy(self.area(id, gone)) for id in self.groups}
        outside = (note for note in self.notes.values() if note.id not in gone and not note.group)
        return taken | {note.id: _roomy(note.rect) for note in outside}

    def place_for_group(self, ids: Iterable[str]) -> Places:
        """Where a new group of notes fits: as near to where they are as possible."""
        chosen = list(ids)
        block = Block("new", tuple(chosen))
        spots = [self.notes[id] for id in chosen]
        near = (min((one.x for one in spots), default=0.0) - PAD, min((one.y for one in spots), default=0.0) - HEAD)
        taken = self._taken(set(chosen))
        found = Places()
        layout.put(found, block, layout.free_area(taken, block.size, near))
        return found

    def tidied(self) -> Places:
        """Everything in its place."""
        single = [note.id for note in self.notes.values() if note.single]
        return layout.tidy([(one.id, one.notes) for one in self.groups.values()], single, self.loose())

    # Walking

    def beside(self, id: str, dx: int, dy: int) -> str:
        """The nearest note or head of a group in a direction (-1, 0, 1), "" when there is none."""
        here = self.rect(id).center()
        best, least = "", math.inf
        for other in (*self.notes, *self.groups):
            if other == id:
                continue
            there = self.rect(other).center()
            along = (there.x() - here.x()) * dx + (there.y() - here.y()) * dy
            aside = abs((there.x() - here.x()) * dy) + abs((there.y() - here.y()) * dx)
            if along > 1 and aside <= 2 * along + WIDTH / 2 and (far := along + 2 * aside) < least:
                best, least = other, far
        return best


def _item(note: Note, place: Place, more: Mapping[str, int], hints: Mapping[str, str]) -> NoteItem:
    return NoteItem(
        note.id,
        note.words,
        *place,
        group=note.cluster or "",
        single=note.single,
        more=more.get(note.id, 0),
        hint=hints.get(note.id, ""),
        top_down=note.origin in TOP_DOWN,
    )


def _merged_counts(board: Board) -> dict[str, int]:
    found = dict[str, int]()
    for note in board.notes.values():
        if note.merged is not None:
            found[note.merged] = found.get(note.merged, 0) + 1
    return found


def _columns(count: int) -> int:
    return Block("", ("",) * count).columns


def _roomy(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.left() - GAP, rect.top() - GAP, rect.right() + GAP, rect.bottom() + GAP


def _size(rect: QRectF) -> float:
    return rect.width() * rect.height()
