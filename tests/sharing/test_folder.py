"""Looking at a folder and reading what may change at any moment."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.sharing.folder import Foreign, NotYet, SharedFile, identify, load, survey
from okr_desktop.sharing.local import recall
from okr_desktop.store.causal import WireError
from tests.sharing.team import CountingFs, Failing, Member, Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()


def read(shared: SharedFile, member: Member, name: str = "Team.okr") -> bytes:
    return load(shared, name, member.desk.space.id, shared.fs.stat(shared.folder / name)).data


def test_only_what_may_be_ours_is_looked_at(team: Team) -> None:
    ana = team.founder()
    for name in (
        *("Team.OKR.bak", "Copy of Team.okr", "Team.okr.0123456789abcdef.part", "other.okr"),
        *("~Team.okr.0011.tmp", "Team.okr.lease", "Team.okrdb", "Team.okrdb-wal", "Team history.okr-archive", "a.txt"),
    ):
        (team.folder / name).write_bytes(b"?")
    fs = CountingFs()
    found = survey(ana.through(fs), ana.desk.space.path)
    assert set(found.others) == {"Team.OKR.bak", "Copy of Team.okr", "Team.okr.0123456789abcdef.part", "other.okr"}
    assert found.leftovers == ("~Team.okr.0011.tmp",)
    assert len(fs.calls) == 6


def test_file_that_changes_while_it_is_read_is_read_again(team: Team) -> None:
    ana = team.founder()
    other = team.root / "newer"
    changes = list[int]()

    def changes_once(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == "pread" and not changes:
            changes.append(number)
            other.write_bytes(team.path.read_bytes())
            other.replace(team.path)

    assert read(ana.through(Failing(changes_once)), ana) == team.path.read_bytes()
    assert changes


def test_file_that_never_stands_still_is_not_readable_now(team: Team) -> None:
    ana = team.founder()

    def changes_always(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == "close":
            os.utime(team.path, ns=(number, number))

    with pytest.raises(NotYet):
        read(ana.through(Failing(changes_always)), ana)


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES, errno.ESTALE, errno.ENOENT])
@pytest.mark.parametrize("call", ["open", "pread"])
def test_trouble_with_reading_is_not_now(team: Team, code: int, call: str) -> None:
    ana = team.founder()
    with pytest.raises(NotYet):
        read(ana.through(Failing(lambda name, number, args: OSError(code, "") if name == call else None)), ana)


def test_others_data_is_told_by_its_first_bytes(team: Team) -> None:
    ana = team.founder()
    other = Team(team.root, name="Other.okr")
    stranger = other.founder("other")
    for number in range(2000):
        if number % 500 == 0:
            stranger.writes(f"Objective {number}")
    stranger.sync()
    fs = CountingFs()
    with pytest.raises(Foreign):
        read(ana.through(fs), ana, "Other.okr")
    assert fs.names.count("pread") == 1
    assert identify(stranger.shared).bundle_id == stranger.desk.space.id
    other.close()


def test_nonsense_is_damage_and_zeros_are_not_yet(team: Team) -> None:
    ana = team.founder()
    (team.folder / "a.okr").write_bytes(b"nonsense")
    (team.folder / "b.okr").write_bytes(bytes(5000))
    with pytest.raises(WireError):
        read(ana.shared, ana, "a.okr")
    with pytest.raises(NotYet):
        read(ana.shared, ana, "b.okr")


def test_what_is_remembered_survives_nonsense(team: Team) -> None:
    ana = team.founder()
    ana.sync()
    for text in ("", "[]", "{", '{"Team.okr": 5}', '{"Team.okr": [[1,2],"main",0,0,"",{},{},[]]}'):
        ana.desk.space.set_meta("shared.seen", text)
        ana.desk.space.set_meta("shared.published", text)
        ana.desk.space.set_meta("shared.heard", text)
        assert recall(ana.desk.space).seen == {}
        assert ana.sync().published is not None


def test_file_changed_within_one_tick_of_the_clock_is_read_again(team: Team) -> None:
    """Where times of change count in steps of two seconds, a part may change and look the same."""
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("one")
    ben.sync()
    part = ben.shared.part_path(ben.me)
    data, stat = part.read_bytes(), part.stat()
    ana.sync()
    part.write_bytes(bytes(len(data)))
    os.utime(part, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    fs = CountingFs()
    ana.sync(fs)
    assert part in [args[0] for name, args in fs.calls if name == "open"]
