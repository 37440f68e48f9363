"""After the start: a workshop that was interrupted is offered first."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session

if TYPE_CHECKING:
    from okr_desktop.qt.doors import Doors
    from okr_desktop.qt.pages.workshop.data import Row
    from okr_desktop.services.desk import Desk

# An older one waits on the page: nobody is in the room any more.
FRESH_SECONDS = 2 * 24 * 3600
_FOLDER = ".workshops"


class Resuming(QObject):
    """Asks once for each workspace that is opened."""

    def __init__(self, doors: Doors, session: Session, prompter: Prompter) -> None:
        super().__init__(doors)
        self._doors, self._session, self._prompter = doors, session, prompter
        self._row: Row | None = None

    def look(self) -> None:
        """Look for a workshop that was interrupted."""
        self._session.read(interrupted, then=self._offer, failed=_quiet, owner=self)

    def _offer(self, row: Row | None) -> None:
        self._row = row
        if row is not None:
            details = " · ".join(part for part in (row.question, row.day, row.stage) if part)
            self._prompter.ask(
                self._doors.window(),
                self.tr("A workshop was interrupted"),
                self.tr("Go on where it stopped? Seats, join code and everything that was sent are kept."),
                [Choice("resume", self.tr("Resume workshop")), Choice("no", self.tr("Later"), Role.REJECT)],
                self._on_answer,
                details=details,
            )

    def _on_answer(self, answer: str | None) -> None:
        if answer == "resume" and self._row is not None:
            self._doors.open_door("workshop")
            page: Any = self._doors.page("workshop")
            assert self._row.path is not None
            page.resume(self._row.path)


def interrupted(desk: Desk) -> Row | None:
    """The workshop that people were in when the program ended, if that was lately. Worker."""
    from okr_desktop.qt.pages.workshop import data

    space = data.space_of(desk)
    if not space.with_name(space.name + _FOLDER).is_dir():
        return None  # the usual case costs nothing
    row = data.resumable(desk)
    if row is None or row.path is None or time.time() - row.path.stat().st_mtime > FRESH_SECONDS:
        return None
    return row


def _quiet(_error: BaseException) -> None:
    """What cannot be looked at is told on the page."""
