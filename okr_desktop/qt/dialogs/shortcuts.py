"""The keyboard shortcuts of a window, read from its actions, with a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLineEdit, QMenu, QMenuBar, QVBoxLayout, QWidget

from okr_desktop.domain.text import fold
from okr_desktop.qt import icons, theme
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.widgets.records_table import RecordsTable

_RARE = frozenset(("Copy", "Cut", "Exit", "Find", "Help", "New", "Open", "Paste", "Print", "Redo", "Save", "Undo"))
_OLD = frozenset(("Alt+Backspace", "Alt+Shift+Backspace", "Shift+Alt+Backspace", "Ctrl+Ins", "Shift+Ins", "Shift+Del"))


class ShortcutsDialog(QDialog):
    """Lists the actions that have a shortcut, under the menu of the window that holds them."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setProperty("helpTopic", "keyboard")
        HelpKey(self)
        self._entries = shortcuts(actions, parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.table = RecordsTable((self.tr("What it does"), self.tr("Keys")))
        self.table.set_widths((0, 200))
        self.table.set_comfortable(False)
        self.table.set_empty_text(self.tr("Nothing fits the search."))
        self._arrange()
        self.search.textChanged.connect(self._fill)
        self._fill()
        self.resize(520, 600)

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self.search)
        column.addWidget(card, 1)
        column.addWidget(buttons)

    def _fill(self) -> None:
        words = fold(self.search.text()).split()
        rows, group = list[Record](), ""
        for place, (menu, text, keys) in enumerate(self._entries):
            if not all(word in fold(f"{menu} {text} {keys}") for word in words):
                continue
            if menu and menu != group:
                group = menu
                rows.append(Record(f"menu {menu}", (Cell(menu),), heading=True))
            rows.append(Record(str(place), (Cell(text), Cell(keys, muted=True))))
        self.table.set_rows(rows)


def shortcuts(actions: Sequence[QAction], window: QWidget | None = None) -> list[tuple[str, str, str]]:
    """(menu, text, keys) of every action with a shortcut: in the order of the window's menus, then the others."""
    found: list[tuple[str, str, str]] = []
    seen: set[QAction] = set()
    bars = window.findChildren(QMenuBar) if window is not None else []
    for top in (action for bar in bars for action in bar.actions()):
        menu = top.menu()
        if isinstance(menu, QMenu):
            _collect(_plain(top.text()), menu.actions(), found, seen)
    _collect("", [action for action in actions if action not in seen], found, seen)
    return found


def _collect(name: str, actions: Sequence[QAction], found: list[tuple[str, str, str]], seen: set[QAction]) -> None:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            _collect(name, menu.actions(), found, seen)
            continue
        text = _plain(action.text())
        keys = next((key for key in action.shortcuts() if _is_usual(key)), QKeySequence())
        if action not in seen and text and not keys.isEmpty():
            found.append((name, text, keys.toString(QKeySequence.SequenceFormat.NativeText)))
        seen.add(action)


def _is_usual(keys: QKeySequence) -> bool:
    """Few keyboards have keys named Open or Undo, few people know those of 1987; they work, and are not listed."""
    return not keys.isEmpty() and keys.toString(QKeySequence.SequenceFormat.PortableText) not in _RARE | _OLD


def _plain(text: str) -> str:
    """An action's text without its mnemonic and without dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
