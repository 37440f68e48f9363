"""Rows 1 to 6 and 19 to 21 of the threat table, one test a row, against a real server."""

from __future__ import annotations

import json
import logging
import socket
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.room.handler import Told
from okr_desktop.room.replies import POLICY
from okr_desktop.room.server import RoomServer
from tests.room.conftest import Opener
from tests.room.small_hall import CODE, SECRET, SmallHall
from tests.room.test_limits import Clock
from tests.room.wire import Reply, Wire, browser, command, do, join, loopbacks

SEATED = [("POST", "/api/do"), ("POST", "/api/leave"), ("GET", "/api/state"), ("GET", "/api/stream")]


def test_1_a_stranger_does_not_come_in(room: RoomServer, hall: SmallHall) -> None:
    with Wire(room.address) as wire:
        for wrong in ({"secret": "A" * 22}, {"secret": "short"}, {"secret": SECRET + "A"}, {"code": "AAA222"}):
            answer = join(wire, **wrong)
            assert (answer.status, answer.error) == (403, "join.wrong")
        assert len(hall.joins) == 2  # what cannot be a secret is not even asked about
        assert join(wire, secret=SECRET, code=CODE).status == 422
        assert join(wire).status == 422
        assert wire.ask("GET", f"/api/join?secret={SECRET}").status == 405
        for method, path in SEATED:
            answer = wire.ask(method, path, b"{}" if method == "POST" else None)
            assert (answer.status, answer.error) == (401, "seat.unknown")
    assert not hall.seats


def test_2_the_right_code_is_no_guess(room: RoomServer) -> None:
    with Wire(room.address) as wire:
        assert [join(wire, code=CODE).status for _ in range(8)] == [200] * 8
        assert [join(wire, code=f"WRONG{number}").status for number in range(6)] == [403] * 5 + [429]


@loopbacks
def test_2_guessing_closes_the_code_door_alone(opened: Opener, hall: SmallHall) -> None:
    clock = Clock()
    room = opened(clock)
    token = hall.seat()
    for number in range(12):
        with Wire(room.address, source=f"127.0.1.{number + 1}") as wire:
            assert [join(wire, code=f"X{number} {n}").status for n in range(6)] == [403] * 5 + [429]
    with Wire(room.address, source="127.0.2.1") as wire:
        locked = join(wire, code="GUESS1")
        assert (locked.status, locked.error) == (423, "join.locked")
        assert join(wire, code=CODE).status == 423
        assert join(wire, secret=SECRET).status == 200
        assert do(wire, token).status == 200
        clock.now += 61
        assert join(wire, code=CODE).status == 200


def test_3_a_token_counts_in_its_header_alone_and_dies(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    with Wire(room.address) as wire:
        for path in (
            f"/api/state?token={token}",
            f"/api/state?access_token={token}",
            f"/api/state?authorization={token}",
        ):
            assert wire.ask("GET", path).status == 401
        for value in (token, f"Basic {token}", f"Bearer {token}x", "Bearer ", f"Bearer {token} {token}", "Bearer \xe4"):
            assert wire.ask("GET", "/api/state", Authorization=value).status == 401
        assert wire.ask("GET", "/api/state", Cookie=f"token={token}").status == 401
        twice = f"Authorization: Bearer {token}\r\n" * 2
        assert wire.send(f"GET /api/state HTTP/1.1\r\nHost: {{host}}\r\n{twice}\r\n").reply().status == 401
        assert wire.ask("GET", "/api/state", Authorization=f"Bearer {token}").status == 200
        hall.kick(hall.name(token))
        assert wire.ask("GET", "/api/state", Authorization=f"Bearer {token}").status == 401


def test_4_another_page_cannot_speak_for_a_phone(room: RoomServer, hall: SmallHall) -> None:
    token, ours = hall.seat(), room.address.url
    bearer = f"Bearer {token}"
    with Wire(room.address) as wire:
        for origin in (
            "http://evil.example",
            "null",
            ours + "0",
            "https" + ours[4:],
            ours + "/",
            ours.upper(),
            "http://127.0.0.1",
        ):
            answer = wire.ask("POST", "/api/do", b"{}", Origin=origin, Authorization=bearer)
            assert (answer.status, answer.error) == (403, "room.origin"), origin
            assert wire.ask("GET", "/", Origin=origin).status == 403
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""):
            body = json.dumps(command()).encode()
            answer = wire.ask("POST", "/api/do", body, Content_Type=kind, Authorization=bearer)
            assert (answer.status, answer.error) == (415, "request.type"), kind
        asked = wire.ask("OPTIONS", "/api/do", Origin="http://evil.example", Access_Control_Request_Method="POST")
        allowed = wire.ask("POST", "/api/do", json.dumps(command()).encode(), Origin=ours, Authorization=bearer)
    assert (asked.status, allowed.status) == (403, 200)
    for answer in (asked, allowed):
        assert not [name for name in answer.headers if name.startswith(("access-control", "set-cookie"))]
    assert len(hall.stored) == 1


