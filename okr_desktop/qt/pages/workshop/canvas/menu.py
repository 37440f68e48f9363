"""The menu of what is picked on the canvas or in its list: everything that keys do, to be found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from okr_desktop.qt.pages.workshop.canvas import shapes
from okr_desktop.qt.pages.workshop.canvas.hands import Hands

_MOST = 40


class BoardMenu(QMenu):
    """Filled anew each time it is shown."""

    def __init__(self, hands: Hands, rename: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._hands, self._rename = hands, rename
        self._send = QMenu(self.tr("Send to group"), self)
        self._send.triggered.connect(self._on_send)

    def show_at(self, place: QPoint) -> None:
        """Show what can be done now."""
        self.fill()
        self.popup(place)

    def fill(self) -> None:
        """Make the entries that make sense for what is picked."""
        self.clear()
        hands, notes = self._hands, self._hands.picked()
        on_group = hands.picks.current in hands.scene.groups and not len(hands.picks)
        if notes:
            self._entry(self.tr("New group"), "C", hands.group)
            self._fill_send()
            self._entry(self.tr("Stands for itself"), "S", hands.single)
            self._entry(self.tr("Out of the group"), "Del", hands.loosen)
            self._entry(self.tr("Split into a new group"), "X", hands.split, hands.can_split())
            self._entry(self.tr("Same idea: merge"), "M", hands.merge, len(notes) > 1)
            self._entry(self.tr("Set free what was merged"), "U", hands.unmerge, _any_merged(hands, notes))
            self.addSeparator()
        if hands.group_of_current():
            self._entry(self.tr("Name the group …"), "F2", self._rename)
            self._entry(self.tr("Dissolve the group"), "Del" if on_group else "", hands.dissolve)
            self.addSeparator()
        self._entry(self.tr("Tidy up"), "T", hands.tidy)

    def _entry(self, text: str, key: str, do: Callable[[], None], enabled: bool = True) -> None:
        action = self.addAction(text)
        action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        action.triggered.connect(do)

    def _fill_send(self) -> None:
        self._send.clear()
        for number, group in enumerate(list(self._hands.scene.groups.values())[:_MOST], 1):
            # An ampersand would make a letter of the name a key.
            name = (group.name or self.tr("no name yet"))[:60].replace("&", "&&")
            action = self._send.addAction(shapes.icon(group.shape), f"{group.letter}  {name}")
            action.setData(group.id)
            if number < 10:
                action.setShortcut(QKeySequence(str(number)))
                action.setShortcutVisibleInContextMenu(True)
        self._send.setEnabled(bool(self._hands.scene.groups))
        self.addMenu(self._send)

    def _on_send(self, action: QAction) -> None:
        self._hands.send(self._hands.picked(), action.data())


def _any_merged(hands: Hands, notes: list[str]) -> bool:
    return any(hands.scene.notes[id].more for id in notes)
