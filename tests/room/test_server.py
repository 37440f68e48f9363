"""Start, stop, move: ports, addresses, two hundred open streams, and a workshop that is told everything."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.room import server
from okr_desktop.room.server import Address, RoomServer
from tests.patience import sooner_than
from tests.room.conftest import Opener
from tests.room.small_hall import SmallHall
from tests.room.wire import Wire, browser, command, flood, listen, loopbacks, wait_for

POLL = "GET /api/state?after=1&wait=25 HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer "
KILLED = """
import sys, time
from pathlib import Path
from okr_desktop.room.server import RoomServer
from tests.room.small_hall import SmallHall
hall = SmallHall()
room = RoomServer(hall, "127.0.0.1", 0, Path(sys.argv[1]))
room.start()
print(room.address.port, hall.seat(), flush=True)
time.sleep(60)
"""
FEW_FILES = """
import resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (256, 8192))
from pathlib import Path
from okr_desktop.room.server import RoomServer
from tests.room.small_hall import SmallHall
hall = SmallHall()
room = RoomServer(hall, "127.0.0.1", 0, Path(sys.argv[1]))
room.start()
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
room.stop()
hall.close()
"""


def test_two_hundred_open_streams_end_at_once_with_a_goodbye(room: RoomServer, hall: SmallHall) -> None:
    phones = [listen(room.address, hall.seat()) for _ in range(200)]
    polls = [Wire(room.address).send(POLL + hall.seat() + "\r\n\r\n") for _ in range(20)]
    idle = flood(room.address, 30) + flood(room.address, 10, "POST /api/join HTTP/1.1\r\n")
    assert {phone.event()["event"] for phone in phones} == {"state"}
    wait_for(lambda: room.connections >= 250)
    with sooner_than(server.STOP_SECONDS):
        room.stop()
    for phone in phones:
        bye = phone.event()
        assert (bye["event"], bye["data"]) == ("bye", '{"why":"stopped"}')
        assert phone.ended()
    assert {wire.reply().error for wire in polls} == {"room.closed"}
    assert not room.running
    for wire in [*phones, *polls, *idle]:
        wire.sock.close()
    assert sum(on for _, on in hall.present) == sum(not on for _, on in hall.present) == 220


def test_those_who_do_not_listen_do_not_delay_the_end(opened: Opener, hall: SmallHall) -> None:
    room = opened()
    hall.padding = "x" * 2_000_000
    deaf = [listen(room.address, hall.seat(), buffer=4096) for _ in range(20)]
    hall.hold.clear()
    waiting = Wire(room.address)
    body = json.dumps(command()).encode()
    waiting.send(
        f"POST /api/do HTTP/1.1\r\nHost: {{host}}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: Bearer {hall.seat()}\r\n\r\n"
    ).send(body)
    wait_for(lambda: room.connections == 21)
    with sooner_than(server.STOP_SECONDS):
        room.stop()
    # The workshop decides about what it was handed, long after the room has closed, and nothing breaks.
    hall.hold.set()
    wait_for(lambda: hall.stored)
    for wire in [*deaf, waiting]:
        wire.sock.close()


def test_a_restarted_server_has_the_same_port_and_the_same_seats(room: RoomServer, hall: SmallHall) -> None:
    address, token = room.address, hall.seat()
    for _ in range(3):
        with listen(address, token) as phone, Wire(address) as half:
            phone.event()
            room.stop()
            assert half.ended()
        room.start()
        assert room.address == address
    with browser(address, token) as phone:
        assert phone.post("/api/do", json=command()).status_code == 200
    room.start()
    room.stop()
    room.stop()
    assert not room.running


def test_a_killed_program_gives_its_port_back_at_once(hall: SmallHall, assets: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(assets)], cwd=root, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    port, token = child.stdout.readline().split()
    address = Address("127.0.0.1", int(port))
    phones = [listen(address, token) for _ in range(3)]
    child.kill()
    child.wait()
    child.stdout.close()
    room = RoomServer(hall, *address, assets)
    room.start()
    assert room.address == address
    with browser(address, hall.seat()) as phone:
        assert phone.post("/api/do", json=command()).status_code == 200
    room.stop()
    for wire in phones:
        wire.sock.close()


def test_small_answers_leave_at_once() -> None:
    with server._bound(Address("127.0.0.1", 0)) as sock:
        assert sock.proto == socket.IPPROTO_TCP  # else asyncio leaves the delay of 40 ms on


def test_a_port_that_another_program_has_is_named(hall: SmallHall, assets: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        room = RoomServer(hall, *other.getsockname(), assets)
        with pytest.raises(OkrError) as caught:
            room.start()
    assert caught.value.code == "room.port_taken"
    assert caught.value.params == room.address._asdict()
    room.start()
    room.stop()


@pytest.mark.parametrize(
    ("host", "port", "code"), [("10.254.253.252", 0, "room.address_gone"), ("127.0.0.1", 70000, "room.port_taken")]
)
def test_an_address_that_cannot_be_had_is_named(hall: SmallHall, assets: Path, host: str, port: int, code: str) -> None:
    room = RoomServer(hall, host, port, assets)
    with pytest.raises(OkrError) as caught:
        room.start()
    assert caught.value.code == code
    assert not room.running


@loopbacks
def test_the_server_moves_to_another_address_without_a_goodbye(room: RoomServer, hall: SmallHall) -> None:
    token, old = hall.seat(), room.address
    with listen(old, token) as phone:
        phone.event()
        room.rebind("127.0.0.2")
        with pytest.raises(EOFError):
            phone.event()
    assert room.address == ("127.0.0.2", old.port)
    with listen(room.address, token) as phone:
        assert phone.event()["event"] == "state"
        room.rebind("127.0.0.2")
    with browser(room.address, token) as phone:
        assert phone.get("/api/state").status_code == 200
        assert phone.get("/api/state", headers={"Host": f"127.0.0.1:{old.port}"}).status_code == 421


def test_a_move_that_fails_keeps_the_old_place(room: RoomServer, hall: SmallHall) -> None:
    for host, code in (("10.254.253.252", "room.address_gone"), ("8.8.8.8", "room.not_private")):
        with pytest.raises(OkrError) as caught:
            room.rebind(host)
        assert caught.value.code == code
    with browser(room.address, hall.seat()) as phone:
        assert phone.get("/api/state").status_code == 200


def test_the_workshop_is_no_longer_watched_after_the_end(room: RoomServer, hall: SmallHall) -> None:
    room.stop()
    hall.turn()
    assert not hall._watchers


def test_changes_from_many_threads_during_the_end_break_nothing(room: RoomServer, hall: SmallHall) -> None:
    phones = [listen(room.address, hall.seat()) for _ in range(5)]
    over = threading.Event()

    def turning() -> None:
        while not over.is_set():
            hall.turn()

    threads = [threading.Thread(target=turning) for _ in range(2)]
    for thread in threads:
        thread.start()
    room.stop()
    over.set()
    for thread in threads:
        thread.join()
    for phone in phones:
        heard = [phone.event()["event"]]
        while heard[-1] != "bye":
            heard.append(phone.event()["event"])
        phone.sock.close()


def test_a_soft_limit_of_256_files_is_raised(assets: Path) -> None:
    resource = pytest.importorskip("resource")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard != resource.RLIM_INFINITY and hard < 8192:
        pytest.skip("the hard limit of this machine is lower")
    command = [sys.executable, "-W", "error", "-c", FEW_FILES, str(assets)]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("4096", "")
