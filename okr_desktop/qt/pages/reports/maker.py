"""Keeps the preview in step with what was chosen: a moment after each change, late results dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from okr_desktop.qt.pages.reports.data import Paper, Wish, make
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome

PAUSE_MS = 300


class Maker(QObject):
    """``made(Paper)`` or ``failed(error)`` for the last wish only; ``started`` and ``progressed(share)`` before."""

    started = Signal()
    progressed = Signal(float)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.wish: Wish | None = None
        self._task: TaskHandle | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._make)
        session.runner.progressed.connect(self._on_progress)

    def want(self, wish: Wish, *, now: bool = False) -> None:
        """Make this report: in a moment, for more may change, or now."""
        self.cancel()
        self.wish = wish
        self._pause.start(0 if now else PAUSE_MS)

    def cancel(self) -> None:
        """What is being made is not wanted any more."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @property
    def busy(self) -> bool:
        """Whether a report is wanted that is not there."""
        return self._task is not None or self._pause.isActive()

    def _make(self) -> None:
        if self.wish is not None and self._session.is_open:
            self.started.emit()
            self._task = self._session.run(
                make, self.wish, origin=self, then=self._on_made, failed=self._on_failed, with_progress=True
            )

    def _on_progress(self, handle: TaskHandle, share: float, _code: str) -> None:
        if handle is self._task:
            self.progressed.emit(share)

    def _on_made(self, outcome: Outcome[Paper]) -> None:
        self._task = None
        self.made.emit(outcome.value)

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self.failed.emit(error)
