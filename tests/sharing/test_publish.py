"""Several workspaces share one file through one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.services import upkeep
from okr_desktop.sharing.checkpoint import is_due
from okr_desktop.sharing.folder import SharedFile
from okr_desktop.sharing.fs import Fs, Signature
from okr_desktop.sharing.local import Seen
from okr_desktop.sharing.report import State
from tests.sharing.team import WRITES, CountingFs, Failing, Member, Team
from tests.worlds import TODAY


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()


def test_what_one_writes_the_other_reads(team: Team) -> None:
    ana = team.founder()
    ben = team.joiner("ben")
    ana.writes("From Ana")
    sent = ana.sync()
    assert (sent.state, sent.published is not None, sent.sent > 0) == (State.OK, True, True)
    got = ben.sync()
    assert got.received == sent.sent
    assert got.by == (ana.me,)
    assert ben.titles == {"From Ana"}
    assert ana.header.vv == ben.header.vv


def test_both_write_offline_and_nothing_is_lost(team: Team) -> None:
    ana, ben, cleo = team.founder(), team.joiner("ben"), team.joiner("cleo")
    for number in range(3):
        for member, name in ((ana, "Ana"), (ben, "Ben"), (cleo, "Cleo")):
            member.writes(f"{name} {number}")
        team.rounds(1)
    team.rounds()
    assert ana.content == ben.content == cleo.content
    assert len(ana.titles) == 9


def test_two_who_sync_in_turns_come_to_rest(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("A")
    ben.writes("B")
    team.rounds()
    for member in (ana, ben, ana, ben):
        team.later(10)
        fs = CountingFs()
        member.sync(fs)
        assert WRITES.isdisjoint(fs.names), fs.names


def test_nothing_new_costs_a_look_and_four_kilobytes(team: Team) -> None:
    ana = team.founder()
    for number in range(200):
        ana.writes(f"Objective {number}")
    ana.sync()
    team.later(10)
    ana.sync()
    team.later(10)
    fs = CountingFs()
    ana.sync(fs)
    assert fs.names == ["listdir", "stat", "open", "pread", "close"]
    assert team.path.stat().st_size > 4096
    assert [args[1] for name, args in fs.calls if name == "pread"] == [4096]


def test_what_is_written_during_a_sync_is_not_called_published(team: Team) -> None:
    ana = team.founder()
    ana.writes("before")

    def types(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == "fsync_dir" and len(ana.titles) == 1:
            ana.writes("meanwhile")

    first = ana.sync(Failing(types))
    again = ana.sync()
    assert (first.published is None) == (again.sent > 0)
    assert again.published is not None
    assert team.joiner("ben").titles == {"before", "meanwhile"}


def test_published_keeps_the_time_at_which_it_went_out(team: Team) -> None:
    ana = team.founder()
    ana.writes("once")
    first = ana.sync().published
    team.later(3600)
    assert ana.sync().published == first
    ana.writes("again")
    later = ana.sync().published
    assert first is not None
    assert later is not None
    assert later > first


def test_cloned_workspace_is_told_apart_and_loses_nothing(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.desk.space.close()
    home = team.root / "clone"
    shutil.copytree(team.root / "ben", home)
    ben.reopens()
    clone = Member(upkeep.open_desk(home / "team.okrdb", home / "backups", lambda: TODAY), team.shared_file("clone"))
    team.members.append(clone)
    for member, title in ((ana, "Ana's"), (ben, "Ben's"), (clone, "the clone's")):
        member.writes(title)
    team.rounds()
    assert ana.titles == ben.titles == clone.titles == {"Ana's", "Ben's", "the clone's"}


def test_rolled_back_workspace_gets_its_own_back(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("kept")
    ben.desk.space.close()
    path = ben.desk.space.path
    old = path.read_bytes()
    ben.reopens()
    ben.writes("published and rolled back")
    team.rounds()
    ben.desk.space.close()
    path.write_bytes(old)  # in place: nothing tells that it is not the same file
    ben.reopens()
    ben.writes("written after")
    team.rounds()
    assert ana.titles == ben.titles == {"kept", "published and rolled back", "written after"}


def test_folder_that_spells_the_name_in_its_own_way(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("there")
    ana.sync()

    class Spelling(Fs):
        def listdir(self, folder: Path) -> list[str]:
            return [name.replace("Team.okr", "TEAM.okr") for name in super().listdir(folder)]

    report = ben.sync(Spelling())
    assert (report.state, report.archived, ben.titles) == (State.OK, (), {"there"})


def seen_with(main: int, part: int) -> dict[str, Seen]:
    return {
        "Team.okr": Seen(Signature(main, 0, 1), "main", 0, 0),
        "Team.okr.0123456789abcdef.part": Seen(Signature(part, 0, 2), "part", 0, 0),
    }


MIB = 1 << 20


@pytest.mark.parametrize(
    ("folder", "main", "part", "idle", "closing", "due"),
    [
        ("share", 9 * MIB, 1, 0, False, True),
        ("share", 20 * MIB, MIB // 2, 0, False, False),
        ("share", 20 * MIB, MIB // 2, 31, False, True),
        ("share", 20 * MIB, MIB // 2, 0, True, True),
        ("share", 20 * MIB, 2 * MIB, 0, False, True),
        ("Dropbox", 9 * MIB, MIB, 31, False, False),
        ("Dropbox", 9 * MIB, MIB, 121, False, True),
        ("OneDrive - Acme", 9 * MIB, 2 * MIB, 0, False, True),
        ("Dropbox", 9 * MIB, 1, 0, True, True),
    ],
)
def test_when_the_file_itself_is_rewritten(
    tmp_path: Path, folder: str, main: int, part: int, idle: float, closing: bool, due: bool
) -> None:
    shared = SharedFile(tmp_path / folder / "Team.okr", tmp_path)
    assert is_due(shared, seen_with(main, part), closing=closing, idle=idle) is due
