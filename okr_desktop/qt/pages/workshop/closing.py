"""Closing the program in the middle of a workshop is asked about: a slip must not send everybody home."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.workshop.stages import is_live
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.workshop.conductor import Conductor


class ClosingGuard(QObject):
    """Watches one window while a workshop is open in it."""

    def __init__(self, conductor: Conductor, prompter: Prompter, window: QWidget) -> None:
        super().__init__(conductor)
        self._conductor, self._prompter, self._window = conductor, prompter, window
        self._asking = self._may_close = False
        window.installEventFilter(self)

    def end(self) -> None:
        """The workshop is closed: the window may be too."""
        self._may_close = True
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a close event back until it was meant."""
        if event.type() != QEvent.Type.Close or self._may_close or watched is not self._window:
            return False
        live = self._conductor.view.live
        if not is_live(live.run.stage) or live.setup.rehearsal:
            return False
        event.ignore()
        if not self._asking:
            self._asking = True
            self._ask()
        return True

    def _ask(self) -> None:
        self._prompter.ask(
            self._window,
            self.tr("Close in the middle of the workshop?"),
            self.tr(
                "Phones are told that it was stopped. Everything is kept, and you can resume it at the next start."
            ),
            [Choice("close", self.tr("Close the program")), Choice("no", self.tr("Stay"), Role.REJECT)],
            self._on_answer,
        )

    def _on_answer(self, answer: str | None) -> None:
        self._asking = False
        if answer == "close":
            self._may_close = True
            self._window.close()
