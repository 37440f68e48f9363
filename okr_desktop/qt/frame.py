"""What stands around the pages of the window: the rail, the status line, and the line that says what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.widgets.rail import Rail
from okr_desktop.qt.widgets.status_line import StatusLine
from okr_desktop.qt.widgets.task_strip import TaskStrip
from okr_desktop.qt.widgets.toast import Toast


class Frame(QWidget):
    """The middle of the window; ``rail``, ``toast`` and ``strip`` are for the window to use."""

    def __init__(self, stack: QStackedWidget, runner: TaskRunner, window: QMainWindow) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail()
        row.addWidget(self.rail)
        row.addWidget(stack, 1)
        self.toast = Toast(self)
        self.strip = TaskStrip(runner, self._words())
        self._saved = QLabel()
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self._saved.hide()
        bar = StatusLine()
        window.setStatusBar(bar)
        bar.addWidget(self._saved)
        bar.addPermanentWidget(self.strip)

    def _words(self) -> dict[str, str]:
        return {
            "open": self.tr("Opening the workspace…"),
            "import": self.tr("Importing…"),
            "report": self.tr("Writing the report…"),
            "undo": self.tr("Undoing…"),
            "redo": self.tr("Redoing…"),
        }

    def say(self, text: str, action: str = "") -> None:
        """A line at the bottom of the window for some seconds."""
        self.toast.show_message(text, action)
        self._place_toast()

    def say_saved(self, text: str) -> None:
        """What was just done, in the status line until the next thing is."""
        self._saved.setText(text)
        self._saved.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_toast()

    def _place_toast(self) -> None:
        self.toast.adjustSize()
        x = (self.width() - self.toast.width()) // 2
        self.toast.move(max(x, 0), self.height() - self.toast.height() - theme.SPACE_16)
