"""A disk that is really full: a small one in memory, with four kilobytes more room from case to case.

``share``: the folder of the shared file is on it; ``all``: the workspaces are, too, so that SQLite runs out of room
itself; ``turns``: the folder can suddenly only be read, from some call on.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import ParamSpec, TypeVar

from benchmarks.torture.checks import ensure, everything, folder_lines, lines_of, old_or_new
from benchmarks.torture.crashes import act_on, calls_of, calm, killed, recover
from benchmarks.torture.faults import Counting
from benchmarks.torture.places import scratch
from benchmarks.torture.scenes import SCENES, Scene
from okr_desktop.domain.errors import OkrError
from tests.sharing.team import Team

P = ParamSpec("P")
T = TypeVar("T")
BLOCK = 4096
ROOM = 64 << 20
_RDONLY, _REMOUNT, _DETACH = 1, 32, 2
# Free blocks up to which a sync is tried: above, there is room for everything.
STEPS = {"share": 12, "all": 60}


def can_mount() -> bool:
    """Whether a disk in memory can be had here."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    with suppress(OSError), scratch() as home, tmpfs(home):
        return True
    return False


def skipped() -> str:
    """Why there are no cases."""
    return "no disk in memory can be mounted here (Linux, as root)"


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """Every step of every scene by night, some otherwise; none where nothing can be mounted."""
    if not can_mount():
        return []
    every = [f"{kind}/{one.name}/{step}" for one in SCENES for kind, steps in STEPS.items() for step in range(steps)]
    every += [f"turns/{one.name}/{number}" for one in SCENES for number in range(1, len(calls_of(one)) + 1)]
    if size == "nightly" and cases is None:
        return every
    return Random(seed).sample(every, min(cases or 24, len(every)))


def check(case: str) -> None:
    """One case: ``kind/scene/step``."""
    kind, name, number = case.split("/")
    scene = next(scene for scene in SCENES if scene.name == name)
    with scratch() as home, calm(scene):
        share = home / "share"
        share.mkdir()
        with tmpfs(home if kind == "all" else share) as disk:
            _check(kind, scene, int(number), home, disk)


def _check(kind: str, scene: Scene, number: int, home: Path, disk: Disk) -> None:
    team = Team(home)
    member = scene.build(team)
    wanted, before = everything(team.members), team.path.read_bytes() if team.path.exists() else None
    shared = folder_lines(team.folder)
    fs: Counting = Turning(disk, number) if kind == "turns" else Counting()
    if kind != "turns":
        disk.leave(number)
    report = None
    with suppress(OkrError):  # what the workspace itself raises when there is no room
        report = act_on(member, fs, scene.act)
    old_or_new(team.path, before, may_be_away=before is None or scene.name == "damaged")
    there = folder_lines(team.folder)
    if report is not None and report.published:
        ensure(lines_of(member.desk.space, mine=True) <= there, "I6: published, but not there")
    if scene.name not in ("damaged", "missing"):
        ensure(shared <= there, "I6: what was in the folder is not there any more")
    disk.room(ROOM)
    killed(team)
    recover(team, scene, member, wanted, thorough=True)
    team.close()


class Disk:
    """A mounted disk in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._call(f"size={ROOM}", 0)

    def _call(self, options: str, flags: int) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.mount(b"okr-torture", str(self.folder).encode(), b"tmpfs", flags, options.encode()) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))

    def room(self, size: int) -> None:
        """Let it have so many bytes, and be written to."""
        self._call(f"size={size}", _REMOUNT)

    def leave(self, blocks: int) -> None:
        """Let so many blocks be free."""
        found = os.statvfs(self.folder)
        self.room((found.f_blocks - found.f_bfree + blocks) * BLOCK)

    def freeze(self) -> None:
        """Nothing can be written any more; OSError while something is being written."""
        self._call(f"size={ROOM}", _REMOUNT | _RDONLY)

    def unmount(self) -> None:
        """Away with it."""
        libc = ctypes.CDLL(None, use_errno=True)
        libc.umount2(str(self.folder).encode(), _DETACH)


@contextmanager
def tmpfs(folder: Path) -> Iterator[Disk]:
    """A disk of its own in the place of a folder."""
    disk = Disk(folder)
    try:
        yield disk
    finally:
        disk.unmount()


class Turning(Counting):
    """From some call on the disk can only be read: as soon as nothing is open for writing."""

    def __init__(self, disk: Disk, number: int) -> None:
        super().__init__()
        self._disk, self._number, self._frozen = disk, number, False

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Freeze when it is time."""
        if not self._frozen and len(self.calls) >= self._number:
            with suppress(OSError):
                self._disk.freeze()
                self._frozen = True
        return fn(*args, **kwargs)
