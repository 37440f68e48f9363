"""The console on a real hall and a real workspace, and short words for what tests do with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from okr_desktop.bootstrap import create_context
from okr_desktop.domain.workshop.model import ConsoleView, Setup
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.console import Console
from okr_desktop.qt.pages.workshop.page import WorkshopPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Context, Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.sleep import Awake
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.files import new_path
from okr_desktop.services.workshop.hall import Hall

QUESTION = "What should be true for our customers at the end of the quarter?"


class ConsoleKit:
    """A page with a session on a fresh workspace; ``prepare`` puts a workshop into it."""

    def __init__(self, qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, folder: Path) -> None:
        self.qtbot, self.prompter = qtbot, prompter
        self.space = folder / "team.okrdb"
        self.session = Session(runner, closer=_close)
        self.session.open(self._make)
        self.page = WorkshopPage(self.session, prompter)
        self.page.awake = Awake(self.page, [])
        self.told: list[str] = []
        self.failures: list[BaseException] = []
        self.page.told.connect(self.told.append)
        self.page.failed.connect(self.failures.append)
        qtbot.addWidget(self.page)
        self.page.resize(1148, 660)
        self.page.show()
        self.settle()
        self.page.refresh()
        self.settle()

    def _make(self) -> Context:
        return create_context(self.space)

    @property
    def hall(self) -> Hall:
        """The hall that is open."""
        assert isinstance(self.page.hall, Hall)
        return self.page.hall

    @property
    def console(self) -> Console:
        """The console that is shown."""
        assert self.page.console is not None
        return self.page.console

    @property
    def view(self) -> ConsoleView:
        """The workshop as it stands."""
        return self.hall.view()

    @property
    def stage(self) -> Stage:
        """The stage it is in."""
        return self.view.live.run.stage

    def panel(self) -> Any:
        """The panel that is shown."""
        return self.console.stages.shown()

    def settle(self) -> None:
        """Wait until neither the worker nor the hall has anything left to do."""
        for _ in range(3):
            self.qtbot.waitUntil(self._is_idle, timeout=10_000)
            if self.page.hall is not None:
                self.page.hall._submit(_nothing).result(60)
            QApplication.processEvents()
        if self.page.conductor is not None:
            self.page.conductor.refresh_now()
        QApplication.processEvents()

    def _is_idle(self) -> bool:
        return not self.session.runner.busy

    def open(self, stage: Stage = Stage.LOBBY, papers: int = 3, **setup: Any) -> Console:
        """A workshop on paper, walked to a stage of the express agenda."""
        fields: dict[str, Any] = {"question": QUESTION, "paper_only": True, "agenda": content.agendas("en")[0].agenda}
        fields |= setup
        hall = Hall.create(new_path(self.space, fields["question"], _day()), Setup(**fields))
        if stage is not Stage.PREPARE:
            hall.go().result(60)
            if papers:
                hall.add_paper_seats(papers).result(60)
        if stage not in (Stage.PREPARE, Stage.LOBBY):
            hall.go(stage).result(60)
        self.page.take(hall)
        self.settle()
        return self.console

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait for something to become so."""
        self.qtbot.waitUntil(true, timeout=10_000)

    def write(self, *texts: str) -> None:
        """Ideas of the first paper seat."""
        seat = self.view.seats[0].id
        for text in texts:
            assert self.hall.do(seat, {"do": "idea", "text": text}).result(60).status == 200
        self.settle()

    def close(self) -> None:
        """Close everything."""
        self.page.shut()
        self.session.close()


def _close(context: Context) -> None:
    context.workspace.close()


def _nothing() -> None:
    return None


def _day() -> Any:
    from datetime import date

    return date(2026, 11, 23)
