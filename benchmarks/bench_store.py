"""Ratios of the store against bare sqlite3 in the same run: a check-in saved, everything loaded, a bulk import.

Run ``python benchmarks/bench_store.py [--objectives N] [--check-ins N]``; ``--json FILE`` keeps the figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.plan import Record
from okr_desktop.domain.ranks import nth
from okr_desktop.services import check_ins, history, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading
from okr_desktop.store.rows import COLUMNS, quoted

TODAY = date(2026, 8, 15)
RANGE = Metric(start=Decimal(0), target=Decimal(100))
OP_TABLES = ("op", "head")


def seconds(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def median(action: Callable[[], object], times: int) -> float:
    return statistics.median(seconds(action) for _ in range(times))


def company(objectives: int, cycle: str) -> list[Record]:
    """A tree with ten objectives below each, and four key results each."""
    made = [new_id() for _ in range(objectives)]
    found: list[Record] = []
    for index, id in enumerate(made):
        parent = made[(index - 1) // 10] if index else None
        found.append(Objective(id, f"Objective {index}", parent=parent, rank=nth(index % 10), cycle=cycle))
        found += [KeyResult(new_id(), f"Key result {index}.{n}", id, RANGE, rank=nth(n)) for n in range(4)]
    return found


def readings(results: list[str], count: int) -> list[Record]:
    """Check-ins spread evenly over key results and days."""
    start = TODAY - timedelta(days=40)
    return [
        CheckIn(
            new_id(), results[n % len(results)], start + timedelta(days=n % 40), Decimal(n % 100), n % 11, "as planned"
        )
        for n in range(count)
    ]


def save_all(desk: Desk, records: list[Record]) -> None:
    with desk.action(Label("import", {"name": "benchmark"})) as unit:
        for record in records:
            unit.save(record)


def build(folder: Path, objectives: int, count: int) -> Desk:
    desk = upkeep.create_desk(folder / "large.okrdb", folder / "backups", "Large", lambda: TODAY)
    cycle = Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
    records = company(objectives, cycle.id)
    save_all(desk, [cycle, *records])
    results = [one.id for one in records if isinstance(one, KeyResult)]
    for first in range(0, count, 50_000):
        save_all(desk, readings(results, min(50_000, count - first)))
    return desk


def bare(folder: Path, name: str) -> sqlite3.Connection:
    """The floor: one connection with the same promises, nothing else."""
    db = sqlite3.connect(folder / name, isolation_level=None)
    for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "cache_size = -65536"):
        db.execute(f"PRAGMA {setting}")
    return db


def one_check_in(desk: Desk, folder: Path, times: int) -> tuple[float, float]:
    """Seconds of a check-in saved (validated, journal, heads, table, plan in memory) and of a bare transaction."""
    results = list(desk.plan.key_results)
    picks = [results[n * 7919 % len(results)] for n in range(times)]
    for id in (*desk.plan.objectives, *results):
        desk.plan.figure(id)
    db = bare(folder, "floor.db")
    db.execute("CREATE TABLE reading (id TEXT PRIMARY KEY, key_result TEXT, date TEXT, value TEXT, note TEXT)")

    def ours(id: str) -> None:
        check_ins.add(desk, CheckIn(new_id(), id, TODAY, Decimal(50), 7, "as planned"))

    def floor(id: str) -> None:
        db.execute("BEGIN")
        db.execute("INSERT INTO reading VALUES (?, ?, ?, ?, ?)", (new_id(), id, "2026-08-15", "50", "as planned"))
        db.execute("COMMIT")

    pairs = [(seconds_of(ours, id), seconds_of(floor, id)) for id in picks]
    db.close()
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def seconds_of(action: Callable[[str], None], id: str) -> float:
    start = time.perf_counter()
    action(id)
    return time.perf_counter() - start


def load(desk: Desk, times: int) -> tuple[float, float, float]:
    """Seconds of the loaded plan, of the same rows fetched bare, and of every figure of the plan."""
    db = desk.space.db
    queries = [f"SELECT {quoted(columns)} FROM {kind}" for kind, columns in COLUMNS.items() if kind != "check_in"]
    columns = ", ".join(f'check_in."{name}"' for name in COLUMNS["check_in"])
    queries.append(f"SELECT {columns} FROM key_result JOIN check_in ON check_in.id = key_result.latest")

    def floor() -> None:
        for query in queries:
            db.execute(query).fetchall()

    def figures() -> None:
        plan = loading.load_plan(db, TODAY)
        nonlocal spent
        spent = seconds(lambda: [plan.figure(id) for id in (*plan.objectives, *plan.key_results)])

    spent = 0.0
    floor()
    pairs = [(seconds(lambda: loading.load_plan(db, TODAY)), seconds(floor)) for _ in range(times)]
    figures()
    return min(a for a, _ in pairs), min(b for _, b in pairs), spent


def bulk(folder: Path, name: str, count: int) -> tuple[float, float]:
    """Seconds of ``count`` new records as one action, and of the same journal rows through bare ``executemany``."""
    desk = upkeep.create_desk(folder / f"{name}.okrdb", folder / "backups", "Bulk", lambda: TODAY)
    cycle = Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
    records = [cycle, *company(count // 5, cycle.id)]
    ours = seconds(lambda: save_all(desk, records))
    db = bare(folder, f"{name}-floor.db")
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in OP_TABLES:
        for (sql,) in desk.space.db.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql > ''", (table,)):
            db.execute(sql)
        found[table] = desk.space.db.execute(f"SELECT * FROM {table}").fetchall()
    desk.close()

    def floor() -> None:
        db.execute("BEGIN")
        for table, lines in found.items():
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(lines[0]))})", lines)
        db.execute("COMMIT")

    bare_seconds = seconds(floor)
    db.close()
    return ours, bare_seconds


def row(name: str, ours: float, floor: float, budget: float) -> dict[str, object]:
    ratio = ours / floor
    verdict = "within" if ratio <= budget else "OVER"
    print(f"{name:44} {ours * 1000:10.2f} ms {floor * 1000:10.2f} ms {ratio:7.2f} x   budget {budget} x: {verdict}")
    return {"name": name, "ours_ms": ours * 1000, "floor_ms": floor * 1000, "ratio": ratio, "budget": budget}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--objectives", type=int, default=10_000)
    parser.add_argument("--check-ins", type=int, default=100_000)
    parser.add_argument("--bulk", type=int, default=50_000)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # The best of several runs: the machine may be busy with other things.
        pairs = [bulk(folder, f"bulk-{n}", asked.bulk) for n in range(3)]
        best = min(a for a, _ in pairs), min(b for _, b in pairs)
        rows = [row(f"import of {asked.bulk:,} new records", *best, 4.0)]
        start = time.perf_counter()
        desk = build(folder, asked.objectives, asked.check_ins)
        print(f"  (built {asked.objectives:,} objectives in {time.perf_counter() - start:.1f} s)")
        loaded, floor, figures = load(desk, 5)
        rows.append(row("everything loaded as records", loaded, floor, 1.5))
        rows.append(row("one check-in saved", *one_check_in(desk, folder, 300), 3.0))
        steps = median(lambda: history.steps(desk), 5)
        print(f"  every figure {figures * 1000:.0f} ms; undo step read in {steps * 1000:.1f} ms")
        desk.close()
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