def test_5_only_the_address_itself_is_a_host(room: RoomServer, hall: SmallHall) -> None:
    port, bearer = room.address.port, f"Bearer {hall.seat()}"
    wrong = (
        f"evil.example:{port}",
        f"localhost:{port}",
        "127.0.0.1",
        f"127.0.0.1:{port + 1}",
        f"127.0.0.1:{port}.evil",
    )
    for host in (
        *wrong,
        f"0.0.0.0:{port}",
        f"evil@127.0.0.1:{port}",
        f"127.1:{port}",
        f"[::1]:{port}",
        f"2130706433:{port}",
    ):
        with Wire(room.address) as wire:
            for method, path in (("GET", "/"), ("GET", "/api/state"), ("POST", "/api/do"), ("GET", "/nowhere")):
                answer = wire.ask(method, path, b"{}" if method == "POST" else None, Host=host, Authorization=bearer)
                assert (answer.status, answer.error) == (421, "room.host"), host
    with Wire(room.address) as wire:
        assert wire.send("GET / HTTP/1.0\r\n\r\n").reply().status == 421


def test_6_every_answer_has_the_strict_headers(room: RoomServer, hall: SmallHall) -> None:
    token = hall.seat()
    bearer = f"Bearer {token}"
    answers: list[Reply] = []
    with Wire(room.address) as wire:
        answers += [wire.ask("GET", path) for path in ("/", "/page.js", "/words/de.json", "/nowhere", "/api/state")]
        answers += [wire.ask("GET", "/", Host="evil"), wire.ask("PUT", "/"), wire.ask("POST", "/api/join", b"{")]
        answers += [wire.ask("GET", "/api/state", Authorization=bearer), do(wire, token), do(wire, token, do="fail")]
    with Wire(room.address) as wire:
        answers += [wire.ask("POST", "/api/do", b"x" * 5000, Authorization=bearer)]
    with Wire(room.address) as wire:
        answers += [wire.send("NONSENSE\r\n\r\n").reply()]
    with Wire(room.address) as wire:
        wire.send(f"GET /api/stream HTTP/1.1\r\nHost: {{host}}\r\nAuthorization: {bearer}\r\n\r\n")
        answers += [wire.reply()]
    assert {answer.status for answer in answers} == {200, 400, 401, 404, 405, 413, 421, 500}
    for answer in answers:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "8.8.8.8", "203.0.113.5", "::", "::1", "", "localhost", "255.255.255.255", "172.32.0.1"]
)
def test_19_it_listens_on_one_private_address_only(hall: SmallHall, assets: Path, host: str) -> None:
    room = RoomServer(hall, host, 0, assets)
    with pytest.raises(OkrError, match="not_private"):
        room.start()
    assert not room.running


@loopbacks
def test_19_it_listens_there_and_only_while_it_runs(room: RoomServer) -> None:
    other = ("127.0.0.2", room.address.port)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(other, 1).close()
    socket.create_connection(room.address, 1).close()
    room.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(room.address, 1).close()


def test_20_no_path_leads_to_a_file(room: RoomServer, assets: Path) -> None:
    paths = (
        "/../room/notes.txt",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/words/../page.js",
        "//etc/passwd",
    )
    with Wire(room.address) as wire:
        for path in (
            *paths,
            "/words/de.json%00.html",
            "/%00",
            "/notes.txt",
            "/words/",
            "/words",
            "/.",
            "/index.html",
            "/page/source.js",
        ):
            answer = wire.ask("GET", path)
            assert (answer.status, answer.error) == (404, "room.unknown"), path
        upload = wire.ask("POST", "/words/de.json", b"{}")
        assert (upload.status, upload.headers["allow"]) == (405, "GET, HEAD")


def test_20_a_link_out_of_the_folder_is_not_followed(
    hall: SmallHall, assets: Path, opened: Opener, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text("{}")
    (assets / "words" / "xx.json").symlink_to(secret)
    with browser(opened().address) as phone:
        assert phone.get("/words/xx.json").status_code == 404


def test_21_nothing_of_the_server_software_is_open(
    room: RoomServer, hall: SmallHall, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    token, text = hall.seat(), "a text that a person wrote"
    with Wire(room.address) as wire:
        answer = wire.ask(
            "GET", "/", Connection="Upgrade", Upgrade="websocket", Sec_WebSocket_Key="x", Sec_WebSocket_Version="13"
        )
        assert answer.status == 200
        wire.ask(
            "POST",
            "/api/ping",
            b'{"n": 1}',
            X_Forwarded_For="10.9.8.7",
            X_Forwarded_Host="evil",
            Forwarded="for=10.9.8.7",
        )
        failed = do(wire, token, do="fail", text=text)
    assert hall.pings == [False]
    assert (failed.status, failed.body) == (500, b'{"error":"room.failed"}')
    with Wire(room.address) as wire:
        wire.send("NONSENSE\r\n\r\n").reply()
    hall.tell(Told("end", None, "stopped"))
    logged = caplog.text
    assert "RuntimeError at small_hall.py" in logged
    assert not [word for word in (token, hall.name(token), text, "127.0.0.1", "10.9.8.7") if word in logged]
