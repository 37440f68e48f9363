"""Every action of the window by name: text, icon, keys and what it does, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from okr_desktop.qt import icons

Keys = str | QKeySequence.StandardKey | None


class Actions:
    """A dictionary of QActions that belong to one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._known: dict[str, QAction] = {}

    def add(
        self,
        name: str,
        text: str,
        slot: Callable[..., Any],
        icon: str = "",
        keys: Keys = None,
        *,
        checkable: bool = False,
    ) -> QAction:
        """Make an action; ``slot`` is a bound method (called with the checked state when ``checkable``)."""
        action = QAction(text, self._window)
        action.setObjectName(name)
        if icon:
            action.setIcon(icons.icon(icon))
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        action.setCheckable(checkable)
        (action.toggled if checkable else action.triggered).connect(slot)
        self._known[name] = action
        self._window.addAction(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._known[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._known.values())

    def fill(self, menu: QMenu, *names: str) -> QMenu:
        """Put actions into a menu; an empty name is a separator."""
        for name in names:
            if name:
                menu.addAction(self._known[name])
            else:
                menu.addSeparator()
        return menu

    def enable_group(self, enabled: bool, group: str) -> None:
        """Switch every action on or off whose name begins with ``group.``."""
        for name, action in self._known.items():
            if name.startswith(f"{group}."):
                action.setEnabled(enabled)

    def enable(self, enabled: bool, *names: str) -> None:
        """Switch actions on or off."""
        for name in names:
            self._known[name].setEnabled(enabled)
