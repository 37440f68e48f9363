"""A workshop's file, dumped after each stage: nothing ties an idea or a ballot to a seat (AT3); thresholds (AT15)."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.machine import exit_problems
from okr_desktop.domain.workshop.model import Mode
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, at, first_item, key, made, phones

SEATS = 12
# What may stand in a table that holds what people wrote or chose: nothing of a person, a device or a time.
ALLOWED = {
    "idea": {"id", "round", "text", "origin", "edit_hash", "withheld", "author"},
    "said": {"id", "kind", "about", "text", "baseline", "target", "author", "origin", "edit_hash"},
    "ballot": {"kind", "round", "pseudonym", "item", "value"},
    "salt": {"kind", "round", "salt"},
}


def dumped(hall: Hall) -> tuple[dict[str, list[dict[str, Any]]], bytes]:
    """Every table, read from copies of the files, and the bytes of the file with its log."""
    raw = b"".join(file.read_bytes() for file in sorted(hall.path.parent.glob("one.okrworkshop*")) if file.is_file())
    copy = hall.path.parent / "copy"
    copy.mkdir(exist_ok=True)
    for file in hall.path.parent.glob("one.okrworkshop*"):
        if file.is_file() and not file.name.endswith("-shm"):
            (copy / file.name).write_bytes(file.read_bytes())
    db = sqlite3.connect(copy / hall.path.name)
    db.row_factory = sqlite3.Row
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = {name: [dict(row) for row in db.execute(f"SELECT * FROM {name}")] for name in names}
    db.close()
    return tables, raw


def check(hall: Hall, tables: dict[str, list[dict[str, Any]]], found: list[Phone]) -> None:
    """No sealed row holds anything of a seat, and no column beyond the allowed ones."""
    seats = {row["id"] for row in tables["seat"]} | {row["label"] for row in tables["seat"]}
    tokens = {row["token"] for row in tables["seat"]} | {phone.token for phone in found}
    for name, allowed in ALLOWED.items():
        for row in tables[name]:
            assert set(row) == allowed, name
            values = {value for value in row.values() if value is not None}
            assert not values & (seats | tokens), name
            assert not any(isinstance(value, int) and value > 10_000 for value in values), "a time?"
    for row in tables["thing"]:
        assert not any(word in row["json"] for word in seats), row["kind"]
    everything = json.dumps(tables, default=repr)
    assert not any(phone.token in everything for phone in found), "tokens are never stored"


@pytest.fixture
def ran(tmp_path: Path) -> tuple[Hall, list[Phone], list[str]]:
    """A hall in COLLECT where each phone has written three ideas, one after the other."""
    hall = made(tmp_path)
    found = phones(hall, SEATS)
    at(hall, Stage.COLLECT)
    sent = [
        phone.idea(f"idea {turn} of number {number:02d}") for turn in range(3) for number, phone in enumerate(found)
    ]
    return hall, found, sent


def test_the_dump_of_every_stage_ties_nothing_to_a_seat(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, found, sent = ran
    assert len(sent) == 3 * SEATS
    for stage in list(Stage)[Stage.COLLECT.number :]:
        at_stage(hall, stage, found)
        tables, _ = dumped(hall)
        check(hall, tables, found)
        if stage is not Stage.COLLECT:
            assert tables["idea"] == []
        if stage is Stage.ARCHIVED:
            assert (tables["seat"], tables["ballot"], tables["salt"]) == ([], [], [])
    hall.close()


def at_stage(hall: Hall, stage: Stage, found: list[Phone]) -> None:
    """Go there, and let every phone send what the stage asks for."""
    live = hall.view().live
    if live.run.stage is not stage:
        if stage is Stage.DRAFT_O:
            hall.act(drafting.pick, hall.view().live.results.votes[-1].items[0].id).result()
        if stage is Stage.DRAFT_KR:
            hall.act(drafting.new_draft, "Less waiting", no_source=True).result()
        if stage is Stage.CHECK:
            hall.act(drafting.new_result, next(iter(hall.view().live.board.drafts)), "Under 2 days").result()
        hall.go(stage).result()
    if stage is Stage.REVEAL:
        hall.act(acts.show_all).result()
    for phone in found:
        send(hall, phone, stage)


def send(hall: Hall, phone: Phone, stage: Stage) -> None:
    board = hall.view().live.board
    about = next(iter(board.drafts), "")
    words: dict[Stage, tuple[str, dict[str, Any]]] = {
        Stage.REVEAL: ("unclear", {"item": next(iter(board.notes), "")}),
        Stage.CLUSTER: ("late", {"text": "late one", "edit": key()}),
        Stage.DRAFT_O: ("wording", {"about": "", "text": f"words {key()[:6]}"}),
        Stage.DRAFT_KR: ("metric", {"about": about, "text": "days"}),
        Stage.CHECK: ("poll", {"item": next(iter(board.results), ""), "value": "result"}),
        Stage.CONFIDENCE: ("fist", {"value": 2, "text": "more people"}),
        Stage.CLOSE: ("roti", {"value": 4, "text": "good"}),
    }
    if stage is Stage.VOTE:
        assert phone.send("dots", item=first_item(hall), count=1)[0] == 200
    elif stage in words:
        word, fields = words[stage]
        assert phone.send(word, **fields)[0] == 200, stage


def test_after_the_reveal_no_key_and_no_order_is_left_anywhere(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, found, sent = ran
    secret_of_one = key()
    _, one = found[0].send("idea", text="with a known key", edit=secret_of_one)
    hashes = [row["edit_hash"] for row in dumped(hall)[0]["idea"]]
    hall.go().result()
    tables, raw = dumped(hall)
    assert not any(edit in raw for edit in hashes), "the hashes of the phones' keys are destroyed, in the log as well"
    wal = hall.path.with_name(hall.path.name + "-wal")
    assert not wal.exists() or b"idea 0 of" not in wal.read_bytes()
    notes = hall.view().live.board.notes
    order = sorted(notes, key=lambda id: notes[id].order)
    assert order != [*sent, one["id"]]
    stored = [row["id"] for row in tables["thing"] if row["kind"] == "notes"]
    assert stored == sorted(stored), "rows lie in the order of their random ids"
    hall.close()


def test_the_shuffle_is_not_the_order_of_writing(tmp_path: Path) -> None:
    """Over forty workshops, the first idea written is not more often the first shown than chance allows."""
    first = 0
    for number in range(40):
        (tmp_path / str(number)).mkdir()
        hall = made(tmp_path / str(number))
        found = phones(hall, 5)
        at(hall, Stage.COLLECT)
        sent = [phone.idea(f"idea {place}") for place, phone in enumerate(found)]
        hall.go().result()
        notes = hall.view().live.board.notes
        first += min(notes, key=lambda id: notes[id].order) == sent[0]
        hall.close()
    assert first < 24  # 8 are expected; 24 of 40 by chance: below one in ten millions


def test_closed_ballots_and_their_salt_are_destroyed(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, found, _ = ran
    at(hall, Stage.VOTE)
    item = first_item(hall)
    for phone in found:
        phone.send("dots", item=item, count=2)
    tables, _ = dumped(hall)
    who = {row["pseudonym"] for row in tables["ballot"]}
    salts = {row["salt"] for row in tables["salt"]}
    assert len(who) == SEATS
    hall.go().result()
    tables, raw = dumped(hall)
    assert (tables["ballot"], tables["salt"]) == ([], [])
    assert not any(one in raw for one in who | salts)
    hall.close()


def test_a_paper_ballot_cannot_be_told_by_the_log(tmp_path: Path) -> None:
    """The mark that a paper seat has voted and its ballot are written together: the log is emptied at once."""
    hall = made(tmp_path)
    hall.go(Stage.LOBBY).result()
    seats = hall.add_paper_seats(6).result()
    at(hall, Stage.COLLECT)
    for seat in seats:
        hall.do(seat.id, {"do": "idea", "text": f"from {seat.label}"}).result()
    at(hall, Stage.VOTE)
    item = first_item(hall)
    for seat in seats:
        hall.do(seat.id, {"do": "dots", "item": item, "count": 1}).result()
        wal = hall.path.with_name(hall.path.name + "-wal")
        assert not wal.exists() or wal.stat().st_size == 0
    hall.close()


def test_two_rounds_of_one_phone_cannot_be_told_to_be_one_persons(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, found, _ = ran
    at(hall, Stage.VOTE)
    item = first_item(hall)
    found[0].send("dots", item=item, count=1)
    first = {row["pseudonym"] for row in dumped(hall)[0]["ballot"]}
    hall.go(Stage.VOTE).result()
    found[0].send("dots", item=item, count=1)
    second = {row["pseudonym"] for row in dumped(hall)[0]["ballot"]}
    assert first
    assert second
    assert not first & second
    hall.close()


def test_checkpoints_keep_nothing_that_was_sealed(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, _, _ = ran
    hall.checkpoint().result()
    hall.go().result()
    for file in hall.path.parent.rglob("*.checkpoints/*"):
        db = sqlite3.connect(file)
        assert db.execute("SELECT count(*) FROM idea").fetchone() == (0,)
        db.close()
    assert not re.search(rb"edit_hash.{0,4}[\x80-\xff]{32}", hall.path.read_bytes())
    hall.close()


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_thresholds(tmp_path: Path, count: int) -> None:
    """AT15: two are too few to be sealed, with three or four others may guess, from five there is a histogram."""
    hall = made(tmp_path)
    found = phones(hall, count)
    codes = [one.code for one in exit_problems(hall.view().live, hall.view().counts)]
    assert ("seats.too_few_for_sealed" in codes) == (count < 3)
    if count < 3:
        hall.setup(mode=Mode.NAMED).result()
    assert found[0].state()["few"] == (3 <= count <= 4)
    at(hall, Stage.COLLECT)
    for phone in found:
        phone.idea("something")
    hall.go(Stage.CONFIDENCE).result()
    for number, phone in enumerate(found):
        assert phone.send("fist", value=2 if number == 0 else 4, text="")[0] == 200
    hall.close_round().result()
    (closed,) = hall.view().live.results.confidence
    shown = hall.projector()["spread"]
    assert (closed.answers, closed.any_low) == (count, True)
    assert bool(closed.counts) == (count >= HISTOGRAM_FROM) == bool(shown["counts"])
    assert (closed.low is None) == (count < HISTOGRAM_FROM)
    hall.close()


def test_paper_is_told_apart_only_where_three_have_it(tmp_path: Path) -> None:
    for count, origin in ((2, "participant"), (3, "participant_paper")):
        (tmp_path / str(count)).mkdir()
        hall = made(tmp_path / str(count))
        phones(hall, 4)
        seats = hall.add_paper_seats(count).result()
        at(hall, Stage.COLLECT)
        hall.do(seats[0].id, {"do": "idea", "text": "on paper"}).result()
        hall.go().result()
        assert [note.origin.value for note in hall.view().live.board.notes.values()] == [origin]
        hall.close()


def test_the_keys_of_late_ideas_go_when_nothing_can_be_late_any_more(ran: tuple[Hall, list[Phone], list[str]]) -> None:
    hall, found, _ = ran
    hall.go().result()
    found[0].send("late", text="I was late", edit=key())
    (row,) = dumped(hall)[0]["said"]
    at(hall, Stage.VOTE)
    tables, raw = dumped(hall)
    assert [one["edit_hash"] for one in tables["said"]] == [None]
    assert row["edit_hash"] not in raw
    hall.close()
