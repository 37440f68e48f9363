"""The door opens where it may, closes with the workshop, and addresses may change under it (T19 and AT9)."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import at, made, phones

HERE, OTHER = "127.0.0.1", "127.0.0.2"


@pytest.fixture
def hall(tmp_path: Path) -> Generator[Hall]:
    """A hall with the standard agenda."""
    found = made(tmp_path)
    yield found
    found.close()


def open_at(host: str, port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as one:
        one.settimeout(2)
        return one.connect_ex((host, port)) == 0


def closed_at(host: str, port: int) -> bool:
    """Whether nobody listens there any more, after a moment."""
    end = time.monotonic() + 60
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
    line = http.client.HTTPConnection(host, int(port), timeout=60)
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
