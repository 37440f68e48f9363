"""Ratios of sharing against bare sqlite3 in the same run: first import, a few changes onto many, and nothing new.

Run ``python benchmarks/bench_sharing.py [--ops N]``; ``--json FILE`` keeps the figures. A team of twelve, twelve ops
for each record: its creation and five edits with the actions they belong to; about half of the ops still hold.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from okr_desktop.domain.ids import new_id
from okr_desktop.services import sharing, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.bundle import open_shared, write_bundle
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, Mark
from okr_desktop.store.ops import ACTION, CREATION, Op, canonical, texts
from okr_desktop.store.wire import link
from okr_desktop.store.workspace import Workspace

ACTORS = tuple(f"{number:016x}" for number in range(1, 13))
EDITS = ("title", "description", "why", "weight", "score_comment")


class Team:
    """Runs of lines that grow op by op."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.id = new_id()
        self.runs: dict[str, list[bytes]] = {actor: [] for actor in ACTORS}
        self.ends: dict[str, Mark] = {actor: Mark(0, "0" * 16) for actor in ACTORS}
        self.lam = 0
        self.count = 0

    def write(self, actor: str, tx: str, kind: str, id: str, field: str, value: object, preds: tuple = ()) -> tuple:
        """One op; gives its dot."""
        self.lam += 1
        end = self.ends[actor]
        op = Op(actor, end.seq + 1, self.lam, 1_790_000_000_000 + self.lam, tx, kind, id, field, value, preds)
        line = canonical(op, texts(op)).encode()
        self.runs[actor].append(line)
        self.ends[actor] = Mark(end.seq + 1, link(end.h, line))
        self.count += 1
        return actor, end.seq + 1, self.ends[actor].h

    def found(self) -> None:
        self.write(ACTORS[0], "0" * 32, "workspace", self.id, CREATION, {"organisation": "Team"})

    def act(self, actor: str, code: str) -> str:
        tx = new_id()
        self.write(actor, tx, ACTION, tx, CREATION, {"label": code, "params": {"title": "Grow"}})
        return tx

    def record(self) -> None:
        """An objective, created and edited five times by whoever comes along."""
        actor, id = self.random.choice(ACTORS), new_id()
        title = {"title": f"Delight customers {self.count}"}
        self.write(actor, self.act(actor, "objective.add"), "objective", id, CREATION, title)
        before: dict[str, tuple] = {}
        for number in range(5):
            actor, field = self.random.choice(ACTORS), self.random.choice(EDITS)
            value = str(number + 1) if field == "weight" else f"What {number} says about it"
            preds = (before[field],) if field in before else ()
            tx = self.act(actor, "objective.edit")
            before[field] = self.write(actor, tx, "objective", id, field, value, preds)

    def header(self) -> Header:
        return Header(self.id, {actor: end for actor, end in self.ends.items() if end.seq})

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        return iter(self.runs[actor][after:])

    def save(self, path: Path) -> None:
        with path.open("wb") as out:
            write_bundle(out, self.header(), self.lines)


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def floor(team: Team, folder: Path) -> float:
    """The same lines into one table, one transaction, nothing else."""
    rows = [(index, n, line) for index, run in enumerate(team.runs.values()) for n, line in enumerate(run)]

    def insert() -> None:
        db = sqlite3.connect(folder / f"floor-{time.time_ns()}.db", isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE op (actor INTEGER, seq INTEGER, line BLOB, PRIMARY KEY (actor, seq)) WITHOUT ROWID")
        db.execute("BEGIN")
        db.executemany("INSERT INTO op VALUES (?, ?, ?)", rows)
        db.execute("COMMIT")
        db.close()

    return seconds(insert)


def measure(count: int, folder: Path) -> dict[str, float]:
    """All figures for a team with so many ops; times in seconds."""
    team = Team()
    team.found()
    while team.count < count:
        team.record()
    shared = folder / "Team.okr"
    found: dict[str, float] = {"ops": team.count, "write": seconds(lambda: team.save(shared))}
    found["file_mb"] = shared.stat().st_size / 1e6
    found["floor"] = statistics.median(floor(team, folder) for _ in range(3))
    space = Workspace.join(folder / "mine.okrdb", folder / "backups", team.id)
    with open_shared(shared) as source:
        found["first"] = seconds(lambda: merging.merge(space, [source], source="bench"))
    found["first_ratio"] = found["first"] / found["floor"]
    found |= few(team, space, shared)
    space.close()
    found |= whole(folder, shared)
    return found


def few(team: Team, space: Workspace, shared: Path) -> dict[str, float]:
    """A hundred new ops onto what is there, several times."""
    times = list[float]()
    for _ in range(7):
        goal = team.count + 100
        while team.count < goal:
            team.record()
        team.save(shared)

        def merge() -> None:
            with open_shared(shared) as source:
                merging.merge(space, [source], source="bench")

        times.append(seconds(merge))
    return {"hundred": statistics.median(times), "hundred_worst": max(times)}


def whole(folder: Path, shared: Path) -> dict[str, float]:
    """Through the whole protocol: a sync that finds nothing new."""
    desk = upkeep.open_desk(folder / "mine.okrdb", folder / "backups")

    def store(fn: Callable[[Desk], object]) -> object:
        return fn(desk)

    found = {"attach": seconds(lambda: sharing.attach(store, shared))}
    time.sleep(2.1)  # a file system's clock may tick in steps of two seconds: only then its state is trusted
    sharing.sync(store)
    times = [seconds(lambda: sharing.sync(store)) for _ in range(9)]
    desk.close()
    return {**found, "nothing": statistics.median(times), "nothing_worst": max(times)}


def peak(count: int) -> float:
    """MB that joining takes at most, in a process of its own that streams the file."""
    with tempfile.TemporaryDirectory() as name:
        team = Team()
        team.found()
        while team.count < count:
            team.record()
        shared = Path(name, "Team.okr")
        team.save(shared)
        code = (
            "import sys, resource\nfrom pathlib import Path\nfrom okr_desktop.services import sharing\n"
            f"sharing.join(Path({str(shared)!r}), Path({name!r}, 'a.okrdb'), Path({name!r}, 'backups'))\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        root = Path(__file__).resolve().parents[1]
        done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
        return int(done.stdout) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ops", type=int, action="append")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures = list[dict[str, float]]()
    for count in options.ops or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            figures.append(measure(count, Path(folder)))
        figures[-1]["peak_mb"] = peak(count)
        print(json.dumps({name: round(value, 4) for name, value in figures[-1].items()}), flush=True)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), "utf-8")


if __name__ == "__main__":
    main()
