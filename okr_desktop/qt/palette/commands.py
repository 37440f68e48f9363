"""Every action of the window, from its menus and beside them, as rows that fit what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from okr_desktop.qt.palette.match import SCATTERED, STRONG, Match, Name
from okr_desktop.qt.palette.rows import Row, What

_GO = "go."
_BELOW = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_LIMIT = 12
_RECENT_LIMIT = 6
RECENT_KEPT = 12


@dataclass(frozen=True, slots=True)
class Command:
    """An action with the text it is found by and the menu it stands in; ``key`` is its name."""

    key: str
    action: QAction
    text: str
    menu: str

    @property
    def is_place(self) -> bool:
        """Whether it opens a page."""
        return self.key.startswith(_GO)


def collect(bar: QMenuBar, named: Iterable[QAction]) -> list[Command]:
    """Every action that a person can trigger, in the order of the menus, then those that are in none."""
    found: dict[QAction, Command] = {}
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            _walk(menu, plain(top.text()), found)
    for action in named:
        _add(action, "", found)
    return list(found.values())


def _walk(menu: QMenu, path: str, found: dict[QAction, Command]) -> None:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()  # recent files and columns are filled in when their menu is wanted
            _walk(below, f"{path}{_BELOW}{plain(action.text())}", found)
        else:
            _add(action, path, found)


def _add(action: QAction, menu: str, found: dict[QAction, Command]) -> None:
    text = plain(action.text())
    if action not in found and text and action.isVisible() and not action.isSeparator():
        found[action] = Command(action.objectName() or f"{menu}{_BELOW}{text}", action, text, menu)


def plain(text: str) -> str:
    """An action's text without its mnemonic and without dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def fitting(commands: Sequence[Command], words: list[str], recent: Sequence[str]) -> tuple[list[Row], list[Row]]:
    """(commands, pages) that fit folded words, the best first; those used lately before equals."""
    scored = [(found, command) for command in commands if (found := _fit(command, words)) is not None]
    scored.sort(key=lambda pair: (not pair[1].action.isEnabled(), -_score(*pair, recent)))
    rows = [(command.is_place, _row(command, found)) for found, command in scored]
    return [row for place, row in rows if not place][:_LIMIT], [row for place, row in rows if place]


def _score(found: Match, command: Command, recent: Sequence[str]) -> int:
    return found.score + (RECENT_KEPT - recent.index(command.key) if command.key in recent else 0)


def _fit(command: Command, words: list[str]) -> Match | None:
    """By its own words, else by those of the step behind "Undo: ", or with its menu ("appearance dark")."""
    head, colon, _step = command.text.partition(": ")
    found = Name(head).fits(words)
    if found is None and colon:
        found = Name(command.text).fits(words)
        return Match(SCATTERED, found.spans) if found is not None else None
    if found is not None or not command.menu or len(words) < 2:
        return found
    whole = Name(f"{command.menu} {command.text}").fits(words)
    return Match(whole.score // 2) if whole is not None else None


def first(commands: Sequence[Command], recent: Sequence[str]) -> tuple[list[Row], list[Row]]:
    """(used lately, pages): what is offered before anything is typed."""
    known = {command.key: command for command in commands}
    lately = [known[key] for key in recent if key in known and not known[key].is_place]
    lately = [command for command in lately if command.action.isEnabled()][:_RECENT_LIMIT]
    return [_row(command) for command in lately], [_row(command) for command in commands if command.is_place]


def everything(commands: Sequence[Command]) -> list[Row]:
    """Every command, those that work now before those that do not."""
    rows = [_row(command) for command in commands]
    return [row for row in rows if row.enabled] + [row for row in rows if not row.enabled]


def _row(command: Command, found: Match | None = None) -> Row:
    action = command.action
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return Row(
        What.COMMAND,
        command.key,
        command.text,
        found.spans if found else (),
        QCoreApplication.translate("Palette", "Page") if command.is_place else command.menu,
        mark=action.icon().name() if not action.icon().isNull() else "",
        keys=keys,
        enabled=action.isEnabled(),
        checked=action.isCheckable() and action.isChecked(),
        strong=found is None or found.score >= STRONG,
    )
