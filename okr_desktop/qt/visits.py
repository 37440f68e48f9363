"""Notes when somebody looks at a workspace, so that "since my last visit" can be answered."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from okr_desktop.qt.session import Session
from okr_desktop.services import tracing


class Visits(QObject):
    """A visit goes from opening a workspace to closing the window."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.on_opened.append(self.note)

    def note(self) -> None:
        """Somebody is looking now."""
        if self._session.is_open:
            self._session.read(tracing.begin_visit, time.time_ns() // 1_000_000, failed=_ignore)


def _ignore(_error: BaseException) -> None:
    """The note is a convenience: a workspace that cannot be written to says so when it matters."""
