"""Long work in the status bar: what it is, how far it is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.tasks import TaskHandle, TaskRunner

SHOW_AFTER_MS = 400


class TaskStrip(QWidget):
    """Appears when a labelled task takes longer than a blink; shows the one that runs now."""

    def __init__(self, runner: TaskRunner, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._task: TaskHandle | None = None
        self._text = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setProperty("flat", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.SPACE_8, 0)
        row.setSpacing(theme.SPACE_8)
        for widget in (self._text, self._bar, self._stop):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOW_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        self._stop.clicked.connect(self._on_stop)
        runner.started.connect(self._on_started)
        runner.progressed.connect(self._on_progressed)
        runner.finished.connect(self._on_finished)
        self.hide()

    def _on_started(self, task: TaskHandle) -> None:
        if task.label in self._words:
            self._task = task
            self._text.setText(self._words[task.label])
            self._bar.setRange(0, 0)
            self._stop.setVisible(False)
            self._timer.start()

    def _on_progressed(self, task: TaskHandle, fraction: float, _code: str) -> None:
        if task is self._task:
            self._stop.setVisible(True)
            self._bar.setRange(0, 1000 if fraction >= 0 else 0)
            self._bar.setValue(round(fraction * 1000))

    def _on_finished(self, task: TaskHandle) -> None:
        if task is self._task:
            self._task = None
            self._timer.stop()
            self.hide()

    def _appear(self) -> None:
        self.setVisible(self._task is not None)

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
