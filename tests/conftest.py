"""Guards of the whole suite: a home of its own for each test, and nothing of Qt left behind by any."""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib.util
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

# Before anything imports Qt: no screen, no scaling of the developer's own desktop.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("OKR_TEST_PLATFORM", "offscreen")
for _name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(_name, None)

HAS_QT = importlib.util.find_spec("PySide6") is not None and importlib.util.find_spec("pytestqt") is not None
QT_FOLDERS = ("qt", "app")
MODAL_MILLISECONDS = 50
THREAD_SECONDS = 5.0
QT_MILLISECONDS = 60_000
HERE = Path(__file__).parent
# What the offscreen platform says about every dialog with a fixed layout.
NOISE = ("This plugin does not support propagateSizeHints",)

collect_ignore = [] if HAS_QT else list(QT_FOLDERS)
_failed = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "allows_dialogs: this test may show blocking modal dialogs")
    if config.pluginmanager.has_plugin("pytest-qt"):
        config.getini("qt_log_ignore").extend(NOISE)
        _wait_long()


def _wait_long() -> None:
    """Give a busy machine longer than pytest-qt's five seconds: what comes true is never waited for any longer."""
    from pytestqt.qtbot import QtBot

    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
        wait.__kwdefaults__["timeout"] = QT_MILLISECONDS


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[Any]:
    report = yield
    if report.failed and call.when != "teardown":
        item.stash[_failed] = True
    return report


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, data and logs of a test live in a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    before = os.environ.get("OKR_DESKTOP_HOME")
    os.environ["OKR_DESKTOP_HOME"] = str(home)
    yield home
    if before is None:
        os.environ.pop("OKR_DESKTOP_HOME", None)
    else:
        os.environ["OKR_DESKTOP_HOME"] = before


@pytest.fixture(autouse=True)
def qt_guards(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests under ``tests/qt`` and ``tests/app`` leave no window, timer, thread or hook behind."""
    path = Path(request.node.path)
    if not HAS_QT or not path.is_relative_to(HERE) or path.relative_to(HERE).parts[0] not in QT_FOLDERS:
        yield
        return
    request.getfixturevalue("bundled_fonts")
    guard = _Guard(blocking_allowed=request.node.get_closest_marker("allows_dialogs") is not None)
    yield
    complaints = guard.finish()
    if complaints and not request.node.stash.get(_failed, False):
        pytest.fail(f"{request.node.nodeid}: " + "; ".join(complaints), pytrace=False)


@pytest.fixture(scope="session")
def bundled_fonts(qapp: Any) -> str:
    """Without registered fonts an offscreen Qt draws boxes and measures nonsense."""
    from PySide6.QtGui import QFontDatabase

    from okr_desktop.qt import fonts

    font = fonts.use()
    assert font.family() in QFontDatabase.families(), "the bundled fonts are not registered"
    return font.family()


class _Guard:
    """What one test found when it began, and what it must leave when it ends."""

    def __init__(self, *, blocking_allowed: bool) -> None:
        from PySide6.QtCore import QTimer

        _count_exec_and_timers()
        # As in the program itself: a worker that allocates would collect, and so free widgets, on its own thread.
        gc.disable()
        self._windows = set(_windows())
        self._threads = set(threading.enumerate())
        self._hooks = _hooks()
        self._dialogs: list[str] = []
        self._timer = QTimer()
        self._timer.setInterval(MODAL_MILLISECONDS)
        self._timer.timeout.connect(self.reject_blocking_dialog)
        _started.clear()
        if not blocking_allowed:
            self._timer.start()
        _started.discard(self._timer)

    def reject_blocking_dialog(self) -> None:
        """A dialog of a nested event loop would hang the test; one that was shown with ``open()`` does not."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication, QDialog

        window = QApplication.activeModalWidget()
        if window is None or (window.windowModality() != Qt.WindowModality.ApplicationModal and not _exec_depth[0]):
            return
        self._dialogs.append(f"blocking dialog {_describe(window)}")
        if isinstance(window, QDialog):
            window.reject()
        else:
            window.close()

    def finish(self) -> list[str]:
        """Everything that was left behind, in words; and clean it up, so that the next test is not blamed."""
        self._timer.stop()
        with _qt_messages() as messages:
            _flush_deleted()
            _collect()
            complaints = [*self._dialogs, *self._left_threads(), *_left_timers(), *self._left_windows()]
        complaints += [f"Qt said while cleaning up: {message}" for message in messages]
        gc.enable()
        if _hooks() != self._hooks:
            complaints.append("an exception hook was left installed")
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        return complaints

    def _left_threads(self) -> list[str]:
        fresh = [t for t in threading.enumerate() if t not in self._threads and not t.daemon]
        deadline = time.monotonic() + THREAD_SECONDS
        for thread in fresh:
            thread.join(max(0.0, deadline - time.monotonic()))
        return [f"thread {thread.name} still running" for thread in fresh if thread.is_alive()]

    def _left_windows(self) -> list[str]:
        left = [window for address, window in _windows().items() if address not in self._windows]
        complaints = [f"window {_describe(window)} left open" for window in left]
        for window in left:
            window.close()
            window.deleteLater()
        _flush_deleted()
        return complaints


_exec_depth = [0]
_started: weakref.WeakSet[Any] = weakref.WeakSet()


@functools.cache
def _count_exec_and_timers() -> None:
    """Wrap, once, what Python code calls to block on a dialog and to start a timer."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog

    block, start = QDialog.exec, QTimer.start

    def counted_exec(dialog: QDialog) -> int:
        _exec_depth[0] += 1
        try:
            return block(dialog)
        finally:
            _exec_depth[0] -= 1

    def tracked_start(timer: QTimer, *args: Any) -> None:
        _started.add(timer)
        start(timer, *args)

    QDialog.exec, QTimer.start = counted_exec, tracked_start


def _left_timers() -> list[str]:
    from shiboken6 import Shiboken

    left = [timer for timer in list(_started) if Shiboken.isValid(timer) and timer.isActive()]
    for timer in left:
        timer.stop()
    return [
        f"timer {timer.objectName() or type(timer).__name__} ({timer.interval()} ms) still running" for timer in left
    ]


def _windows() -> dict[int, Any]:
    """Top-level windows by address, without menus and popups of other widgets and Qt's own tooltip."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    return {
        Shiboken.getCppPointer(window)[0]: window
        for window in QApplication.topLevelWidgets()
        if window.parentWidget() is None and window.metaObject().className() != "QTipLabel"
    }


def _collect() -> None:
    """What Python would have collected by itself meanwhile, on this thread."""
    due = [age for age, count in enumerate(gc.get_count()) if count > gc.get_threshold()[age]]
    if due:
        gc.collect(max(due))


def _flush_deleted() -> None:
    """Nothing delivers DeferredDelete when no event loop runs; widgets would die in the interpreter's last breath."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextlib.contextmanager
def _qt_messages() -> Iterator[list[str]]:
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    messages: list[str] = []

    def keep(kind: QtMsgType, context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith(NOISE):
            messages.append(text)

    before = qInstallMessageHandler(keep)
    try:
        yield messages
    finally:
        qInstallMessageHandler(before)


def _hooks() -> tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]:
    return sys.excepthook, threading.excepthook, sys.unraisablehook


def _describe(window: Any) -> str:
    return " ".join(filter(None, (type(window).__name__, window.objectName(), repr(window.windowTitle()))))
