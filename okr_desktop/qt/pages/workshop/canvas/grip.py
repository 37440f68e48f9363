"""A hold on the board between pressing and letting go: a drag of notes, of a whole group, or a rubber band."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from okr_desktop.qt.pages.workshop.canvas.layout import Place
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import Scene


@dataclass(slots=True)
class Press:
    """Where the button went down on the canvas, on which note or group's head, and whether picks are added to."""

    at: QPointF
    note: str
    head: str
    adding: bool
    before: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Drag:
    """Notes on their way and how far; ``group`` when it goes along whole, ``whole`` the groups that are all in it."""

    notes: list[str]
    by: QPointF
    group: str = ""
    whole: frozenset[str] = frozenset()


class Grip:
    """Follows the pointer in canvas units; ``target`` is the group that would take what is dragged."""

    def __init__(self, scene: Scene, picks: Picks) -> None:
        self._scene, self._picks = scene, picks
        self.pressed: Press | None = None
        self.drag: Drag | None = None
        self.target = ""

    def press(self, at: QPointF, adding: bool) -> None:
        """The button went down."""
        note = self._scene.note_at(at)
        head = "" if note else self._scene.head_at(at)
        self.pressed = Press(at, note, head, adding, self._picks.ids)
        if note and not adding and note not in self._picks:
            self._picks.choose([note], note)
        elif head and not adding:
            self._picks.choose([], head)

    def click(self) -> None:
        """It went up where it went down."""
        press = self.pressed
        if press is None:
            return
        if press.note and press.adding:
            self._picks.toggle(press.note)
        elif press.note:
            self._picks.choose([press.note], press.note)
        elif press.head and press.adding:
            self._picks.add(self._scene.groups[press.head].notes, press.head)
        elif not press.head and not press.adding:
            self._picks.choose([], "")

    def drag_to(self, at: QPointF) -> QRectF | None:
        """The pointer moved; gives the rubber band where nothing is dragged."""
        press = self.pressed
        if press is None:
            return None
        if not press.note and not press.head:
            band = QRectF(press.at, at).normalized()
            inside = self._scene.notes_in(band)
            self._picks.choose([*press.before, *inside] if press.adding else inside)
            return band
        if self.drag is None:
            self.drag = self._begin(press)
        self.drag.by = at - press.at
        self.target = "" if self.drag.group else self._target(at)
        return None

    def _begin(self, press: Press) -> Drag:
        if press.head:
            return Drag(list(self._scene.groups[press.head].notes), QPointF(), press.head)
        if press.note not in self._picks:
            self._picks.add([press.note], press.note)
        notes = [id for id in self._picks.ids if id in self._scene.notes]
        chosen = set(notes)
        # Several notes that are a whole group move their group and do not leave it; a last one can be taken out.
        whole = [one.id for one in self._scene.groups.values() if len(one.notes) > 1 and chosen.issuperset(one.notes)]
        return Drag(notes, QPointF(), whole=frozenset(whole))

    def _target(self, at: QPointF) -> str:
        assert self.drag is not None
        found = self._scene.group_at(at)
        if found in self.drag.whole:
            return ""
        return found

    def places(self) -> dict[str, Place]:
        """Where the dragged notes are now."""
        if self.drag is None:
            return {}
        by, notes = self.drag.by, self._scene.notes
        return {id: (notes[id].x + by.x(), notes[id].y + by.y()) for id in self.drag.notes}

    def corner(self) -> dict[str, Place]:
        """Where the dragged group is now."""
        if self.drag is None or not self.drag.group:
            return {}
        area = self._scene.area(self.drag.group)
        return {self.drag.group: (area.left() + self.drag.by.x(), area.top() + self.drag.by.y())}

    def forget_missing(self) -> None:
        """The board changed meanwhile: drag on with what is still there."""
        if self.drag is None:
            return
        self.drag.notes = [id for id in self.drag.notes if id in self._scene.notes]
        if (self.drag.group and self.drag.group not in self._scene.groups) or not (self.drag.notes or self.drag.group):
            self.release()

    def release(self) -> None:
        """Let go."""
        self.pressed, self.drag, self.target = None, None, ""
