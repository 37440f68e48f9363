"""Who answers for something: a person of the workspace, or a name typed in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.text import NAME_LIMIT, clean
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.services import drafting
from okr_desktop.services.drafting import Choice

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk


def people(desk: Desk) -> tuple[Choice, ...]:
    """Worker: the people of the workspace by name."""
    return drafting.person_choices(desk.plan)


class OwnerPick(Picker):
    """``named(name, id)`` when a person was chosen or a name typed; ``id`` is empty for a name that is in no list."""

    named = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ("", "")
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Name"))
        self.setMaxLength(NAME_LIMIT)
        self.setFixedHeight(theme.TARGET + 2)
        self.taken.connect(self.commit)
        self.returnPressed.connect(self.commit)
        self.installEventFilter(self)

    def set_people(self, choices: Iterable[Choice]) -> None:
        """The people on offer; what stands there stays."""
        typed = self.text()
        self.set_choices(choices)
        if self._base[1] and typed == self._base[0]:
            self.set_choice(self._base[1])
            if not self.choice():
                self.setText(typed)

    def show_owner(self, name: str, id: str | None) -> None:
        """Show who is stored, unless something else was typed meanwhile."""
        stored = (name, id or "")
        if stored == self._base:
            return
        untouched, self._base = clean(self.text()) == self._base[0], stored
        if untouched and clean(self.text()) != name:
            self.set_choice(id)
            self.setText(name)
            self.setCursorPosition(0)

    def forget(self) -> None:
        """What is shown next belongs to something else."""
        self._base = ("", "")
        self.set_choice(None)
        self.clear()

    def owner(self) -> tuple[str, str]:
        """The name that stands there, and the id of the person when it is one of the workspace."""
        found = self.choice() or ""
        name = clean(self.text())
        if not found and name == self._base[0]:
            found = self._base[1]
        return name, found

    def commit(self) -> None:
        """Tell who stands there, if it is somebody else."""
        if self.owner() != self._base and self.owner()[0] != self._base[0]:
            self.named.emit(*self.owner())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)
