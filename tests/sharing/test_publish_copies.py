"""Conflict copies, old backups and hostile neighbours in the folder of a shared file."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.sharing.bundle import open_shared, write_bundle
from okr_desktop.sharing.creating import create_shared
from okr_desktop.sharing.report import State
from okr_desktop.store import merging
from tests.sharing.team import WRITES, CountingFs, Failing, Member, Team

# What cloud programs make of "Team.okr", in the languages they speak.
COPIES = [
    "Team (Ana's conflicted copy 2026-11-22).okr",
    "Team (In Konflikt stehende Kopie von Ana 2026-11-22).okr",
    "Team (Copie en conflit de Ana 2026-11-22).okr",
    "Team (copia en conflicto de Ana 2026-11-22).okr",
    "Team (Anaの競合コピー 2026-11-22).okr",
    "Team (конфликтующая копия Ana 2026-11-22).okr",
    "Team-LAPTOP-ANA.okr",
    "Team (1).okr",
    "Team 2.okr",
    "Team.sync-conflict-20261122-101530-ABCDEFG.okr",
    "Team.okr.sync-conflict-20261122-101530-ABCDEFG",
    "Team (conflicted copy 2026-11-22 101530).okr",
    "Team_conflict-20261122-101530.okr",
    "Team (Ana Müller's conflicted copy).okr",
    "Team - Kopie.okr",
    "Copy of Team.okr",
    "Kopie von Team.okr",
    "TEAM.OKR.bak",
    "競" * 70 + ".okr",
    os.fsdecode(b"Team \xff\xfe.okr"),
]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()


def split(team: Team, name: str) -> tuple[Member, Member]:
    """Ana's and Ben's versions of the file, Ana's under another name, as a cloud program leaves them; no parts."""
    ana, ben = team.founder(), team.joiner("ben")
    old = team.path.read_bytes()
    ana.writes("Ana's")
    ana.sync()
    (team.folder / name).write_bytes(team.path.read_bytes())
    team.path.write_bytes(old)
    ana.shared.part_path(ana.me).unlink(missing_ok=True)
    team.later(10)
    return ana, ben


@pytest.mark.parametrize("name", COPIES)
def test_conflict_copy_is_folded_in_and_archived(team: Team, name: str) -> None:
    _, ben = split(team, name)
    data = (team.folder / name).read_bytes()
    ben.writes("Ben's")
    report = ben.sync()
    assert ben.titles == {"Ana's", "Ben's"}
    assert not (team.folder / name).exists()
    assert [path.read_bytes() for path in report.archived] == [data]
    assert report.archived[0].parent == ben.shared.archive
    assert not [name for name in os.listdir(team.folder) if "merged" in name or name.startswith("~")]
    with open_shared(team.path.read_bytes()) as found:
        assert dict(found.header.vv) == dict(ben.header.vv)


@pytest.mark.parametrize("name", [".syncthing.Team.okr.tmp", ".Team.okr.~a1b2", "Team.okr.crdownload"])
def test_what_a_cloud_program_is_just_fetching_is_merged_and_left(team: Team, name: str) -> None:
    _, ben = split(team, name)
    report = ben.sync()
    assert ben.titles == {"Ana's"}
    assert report.archived == ()
    assert (team.folder / name).exists()


