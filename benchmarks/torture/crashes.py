"""A sync that is killed, or whose disk fails, at each of its calls; then everything is opened again, and nothing lost.

C1: every scene, every call, every way of failing. C2: the recovery is killed at each of its calls, too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from random import Random
from typing import NamedTuple, TypeVar

from benchmarks.torture.checks import (
    all_equal,
    ensure,
    everything,
    folder_lines,
    lines_of,
    old_or_new,
    snapshot,
    sound,
    tidy,
)
from benchmarks.torture.faults import MODES, Counting, Exiting, Faulty, Killed, Mode
from benchmarks.torture.places import scratch
from benchmarks.torture.scenes import SCENES, Act, Scene, TooBig, files_of, put_back
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.sharing.report import SyncReport
from okr_desktop.store.workspace import Workspace
from tests.sharing.team import Member, Team

T = TypeVar("T")
KILL = MODES[0]
# So many rounds of syncs at most until nobody has anything to do; then one more may not change a thing.
ROUNDS = 6


class Point(NamedTuple):
    """Where something goes wrong: the number of the call, and of the recovery's call for a second one (0: none)."""

    scene: Scene
    mode: Mode
    number: int
    second: int = 0

    def __str__(self) -> str:
        return f"{self.scene.name}/{self.mode.name}/{self.number}" + (f"/{self.second}" if self.second else "")


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """C1 whole and 3,000 of C2 by night, a few of both otherwise; ``really`` ones end a process of their own."""
    dice = Random(seed)
    first, second, real = list[str](), list[str](), list[str]()
    for scene in SCENES:
        calls = calls_of(scene)
        first += map(str, points(scene, calls))
        second += map(str, compound(scene, calls))
        real += [f"{scene.name}/exit/{number}" for number in range(1, len(calls) + 1)]
    if size == "nightly" and cases is None:
        return [*first, *real, *dice.sample(second, 3000)]
    if cases is not None and cases > len(first):
        return [*first, *real, *dice.sample(second, min(len(second), cases - len(first)))]
    count = cases or 40
    picked = [*dice.sample(first, count * 2 // 3), *dice.sample(second, count // 4)]
    return [*picked, *dice.sample(real, count - len(picked))]


def check(case: str) -> None:
    """One case by its text, ``scene/mode/call`` or ``scene/kill/call/call of the recovery``."""
    name, mode, *numbers = case.split("/")
    scene = next(scene for scene in SCENES if scene.name == name)
    if mode == "exit":
        really(scene, int(numbers[0]))
    else:
        found = next(one for one in MODES if one.name == mode)
        check_point(Point(scene, found, *map(int, numbers)))


def calls_of(scene: Scene) -> list[str]:
    """The calls of the file system when nothing goes wrong."""
    with scratch() as home, calm(scene):
        team = Team(home)
        member, fs = scene.build(team), Counting()
        act_on(member, fs, scene.act)
        team.close()
    return fs.calls


def points(scene: Scene, calls: list[str]) -> Iterator[Point]:
    """Every call and every way in which it can fail."""
    for mode in MODES:
        for number, name in enumerate(calls, 1):
            if mode.concerns(name):
                yield Point(scene, mode, number)


def compound(scene: Scene, calls: list[str]) -> Iterator[Point]:
    """A kill at every call, and in the recovery from it at every call."""
    for number, name in enumerate(calls, 1):
        for second in range(1, len(calls) + 25 if name != "close" else 0):
            yield Point(scene, KILL, number, second)


def check_point(point: Point, seed: int = 1) -> None:
    """One crash and what follows; raises FindingError."""
    scene = point.scene
    with scratch() as home, calm(scene):
        team = Team(home, seed=seed)
        member = scene.build(team)
        wanted, before = everything(team.members), _main(team)
        shared_before = folder_lines(team.folder)
        report = act_on(member, Faulty(point.mode, point.number), scene.act)
        if report is not None and report.published:
            ensure(lines_of(member.desk.space, mine=True) <= folder_lines(team.folder), "I6: published, but not there")
        _after(team, scene, before, shared_before)
        killed(team)
        if point.second:
            act_on(member, Faulty(KILL, point.second), scene.again or scene.act)
            _after(team, scene, before, shared_before)
            killed(team)
        recover(team, scene, member, wanted, thorough=point.number % 5 == 0)
        team.close()


def calm(scene: Scene) -> ExitStack:
    """What must hold while a scene is played."""
    stack = ExitStack()
    if scene.parts_only:
        stack.enter_context(TooBig())
    return stack


def _main(team: Team) -> bytes | None:
    return team.path.read_bytes() if team.path.exists() else None


def act_on(member: Member, fs: Counting, act: Act) -> SyncReport | None:
    """What is told; None when the program is gone, or says that it could not be done."""

    def store(fn: Callable[[Workspace], T], /) -> T:
        if fs.dead:
            raise Killed
        return fn(member.desk.space)

    with suppress(Killed, FileProblem):
        return act(member.through(fs), store)
    return None


def _after(team: Team, scene: Scene, before: bytes | None, shared: frozenset[bytes]) -> None:
    """What must be true at the very moment of the crash."""
    old_or_new(team.path, before, may_be_away=scene.name == "damaged" or before is None)
    if scene.name not in ("damaged", "missing"):  # there, what can be read depends on a file that is not sound
        ensure(shared <= folder_lines(team.folder), "I6: what was in the folder is not there any more")


def killed(team: Team) -> None:
    """All programs end without a word, and are started again with what is on their disks."""
    for member in team.members:
        put_back(member, {path: path.read_bytes() for path in files_of(member)})


def recover(team: Team, scene: Scene, member: Member, wanted: frozenset[bytes], *, thorough: bool) -> None:
    """Everybody works on: nothing is lost, all become equal, and then there is nothing left to do."""
    team.later(70)
    if scene.again is not None:
        with suppress(OkrError):
            scene.again(member.shared, member.store)
    before = None
    for _ in range(ROUNDS):
        team.rounds(1)
        before, earlier = snapshot(team.folder), before
        if before == earlier:
            break
    all_equal(team, wanted)
    ops = everything(team.members)
    tidy_if(team, scene)
    team.later(10)
    team.rounds(1)
    ensure(snapshot(team.folder) == before, "a sync with nothing to do has written something")
    ensure(everything(team.members) == ops, "a sync has made ops")
    for one in team.members:
        sound(one, thorough)


def tidy_if(team: Team, scene: Scene) -> None:
    """While the shared file counts as too big, everything lies beside it."""
    if scene.parts_only:
        wanted = lines_of(team.members[0].desk.space)
        ensure(wanted <= folder_lines(team.folder), "I6: the folder does not hold everything")
    else:
        tidy(team, scene.moved)


def really(scene: Scene, number: int) -> None:
    """The same with a process of its own that is really gone in the middle of the call."""
    with scratch() as home, calm(scene):
        team = Team(home)
        member = scene.build(team)
        wanted, before = everything(team.members), _main(team)
        for one in team.members:
            one.desk.space.close()
        if (child := os.fork()) == 0:
            try:
                member.reopens()
                act_on(member, Exiting(number), scene.act)
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        old_or_new(team.path, before, may_be_away=scene.name == "damaged" or before is None)
        for one in team.members:
            one.reopens()
        recover(team, scene, member, wanted, thorough=True)
        team.close()
