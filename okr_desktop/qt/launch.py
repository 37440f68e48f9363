"""Starts the window: frame first, the workspace right after the first paint."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer

from okr_desktop import paths
from okr_desktop.qt import app as application
from okr_desktop.qt import preferences
from okr_desktop.qt.main_window import MainWindow

if TYPE_CHECKING:
    from okr_desktop.qt.session import Context
    from okr_desktop.services.outcome import Outcome


def run(path: Path | None, language: str | None = None) -> int:
    """Open the window on a workspace file (None: the one open last, or the default one); gives the exit code."""
    gc.disable()
    known = preferences.load()
    app = application.create_app(sys.argv[:1], language=language or known.language or None, theme_mode=known.appearance)
    application.quit_on_signals(app)
    window = MainWindow()
    window.show()
    start = Start(window, path or _last(known))
    QTimer.singleShot(0, start.furnish)
    code = application.run(app)
    start.end()
    return code


def furnish(window: MainWindow) -> None:
    """Give a window its session and everything that stands in it."""
    from okr_desktop.qt.prompter import Prompter
    from okr_desktop.qt.session import Session
    from okr_desktop.qt.tasks import TaskRunner

    window.furnish(Session(TaskRunner(), undo=_undo, redo=_redo, closer=_close), Prompter())


def make_window() -> MainWindow:
    """A furnished main window, nothing opened yet."""
    window = MainWindow()
    furnish(window)
    return window


def _last(known: preferences.Preferences) -> Path:
    last = Path(known.recent[0]) if known.recent else None
    return last if last is not None and last.exists() else paths.default_workspace()


class Start:
    """What happens once the frame is painted: furnishing, the workspace, the report of an earlier crash."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self._window, self._path = window, path
        self._crashes = None

    def furnish(self) -> None:
        """Bring in what stands in the frame, then open the workspace on the worker."""
        from okr_desktop.qt.crash import CrashPath

        self._crashes = CrashPath()
        furnish(self._window)
        if self._path == paths.default_workspace():
            self._window.files.open_or_create(self._path)
        else:
            self._window.files.open_path(self._path)
        self._crashes.report_last_time()
        gc.freeze()
        gc.enable()

    def end(self) -> None:
        """A clean end."""
        if self._crashes is not None:
            self._crashes.remove()


# Imported on the worker when first wanted: the services bring the store with them.


def _undo(desk: object) -> Outcome[object]:
    from okr_desktop.services import history
    from okr_desktop.services.desk import Desk

    assert isinstance(desk, Desk)
    return cast("Outcome[object]", history.undo(desk))


def _redo(desk: object) -> Outcome[object]:
    from okr_desktop.services import history
    from okr_desktop.services.desk import Desk

    assert isinstance(desk, Desk)
    return cast("Outcome[object]", history.redo(desk))


def _close(context: Context) -> None:
    context.workspace.close()
