"""Promises of the server in the window: moved by a dialog, near-live afterwards, and no password is kept in clear."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop import bootstrap
from okr_desktop.qt import launch
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.sharing.password_dialog import PasswordDialog
from okr_desktop.qt.sharing.server_dialog import ServerDialog
from okr_desktop.services import server, sharing
from okr_desktop.sharing import secrets
from tests.postgres import Database, cluster, database
from tests.qt.sharing_kit import Team, direct, objective, rename, until

__all__ = ["cluster", "database"]


@pytest.fixture(autouse=True)
def no_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the keyring of this desktop, nor what an earlier test has typed."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.setattr(secrets, "_typed", {})


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    team = Team(tmp_path)
    made = launch.make_window()
    made.prompter = made.files._prompter = ScriptedPrompter(made)
    qtbot.addWidget(made)
    made.show()
    made.files.open_path(team.path("Ana"))
    until(lambda: made.sharing.keeper.is_shared)
    settle(made)
    yield made
    made.sharing._may_close = True
    made.close()


def settle(window: MainWindow) -> None:
    until(lambda: not window.session.runner.busy and not window.sharing.keeper.runner.busy)


def state(window: MainWindow) -> sharing.SharedState:
    assert window.sharing.keeper.glance is not None
    return window.sharing.keeper.glance.state


def test_moving_there_and_news_from_others(window: MainWindow, database: Database, tmp_path: Path) -> None:
    ana, ben = database.user("ana", admin=True), database.user("ben")
    window.named["share.server"].trigger()
    dialog = window.findChildren(ServerDialog)[0]
    dialog.url.setText(ana.url())
    dialog.password.setText("wrong")
    dialog.test.click()
    until(dialog.problem.isVisible)
    assert "wrong" not in dialog.problem.text()
    dialog.password.setText(ana.password)
    dialog.test.click()
    until(lambda: "The server answers" in dialog.problem.text())
    dialog.primary.click()
    until(lambda: state(window).kind == "server")
    settle(window)
    context: Any = window.session.context
    assert server.is_connected(context.workspace)
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert ana.password.encode() not in raw, "the password is nowhere in a file"
    ana.do(f"GRANT {server.status(context.workspace).schema}_member TO {ben.role}")
    other = bootstrap.open_context(tmp_path / "Ben.okrdb").workspace
    server.connect(lambda fn: fn(other.space), ben.url(), ben.password)
    rename(other, "By the server")
    sharing.sync(direct(other))
    other.close()
    until(lambda: objective(context.workspace).title == "By the server")
    settle(window)


def test_a_password_that_is_missing_is_asked_for(window: MainWindow, database: Database) -> None:
    ana = database.user("ana", admin=True)
    context: Any = window.session.context
    settle(window)
    dialog = PasswordDialog(window.sharing.keeper, ana.url(), window)
    dialog.open()
    dialog.password.setText(ana.password)
    dialog.primary.click()
    until(lambda: secrets.find(secrets.split(ana.url())[0]) == ana.password)
    settle(window)
    assert context is window.session.context
