"""Pages that are open on this machine, and closed after each test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from okr_desktop.domain.asking import Sheet
from okr_desktop.room.ask.server import AskServer
from okr_desktop.room.limits import Clock, Figures
from tests.room.ask.ask_kit import KEYS, PULSE, Asker, Phone

Opener = Callable[..., tuple[Asker, AskServer]]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Open pages with figures of one's own; each is closed, and its threads are gone."""
    servers: list[AskServer] = []

    def opening(sheet: Sheet = PULSE, clock: Clock = time.monotonic, **figures: Any) -> tuple[Asker, AskServer]:
        asker = Asker(sheet)
        server = AskServer(asker, "127.0.0.1", 0, KEYS, Figures(**{"body": 32_768, **figures}), clock)
        server.start()
        servers.append(server)
        return asker, server

    yield opening
    while Phone.switched_on:
        Phone.switched_on.pop().web.close()
    for server in servers:
        server.stop()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("room")]
