"""Starts the window: frame first, the workspace right after the first paint."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from okr_desktop import paths
from okr_desktop.qt import app as application
from okr_desktop.qt import preferences
from okr_desktop.qt.crash import CrashPath
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Context, Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.outcome import Outcome


def run(path: Path | None, language: str | None = None) -> int:
    """Open the window on a workspace file (None: the one open last, or the default one); gives the exit code."""
    gc.disable()
    known = preferences.load()
    app = application.create_app(sys.argv[:1], language=language or known.language or None, theme_mode=known.appearance)
    application.quit_on_signals(app)
    crashes = CrashPath()
    window = make_window()
    window.show()
    start = _Start(window, crashes, path or _last(known))
    QTimer.singleShot(0, start.go)
    code = app.exec()
    crashes.remove()
    return code


def make_window() -> MainWindow:
    """The main window with a session of its own, nothing opened yet."""
    runner = TaskRunner()
    session = Session(runner, undo=_undo, redo=_redo, closer=_close)
    return MainWindow(session, Prompter())


def _last(known: preferences.Preferences) -> Path:
    last = Path(known.recent[0]) if known.recent else None
    return last if last is not None and last.exists() else paths.default_workspace()


class _Start:
    """What happens once the frame is painted."""

    def __init__(self, window: MainWindow, crashes: CrashPath, path: Path) -> None:
        self._window, self._crashes, self._path = window, crashes, path

    def go(self) -> None:
        """Open the workspace, and say if the program closed unexpectedly last time."""
        if self._path == paths.default_workspace():
            self._window.files.open_or_create(self._path)
        else:
            self._window.files.open_path(self._path)
        self._crashes.report_last_time()
        gc.freeze()
        gc.enable()


# Imported on the worker when first wanted: the services bring the store with them.


def _undo(desk: object) -> Outcome[object]:
    from okr_desktop.services import history
    from okr_desktop.services.desk import Desk

    assert isinstance(desk, Desk)
    done = history.undo(desk)
    return Outcome(done.value, done.changes, done.label)


def _redo(desk: object) -> Outcome[object]:
    from okr_desktop.services import history
    from okr_desktop.services.desk import Desk

    assert isinstance(desk, Desk)
    done = history.redo(desk)
    return Outcome(done.value, done.changes, done.label)


def _close(context: Context) -> None:
    context.workspace.close()
