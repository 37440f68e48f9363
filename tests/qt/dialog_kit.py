"""A real workspace with the sample in a real session, for the tests of dialogs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht

TODAY = date(2026, 11, 22)
REPAIRS = "Repairs finished within 24 hours"
ALIGNED = "A broken bike is back on the road the next day"


def today() -> date:
    """The day of these tests: the sample's quarter is well under way."""
    return TODAY


class Office:
    """A session on a fresh sample workspace."""

    def __init__(self, folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        self.path = folder / "sample.okrdb"
        self.prompter = prompter
        self.session = Session(runner, closer=_close)
        self.session.open(_Opener(self.path))
        assert runner.drain()

    @property
    def desk(self) -> Desk:
        """The workspace; only to be used while nothing runs."""
        context: Any = self.session.context
        return context.workspace

    def key_result(self, title: str = REPAIRS) -> KeyResult:
        """The one of the running quarter; earlier quarters have some of the same title."""
        return max((one for one in self.desk.plan.key_results.values() if one.title == title), key=_born)

    def objective(self, title: str = ALIGNED) -> Objective:
        return next(one for one in self.desk.plan.objectives.values() if one.title == title)

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        assert self.session.runner.drain()
        QCoreApplication.processEvents()
        assert self.session.runner.drain()

    def show(self, dialog: QDialog) -> None:
        """Open a dialog and wait until it is filled."""
        dialog.open()
        dialog.activateWindow()
        self.settle()

    def shut(self, dialog: QDialog) -> None:
        """Throw a dialog away, whatever was typed."""
        if Shiboken.isValid(dialog):
            dialog._loaded = False
            dialog.close()
        flush()

    def undo(self) -> None:
        history.undo(self.desk)

    def steps(self) -> int:
        return len(history.entries(self.desk, 10_000))


def _born(result: KeyResult) -> str:
    return result.id  # its id tells when it was made


class _Opener:
    """Makes the workspace, on the worker."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> bootstrap.Context:
        return nordlicht(self._path, "Nordlicht Bikes", today)


def _close(context: Any) -> None:
    context.workspace.close()


def flush() -> None:
    """Deliver what deleteLater has posted."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def gone(dialog: QDialog) -> bool:
    """Whether a closed dialog was freed."""
    QCoreApplication.processEvents()
    flush()
    return not Shiboken.isValid(dialog)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def save_by_keyboard(dialog: QDialog) -> None:
    press(dialog.focusWidget() or dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def said(dialog: Any, field: str) -> str:
    """The sentence shown beside a field, empty when none is visible."""
    line = getattr(dialog.ui, f"{field}_problem" if field != "general" else "general_problem")
    return "" if line.isHidden() else line.text()


def shown_texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def wait_until(office: Office, true: Callable[[], bool], milliseconds: int = 60_000) -> None:
    """Let time pass until something holds."""
    for _ in range(milliseconds // 20):
        office.settle()
        if true():
            return
        QTest.qWait(20)
    raise AssertionError("it never became true")
