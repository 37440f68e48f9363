"""The rows of the threat table that the hall itself must hold, by their numbers, and addresses that change (AT9)."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import socket
import sqlite3
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.domain.errors import OkrError, Refused
from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.agenda import Block
from okr_desktop.domain.workshop.limits import IDEAS_IN_ALL, IDEAS_PER_SEAT, SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.room.handler import Told
from okr_desktop.services.workshop import content, door
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, at, first_item, items_of, key, made, phones, secret, voted

HERE, OTHER = "127.0.0.1", "127.0.0.2"


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


# T19, and AT9


def open_at(host: str, port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as one:
        one.settimeout(2)
        return one.connect_ex((host, port)) == 0


def closed_at(host: str, port: int) -> bool:
    """Whether nobody listens there any more, after a moment."""
    end = time.monotonic() + 5
    while open_at(host, port) and time.monotonic() < end:
        time.sleep(0.02)
    return not open_at(host, port)


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


@pytest.mark.parametrize("host", ["0.0.0.0", "8.8.8.8", "", "localhost", "::", "example.com"])
def test_t19_the_door_opens_at_a_private_address_alone(hall: Hall, host: str) -> None:
    hall.go(Stage.LOBBY).result()
    with pytest.raises(OkrError) as refused:
        hall.open_door(host).result()
    assert refused.value.code == "room.not_private"
    assert (hall.view().address, hall.projector()["join"]) == ("", None)


def test_t19_the_door_closes_with_the_workshop(tmp_path: Path) -> None:
    hall = made(tmp_path)
    hall.go(Stage.LOBBY).result()
    port = port_of(hall.open_door(HERE).result())
    assert open_at(HERE, port)
    assert not open_at(OTHER, port), "the chosen interface only"
    hall.close_door().result()
    assert closed_at(HERE, port)
    assert port_of(hall.open_door(HERE).result()) == port
    hall.go(Stage.CLOSE).result()
    hall.archive().result()
    assert closed_at(HERE, port)
    assert hall.view().address == ""
    hall.close()


def test_t19_closing_the_program_closes_the_door(hall: Hall) -> None:
    hall.go(Stage.LOBBY).result()
    port = port_of(hall.open_door(HERE).result())
    hall.close()
    assert closed_at(HERE, port)


def asked(address: str, path: str, token: str = "") -> tuple[int, dict[str, Any]]:
    """One GET of a phone."""
    host, _, port = address.removeprefix("http://").partition(":")
    line = http.client.HTTPConnection(host, int(port), timeout=5)
    with contextlib.closing(line):
        line.request("GET", path, headers={"Authorization": f"Bearer {token}"} if token else {})
        answer = line.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")


def test_at9_another_address_keeps_port_secret_and_seats(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    phone.idea("Before the move")
    before = hall.open_door(HERE).result()
    url, code = hall.projector()["join"]["url"], hall.view().code
    assert asked(before, "/api/state", phone.token)[0] == 200
    after = hall.open_door(OTHER).result()
    assert (port_of(after), after) == (port_of(before), f"http://{OTHER}:{port_of(before)}")
    assert hall.projector()["join"]["url"] == url.replace(HERE, OTHER)
    assert hall.view().code == code
    assert closed_at(HERE, port_of(before))
    status, found = asked(after, "/api/state", phone.token)
    assert (status, found["stage"], found["mine"]["seat"]) == (200, "collect", phone.label)
    assert hall.view().counts.ideas == 1


def test_at9_an_address_that_cannot_be_had_leaves_the_old_one_open(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    address = hall.open_door(HERE).result()
    with pytest.raises(OkrError):
        hall.open_door("192.168.254.253").result()
    assert hall.view().address == address
    assert asked(address, "/api/state", phone.token)[0] == 200


def test_at9_after_a_sleep_the_workshop_is_paused_where_it_stood(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    hall.timer("set", 600_000).result()
    hall.timer("start").result()
    epoch = hall.view().live.run.epoch
    hall.sleep_jump().result()
    run = hall.view().live.run
    assert (run.overlay, run.stage, run.epoch) == (Overlay.PAUSED, Stage.COLLECT, epoch)
    assert run.timer.ends_ms is None
    assert 590_000 < run.timer.left_ms(0) <= 600_000
    assert [one.code for one in run.incidents] == ["slept"]
    assert phone.state()["overlay"] == "paused"
    phone.idea("Written while it is paused")
    hall.overlay(Overlay.NONE).result()
    hall.timer("start").result()
    assert hall.view().live.run.timer.ends_ms is not None


# Whatever is sent


WORDS = (
    *("idea", "idea.edit", "idea.delete", "late", "done", "more_time", "unclear", "same", "sort", "dots", "card"),
    *("wording", "metric", "poll", "fist", "accept", "roti"),
)
FIELDS = (
    *("key", "edit", "epoch", "id", "text", "name", "on", "item", "pair", "value", "group", "count", "about"),
    *("baseline", "target", "answer", "seat", "token"),
)
ANSWERS = ("same", "different", "pass", "result", "activity", "accept", "if", "decline", "", "0" * 32)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=300),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def at_stage(hall: Hall, stage: Stage) -> None:
    """Go there with something to choose from in each stage."""
    while hall.view().live.run.stage is not stage:
        live = hall.view().live
        if live.run.stage is Stage.REVEAL:
            hall.act(acts.show_all).result()
        if live.run.stage is Stage.CLUSTER:
            notes = list(live.board.notes)
            hall.act(acts.new_cluster, notes[:2], "A group").result()
            hall.act(acts.single_rest).result()
        if live.run.stage is Stage.SHORTLIST:
            hall.act(drafting.pick, live.results.votes[-1].items[0].id).result()
            hall.act(drafting.new_draft, "Less waiting", no_source=True).result()
            draft = next(iter(hall.view().live.board.drafts))
            hall.act(drafting.new_result, draft, "Waiting under 2 days").result()
        hall.go(Stage(list(Stage)[live.run.stage.number + 1])).result()
        if hall.view().live.run.stage is Stage.MERGE:
            notes = list(hall.view().live.board.notes)
            hall.ask_pairs([(notes[0], notes[1])]).result()


def known_ids(hall: Hall) -> list[str]:
    """What may be chosen now, of all kinds, and what must not be known."""
    live = hall.view().live
    found = [*live.board.notes, *live.board.clusters, *live.board.drafts, *live.board.results]
    return [*found, *(items_of(hall) if live.voting else []), *(one.id for one in hall.view().seats)]


@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.PREPARE])
def test_whatever_a_phone_sends_is_answered_and_moves_nothing(tmp_path: Path, stage: Stage) -> None:
    hall = made(tmp_path)
    hall.import_ideas([PriorIdea(f"Idea {number}", Origin.PREWORK) for number in range(4)]).result()
    sender, other = phones(hall, 2)
    at_stage(hall, stage)
    run, mine = hall.view().live.run, _mine(hall, other)
    ids = [*known_ids(hall), "no such id"]
    values = JSON | st.sampled_from(ids) | st.sampled_from(ANSWERS) | st.lists(st.sampled_from(ids), max_size=3)
    counts = st.integers(-2, 6)
    command = st.fixed_dictionaries(
        {"do": st.sampled_from(WORDS) | JSON},
        optional={
            **dict.fromkeys(FIELDS, values | counts),
            "epoch": st.just(run.epoch) | values,
        },
    )

    @settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        database=None,
    )
    @given(command | st.dictionaries(st.text(max_size=8), JSON, max_size=4))
    def send(wanted: dict[str, Any]) -> None:
        assert sender.seat is not None
        answer = hall.do(sender.seat, wanted).result()
        found = json.loads(answer.body)
        assert answer.status in (200, 401, 403, 409, 422)
        assert (answer.status == 200) == (found.get("ok") is True) == ("error" not in found)
        now = hall.view().live.run
        assert (now.stage, now.epoch, now.overlay) == (run.stage, run.epoch, run.overlay)
        assert _mine(hall, other) == mine

    send()
    assert hall.seat_of(other.token) == (None if stage is Stage.ARCHIVED else other.seat)
    hall.close()
    again = Hall.open(hall.path)
    assert again.view().live.run.stage is stage
    again.close()


def _mine(hall: Hall, phone: Phone) -> dict[str, Any]:
    return {} if hall.seat_of(phone.token) is None else phone.state()["mine"]


def nested(depth: int) -> Iterator[Any]:
    """The same depth as a list, a group, a text."""
    found: Any = "x"
    for _ in range(depth):
        found = [found]
    yield found
    named: Any = {}
    for _ in range(depth):
        named = {"a": named}
    yield named


@pytest.mark.parametrize("value", [*nested(3000), 10**4000, float("nan"), "\ud800", "\x00", b"bytes", object()])
def test_values_that_are_no_json_are_refused_in_every_field(hall: Hall, value: object) -> None:
    (phone,) = phones(hall, 1)
    at_stage_with_ideas(hall)
    for word in WORDS:
        for field in FIELDS:
            assert phone.seat is not None
            assert hall.do(phone.seat, {"do": word, field: value}).result().status in (200, 409, 422)
    assert phone.send("done", on=True)[0] == 200


def at_stage_with_ideas(hall: Hall) -> None:
    hall.import_ideas([PriorIdea("One", Origin.PREWORK), PriorIdea("Two", Origin.PREWORK)]).result()
    at_stage(hall, Stage.MERGE)
