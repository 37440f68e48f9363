"""Every key of the console in one table: the shortcuts and the cheat sheet are both made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QKeyCombination, QObject, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from okr_desktop.qt.pages.workshop.parts.panel import PANEL_KEYS, SEND


@dataclass(frozen=True, slots=True)
class Key:
    """One command: its name, its keys, what it does; ``panel`` when the stage's panel decides what it means."""

    name: str
    keys: tuple[str, ...]
    text: object
    group: object

    @property
    def panel(self) -> bool:
        """Whether the panel of the stage does it."""
        return self.name in PANEL_KEYS

    def does(self) -> str:
        """What it does, in the language of the window."""
        return QCoreApplication.translate("WorkshopKeys", str(self.text))

    def group_text(self) -> str:
        """The heading it stands under."""
        return QCoreApplication.translate("WorkshopKeys", str(self.group))

    def keys_text(self) -> str:
        """How the keys are written on this system."""
        shown = (QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in self.keys[:1])
        return "".join(shown)


_GO = QT_TRANSLATE_NOOP("WorkshopKeys", "Going on")
_TIME = QT_TRANSLATE_NOOP("WorkshopKeys", "Timer")
_ROOM = QT_TRANSLATE_NOOP("WorkshopKeys", "What the room sees")
_WORK = QT_TRANSLATE_NOOP("WorkshopKeys", "Ideas and clusters")
_ALWAYS = QT_TRANSLATE_NOOP("WorkshopKeys", "Always")

