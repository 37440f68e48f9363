"""Rows 10 to 13 of the threat table: floods, slow connections and slow readers, against a real server."""

from __future__ import annotations

import json
import secrets

import pytest

from okr_desktop.room.limits import Figures
from okr_desktop.room.server import RoomServer
from tests.room.conftest import Opener
from tests.room.small_hall import SECRET, SmallHall
from tests.room.test_limits import Clock
from tests.room.wire import Wire, browser, command, do, flood, join, listen, wait_for


def test_10_a_flooding_participant_is_slowed_down_alone(opened: Opener, hall: SmallHall) -> None:
    clock = Clock()
    room, wild, calm = opened(clock), hall.seat(), hall.seat()
    with Wire(room.address) as wire, browser(room.address, calm) as other:
        answers = [do(wire, wild) for _ in range(60)]
        assert other.post("/api/do", json=command()).status_code == 200
        clock.now += 0.2
        assert [do(wire, wild).status for _ in range(2)] == [200, 429]
    assert [answer.status for answer in answers] == [200] * 10 + [429] * 50
    assert json.loads(answers[-1].body) == {"error": "slow", "retry_ms": 200}
    assert len(hall.stored) == 12


def test_10_a_large_body_is_refused_on_its_header_and_while_it_comes(room: RoomServer, hall: SmallHall) -> None:
    bearer = f"Bearer {hall.seat()}"
    start = f"POST /api/do HTTP/1.1\r\nHost: {{host}}\r\nContent-Type: application/json\r\nAuthorization: {bearer}\r\n"
    for length, status in (("4097", 413), ("9" * 12, 413), ("9" * 40, 400), ("-1", 400), ("1, 2", 400)):
        with Wire(room.address) as wire:
            answer = wire.send(f"{start}Content-Length: {length}\r\n\r\n").reply()
            assert (answer.status, wire.ended()) == (status, True)
    with Wire(room.address) as wire:
        wire.send(start + "Transfer-Encoding: chunked\r\n\r\n")
        wire.send(b"800\r\n" + b" " * 2048 + b"\r\n" + b"801\r\n" + b" " * 2049 + b"\r\n")
        assert (wire.reply().status, wire.ended()) == (413, True)
    with Wire(room.address) as wire:
        body = json.dumps(command()).encode()
        whole = body + b" " * (4096 - len(body))
        assert wire.ask("POST", "/api/do", whole, Authorization=bearer).status == 200
    assert len(hall.stored) == 1


