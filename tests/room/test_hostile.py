"""Bytes that no browser sends: each is refused or dropped, and the next phone is served."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import pytest

from okr_desktop.room.server import RoomServer
from tests.room.conftest import Opener
from tests.room.small_hall import SmallHall
from tests.room.wire import Reply, Wire, command, listen, wait_for

OURS = "Host: {host}\r\n"
POST = f"POST /api/join HTTP/1.1\r\n{OURS}Content-Type: application/json\r\n"

MALFORMED = {
    "no http": "hello\r\n\r\n",
    "a TLS handshake": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) + b"\r\n\r\n",
    "an SSH client": "SSH-2.0-OpenSSH_9.6\r\n\r\n",
    "HTTP 2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "NUL in the path": b"GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
    "NUL in a header": f"GET / HTTP/1.1\r\n{OURS}A: \0\r\n\r\n",
    "a space in the path": f"GET /a b HTTP/1.1\r\n{OURS}\r\n",
    "bytes above 127 in the path": "GET /ä HTTP/1.1\r\nHost: x\r\n\r\n",
    "no host": "GET / HTTP/1.1\r\n\r\n",
    "two hosts": f"GET / HTTP/1.1\r\n{OURS}{OURS}\r\n",
    "two other hosts": f"GET / HTTP/1.1\r\n{OURS}Host: evil\r\n\r\n",
    "a folded header": f"GET / HTTP/1.1\r\n{OURS}A: b\r\n c\r\n\r\nGET",
    "a space before the colon": f"GET / HTTP/1.1\r\n{OURS}A : b\r\n\r\n",
    "two lengths": f"{POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}",
    "a length and chunks": f"{POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "an unknown encoding": f"{POST}Transfer-Encoding: gzip\r\n\r\n",
    "a chunk size that is none": f"{POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    "a huge chunk size": f"{POST}Transfer-Encoding: chunked\r\n\r\n" + "f" * 30 + "\r\n",
    "huge headers": f"GET / HTTP/1.1\r\n{OURS}A: {'a' * 20000}\r\n\r\n",
    "thousands of headers": f"GET / HTTP/1.1\r\n{OURS}{'A: b' + chr(13) + chr(10)}" + "A: b\r\n" * 5000 + "\r\n",
    "a line without end": "GET /" + "a" * 20000,
    "an absolute target": f"GET http://evil.example/ HTTP/1.1\r\n{OURS}\r\n",
    "an absolute target of ours": f"GET http://{{host}}/ HTTP/1.1\r\n{OURS}\r\n",
    "a star": f"OPTIONS * HTTP/1.1\r\n{OURS}\r\n",
    "an authority": f"CONNECT evil.example:443 HTTP/1.1\r\n{OURS}\r\n",
    "HTTP 0.9": "GET /\r\n\r\n",
    "a bad body after a good head": f"GET / HTTP/1.1\r\n{OURS}\r\n\x00\x01\x02\r\n\r\n",
}


def good(room: RoomServer, hall: SmallHall) -> Reply:
    """What another phone gets at this moment."""
    with Wire(room.address) as wire:
        return wire.ask("POST", "/api/do", json.dumps(command()).encode(), Authorization=f"Bearer {hall.seat()}")


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RoomServer, SmallHall]]:
    """One room for many bad requests: none may spoil it for the next."""
    hall = SmallHall()
    room = RoomServer(hall, "127.0.0.1", 0, tmp_path_factory.mktemp("page"))
    room.start()
    yield room, hall
    room.stop()
    hall.close()


@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_not_our_http_is_refused(standing: tuple[RoomServer, SmallHall], name: str) -> None:
    room, hall = standing
    with Wire(room.address) as wire:
        wire.send(MALFORMED[name])
        try:
            answer = wire.reply()
        except (EOFError, ConnectionResetError):
            answer = None
    if answer is not None and name not in ("a folded header", "a bad body after a good head"):
        assert answer.status in (400, 404, 405, 413, 421, 431)
        assert answer.error in ("request.bad", "request.method", "request.size", "room.host")
    assert good(room, hall).status == 200


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "POST", "BREW"])
@pytest.mark.parametrize("path", ["/api/state", "/api/stream", "/api/rejoin/x"])
def test_other_methods_are_refused(standing: tuple[RoomServer, SmallHall], method: str, path: str) -> None:
    room, hall = standing
    with Wire(room.address) as wire:
        wire.send(f"{method} {path} HTTP/1.1\r\n{OURS}Authorization: Bearer {hall.seat()}\r\n\r\n")
        head = wire.until(b"\r\n\r\n").decode().lower()
    assert head.startswith("http/1.1 405")
    assert "allow: get\r\n" in head
    assert "access-control" not in head


def test_pipelined_requests_are_answered_in_order(room: RoomServer, hall: SmallHall) -> None:
    bearer = f"Authorization: Bearer {hall.seat()}\r\n"
    state = f"GET /api/state HTTP/1.1\r\n{OURS}{bearer}\r\n"
    with Wire(room.address) as wire:
        wire.send(state + f"GET /page.js HTTP/1.1\r\n{OURS}\r\n" + state + f"GET /nowhere HTTP/1.1\r\n{OURS}\r\n")
        assert [wire.reply().status for _ in range(4)] == [200, 200, 200, 404]
        wire.send(f"GET / HTTP/1.1\r\n{OURS}\r\n" * 500)
        assert {wire.reply().status for _ in range(500)} == {200}
    with Wire(room.address) as wire:
        wire.send(f"GET /api/stream HTTP/1.1\r\n{OURS}{bearer}\r\n" + f"GET / HTTP/1.1\r\n{OURS}\r\n" * 10)
        wire.until(b"\r\n\r\n")
        assert wire.event()["event"] == "state"
        hall.turn()
        assert wire.event()["id"] == "2"


def test_http_1_0_is_served_and_closed(room: RoomServer, hall: SmallHall) -> None:
    with Wire(room.address) as wire:
        wire.send(f"GET /page.js HTTP/1.0\r\n{OURS}\r\n")
        assert (wire.reply().body, wire.ended()) == (b"'use strict';", True)
    with Wire(room.address) as wire:
        wire.send(f"GET /api/stream HTTP/1.0\r\n{OURS}Authorization: Bearer {hall.seat()}\r\n\r\n")
        assert wire.until(b"\r\n\r\n").startswith(b"HTTP/1.1 200")
        assert wire.event()["event"] == "state"


def test_chunks_without_an_end_are_cut(opened: Opener, hall: SmallHall) -> None:
    room = opened(request_seconds=0.2, sweep_seconds=0.05)
    with Wire(room.address) as wire:
        wire.send(f"{POST}Transfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n" * 100)
        assert wire.ended()
    assert good(room, hall).status == 200


def test_a_client_that_asks_first_is_told_to_go_on_or_refused(room: RoomServer, hall: SmallHall) -> None:
    body = json.dumps(command()).encode()
    start = f"POST /api/do HTTP/1.1\r\n{OURS}Content-Type: application/json\r\nExpect: 100-continue\r\n"
    with Wire(room.address) as wire:
        wire.send(f"{start}Content-Length: {len(body)}\r\nAuthorization: Bearer {hall.seat()}\r\n\r\n")
        assert wire.until(b"\r\n\r\n").startswith(b"HTTP/1.1 100")
        assert wire.send(body).reply().status == 200
    with Wire(room.address) as wire:
        assert wire.send(f"{start}Content-Length: {len(body)}\r\n\r\n").reply().status == 401


def test_bad_bytes_after_a_good_start_are_no_failure_of_ours(
    room: RoomServer, hall: SmallHall, caplog: pytest.LogCaptureFixture
) -> None:
    bearer = f"Authorization: Bearer {hall.seat()}\r\n"
    start = (
        f"POST /api/do HTTP/1.1\r\n{OURS}{bearer}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    for rest in ("zz\r\n", "5\r\n{'a':zz", "1\r\n{\r\nzz\r\n", "1\r\n{\r\n0\r\nbad trailer\r\n\r\n"):
        with Wire(room.address) as wire:
            assert wire.send(start + rest).reply().status == 400
            assert wire.ended()
    for rest in ("\0\0\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"):
        with Wire(room.address) as wire:
            wire.send(f"GET /api/state?after=1&wait=0 HTTP/1.1\r\n{OURS}{bearer}\r\n{rest}")
            assert [wire.reply().status, wire.reply().status, wire.ended()] == [200, 400, True]
    assert not caplog.records


def test_phones_that_vanish_at_any_moment_leave_nothing_behind(room: RoomServer, hall: SmallHall) -> None:
    token, body = hall.seat(), json.dumps(command()).encode()
    whole = (
        f"POST /api/do HTTP/1.1\r\nHost: {room.address.host}:{room.address.port}\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    for cut in random.Random(5).sample(range(len(whole)), 60):
        with Wire(room.address) as wire:
            wire.send(whole[:cut])
    for _ in range(5):
        with Wire(room.address) as wire:
            wire.send(f"GET /api/stream HTTP/1.1\r\n{OURS}Authorization: Bearer {token}\r\n\r\n")
    with listen(room.address, hall.seat()) as phone:
        assert phone.event()["event"] == "state"
    assert good(room, hall).status == 200
    wait_for(lambda: not room.connections)
    assert not [key for key in hall.stored if key == json.loads(body)["key"]]


def test_random_bytes_break_nothing(room: RoomServer, hall: SmallHall) -> None:
    rng = random.Random(7)
    request = f"POST /api/do HTTP/1.1\r\nHost: {room.address.host}:{room.address.port}\r\nContent-Length: 2\r\n\r\n{{}}"
    for _ in range(150):
        data = bytearray(request.encode())
        for _ in range(rng.randrange(1, 6)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        with Wire(room.address) as wire:
            wire.send(bytes(data))
    assert good(room, hall).status == 200
