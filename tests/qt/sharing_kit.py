"""Two people with a workspace each and one shared file between them, for the tests of sharing in the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from okr_desktop import bootstrap
from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.qt.session import Session
from okr_desktop.qt.sharing.keeper import Keeper
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history, me, planning, sharing
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from tests.qt.dialog_kit import flush

TITLE = "Riders come back"
WAIT_SECONDS = 60


def until(true: Callable[[], object]) -> None:
    """Let the event loop run until something holds."""
    end = time.monotonic() + WAIT_SECONDS
    while not true():
        assert time.monotonic() < end, "it never became true"
        QTest.qWait(5)


class Team:
    """Workspaces of Ana and Ben in a folder, sharing ``file``; the desks are closed again, the files stay."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "shared" / "Team.okr"
        self.file.parent.mkdir()
        ana = bootstrap.create_context(folder / "Ana.okrdb", "Nordlicht").workspace
        me.set_me(ana, "Ana")
        planning.add(ana, Objective(new_id(), TITLE, description="One.\nTwo.\nThree."))
        sharing.share(direct(ana), self.file)
        ana.close()
        sharing.join(self.file, self.path("Ben"), folder / "Ben backups")
        self.do("Ben", me.set_me, "Ben")

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.okrdb"

    def do(self, name: str, fn: Callable[..., Any], *args: Any) -> Any:
        """One of them does something on a computer without a window, and syncs."""
        desk = bootstrap.open_context(self.path(name)).workspace
        try:
            found = fn(desk, *args)
            sharing.sync(direct(desk))
            return found
        finally:
            desk.close()

    def apart(self, fn: Callable[..., Any], ana: tuple[Any, ...], ben: tuple[Any, ...]) -> None:
        """Both do something at the same time, then both sync."""
        for name, args in (("Ana", ana), ("Ben", ben)):
            desk = bootstrap.open_context(self.path(name)).workspace
            fn(desk, *args)
            desk.close()
        for name in ("Ana", "Ben", "Ana"):
            self.do(name, nothing)


def direct(desk: Desk) -> Any:
    """The store of a program with one thread."""
    return lambda fn: fn(desk)


def nothing(_desk: Desk) -> None:
    """Somebody only syncs."""


def objective(desk: Desk) -> Objective:
    """The one that they have."""
    return next(iter(desk.plan.objectives.values()))


def change(desk: Desk, **fields: Any) -> Outcome[str]:
    """Change fields of their objective."""
    return planning.edit(desk, replace(objective(desk), **fields))


def rename(desk: Desk, title: str) -> Outcome[str]:
    """Give their objective another title."""
    return change(desk, title=title)


def describe(desk: Desk, text: str) -> Outcome[str]:
    """Write another description."""
    return change(desk, description=text)


def label(title: str) -> Label:
    return Label("objective.edit", {"title": title})


class Seat:
    """One of them at a window: a session and a keeper, as the program has them."""

    def __init__(self, path: Path) -> None:
        self.session = Session(TaskRunner(), undo=history.undo, redo=history.redo, closer=_close)
        self.keeper = Keeper(self.session)
        self.told: list[Any] = []
        self.session.changed.connect(self.told.append)
        self.session.open(_Opener(path))
        until(self.is_idle)

    @property
    def desk(self) -> Desk:
        """The workspace; only to be read while nothing runs."""
        context: Any = self.session.context
        return context.workspace

    def is_idle(self) -> bool:
        return self.session.is_open and not self.session.runner.busy and not self.keeper.busy

    def settle(self) -> None:
        until(self.is_idle)
        QCoreApplication.processEvents()
        until(self.is_idle)

    def title(self) -> str:
        self.settle()
        return objective(self.desk).title

    def close(self) -> None:
        assert self.keeper.close(10), "the keeper hangs"
        assert self.session.close(), "the session hangs"
        # Now and here: Python would collect them in a later test's worker, which Qt does not allow.
        for one in (self.keeper, self.session, self.session.runner):
            one.deleteLater()
        flush()


class _Opener:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> bootstrap.Context:
        return bootstrap.open_context(self._path)


def _close(context: Any) -> None:
    context.workspace.close()
