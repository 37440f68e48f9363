"""V1, versions apart: a newer program's kinds, fields and flags pass through an older one byte for byte, and back.

The older program is the real one; the newer is simulated over the store in memory. Nothing may be dropped, and no
upgrade may write an op. ``store``: workspaces of earlier schemas are brought up to date, and then shared.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.torture.checks import ensure, lines_of, sound
from benchmarks.torture.forge import Forged, dumped
from benchmarks.torture.places import scratch
from okr_desktop.services import upkeep
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.creating import create_shared
from okr_desktop.store import migrate
from okr_desktop.store.causal import GENESIS, Mark
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.merge_core import Waiting
from tests.sharing.team import Member, Team
from tests.worlds import TODAY, sample

STORES = Path("tests/data/stores")
NEWER = "4e" * 8
ETYPES = ("objective", "key_result", "check_in", "widget", "mood", "person", "x-ray.2")
FIELDS = ("title", "shine", "title_v2", "status", "place", "metric", "tag:új", "a.b:c-d_9")
VALUES: tuple[object, ...] = (
    *("new", "galactic", None, True, 7, "12.50", [1, {"a": ["b"]}], {"x": {"y": []}}, "zwölf\n\t🎯", {"title": "x"}),
    *({"title": "born", "shine": "much", "place": {"parent": None, "rank": "m", "side": "left"}}, []),
)
EXTRAS: tuple[list[object], ...] = ([], [], [None, 7], ["x"], [{}, {"deep": [1, "ü"]}], [[1, 2], "y"])
KEYS = {"shiny": {"b": [1, "ä"], "a": None}, "zebra": "x"}


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """1,000 teams by night, 12 otherwise, and every old store."""
    count = cases or (1000 if size == "nightly" else 12)
    stores = [f"store/{path.stem}" for path in sorted(STORES.glob("schema-*.okrdb"))]
    return [*stores, *map(str, range(seed, seed + count))]


def check(case: str) -> None:
    """One team by its seed, or one old store by its name."""
    kind, _, name = case.rpartition("/")
    with scratch() as home:
        if kind == "store":
            _old_store(home, STORES / f"{name}.okrdb")
        else:
            _Skew(home, Random(f"skew {name}")).run()


# Old stores


def _old_store(home: Path, path: Path) -> None:
    ana = home / "ana"
    ana.mkdir()
    shutil.copyfile(path, ana / "team.okrdb")
    before = _rows(ana / "team.okrdb")
    team = Team(home)
    member = Member(upkeep.open_desk(ana / "team.okrdb", ana / "backups", lambda: TODAY), team.shared_file("ana"))
    team.members.append(member)
    ensure(len(lines_of(member.desk.space)) == len(before), "an upgrade has made or dropped ops")
    member.desk.space.close()
    ensure(_rows(ana / "team.okrdb") == before, "an upgrade has changed ops")
    member.reopens()
    wanted = lines_of(member.desk.space)
    create_shared(member.shared, member.store)
    ben = team.joiner("ben")
    ensure(lines_of(ben.desk.space) == wanted, "not everything has arrived")
    ensure(ben.content == member.content, "what has arrived looks different")
    ben.writes("from a newer program")
    team.rounds(3)
    ensure(lines_of(member.desk.space) == lines_of(ben.desk.space), "they do not know the same")
    for one in team.members:
        sound(one, thorough=True)
    team.close()


def _rows(path: Path) -> list[tuple[object, ...]]:
    """Every op with its hash, whatever the schema is."""
    db = sqlite3.connect(path)
    try:
        columns = "actor.id, seq, lam, wall_ms, tx, etype, eid, field, value, preds, ctx, h"
        return db.execute(f"SELECT {columns} FROM op JOIN actor ON short = actor ORDER BY 1, 2").fetchall()
    finally:
        db.close()


# Two programs


class _Skew:
    """One member with this program, one with a newer one, and their folder."""

    def __init__(self, home: Path, dice: Random) -> None:
        self.dice, self.team = dice, Team(home)
        self.old = self.team.founder()
        sample(self.old.desk)
        self.old.sync()
        self.new = MemoryStore(self.old.desk.space.id)
        self.form = dice.choice(("zip", "zip", "text"))
        self.flags = dict[str, list[str]]()
        self.keys = dict(KEYS) if self.form == "zip" or dice.random() < 0.5 else {}

    def run(self) -> None:
        """A while of work, then all flags go and both must know the same."""
        self._read()
        for _ in range(self.dice.randint(10, 30)):
            self._happen()
        self._quiet()
        self.team.close()

    def _happen(self) -> None:
        dice = self.dice
        self.team.later(dice.choice((1, 30, 300)))
        match dice.choices(("write", "main", "part", "work", "sync", "upgrade"), (6, 3, 3, 4, 6, 0.5))[0]:
            case "write":
                for _ in range(dice.randint(1, 5)):
                    self._write()
            case "main":
                self._read()
                kind = dice.choice(("", "", "compat", "compat", "ro_compat", "incompat"))
                self.flags = {kind: [f"future-{dice.randrange(9)}"]} if kind else {}
                self._publish()
            case "part":
                self._read()
                self._part()
            case "work":
                self.old.writes(f"older {dice.random()}")
            case "sync":
                self._sync()
            case _:
                self._upgrade()

    # The newer program

    def _read(self) -> None:
        names = sorted(self.team.folder.glob("*.okr*"), key=lambda path: path != self.team.path)
        for path in names:
            with open_shared(path.read_bytes()) as found:
                if not found.too_new:
                    try:
                        self.new.merge(found)
                    except Waiting:
                        continue

    def _write(self) -> None:
        dice, store = self.dice, self.new
        known = sorted(store.registers)
        eid, name = dice.choice(known) if known and dice.random() < 0.6 else (f"{dice.getrandbits(128):032x}", "*")
        name = dice.choice((name, dice.choice(FIELDS)))
        preds = [[run, seq, head.h] for (run, seq), head in sorted(store.registers.get((eid, name), {}).items())]
        seq = store.vv.get(NEWER, Mark(0, GENESIS)).seq + 1
        op = [seq, store.lamport() + 1, 1_795_000_000_000 + seq, f"{dice.getrandbits(128):032x}", self._etype(eid)]
        value = dice.choice([one for one in VALUES if isinstance(one, dict)]) if name == "*" else dice.choice(VALUES)
        line = [*op, eid, name, value, preds, *dice.choice(EXTRAS)]
        store.put(NEWER, dumped(line))

    def _etype(self, eid: str) -> str:
        """What it is that has this id: that never changes."""
        known = (head.etype for (id, _), heads in self.new.registers.items() if id == eid for head in heads.values())
        return next(known, self.dice.choice(ETYPES))

    def _forged(self, base: dict[str, Mark] | None = None) -> Forged:
        store = self.new
        starts = {run: (mark.seq, mark.h) for run, mark in (base or {}).items()}
        runs = {run: list(store.lines(run, starts.get(run, (0, ""))[0])) for run in store.vv}
        extra: dict[str, Any] = {"features": {"compat": [], "ro_compat": [], "incompat": [], **self.flags}, **self.keys}
        if base is not None:
            extra = {"base_vv": {run: list(mark) for run, mark in base.items()}}
        return Forged(store.bundle_id, runs, starts, extra, part=base is not None)

    def _publish(self) -> None:
        forged = self._forged()
        self._put(self.team.path, forged.zip() if self.form == "zip" else forged.text())

    def _part(self) -> None:
        with open_shared(self.team.path.read_bytes()) as found:
            base = {} if found.too_new else dict(found.header.vv)
        if base and all(run in self.new.vv for run in base):
            self._put(self.old.shared.part_path(NEWER), self._forged(base).zip())

    def _put(self, path: Path, data: bytes) -> None:
        beside = self.team.folder / "~newer.tmp"
        beside.write_bytes(data)
        beside.replace(path)

    # This program

    def _sync(self) -> None:
        space = self.old.desk.space
        mine, before = lines_of(space, mine=True), self.team.path.read_bytes()
        report = self.old.sync()
        ensure(lines_of(space, mine=True) == mine, "a sync has made ops")
        state = "too_new" if "incompat" in self.flags else "ok"
        ensure(report.state == state, f"the state is {report.state}, not {state}")
        if "incompat" in self.flags or "ro_compat" in self.flags:
            ensure(self.team.path.read_bytes() == before, "a file of a newer program was written over")
        if state == "ok":
            self._all_there(report.published is not None)
        sound(self.old, thorough=True)

    def _all_there(self, published: bool) -> None:
        with open_shared(self.team.path.read_bytes()) as found:
            found.verify()
            lines = {line for run in found.header.vv for line in found.lines(run, 0)}
            features = found.features
        ensure(published, "nothing is published although it could be")
        ensure(lines <= lines_of(self.old.desk.space), "something of the shared file was dropped")
        if self.flags or self.keys:
            kept = all(set(flags) <= set(getattr(features, kind)) for kind, flags in self.flags.items())
            ensure(kept, "a flag of a newer program was dropped")

    def _upgrade(self) -> None:
        """The program is replaced by one with a newer schema: it opens the store and makes its tables anew."""
        before = lines_of(self.old.desk.space)
        path = self.old.desk.space.path
        self.old.desk.space.close()
        db = sqlite3.connect(path)
        db.execute(f"PRAGMA user_version = {migrate.SCHEMA - 1}")
        db.close()
        self.old.reopens()
        ensure(lines_of(self.old.desk.space) == before, "an upgrade has changed ops")

    def _quiet(self) -> None:
        self.flags = {}
        self._read()
        self._publish()
        for _ in range(2):
            self.team.later(70)
            self._sync()
            self._read()
        new = {known.line.raw for ops in self.new.ops.values() for known in ops.values()}
        old = lines_of(self.old.desk.space)
        ensure(new == old, f"{len(new - old)} ops were dropped, {len(old - new)} have not come back")
        with open_shared(self.team.path.read_bytes()) as found:
            there = {line for run in found.header.vv for line in found.lines(run, 0)}
            ensure(there == old, "the shared file lacks something")
            ensure(dict(found.unknown) == self.keys, "what the manifest said beyond this version is gone")
        self._upgrade()
