"""C3, power loss: whatever a disk may keep of the writes and names that were not synced is a state to recover from.

A sync is stopped at a call, and what it asked of the file system until then is replayed: what was synced is there, of
the rest each name may have changed or not, in any combination, and of each file's bytes all may be there, none, a part
up to a sector of 512 bytes or a page of 4 KiB, or zeros in their place.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from random import Random
from typing import Any, ParamSpec, TypeVar

from benchmarks.torture.checks import ensure, everything, folder_lines, old_or_new
from benchmarks.torture.crashes import KILL, act_on, calls_of, calm, recover
from benchmarks.torture.faults import Faulty
from benchmarks.torture.places import scratch
from benchmarks.torture.scenes import SCENES, Scene, files_of, put_back
from tests.sharing.team import Team

P = ParamSpec("P")
T = TypeVar("T")
SECTOR, PAGE = 512, 4096
MOST_NAMES = 6


@dataclass
class Inode:
    """A file's bytes as written, and how many of them are certain to be on the disk."""

    data: bytearray = field(default_factory=bytearray)
    synced: int = 0

    def kept(self) -> list[bytes]:
        """What may be found after the power was gone."""
        data, sure = bytes(self.data), self.synced
        if sure == len(data):
            return [data]
        cuts = {sure, *range(-(-sure // SECTOR) * SECTOR, len(data), SECTOR), *range(0, len(data), PAGE)}
        found = [data, data[:sure] + bytes(len(data) - sure)]
        for cut in sorted(cuts):
            if cut >= sure:
                found += [data[:cut], data[:cut] + bytes(len(data) - cut)]
        return list(dict.fromkeys(found))


Names = dict[Path, Inode]
Step = Callable[[Names], object]


class Recorder(Faulty):
    """Kills at a call, and knows what the disk is certain to have by then."""

    def __init__(self, number: int, folders: list[Path]) -> None:
        super().__init__(KILL, number)
        self.sure: Names = {}
        for folder in folders:
            for path in folder.iterdir() if folder.is_dir() else ():
                data = path.read_bytes()
                self.sure[path] = Inode(bytearray(data), len(data))
        self.now: Names = dict(self.sure)
        self.pending: list[tuple[Path, Step]] = []
        self._handles: dict[int, Inode] = {}

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it, and note it; what the killing call still did is there, too."""
        try:
            result = super().done(name, fn, *args, **kwargs)
        except BaseException:
            if self.dead and len(self.calls) == self.number and name == "write":
                self._write(args[0], bytes(args[1])[: (len(args[1]) + 1) // 2])
            raise
        note = getattr(self, f"_{name}", None)
        if note is not None:
            note(*(args if name not in ("create", "write") else (result, *args)))
        return result

    def _create(self, handle: int, path: Path, *_: object) -> None:
        self._handles[handle] = inode = Inode()
        self._change(path.parent, lambda names: names.update({path: inode}))

    def _write(self, handle: Any, *rest: Any) -> None:
        if len(rest) == 2:  # called with what the system said first
            done, (handle, data) = handle, rest
            self._handles[handle].data += bytes(data)[:done]
        else:
            self._handles[handle].data += rest[0]

    def _fsync(self, handle: int) -> None:
        if handle in self._handles:
            self._handles[handle].synced = len(self._handles[handle].data)

    def _replace(self, source: Path, target: Path) -> None:
        inode = self.now[source]
        self._change(target.parent, lambda names: (names.pop(source, None), names.update({target: inode})))

    _move = _claim = _replace

    def _unlink(self, path: Path) -> None:
        self._change(path.parent, lambda names: names.pop(path, None))

    def _fsync_dir(self, folder: Path) -> None:
        left = list[tuple[Path, Step]]()
        for where, step in self.pending:
            if where == folder:
                step(self.sure)
            else:
                left.append((where, step))
        self.pending = left

    def _change(self, folder: Path, step: Step) -> None:
        step(self.now)
        self.pending.append((folder, step))

    def states(self, dice: Random) -> Iterator[dict[Path, bytes]]:
        """Every legal state of the disk; of more than a few open names a random choice."""
        steps = [step for _, step in self.pending]
        choices = list(product((True, False), repeat=len(steps)))
        if len(steps) > MOST_NAMES:
            choices = [choices[0], choices[-1], *dice.sample(choices, 2**MOST_NAMES)]
        for choice in choices:
            names = dict(self.sure)
            for step, there in zip(steps, choice, strict=True):
                if there:
                    step(names)
            yield from _contents(names)


def _contents(names: Names) -> Iterator[dict[Path, bytes]]:
    open_ = [path for path, inode in names.items() if inode.synced < len(inode.data)]
    rest = {path: bytes(inode.data) for path, inode in names.items() if path not in open_}
    for kept in product(*(names[path].kept() for path in open_)):
        yield {**rest, **dict(zip(open_, kept, strict=True))}


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """Every call of every scene by night, up to 400 states each; otherwise some calls, and few states of each."""
    every = [f"{scene.name}/{number}" for scene in SCENES for number in range(1, len(calls_of(scene)) + 2)]
    if size == "nightly" and cases is None:
        return [f"{one}/400/{seed}" for one in every]
    count = min(cases or 12, len(every))
    return [f"{one}/3/{seed}" for one in Random(seed).sample(every, count)]


def check(case: str) -> int:
    """One case: ``scene/call/most states/seed``; how many states that were."""
    name, number, most, seed = case.split("/")
    return lose_power(next(scene for scene in SCENES if scene.name == name), int(number), int(most), int(seed))


def lose_power(scene: Scene, number: int, most: int, seed: int = 1) -> int:
    """Lose power at one call, and recover from up to ``most`` of the legal states; how many that were."""
    dice = Random(f"{scene.name} {number} {seed}")
    with scratch() as home, calm(scene):
        team = Team(home, seed=seed)
        member = scene.build(team)
        wanted, before = everything(team.members), team.path.read_bytes() if team.path.exists() else None
        shared = folder_lines(team.folder)
        folders = [team.folder, member.shared.archive]
        fs = Recorder(number, folders)
        report = act_on(member, fs, scene.act)
        stores = [(one, {path: path.read_bytes() for path in files_of(one)}) for one in team.members]
        told = everything([member]) if report is not None and report.published else frozenset[bytes]()
        states = list({tuple(sorted(one.items())): one for one in fs.states(dice)}.values())
        for state in states if len(states) <= most else dice.sample(states, most):
            for one, files in stores:
                put_back(one, files)
            materialise(folders, state)
            old_or_new(team.path, before, may_be_away=before is None or scene.name == "damaged")
            if scene.name not in ("damaged", "missing"):
                missing = (shared | told) - folder_lines(team.folder)
                ensure(not missing, f"I6: {len(missing)} ops are not in the folder after the power was gone")
            recover(team, scene, member, wanted, thorough=False)
        team.close()
    return min(len(states), most)


def materialise(folders: list[Path], state: dict[Path, bytes]) -> None:
    """Make folders look as the disk left them."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    folders[0].mkdir()
    for path, data in state.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
