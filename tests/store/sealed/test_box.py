"""The box: everything that was given is in it once, nothing tells an order, and what was handed on leaves no byte."""

from __future__ import annotations

import random
import sqlite3
import threading
from pathlib import Path

import pytest

from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import PulseAnswer
from okr_desktop.store.connection import Damaged
from okr_desktop.store.sealed.box import Box, Gift

WEEK = 105_000


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path / "team.okrbox")


def ideas(count: int) -> list[Record]:
    return [Idea(unsigned_id(), f"Idea number {number:03}") for number in range(count)]


def put(box: Box, *records: Record, number: str = "") -> int:
    return box.put([Gift(records, number)], WEEK)


def left(box: Box) -> list[str]:
    return sorted(path.name for path in box.path.parent.iterdir())


def test_what_goes_in_comes_out_of_its_kind(box: Box) -> None:
    assert box.records("idea") == []
    assert box.counts() == []
    answer = PulseAnswer(unsigned_id(), "p1", "g", {"say": 4})
    words = PulseAnswer(unsigned_id(), "p1", comment="More time")
    put(box, answer, words)
    put(box, Concern(unsigned_id(), "Too many goals"))
    assert sorted(box.records("pulse_answer", "p1"), key=id_of) == sorted([answer, words], key=id_of)
    assert box.records("pulse_answer", "p2") == []
    assert box.counts() == [("concern", "process", 1, 0), ("pulse_answer", "p1", 2, 1)]
    assert left(box) == ["team.okrbox"]


def id_of(record: Record) -> str:
    return record.id


def test_the_same_records_make_the_same_bytes_in_whatever_order_they_came(tmp_path: Path) -> None:
    records, files = ideas(40), list[bytes]()
    for turn in range(3):
        random.Random(turn).shuffle(records)
        box = Box(tmp_path / f"{turn}.okrbox")
        for record in records:
            put(box, record, number=record.id)
        files.append(box.path.read_bytes())
    assert files[0] == files[1] == files[2]


def test_no_column_could_hold_a_person_a_time_or_an_order(box: Box) -> None:
    put(box, *ideas(3), number="a" * 32)
    with sqlite3.connect(box.path) as db:
        tables = dict(db.execute("SELECT name, sql FROM sqlite_master"))
        columns = {name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")} for name in tables}
    db.close()
    assert columns == {"record": {"id", "kind", "about", "json"}, "form": {"hash"}, "week": {"kind", "number"}}
    assert all(sql.endswith("WITHOUT ROWID") for sql in tables.values())
    assert b"a" * 32 not in box.path.read_bytes(), "the number of a form is kept as a hash alone"


def test_what_was_handed_on_leaves_no_byte_and_its_form_no_way_back(box: Box) -> None:
    records = ideas(30)
    for record in records:
        put(box, record, number=record.id)
    box.forget([record.id for record in records])
    raw = box.path.read_bytes()
    assert b"Idea number" not in raw
    assert not [record for record in records if record.id.encode() in raw]
    assert box.weeks() == {}
    assert put(box, ideas(1)[0], number=records[0].id) == 0, "a form that was handed on still counts once"


def test_a_form_counts_once_with_all_that_it_brought(box: Box) -> None:
    first = ideas(2)
    assert put(box, *first, number="one") == 1
    assert put(box, *ideas(2), number="one") == 0
    assert sorted(box.records("idea"), key=id_of) == sorted(first, key=id_of)


def test_of_the_time_only_the_week_of_the_oldest_is_kept(box: Box) -> None:
    box.put([Gift(tuple(ideas(1)))], WEEK)
    box.put([Gift(tuple(ideas(1)))], WEEK + 3)
    assert box.weeks() == {"idea": WEEK}


def test_many_at_once_lose_nothing(box: Box) -> None:
    records = ideas(24)
    threads = [threading.Thread(target=put, args=(box, record)) for record in records]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {record.id for record in box.records("idea")} == {record.id for record in records}


def test_a_gift_that_cannot_be_kept_leaves_nothing_of_itself(box: Box) -> None:
    put(box, *ideas(1))
    with pytest.raises(UnicodeEncodeError):
        put(box, Idea(unsigned_id(), "fine"), Idea(unsigned_id(), "\ud800"), number="n")
    assert [tally.number for tally in box.counts()] == [1]
    assert put(box, *ideas(1), number="n") == 1, "its form was not read either"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"not a database" * 200, "box.damaged"), (b"SQLite format 3\x00" + b"\xff" * 4096, "box.damaged")],
)
def test_a_damaged_box_is_named_and_left_alone(box: Box, content: bytes, code: str) -> None:
    box.path.write_bytes(content)
    with pytest.raises(Damaged) as refused:
        put(box, *ideas(1))
    assert refused.value.code == code
    with pytest.raises(Damaged):
        box.counts()
    assert box.path.read_bytes() == content


def test_another_file_and_a_newer_box_are_refused(box: Box) -> None:
    with sqlite3.connect(box.path) as db:
        db.execute("CREATE TABLE mine (x)")
    db.close()
    with pytest.raises(FileProblem) as refused:
        put(box, *ideas(1))
    assert refused.value.code == "box.foreign"
    box.path.unlink()
    put(box, *ideas(1))
    with sqlite3.connect(box.path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(OkrError) as newer:
        box.records("idea")
    assert newer.value.code == "box.newer"


def test_a_box_that_a_crash_left_empty_is_a_new_box(box: Box) -> None:
    box.path.touch()
    assert box.counts() == []
    assert put(box, *ideas(1)) == 1


def test_a_row_that_nobody_understands_is_damage(box: Box) -> None:
    put(box, *ideas(1))
    with sqlite3.connect(box.path) as db:
        db.execute('UPDATE record SET json = \'{"round": "x"}\'')
    db.close()
    with pytest.raises(Damaged) as refused:
        box.records("idea")
    assert refused.value.code == "box.damaged"
