"""Reads modules that will be wanted soon while nothing else is to be done, so that their first use is not felt."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from okr_desktop.qt.tasks import TaskRunner

PAUSE_MS = 150
# In the order in which they are likely to be wanted; pages come with what they show.
MODULES = (
    "okr_desktop.qt.charts.boxes",
    "okr_desktop.services.search",
    "okr_desktop.qt.palette.popup",
    "okr_desktop.qt.dialogs.check_in",
    "okr_desktop.qt.pages.home.page",
    "okr_desktop.qt.pages.plan.table.view",
    "okr_desktop.qt.pages.plan.board.view",
    "okr_desktop.qt.pages.plan.timeline.view",
    "okr_desktop.qt.pages.plan.map.view",
    "okr_desktop.qt.pages.round.page",
    "okr_desktop.qt.pages.cycle.page",
    "okr_desktop.qt.dialogs.key_result",
    "okr_desktop.qt.dialogs.objective",
    "okr_desktop.qt.pages.kpis.page",
    "okr_desktop.qt.pages.coach.page",
    "okr_desktop.qt.pages.history.page",
)


class Prefetch(QObject):
    """One module after the other on the worker, each only when the one before is there and nothing else waits."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._left = runner, list(MODULES)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._next)

    def start(self) -> None:
        """Begin after a pause."""
        self._pause.start()

    def _next(self) -> None:
        if self._runner.is_closed or not self._left:
            return
        if self._runner.busy:
            self._pause.start()
        else:
            self._runner.submit(import_module, self._left.pop(0), then=self._on_there, owner=self)

    def _on_there(self, _module: object) -> None:
        self._pause.start()
