"""Background work: one executor thread, results delivered on the GUI thread, late results dropped."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import Shiboken

from okr_desktop.domain.errors import OkrError

PROGRESS_INTERVAL = 0.05
# How long the window waits for Python while the worker computes. It has to wait after many a call into Qt, so with
# Python's own 5 ms one repainted table takes a tenth of a second.
SWITCH_INTERVAL = 0.0005
# How long results are handed over before the window may answer to keys and paint; what is left comes right after.
TURN = 0.008
CrashHook = Callable[[BaseException], None]


class TaskState(StrEnum):
    """Where a task stands; the last three are final."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Progress:
    """What a long worker function reports to, at most about twenty times a second; safe on any thread."""

    def __init__(self, post: Callable[[float, str], None], cancel: threading.Event) -> None:
        self._post = post
        self._cancel = cancel
        self._last = -1.0

    def report(self, fraction: float, code: str = "") -> None:
        """Say how far the work is (0 to 1; below 0 for "unknown") and, as a code, what it is doing."""
        now = time.monotonic()
        if fraction < 1.0 and 0.0 <= now - self._last < PROGRESS_INTERVAL and self._last >= 0.0:
            return
        self._last = now
        self._post(min(fraction, 1.0), code)

    def cancelled(self) -> bool:
        """Whether the user asked to stop; the worker decides where it is safe to do so."""
        return self._cancel.is_set()


