"""The running workshop as the window knows it: the latest view, and acts that are told when they are done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from okr_desktop.domain.workshop.model import ConsoleView
    from okr_desktop.services.workshop.hall import Hall

COALESCE_MS = 100
Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Settled(Protocol):
    """A future that has its result or its failure."""

    def result(self) -> Any:
        """The result; raises what the act raised."""


class Conductor(QObject):
    """Holds the hall for the window. ``changed(ConsoleView)`` and ``room_changed(dict)``: at most ten times a second.

    ``act`` and ``call`` run on the hall's thread; ``then(result)`` and ``failed(error)`` come back on the window's.
    Without ``failed`` a failure goes to the signal ``refused``.
    """

    changed = Signal(object)
    room_changed = Signal(object)
    refused = Signal(object)
    _settled = Signal(object)
    _woken = Signal()

    def __init__(self, hall: Hall, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hall = hall
        self.view: ConsoleView = hall.view()
        self._lock = threading.Lock()
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COALESCE_MS)
        self._timer.timeout.connect(self._refresh)
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)
        self._unwatch = hall.watch_console(self._wake)

    def act(
        self, fn: Callable[..., Any], *args: Any, then: Then | None = None, failed: Failed | None = None, **kw: Any
    ) -> None:
        """Do something to the workshop: ``fn(live, *args, **kw)`` of domain.workshop, undoable, stored, then shown."""
        self.call(self.hall.act, fn, *args, then=then, failed=failed, **kw)

    def call(
        self,
        method: Callable[..., Future[Any]],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        **kw: Any,
    ) -> None:
        """Call a method of the hall that gives a future."""
        answer = _Answer(self, then, failed)
        method(*args, **kw).add_done_callback(answer.settle)

    def close(self) -> None:
        """Hear no more."""
        self._unwatch()
        self._timer.stop()

    # The hall's thread

    def _wake(self) -> None:
        with self._lock:
            if self._asked:
                return
            self._asked = True
        self._woken.emit()

    # The window's thread

    @Slot()
    def _on_woken(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        with self._lock:
            self._asked = False
        self.view = self.hall.view()
        self.changed.emit(self.view)
        self.room_changed.emit(self.hall.projector())

    def refresh_now(self) -> None:
        """Show the latest at once: after an act of one's own nobody waits for the next tick."""
        self._timer.stop()
        self._refresh()

    @Slot(object)
    def _on_settled(self, answer: _Answer) -> None:
        answer.deliver()


class _Answer:
    """What is to happen once a future is settled; a plain object, safe to make on any thread."""

    def __init__(self, conductor: Conductor, then: Then | None, failed: Failed | None) -> None:
        self._conductor, self._then, self._failed = conductor, then, failed
        self._future: Settled | None = None

    def settle(self, future: Future[Any]) -> None:
        """The hall's thread: hand over to the window's."""
        self._future = future
        try:
            self._conductor._settled.emit(self)
        except RuntimeError:
            return  # the window is gone

    def deliver(self) -> None:
        """The window's thread: say how it went."""
        assert self._future is not None
        try:
            value = self._future.result()
        except CancelledError:
            return
        except Exception as error:
            if self._failed is not None:
                self._failed(error)
            else:
                self._conductor.refused.emit(error)
            return
        self._conductor.refresh_now()
        if self._then is not None:
            self._then(value)
