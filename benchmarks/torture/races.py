"""R1, races: real processes that sync at the same moment, with and without a lock that works.

``cell``: so many processes, all let go at once, round after round; after each, what any of them called published must
be in the folder. ``stop``: one is held by SIGSTOP at one of its calls while the others sync from beginning to end.
``control``: protocols that must lose changes here, or this would prove nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, ParamSpec, TypeVar

from benchmarks.torture.checks import all_equal, ensure, folder_lines, lines_of, sound, tidy
from benchmarks.torture.faults import Counting
from benchmarks.torture.places import scratch
from okr_desktop.sharing import checkpoint, publish
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.folder import SharedFile, load
from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.lease import Lease
from okr_desktop.sharing.outgoing import describe
from tests.sharing.team import Member, Team

P = ParamSpec("P")
T = TypeVar("T")
CALLS = 55
LOCKS = ("on", "off", "deleted", "stale")
PROCESSES = (2, 4, 8)
PATIENCE = 120.0
# Each case is many processes by itself, and a pool's own may not have any.
MANY = True
FORK = multiprocessing.get_context("fork")


class Told(NamedTuple):
    """What a process says of its sync: whether it called it published, and all lines of its own."""

    published: bool
    lines: frozenset[bytes]
    trouble: str = ""


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """Cells of 50 rounds by night (``cases`` rounds in each cell), of 3 otherwise; stops at every call, or some."""
    night = size == "nightly"
    rounds = cases or (1000 if night else 3)
    batch = min(rounds, 50)
    cells = [
        f"cell/{lock}/{count}/{batch}/{seed + number}"
        for number in range(max(1, rounds // batch))
        for lock in LOCKS
        for count in PROCESSES
    ]
    stops = [f"stop/{lock}/{number}/{seed}" for lock in ("on", "off") for number in range(1, CALLS + 1)]
    controls = [f"control/{name}/{how}/{seed}" for name in ("nothing", "compare") for how in ("stop", "race")]
    return [*cells, *(stops if night else Random(seed).sample(stops, 6)), *controls]


def check(case: str) -> dict[str, int]:
    """One cell, stop or control."""
    kind, first, *rest = case.split("/")
    if kind == "cell":
        return _cell(first, int(rest[0]), int(rest[1]), int(rest[2]))
    if kind == "stop":
        return _stop(first, int(rest[0]), int(rest[1]))
    return _control(first, rest[0], int(rest[1]))


# Cells


def _cell(lock: str, count: int, rounds: int, seed: int, control: str = "") -> dict[str, int]:
    with scratch() as home:
        team = _team(home, count, seed)
        wanted, missing = _run(team, lock, rounds, seed, control)
        for member in team.members:
            member.reopens()
        if not control:
            ensure(not missing, f"{missing} published ops were missing from the folder right after")
            _quiet(team, wanted)
        team.close()
    return {"cases": rounds, "syncs": rounds * count, f"missing_{control or lock}": missing}


def _team(home: Path, count: int, seed: int) -> Team:
    team = Team(home, seed=seed)
    team.founder("member0")
    for number in range(1, count):
        team.joiner(f"member{number}")
    for member in team.members:
        member.desk.space.close()
    return team


def _run(team: Team, lock: str, rounds: int, seed: int, control: str) -> tuple[frozenset[bytes], int]:
    """All rounds; what must be there in the end, and how many ops were missing right after some round."""
    barrier, pipes = FORK.Barrier(len(team.members) + 1), list[Connection]()
    processes = list[Any]()
    for number, member in enumerate(team.members):
        mine, theirs = FORK.Pipe(duplex=False)
        work = (team.path, member, barrier, theirs, rounds, seed * 100 + number, lock, control)
        processes.append(FORK.Process(target=_live, args=work, daemon=True))
        pipes.append(mine)
    vandal = FORK.Process(target=_delete, args=(team.path.with_name(team.path.name + ".lease"),), daemon=True)
    for one in (*processes, *([vandal] if lock == "deleted" else [])):
        one.start()
    wanted, missing = frozenset[bytes](), 0
    try:
        for _ in range(rounds):
            if lock == "stale":
                team.path.with_name(team.path.name + ".lease").write_text('{"host":"elsewhere","pid":7,"nonce":"x"}')
            barrier.wait(PATIENCE)  # all have written, none has begun
            told = [_received(pipe) for pipe in pipes]
            wanted = wanted.union(*(one.lines for one in told if one.published))
            missing += len(wanted - folder_lines(team.folder))
            ensure(control or all(one.published for one in told), "a sync has not published what it could have")
            barrier.wait(PATIENCE)  # on to the next
    finally:
        for one in (*processes, vandal):
            if one.pid:
                one.join(5) if one is not vandal else one.kill()
                one.kill()
    return wanted, missing


def _received(pipe: Connection) -> Told:
    ensure(pipe.poll(PATIENCE), "a process says nothing any more")
    told: Told = pipe.recv()
    ensure(not told.trouble, told.trouble)
    return told


def _live(
    path: Path, member: Member, barrier: Barrier, pipe: Connection, rounds: int, seed: int, lock: str, control: str
) -> None:
    """What one process does."""
    try:
        _prepare(lock, control)
        member.reopens()
        shared = SharedFile(path, member.shared.archive, Fs(), QuickClock(), Random(seed))
        for number in range(rounds):
            member.writes(f"{seed} {number}")
            barrier.wait(PATIENCE)
            pipe.send(_synced(member, shared))
            barrier.wait(PATIENCE)
        member.desk.space.close()
    except BaseException as error:
        with suppress(OSError):
            pipe.send(Told(False, frozenset(), f"{type(error).__name__}: {error}"))


def _synced(member: Member, shared: SharedFile) -> Told:
    report = publish.sync(shared, member.store)
    return Told(report.published is not None, lines_of(member.desk.space, mine=True))


def _quiet(team: Team, wanted: frozenset[bytes]) -> None:
    """Later nothing is missing anywhere."""
    team.path.with_name(team.path.name + ".lease").unlink(missing_ok=True)
    team.later(100)
    team.rounds(3)
    all_equal(team, wanted)
    tidy(team, moved=False)
    for member in team.members:
        sound(member, thorough=False)


def _delete(path: Path) -> None:
    while True:
        path.unlink(missing_ok=True)
        time.sleep(0.002)


class QuickClock(Clock):
    """Twenty seconds in one, so that patience and pauses cost little and meetings are many."""

    def monotonic(self) -> float:
        """Seconds, twenty for one."""
        return time.monotonic() * 20

    def sleep(self, seconds: float) -> None:
        """Wait a twentieth."""
        time.sleep(seconds / 20)


# One held still


class Stopping(Counting):
    """Stops its own process before a call, by number or by name and file."""

    def __init__(self, number: int, main: Path | None = None) -> None:
        super().__init__()
        self.number, self._main = number, main

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Stop when it is time."""
        if len(self.calls) == self.number or (self._main and name == "replace" and args[1] == self._main):
            self._main = None
            os.kill(os.getpid(), signal.SIGSTOP)
        return fn(*args, **kwargs)


