"""A real session on a company with pulses, for the tests of the page and its dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulse_results
from tests.services.engagement import pulse_kit
from tests.worlds import TODAY


class PulseOffice:
    """Three teams of nine, seven and two people; the first of Red works here."""

    def __init__(self, folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        context = bootstrap.create_context(folder / "w.okrdb", "Acme", clock=_today)
        self.session = Session(runner, context, closer=_close)
        self.prompter = prompter

    @property
    def desk(self) -> Desk:
        """The workspace; only to be used while nothing runs."""
        context: Any = self.session.context
        return context.workspace

    def people(self) -> None:
        """Put the company into the workspace."""
        pulse_kit.company(self.desk, red=9, blue=7, tiny=2)
        me.set_me(self.desk, "Red 0")

    def closed(self, title: str, red: list[int], blue: list[int], **fields: Any) -> Pulse:
        """A pulse that people of both groups have answered, closed."""
        pulse = pulse_kit.opened(self.desk, title, **fields)
        pulse_kit.given(self.desk, pulse, "Red", red)
        pulse_kit.given(self.desk, pulse, "Blue + Tiny", blue)
        pulse_results.close(self.desk, pulse.id)
        return self.desk.plan.pulses[pulse.id]

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        for _ in range(3):
            assert self.session.runner.drain()
            QCoreApplication.processEvents()

    def show(self, widget: QWidget) -> None:
        """Show a page or open a dialog, and wait until it is filled."""
        if isinstance(widget, QDialog):
            widget.open()
            widget.activateWindow()
        else:
            widget.show()
        self.settle()

    def end(self) -> None:
        """Close the workspace."""
        self.settle()
        self.desk.close()


def _today() -> Any:
    return TODAY


def _close(context: Any) -> None:
    context.workspace.close()


def freed(widget: QWidget) -> bool:
    """Whether a closed dialog was thrown away."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not Shiboken.isValid(widget)


def texts(widget: QWidget) -> list[str]:
    """Every text that a widget shows now."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def shows(widget: QWidget, words: str) -> bool:
    """Whether some visible text has these words."""
    return any(words in text.replace("\u200b", "") for text in texts(widget))