KEYS: tuple[Key, ...] = (
    Key("next", ("Ctrl+Right",), QT_TRANSLATE_NOOP("WorkshopKeys", "Next stage (press twice)"), _GO),
    Key("back", ("Ctrl+Left",), QT_TRANSLATE_NOOP("WorkshopKeys", "Back to an earlier stage"), _GO),
    Key("reveal", ("R",), QT_TRANSLATE_NOOP("WorkshopKeys", "Reveal (press twice)"), _GO),
    Key("timer", ("Space",), QT_TRANSLATE_NOOP("WorkshopKeys", "Start or pause"), _TIME),
    Key("more", ("+", "="), QT_TRANSLATE_NOOP("WorkshopKeys", "One minute more"), _TIME),
    Key("less", ("-",), QT_TRANSLATE_NOOP("WorkshopKeys", "One minute less"), _TIME),
    Key("projector", ("F5",), QT_TRANSLATE_NOOP("WorkshopKeys", "Projector on or off"), _ROOM),
    Key("escape", ("Esc",), QT_TRANSLATE_NOOP("WorkshopKeys", "Close the drawer, then the projector"), _ROOM),
    Key("blank", ("B",), QT_TRANSLATE_NOOP("WorkshopKeys", "Blank the projector"), _ROOM),
    Key("freeze", ("Z",), QT_TRANSLATE_NOOP("WorkshopKeys", "Freeze the projector"), _ROOM),
    Key("join", ("Q",), QT_TRANSLATE_NOOP("WorkshopKeys", "Show the join code"), _ROOM),
    Key("down", ("D",), QT_TRANSLATE_NOOP("WorkshopKeys", "Phones down, or up again"), _ROOM),
    Key("lock", ("L",), QT_TRANSLATE_NOOP("WorkshopKeys", "Lock or unlock joining"), _ROOM),
    Key("entry", ("N",), QT_TRANSLATE_NOOP("WorkshopKeys", "Quick entry of a paper card"), _WORK),
    Key("merge", ("M",), QT_TRANSLATE_NOOP("WorkshopKeys", "Merge what is selected"), _WORK),
    Key("unmerge", ("U",), QT_TRANSLATE_NOOP("WorkshopKeys", "Take a merge apart"), _WORK),
    Key("cluster", ("C",), QT_TRANSLATE_NOOP("WorkshopKeys", "New cluster of what is selected"), _WORK),
    *(
        Key(name, (str(at),), QT_TRANSLATE_NOOP("WorkshopKeys", "Send a note to cluster 1 to 9"), _WORK)
        for at, name in enumerate(SEND, 1)
    ),
    Key("park", ("P",), QT_TRANSLATE_NOOP("WorkshopKeys", "Park for later"), _WORK),
    Key("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("WorkshopKeys", "Undo"), _ALWAYS),
    Key("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), QT_TRANSLATE_NOOP("WorkshopKeys", "Redo"), _ALWAYS),
    Key("save", ("Ctrl+S",), QT_TRANSLATE_NOOP("WorkshopKeys", "Keep a checkpoint now"), _ALWAYS),
    Key("help", ("?",), QT_TRANSLATE_NOOP("WorkshopKeys", "This list of keys"), _ALWAYS),
)
# Keys that the window's own menu has as well: the console takes them from it while it is shown.
SHARED = ("undo", "redo")
# What needs nothing but the room's picture: the others open something on the console.
FAR = ("next", "reveal", "timer", "more", "less", "blank", "freeze", "join", "down", "lock")


def known(name: str) -> Key:
    """The line of the table with this name."""
    return next(key for key in KEYS if key.name == name)


def named(event: QKeyEvent) -> str:
    """The command that shares its keys with the window's menu and was pressed here; empty for none."""
    pressed = QKeySequence(event.keyCombination())
    for name in SHARED:
        if any(QKeySequence(keys) == pressed for keys in known(name).keys):
            return name
    return ""


class Presser(QObject):
    """The shortcut of one command."""

    def __init__(
        self,
        key: Key,
        owner: QWidget,
        press: Callable[[str], object],
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        super().__init__(owner)
        self._name, self._press = key.name, press
        self._shortcuts = [QShortcut(QKeySequence(keys), owner) for keys in key.keys]
        for shortcut in self._shortcuts:
            shortcut.setContext(context)
            shortcut.setAutoRepeat(key.name in ("more", "less"))
            shortcut.activated.connect(self.press)

    def press(self) -> None:
        """Do it."""
        self._press(self._name)

    def written(self) -> list[str]:
        """The keys, as Qt writes them in files."""
        return [shortcut.key().toString() for shortcut in self._shortcuts]

    def enable(self, on: bool) -> None:
        """Let the key mean something, or leave it to others."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)


class SharedKeys(QObject):
    """While the console is shown its window's menu lends it these keys, wherever in the window the keyboard is."""

    def __init__(self, owner: QWidget, press: Callable[[str], object]) -> None:
        super().__init__(owner)
        self._owner = owner
        self._lent: list[tuple[QAction, list[QKeySequence]]] = []
        self._pressers = [Presser(known(name), owner, press, Qt.ShortcutContext.WindowShortcut) for name in SHARED]
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Borrow and give back; nothing is kept from the console."""
        if event.type() == QEvent.Type.Show:
            self._borrow()
        elif event.type() == QEvent.Type.Hide:
            self.give_back()
        return False

    def _borrow(self) -> None:
        self.give_back()
        wanted = {keys for presser in self._pressers for keys in presser.written()}
        for action in self._owner.window().findChildren(QAction):
            had = action.shortcuts()
            if wanted.intersection(map(QKeySequence.toString, had)):
                self._lent.append((action, had))
                action.setShortcuts(list[QKeySequence]())  # all of them: Alt+Backspace undoes as well

    def give_back(self) -> None:
        """The menu has its keys again."""
        lent, self._lent = self._lent, []
        for action, had in lent:
            if Shiboken.isValid(action):
                action.setShortcuts(had)


class FarKeys(QObject):
    """Keys pressed while the projector has the keyboard, which on one screen is the usual case."""

    def __init__(self, owner: QWidget, pressed: SignalInstance, press: Callable[[str], object]) -> None:
        super().__init__(owner)
        self._press = press
        pressed.connect(self._on_pressed)

    def _on_pressed(self, combination: QKeyCombination) -> None:
        pressed = QKeySequence(combination)
        for key in KEYS:
            if key.name in FAR and any(QKeySequence(keys) == pressed for keys in key.keys):
                self._press(key.name)


def make_shortcuts(owner: QWidget, press: Callable[[str], object]) -> dict[str, Presser]:
    """A shortcut for each command that only this console knows; ``press(name)`` is called, for the shared ones too."""
    SharedKeys(owner, press)
    return {key.name: Presser(key, owner, press) for key in KEYS if key.name not in SHARED}
