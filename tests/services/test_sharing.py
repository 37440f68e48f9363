"""Sharing as its users see it: share, join, sync, leave, send and receive, with real workspaces and one folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.services import arrivals, known, mail, me, planning, sharing, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store.causal import WireError
from tests.worlds import TODAY, add_objective, assert_sound, desk_at, sample

Store = Callable[[Callable[[Desk], Any]], Any]


def store_of(desk: Desk) -> Store:
    return lambda fn: fn(desk)


class Team:
    """Two people with one folder between them."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "shared" / "Team.okr"
        for name in ("ana", "ben", "shared"):
            (folder / name).mkdir()
        self.ana = desk_at(folder / "ana")
        sample(self.ana)
        me.set_me(self.ana, "Ana")
        self.shared = sharing.share(store_of(self.ana), self.file)
        path, backups = folder / "ben" / "mine.okrdb", folder / "ben" / "backups"
        sharing.join(self.file, path, backups)
        self.ben = upkeep.open_desk(path, backups, lambda: TODAY)
        me.set_me(self.ben, "Ben")

    def sync(self) -> None:
        for desk in (self.ana, self.ben, self.ana):
            sharing.sync(store_of(desk))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.ana.close()
    made.ben.close()


def titles(desk: Desk) -> set[str]:
    return {one.title for one in desk.plan.objectives.values()}


def test_who_never_shares_sees_nothing_of_it(desk: Desk) -> None:
    sample(desk)
    assert sharing.is_shared(desk) is False
    assert sharing.state(desk) == sharing.SharedState()
    with pytest.raises(OkrError, match=r"shared\.none"):
        sharing.sync(store_of(desk))


def test_everybody_ends_up_with_everything_and_is_told_whose_it_is(team: Team) -> None:
    assert team.shared.state.published is not None
    add_objective(team.ben, "From Ben")
    add_objective(team.ana, "From Ana")
    assert sharing.state(team.ben).unsent == 2  # he has also said who he is
    assert sharing.state(team.ben).published is None
    team.sync()
    assert titles(team.ana) == titles(team.ben) >= {"From Ben", "From Ana"}
    told = sharing.state(team.ana)
    assert (told.kind, told.state, told.by, told.unsent) == ("file", "ok", ("Ben",), 0)
    assert told.published is not None
    assert told.unseen == arrivals.unseen(team.ana) > 0
    for desk in (team.ana, team.ben):
        assert_sound(desk)


def test_a_sync_that_finds_nothing_writes_nothing(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("okr_desktop.sharing.local.TICK", 0.0)  # this file system's clock does not tick in seconds
    team.sync()
    team.sync()
    folder = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in team.file.parent.iterdir()}
    written = team.ana.space.db.total_changes
    done = sharing.sync(store_of(team.ana))
    assert (done.received, done.sent, done.state.looked is not None) == (0, 0, True)
    assert team.ana.space.db.total_changes == written
    after = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in team.file.parent.iterdir()}
    assert after == folder


def test_two_answers_to_one_question_are_counted_until_somebody_decides(team: Team) -> None:
    id = next(iter(team.ana.plan.objectives))
    planning.edit(team.ana, replace(team.ana.objective(id), title="Ana's"))
    planning.edit(team.ben, replace(team.ben.objective(id), title="Ben's"))
    team.sync()
    assert sharing.state(team.ana).conflicts == sharing.state(team.ben).conflicts == 1
    assert team.ana.objective(id).title == team.ben.objective(id).title
    planning.edit(team.ben, replace(team.ben.objective(id), title="Ours"))
    team.sync()
    sharing.sync(store_of(team.ben))
    assert sharing.state(team.ana).conflicts == sharing.state(team.ben).conflicts == 0


def test_sharing_where_a_file_is_already_says_so_and_leaves_it_alone(team: Team, tmp_path: Path) -> None:
    before = team.file.read_bytes()
    (tmp_path / "cleo").mkdir()
    cleo = desk_at(tmp_path / "cleo")
    with pytest.raises(FileProblem, match=r"file\.exists"):
        sharing.share(store_of(cleo), team.file)
    with pytest.raises(OkrError, match=r"shared\.foreign"):
        sharing.attach(store_of(cleo), team.file)
    with pytest.raises(FileProblem, match=r"shared\.suffix"):
        sharing.share(store_of(cleo), tmp_path / "Team.zip")
    assert team.file.read_bytes() == before
    assert sharing.is_shared(cleo) is False
    cleo.close()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"hello", b"\x00" * 4096, b'{"okr":[1,0]}\n{'])
def test_what_cannot_be_joined_leaves_nothing_behind(tmp_path: Path, content: bytes) -> None:
    file, mine = tmp_path / "Team.okr", tmp_path / "mine.okrdb"
    file.write_bytes(content)
    with pytest.raises((WireError, FileProblem)):
        sharing.join(file, mine, tmp_path / "backups")
    assert not mine.exists()
    assert file.read_bytes() == content


