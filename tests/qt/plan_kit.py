"""The plan page in a window on the sample workspace, for tests of its views."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from okr_desktop.domain.okrs import KeyResult
from okr_desktop.qt import launch
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.models.outline_node import Node, flatten
from okr_desktop.qt.pages.plan.page import PlanPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht_file

T = TypeVar("T")


def result_now(desk: Desk, title: str) -> KeyResult:
    """The key result of the running quarter whose title begins so; earlier quarters have some of the same title."""
    found = [one for one in desk.plan.key_results.values() if one.title.startswith(title)]
    return max(found, key=_born)


def _born(result: KeyResult) -> str:
    return result.id  # its id tells when it was made


class PlanKit:
    """A window with the sample open, and short words for what tests do with it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.path = folder / "sample.okrdb"
        if not self.path.exists():
            nordlicht_file(self.path)
        self.window: MainWindow = launch.make_window()
        self.prompter = ScriptedPrompter(self.window)
        self.window.plan.use_prompter(self.prompter)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        with qtbot.waitSignal(self.plan.outline.modelReset, timeout=10_000):
            self.window.files.open_path(self.path)
        self.settle()

    @property
    def plan(self) -> PlanPage:
        """The page."""
        return self.window.plan

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            self._qtbot.waitUntil(self._is_idle, timeout=10_000)
            QApplication.processEvents()

    def _is_idle(self) -> bool:
        return not self.window.session.runner.busy

    def read(self, fn: Callable[..., T], *args: Any) -> T:
        """What a function finds on the worker."""
        found: list[T] = []
        self.window.session.read(fn, *args, then=found.append)
        self.settle()
        return found[0]

    def node(self, title: str) -> Node:
        """The node of the tree whose title begins so."""
        return next(node for node in flatten(self.plan.outline.roots()) if node.title.startswith(title))

    def rows(self) -> list[str]:
        """The titles in sight in the tree."""
        model = self.plan.outline
        return [model.node_at(row).title for row in range(model.rowCount())]

    def show(self, view: str) -> Any:
        """Go over to another view, and wait for it."""
        self.plan.show_view(view)
        self.settle()
        return self.plan.views.widget()

    def close(self) -> None:
        """Close the window and its workspace."""
        self.window.close()
