"""A page of ideas or concerns on a small workspace of its own, driven as a person would."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton, QWidget

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.qt.pages.ideas.inbox import InboxPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, history, me
from okr_desktop.services.desk import Desk
from tests.worlds import add_objective, add_result

P = TypeVar("P", bound=InboxPage)


class Room:
    """A page, its workspace, and what a person does there."""

    def __init__(self, folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        self.context = bootstrap.create_context(folder / "w.okrdb", "Nordlicht")
        self.desk: Desk = self.context.workspace
        self.runner, self.prompter = runner, prompter
        today = self.desk.today
        start, end = today.replace(month=1, day=1), today.replace(month=12, day=31)
        self.cycle = cycles.save(self.desk, Cycle(new_id(), str(today.year), start, end)).value
        self.objective = add_objective(self.desk, cycle=self.cycle)
        self.result = add_result(self.desk, self.objective)
        self.be("Ada")
        self.session = Session(runner, self.context, undo=history.undo)
        self.pages: list[QWidget] = []
        self.failures: list[object] = []

    def be(self, name: str) -> str:
        """Somebody sits down here."""
        return me.set_me(self.desk, name).value

    def open(self, made: type[P]) -> P:
        """The page, as large as a window."""
        page = made(self.session, self.prompter)
        page.failed.connect(self.failures.append)
        page.resize(1000, 700)
        page.show()
        self.pages.append(page)
        self.settle()
        return page

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        for _ in range(3):
            assert self.runner.drain()
            QCoreApplication.processEvents()

    def refresh(self, page: InboxPage) -> None:
        """Read anew what was done behind the page."""
        page.refresh()
        self.settle()

    def press(self, page: InboxPage, verb: str) -> None:
        """Press the button of a verb in the pane, or choose it behind the three dots."""
        buttons = [one for one in page.pane.findChildren(QPushButton) if one.property("verb") == verb]
        if buttons:
            buttons[0].click()
        else:
            (action,) = [one for one in self.behind(page) if one.data() == verb]
            action.trigger()
        self.settle()

    def behind(self, page: InboxPage) -> list[Any]:
        """What stands behind the three dots."""
        menus = [one.menu() for one in page.pane.findChildren(QToolButton) if one.menu()]
        return [action for menu in menus for action in menu.actions()]

    def verbs(self, page: InboxPage) -> set[str]:
        """Everything that can be done with what is shown."""
        shown = {str(one.property("verb")) for one in page.pane.findChildren(QPushButton) if one.property("verb")}
        return shown | {str(one.data()) for one in self.behind(page)}

    def dialog(self, kind: str = "") -> Any:
        """The dialog that is open (of a class), filled."""
        self.settle()
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        found = [one for one in found if not kind or type(one).__name__ == kind]
        assert len(found) == 1, found
        return found[0]

    def save(self, dialog: Any) -> None:
        """Press its button."""
        dialog.save()
        self.settle()

    def shut(self) -> None:
        """Away with everything."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog):
                one._loaded = False
                one.close()
        for page in self.pages:
            page.close()
            page.deleteLater()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.desk.close()


def texts(widget: QWidget) -> str:
    """Every label below a widget."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in widget.findChildren(QLabel))
