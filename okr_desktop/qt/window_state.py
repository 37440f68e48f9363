"""What the window remembers: geometry, splitters, headers, and per workspace what was open and selected."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from okr_desktop.paths import config_dir

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

FILE_NAME = "window.ini"
WORKSPACE_LIMIT = 50
# This much of a window must be on some screen, so that it can be seen and dragged.
VISIBLE_WIDTH, VISIBLE_HEIGHT = 120, 40


class WindowState:
    """An INI file in the settings folder; whatever is unreadable there counts as never saved.

    Names are short words such as ``main`` or ``plan_tree``. Call ``sync()`` when the window closes.
    """

    def __init__(self, path: Path | None = None) -> None:
        file = path or config_dir() / FILE_NAME
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._settings.setFallbacksEnabled(False)

    def save_window(self, name: str, window: QWidget) -> None:
        """Remember size, place, maximised state, and the docks and toolbars of a main window."""
        self._settings.setValue(f"window/{name}/geometry", window.saveGeometry())
        if isinstance(window, QMainWindow):
            self._settings.setValue(f"window/{name}/state", window.saveState())

    def restore_window(self, name: str, window: QWidget) -> bool:
        """Put a window where it was, moved onto a screen that exists; False when nothing usable was saved."""
        restored = window.restoreGeometry(self._bytes(f"window/{name}/geometry"))
        if isinstance(window, QMainWindow):
            window.restoreState(self._bytes(f"window/{name}/state"))
        if restored:
            bring_on_screen(window)
        return restored

    def save_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember where the handles of a splitter are."""
        self._settings.setValue(f"splitter/{name}/{splitter.count()}", splitter.saveState())

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        """Put the handles back; a state saved with another number of panes is not used."""
        orientation = splitter.orientation()
        restored = splitter.restoreState(self._bytes(f"splitter/{name}/{splitter.count()}"))
        splitter.setOrientation(orientation)
        return restored

    def save_header(self, name: str, header: QHeaderView) -> None:
        """Remember width, order and visibility of columns."""
        self._settings.setValue(f"header/{name}/{header.count()}", header.saveState())

    def restore_header(self, name: str, header: QHeaderView) -> bool:
        """Put the columns back; a state saved with another number of columns is not used."""
        return header.restoreState(self._bytes(f"header/{name}/{header.count()}"))

    def save_ids(self, workspace: str, name: str, ids: Iterable[str]) -> None:
        """Remember ids (what is expanded, what is selected) of one workspace, in their order."""
        self.remember(workspace, name, list(ids))

    def ids(self, workspace: str, name: str) -> list[str]:
        """The ids saved; empty when none were."""
        value = self.recall(workspace, name)
        items: list[Any] = value if isinstance(value, list) else []
        return [item for item in items if isinstance(item, str)]

    def remember(self, workspace: str, name: str, value: Any) -> None:
        """Remember anything JSON can hold for one workspace (a filter, the page that was open)."""
        group = _group(workspace)
        known = [item for item in self._recent() if item != group]
        for old in known[WORKSPACE_LIMIT - 1 :]:
            self._settings.remove(f"workspace/{old}")
        self._settings.setValue("workspace/recent", json.dumps([group, *known[: WORKSPACE_LIMIT - 1]]))
        self._settings.setValue(f"workspace/{group}/{name}", json.dumps(value))

    def recall(self, workspace: str, name: str, default: Any = None) -> Any:
        """What was remembered, or ``default``; the type is the caller's to check."""
        return self._json(f"workspace/{_group(workspace)}/{name}", default)

    def sync(self) -> bool:
        """Write now; False when the file cannot be written."""
        self._settings.sync()
        return self._settings.status() == QSettings.Status.NoError

    def _recent(self) -> list[str]:
        value = self._json("workspace/recent", [])
        items: list[Any] = value if isinstance(value, list) else []
        return [item for item in items if isinstance(item, str)]

    def _json(self, key: str, default: Any) -> Any:
        value = self._settings.value(key)
        if not isinstance(value, str):
            return default
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return default

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def bring_on_screen(window: QWidget) -> None:
    """Move and shrink a window so that it fits the screens that are there now."""
    frame = window.frameGeometry()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens or any(_reachable(screen, frame) for screen in screens):
        return
    home = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(home.size()))
    place = window.frameGeometry()
    place.moveCenter(home.center())
    window.move(place.topLeft())


def fit_screen(window: QWidget) -> None:
    """Shrink a window that is larger than its screen: at 150 % a small screen holds less than it was left with."""
    frame = window.frameGeometry()
    screen = QGuiApplication.screenAt(frame.center()) or QGuiApplication.primaryScreen()
    if screen is None:
        return
    room = screen.availableGeometry()
    if frame.width() <= room.width() and frame.height() <= room.height():
        return
    window.resize(window.size().boundedTo(room.size()))
    window.move(max(min(window.x(), room.right() + 1 - window.width()), room.left()), max(window.y(), room.top()))


def _reachable(screen: QRect, frame: QRect) -> bool:
    title_bar = QRect(frame.left(), frame.top(), frame.width(), VISIBLE_HEIGHT)
    seen = screen.intersected(title_bar)
    return seen.width() >= min(VISIBLE_WIDTH, frame.width()) and seen.height() >= VISIBLE_HEIGHT // 2


def _group(workspace: str) -> str:
    """A workspace id as one word of an INI key: a slash would open a group of its own."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in workspace) or "none"
