"""The server of the room: one thread, one event loop, one private address; started, moved and stopped from outside."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import os
import socket
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import uvicorn
from starlette.types import ASGIApp

from okr_desktop.domain.errors import OkrError
from okr_desktop.room.app import Room
from okr_desktop.room.guard import Guard, note
from okr_desktop.room.handler import Handler
from okr_desktop.room.limits import Clock, CodeDoor, Figures
from okr_desktop.room.lines import Lines, Wiring
from okr_desktop.room.page import read_assets
from okr_desktop.room.stream import Hub

# Where a room may be: the private networks, link-local for two machines without a router, and this machine.
PRIVATE = tuple(
    ipaddress.ip_network(block)
    for block in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8")
)
DESCRIPTORS = 4096
START_SECONDS = 10.0
STOP_SECONDS = 5.0


class Address(NamedTuple):
    """Where the room is: an IPv4 literal and a port."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """The origin, without a slash at the end."""
        return f"http://{self.host}:{self.port}"


class Streams(Protocol):
    """What stays open in a house: begun on its loop, told of the end, closed."""

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """The loop runs."""
        ...

    def end(self, why: str) -> None:
        """Say goodbye."""
        ...

    def close(self) -> None:
        """All is over."""
        ...


class House(NamedTuple):
    """What one run serves: its connections, its streams, and its application behind the guard."""

    lines: Lines
    streams: Streams
    app: ASGIApp


class LanServer:
    """Serves phones from :meth:`start` to :meth:`stop`; used from one thread at a time, which is not the web thread.

    ``port`` 0 takes a free one, and keeps it over later starts. A subclass says what it serves.
    """

    def __init__(self, host: str, port: int, figures: Figures, clock: Clock) -> None:
        self._figures, self._clock = figures, clock
        self._address = Address(host, port)
        self._run: _Run | None = None

    def _house(self, lines: Lines) -> House:
        """What is served at the address that is bound now."""
        raise NotImplementedError

    @property
    def address(self) -> Address:
        """Where the server is, or would be after the next start."""
        return self._address

    @property
    def running(self) -> bool:
        """Whether phones can come in."""
        return self._run is not None and self._run.alive

    @property
    def connections(self) -> int:
        """How many connections are open now."""
        return self._run.connections if self._run is not None else 0

    def start(self) -> None:
        """Bind and serve; returns when phones can come in.

        Errors: ``room.not_private``, ``room.address_gone`` (not this machine's), ``room.port_taken``, ``room.failed``.
        """
        if not self.running:
            self._begin(_bound(self._address))

    def stop(self, why: str = "stopped") -> None:
        """Say goodbye to every phone, then close; does nothing when the server does not run."""
        run, self._run = self._run, None
        if run is not None:
            run.end(why)

    def rebind(self, host: str) -> None:
        """Move to another address of this machine (or open the same one again), same port, without a goodbye.

        Errors as :meth:`start`; when another address cannot be had, the old one is still served.
        """
        moved = Address(host, self._address.port)
        if host == self._address.host and self._run is not None:
            self._quiet_end()
        sock = _bound(moved)
        self._quiet_end()
        self._begin(sock)

    def _quiet_end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.end("")

    def _begin(self, sock: socket.socket) -> None:
        _raise_descriptors()
        self._address = Address(*sock.getsockname()[:2])
        run = _Run(sock, self._house(Lines(self._figures)))
        run.begin()
        self._run = run


class RoomServer(LanServer):
    """The room of a workshop; ``assets`` is the folder of the page."""

    def __init__(
        self,
        handler: Handler,
        host: str,
        port: int,
        assets: Path,
        figures: Figures | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__(host, port, figures or Figures(), clock)
        self._handler, self._folder = handler, assets

    def _house(self, lines: Lines) -> House:
        """What is served at the address that is bound now."""
        hub = Hub(self._handler, lines)
        assets = read_assets(self._folder)
        room = Room(self._handler, hub, CodeDoor(self._figures, self._clock), assets, self._address.host)
        router = room.router(self._figures)
        return House(lines, hub, Guard(router, self._handler, lines, self._address, assets, self._clock))


class _Uvicorn(uvicorn.Server):
    """uvicorn without signal handlers, that says when it accepts connections."""

    def __init__(self, config: uvicorn.Config, ready: threading.Event) -> None:
        super().__init__(config)
        self._ready = ready

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave the signals to the program."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets)
        self._ready.set()


class _Run:
    """One run of the server, from bind to close."""

    def __init__(self, sock: socket.socket, house: House) -> None:
        self._sock, self._lines, self._streams = sock, house.lines, house.streams
        self._figures = house.lines.figures
        self._ready = threading.Event()
        self._server = _Uvicorn(Wiring(house.app, self._lines), self._ready)
        self._thread = threading.Thread(target=self._work, name="room", daemon=True)

    @property
    def alive(self) -> bool:
        """Whether its thread runs."""
        return self._thread.is_alive()

    @property
    def connections(self) -> int:
        """Open connections, strangers' and seats'."""
        return len(self._lines)

    def begin(self) -> None:
        """Start the thread and wait until it accepts connections."""
        self._thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not self._ready.wait(0.05):
            if not self.alive or time.monotonic() > deadline:
                self._sock.close()
                raise OkrError("room.failed")

    def end(self, why: str) -> None:
        """Say goodbye (when there is a reason to give), close, and wait for the thread."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._wind_up, why)
        self._thread.join(STOP_SECONDS)

    def _wind_up(self, why: str) -> None:
        if why:
            self._streams.end(why)
        else:
            self._cut_all()
        self._server.should_exit = True

    def _work(self) -> None:
        try:
            asyncio.run(self._main())
        except BaseException as problem:
            note(problem)
        finally:
            self._sock.close()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(_quiet)
        self._streams.open(self._loop)
        sweeping = self._loop.create_task(self._sweep())
        try:
            await self._server.serve([self._sock])
        finally:
            sweeping.cancel()
            self._cut_all()
            await asyncio.sleep(0)
            self._streams.close()

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(self._figures.sweep_seconds)
            self._lines.sweep(self._loop.time())

    def _cut_all(self) -> None:
        for line in self._lines:
            line.cut()


def _quiet(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    problem = context.get("exception")
    if isinstance(problem, BaseException):
        note(problem)


def _bound(address: Address) -> socket.socket:
    """A socket bound to this very address, or why there is none."""
    try:
        place = ipaddress.IPv4Address(address.host)
    except ValueError:
        raise OkrError("room.not_private", host=address.host) from None
    if not any(place in network for network in PRIVATE):
        raise OkrError("room.not_private", host=address.host)
    # asyncio sends small answers at once only on sockets that name their protocol.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        sock.setsockopt(socket.SOL_SOCKET, _one_owner(), 1)
        sock.bind(address)
        sock.listen(512)
    except (OSError, OverflowError) as problem:
        sock.close()
        gone = isinstance(problem, OSError) and problem.errno == errno.EADDRNOTAVAIL
        raise OkrError("room.address_gone" if gone else "room.port_taken", **address._asdict()) from problem
    return sock


def _one_owner() -> int:
    """The option that lets a restarted program have its port again, and no second one beside it."""
    if sys.platform == "win32":
        return socket.SO_EXCLUSIVEADDRUSE  # SO_REUSEADDR would let any program take the port there
    return socket.SO_REUSEADDR


def _raise_descriptors() -> None:
    """Allow as many open connections as the system lets us; some start with 256."""
    if os.name != "posix":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