def test_10_a_seat_has_three_connections(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    poll = f"GET /api/state?after=1&wait=20 HTTP/1.1\r\nHost: {{host}}\r\nAuthorization: Bearer {token}\r\n\r\n"
    with listen(room.address, token) as stream:
        stream.event()
        waiting = [Wire(room.address).send(poll) for _ in range(2)]
        wait_for(lambda: room.connections == 3)
        with Wire(room.address) as fourth:
            answer = do(fourth, token)
            assert (answer.status, answer.error, fourth.ended()) == (429, "slow", True)
        with listen(room.address, token) as newest:
            assert newest.event()["event"] == "state"
            assert stream.ended()
            hall.turn()
            assert [wire.reply().status for wire in waiting] == [200, 200]
            assert do(waiting[0], token).status == 200
            with Wire(room.address) as fresh:
                assert do(fresh, token).status == 200
        assert room.connections <= 3
    for wire in waiting:
        wire.sock.close()


def test_11_strangers_never_lock_out_a_seat_behind_their_address(opened: Opener, hall: SmallHall) -> None:
    room, token = opened(connections=60, stranger_grace=0.1, sweep_seconds=0.05), hall.seat()
    with listen(room.address, token) as phone, Wire(room.address) as speaker:
        phone.event()
        assert do(speaker, token).status == 200
        crowd = flood(room.address, 150, "GET / HTTP/1.1\r\nHost: {host}\r\n")
        assert do(speaker, token).status == 200
        with Wire(room.address) as late:
            assert do(late, token).status == 200
        with browser(room.address) as newcomer:
            joined = {"secret": SECRET, "key": secrets.token_hex(16), "lang": "en"}
            assert newcomer.post("/api/join", json=joined).status_code == 200
        wait_for(lambda: room.connections <= Figures().strangers + 2)
        hall.turn()
        assert phone.event()["id"] == "2"
    for wire in crowd:
        wire.sock.close()


def test_11_strangers_whose_joining_hangs_make_room_for_seats(opened: Opener, hall: SmallHall) -> None:
    room, token = opened(connections=20), hall.seat()
    with listen(room.address, token) as phone:
        phone.event()
        hall.hold.clear()
        body = json.dumps({"secret": SECRET, "key": secrets.token_hex(16), "lang": "en"})
        start = "POST /api/join HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        crowd = flood(room.address, 19, f"{start}Content-Length: {len(body)}\r\n\r\n{body}")
        wait_for(lambda: len(hall.joins) == 19)
        with Wire(room.address) as speaker:
            assert speaker.ask("GET", "/api/state", Authorization=f"Bearer {token}").status == 200
        hall.hold.set()
        assert sum(wire.ended() for wire in crowd[:1]) == 1
        hall.turn()
        assert phone.event()["id"] == "2"
    for wire in crowd:
        wire.sock.close()


def test_11_the_connections_of_a_seat_that_is_gone_are_a_strangers(opened: Opener, hall: SmallHall) -> None:
    room, token = opened(strangers=1, stranger_grace=0.05, sweep_seconds=0.05), hall.seat()
    wires = [Wire(room.address) for _ in range(3)]
    for wire in wires:
        assert do(wire, token).status == 200
    assert room.connections == 3
    hall.kick(hall.name(token))
    wait_for(lambda: room.connections == 1)
    for wire in wires:
        wire.sock.close()


def test_11_a_room_full_of_seats_lets_nobody_else_in(opened: Opener, hall: SmallHall) -> None:
    room = opened(connections=10)
    phones = [listen(room.address, hall.seat()) for _ in range(10)]
    with Wire(room.address) as wire:
        assert wire.ended()
    hall.turn()
    for phone in phones:
        assert phone.event()["event"] == "state"
        phone.sock.close()
    wait_for(lambda: not room.connections)
    with browser(room.address) as phone:
        assert phone.get("/").status_code == 200


def test_11_a_stranger_is_refused_before_a_body_is_read(room: RoomServer) -> None:
    start = "Host: {host}\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n"
    for path, wanted in (("/api/do", 401), ("/api/leave", 401), ("/nowhere", 404), ("/", 405)):
        with Wire(room.address) as wire:
            assert wire.send(f"POST {path} HTTP/1.1\r\n{start}\r\n").reply().status == wanted


def test_11_two_hundred_phones_behind_one_address_all_come_in(room: RoomServer, hall: SmallHall) -> None:
    pages = flood(room.address, 200, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")
    assert {wire.reply().status for wire in pages} == {200}
    phones = []
    for _ in range(200):
        with Wire(room.address) as wire:
            token = json.loads(join(wire, secret=SECRET).body)["token"]
        phones.append(listen(room.address, token))
    assert {phone.event()["event"] for phone in phones} == {"state"}
    hall.turn()
    assert {phone.event()["id"] for phone in phones} == {"2"}
    for wire in [*pages, *phones]:
        wire.sock.close()


@pytest.mark.parametrize(
    "start",
    [
        "",
        "GET",
        "GET / HTTP/1.1\r\nHost: {host}\r\n",
        "POST /api/join HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{",
        "POST /api/join HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
    ],
)
def test_12_five_hundred_half_open_connections_do_no_harm(opened: Opener, hall: SmallHall, start: str) -> None:
    room, token = opened(request_seconds=0.4, sweep_seconds=0.05), hall.seat()
    crowd = flood(room.address, 500, start)
    with listen(room.address, token) as phone, Wire(room.address) as speaker:
        assert phone.event()["event"] == "state"
        assert do(speaker, token).status == 200
        wait_for(lambda: room.connections == 2)
        hall.turn()
        assert phone.event()["id"] == "2"
    for wire in crowd:
        wire.sock.close()


def test_12_trickling_does_not_buy_time(opened: Opener) -> None:
    room = opened(request_seconds=0.3, sweep_seconds=0.05)
    with Wire(room.address) as wire:
        wire.send("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")
        assert wire.reply().status == 200
        wire.send("GET / HTTP/1.1\r\n")

        def trickle() -> bool:
            try:
                wire.send("A: b\r\n")
            except OSError:
                return True
            return False

        wait_for(trickle)


def test_13_a_reader_that_falls_behind_is_dropped_and_comes_back(opened: Opener, hall: SmallHall) -> None:
    room = opened(queue=4, coalesce=0.005, stall_seconds=60.0)
    hall.padding = "x" * 30_000
    sleepy, awake = hall.seat(), hall.seat()
    slow, quick = listen(room.address, sleepy, buffer=4096), listen(room.address, awake)
    with slow, quick:

        def behind() -> bool:
            number = hall.turn()
            while quick.event()["id"] != str(number):
                pass
            return room.connections == 1

        wait_for(behind)
        with listen(room.address, sleepy) as again:
            assert again.event()["id"] == str(hall.number)


def test_13_a_reader_that_takes_nothing_is_cut(opened: Opener, hall: SmallHall) -> None:
    room = opened(stall_seconds=0.2, sweep_seconds=0.05)
    hall.padding = "x" * 2_000_000
    with listen(room.address, hall.seat(), buffer=4096):
        assert room.connections == 1
        wait_for(lambda: not room.connections)