def _stop(lock: str, number: int, seed: int) -> dict[str, int]:
    return _held(lock, seed, lambda team: Stopping(number))


def _held(lock: str, seed: int, stopping: Callable[[Team], Stopping], control: str = "") -> dict[str, int]:
    """One process is stopped; two others sync meanwhile; it goes on."""
    with scratch() as home:
        team = _team(home, 3, seed)
        slow, mine = _start(team, 0, stopping(team), seed, lock, control)
        _, status = os.waitpid(slow, os.WUNTRACED)
        stopped = os.WIFSTOPPED(status)
        told = [_finished(*_start(team, number, Fs(), seed, lock, control)) for number in (1, 2)]
        wanted = frozenset[bytes]().union(*(one.lines for one in told))
        ensure(all(one.published for one in told), "a stopped process keeps others from publishing")
        ensure(wanted <= folder_lines(team.folder), "published while another was stopped, but not there")
        if stopped:
            os.kill(slow, signal.SIGCONT)
            os.waitpid(slow, 0)
        last = _received(mine)
        wanted |= last.lines if last.published else frozenset()
        missing = len(wanted - folder_lines(team.folder))
        for member in team.members:
            member.reopens()
        if not control:
            ensure(last.published and not missing, f"{missing} ops are missing after the stopped one went on")
            _quiet(team, wanted)
        team.close()
    return {"cases": 1, "stopped": int(stopped), f"missing_{control or lock}": missing}


def _start(team: Team, number: int, fs: Fs, seed: int, lock: str, control: str) -> tuple[int, Connection]:
    """A process that writes and syncs once: its id, and where it tells of it."""
    mine, theirs = FORK.Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        try:
            _once(team.members[number], team.path, fs, seed + number, theirs, lock, control)
        finally:
            os._exit(0)
    theirs.close()
    return child, mine


def _once(member: Member, path: Path, fs: Fs, seed: int, pipe: Connection, lock: str, control: str) -> None:
    try:
        _prepare(lock, control)
        member.reopens()
        member.writes(f"from {seed}")
        told = _synced(member, SharedFile(path, member.shared.archive, fs, QuickClock(), Random(seed)))
        member.desk.space.close()
        pipe.send(told)
    except BaseException as error:
        pipe.send(Told(False, frozenset(), f"{type(error).__name__}: {error}"))


def _finished(child: int, pipe: Connection) -> Told:
    told = _received(pipe)
    os.waitpid(child, 0)
    return told


# Protocols that must lose


def _control(name: str, how: str, seed: int) -> dict[str, int]:
    """Without parts, and with no comparing, or with comparing before the replacement only."""
    if how == "race":
        counts = _cell("off", 4, 25, seed, control=name)
    else:
        counts = _held("off", seed, lambda team: Stopping(-1, team.path), control=name)
    ensure(counts[f"missing_{name}"] > 0, f"the control {name!r} has lost nothing: this torture proves nothing")
    return counts


def _prepare(lock: str, control: str) -> None:
    """Make this process one without lock, or with a protocol that is known to be wrong."""
    if lock == "off" or control:
        Lease.acquire = lambda self: False  # the method itself: this process does nothing else
    if control:
        publish.can_be_part = lambda now: False
        checkpoint.read_back = lambda shared, header, data: describe(shared, shared.path.name, header, data, "main")
    if control == "nothing":
        checkpoint.same_file = lambda shared, main: True
        checkpoint._still = lambda shared, local, seen: load(
            shared, shared.path.name, local.bundle_id, shared.fs.stat(shared.path)
        )
