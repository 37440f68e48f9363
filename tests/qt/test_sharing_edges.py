"""Promises of sharing in the window at its edges: leaving a workspace, giving up, files in the way, what went wrong."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from okr_desktop import bootstrap
from okr_desktop.qt.dialogs.form_answers import FormAnswersDialog
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.sharing import closing
from okr_desktop.qt.sharing.share_dialog import ShareDialog
from okr_desktop.services import sharing
from okr_desktop.sharing import publish
from tests.qt.sharing_kit import Team, nothing, objective, rename, until
from tests.qt.test_sharing_window import _waiting_for, dialog, open_it, settle, team, title, window

__all__ = ["team", "window"]


def test_another_workspace_is_opened_after_the_last_words_went_out(
    window: MainWindow, team: Team, tmp_path: Path
) -> None:
    bootstrap.create_context(tmp_path / "other.okrdb").workspace.close()
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    window.session.run(rename, "The last word")
    until(lambda: title(window) == "The last word")
    window.files.open_path(tmp_path / "other.okrdb")
    until(lambda: window.windowTitle().startswith("other"))
    settle(window)
    assert not window.sharing.keeper.is_shared
    team.do("Ben", nothing)
    assert team.do("Ben", objective).title == "The last word"


def test_another_workspace_does_not_wait_for_a_folder_that_does_not_answer(
    window: MainWindow, team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    gate, synced = threading.Event(), sharing.sync
    monkeypatch.setattr(sharing, "sync", _waiting_for(gate))
    window.session.run(rename, "The last word")
    until(lambda: title(window) == "The last word")
    window.files.open_path(team.path("Ben"))
    waiting = dialog(window, closing.ClosingDialog)
    monkeypatch.setattr(sharing, "sync", synced)
    waiting.anyway.click()
    until(lambda: window.windowTitle().startswith("Ben"))
    until(lambda: window.sharing.keeper.is_shared)
    window.session.run(rename, "Ben goes on")
    until(lambda: window.sharing.keeper.glance.state.unsent == 0 and title(window) == "Ben goes on")
    settle(window)
    window.sharing._may_close = True
    window.close()
    assert window.sharing.hung, "the thread in that folder is still there"
    gate.set()


def test_what_cannot_be_opened_leaves_the_old_one_in_step(window: MainWindow, team: Team, tmp_path: Path) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    broken = tmp_path / "broken.okrdb"
    broken.write_bytes(b"no workspace at all" * 400)
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("tell", None)
    window.files.open_path(broken)
    settle(window)
    until(lambda: window.sharing.keeper.is_shared)
    team.do("Ben", rename, "By Ben")
    until(lambda: title(window) == "By Ben")


def test_sharing_that_nobody_waited_for_is_shown_all_the_same(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    begun, gate, share = threading.Event(), threading.Event(), sharing.share

    def slowly(*args: Any) -> Any:
        begun.set()
        gate.wait(20)
        return share(*args)

    monkeypatch.setattr(sharing, "share", slowly)
    window.named["share.share"].trigger()
    asked = dialog(window, ShareDialog)
    asked.place.setText(str(tmp_path / "Team.okr"))
    until(asked.primary.isEnabled)
    asked.primary.click()
    until(begun.is_set)
    asked.cancel.click()
    gate.set()
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    assert window.sharing.item is not None
    assert window.sharing.item.isVisible()


def test_a_copy_to_send_never_takes_the_place_of_the_shared_file(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    before = team.file.read_bytes()
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    for action in ("share.copy", "share.changes"):
        prompter.expect("choose_save_file", team.file)
        window.named[action].trigger()
        settle(window)
        assert "“Team.okr” is there already" in window.toast.message()
    assert team.file.read_bytes() == before


def test_what_a_sync_could_not_do_is_told_in_the_panel(
    window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = team.file.parent / "Team (Ben's conflicted copy).okr"
    copy.write_bytes(team.file.read_bytes())
    put_away = publish.archive_copy
    monkeypatch.setattr(publish, "archive_copy", _no_right)
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.problems)
    settle(window)
    panel = window.sharing._panel = window.sharing._make_panel()
    window.sharing._fill_panel()
    assert copy.name in panel.problem.text()
    monkeypatch.setattr(publish, "archive_copy", put_away)
    window.sharing.sync_now()
    until(lambda: not window.sharing.keeper.problems)
    settle(window)
    window.sharing._fill_panel()
    assert panel.problem.text() == ""
    assert not copy.exists()


def _no_right(*_: Any) -> None:
    raise PermissionError(13, "Permission denied")


def test_whose_changes_came_in_is_said_by_name(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    team.do("Ben", rename, "By Ben")
    window.sharing.sync_now()
    until(lambda: title(window) == "By Ben")
    settle(window)
    assert window.sharing.item is not None
    assert "1 change from Ben" in window.sharing.item.status.text().replace("change(s)", "change")


def test_the_panel_says_when_one_last_looked_even_when_nothing_was_new(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    keeper = window.sharing.keeper
    assert keeper.glance is not None
    keeper.looked = keeper.glance.state.looked
    assert keeper.looked is not None
    keeper.looked -= timedelta(days=1)
    before = keeper.looked
    window.sharing.sync_now()
    settle(window)
    assert keeper.looked > before


def test_the_own_shared_file_and_a_mail_with_answers_have_an_answer(
    window: MainWindow, team: Team, tmp_path: Path
) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    window.files.drop(team.file)
    until(lambda: "the shared file of this workspace" in window.toast.message())
    letter = tmp_path / "Re form.eml"
    letter.write_text("Subject: Re\n\nNo answers.\n")
    window.files.drop(letter)
    answers = dialog(window, FormAnswersDialog)
    until(lambda: "Re form.eml" in answers.ui.general_problem.text())
    answers.reject()
