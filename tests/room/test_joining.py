"""Phones come in, speak, listen and leave."""

from __future__ import annotations

import gzip
import json
import secrets
import threading

import httpx
import pytest

from okr_desktop.room.handler import Told
from okr_desktop.room.server import RoomServer
from tests.room.conftest import Opener
from tests.room.small_hall import CODE, SECRET, SmallHall
from tests.room.wire import Wire, browser, command, listen, wait_for


def key() -> str:
    return secrets.token_hex(16)


def test_the_page_comes_from_memory_packed_and_with_its_own_types(room: RoomServer) -> None:
    with browser(room.address) as phone:
        kinds = {path: phone.get(path).headers["content-type"] for path in ("/", "/page.js", "/page.css", "/icon.svg")}
        index = phone.get("/")
        words = phone.get("/words/de.json")
    assert kinds == {
        "/": "text/html; charset=utf-8",
        "/page.js": "text/javascript; charset=utf-8",
        "/page.css": "text/css; charset=utf-8",
        "/icon.svg": "image/svg+xml",
    }
    assert index.headers["content-encoding"] == "gzip"
    assert index.text.count("Hello") == 100
    assert words.json() == {"hello": "Hallo"}
    with Wire(room.address) as plain:
        assert b"Hello" in plain.ask("GET", "/").body
        assert b"Hello" in gzip.decompress(plain.ask("GET", "/", Accept_Encoding="gzip").body)
        head = plain.send("HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n").until(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200")
        assert plain.ask("GET", "/notes.txt").status == 404


@pytest.mark.parametrize("proof", [{"secret": SECRET}, {"code": CODE}, {"code": "abc 234"}])
def test_a_phone_joins_by_either_door_and_the_same_key_is_the_same_seat(
    room: RoomServer, proof: dict[str, str]
) -> None:
    mine = key()
    with browser(room.address) as phone:
        first = phone.post("/api/join", json={**proof, "key": mine, "lang": "de"})
        again = phone.post("/api/join", json={**proof, "key": mine, "lang": "de"})
        other = phone.post("/api/join", json={**proof, "key": key(), "lang": "de"})
    assert first.status_code == 200
    assert first.json() == again.json()
    assert first.json()["token"] != other.json()["token"]


def test_a_seat_can_be_asked_back(room: RoomServer) -> None:
    with browser(room.address) as phone:
        asked = phone.post("/api/rejoin", json={"code": CODE, "seat": "amber fox", "key": key()})
        wrong = phone.post("/api/rejoin", json={"code": "WRONG1", "seat": "amber fox", "key": key()})
        assert (asked.status_code, wrong.status_code) == (202, 403)
        assert phone.get("/api/rejoin/" + asked.json()["wait"]).status_code == 202
        assert phone.get("/api/rejoin/" + "0" * 32).status_code == 404


def test_a_command_is_stored_once_however_often_it_is_sent(room: RoomServer, hall: SmallHall) -> None:
    idea = command(text="Größe 🎯 \u202e")
    with browser(room.address, hall.seat()) as phone:
        answers = [phone.post("/api/do", json=idea) for _ in range(3)]
    assert [answer.json() for answer in answers] == [{"ok": True, "mine": {}}] * 3
    assert list(hall.stored.values()) == [idea]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        *[({"key": "x"}, "key"), ({"key": 3}, "key"), ({"do": ""}, "do"), ({"do": ["idea"]}, "do")],
        *[({"epoch": wrong}, "epoch") for wrong in ("1", True, -1, 10**30, 1.5, None)],
    ],
)
def test_a_command_without_its_form_is_refused(
    room: RoomServer, hall: SmallHall, change: dict[str, object], field: str
) -> None:
    with browser(room.address, hall.seat()) as phone:
        answer = phone.post("/api/do", json=command(**change))
    assert (answer.status_code, answer.json()) == (422, {"error": "request.field", "field": field})
    assert not hall.stored


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 4000,
        b'{"a":' * 800,
        b'{"key": NaN}',
        b'{"a": 1} x',
        rb'{"a": "\ud800"}',
        b'{"a": "\xed\xa0\x80"}',
        b'{"a": 1e999}',
    ],
)
def test_what_is_no_json_object_is_refused(room: RoomServer, hall: SmallHall, body: bytes) -> None:
    with Wire(room.address) as wire:
        answer = wire.ask("POST", "/api/do", body, Authorization=f"Bearer {hall.seat()}")
    assert (answer.status, answer.error) == (400, "request.bad")


