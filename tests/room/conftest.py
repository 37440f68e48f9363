"""A small workshop, a page, and a room on this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.room.limits import Clock, Figures
from okr_desktop.room.server import RoomServer
from tests.room.small_hall import SmallHall

Opener = Callable[..., RoomServer]


@pytest.fixture
def hall() -> Iterator[SmallHall]:
    """The workshop behind the room."""
    hall = SmallHall()
    yield hall
    hall.close()


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A page in its folder."""
    folder = tmp_path / "room"
    (folder / "words").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Room</title>" + "<p>Hello</p>" * 100)
    (folder / "page.js").write_text("'use strict';")
    (folder / "page.css").write_text("body{}")
    (folder / "icon.svg").write_text("<svg/>")
    (folder / "words" / "de.json").write_text('{"hello": "Hallo"}')
    (folder / "page").mkdir()
    (folder / "page" / "source.js").write_text("'use strict';")
    (folder / "notes.txt").write_text("not for the web")
    return folder


@pytest.fixture
def opened(hall: SmallHall, assets: Path) -> Iterator[Opener]:
    """Open rooms with figures of one's own; each is closed, and its thread is gone."""
    rooms: list[RoomServer] = []
    before = set(threading.enumerate())

    def opening(clock: Clock = time.monotonic, **figures: Any) -> RoomServer:
        room = RoomServer(hall, "127.0.0.1", 0, assets, Figures(**figures), clock)
        room.start()
        rooms.append(room)
        return room

    yield opening
    for room in rooms:
        room.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "room" and thread not in before]


@pytest.fixture
def room(opened: Opener) -> RoomServer:
    """A room with the figures of the program."""
    return opened()