@dataclass(eq=False, slots=True)
class TaskHandle:
    """One submitted task, as seen from the GUI thread."""

    label: str = ""
    can_cancel: bool = False
    state: TaskState = TaskState.WAITING
    _cancel: threading.Event = field(default_factory=threading.Event, repr=False)
    _future: Future[None] | None = field(default=None, repr=False)

    def cancel(self) -> None:
        """Ask the task to stop; its callbacks will not be called, even when it is too late to stop it."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancel.is_set()

    @property
    def done(self) -> bool:
        """Whether the result was delivered or dropped."""
        return self.state in (TaskState.DONE, TaskState.FAILED, TaskState.CANCELLED)


@dataclass(eq=False, slots=True)
class _Listeners:
    """The GUI side of a task. The worker never sees it, so a widget is never freed on the worker thread."""

    handle: TaskHandle
    then: Callable[[Any], None] | None
    failed: Callable[[BaseException], None] | None
    settled: Callable[[Any], None] | None
    owner: QObject | None

    def wanted(self) -> bool:
        """False once the task was cancelled or the owner (or a callback's widget) was destroyed."""
        if self.handle.cancelled:
            return False
        targets = (self.owner, getattr(self.then, "__self__", None), getattr(self.failed, "__self__", None))
        return all(Shiboken.isValid(target) for target in targets if isinstance(target, QObject))


@dataclass(frozen=True, slots=True)
class _Message:
    """What the worker posts: started, progress, or the end with a value or an error."""

    task: int
    kind: str
    value: Any = None
    error: BaseException | None = None


class TaskRunner(QObject):
    """Runs functions one after the other on a single worker thread, which also owns the store's connection.

    Signals (GUI thread): ``started(TaskHandle)``, ``progressed(TaskHandle, float, str)``, ``finished(TaskHandle)``.
    ``on_crash`` gets every exception that is not an ``OkrError`` (default: ``sys.excepthook``, on the worker thread);
    ``on_failure`` gets the ``OkrError`` of a task that was submitted without ``failed`` (default: ``on_crash``).
    """

    started = Signal(object)
    progressed = Signal(object, float, str)
    finished = Signal(object)
    _posted = Signal()

    def __init__(self, parent: QObject | None = None, *, on_crash: CrashHook | None = None) -> None:
        super().__init__(parent)
        self.on_crash: CrashHook = on_crash or _to_excepthook
        self.on_failure: Callable[[OkrError], None] | None = None
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="okr-worker")
        self._tasks: dict[int, _Listeners] = {}
        self._messages: deque[_Message] = deque()
        self._number = 0
        self._closed = False
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._deliver_some)
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        fn: Callable[..., Any],
        *args: Any,
        label: str = "",
        then: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        settled: Callable[[Any], None] | None = None,
        owner: QObject | None = None,
        with_progress: bool = False,
    ) -> TaskHandle:
        """Run ``fn(*args)`` on the worker, then call ``then(value)`` or ``failed(error)`` on the GUI thread.

        Both are dropped when the task was cancelled or ``owner`` was destroyed; ``settled(value)`` is called
        before ``then`` whenever ``fn`` returned, wanted or not (what was saved is saved). With ``with_progress``
        the function gets a ``Progress`` as its first argument. Neither ``fn`` nor ``args`` may hold Qt objects.
        """
        if self._closed:
            raise RuntimeError("the task runner is closed")
        refuse_qt(fn, *args)
        self._number += 1
        number = self._number
        handle = TaskHandle(label, with_progress)
        if with_progress:
            args = (Progress(_Poster(self, number), handle._cancel), *args)
        self._tasks[number] = _Listeners(handle, then, failed, settled, owner)
        handle._future = self._executor.submit(self._work, number, fn, args, handle._cancel)
        return handle

    def bridge(self) -> Bridge:
        """The way to this runner's thread for another worker thread."""
        return Bridge(self._executor)

    @property
    def is_closed(self) -> bool:
        """Whether it takes no more tasks."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether any task has not been delivered yet."""
        return bool(self._tasks)

    def cancel_all(self) -> None:
        """Cancel every task that has not been delivered."""
        for task in list(self._tasks.values()):
            task.handle.cancel()

    def drain(self, timeout: float = 10.0) -> bool:
        """Wait on the GUI thread until nothing is left to run or deliver; False when ``timeout`` seconds passed."""
        deadline = time.monotonic() + timeout
        self._deliver()
        while self._tasks:
            futures = [task.handle._future for task in self._tasks.values() if task.handle._future is not None]
            left = deadline - time.monotonic()
            if left <= 0 or wait(futures, timeout=left).not_done:
                return False
            self._deliver()
        return True

    def close(self, timeout: float = 10.0) -> bool:
        """Stop long tasks, finish the short ones (a save is never lost), end the thread; False when it hangs."""
        for task in list(self._tasks.values()):
            if task.handle.can_cancel:
                task.handle.cancel()
        idle = self.drain(timeout)
        self._closed = True
        self._executor.shutdown(wait=idle, cancel_futures=True)
        return idle

    def _work(self, number: int, fn: Callable[..., Any], args: tuple[Any, ...], cancel: threading.Event) -> None:
        """Worker thread: run and post; never touches Qt beyond the one queued signal."""
        if cancel.is_set():
            self._post(_Message(number, "dropped"))
            return
        self._post(_Message(number, "started"))
        try:
            value = fn(*args)
        except BaseException as error:
            if not isinstance(error, OkrError):
                _guarded(self.on_crash, error)
            _release_frames(error)
            self._post(_Message(number, "failed", error=error))
        else:
            self._post(_Message(number, "done", value))

    def _post(self, message: _Message) -> None:
        self._messages.append(message)
        if QCoreApplication.instance() is not None and Shiboken.isValid(self):
            self._posted.emit()

    @Slot()
    def _on_posted(self) -> None:
        if not self._next_turn.isActive():
            self._deliver_some()

    def _deliver_some(self) -> None:
        """Several results at once, each a few milliseconds of work, would together be a stall."""
        end = time.monotonic() + TURN
        while self._messages:
            self._handle(self._messages.popleft())
            # Not by another signal: Qt sends all that is posted before it looks at keys and timers.
            if self._messages and time.monotonic() > end:
                self._next_turn.start(0)
                return

    def _deliver(self) -> None:
        while self._messages:
            self._handle(self._messages.popleft())

    def _handle(self, message: _Message) -> None:
        task = self._tasks.get(message.task)
        if task is None:
            return
        if message.kind == "started":
            task.handle.state = TaskState.RUNNING
            self.started.emit(task.handle)
        elif message.kind == "progress":
            if not task.handle.cancelled:
                self.progressed.emit(task.handle, *message.value)
        else:
            del self._tasks[message.task]
            self._finish(task, message)

    def _finish(self, task: _Listeners, message: _Message) -> None:
        task.handle.state = _final_state(task.handle, message)
        if message.kind == "done" and task.settled is not None:
            _guarded(task.settled, message.value)
        if task.wanted():
            self._answer(task, message)
        self.finished.emit(task.handle)

    def _answer(self, task: _Listeners, message: _Message) -> None:
        if message.error is None:
            if task.then is not None:
                _guarded(task.then, message.value)
        elif task.failed is not None:
            _guarded(task.failed, message.error)
        elif isinstance(message.error, OkrError):
            _guarded(self.on_failure or self.on_crash, message.error)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Lets a thread that is neither the GUI's nor the runner's own run a function there and wait for it."""

    executor: ThreadPoolExecutor

    def __call__(self, fn: Callable[..., Any], *args: Any) -> Any:
        """What ``fn(*args)`` gives or raises there; OkrError ``workspace.closed`` once the runner has ended."""
        refuse_qt(fn, *args)
        try:
            return self.executor.submit(_freed, fn, args).result()
        except CancelledError as error:
            raise OkrError("workspace.closed") from error
        except RuntimeError as error:
            if "schedule new futures" not in str(error):
                raise
            raise OkrError("workspace.closed") from error


def _freed(fn: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    """What a function gives; what it raises goes to the other thread without the locals of the calls."""
    try:
        return fn(*args)
    except BaseException as error:
        _release_frames(error)
        raise


@dataclass(frozen=True, slots=True)
class _Poster:
    """Carries one task's progress to the runner's queue."""

    runner: TaskRunner
    number: int

    def __call__(self, fraction: float, code: str) -> None:
        self.runner._post(_Message(self.number, "progress", (fraction, code)))


def _final_state(handle: TaskHandle, message: _Message) -> TaskState:
    if handle.cancelled or message.kind == "dropped":
        return TaskState.CANCELLED
    return TaskState.DONE if message.error is None else TaskState.FAILED


def refuse_qt(*values: Any) -> None:
    """Raise TypeError for a Qt object or a bound method of one: the worker could free it, which crashes the program."""
    for value in values:
        if isinstance(value, QObject) or isinstance(getattr(value, "__self__", None), QObject):
            raise TypeError("a worker function must not hold Qt objects")


def _release_frames(error: BaseException) -> None:
    """Free the locals of a failed call on the worker, where its database cursors belong."""
    seen: BaseException | None = error
    while seen is not None:
        traceback.clear_frames(seen.__traceback__)
        seen = seen.__cause__ or seen.__context__


def _guarded(callback: Callable[[Any], None], value: Any) -> None:
    """Call back; a callback that raises is reported and does not stop the others."""
    try:
        callback(value)
    except Exception as error:
        _to_excepthook(error)


def _to_excepthook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
