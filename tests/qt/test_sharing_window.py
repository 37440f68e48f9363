"""Promises of sharing in the window: seen only by those who share, files find their place, the end publishes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from okr_desktop import bootstrap
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.qt import launch
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.sharing import closing
from okr_desktop.qt.sharing.join_dialog import JoinDialog
from okr_desktop.qt.sharing.share_dialog import ShareDialog
from okr_desktop.qt.sharing.who_dialog import WhoDialog
from okr_desktop.services import known, mail, planning, sharing
from tests.qt.sharing_kit import Team, change, nothing, objective, rename, until


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = launch.make_window()
    made.prompter = made.files._prompter = ScriptedPrompter(made)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.sharing._may_close = True
    made.close()


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return Team(tmp_path)


def settle(window: MainWindow) -> None:
    keeper = window.sharing.keeper
    for _ in range(3):
        until(lambda: not window.session.runner.busy and not keeper.runner.busy)
        QApplication.processEvents()


def open_it(window: MainWindow, path: Path) -> None:
    window.files.open_path(path)
    until(lambda: window.session.is_open)
    settle(window)


def dialog(window: MainWindow, kind: type[QDialog]) -> Any:
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [one for one in window.findChildren(kind) if one.isVisible()]
        return bool(found)

    until(there)
    return found[0]


def title(window: MainWindow) -> str:
    return objective(desk(window)).title


def desk(window: MainWindow) -> Any:
    context: Any = window.session.context
    return context.workspace


def hidden(window: MainWindow) -> set[str]:
    return {action.objectName() for action in window.named if not action.isVisible()}


def test_who_works_alone_sees_nothing_of_it(window: MainWindow, tmp_path: Path) -> None:
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    assert window.sharing.item is None
    door = window.rail._buttons.button(window.doors.number("conflicts"))
    assert door.isHidden()
    assert {"go.conflicts", "share.sync", "share.arrivals", "share.leave"} <= hidden(window)
    assert window.named["share.share"].isEnabled()
    assert window.named["share.join"].isEnabled()
    page: Any = window.doors.page("history")
    window.doors.open_door("history")
    settle(window)
    assert [one.isHidden() for one in page.tabs._group.buttons()] == [False, False, False, True]


def test_sharing_begins_with_a_place_and_shows_the_status(window: MainWindow, tmp_path: Path) -> None:
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    window.named["share.share"].trigger()
    share = dialog(window, ShareDialog)
    share.place.setText(str(tmp_path / "nowhere" / "Team"))
    until(lambda: share.problem.isVisible())
    assert not share.primary.isEnabled()
    share.place.setText(str(tmp_path / "Team"))
    until(share.primary.isEnabled)
    share.primary.click()
    until(lambda: window.sharing.item is not None and window.sharing.item.isVisible())
    settle(window)
    assert (tmp_path / "Team.okr").exists(), "the ending is added"
    item = window.sharing.item
    assert item is not None
    assert item.status.text().startswith("Published")
    assert item.status.mark() == "on_track"
    assert not window.named["share.share"].isEnabled()
    assert window.named["share.sync"].isVisible()
    assert not window.rail._buttons.button(window.doors.number("conflicts")).isHidden()


def test_a_file_of_another_team_is_never_written_over(window: MainWindow, team: Team, tmp_path: Path) -> None:
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    before = team.file.read_bytes()
    window.named["share.share"].trigger()
    share = dialog(window, ShareDialog)
    share.place.setText(str(team.file))
    until(share.primary.isEnabled)
    assert "Join" in share.primary.text()
    share.primary.click()
    join = dialog(window, JoinDialog)
    until(lambda: join._looked is not None)
    assert team.file.read_bytes() == before
    join.reject()


def test_joining_shows_whose_it_is_and_asks_who_one_is(window: MainWindow, team: Team, own_home: Path) -> None:
    known._write({})
    window.files.open_path(team.file)
    join = dialog(window, JoinDialog)
    until(lambda: join._looked is not None)
    said = join.facts.said()
    assert "Nordlicht" in said
    assert "Ana, Ben" in said
    assert Path(join.place.text()) == own_home / "Team.okrdb"
    join.primary.click()
    until(lambda: window.session.is_open)
    who = dialog(window, WhoDialog)
    assert title(window) == "Riders come back"
    assert [who.name.itemText(row) for row in range(who.name.count())] == ["Ana", "Ben"]
    who.name.setEditText("Cleo")
    who.primary.click()
    settle(window)
    assert desk(window).plan.people[desk(window).me].name == "Cleo"
    until(lambda: window.sharing.keeper.glance is not None and not window.sharing.keeper.glance.state.unseen)


def test_joining_can_be_stopped_and_leaves_nothing(
    window: MainWindow, team: Team, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known._write({})
    window.files.open_path(team.file)
    join = dialog(window, JoinDialog)
    until(lambda: join._looked is not None)
    monkeypatch.setattr(sharing, "join", _damaged)
    join.primary.click()
    until(lambda: join.problem.isVisible())
    assert join.isVisible(), "it stays, with what was typed"
    assert not (own_home / "Team.okrdb").exists()
    join.reject()


def _damaged(*_: Any) -> None:
    raise OkrError("shared.damaged", path="Team.okr")


def test_a_copy_that_was_sent_is_merged_by_opening_it(window: MainWindow, team: Team, tmp_path: Path) -> None:
    copy = tmp_path / "from Ben.okr"
    other = bootstrap.open_context(team.path("Ben")).workspace
    rename(other, "By mail")
    mail.send_copy(other, copy)
    other.close()
    open_it(window, team.path("Ana"))
    window.files.drop(copy)
    until(lambda: title(window) == "By mail")
    settle(window)


def test_a_file_of_another_workspace_here_opens_that(window: MainWindow, team: Team, tmp_path: Path) -> None:
    team.do("Ben", rename, "While she was away")
    open_it(window, team.path("Ana"))
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    window.files.open_path(team.file)
    until(lambda: window.files.path == team.path("Ana"))
    until(lambda: title(window) == "While she was away")
    settle(window)


def test_a_file_that_is_no_shared_one_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    open_it(window, tmp_path / "alone.okrdb")
    broken = tmp_path / "broken.okr"
    broken.write_bytes(b"PK\x03\x04 nonsense")
    window.files.open_path(broken)
    until(lambda: window.toast.message())
    assert "damaged" in window.toast.message()
    settle(window)


def test_what_came_in_is_a_list_and_counts_until_it_was_looked_at(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.glance is not None)
    settle(window)
    window.sharing.show_arrivals()
    settle(window)
    team.do("Ben", rename, "From Ben")
    window.sharing.sync_now()
    until(lambda: window.sharing.keeper.glance is not None and window.sharing.keeper.glance.state.unseen)
    item = window.sharing.item
    assert item is not None
    until(lambda: "from Ben" in item.status.text())
    window.doors.open_plan()
    window.sharing.show_arrivals()
    settle(window)
    page: Any = window.doors.page("history")
    rows = [row for row in page.arrivals.table.records.records() if not row.heading]
    texts = [" ".join(cell.text for cell in row.cells) for row in rows]
    assert any("Riders come back" in text and "From Ben" in text and "Ben" in text for text in texts)
    until(lambda: window.sharing.keeper.glance is not None and not window.sharing.keeper.glance.state.unseen)
    shown: list[str] = []
    page.show_requested.connect(shown.append)
    page.arrivals._on_chosen(rows[0].key)
    assert shown == [objective(desk(window)).id]


def test_an_item_with_a_question_is_marked_and_leads_there(window: MainWindow, team: Team) -> None:
    team.apart(change, (), ())
    team.apart(rename, ("Mine",), ("Theirs",))
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.glance is not None and window.sharing.keeper.glance.decide)
    settle(window)
    id = objective(desk(window)).id
    assert window.plan.outline.asking == {id}
    item = window.sharing.item
    assert item is not None
    assert item.decide.text().startswith("1")
    window.plan.details.decide_requested.emit(id)
    settle(window)
    page: Any = window.doors.page("conflicts")
    assert window.stack.currentWidget() is page
    assert page.detail.shown().id == id
    page.detail.keep_mine()
    settle(window)
    until(lambda: not window.plan.outline.asking)
    assert item.decide.isHidden()


def test_leaving_asks_and_then_nothing_of_it_is_seen(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.item is not None)
    settle(window)
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("ask", "leave")
    window.sharing.leave()
    until(lambda: not window.sharing.keeper.is_shared)
    settle(window)
    assert team.file.exists()
    assert {"share.sync", "share.leave"} <= hidden(window)


def test_closing_publishes_first(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    window.session.run(rename, "The last word")
    until(lambda: title(window) == "The last word")
    window.close()
    until(lambda: not window.isVisible())
    assert not window.session.is_open
    team.do("Ben", nothing)
    assert team.do("Ben", objective).title == "The last word"


def test_closing_never_hangs_on_a_folder_that_does_not_answer(
    window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.keeper.is_shared)
    settle(window)
    gate = threading.Event()
    monkeypatch.setattr(sharing, "sync", _waiting_for(gate))
    window.session.run(rename, "The last word")
    until(lambda: title(window) == "The last word")
    window.close()
    assert window.isVisible(), "one sees why"
    waiting = dialog(window, closing.ClosingDialog)
    waiting.anyway.click()
    until(lambda: not window.isVisible())
    assert window.sharing.hung
    gate.set()
    assert bootstrap.open_context(team.path("Ana")).workspace.close() is None


def _waiting_for(gate: threading.Event) -> Callable[..., Any]:
    def sync(*_: Any, **__: Any) -> None:
        gate.wait(20)
        raise OkrError("workspace.closed")

    return sync


def test_what_to_send_is_a_file_and_changes_alone_need_somebody_who_has_the_rest(
    window: MainWindow, tmp_path: Path
) -> None:
    lonely = bootstrap.create_context(tmp_path / "alone.okrdb").workspace
    planning.add(lonely, Objective(new_id(), "Alone"))
    lonely.close()
    open_it(window, tmp_path / "alone.okrdb")
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("choose_save_file", tmp_path / "sent.okr")
    prompter.expect("ask", "copy")
    window.named["share.changes"].trigger()
    until((tmp_path / "sent.okr").exists)
    settle(window)
    with mail.opened(tmp_path / "sent.okr") as found:
        assert found.header.bundle_id == desk(window).space.id


def test_a_drive_may_go_when_everything_was_read_back(window: MainWindow, team: Team) -> None:
    open_it(window, team.path("Ana"))
    until(lambda: window.sharing.item is not None)
    settle(window)
    window.session.run(rename, "On the stick")
    settle(window)
    panel = window.sharing._panel = window.sharing._make_panel()
    window.sharing._fill_panel()
    assert panel.name.text() == "Team.okr"
    assert panel.removal.isHidden(), "this folder is on no drive that can be taken out"
    window.sharing.check_removal()
    until(lambda: window.toast.message().startswith("Yes"))
    settle(window)
    team.do("Ben", nothing)
    assert team.do("Ben", objective).title == "On the stick"
