"""Promises of the keeper: two windows and one file come together by themselves, and the window never waits."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.session import Session
from okr_desktop.qt.sharing import work
from okr_desktop.qt.sharing.keeper import Keeper
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import sharing
from tests.qt.sharing_kit import Seat, Team, nothing, rename, until


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return Team(tmp_path)


@pytest.fixture
def ana(qapp: object, team: Team) -> Iterator[Seat]:
    made = Seat(team.path("Ana"))
    yield made
    made.close()


@pytest.fixture
def ben(qapp: object, team: Team) -> Iterator[Seat]:
    made = Seat(team.path("Ben"))
    yield made
    made.close()


def shared_state(seat: Seat) -> sharing.SharedState:
    assert seat.keeper.glance is not None
    return seat.keeper.glance.state


def test_what_one_does_comes_to_the_other_by_itself(ana: Seat, ben: Seat) -> None:
    until(lambda: shared_state(ana).state == shared_state(ben).state == "ok")
    ana.session.run(rename, "Riders stay for years")
    until(lambda: ben.title() == "Riders stay for years")
    assert ben.told, "the screens of the other one heard of it"
    until(lambda: shared_state(ben).unseen)
    assert shared_state(ben).by == ("Ana",)
    until(lambda: shared_state(ana).published is not None and not shared_state(ana).unsent)


def test_published_is_not_said_before_it_is_there(ana: Seat, team: Team) -> None:
    until(lambda: shared_state(ana).published is not None)
    ana.settle()
    ana.session.run(rename, "Not there yet")
    until(lambda: shared_state(ana).published is None)
    assert ana.keeper._look.isActive(), "it is said at once, not with the next look"
    ana.settle()
    ana.keeper.look()
    ana.settle()
    assert shared_state(ana).published is None
    assert ana.keeper.wants_to_publish
    ana.keeper.sync()
    until(lambda: shared_state(ana).published is not None)
    assert team.do("Ben", _title) != "Not there yet", "it arrives with a sync"
    assert team.do("Ben", _title) == "Not there yet"


def _title(desk: Any) -> str:
    return next(iter(desk.plan.objectives.values())).title


def test_an_own_echo_is_no_edit(ana: Seat, team: Team) -> None:
    until(lambda: shared_state(ana).state == "ok")
    ana.settle()
    team.do("Ben", rename, "From Ben")
    until(lambda: ana.title() == "From Ben")
    ana.settle()
    assert not ana.keeper.wants_to_publish, "what came in need not go out"


def test_a_folder_that_is_gone_is_a_state_and_comes_back(ana: Seat, team: Team) -> None:
    until(lambda: shared_state(ana).state == "ok")
    ana.settle()
    away = team.file.parent.with_name("elsewhere")
    team.file.parent.rename(away)
    ana.keeper.sync()
    until(lambda: shared_state(ana).state == "offline")
    ana.session.run(rename, "Written offline")
    ana.settle()
    away.rename(team.file.parent)
    ana.keeper.sync()
    until(lambda: shared_state(ana).state == "ok" and not shared_state(ana).unsent)
    team.do("Ben", nothing)
    assert team.do("Ben", _title) == "Written offline"


def test_a_missing_file_is_written_anew_only_when_asked(ana: Seat, team: Team) -> None:
    until(lambda: shared_state(ana).state == "ok")
    ana.settle()
    for path in team.file.parent.iterdir():
        path.unlink()
    ana.keeper.sync()
    until(lambda: shared_state(ana).state == "missing")
    ana.settle()
    assert ana.keeper.can_republish
    assert not team.file.exists()
    ana.keeper.republish()
    until(lambda: shared_state(ana).state == "ok")
    assert team.file.exists()


def test_who_never_shares_imports_nothing_and_syncs_nothing(qapp: object, tmp_path: Path) -> None:
    from okr_desktop import bootstrap

    bootstrap.create_context(tmp_path / "alone.okrdb").workspace.close()
    seat = Seat(tmp_path / "alone.okrdb")
    assert seat.keeper.glance is None
    assert not seat.keeper.is_shared
    seat.keeper.sync()
    assert not seat.keeper.busy
    assert not seat.keeper.wants_to_publish
    seat.close()


def test_a_sync_that_fails_is_told_as_trouble_and_never_as_a_crash(ana: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    until(lambda: shared_state(ana).state == "ok")
    ana.settle()

    def broken(*_: Any, **__: Any) -> None:
        raise OkrError("file.disk_full", path="x")

    monkeypatch.setattr(sharing, "sync", broken)
    ana.keeper.sync()
    until(lambda: ana.keeper.trouble is not None)
    assert ana.keeper.wants_to_publish, "nobody knows whether it is there"
    monkeypatch.undo()
    ana.keeper.sync()
    until(lambda: ana.keeper.trouble is None)


def test_the_folder_may_take_long_and_the_window_goes_on(ana: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    until(lambda: shared_state(ana).state == "ok")
    ana.settle()
    gate, true_sync = threading.Event(), sharing.sync

    def slow(call: Any, **kw: Any) -> Any:
        assert gate.wait(60)
        return true_sync(call, **kw)

    monkeypatch.setattr(sharing, "sync", slow)
    ana.keeper.sync()
    done: list[Any] = []
    ana.session.run(rename, "While it hangs", then=done.append)
    until(lambda: done)
    assert ana.keeper.busy
    gate.set()
    until(lambda: not ana.keeper.busy)


def test_another_workspace_never_gets_what_was_meant_for_the_first(
    team: Team, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from okr_desktop import bootstrap

    bootstrap.create_context(tmp_path / "other.okrdb").workspace.close()
    seat = Seat(team.path("Ana"))
    until(lambda: seat.keeper.is_shared)
    seat.settle()
    call = seat.session.caller()
    assert call is not None
    seat.keeper.stop()
    seat.session.open(lambda: bootstrap.open_context(tmp_path / "other.okrdb"))
    seat.settle()
    refused: list[BaseException] = []
    thread = threading.Thread(target=_try, args=(call, refused))
    thread.start()
    thread.join(10)
    assert isinstance(refused[0], OkrError)
    assert refused[0].code == "workspace.closed"
    seat.close()


def _try(call: Any, refused: list[BaseException]) -> None:
    try:
        call(work.glance)
    except OkrError as error:
        refused.append(error)


def test_a_call_from_another_thread_ends_with_the_runner(qapp: object) -> None:
    runner = TaskRunner()
    session = Session(runner)
    keeper = Keeper(session)
    bridge = runner.bridge()
    assert bridge(int, "7") == 7
    assert keeper.close()
    assert session.close()
    for one in (keeper, session, runner):
        one.deleteLater()
    with pytest.raises(OkrError, match=r"workspace\.closed"):
        bridge(int, "7")
