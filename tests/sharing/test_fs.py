"""The file system as a sync uses it: one door, honest writing, patient replacing."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.replace import PATIENCE, replace
from okr_desktop.sharing.staging import Unsound, stage
from tests.sharing.team import CountingFs, Failing, FakeClock, Team

P = ParamSpec("P")
T = TypeVar("T")


class Busy(OSError):
    """What Windows raises while somebody has a file open."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "busy")
        self.winerror = winerror


class Lying(Fs):
    """Writes less than it was given, one byte at a time, or other bytes than those."""

    def __init__(self, do: Callable[[bytes], bytes]) -> None:
        self.do = do

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if name == "write":
            changed = list(args)
            changed[1] = self.do(bytes(args[1]))
            return fn(*changed, **kwargs)
        return fn(*args, **kwargs)


def test_every_call_goes_through_one_door(tmp_path: Path) -> None:
    fs, path, other = CountingFs(), tmp_path / "a", tmp_path / "b"
    handle = fs.create(path)
    fs.write(handle, b"hello")
    fs.chmod(handle, path, 0o640)
    fs.fsync(handle)
    fs.close(handle)
    handle = fs.open(path)
    assert fs.pread(handle, 3, 1) == b"ell"
    assert fs.fstat(handle).signature == fs.stat(path).signature
    fs.forget(handle)
    fs.close(handle)
    fs.move(path, other)
    fs.replace(other, path)
    fs.claim(path, other)
    fs.mkdir(tmp_path / "x" / "y")
    fs.fsync_dir(tmp_path)
    assert fs.listdir(tmp_path / "x") == ["y"]
    fs.unlink(other)
    assert fs.names == [
        *("create", "write", "chmod", "fsync", "close", "open", "pread", "fstat", "stat", "forget", "close"),
        *("move", "replace", "claim", "mkdir", "fsync_dir", "listdir", "unlink"),
    ]


def test_create_and_claim_never_replace(tmp_path: Path) -> None:
    fs = Fs()
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(FileExistsError):
        fs.create(tmp_path / "a")
    with pytest.raises(FileExistsError):
        fs.claim(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"b"
    fs.claim(tmp_path / "a", tmp_path / "c")
    assert sorted(os.listdir(tmp_path)) == ["b", "c"]


def test_claim_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links on this stick")

    monkeypatch.setattr(os, "link", refuses)
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(FileExistsError):
        Fs().claim(tmp_path / "a", tmp_path / "b")
    Fs().claim(tmp_path / "a", tmp_path / "c")
    assert sorted(os.listdir(tmp_path)) == ["b", "c"]


def test_links_and_pipes_are_not_opened(tmp_path: Path) -> None:
    fs = Fs()
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    assert not fs.stat(tmp_path / "link").regular
    assert not fs.stat(tmp_path / "pipe").regular
    with pytest.raises(OSError, match="symbolic links"):
        fs.open(tmp_path / "link")
    handle = fs.open(tmp_path / "pipe")  # put there after the look: opening returns at once
    fs.close(handle)


def test_short_writes_are_continued(tmp_path: Path) -> None:
    team = Team(tmp_path)
    shared = team.shared_file("ana", Lying(lambda data: data[:1]))
    assert stage(shared, tmp_path / "t", lambda out: out.write(b"all of it")) == b"all of it"


def test_leftover_of_the_same_name_is_in_nobodys_way(tmp_path: Path) -> None:
    shared = Team(tmp_path).shared_file("ana")
    (tmp_path / "t").write_bytes(b"a leftover that is longer")
    assert stage(shared, tmp_path / "t", lambda out: out.write(b"new")) == b"new"
    assert (tmp_path / "t").read_bytes() == b"new"


def test_what_reads_differently_is_refused(tmp_path: Path) -> None:
    team = Team(tmp_path)
    shared = team.shared_file("ana", Lying(lambda data: b"X" + data[1:]))
    with pytest.raises(Unsound):
        stage(shared, tmp_path / "t", lambda out: out.write(b"all of it"))
    assert not (tmp_path / "t").exists()


def test_nothing_written_at_all_is_an_error(tmp_path: Path) -> None:
    team = Team(tmp_path)
    shared = team.shared_file("ana", Lying(lambda data: b""))
    with pytest.raises(OSError, match="Input/output"):
        stage(shared, tmp_path / "t", lambda out: out.write(b"all of it"))


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_replace_waits_for_who_holds_the_file(tmp_path: Path, winerror: int) -> None:
    clock = FakeClock()
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    fs = Failing(lambda name, number, args: Busy(winerror) if name == "replace" and number <= 8 else None)
    begun = clock.passed
    replace(fs, clock, tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_bytes() == b"new"
    assert fs.names == ["replace"] * 9
    assert 2.0 < clock.passed - begun < 4.0  # 10, 20, … 640 ms, 1 s


def test_replace_gives_up_after_fifteen_seconds(tmp_path: Path) -> None:
    clock = FakeClock()
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    fs = Failing(lambda name, number, args: Busy(32) if name == "replace" else None)
    begun = clock.passed
    with pytest.raises(OSError, match="not supported"):
        replace(fs, clock, tmp_path / "new", tmp_path / "old")
    assert PATIENCE - 1.1 < clock.passed - begun < PATIENCE + 0.1
    assert fs.names[-1] == "replace_kept"  # the system's own way, as the last resort
    assert (tmp_path / "old").read_bytes() == b"old"


def test_other_trouble_with_replacing_is_told_at_once(tmp_path: Path) -> None:
    clock = FakeClock()
    with pytest.raises(FileNotFoundError):
        replace(Fs(), clock, tmp_path / "none", tmp_path / "old")
    assert clock.passed < 1
