"""The prover finds a planted leak: each of these breaks is one that somebody could make by accident."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain import asking
from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.services import tracing
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.measuring import pulses
from okr_desktop.services.exporting import files
from okr_desktop.store import nameless, unsigned
from okr_desktop.store.journal import Journal
from okr_desktop.store.projection import Projection
from okr_desktop.store.sealed import box
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.unit_of_work import UnitOfWork
from okr_desktop.store.workspace import Workspace
from tests.app import privacy_company as company
from tests.app.privacy_dump import dumped
from tests.app.privacy_prover import findings
from tests.app.test_privacy import NEXT_WEEK, OPEN, box_tells, follows, released, seeded

Patch = pytest.MonkeyPatch
Break = Callable[[Patch], object]


def _with_the_person(patch: Patch) -> None:
    def store(space: Workspace, label: Label, record: Any, wall_ms: int) -> None:
        by = {"by": space.meta("me") or ""}
        door = _door(space)
        with UnitOfWork(door, label, by, wall_ms=wall_ms, tx=unsigned.unsigned_id()) as unit:
            unit.save(record)

    patch.setattr(unsigned, "_store", store)


def _door(space: Workspace) -> Any:
    run = unsigned.secrets.token_hex(8)
    inside, once = vars(unsigned)["_Inside"], vars(unsigned)["_OneTime"]
    return inside(space, once(space.db, run))


def _under_the_computer(patch: Patch) -> None:
    """Stored as everything else is: in the store's own run."""

    def store(space: Workspace, label: Label, record: Any, wall_ms: int) -> None:
        door = vars(unsigned)["_Inside"](space, space.journal)
        with UnitOfWork(door, label, wall_ms=wall_ms, tx=unsigned.unsigned_id()) as unit:
            unit.save(record)

    patch.setattr(unsigned, "_store", store)