@pytest.mark.parametrize("call", ["replace", "move"])
def test_copy_that_changes_while_it_is_archived_is_not_lost(team: Team, call: str) -> None:
    _, ben = split(team, "Team (1).okr")
    copy, changes = team.folder / "Team (1).okr", list[int]()
    copy.rename(team.root / "copy")
    cleo = team.joiner("cleo")
    (team.root / "copy").rename(copy)
    cleo.writes("written in between")
    newer = export(cleo)

    def rewrites(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == call and {copy, team.path}.intersection(args) and not changes:
            changes.append(number)
            copy.write_bytes(newer)

    ben.sync(Failing(rewrites))
    assert changes
    assert ben.titles == {"Ana's", "written in between"}


def export(member: Member) -> bytes:
    """What somebody knows, as a file."""
    out = io.BytesIO()
    write_bundle(out, member.header, lambda run, after: merging.lines(member.desk.space, run, after))
    return out.getvalue()


@pytest.mark.parametrize("count", [1, 3])
def test_old_backup_copied_over_the_file_loses_nothing(team: Team, count: int) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    old = team.path.read_bytes()
    for number in range(count):
        ana.writes(f"Ana {number}")
        ben.writes(f"Ben {number}")
        team.rounds()
    team.path.write_bytes(old)
    team.rounds()
    assert len(team.joiner("cleo").titles) == 2 * count
    assert ana.content == ben.content


def test_old_backup_is_mended_by_whoever_comes_first_without_parts(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    old = team.path.read_bytes()
    ana.writes("Ana's")
    ana.sync()
    ben.sync()
    for name in os.listdir(team.folder):
        (team.folder / name).unlink()
    team.path.write_bytes(old)
    team.later(10)
    assert ben.sync().published is not None  # Ana's changes were nowhere but with Ben
    assert team.joiner("cleo").titles == {"Ana's"}


def test_folder_pulled_in_the_middle(team: Team) -> None:
    ana = team.founder()
    ana.writes("on its way")
    away = team.root / "away"

    def pulls(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == "replace" and team.folder.exists():
            team.folder.rename(away)

    report = ana.sync(Failing(pulls))
    assert (report.state, report.published) == (State.OFFLINE, None)
    away.rename(team.folder)
    assert ana.sync().published is not None
    assert team.joiner("ben").titles == {"on its way"}


def test_our_part_is_out_before_the_file_is_touched(team: Team) -> None:
    ana = team.founder()
    ana.writes("first a part")
    seen: list[tuple[object, ...]] = []

    def refuses(name: str, number: int, args: tuple[object, ...]) -> OSError | None:
        if name == "replace":
            seen.append(args)
        return OSError(13, "held open") if name == "replace" and args[1] == team.path else None

    before = team.path.read_bytes()
    report = ana.sync(Failing(refuses))
    assert [args[1] for args in seen] == [ana.shared.part_path(ana.me), team.path]
    assert (report.state, report.published is not None, report.unfolded) == (State.OK, True, True)
    assert team.path.read_bytes() == before
    assert team.joiner("ben").titles == {"first a part"}


def test_large_file_is_rewritten_only_when_idle(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SMALL", 0)
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SHARE", 10)
    ana, ben = team.founder(), team.joiner("ben")
    before = team.path.read_bytes()
    for number in range(3):
        ana.writes(f"Ana {number}")
        ben.writes(f"Ben {number}")
        team.rounds(1)
    assert team.path.read_bytes() == before
    assert len(team.joiner("cleo").titles) == 6
    team.later(10)
    fs = CountingFs()
    ben.sync(fs)
    assert WRITES.isdisjoint(fs.names)
    assert not ben.sync(idle=31).unfolded
    assert team.path.read_bytes() != before


def test_what_lies_in_anothers_part_is_not_published_again(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SMALL", 0)
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SHARE", 10)
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("Ana's")
    ana.sync()
    fs = CountingFs()
    report = ben.sync(fs)
    assert (ben.titles, report.unfolded) == ({"Ana's"}, True)
    assert WRITES.isdisjoint(fs.names)


def test_part_is_written_anew_when_the_file_it_builds_on_is_replaced(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SMALL", 0)
    monkeypatch.setattr("okr_desktop.sharing.checkpoint.SHARE", 10)
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("Ben is known")
    ben.sync()
    old = team.path.read_bytes()
    ana.writes("first")
    ana.sync(closing=True)
    ana.writes("second")
    ana.sync()  # only the second is in her part
    ben.shared.part_path(ben.me).unlink()
    team.path.write_bytes(old)
    team.later(10)
    assert ana.sync().published is not None
    assert team.joiner("cleo").titles == {"Ben is known", "first", "second"}


def test_own_part_goes_once_another_has_it(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("Ben is known")
    team.rounds()
    ana.writes("Ana's")
    ana.sync()
    part = ana.shared.part_path(ana.me)
    assert part.exists()
    ben.sync()
    team.later(10)
    ana.sync()
    assert part.exists()  # Ben has it, but nobody can know before he writes
    ben.writes("Ben's")
    ben.sync()
    team.later(10)
    ana.sync()
    assert not part.exists()
    assert ben.shared.part_path(ben.me).exists()
    team.later(31 * 86400)
    ben.sync()
    assert not ben.shared.part_path(ben.me).exists()  # nobody else has written for a month


def test_hostile_neighbours(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("fine")
    ana.sync()
    folder = team.folder
    (folder / "Team (link).okr").symlink_to("/etc/passwd")
    (folder / "Team (loop).okr").symlink_to("Team (loop).okr")
    (folder / "Team (folder).okr").mkdir()
    os.mkfifo(folder / "Team (pipe).okr")
    with (folder / "Team (huge).okr").open("wb") as huge:
        huge.truncate(1 << 34)
    (folder / "Team (zip).okr").write_bytes(b"PK\x03\x04" + b"\xff" * 5000)
    (folder / "Team (text).okr").write_bytes(b'{"okr":' + b"[" * 100_000)
    (folder / "Team (locked).okrx").write_bytes(b"OKRX1")
    (folder / "Te\nam\x1b[31m.okr").write_bytes(b"?")
    (folder / os.fsdecode(b"Team.okr \xff")).write_bytes(b"")
    before = sorted(os.listdir(folder))
    report = ben.sync()
    assert (report.state, ben.titles) == (State.OK, {"fine"})
    assert sorted(os.listdir(folder)) == before
    assert report.waiting == ("Team.okr \\udcff",)


def test_ten_thousand_neighbours(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("fine")
    ana.sync()
    for number in range(10_000):
        (team.folder / f"{number}.okr").touch()
    report = ben.sync()
    assert (report.state, ben.titles) == (State.OK, {"fine"})
    assert [problem.code for problem in report.problems] == ["shared.crowded"]


def test_parts_of_others_are_never_touched(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("Ben's")
    ben.sync()
    part = ben.shared.part_path(ben.me)
    copy = team.folder / "Team.okr.conflict.part"
    copy.write_bytes(part.read_bytes())
    before = part.read_bytes()
    for _ in range(3):
        ana.writes("again")
        team.later(10)
        ana.sync()
    assert part.read_bytes() == copy.read_bytes() == before


def test_local_workspace_in_the_same_folder_is_never_opened(tmp_path: Path) -> None:
    team = Team(tmp_path)
    team.folder = team.root / "ana"
    team.path = team.folder / "team.okrdb.okr"
    ana = team.alone("ana")
    create_shared(ana.shared, ana.store)
    fs = CountingFs()
    ana.writes("here")
    ana.sync(fs)
    opened = {args[0] for name, args in fs.calls if name == "open"}
    assert ana.desk.space.path not in opened
    team.close()
