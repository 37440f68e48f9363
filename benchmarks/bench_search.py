"""Search as somebody types, and what keeping the index costs, against bare FTS5 and bare transactions of the same run.

Run ``python benchmarks/bench_search.py [--objectives N]``; ``--json FILE`` keeps the figures. The large company has
four key results for each objective, 25 check-ins for each of those, and a note beside every tenth check-in.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import large
from bench_store import bare, bulk, row

from okr_desktop.bootstrap import today
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.services import check_ins, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.search import prepare, search
from okr_desktop.store.search import SearchIndex

TYPED = (
    *("customers", "churn", "platform team", "on-boarding", "größe", "strasse", "ueberarbeitung", "procurement"),
    *("grow 77", "person 17", "crash-free sessions", "ticket 123", "retard", "l'objectif", "qualite", "42", "zoe"),
    *("queries of 912", "xqwe", "owner:person churn", "status:behind grow", "tag:none customers", "team:7 talks"),
)
LIMIT, ROUNDS, SAVES, SHOWN_WORST = 20, 3, 400, 5
BUDGET_MS = 50.0
FLOOR = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20"


def milliseconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def typing(desk: Desk) -> dict[str, float]:
    """Every beginning of every text, the best of a few rounds each; the floor is one FTS5 query for the last word."""
    beginnings = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]
    ours = {
        text: min(milliseconds(lambda t=text: search(desk, t, LIMIT)) for _ in range(ROUNDS)) for text in beginnings
    }
    floors = [min(milliseconds(partial(bare_query, desk, text)) for _ in range(ROUNDS)) for text in beginnings]
    times = sorted(ours.values())
    for text in sorted(ours, key=ours.__getitem__)[-SHOWN_WORST:]:
        print(f"  slow: {text!r} {ours[text]:.1f} ms")
    found = {"p50": statistics.median(times), "p99": times[int(len(times) * 0.99)], "worst": times[-1]}
    found["floor p50"] = statistics.median(floors)
    return found


def bare_query(desk: Desk, text: str) -> None:
    word = "".join(char for char in text.split()[-1] if char.isalnum()) if text.split() else ""
    if word:
        desk.space.db.execute(FLOOR, (f'"{word}"*',)).fetchall()


@contextmanager
def without_index() -> Iterator[None]:
    """Nothing is indexed for a while."""
    write, remove = SearchIndex.write, SearchIndex.remove
    SearchIndex.write = lambda *_args, **_more: None
    SearchIndex.remove = lambda *_args: None
    try:
        yield
    finally:
        SearchIndex.write, SearchIndex.remove = write, remove


def saves(desk: Desk, folder: Path) -> dict[str, list[float]]:
    """Check-ins in turn with a note, with none, with a note that is not indexed, and a bare transaction."""
    db = bare(folder, "floor.db")
    db.execute("CREATE TABLE reading (id TEXT PRIMARY KEY, key_result TEXT, date TEXT, value TEXT, note TEXT)")
    results = list(desk.plan.key_results)
    found: dict[str, list[float]] = {"with a note": [], "without": [], "not indexed": [], "bare": []}
    for number in range(SAVES):
        id, note = results[number * 7919 % len(results)], large.note(number)
        found["with a note"].append(milliseconds(partial(add, desk, id, note)))
        found["without"].append(milliseconds(partial(add, desk, id, "")))
        with without_index():
            found["not indexed"].append(milliseconds(partial(add, desk, id, note)))
        found["bare"].append(milliseconds(partial(bare_save, db, id, note)))
    db.close()
    return found


def add(desk: Desk, key_result: str, note: str) -> None:
    check_ins.add(desk, CheckIn(new_id(), key_result, desk.today, Decimal(50), 7, note))


def bare_save(db: sqlite3.Connection, key_result: str, note: str) -> None:
    db.execute("BEGIN")
    db.execute("INSERT INTO reading VALUES (?, ?, ?, ?, ?)", (new_id(), key_result, str(date.max), "50", note))
    db.execute("COMMIT")


def imports(folder: Path, count: int) -> list[dict[str, object]]:
    """The import of bench_store.py with and without the index."""
    pairs = [bulk(folder, f"indexed-{n}", count) for n in range(3)]
    with without_index():
        plain = [bulk(folder, f"plain-{n}", count) for n in range(3)]
    name = f"import of {count:,} new records"
    return [
        row(name, min(a for a, _ in pairs), min(b for _, b in pairs), 4.0),
        row(f"{name}, no index", min(a for a, _ in plain), min(b for _, b in plain), 4.0),
    ]


def size(desk: Desk) -> None:
    db = desk.space.db
    texts, count = db.execute("SELECT sum(length(title) + length(body)), count(*) FROM search_doc").fetchone()
    index = db.execute("SELECT sum(length(block)) FROM search_data").fetchone()[0]
    whole = desk.space.path.stat().st_size
    print(f"  {count:,} texts of {texts / 1e6:.1f} MB, index {index / 1e6:.1f} MB, whole file {whole / 1e6:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--objectives", type=int, default=10_000)
    parser.add_argument("--bulk", type=int, default=50_000)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    kept = large.cached(asked.objectives, large.YEARS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = shutil.copyfile(kept, folder / "large.okrdb")
        desk = upkeep.open_desk(path, folder / "backups", today, checked=False)
        size(desk)
        print(f"  what the last import left is indexed in {milliseconds(lambda: prepare(desk)):.0f} ms")
        found = typing(desk)
        verdict = "within" if found["p99"] <= BUDGET_MS else "OVER"
        print("search per key: " + ", ".join(f"{key} {ms:.2f} ms" for key, ms in found.items()), end="")
        print(f" ({found['p50'] / found['floor p50']:.1f} x)   budget {BUDGET_MS:.0f} ms: {verdict}")
        medians = {key: statistics.median(times) / 1000 for key, times in saves(desk, folder).items()}
        floor = medians.pop("bare")
        rows = [row(f"one check-in saved, {key}", seconds, floor, 3.0) for key, seconds in medians.items()]
        desk.close()
        rows += imports(folder, asked.bulk)
    if asked.json:
        asked.json.write_text(json.dumps([found, *rows], indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
