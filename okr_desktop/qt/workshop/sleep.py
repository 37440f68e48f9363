"""Keeps the computer awake while a workshop is live, and notices when it has slept all the same."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

TICK_MS = 1_000
JUMP_S = 10.0
_DBUS_MS = 2_000
WHO = "OKR Desktop"
_numbers = itertools.count()


class AwakeState(StrEnum):
    """Whether the computer is kept awake; ``failed`` says honestly that it is not."""

    OFF = "off"
    TRYING = "trying"
    HELD = "held"
    FAILED = "failed"


class Holder(Protocol):
    """One way to keep a computer awake; ``start`` answers later by ``told(worked)``, exactly once."""

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        """Ask the system."""

    def stop(self) -> None:
        """Let it sleep again; harmless when it never worked."""


class Awake(QObject):
    """Asks one holder after the other until one works. ``changed(AwakeState)``; ``how`` names what holds it awake.

    Closing the lid cannot be prevented.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None, holders: list[Holder] | None = None) -> None:
        super().__init__(parent)
        self._holders = system_holders() if holders is None else holders
        self._left: list[Holder] = []
        self._holder: Holder | None = None
        self._asked = 0
        self.state = AwakeState.OFF

    @property
    def how(self) -> str:
        """The name of the holder that works, "" while none does."""
        return type(self._holder).__name__ if self.state is AwakeState.HELD else ""

    def start(self) -> None:
        """Keep the computer awake from now on; a second call does nothing."""
        if self.state in (AwakeState.HELD, AwakeState.TRYING):
            return
        self._left = list(self._holders)
        self._set(AwakeState.TRYING)
        self._next()

    def stop(self) -> None:
        """Let it sleep as it wishes."""
        self._asked += 1
        if self._holder is not None:
            self._holder.stop()
            self._holder = None
        self._set(AwakeState.OFF)

    def __enter__(self) -> Awake:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _next(self) -> None:
        self._asked += 1
        if not self._left:
            self._holder = None
            self._set(AwakeState.FAILED)
            return
        self._holder = self._left.pop(0)
        self._holder.start(_why(), _Told(self, self._asked))

    def settle(self, asked: int, worked: bool) -> None:
        """What a holder answered; an answer that comes after ``stop`` is not heard."""
        if asked != self._asked or self.state is not AwakeState.TRYING:
            return
        if worked:
            self._set(AwakeState.HELD)
        else:
            self._next()

    def _set(self, state: AwakeState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit(state)


class _Told:
    """The answer to one question, which knows which question it was."""

    def __init__(self, awake: Awake, asked: int) -> None:
        self._awake, self._asked = awake, asked

    def __call__(self, worked: bool) -> None:
        self._awake.settle(self._asked, worked)


def _why() -> str:
    return QCoreApplication.translate("Workshop", "A workshop is live")


def system_holders() -> list[Holder]:
    """The ways of this system, the gentlest first."""
    if sys.platform == "win32":
        return [WindowsHolder()]
    if sys.platform == "darwin":
        return [ChildHolder(["caffeinate", "-d", "-i", "-w", str(os.getpid())])]
    inhibit = ["systemd-inhibit", "--what=idle:sleep", f"--who={WHO}", "--why=workshop", "--mode=block", "cat"]
    return [SessionHolder(), ChildHolder(inhibit)]


class WindowsHolder:
    """SetThreadExecutionState on the thread that calls, which must be the same for both calls."""

    _CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x1, 0x2

    def __init__(self, setter: Callable[[int], int] | None = None) -> None:
        self._setter = setter

    def _call(self, flags: int) -> bool:
        if self._setter is None:
            import ctypes

            library: Any = getattr(ctypes, "windll", None)
            if library is None:
                return False
            function = library.kernel32.SetThreadExecutionState
            function.argtypes, function.restype = [ctypes.c_uint32], ctypes.c_uint32
            self._setter = function
        return bool(self._setter(flags))

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        told(self._call(self._CONTINUOUS | self._SYSTEM | self._DISPLAY))

    def stop(self) -> None:
        self._call(self._CONTINUOUS)


class ChildHolder:
    """A program that keeps the computer awake as long as it runs; it ends with us, even when we are killed."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None
        self._told: Callable[[bool], None] | None = None

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        program = shutil.which(self._command[0])
        if program is None:
            told(False)
            return
        try:
            # It reads from us and ends when we are gone, however that came.
            self._child = subprocess.Popen(
                [program, *self._command[1:]],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            told(False)
            return
        self._told = told
        QTimer.singleShot(400, self._look)

    def _look(self) -> None:
        """A program that was refused has ended by now."""
        told, self._told = self._told, None
        if told is not None:
            told(self._child is not None and self._child.poll() is None)

    def stop(self) -> None:
        child, self._child, self._told = self._child, None, None
        if child is None:
            return
        if child.stdin is not None:
            child.stdin.close()
        child.terminate()
        try:
            child.wait(2)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


class SessionHolder:
    """org.freedesktop.ScreenSaver of the desktop session, over a connection of its own.

    The desktop lets go when that connection ends, which also happens when the program is killed. (To take it back by
    its cookie one would have to send an unsigned number, and Python's go out signed.)
    """

    SERVICE = "org.freedesktop.ScreenSaver"
    PATHS: tuple[str, ...] = ("/org/freedesktop/ScreenSaver", "/ScreenSaver")

    def __init__(self) -> None:
        self._name = ""
        self._paths: list[str] = []
        self._why = ""
        self._told: Callable[[bool], None] | None = None

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        if not has_session_bus():
            told(False)
            return
        self._paths, self._why, self._told = [*self.PATHS], why, told
        self._name = f"okr-awake-{next(_numbers)}"
        self._ask()

    def _ask(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._name)
        if not bus.isConnected():
            self._answer(False)
            return
        message = QDBusMessage.createMethodCall(self.SERVICE, self._paths.pop(0), self.SERVICE, "Inhibit")
        message.setArguments([WHO, self._why])
        # Owned by Qt: Python would free it while it still tells that it has finished.
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _DBUS_MS), QCoreApplication.instance())
        watcher.setObjectName(self._name)
        watcher.finished.connect(self._on_finished)

    def _on_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.deleteLater()
        if self._told is None or watcher.objectName() != self._name:
            return
        if watcher.isError() and self._paths:
            self._ask()
        else:
            self._answer(not watcher.isError())

    def _answer(self, worked: bool) -> None:
        told, self._told = self._told, None
        if not worked:
            self._hang_up()
        if told is not None:
            told(worked)

    def _hang_up(self) -> None:
        if self._name:
            from PySide6.QtDBus import QDBusConnection

            QDBusConnection.disconnectFromBus(self._name)
            self._name = ""

    def stop(self) -> None:
        self._told = None
        self._hang_up()


def has_session_bus() -> bool:
    """Whether there is a session bus; without one Qt would wait for it, or start one."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    return Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus").exists()


class Tick(QObject):
    """Looks at two clocks every second. ``jumped(seconds)``: one of them was ahead, so the computer was asleep.

    ``seconds`` is how long nothing ran; negative when the clock on the wall was set back.
    """

    jumped = Signal(float)

    def __init__(
        self,
        parent: QObject | None = None,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._monotonic = wall, monotonic
        self._last = wall(), monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._last = self._wall(), self._monotonic()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare with a second ago; called by the timer, and by whoever wants to know at once."""
        wall, monotonic = self._wall(), self._monotonic()
        passed, ran = wall - self._last[0], monotonic - self._last[1]
        self._last = wall, monotonic
        # Some systems stop the monotonic clock while they sleep, others do not.
        if abs(passed - ran) > JUMP_S:
            self.jumped.emit(passed)
        elif ran > JUMP_S:
            self.jumped.emit(ran)
