"""What the dialogs of sharing have in common: head, body, what is wrong, long work with cancel."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.tasks import TaskHandle, TaskRunner
from okr_desktop.qt.texts import error_text

_WIDTH = 520


class SharingDialog(QDialog):
    """A subclass fills ``column`` and does its work in ``go``; Cancel stops what runs, and closes after that."""

    def __init__(self, parent: QWidget | None, title: str, words: str, action: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(PROPERTY, "sharing")
        HelpKey(self)
        self.setWindowTitle(title)
        self._task: TaskHandle | None = None
        self.head, self.words = plain_label(self), plain_label(self, muted=True)
        self.head.setFont(theme.font(theme.SECTION, strong=True))
        self.head.setText(title)
        self.words.setText(words)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.SPACE_12)
        self.problem = ProblemLine(self)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.primary, self.cancel = QPushButton(action), QPushButton(self.tr("Cancel"))
        self.primary.setDefault(True)
        self.cancel.setAutoDefault(False)
        self._arrange()
        self.primary.clicked.connect(self.go)
        self.cancel.clicked.connect(self.reject)

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        outer.setSpacing(theme.SPACE_12)
        outer.addWidget(self.head)
        outer.addWidget(self.words)
        outer.addSpacing(theme.SPACE_4)
        outer.addLayout(self.column)
        outer.addWidget(self.problem)
        outer.addWidget(self.bar)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.primary)
        outer.addLayout(row)
        self.setMinimumWidth(_WIDTH)

    def add_field(self, label: str, field: QWidget, button: QPushButton | None = None) -> QLabel:
        """A field under its label, with a button at its end."""
        name = plain_label(self)
        name.setText(label)
        name.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        field.setFixedHeight(theme.TARGET + 2)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(field, 1)
        if button is not None:
            button.setAutoDefault(False)
            row.addWidget(button)
        box = QVBoxLayout()
        box.setSpacing(theme.SPACE_4)
        box.addWidget(name)
        box.addLayout(row)
        self.column.addLayout(box)
        if self.focusWidget() is None and field.isEnabled():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return name

    def add_facts(self) -> Facts:
        """Lines of a name and what stands behind it."""
        facts = Facts()
        self.column.addWidget(facts)
        return facts

    # Working

    def go(self) -> None:
        """The main button."""
        raise NotImplementedError

    def work(self, runner: TaskRunner, handle: TaskHandle | None) -> None:
        """Something runs now; its progress is shown."""
        self._task = handle
        self.problem.clear()
        if handle is None:
            return
        self.bar.setRange(0, 0)
        self.bar.show()
        self.primary.setEnabled(False)
        runner.progressed.connect(self._on_progress)
        self.refit()

    def _on_progress(self, task: TaskHandle, fraction: float, _code: str) -> None:
        if task is self._task and fraction >= 0:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(fraction * 1000))

    def over(self) -> None:
        """What ran is over."""
        self._task = None
        self.bar.hide()
        self.primary.setEnabled(True)
        self.refit()

    def fail(self, error: BaseException) -> None:
        """What ran did not work: say why, and stay."""
        self.over()
        self.problem.show_text(error_text(error))
        self.refit()

    def reject(self) -> None:
        """Cancel what runs; close."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    # Size

    def refit(self) -> None:
        """As high as the texts need, as soon as they have been laid out."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        layout: Any = self.layout()
        layout.activate()
        self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()


class Facts(QWidget):
    """What is known of a file: names on the left, values on the right, both as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_16)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show these instead of earlier ones; those without a value are left out."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            label, text = plain_label(self, muted=True), plain_label(self)
            label.setText(name)
            label.setWordWrap(False)
            text.setText(value)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(text, row, 1)
        self.setVisible(bool(facts))

    def said(self) -> list[str]:
        """The texts, for tests."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, QLabel)]
