"""Combinations of view, scope, filter, columns and sorting under a name, kept for each workspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from okr_desktop.domain.text import fold
from okr_desktop.qt import icons
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.qt.window_state import WindowState

Combination = dict[str, Any]
_NAME, _MOST = "views", 60


class SavedViews(QObject):
    """The button with its menu; ``recalled(combination)`` when a saved one is wanted."""

    recalled = Signal(object)

    def __init__(self, state: WindowState, present: Callable[[], Combination], parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._present, self._window = state, present, parent
        self._prompter: Prompter | None = None
        self._workspace = self._shown = ""
        self.button = QToolButton()
        self.button.setText(self.tr("Views"))
        self.button.setIcon(icons.icon("bookmark"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(self.tr("Views that were saved under a name"))
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)

    def use_prompter(self, prompter: Prompter) -> None:
        """How to ask for a name."""
        self._prompter = prompter

    def opened(self, workspace: str) -> None:
        """The saved views are those of another workspace."""
        self._workspace, self._shown = workspace, ""
        self._name_button()

    def saved(self) -> dict[str, Combination]:
        """What was saved, by name in the order of names; what cannot be read is left out."""
        known = self._state.recall(self._workspace, _NAME, {}) if self._workspace else {}
        pairs = cast("dict[str, Any]", known).items() if isinstance(known, dict) else ()
        found = {name: cast("Combination", one) for name, one in pairs if name and isinstance(one, dict)}
        return dict(sorted(found.items(), key=_folded))

    # The menu

    def fill(self) -> None:
        """Put what is saved into the menu, and what can be done with the one that is shown."""
        self.menu.clear()
        saved = self.saved()
        for name in saved:
            action = self.menu.addAction(_safe(name))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self._shown)
            action.triggered.connect(self._on_recall)
        if saved:
            self.menu.addSeparator()
        else:
            self.menu.addAction(self.tr("Nothing is saved yet")).setEnabled(False)
        self.menu.addAction(icons.icon("plus"), self.tr("Save this view…")).triggered.connect(self.ask_name)
        if self._shown in saved:
            name = _safe(self._shown)
            for text, slot in (
                (self.tr("Update “{name}” to what is shown"), self.update_shown),
                (self.tr("Rename “{name}”…"), self.ask_new_name),
                (self.tr("Delete “{name}”"), self.delete_shown),
            ):
                self.menu.addAction(text.format(name=name)).triggered.connect(slot)

    def _on_recall(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.recall(str(action.data()))

    def recall(self, name: str) -> None:
        """Show what was saved under a name; an unknown one is ignored."""
        found = self.saved().get(name)
        if found is not None:
            self._shown = name
            self._name_button()
            self.recalled.emit(found)

    # What a person does with them

    def ask_name(self) -> None:
        """Ask for a name and save what is shown under it."""
        if self._prompter is not None:
            title, label = self.tr("Save this view"), self.tr("Name (one that exists is replaced):")
            self._prompter.ask_text(self._window, title, label, self._save_as)

    def _save_as(self, name: str | None) -> None:
        name = " ".join((name or "").split())[:_MOST]
        if name:
            self._keep({**self.saved(), name: self._present()}, name)

    def update_shown(self) -> None:
        """Save what is shown now under the name of the view that was recalled."""
        if self._shown:
            self._keep({**self.saved(), self._shown: self._present()}, self._shown)

    def ask_new_name(self) -> None:
        """Ask for another name for the view that was recalled."""
        if self._prompter is not None and self._shown:
            title, label = self.tr("Rename the view"), self.tr("Name:")
            self._prompter.ask_text(self._window, title, label, self._rename, text=self._shown)

    def _rename(self, name: str | None) -> None:
        name = " ".join((name or "").split())[:_MOST]
        saved = self.saved()
        if name in saved and name != self._shown and self._prompter is not None:
            text = self.tr("A view called “{name}” is there already. Choose another name, or delete that one first.")
            self._prompter.tell(self._window, self.tr("Rename the view"), text.format(name=short_text(name, 40)))
        elif name and self._shown in saved:
            saved[name] = saved.pop(self._shown)
            self._keep(saved, name)

    def delete_shown(self) -> None:
        """Forget the view that was recalled; what is shown stays as it is."""
        saved = self.saved()
        saved.pop(self._shown, None)
        self._keep(saved, "")

    def _keep(self, saved: dict[str, Combination], shown: str) -> None:
        if self._workspace:
            self._state.remember(self._workspace, _NAME, saved)
        self._shown = shown
        self._name_button()

    def _name_button(self) -> None:
        self.button.setText(_safe(self._shown) if self._shown else self.tr("Views"))


def _folded(pair: tuple[str, Any]) -> str:
    return fold(pair[0])


def _safe(name: str) -> str:
    """A name for a menu: an ampersand is one, and a long name is short."""
    return short_text(name, 40).replace("&", "&&")