def test_a_missing_file_is_never_made_anew_by_itself(team: Team) -> None:
    add_objective(team.ana, "While it is gone")
    team.file.rename(team.file.with_name("elsewhere"))
    done = sharing.sync(store_of(team.ana))
    assert (done.state.state, done.published, done.can_republish) == ("missing", None, True)
    assert not team.file.exists()
    done = sharing.republish(store_of(team.ana))
    assert done.state.state == "ok"
    assert team.file.exists()
    sharing.sync(store_of(team.ben))
    assert "While it is gone" in titles(team.ben)


def test_an_empty_file_is_offline_and_nothing_is_lost(team: Team) -> None:
    sound = team.file.read_bytes()
    team.file.write_bytes(b"")
    add_objective(team.ana, "Written offline")
    assert sharing.sync(store_of(team.ana)).state.state == "offline"
    assert team.file.read_bytes() == b""
    team.file.write_bytes(sound)
    team.sync()
    assert "Written offline" in titles(team.ben)


def test_whoever_leaves_has_published_first_and_keeps_everything(team: Team) -> None:
    add_objective(team.ben, "Goodbye")
    sharing.leave(store_of(team.ben))
    assert sharing.is_shared(team.ben) is False
    sharing.sync(store_of(team.ana))
    assert "Goodbye" in titles(team.ana) & titles(team.ben)
    sharing.attach(store_of(team.ben), team.file)
    add_objective(team.ana, "Welcome back")
    team.sync()
    assert "Welcome back" in titles(team.ben)


# By mail


def test_a_copy_by_mail_brings_everything_and_only_once(team: Team, tmp_path: Path) -> None:
    add_objective(team.ana, "By mail")
    sent = mail.send_copy(team.ana, tmp_path / "copy.okr")
    assert sent.size == sent.path.stat().st_size > 0
    first = mail.receive(team.ben, sent.path)
    assert (first.kind, first.arrival is not None) == ("merged", True)
    assert "By mail" in titles(team.ben)
    assert mail.receive(team.ben, sent.path).received == 0


def test_changes_by_mail_are_only_what_the_other_does_not_have(team: Team, tmp_path: Path) -> None:
    team.sync()
    with pytest.raises(OkrError, match=r"send\.nothing"):
        mail.send_changes(team.ana, tmp_path / "none.okr")
    add_objective(team.ana, "Only this")
    sent = mail.send_changes(team.ana, tmp_path / "changes.okr")
    assert sent.changes == 2
    assert mail.receive(team.ben, sent.path).received == 2
    assert "Only this" in titles(team.ben)


def test_changes_that_build_on_something_unknown_wait_and_change_nothing(team: Team, tmp_path: Path) -> None:
    team.sync()
    mail.send_copy(team.ana, tmp_path / "old.okr")
    cleo_path, backups = tmp_path / "cleo.okrdb", tmp_path / "cleo backups"
    sharing.join(tmp_path / "old.okr", cleo_path, backups)
    cleo = upkeep.open_desk(cleo_path, backups, lambda: TODAY)
    add_objective(team.ana, "Not sent to Cleo")
    team.sync()
    add_objective(team.ben, "By which Ana learns what Ben has")
    team.sync()
    add_objective(team.ana, "Sent to Cleo")
    sent = mail.send_changes(team.ana, tmp_path / "changes.okr")
    assert mail.receive(cleo, sent.path).kind == "waiting"
    assert "Sent to Cleo" not in titles(cleo)
    mail.receive(cleo, mail.send_copy(team.ana, tmp_path / "all.okr").path)
    assert {"Sent to Cleo", "Not sent to Cleo"} <= titles(cleo)
    cleo.close()


def test_whoever_knows_of_nobody_sends_a_copy(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OkrError, match=r"send\.nobody"):
        mail.send_changes(desk, tmp_path / "changes.okr")
    assert list(tmp_path.glob("changes*")) == []


def test_files_of_others_are_named_as_such(team: Team, desk: Desk, tmp_path: Path) -> None:
    sent = mail.send_copy(desk, tmp_path / "strange.okr")
    assert mail.receive(team.ben, sent.path) == mail.Received("other", bundle_id=desk.space.id)
    with pytest.raises(FileProblem, match=r"file\.missing"):
        mail.receive(team.ben, tmp_path / "nothing.okr")
    with pytest.raises(FileProblem, match=r"file\.folder"):
        mail.receive(team.ben, tmp_path)
    os.mkfifo(tmp_path / "pipe.okr")
    with pytest.raises(FileProblem, match=r"file\.special"):
        mail.receive(team.ben, tmp_path / "pipe.okr")
    with pytest.raises(FileProblem, match=r"file\.folder_missing"):
        mail.send_copy(team.ben, tmp_path / "no" / "such.okr")


def test_a_shared_file_finds_the_workspace_it_belongs_to(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_DESKTOP_HOME", str(tmp_path / "home"))
    assert known.workspace_of(team.ben.space.id) is None
    known.note(team.ben)
    team.ben.close()
    assert known.workspace_of(team.ana.space.id) == team.ben.space.path
    team.ben.space.path.rename(tmp_path / "moved.okrdb")
    assert known.workspace_of(team.ana.space.id) is None
    (tmp_path / "home" / "workspaces.json").write_text("[not json", "utf-8")
    assert known.workspace_of(team.ana.space.id) is None
