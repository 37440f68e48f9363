"""Which screen belongs to the room: a second one, a mirrored one, or none at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Layout(StrEnum):
    """How the screens stand: one alone, two that show the same, or one for the facilitator and one for the room."""

    ONE = "one"
    MIRRORED = "mirrored"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class Display:
    """A screen as it is remembered: ``key`` recognises it when it is plugged in again."""

    key: str
    name: str
    geometry: tuple[int, int, int, int]
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Screens:
    """All screens, how they stand, and the one for the room (None unless there is one that only the room sees)."""

    layout: Layout
    displays: tuple[Display, ...]
    projector: Display | None = None

    @property
    def safe(self) -> bool:
        """Whether what stands on the laptop cannot be seen by the room."""
        return self.layout is Layout.TWO


def judge(displays: Sequence[Display], laptop: str = "") -> Screens:
    """What a set of screens is good for; ``laptop`` is the key of the screen with the console ("": the primary)."""
    found = tuple(displays)
    own = next((one for one in found if one.key == laptop), None) or next((one for one in found if one.primary), None)
    others = [one for one in found if own is not None and one.key != own.key]
    if not others or own is None:
        return Screens(Layout.ONE, found)
    apart = [one for one in others if not _overlap(one.geometry, own.geometry)]
    if not apart:
        return Screens(Layout.MIRRORED, found)
    return Screens(Layout.TWO, found, max(apart, key=_area))


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Screens that show the same begin at the same point, even where one of them shows less of it."""
    return one[:2] == other[:2]


def _area(one: Display) -> int:
    return one.geometry[2] * one.geometry[3]


def display(screen: QScreen) -> Display:
    """What is remembered of a screen."""
    place = screen.geometry()
    key = "|".join((screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()))
    name = screen.model().strip() or screen.name()
    corners = place.x(), place.y(), place.width(), place.height()
    return Display(key, name, corners, screen is QGuiApplication.primaryScreen())


def look(laptop: QScreen | None = None) -> Screens:
    """The screens of this moment; ``laptop`` is the one with the console, the primary one unless given."""
    return judge([display(one) for one in QGuiApplication.screens()], display(laptop).key if laptop else "")


def find(key: str) -> QScreen | None:
    """The screen with this key, while it is plugged in."""
    return next((one for one in QGuiApplication.screens() if display(one).key == key), None)


def advice(found: Screens) -> str:
    """What the facilitator should know about the screens; "" when all is well."""
    if found.layout is Layout.MIRRORED:
        return QCoreApplication.translate(
            "Workshop",
            "Laptop and projector show the same. Set the displays to “extend”, or work with the projector view alone "
            "(F5) while something is secret.",
        )
    if found.layout is Layout.ONE:
        return QCoreApplication.translate(
            "Workshop",
            "There is one screen. The projector view opens as a window; F5 fills the screen with it, Esc leaves it. "
            "What you see, the room sees.",
        )
    return ""


class ScreenWatch(QObject):
    """``changed(Screens)`` whenever a screen comes, goes, moves, or another becomes the primary one."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        app.primaryScreenChanged.connect(self._tell)
        for screen in app.screens():
            screen.geometryChanged.connect(self._tell)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)
        self._tell()

    def _on_removed(self, screen: QScreen) -> None:
        """While Qt tells of it, the screen may still be in the list."""
        key = display(screen).key
        self.changed.emit(judge([one for one in look().displays if one.key != key]))

    def _tell(self) -> None:
        self.changed.emit(look())
