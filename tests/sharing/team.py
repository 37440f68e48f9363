"""A small team in a test: workspaces on several computers, one folder between them, and a clock for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import ParamSpec, TypeVar

from okr_desktop.services import planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.creating import create_shared, join
from okr_desktop.sharing.folder import SharedFile, identify
from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.publish import sync
from okr_desktop.sharing.report import SyncReport
from okr_desktop.store.causal import Header
from okr_desktop.store.merging import header
from okr_desktop.store.workspace import Workspace
from tests.worlds import TODAY, add_objective, content

P = ParamSpec("P")
T = TypeVar("T")


class FakeClock(Clock):
    """Goes forward when somebody sleeps, and a little with every look."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        self.passed += 0.001
        return 1000.0 + self.passed

    def wall(self) -> float:
        self.passed += 0.001
        return 1_795_000_000.0 + self.passed

    def sleep(self, seconds: float) -> None:
        self.passed += seconds


class CountingFs(Fs):
    """Writes down what is asked of it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls.append((name, args))
        return fn(*args, **kwargs)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.calls]


class Failing(CountingFs):
    """Raises from the calls that ``when`` picks, by name and number of the call."""

    def __init__(self, when: Callable[[str, int, tuple[object, ...]], BaseException | None]) -> None:
        super().__init__()
        self.when = when

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls.append((name, args))
        if (error := self.when(name, len(self.calls), args)) is not None:
            raise error
        return fn(*args, **kwargs)


WRITES = {"create", "write", "chmod", "replace", "replace_kept", "move", "claim", "unlink", "mkdir"}


class Member:
    """Somebody with a workspace of their own."""

    def __init__(self, desk: Desk, shared: SharedFile) -> None:
        self.desk, self.shared = desk, shared

    def store(self, fn: Callable[[Workspace], T], /) -> T:
        return fn(self.desk.space)

    def sync(self, fs: Fs | None = None, *, closing: bool = False, idle: float = 0.0) -> SyncReport:
        return sync(self.through(fs) if fs else self.shared, self.store, closing=closing, idle=idle)

    def through(self, fs: Fs) -> SharedFile:
        """The same file, reached through another file system."""
        one = self.shared
        return SharedFile(one.path, one.archive, fs, one.clock, one.random)

    def writes(self, title: str) -> str:
        return add_objective(self.desk, title)

    def retitles(self, id: str, title: str) -> None:
        planning.edit(self.desk, replace(self.desk.plan.objectives[id], title=title))

    @property
    def titles(self) -> set[str]:
        return {one.title for one in self.fresh().plan.objectives.values()}

    def fresh(self) -> Desk:
        return Desk(self.desk.space, lambda: TODAY)

    @property
    def header(self) -> Header:
        return header(self.desk.space)

    @property
    def me(self) -> str:
        return self.desk.space.journal.me

    @property
    def content(self) -> dict[str, object]:
        return content(self.fresh())

    def reopens(self) -> None:
        path = self.desk.space.path
        self.desk.space.close()
        self.desk = upkeep.open_desk(path, path.parent / "backups", lambda: TODAY)


class Team:
    """Members around one folder."""

    def __init__(self, folder: Path, seed: int = 1, name: str = "Team.okr") -> None:
        self.root, self.clock, self.random = folder, FakeClock(), Random(seed)
        self.folder = folder / "share"
        self.folder.mkdir(exist_ok=True)
        self.path = self.folder / name
        self.members: list[Member] = []

    def shared_file(self, name: str, fs: Fs | None = None) -> SharedFile:
        return SharedFile(self.path, self.root / name / "archive", fs or Fs(), self.clock, self.random)

    def founder(self, name: str = "ana") -> Member:
        """The one who shares."""
        member = self.alone(name)
        create_shared(member.shared, member.store)
        return member

    def alone(self, name: str) -> Member:
        """Somebody who has not shared yet."""
        home = self.root / name
        home.mkdir()
        desk = upkeep.create_desk(home / "team.okrdb", home / "backups", "Acme", lambda: TODAY)
        return self._add(Member(desk, self.shared_file(name)))

    def joiner(self, name: str) -> Member:
        """One more, who has merged what is there."""
        member = self.newcomer(name)
        join(member.shared, member.store)
        return member

    def newcomer(self, name: str) -> Member:
        """An empty workspace for the data of the file."""
        home, shared = self.root / name, self.shared_file(name)
        home.mkdir()
        Workspace.join(home / "team.okrdb", home / "backups", identify(shared).bundle_id).close()
        desk = upkeep.open_desk(home / "team.okrdb", home / "backups", lambda: TODAY)
        return self._add(Member(desk, shared))

    def _add(self, member: Member) -> Member:
        self.members.append(member)
        return member

    def later(self, seconds: float) -> None:
        self.clock.passed += seconds

    def rounds(self, count: int = 3) -> None:
        for _ in range(count):
            for member in self.members:
                self.later(10)
                member.sync()

    def close(self) -> None:
        for member in self.members:
            member.desk.space.close()
