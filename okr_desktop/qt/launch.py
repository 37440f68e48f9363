"""Starts the window: the frame first, then the rows that a screen holds, then everything else in short steps."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

from okr_desktop import paths
from okr_desktop.qt import app as application
from okr_desktop.qt import preferences
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.sharing.names import is_shared_file
from okr_desktop.qt.window_state import fit_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from okr_desktop.qt.pages.plan.first_rows import FirstRows
    from okr_desktop.qt.session import Context, Session
    from okr_desktop.services.outcome import Outcome

# A window that starts minimised is never painted, and a slow disk keeps the rows back: go on without them.
PATIENCE_MS = 700
# Collecting garbage while everything is being made costs a tenth of the start and frees nothing.
COLLECT_AFTER_MS = 5_000

# What the plan page brings along, in pieces: read at once they would stop the window for a tenth of a second.
PIECES = (
    "okr_desktop.qt.texts_ideas",
    "okr_desktop.services.values",
    "okr_desktop.services.desk",
    "okr_desktop.services.conflict_values",
    "okr_desktop.qt.texts",
    "okr_desktop.qt.pages.feedback.deeds",
    "okr_desktop.services.engagement.inbox.concern_list",
    "okr_desktop.qt.pages.plan.details_data",
    "okr_desktop.qt.pages.plan.details",
    "okr_desktop.qt.sharing.hub",
)

# Told "frame", "rows", "furnished" as each is on the screen.
Watch = Callable[[str, MainWindow], None]


def run(path: Path | None, language: str | None = None, watch: Watch | None = None) -> int:
    """Open the window on a workspace file (None: the one open last, or the default one); gives the exit code."""
    gc.disable()
    known = preferences.load()
    chosen = language or known.language or None
    app = application.create_app(sys.argv[:1], language=chosen, theme_mode=known.appearance, lettered=False)
    window = MainWindow()
    fit_screen(window)
    start = Start(app, window, path or _last(known), watch)
    window.show()
    start.read_ahead()
    code = application.run(app)
    start.end()
    if window.furnished and window.sharing.hung:
        # A folder that does not answer holds its thread for ever, and Python would wait for that at the end.
        sys.stdout.flush()
        os._exit(code)
    return code


def furnish(window: MainWindow) -> None:
    """Give a window its session and everything that stands in it."""
    from okr_desktop.qt.prompter import Prompter

    window.furnish(_session(), Prompter())


def make_window() -> MainWindow:
    """A furnished main window, nothing opened yet."""
    window = MainWindow()
    furnish(window)
    return window


def _session() -> Session:
    from okr_desktop.qt.session import Session
    from okr_desktop.qt.tasks import TaskRunner

    return Session(TaskRunner(), undo=_undo, redo=_redo, closer=_close)


def _last(known: preferences.Preferences) -> Path:
    last = Path(known.recent[0]) if known.recent else None
    return last if last is not None and last.exists() else paths.default_workspace()


class Start(QObject):
    """What happens from the first paint on: rows, furnishing, the workspace, the report of an earlier crash.

    While Qt paints the frame, a thread of its own reads the first rows; the session opens the file only when
    that thread has closed it.
    """

    _read = Signal()

    def __init__(self, app: QApplication, window: MainWindow, path: Path, watch: Watch | None = None) -> None:
        super().__init__()
        self._app, self._window, self._path, self._watch = app, window, path, watch
        self._shared: Path | None = None
        if is_shared_file(path):
            self._shared, self._path = path, _last(preferences.load())
        self._rows: FirstRows | None = None
        self._reader = threading.Thread(target=self._read_rows, args=self._wanted(), name="okr-first-rows", daemon=True)
        self._steps = self._all_steps()
        self._crashes = None
        self._awaited = {"frame", "rows"}
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)
        window.painted = self._on_painted

    def read_ahead(self) -> None:
        """Begin to read the first rows."""
        self._reader.start()
        QTimer.singleShot(PATIENCE_MS, self._go_on)

    def end(self) -> None:
        """A clean end."""
        self._reader.join(PATIENCE_MS / 1000)
        if self._crashes is not None:
            self._crashes.remove()

    def _tell(self, what: str) -> None:
        if self._watch is not None:
            self._watch(what, self._window)

    # On the thread

    def _wanted(self) -> tuple[Path, object, list[str], str]:
        state, name = self._window.state, str(self._path)
        selected = state.ids(name, "selected")
        return self._path, state.recall(name, "scope"), state.ids(name, "expanded"), selected[0] if selected else ""

    def _read_rows(self, path: Path, scope: object, expanded: list[str], current: str) -> None:
        from okr_desktop.clock import today
        from okr_desktop.qt.pages.plan.first_rows import read_first_rows
        from okr_desktop.qt.pages.plan.view import Scope

        try:
            if path.exists():
                self._rows = read_first_rows(path, today(), Scope.from_saved(scope), expanded, current)
        except Exception:
            self._rows = None  # opening the workspace meets the same trouble and says so
        finally:
            self._read.emit()

    # On the GUI thread

    def _on_painted(self) -> None:
        self._tell("frame")
        QTimer.singleShot(0, self._letter)

    def _letter(self) -> None:
        application.letter(self._app)
        # Called by Qt, not by Python, so that the thread can work while Qt reads the fonts for the first text.
        QMetaObject.invokeMethod(self._window.menuBar(), "show", Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(0, self._make_tree)

    def _make_tree(self) -> None:
        self._window.show_tree()
        QTimer.singleShot(0, self._on_tree)

    def _on_tree(self) -> None:
        self._arrived("frame")

    def _on_read(self) -> None:
        self._arrived("rows")

    def _arrived(self, what: str) -> None:
        self._awaited.discard(what)
        if not self._awaited:
            self._show_rows()
            QTimer.singleShot(0, self._go_on)

    def _show_rows(self) -> None:
        first, rows = self._window.first, self._rows
        if first is None or rows is None or self._window.furnished:
            return
        from okr_desktop.qt.pages.plan.tree import show_anew

        show_anew(first.outline, first.tree, rows.roots, rows.expanded, rows.current)
        first.tree.viewport().repaint()
        self._tell("rows")

    def _go_on(self) -> None:
        """One step after the other, each from the event loop."""
        for _ in self._steps:
            QTimer.singleShot(0, self._go_on)
            break

    def _all_steps(self) -> Iterator[None]:
        from okr_desktop.qt.crash import CrashPath

        self._crashes = CrashPath()
        yield
        for name in PIECES:
            import_module(name)
            yield
        session = _session()
        from okr_desktop.qt.prompter import Prompter

        yield
        yield from self._window.furnishing(session, Prompter())
        from okr_desktop.qt.prefetch import Prefetch

        self._prefetch = Prefetch(session.runner, self._window)
        self._window.plan.first_shown.connect(_settle)
        self._window.plan.first_shown.connect(self._prefetch.start)
        session.runner.submit(self._reader.join)
        self._open()
        self._tell("furnished")
        yield
        application.complete(self._app)
        if sys.platform == "darwin":
            self._opener = FileOpener(self._window)
            self._app.installEventFilter(self._opener)
        self._crashes.report_last_time()
        from okr_desktop.qt.collector import Collector

        self._collector = Collector(self._window)
        QTimer.singleShot(COLLECT_AFTER_MS, self._collector.start)

    def _open(self) -> None:
        if self._shared is not None:
            self._window.sharing.menu.open_later(self._shared)
        if self._path == paths.default_workspace():
            self._window.files.open_or_create(self._path)
        else:
            self._window.files.open_path(self._path)


class FileOpener(QObject):
    """macOS sends files that are opened in the Finder as events to a program that runs already."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self._window.files.open_path(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def _settle() -> None:
    """A workspace stays while it is open: searching all of it for cycles again and again would stop the window."""
    QTimer.singleShot(COLLECT_AFTER_MS, gc.freeze)


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
