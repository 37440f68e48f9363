"""The keys that canvas and list share, and what both say of a note or a group."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from okr_desktop.qt.pages.workshop.canvas.hands import Hands
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import NoteItem, Scene
from okr_desktop.qt.texts_counts import counted

DIGITS = range(Qt.Key.Key_1.value, Qt.Key.Key_9.value + 1)


def table(hands: Hands) -> dict[int, Callable[[], None]]:
    """What each plain key does with what is picked."""
    keys = Qt.Key
    return {
        keys.Key_C: hands.group,
        keys.Key_S: hands.single,
        keys.Key_X: hands.split,
        keys.Key_M: hands.merge,
        keys.Key_U: hands.unmerge,
        keys.Key_T: hands.tidy,
        keys.Key_Delete: hands.loosen,
        keys.Key_Backspace: hands.loosen,
    }


def is_select_all(event: QKeyEvent) -> bool:
    """Whether all shall be selected."""
    return event.matches(QKeySequence.StandardKey.SelectAll)


def spoken(scene: Scene, picks: Picks, id: str) -> str:
    """What a screen reader says of a note or a group."""
    if id in scene.groups:
        group = scene.groups[id]
        said = QCoreApplication.translate("Canvas", "Group {letter}: {name}")
        name = group.name or QCoreApplication.translate("Canvas", "no name yet")
        said = said.format(letter=group.letter, name=name)
        return f"{said}, {count(len(group.notes))}"
    note = scene.notes.get(id)
    if note is None:
        return ""
    parts = [note.text, where(scene, note)]
    if note.more:
        parts.append(counted.merged_into_it(note.more))
    if id in picks:
        parts.append(QCoreApplication.translate("Canvas", "selected"))
    return ", ".join(parts)


def where(scene: Scene, note: NoteItem) -> str:
    """Whether a note is in a group, single or loose, in words."""
    if note.group in scene.groups:
        return QCoreApplication.translate("Canvas", "in group {letter}").format(letter=scene.groups[note.group].letter)
    if note.single:
        return QCoreApplication.translate("Canvas", "single")
    return QCoreApplication.translate("Canvas", "loose")


def count(number: int) -> str:
    """So many notes, in words."""
    return counted.notes(number)