def _with_the_time(patch: Patch) -> None:
    patch.setattr(unsigned, "_wall_ms", lambda _: time.time_ns() // 1_000_000)


def _with_timed_actions(patch: Patch) -> None:
    patch.setattr(unsigned, "unsigned_id", new_id)


def _with_timed_records(patch: Patch) -> None:
    patch.setattr(unsigned, "_refuse", lambda *_: None)
    for module in (ideas, concerns):
        patch.setattr(module, "unsigned_id", new_id)


def _with_counted_runs(patch: Patch) -> None:
    count = itertools.count(1)
    patch.setattr("secrets.token_hex", lambda size=16: f"{next(count):0{size * 2}x}")


def _with_counted_records(patch: Patch) -> None:
    count = itertools.count(1)
    for module in (ideas, concerns, pulses, asking):
        patch.setattr(module, "unsigned_id", lambda: _counted(next(count)))


def _counted(number: int) -> str:
    """An id that looks random where it must, and counts on."""
    return f"{number:012x}4{'0' * 3}8{'0' * 15}"


def _going_on_with_the_clock(patch: Patch) -> None:
    def clock(journal: Journal) -> tuple[int, int]:
        query = "SELECT max(lam) FROM op"
        return 0, vars(journal)["_db"].execute(query).fetchone()[0]

    patch.setattr(vars(unsigned)["_OneTime"], "clock", clock)


def _with_runs_of_this_computer(patch: Patch) -> None:
    def add(journal: Journal, run: str) -> None:
        row = (bytes.fromhex(run), time.time_ns() // 1_000_000, "ana's laptop")
        query = "INSERT INTO actor (id, first_seen, machine_hint) VALUES (?, ?, ?)"
        vars(journal)["_db"].execute(query, row)

    patch.setattr(Journal, "add_run", add)


def _with_an_author(patch: Patch) -> None:
    made = ideas.made_unnamed

    def named(desk: Desk, *args: Any) -> Any:
        return replace(made(desk, *args), author=desk.me)

    patch.setattr(ideas, "made_unnamed", named)


def _with_the_way(patch: Patch) -> None:
    patch.setattr(collecting, "_STORED", vars(collecting)["_LABELS"])


def _with_the_week_of_the_answer(patch: Patch) -> None:
    patch.setattr(unsigned, "_day", lambda _space, _record, today: today)


def _with_timed_tokens(patch: Patch) -> None:
    keep = Workspace.set_meta

    def set_meta(space: Workspace, key: str, value: str) -> None:
        keep(space, key, str(time.time_ns() // 1_000_000) if "answered" in key else value)

    patch.setattr(Workspace, "set_meta", set_meta)


def _with_tokens_that_name_the_answer(patch: Patch) -> None:
    give = Desk.unsigned

    def unsigned_and_noted(desk: Desk, label: Label, *records: Any) -> Any:
        done = give(desk, label, *records)
        desk.space.set_meta("my.answers", " ".join(one.id for one in records))
        return done

    patch.setattr(Desk, "unsigned", unsigned_and_noted)


def _listed_by_what_follows(patch: Patch) -> None:
    def vector(journal: Journal) -> dict[str, Any]:
        query = "SELECT lower(hex(actor.id)), seq, lower(hex(h)) FROM vv JOIN actor ON actor.short = vv.actor"
        found = vars(journal)["_db"].execute(query)
        return {run: (seq, h) for run, seq, h in found}

    patch.setattr(Journal, "vector", vector)


def _noted_on_arrival(patch: Patch) -> None:
    def arrived(shelf: SqlShelf, at_ms: int, source: str, received: int) -> int:
        db = vars(shelf)["_db"]
        number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM arrival").fetchone()[0]
        db.execute("INSERT INTO arrival VALUES (?, ?, ?, ?)", (number, at_ms, source, received))
        query = "SELECT DISTINCT ?, op.tx FROM settled JOIN op ON op.actor = settled.actor"
        db.execute(f"INSERT OR IGNORE INTO arrived {query}", (number,))
        return number

    patch.setattr(SqlShelf, "arrived", arrived)


def _numbered_as_they_come(patch: Patch) -> None:
    def next_one(db: Any, _: str) -> int:
        return db.execute("SELECT max(short) + 1 FROM actor").fetchone()[0]

    patch.setattr(nameless, "short", next_one, raising=False)
    patch.setattr(Projection, "_hide_order", lambda *_: None, raising=False)


def _lying_as_they_came(patch: Patch) -> None:
    patch.setattr(nameless, "forget_order", lambda _: None, raising=False)


def _exported_with_a_name(patch: Patch) -> None:
    writers = vars(files)["_WRITERS"]
    plain = writers["json"]

    def write(job: Any) -> Any:
        done = plain(job)
        text = job.path.read_text("utf-8")
        job.path.write_text(text.replace('"text":', f'"given_by":"{company.RED[0]}","text":'), "utf-8")
        return done

    patch.setitem(writers, "json", write)


def _told_by_the_history(patch: Patch) -> None:
    """An action without a name is told as that of whoever looks."""
    patch.setattr(tracing, "_name", lambda desk, _: desk.plan.people[desk.me].name)


STORED: tuple[tuple[Break, str], ...] = (
    (_with_the_person, "by_name"),
    (_under_the_computer, "by_name"),
    (_with_the_time, "by_time"),
    (_with_timed_actions, "by_time"),
    (_with_timed_records, "by_time"),
    (_with_counted_runs, "by_sorting"),
    (_with_counted_records, "by_sorting"),
    (_going_on_with_the_clock, "by_counters"),
    (_with_runs_of_this_computer, "by_mine"),
    (_with_an_author, "by_name"),
    (_with_the_way, "by_way"),
    (_with_the_week_of_the_answer, "by_way"),
    (_with_timed_tokens, "by_tokens"),
    (_with_tokens_that_name_the_answer, "by_tokens"),
    (_listed_by_what_follows, "by_knowledge"),
    (_noted_on_arrival, "by_arrival"),
    (_numbered_as_they_come, "by_order"),
    (_lying_as_they_came, "by_bytes"),
    (_exported_with_a_name, "by_name"),
    (_told_by_the_history, "by_history"),
)


@pytest.mark.parametrize(("plant", "finder"), STORED, ids=lambda one: getattr(one, "__name__", "").strip("_") or one)
def test_the_prover_finds_a_planted_leak(tmp_path: Path, monkeypatch: Patch, plant: Break, finder: str) -> None:
    monkeypatch.setenv("OKR_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("OKR_DESKTOP_TODAY", NEXT_WEEK)
    seeded(monkeypatch, 7)
    plant(monkeypatch)
    lived = company.lived if plant is _lying_as_they_came else company.told_quickly
    made = company.counted(lived(tmp_path / "all"))
    commands = ("history --limit 5000",) if plant is _told_by_the_history else ()
    found = dumped(made, ("json",) if plant is _exported_with_a_name else (), commands)
    assert finder in findings(found, finder)


def test_it_finds_nothing_by_these_ways_where_nothing_is_planted(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("OKR_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("OKR_DESKTOP_TODAY", NEXT_WEEK)
    seeded(monkeypatch, 7)
    found = dumped(company.counted(company.told_quickly(tmp_path / "all")), ("json",), ("history --limit 5000",))
    assert findings(found, *({finder for _, finder in STORED} - OPEN)) == {}


def test_the_prover_finds_a_box_that_keeps_the_order(tmp_path: Path, monkeypatch: Patch) -> None:
    connect = box.sqlite3.connect

    class Lazy(box.sqlite3.Connection):
        """Keeps the file as it has grown."""

        def execute(self, sql: str, /, *values: Any) -> Any:
            return super().execute("SELECT 1" if sql == "VACUUM" else sql, *values)

    monkeypatch.setattr(box.sqlite3, "connect", lambda *args, **named: connect(*args, **named, factory=Lazy))
    assert box_tells(tmp_path)


def test_the_prover_finds_a_release_in_order(tmp_path: Path, monkeypatch: Patch) -> None:
    seeded(monkeypatch, 11)
    count = itertools.count()
    monkeypatch.setattr(collecting.ids, "unsigned_id", lambda: _counted(next(count)))

    class Still:
        """Shuffles nothing."""

        def shuffle(self, _: object) -> None:
            """Leave it."""

    monkeypatch.setattr("secrets.SystemRandom", Still)
    assert len(follows(released(tmp_path, monkeypatch))) == 2
