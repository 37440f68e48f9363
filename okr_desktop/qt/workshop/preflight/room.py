"""A room without a workshop: the real server with a page that only asks whether it can be heard."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from okr_desktop.paths import resource_path

if TYPE_CHECKING:
    from okr_desktop.room.handler import Answer, DoorName, Told
    from okr_desktop.room.server import RoomServer

# Whether the request came from another machine, and when (seconds of the monotonic clock).
OnPing = Callable[[bool, float], None]


class PingRoom(Protocol):
    """What preflight works on. ``start`` and ``stop`` may take a second; ``on_ping`` is called on any thread."""

    on_ping: OnPing | None
    secret: str

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port while it is open."""
        ...

    def start(self, host: str, port: int) -> None:
        """Open it; raises OkrError ``room.*``."""
        ...

    def stop(self) -> None:
        """Close it; harmless when it is not open."""
        ...


class TrialRoom:
    """The real server of the room, with the small page of ``resources/room_check``."""

    def __init__(self, assets: Path | None = None) -> None:
        self.on_ping: OnPing | None = None
        self.secret = secrets.token_urlsafe(16)
        self._assets = assets or resource_path("room_check")
        self._server: RoomServer | None = None

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port while it is open."""
        server = self._server
        return (server.address.host, server.address.port) if server is not None and server.running else None

    def start(self, host: str, port: int) -> None:
        """Open it; raises OkrError ``room.*``."""
        from okr_desktop.room.server import RoomServer

        self.stop()
        server = RoomServer(_Trial(self._heard), host, port, self._assets)
        server.start()
        self._server = server

    def stop(self) -> None:
        """Close it."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    def _heard(self, other: bool) -> None:
        if self.on_ping is not None:
            self.on_ping(other, time.monotonic())


class _Trial:
    """The handler behind that page: nobody can join, and nothing is known."""

    def __init__(self, heard: Callable[[bool], None]) -> None:
        self._heard = heard

    def join(self, door: DoorName, proof: str, key: str, lang: str) -> Future[Answer]:
        return _locked()

    def rejoin(self, proof_door: DoorName, proof: str, seat_label: str, key: str) -> Future[Answer]:
        return _locked()

    def rejoined(self, wait_id: str) -> Answer:
        from okr_desktop.room.handler import Answer

        return Answer(404, b'{"error":"join.locked"}')

    def seat_of(self, token: str) -> str | None:
        return None

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        return _locked()

    def leave(self, seat: str) -> Future[Answer]:
        return _locked()

    def state(self, seat: str) -> tuple[int, bytes]:
        return 0, b"{}"

    def seq(self) -> int:
        return 0

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        return _nothing

    def online(self, seat: str, on: bool) -> None:
        return None

    def pinged(self, address_is_other: bool) -> None:
        self._heard(address_is_other)


def _nothing() -> None:
    return None


def _locked() -> Future[Answer]:
    from okr_desktop.room.handler import Answer

    future: Future[Answer] = Future()
    future.set_result(Answer(423, b'{"error":"join.locked"}'))
    return future
