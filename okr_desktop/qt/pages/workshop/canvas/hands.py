"""What a person does with notes and groups, from the canvas, its list or a menu: each is one act, one step back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt.pages.workshop.canvas import moves
from okr_desktop.qt.pages.workshop.canvas.layout import Place, Places
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import Scene
from okr_desktop.qt.workshop.conductor import Conductor


class Hands(QObject):
    """Acts on what is picked. ``made(id)`` names a new group once it is there."""

    made = Signal(str)

    def __init__(self, conductor: Conductor, scene: Scene, picks: Picks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.conductor, self.scene, self.picks = conductor, scene, picks
        self._before: set[str] = set()

    def picked(self) -> list[str]:
        """The notes that an action is for, those that are there."""
        return [id for id in self.picks.meant(set(self.scene.notes)) if id in self.scene.notes]

    def group_of_current(self) -> str:
        """The group with the focus, or that of the note with the focus; "" for none."""
        current = self.picks.current
        if current in self.scene.groups:
            return current
        note = self.scene.notes.get(current)
        return note.group if note is not None and note.group in self.scene.groups else ""

    # With what is picked

    def group(self) -> None:
        """Make a new group of the picked notes."""
        self.group_notes(self.picked())

    def group_notes(self, ids: Iterable[str], name: str = "") -> None:
        """Make a new group of notes, at a free place near them."""
        chosen = [id for id in ids if id in self.scene.notes]
        if not chosen:
            return
        found = self.scene.place_for_group(chosen)
        self._before = set(self.scene.groups)
        self.conductor.act(moves.new_cluster, chosen, name, found.groups["new"], found.notes, then=self._grouped)

    def _grouped(self, live: Live) -> None:
        if not Shiboken.isValid(self):
            return
        for id in live.board.clusters:
            if id not in self._before:
                self.picks.choose([], id)
                self.made.emit(id)

    def send_to(self, number: int) -> None:
        """Send the picked notes to the n-th group, from 1."""
        groups = list(self.scene.groups)
        if 0 < number <= len(groups):
            self.send(self.picked(), groups[number - 1])

    def send(self, ids: Iterable[str], group: str, places: Mapping[str, Place] | None = None) -> None:
        """Put notes into a group, at free places unless they are given."""
        chosen = [id for id in ids if id in self.scene.notes]
        if not chosen or group not in self.scene.groups:
            return
        found = self.scene.places_in(group, chosen) if places is None else Places(dict(places))
        if found.notes or any(self.scene.notes[id].group != group for id in chosen):
            self.conductor.act(moves.assign, chosen, group, found.notes, found.groups)

    def single(self) -> None:
        """Let the picked notes stand for themselves."""
        self.single_notes(self.picked())

    def single_notes(self, ids: Iterable[str]) -> None:
        """Let notes stand for themselves, outside of every group."""
        chosen = [id for id in ids if id in self.scene.notes]
        if chosen:
            inside = [id for id in chosen if self.scene.notes[id].group]
            self.conductor.act(moves.make_single, chosen, self.scene.places_beside(inside))

    def single_rest(self) -> None:
        """Let every loose note stand for itself."""
        if self.scene.loose():
            self.conductor.act(acts.single_rest)

    def loosen(self) -> None:
        """Take the picked notes out of their groups; with the focus on a group, dissolve it."""
        if not self.picks.ids and self.picks.current in self.scene.groups:
            self.dissolve()
        else:
            self.loosen_notes(self.picked())

    def loosen_notes(self, ids: Iterable[str], places: Mapping[str, Place] | None = None) -> None:
        """Put notes back among the loose ones."""
        notes = self.scene.notes
        chosen = [id for id in ids if id in notes and (notes[id].group or notes[id].single)]
        if chosen:
            inside = [id for id in chosen if notes[id].group]
            found = self.scene.places_beside(inside) if places is None else places
            self.conductor.act(moves.assign, chosen, None, dict(found))

    def dissolve(self) -> None:
        """Take the group with the focus away; its notes are loose again."""
        if group := self.group_of_current():
            self.conductor.act(acts.dissolve, group)

    def split(self) -> None:
        """Move the picked notes of one group into a new one."""
        groups = {self.scene.notes[id].group for id in self.picked()} - {""}
        if len(groups) != 1:
            return
        group = groups.pop()
        chosen = [id for id in self.picked() if self.scene.notes[id].group == group]
        if len(chosen) == len(self.scene.groups[group].notes):
            return
        found = self.scene.place_for_group(chosen)
        self._before = set(self.scene.groups)
        self.conductor.act(moves.split, group, chosen, found.groups["new"], found.notes, then=self._grouped)

    def can_split(self) -> bool:
        """Whether some, but not all, notes of one group are picked."""
        groups = {self.scene.notes[id].group for id in self.picks.ids if id in self.scene.notes}
        if len(groups) != 1 or not (group := groups.pop()) or group not in self.scene.groups:
            return False
        return len(self.picks) < len(self.scene.groups[group].notes)

    def merge(self) -> None:
        """Say that the picked notes are the same idea; the one with the focus, or the first, stands for all."""
        ids = self.picked()
        if len(ids) > 1:
            keep = self.picks.current if self.picks.current in ids else ids[0]
            self.conductor.act(acts.merge, keep, [id for id in ids if id != keep])
            self.picks.choose([keep], keep)

    def unmerge(self) -> None:
        """Set free what was merged into the picked notes."""
        ids = [id for id in self.picked() if self.scene.notes[id].more]
        if ids:
            self.conductor.act(acts.unmerge, ids)

    def rename(self, group: str, name: str) -> None:
        """Name a group."""
        if group in self.scene.groups and name.strip() != self.scene.groups[group].name:
            self.conductor.act(acts.rename_cluster, group, name)

    # Places

    def place(self, notes: Mapping[str, Place], groups: Mapping[str, Place] | None = None) -> None:
        """Notes and groups were moved."""
        if notes or groups:
            self.conductor.act(acts.place, dict(notes), dict(groups or {}))

    def nudge(self, dx: int, dy: int, by: float) -> None:
        """Move the picked notes, or the group with the focus, a little."""
        current = self.picks.current
        groups = [current] if current in self.scene.groups and not self.picks.ids else []
        ids = self.scene.groups[current].notes if groups else self.picked()
        places = {id: (self.scene.notes[id].x + dx * by, self.scene.notes[id].y + dy * by) for id in ids}
        corner = {id: (self.scene.area(id).left() + dx * by, self.scene.area(id).top() + dy * by) for id in groups}
        self.place(places, corner)

    def tidy(self) -> None:
        """Put everything into rows."""
        found = self.scene.tidied()
        self.place(found.notes, found.groups)
