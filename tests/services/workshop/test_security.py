"""The rows of the threat table that the hall itself must hold, by their numbers."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.agenda import Block
from okr_desktop.domain.workshop.limits import IDEAS_IN_ALL, IDEAS_PER_SEAT, SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.room.handler import Told
from okr_desktop.services.workshop import content, door
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, at, first_item, items_of, key, made, phones, secret, voted


@pytest.fixture
def hall(tmp_path: Path) -> Generator[Hall]:
    """A hall with the standard agenda."""
    found = made(tmp_path)
    yield found
    found.close()


def on_disk(hall: Hall) -> bytes:
    """All bytes of the workshop: its file, the log, the checkpoints."""
    return b"".join(path.read_bytes() for path in sorted(hall.path.parent.rglob("*okrworkshop*")) if path.is_file())


def error(answer: tuple[int, dict[str, Any]]) -> tuple[int, str]:
    return answer[0], answer[1].get("error", "")


# T1 and T2: strangers


def test_t1_every_workshop_has_secrets_of_its_own(tmp_path: Path) -> None:
    halls = list[Hall]()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        halls.append(made(tmp_path / name))
    first, second = halls
    for one in halls:
        one.go(Stage.LOBBY).result()
    assert first.secret != second.secret
    assert first.view().code != second.view().code
    assert len(first.secret) == 22, "128 bits as base64url"
    code = first.view().code.replace(" ", "")
    assert len(code) == 6
    assert len(door.ALPHABET) == len(set(door.ALPHABET)) == 30
    assert set(code) <= set(door.ALPHABET)
    assert first.join("qr", second.secret, key(), "en").result().status == 403
    assert first.join("code", second.view().code, key(), "en").result().status == 403
    same = key()
    tokens = [json.loads(one.join("qr", one.secret, same, "en").result().body)["token"] for one in halls]
    assert tokens[0] != tokens[1], "the key of a phone makes another token in another workshop"
    assert first.seat_of(tokens[1]) is None
    for one in halls:
        one.close()


def test_t1_the_console_sees_each_join_and_a_kicked_seat_is_out(hall: Hall) -> None:
    first, second = phones(hall, 2)
    assert [one.label for one in hall.view().seats if one.kind == "phone"] == sorted(
        (first.label, second.label), key=[one.label for one in hall.view().seats].index
    )
    told = list[Told]()
    hall.watch(told.append)
    assert first.seat is not None
    hall.kick(first.seat).result()
    assert Told("gone", first.seat, "gone") in told
    assert hall.seat_of(first.token) is None
    assert error(first.send("done", on=True)) == (401, "seat.unknown")
    assert second.send("done", on=True)[0] == 200
    assert [one.label for one in hall.view().seats] == [second.label]


def test_t1_whoever_was_kicked_stays_out_of_a_locked_room(hall: Hall) -> None:
    first, _ = phones(hall, 2)
    assert first.seat is not None
    hall.lock(True).result()
    hall.kick(first.seat).result()
    assert hall.join("qr", secret(hall), first.key, "en").result().status == 423


@pytest.mark.parametrize("proof", ["", " ", "\x00", "ﬀ", "x" * 10_000, "AAAAAA", "' OR 1=1 --"])
def test_t2_wrong_proofs_are_refused_and_hurt_nobody(hall: Hall, proof: str) -> None:
    (phone,) = phones(hall, 1)
    for name in ("qr", "code"):
        assert hall.join(cast(Any, name), proof, key(), "en").result().status == 403
        assert hall.rejoin(cast(Any, name), proof, phone.label, key()).result().status == 403
    assert (len(hall.view().seats), hall.view().waiting) == (1, ())
    assert phone.send("done", on=True)[0] == 200


# T3: tokens


def test_t3_a_token_is_stored_as_its_hash_alone_and_dies_with_the_workshop(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    written = on_disk(hall)
    assert hashlib.sha256(phone.token.encode()).digest() in written
    assert phone.token.encode() not in written
    assert phone.key.encode() not in written
    phone.send("dots", item=first_item(hall), count=1)
    seat = phone.seat
    assert seat is not None
    hall.go(Stage.CLOSE).result()
    hall.archive().result()
    assert hall.seat_of(phone.token) is None
    assert error(phone.send("roti", value=5)) == (401, "seat.unknown")
    assert hall.join("qr", secret(hall), phone.key, "en").result().status == 423
    assert hall.rejoin("qr", secret(hall), phone.label, key()).result().status == 404
    assert hashlib.sha256(phone.token.encode()).digest() not in on_disk(hall)
    hall.close()
    again = Hall.open(hall.path)
    assert (again.seat_of(phone.token), again.view().seats) == (None, ())
    again.close()


def test_t3_who_gets_a_seat_back_votes_on_with_its_ballot_and_not_once_more(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    item = first_item(hall)
    assert phone.send("dots", item=item, count=2)[0] == 200
    wait = json.loads(hall.rejoin("qr", secret(hall), phone.label, key()).result().body)["wait"]
    hall.approve(wait, True).result()
    token = json.loads(hall.rejoined(wait).body)["token"]
    assert (hall.seat_of(phone.token), hall.seat_of(token)) == (None, phone.seat)
    assert phone.state()["mine"]["dots"] == {item: 2}
    log = hall.path.with_name(hall.path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0, "the log would tell whose ballot has moved"
    assert phone.send("dots", item=item, count=2)[0] == 200
    assert hall.view().counts.ballots == 1
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert (closed.dots[item], closed.voters[item], closed.ballots) == (2, 1, 1)
    hall.close()


def test_t3_a_refused_request_for_a_seat_gives_nothing(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    wait = json.loads(hall.rejoin("qr", secret(hall), phone.label, key()).result().body)["wait"]
    hall.approve(wait, False).result()
    assert hall.rejoined(wait).status == 404
    assert hall.seat_of(phone.token) == phone.seat


# T10: flooding, by figures


def test_t10_a_seat_writes_sixty_ideas(hall: Hall) -> None:
    first, second = phones(hall, 2)
    at(hall, Stage.COLLECT)
    sent = [first.send("idea", text=f"Idea {number}", edit=key()) for number in range(IDEAS_PER_SEAT + 3)]
    assert [status for status, _ in sent] == [200] * IDEAS_PER_SEAT + [422] * 3
    assert sent[-1][1] == {"error": "ideas.full", "field": "text", "limit": IDEAS_PER_SEAT}
    assert second.send("idea", text="Still", edit=key())[0] == 200
    assert hall.view().counts.ideas == IDEAS_PER_SEAT + 1


def test_t10_an_idea_has_280_characters_after_cleaning(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    fits = "e\u0301" * 280  # two code points a letter before NFC, one after it
    assert phone.send("idea", text=fits, edit=key())[0] == 200
    assert error(phone.send("idea", text="x" * 281, edit=key())) == (422, "text.too_long")
    assert error(phone.send("idea", text="x" * 10_000, edit=key())) == (422, "text.too_long")
    assert error(phone.send("idea", text="\u202e\u2066\x00\x1b", edit=key())) == (422, "idea.empty")
    assert phone.send("idea", text="a\u202eb\x00c\nd\u2066", edit=key())[0] == 200
    assert sorted(one.text for one in hall.sealed_ideas()) == ["abc d", "\u00e9" * 280]


def test_t10_a_workshop_holds_five_thousand_ideas(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    with pytest.raises(Refused) as refused:
        hall.import_ideas([PriorIdea(f"Row {number}", Origin.PREWORK) for number in range(IDEAS_IN_ALL + 1)]).result()
    assert refused.value.problems[0].code == "ideas.all_full"
    assert hall.view().live.board.notes == {}
    hall.import_ideas([PriorIdea(f"Row {number}", Origin.PREWORK) for number in range(IDEAS_IN_ALL - 1)]).result()
    at(hall, Stage.COLLECT)
    assert phone.send("idea", text="The last one", edit=key())[0] == 200
    assert error(phone.send("idea", text="One more", edit=key())) == (422, "ideas.all_full")


def test_t10_a_room_has_250_seats(hall: Hall) -> None:
    hall.go(Stage.LOBBY).result()
    hall.add_paper_seats(SEATS_IN_ALL - 1).result()
    phone = Phone(hall)
    assert hall.join("qr", secret(hall), key(), "en").result().status == 503
    assert hall.join("qr", secret(hall), phone.key, "en").result().status == 200, "who is in stays in"
    with pytest.raises(Refused) as refused:
        hall.add_paper_seats(1).result()
    assert refused.value.problems[0].code == "seats.full"
    assert len(hall.view().seats) == SEATS_IN_ALL


# I3: in time or not at all


@pytest.mark.parametrize("stage", [one for one in Stage if one.number > Stage.COLLECT.number])
def test_no_idea_comes_in_after_writing_is_over(hall: Hall, stage: Stage) -> None:
    """Neither with the number of the stage that is on nor with a guessed one: no new options once voting began."""
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    phone.idea("In time")
    hall.go(Stage.REVEAL).result()
    if stage is Stage.ARCHIVED:
        hall.go(Stage.CLOSE).result()
    if stage is not Stage.REVEAL:
        hall.go(stage).result()
    epoch = hall.view().live.run.epoch
    wanted = 401 if stage is Stage.ARCHIVED else 409
    for guess in (epoch, epoch + 1, 0, -1, 10**9, None, "x", True):
        assert phone.send("idea", text="Sneaked in", edit=key(), epoch=guess)[0] == wanted
    assert [note.text for note in hall.view().live.board.notes.values()] == ["In time"]
    assert hall.sealed_ideas() == []


# T14 and T15


def test_t14_one_seat_is_one_ballot_however_often_it_joins(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    item, other = items_of(hall)[:2]
    for _ in range(3):
        assert hall.join("qr", secret(hall), phone.key, "en").result().status == 200
        assert phone.send("dots", item=item, count=2)[0] == 200
    assert phone.send("dots", item=other, count=1)[0] == 200
    assert (hall.view().counts.ballots, hall.view().counts.seats) == (1, 6)
    hall.close()


def test_t15_moderation_shows_texts_and_nothing_of_who_wrote_them(tmp_path: Path) -> None:
    hall = made(tmp_path, moderation=True)
    found = phones(hall, 5)
    at(hall, Stage.COLLECT)
    sent = {phone.idea(f"Idea of {number}"): phone for number, phone in enumerate(found)}
    listed = hall.view().moderation
    assert sorted(text for _, text in listed) == [f"Idea of {number}" for number in range(5)]
    assert [id for id, _ in listed] == sorted(sent), "in the order of random ids, not of writing"
    hidden = listed[0][0]
    hall.withhold_sealed(hidden).result()
    hall.go().result()
    assert [note.withheld for note in hall.view().live.board.notes.values()].count(True) == 1
    hall.act(acts.show_all).result()
    text = hall.view().live.board.notes[hidden].text
    assert all(text not in json.dumps(phone.state()) for phone in found)
    assert text not in json.dumps(hall.projector())
    hall.close()


def test_t15_without_moderation_nobody_sees_or_withholds_sealed_texts(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    id = phone.idea("Sealed")
    assert hall.view().moderation == ()
    assert "Sealed" not in repr(hall.view())
    assert "Sealed" not in json.dumps(hall.projector())
    with pytest.raises(Refused):
        hall.withhold_sealed(id).result()


# T17 and T18


def test_t17_what_one_writes_or_chooses_changes_nothing_for_the_others(tmp_path: Path) -> None:
    hall = made(tmp_path)
    found = phones(hall, 6)
    at(hall, Stage.COLLECT)
    told, before = list[Told](), [_seen(phone) for phone in found[1:]]
    hall.watch(told.append)
    found[0].idea("Written by the first")
    found[0].send("done", on=True)
    assert (told, [_seen(phone) for phone in found[1:]]) == ([], before)
    at(hall, Stage.VOTE)
    told, before = list[Told](), [_seen(phone) for phone in found[1:]]
    hall.watch(told.append)
    item = first_item(hall)
    found[0].send("dots", item=item, count=1)
    assert (told, [_seen(phone) for phone in found[1:]]) == ([], before)
    hall.go().result()
    hall.act(drafting.pick, item).result()
    hall.go().result()
    told, before = list[Told](), [_seen(phone) for phone in found[1:]]
    hall.watch(told.append)
    id = found[0].send("wording", about=item, text="Nobody waits")[1]["id"]
    assert (told, [_seen(phone) for phone in found[1:]]) == ([], before)
    hall.spotlight([id]).result()
    assert told
    assert all("Nobody waits" in json.dumps(_seen(phone)) for phone in found)
    hall.close()


def test_t17_where_sheets_go_round_an_idea_is_passed_on_with_the_turn_and_not_at_once(tmp_path: Path) -> None:
    agenda = content.agenda("standard")
    turning, _ = content.block("brainwriting", "en")
    steps = tuple(turning if isinstance(one, Block) and one.stage is Stage.COLLECT else one for one in agenda.steps)
    hall = made(tmp_path, agenda=replace(agenda, steps=steps))
    found = phones(hall, 6)
    at(hall, Stage.COLLECT)
    for number, phone in enumerate(found):
        phone.idea(f"First turn, {number}")
    assert _seen(found[0])["inspire"] == []
    hall.turn().result()
    told, before = list[Told](), [_seen(phone) for phone in found[1:]]
    assert all(len(one["inspire"]) >= turning.inspire for one in before)
    hall.watch(told.append)
    found[0].idea("Second turn, written this very moment")
    assert (told, [_seen(phone) for phone in found[1:]]) == ([], before)
    seen = set[str]()
    for _ in range(30):
        hall.turn().result()
        seen |= {one["text"] for phone in found for one in _seen(phone)["inspire"]}
    assert len(seen) == 7
    hall.close()


def _seen(phone: Phone) -> dict[str, Any]:
    return {name: value for name, value in phone.state().items() if name != "timer"}


def test_t17_no_sealed_table_keeps_an_order_or_a_time(tmp_path: Path) -> None:
    hall, _ = voted(tmp_path)
    hall.close()
    db = sqlite3.connect(hall.path)
    made_by = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    for name in ("idea", "said", "ballot", "salt", "seat"):
        assert made_by[name].endswith("WITHOUT ROWID"), name
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
        assert not columns & {"at", "time", "created", "updated", "seq", "order", "device", "ip", "agent"}
    db.close()


def test_t18_a_stolen_file_holds_no_keys_of_what_was_opened(tmp_path: Path) -> None:
    hall = made(tmp_path)
    found = phones(hall, 6)
    at(hall, Stage.COLLECT)
    edits = [key() for _ in found]
    for phone, edit in zip(found, edits, strict=True):
        phone.send("idea", text=f"Idea {edit[:4]}", edit=edit)
    hashes = [hashlib.sha256(edit.encode()).digest() for edit in edits]
    assert all(one in on_disk(hall) for one in hashes)
    at(hall, Stage.VOTE)
    assert not any(one in on_disk(hall) for one in hashes)
    for phone in found:
        phone.send("dots", item=first_item(hall), count=2)
    salts = list(hall._ledger.sealed.salts.values())
    who = [one for ballots in hall._ledger.sealed.ballots.values() for one in ballots]
    assert (len(salts), len(who)) == (1, 6)
    hall.go().result()
    assert not any(one in on_disk(hall) for one in (*salts, *who))
    hall.close()
