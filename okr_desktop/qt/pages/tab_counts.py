"""How much waits behind each tab: counted on the worker, kept up to date while the tabs are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from okr_desktop.domain.changes import Changes
    from okr_desktop.qt.pages.tabbed import Tabbed
    from okr_desktop.qt.session import Session
    from okr_desktop.services.desk import Desk

# Only what counts imports what it counts: tabs are shown before their pages are made.


class TabCounts(QObject):
    """Writes on the tabs of ``frame`` what waits there."""

    def __init__(self, frame: Tabbed, session: Session) -> None:
        super().__init__(frame)
        self._frame, self._session = frame, session
        frame.appeared.connect(self.refresh)
        frame.waiting_changed.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.on_opened.append(self._on_opened)

    def refresh(self) -> None:
        """Count anew; a number that cannot be had is none."""
        names = tuple(name for name in self._frame.names() if name in COUNTERS)
        if not self._session.is_open or not names:
            self._frame.set_counts({})
            return
        self._session.read(load, names, then=self._frame.set_counts, failed=self._on_failed, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self._frame.isVisible():
            self.refresh()

    def _on_opened(self) -> None:
        """The numbers of another workspace say nothing here."""
        self._frame.set_counts({})
        if self._frame.isVisible():
            self.refresh()

    def _on_failed(self, _error: BaseException) -> None:
        self._frame.set_counts({})


def load(desk: Desk, names: Iterable[str]) -> dict[str, int]:
    """Worker: how much waits behind each of these tabs."""
    return {name: COUNTERS[name](desk) for name in names}


def _ideas(desk: Desk) -> int:
    """Ideas that nobody has answered."""
    from okr_desktop.services.engagement.inbox import idea_list

    return len(idea_list.lines(desk, idea_list.Wanted(unanswered=True)))


def _concerns(desk: Desk) -> int:
    """Concerns that nobody has responded to."""
    from okr_desktop.services.engagement.inbox import concern_list

    return len(concern_list.lines(desk, concern_list.Wanted(unanswered=True)))


def _feedback(desk: Desk) -> int:
    """What waits for whoever is here: questions, news, check-ins to acknowledge, requests."""
    from okr_desktop.services.engagement.talking import waiting

    found = waiting.waiting(desk)
    return found.count if found else 0


def _pulses(desk: Desk) -> int:
    """Open pulses that ask whoever is here and that were not answered."""
    from okr_desktop.services import due

    return len(due.pulses(desk)) if desk.me else 0


COUNTERS: dict[str, Callable[[Desk], int]] = {
    "ideas": _ideas,
    "concerns": _concerns,
    "feedback": _feedback,
    "pulse": _pulses,
}
