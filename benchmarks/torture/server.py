"""Many people on one server at once, each a process with a workspace of its own, while connections and server die.

python -m benchmarks.torture.server --clients 20 --edits 30 --kills 3 --clones 4

Every client writes and syncs in turns. Meanwhile the server's connections are ended at random, and the whole server is
killed and started again. Some clients are copies of others' files that believe to be the original. At the end all must
know the same, which is what the server has, and everything that anybody wrote must be there, once.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import tempfile
import time
import traceback
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from okr_desktop.services import planning, server
from okr_desktop.sharing.server_errors import ServerProblem
from okr_desktop.store.workspace import Workspace
from tests.postgres import Cluster, running
from tests.sharing.serving import Member, Team, assert_equal, fresh, reopened, settle
from tests.worlds import add_objective

SECONDS = 600.0
CONTEXT = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
CONTEXT.set_forkserver_preload(["okr_desktop.services.server", "tests.sharing.serving"])


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: syncs that worked, those that failed and were tried again, operations on the server at the end."""

    clients: int
    written: int
    synced: int
    failed: int
    kills: int
    cuts: int
    operations: int
    branches: int
    seconds: float


def run(clients: int, edits: int, kills: int, clones: int, seed: int = 1, every: float = 0.3) -> Report:
    """Let them all write; raises AssertionError when anything is lost, doubled or different."""
    begun = time.monotonic()
    with running() as cluster, tempfile.TemporaryDirectory(prefix="okr-torture-") as folder:
        team = Team(cluster.database(), Path(folder))
        try:
            members = _members(team, clients, clones)
            working = [Client(member, edits, seed * 1000 + number) for number, member in enumerate(members)]
            cuts = _disturb(cluster, team, working, kills, Random(seed), every)
            told = [one.finished() for one in working]
            for member in members:
                member.desk = team.keep(reopened(member.desk.space.path))
            settle(*members)
            _check(team, members, told)
            rows = team.rows()
            branches = int(team.database.do(f"SELECT count(*) FROM {team.schema}.fork")[0][0])
        finally:
            team.close()
    return Report(
        clients,
        sum(len(one["written"]) for one in told),
        sum(one["synced"] for one in told),
        sum(one["failed"] for one in told),
        kills,
        cuts,
        len(rows),
        branches,
        round(time.monotonic() - begun, 1),
    )


def _members(team: Team, clients: int, clones: int) -> list[Member]:
    """Workspaces filled from the server, the last ones copies of the first; all closed again."""
    first = team.first()
    first.write("Everybody's")
    first.sync()
    members = [first, *(team.another(f"m{number}") for number in range(1, clients - clones))]
    members += [team.clone(members[number % len(members)], f"copy{number}") for number in range(clones)]
    for member in members:
        member.desk.close()
    return members


class Client:
    """A process of its own, forked off one that has everything imported where the system can do that."""

    def __init__(self, member: Member, edits: int, seed: int) -> None:
        self._pipe, far = CONTEXT.Pipe()
        path = member.desk.space.path
        self._process = CONTEXT.Process(target=_work, args=(far, path, edits, seed, member.user.password), daemon=True)
        self._process.start()
        far.close()

    def begin(self) -> None:
        """Let it write, once it is ready."""
        assert self._pipe.recv() == "ready"
        self._pipe.send("go")

    @property
    def busy(self) -> bool:
        """Whether it has not finished."""
        return self._process.is_alive()

    def finished(self) -> dict[str, Any]:
        """What it has done."""
        told = self._pipe.recv() if self._pipe.poll(SECONDS) else "no answer"
        self._process.join(SECONDS)
        assert isinstance(told, dict), told
        return told


def _work(pipe: Connection, path: Path, edits: int, seed: int, password: str) -> None:
    os.environ["OKR_SERVER_PASSWORD"] = password
    try:
        pipe.send("ready")
        pipe.recv()
        pipe.send(client(path, edits, seed))
    except BaseException:
        pipe.send(traceback.format_exc())


def _disturb(cluster: Cluster, team: Team, clients: list[Client], kills: int, random: Random, every: float) -> int:
    """Let everybody begin at once; end connections, and kill the server now and then, until all have finished."""
    for one in clients:
        one.begin()
    cuts, rounds, limit = 0, 0, time.monotonic() + SECONDS
    while any(one.busy for one in clients) and time.monotonic() < limit:
        time.sleep(every * random.uniform(0.5, 1.5))
        rounds += 1
        if kills and rounds % 2 == 0:
            cluster.kill()
            time.sleep(every * random.random())
            cluster.start()
            kills -= 1
            continue
        query = (
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{team.database.name}' "
            "AND pid <> pg_backend_pid() ORDER BY random() LIMIT 2"
        )
        cuts += len(team.database.do(query))
    assert not kills, "everybody had finished before the server was killed as often as wanted: raise --edits"
    return cuts


def _check(team: Team, members: list[Member], told: list[dict[str, Any]]) -> None:
    assert_equal(team, *members)
    journal = " ".join(row[2] for row in team.rows() if '"objective"' in row[2])
    for title in (title for one in told for title in (*one["written"], *one["changed"])):
        assert journal.count(f'"{title}"') == 1, title
    assert len(members[0].titles()) == 1 + sum(len(one["written"]) for one in told)


# One client


def client(path: Path, edits: int, seed: int) -> dict[str, Any]:
    """Write and sync in turns; a sync that failed is tried again with the next edit, the last one until it works."""
    random, desk = Random(seed), reopened(path)
    written, changed, counts = list[str](), list[str](), {"synced": 0, "failed": 0}
    for number in range(edits):
        fresh(desk)
        if number % 3 == 2:
            id = random.choice(sorted(desk.plan.objectives))
            changed.append(f"Changed {seed} {number}")
            planning.edit(desk, replace(desk.objective(id), title=changed[-1]))
        else:
            written.append(f"New {seed} {number}")
            add_objective(desk, written[-1])
        _sync(desk.space, counts)
        time.sleep(random.random() * 0.05)
    end = time.monotonic() + SECONDS
    while not _sync(desk.space, counts) and time.monotonic() < end:
        time.sleep(0.1)
    desk.close()
    return {"written": written, "changed": changed, **counts}


def _sync(space: Workspace, counts: dict[str, int]) -> bool:
    try:
        server.sync(server.direct(space))
    except ServerProblem as problem:
        if not problem.passing:
            raise
        counts["failed"] += 1
        return False
    counts["synced"] += 1
    return True


def main() -> None:
    """Run from the command line; prints a report, or ends with what was lost."""
    parser = argparse.ArgumentParser(description="Many people on one server at once, while connections and server die.")
    for name, value in (("clients", 20), ("edits", 30), ("kills", 3), ("clones", 4), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    asked = parser.parse_args()
    print(run(asked.clients, asked.edits, asked.kills, asked.clones, asked.seed))


if __name__ == "__main__":
    main()