def test_a_stream_starts_with_the_state_and_follows_it(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with listen(room.address, token) as phone:
        first = phone.event()
        assert (first["event"], first["id"], json.loads(first["data"])["seq"]) == ("state", "1", 1)
        hall.turn()
        assert phone.event()["id"] == "2"
        hall.number += 1
        hall.tell(Told("seat", "somebody else"))
        hall.turn()
        assert phone.event()["id"] == "4"
        hall.number += 1
        hall.tell(Told("seat", hall.name(token)))
        assert phone.event()["id"] == "5"


def test_many_changes_at_once_are_told_together(room: RoomServer, hall: SmallHall) -> None:
    with listen(room.address, hall.seat()) as phone:
        phone.event()
        last = [hall.turn() for _ in range(200)][-1]
        seen = [phone.event()["id"]]
        while seen[-1] != str(last):
            seen.append(phone.event()["id"])
    assert len(seen) <= 5


def test_a_stream_resumes_where_it_was(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with listen(room.address, token, "?after=1") as phone:
        hall.turn()
        assert phone.event()["id"] == "2"
    with listen(room.address, token, "?after=1") as phone:
        assert phone.event()["id"] == "2"
    with Wire(room.address) as phone:
        phone.send("GET /api/stream HTTP/1.1\r\nHost: {host}\r\nLast-Event-ID: 2\r\n")
        phone.send(f"Authorization: Bearer {token}\r\n\r\n").until(b"here\n\n")
        hall.turn()
        assert phone.event()["id"] == "3"


def test_quiet_streams_are_pinged(opened: Opener, hall: SmallHall) -> None:
    with listen(opened(ping_seconds=0.05).address, hall.seat()) as phone:
        assert [phone.event()["event"] for _ in range(3)] == ["state", "ping", "ping"]


def test_the_newest_stream_of_a_seat_wins(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with listen(room.address, token) as old, listen(room.address, token) as new:
        assert [old.event()["event"], old.event()["event"]] == ["state", "elsewhere"]
        old.until(b"0\r\n\r\n")
        assert new.event()["event"] == "state"
        hall.turn()
        assert new.event()["id"] == "2"
    assert hall.present == [(hall.name(token), True)]


def test_a_seat_that_is_taken_away_hears_it_and_is_unknown(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with listen(room.address, token) as phone, browser(room.address, token) as other:
        phone.event()
        hall.kick(hall.name(token))
        assert phone.event()["event"] == "gone"
        answer = other.get("/api/state")
        assert (answer.status_code, answer.json()) == (401, {"error": "seat.unknown"})


def test_who_leaves_is_unknown_afterwards(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with browser(room.address, token) as phone:
        assert phone.post("/api/leave", json={}).status_code == 200
        assert phone.post("/api/do", json=command()).status_code == 401


def test_presence_is_told_once_and_ends_after_a_while(opened: Opener, hall: SmallHall) -> None:
    token = hall.seat()
    address = opened(linger=0.2).address
    for _ in range(2):
        with listen(address, token) as phone:
            phone.event()
    wait_for(lambda: len(hall.present) > 1)
    assert hall.present == [(hall.name(token), True), (hall.name(token), False)]


def test_the_long_poll_waits_for_news(room: RoomServer, hall: SmallHall) -> None:
    with browser(room.address, hall.seat()) as phone:
        assert phone.get("/api/state").json()["seq"] == 1
        assert phone.get("/api/state?after=1&wait=0.01").json()["seq"] == 1
        timer = threading.Timer(0.1, hall.turn)
        timer.start()
        assert phone.get("/api/state?after=1&wait=5").json()["seq"] == 2
        timer.join()


def test_the_long_poll_is_not_woken_by_what_phones_are_not_shown(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with browser(room.address, token) as phone:
        assert phone.get("/api/state").json()["seq"] == 1
        hall.number = 7  # others write: the console sees a counter, and phones are not told
        timer = threading.Timer(0.2, hall.turn)
        timer.start()
        assert phone.get("/api/state?after=1&wait=5").json()["seq"] == 8
        timer.join()
        hall.number = 9
        hall.tell(Told("seat", hall.name(token)))
        assert phone.get("/api/state?after=8&wait=5").json()["seq"] == 9
        assert phone.get("/api/state?after=99&wait=5").json()["seq"] == 9


def test_a_long_poll_hears_that_the_seat_is_gone(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    timer = threading.Timer(0.1, hall.kick, [hall.name(token)])
    with browser(room.address, token) as phone:
        timer.start()
        assert phone.get("/api/state?after=1&wait=5").status_code == 401
    timer.join()


def test_the_preflight_counts_only_other_machines(room: RoomServer, hall: SmallHall) -> None:
    with browser(room.address) as phone:
        answer = phone.post("/api/ping", json={"secret": SECRET, "n": 7})
        assert phone.post("/api/ping", json={"n": "7"}).status_code == 422
    assert (answer.status_code, answer.json()) == (200, {"n": 7})
    assert hall.pings == [False]


def test_an_answer_that_never_comes_is_not_waited_for(opened: Opener, hall: SmallHall) -> None:
    hall.hold.clear()
    idea = command()
    with browser(opened(answer_seconds=0.1).address, hall.seat()) as phone:
        late = phone.post("/api/do", json=idea)
        assert (late.status_code, late.json()) == (503, {"error": "room.busy"})
        hall.hold.set()
        assert phone.post("/api/do", json=idea).status_code == 200
    assert list(hall.stored) == [idea["key"]]


def test_archived_is_said_to_all_and_to_those_who_come_later(room: RoomServer, hall: SmallHall) -> None:
    tokens = hall.seat(), hall.seat()
    with listen(room.address, tokens[0]) as phone:
        phone.event()
        hall.tell(Told("end", None, "archived"))
        bye = phone.event()
        assert (bye["event"], json.loads(bye["data"])) == ("bye", {"why": "archived"})
    with listen(room.address, tokens[1]) as phone:
        assert [phone.event()["event"], phone.event()["event"]] == ["state", "bye"]


def test_a_client_that_speaks_http_well_is_served_by_one_connection(room: RoomServer, hall: SmallHall) -> None:
    with httpx.Client(base_url=room.address.url, trust_env=False, limits=httpx.Limits(max_connections=1)) as phone:
        for _ in range(3):
            assert phone.get("/").status_code == 200
