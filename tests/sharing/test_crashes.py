"""A sync stopped at every single call of the file system, and calls that fail: nothing is lost afterwards."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.creating import create_shared
from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.report import State
from tests.sharing.team import Member, Team

P = ParamSpec("P")
T = TypeVar("T")
Scene = Callable[[Team], tuple[Member, Callable[[Fs], object]]]


class Killed(BaseException):
    """The program is gone."""


class Dying(Fs):
    """Stops at one call, and does nothing afterwards but close what is open."""

    def __init__(self, last: int) -> None:
        self.last, self.calls = last, 0

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls += 1
        if self.calls == self.last and name == "write":
            os.write(args[0], bytes(args[1])[: len(args[1]) // 2])  # half of it is out
        if self.calls >= self.last and name != "close":
            raise Killed
        return fn(*args, **kwargs)


class Broken(Fs):
    """Fails at one call, or from there on."""

    def __init__(self, number: int, code: int, for_good: bool) -> None:
        self.number, self.code, self.for_good, self.calls = number, code, for_good, 0

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls += 1
        if (self.calls == self.number or (self.for_good and self.calls > self.number)) and name != "close":
            raise OSError(self.code, os.strerror(self.code))
        return fn(*args, **kwargs)


def first_share(team: Team) -> tuple[Member, Callable[[Fs], object]]:
    ana = team.alone("ana")
    ana.writes("before")
    return ana, lambda fs: create_shared(ana.through(fs), ana.store)


def first_sync_of_the_second(team: Team) -> tuple[Member, Callable[[Fs], object]]:
    team.founder().writes("from Ana")
    team.members[0].sync()
    ben = team.newcomer("ben")
    ben.writes("from Ben")
    return ben, ben.sync


def both_have_changed(team: Team) -> tuple[Member, Callable[[Fs], object]]:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("from Ana")
    ben.writes("from Ben")
    ana.sync()
    return ben, ben.sync


def conflict_copies(team: Team) -> tuple[Member, Callable[[Fs], object]]:
    ana, ben = team.founder(), team.joiner("ben")
    old = team.path.read_bytes()
    ana.writes("in the copy")
    ana.sync()
    team.path.rename(team.folder / "Team (in Konflikt stehende Kopie von Ana).okr")
    ana.shared.part_path(ana.me).unlink(missing_ok=True)
    team.path.write_bytes(old)
    ben.writes("from Ben")
    team.later(10)
    return ben, ben.sync


SCENES: list[Scene] = [first_share, first_sync_of_the_second, both_have_changed, conflict_copies]


def expected(team: Team) -> set[str]:
    return set[str]().union(*(member.titles for member in team.members))


def recovered(team: Team, scene: Scene, titles: set[str]) -> None:
    """A fresh start from what is on the disk: everybody comes to know everything, and the file is sound."""
    for member in team.members:
        member.reopens()
    if scene is first_share and not team.path.exists():
        create_shared(team.members[0].shared, team.members[0].store)
    team.later(70)
    team.rounds()
    for member in team.members:
        assert member.titles >= titles
        assert member.content == team.members[0].content
        assert member.desk.space.journal.check() == []
    with open_shared(team.path.read_bytes()) as found:
        found.verify()
        assert dict(found.header.vv) == dict(team.members[0].header.vv)
    left = [name for name in os.listdir(team.folder) if name.startswith("~")]
    assert left == []


def assert_old_or_new(team: Team, before: bytes | None) -> None:
    """The shared file is what it was, or a whole one (I7)."""
    after = team.path.read_bytes() if team.path.exists() else None
    if after != before:
        assert after is not None
        with open_shared(after) as found:
            found.verify()


def every_call(tmp_path: Path, scene: Scene, fs_at: Callable[[int], Dying | Broken], step: int = 1) -> int:
    for number in count(1, step):
        team = Team(tmp_path / str(number))
        member, act = scene(team)
        assert member in team.members
        titles, before = expected(team), team.path.read_bytes() if team.path.exists() else None
        fs, told = fs_at(number), None
        with suppress(Killed, FileProblem):
            told = act(fs)
        if getattr(told, "published", None):
            assert_published(team, member)
        assert_old_or_new(team, before)
        recovered(team, scene, titles)
        team.close()
        if fs.calls < number:
            return number
    raise AssertionError


def assert_published(team: Team, member: Member) -> None:
    """What was called published is in the folder for everybody to read (I6)."""
    stranger = team.newcomer("stranger")
    assert stranger.sync().state in (State.OK, State.MOVED)
    assert stranger.titles >= {title for title in member.titles if "Ben" in title or "before" in title}
    team.members.remove(stranger)
    stranger.desk.space.close()


@pytest.fixture(autouse=True)
def _folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = Team.__init__

    def make(self: Team, folder: Path) -> None:
        folder.mkdir()
        build(self, folder)

    monkeypatch.setattr(Team, "__init__", make)


@pytest.mark.parametrize("scene", SCENES)
def test_killed_at_every_call(tmp_path: Path, scene: Scene) -> None:
    assert every_call(tmp_path, scene, Dying) > 10


@pytest.mark.parametrize(
    ("scene", "code", "for_good"),
    [
        (both_have_changed, errno.ENOSPC, True),
        (both_have_changed, errno.EIO, False),
        (conflict_copies, errno.EACCES, True),
        (conflict_copies, errno.ESTALE, False),
    ],
)
def test_calls_fail(tmp_path: Path, scene: Scene, code: int, for_good: bool) -> None:
    """Every third call here; benchmarks/torture does all of them, in every way."""
    assert every_call(tmp_path, scene, lambda number: Broken(number, code, for_good), step=3) > 10
