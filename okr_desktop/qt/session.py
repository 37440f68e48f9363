"""The open workspace and the one signal that says what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.tasks import Bridge, TaskHandle, TaskRunner, refuse_qt
from okr_desktop.services.outcome import Outcome

Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Context(Protocol):
    """What the session needs of the wired program: the thing that actions work on."""

    @property
    def workspace(self) -> Any:
        """The open workspace."""


class _Slot:
    """Holds the context where the worker reads it: Qt-free, and switched only on the worker thread."""

    def __init__(self, context: Context | None) -> None:
        self.context = context

    def call(self, fn: Callable[..., Any], args: tuple[Any, ...], kw: dict[str, Any]) -> Any:
        """Worker: ``fn(workspace, …)``, or a refusal while no workspace is open."""
        if self.context is None:
            raise OkrError("workspace.closed")
        return fn(self.context.workspace, *args, **kw)

    def call_in(self, context: Context, fn: Callable[..., Any]) -> Any:
        """Worker: ``fn(workspace)``, or a refusal once another workspace is open."""
        if self.context is not context:
            raise OkrError("workspace.closed")
        return fn(context.workspace)

    def call_with_progress(self, progress: Any, fn: Callable[..., Any], args: Any, kw: dict[str, Any]) -> Any:
        """Worker: the same for a function that takes ``progress=``."""
        return self.call(fn, args, {**kw, "progress": progress})

    def open(self, opener: Callable[[], Context], closer: Callable[[Context], None] | None) -> Context:
        """Worker: open the new context first; the old one is closed only when that worked."""
        fresh, old = opener(), self.context
        self.context = fresh
        if old is not None and closer is not None:
            closer(old)
        return fresh

    def close(self, closer: Callable[[Context], None] | None) -> None:
        """Worker: forget the context, then close it (on the thread that owns its connection)."""
        old, self.context = self.context, None
        if old is not None and closer is not None:
            closer(old)


class Session(QObject):
    """Runs actions and reads against the open workspace.

    ``changed`` is the only data signal of the program. Life-cycle is told through plain callbacks
    (``on_opened``, ``on_closed``) and ``on_outcome`` hears every finished action, for the status line and Undo.
    """

    changed = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        context: Context | None = None,
        parent: QObject | None = None,
        *,
        undo: Callable[[Any], Outcome[Any]] | None = None,
        redo: Callable[[Any], Outcome[Any]] | None = None,
        closer: Callable[[Context], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = runner
        self.origin: object | None = None
        self.on_opened: list[Callable[[], None]] = []
        self.on_closed: list[Callable[[], None]] = []
        self.on_outcome: list[Callable[[Outcome[Any]], None]] = []
        self._undo = undo
        self._redo = redo
        self._closer = closer
        self._slot = _Slot(context)
        self._context = context

    @property
    def context(self) -> Context | None:
        """The context as the GUI knows it; None until a workspace is open."""
        return self._context

    @property
    def is_open(self) -> bool:
        """Whether a workspace is open."""
        return self._context is not None

    def run(
        self,
        action: Callable[..., Outcome[Any]],
        *args: Any,
        origin: object | None = None,
        then: Callable[[Outcome[Any]], None] | None = None,
        failed: Failed | None = None,
        label: str = "",
        with_progress: bool = False,
        **kw: Any,
    ) -> TaskHandle:
        """Run ``action(workspace, *args, **kw)`` on the worker; emit ``changed``; then ``then(outcome)``.

        ``changed`` comes first and also when ``origin`` has been closed or the task cancelled too late: what was
        saved is shown. ``origin`` (readable as ``session.origin`` meanwhile) lets a screen skip its own echo.
        With ``with_progress`` the action gets a ``progress=`` argument.
        """
        refuse_qt(action, *args, *kw.values())
        return self.runner.submit(
            self._slot.call_with_progress if with_progress else self._slot.call,
            action,
            args,
            kw,
            label=label,
            then=then,
            failed=failed,
            settled=_Settled(self, origin),
            owner=origin if isinstance(origin, QObject) else None,
            with_progress=with_progress,
        )

    def read(
        self,
        fn: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        **kw: Any,
    ) -> TaskHandle:
        """Run ``fn(workspace, *args, **kw)`` on the worker, then ``then(value)``; nothing is announced."""
        refuse_qt(fn, *args, *kw.values())
        return self.runner.submit(self._slot.call, fn, args, kw, then=then, failed=failed, owner=owner)

    def caller(self) -> Caller | None:
        """The way to the open workspace for another worker thread; None while none is open."""
        context = self._context
        return None if context is None else Caller(self.runner.bridge(), self._slot, context)

    def undo(self, then: Then | None = None, failed: Failed | None = None) -> TaskHandle | None:
        """Take the last step back; None when no undo was wired."""
        return None if self._undo is None else self.run(self._undo, then=then, failed=failed, label="undo")

    def redo(self, then: Then | None = None, failed: Failed | None = None) -> TaskHandle | None:
        """Do the last undone step again; None when no redo was wired."""
        return None if self._redo is None else self.run(self._redo, then=then, failed=failed, label="redo")

    def open(self, opener: Callable[[], Context], then: Then | None = None, failed: Failed | None = None) -> TaskHandle:
        """Run ``opener()`` on the worker and make its result the context; a workspace open before is closed."""
        settled = _Opened(self)
        work = self._slot.open
        return self.runner.submit(work, opener, self._closer, label="open", then=then, failed=failed, settled=settled)

    def close(self, timeout: float = 10.0) -> bool:
        """Finish what runs, close the workspace on its own thread, end the runner; False when it hangs."""
        was_open = self._context is not None
        self.runner.submit(self._slot.close, self._closer, label="close")
        done = self.runner.close(timeout)
        self._context = None
        if was_open:
            _tell(self.on_closed)
        return done

    def announce(self, outcome: Outcome[Any], origin: object | None = None) -> None:
        """GUI thread: tell every screen what an action touched."""
        changes: Changes = outcome.changes
        if changes:
            self.origin = origin
            try:
                self.changed.emit(changes)
            finally:
                self.origin = None
        for listener in list(self.on_outcome):
            listener(outcome)

    def _became_open(self, context: Context) -> None:
        self._context = context
        _tell(self.on_opened)


class Caller:
    """Called with a function, on another worker thread: runs it with the workspace on that one's thread, and waits.

    Raises OkrError ``workspace.closed`` as soon as the workspace is no longer the one that was open.
    """

    def __init__(self, bridge: Bridge, slot: _Slot, context: Context) -> None:
        self._bridge, self._slot, self._wanted = bridge, slot, context

    def __call__(self, fn: Callable[[Any], Any], /) -> Any:
        return self._bridge(self._slot.call_in, self._wanted, fn)


class _Settled:
    """Announces one action's outcome; a plain object, so that it is never mistaken for a destroyed widget."""

    def __init__(self, session: Session, origin: object | None) -> None:
        self._session = session
        self._origin = origin

    def __call__(self, outcome: Outcome[Any]) -> None:
        self._session.announce(outcome, self._origin)


class _Opened:
    """Tells the session that the worker has opened a workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, context: Context) -> None:
        self._session._became_open(context)


def _tell(listeners: list[Callable[[], None]]) -> None:
    for listener in list(listeners):
        listener()
