"""What was collected without names and waits in the box, and a way to hand it on sooner."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.outcome import Outcome


def waiting(desk: Desk, kind: str) -> tuple[int, bool]:
    """Worker: how many of a kind wait in the box, and whether they are to be handed on now."""
    count = collecting.waiting(desk).get(kind, 0)
    return count, bool(count) and kind in collecting.due(desk)


class BoxLine(QPushButton):
    """Hidden while nothing waits; what is due is handed on by itself. ``failed(error)`` tells what did not work."""

    failed = Signal(object)

    def __init__(self, session: Session, prompter: Prompter, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter, self._kind = session, prompter, kind
        self._handing = False
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Collected without names; handed on when three wait, or after a week. Hand on now…"))
        self.clicked.connect(self._ask)
        self.hide()

    def refresh(self) -> None:
        """Read what waits."""
        self._session.read(waiting, self._kind, then=self._show, failed=self.failed.emit, owner=self)

    def _show(self, found: tuple[int, bool]) -> None:
        count, due = found
        self.setText(self.tr("%n more in the box", "", count))
        self.setVisible(bool(count))
        if due and not self._handing:
            self._hand_on()

    def _ask(self) -> None:
        text = self.tr("Hand on what waits in the box now?")
        details = self.tr("With very few of them, others may guess who it was. It cannot be undone.")
        choices = [Choice("go", self.tr("Hand on"), Role.DESTROY), Choice("stay", self.tr("Let it wait"), Role.REJECT)]
        self._prompter.ask(self.window(), self.tr("The box"), text, choices, self._on_answer, details=details)

    def _on_answer(self, answer: str | None) -> None:
        if answer == "go":
            self._hand_on()

    def _hand_on(self) -> None:
        self._handing = True
        self._session.run(collecting.release, self._kind, origin=self, then=self._on_done, failed=self._on_failed)

    def _on_done(self, _outcome: Outcome[Any]) -> None:
        self._handing = False

    def _on_failed(self, error: BaseException) -> None:
        self._handing = False
        self.failed.emit(error)
