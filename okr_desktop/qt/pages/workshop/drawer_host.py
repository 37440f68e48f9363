"""What is pulled out below the stage: one drawer at a time, closed by Escape."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.drawers import HEIGHT, Drawer, LateDrawer, ParkingDrawer, SeatsDrawer
from okr_desktop.qt.pages.workshop.parts.panel import LATE, PARKING, QUICK_ENTRY, SEATS
from okr_desktop.qt.pages.workshop.parts.pieces import heading, icon_button
from okr_desktop.qt.pages.workshop.quick_entry import QuickEntry
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor


class EntryDrawer(Drawer):
    """Quick entry of cards from any stage."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.entry = QuickEntry(self.conductor)
        self.entry.photo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entry)
        column.addStretch(1)

    def title(self) -> str:
        return self.tr("Cards on paper")

    def enter(self) -> None:
        self.entry.setFocus()

    def show_view(self, view: ConsoleView) -> None:
        self.entry.show_view(view)


_KINDS: dict[str, type[Drawer]] = {
    PARKING: ParkingDrawer,
    LATE: LateDrawer,
    SEATS: SeatsDrawer,
    QUICK_ENTRY: EntryDrawer,
}


class DrawerHost(QFrame):
    """``closed`` when it is pushed in; ``name`` is the drawer that is open, empty for none."""

    closed = Signal()

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given = (conductor, session, prompter)
        self._conductor = conductor
        self._drawers: dict[str, Drawer] = {}
        self.name = ""
        self.setProperty("card", True)
        self._title = heading("")
        self._stack = QStackedWidget()
        self.close_button = icon_button("x", self.tr("Close the drawer"), self.shut, "Esc")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_12, theme.SPACE_12)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.hide()

    def place(self) -> None:
        """Lie over the lower part of the stage: nothing behind it moves."""
        over = self.parentWidget()
        if over is not None:
            high = min(HEIGHT, over.height() - theme.SPACE_16)
            self.setGeometry(theme.SPACE_8, over.height() - high - theme.SPACE_4, over.width() - theme.SPACE_16, high)
            self.raise_()

    def toggle(self, name: str) -> None:
        """Open it, or push it in when it is open."""
        if self.name == name:
            self.shut()
        else:
            self.open_it(name)

    def open_it(self, name: str) -> None:
        """Pull a drawer out and put the keyboard into it."""
        drawer = self.drawer(name)
        self.name = name
        self._title.setText(drawer.title())
        self._stack.setCurrentWidget(drawer)
        drawer.show_view(self._conductor.view)
        self.place()
        self.show()
        drawer.enter()

    def drawer(self, name: str) -> Drawer:
        """A drawer by its name."""
        if name not in self._drawers:
            made = _KINDS[name](*self._given)
            self._drawers[name] = made
            self._stack.addWidget(made)
        return self._drawers[name]

    def shut(self) -> None:
        """Push it in; what was typed stays inside."""
        self.name = ""
        self.hide()
        self.closed.emit()

    def show_view(self, view: ConsoleView) -> None:
        """Show the workshop as it stands in the drawer that is open."""
        if self.name:
            self.raise_()  # the panel of another stage comes to lie above it
            self._drawers[self.name].show_view(view)
