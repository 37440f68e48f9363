"""Connections: who holds how many, which of them wait too long, and who goes first when the room is full."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from okr_desktop.room.limits import Figures
from okr_desktop.room.replies import HEADERS, Refusal

# After so many seconds without an acknowledgement the system gives up a phone that has left the Wi-Fi.
LOST_SECONDS = 30
OWING = (h11.IDLE, h11.SEND_BODY)


class Lines:
    """All open connections. A stranger's counts against its address, a seat's only against the seat.

    An address may hold ``strangers`` of them. More are let in for a moment (a whole room may sit behind one address,
    and nobody can tell a seat before its request is read), and the longest waiting are closed again.
    """

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self._strangers: dict[str, dict[Line, None]] = {}
        self._seats: dict[str, dict[Line, None]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Line]:
        groups = [*self._strangers.values(), *self._seats.values()]
        return iter([line for group in groups for line in group])

    def opened(self, line: Line) -> bool:
        """Take a new connection in; False when the room is full of busy ones."""
        self._thin_out(line.address, line.loop.time())
        if self._count >= self.figures.connections and not self._make_room():
            return False
        self._strangers.setdefault(line.address, {})[line] = None
        self._count += 1
        return True

    def closed(self, line: Line) -> None:
        """A connection is gone, whoever ended it."""
        for groups, name in ((self._strangers, line.address), (self._seats, line.seat)):
            group = groups.get(name, {})
            if line in group:
                del group[line]
                self._count -= 1
            if not group:
                groups.pop(name, None)

    def bind(self, line: Line, seat: str, newest_wins: bool) -> bool:
        """This connection speaks for a seat from now on; False when the seat has all of its connections in use."""
        mine = self._seats.get(seat, {})
        if line in mine or line.transport.is_closing():
            return line in mine
        if len(mine) >= self.figures.seat_connections and not self._free_one(mine, newest_wins):
            return False
        self.closed(line)
        line.seat = seat
        self._seats.setdefault(seat, {})[line] = None
        self._count += 1
        return True

    def release(self, seat: str) -> None:
        """The seat is gone: its connections are a stranger's again."""
        for line in self._seats.pop(seat, {}):
            line.seat = ""
            self._strangers.setdefault(line.address, {})[line] = None

    def sweep(self, now: float) -> None:
        """Cut what has owed its request, or not taken our answer, for too long; thin out crowded addresses."""
        for line in self:
            if line.late(now):
                line.cut()
        for address in list(self._strangers):
            self._thin_out(address, now, 0)

    def _thin_out(self, address: str, now: float, coming: int = 1) -> None:
        group = self._strangers.get(address, {})
        excess = len(group) + coming - self.figures.strangers
        if excess <= 0:
            return
        grace = now - self.figures.stranger_grace
        # The group is in the order of opening: a flood of fresh ones is not walked through.
        waiting = (line for line in takewhile(lambda line: line.opened_at <= grace, group) if not line.busy)
        for line in list(islice(waiting, excess)):
            line.cut()

    def _make_room(self) -> bool:
        """End the connection that will be missed least: a waiting stranger's from the most crowded address first."""
        crowds = sorted(self._strangers.values(), key=len, reverse=True)
        waiting = (line for group in [*crowds, *self._seats.values()] for line in group if not line.busy)
        chosen = next(waiting, None) or next((line for group in crowds for line in group), None)
        if chosen is not None:
            chosen.cut()
        return chosen is not None

    def _free_one(self, mine: dict[Line, None], newest_wins: bool) -> bool:
        idle = [line for line in mine if not line.busy]
        chosen = idle or (list(mine) if newest_wins else [])
        if chosen:
            chosen[0].cut()
        return bool(chosen)


class Wiring(uvicorn.Config):
    """uvicorn's settings, and the book of connections that each connection enters itself into."""

    def __init__(self, app: Callable[..., Any], lines: Lines) -> None:
        super().__init__(
            app,
            http=Line,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            workers=1,
            backlog=512,
            timeout_keep_alive=lines.figures.keep_alive,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=lines.figures.headers,
        )
        self.lines = lines


class Line(H11Protocol):
    """One connection, spoken by h11, that knows what it owes and since when."""

    def __init__(
        self,
        config: Wiring,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {"line": self}, _loop)
        self.book = config.lines
        self.address = ""
        self.seat = ""
        self.opened_at = self.loop.time()
        self.on_lost: Callable[[], None] | None = None
        self._owes_since: float | None = self.opened_at
        self._stalled_since: float | None = None

    @property
    def busy(self) -> bool:
        """Whether a whole request has come and its answer is not finished."""
        cycle = getattr(self, "cycle", None)
        return cycle is not None and not cycle.response_complete and self.conn.their_state is not h11.SEND_BODY

    def late(self, now: float) -> bool:
        """Whether the rest of a request, or the taking of an answer, has been owed for too long."""
        figures = self.book.figures
        owed = self._owes_since is not None and now - self._owes_since > figures.request_seconds
        return owed or (self._stalled_since is not None and now - self._stalled_since > figures.stall_seconds)

    def cut(self) -> None:
        """End the connection at once and forget it."""
        self.book.closed(self)
        self.transport.abort()

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Enter the book, or be turned away while the room is full."""
        super().connection_made(transport)
        self.address = self.client[0] if self.client else ""
        _tune(transport.get_extra_info("socket"), self.book.figures.send_buffer)
        if not self.book.opened(self):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave the book and tell a stream that its reader is gone."""
        self.book.closed(self)
        super().connection_lost(exc)
        if self.on_lost is not None:
            self.on_lost()

    def handle_events(self) -> None:
        """Let h11 read what came, then note whether anything is still owed."""
        try:
            super().handle_events()
        except h11.ProtocolError:
            self.cut()
            return
        owing = self.conn.their_state in OWING and self.timeout_keep_alive_task is None
        if not owing:
            self._owes_since = None
        elif self._owes_since is None:
            self._owes_since = self.loop.time()

    def pause_writing(self) -> None:
        """The reader does not keep up."""
        super().pause_writing()
        self._stalled_since = self.loop.time()

    def resume_writing(self) -> None:
        """The reader has caught up."""
        super().resume_writing()
        self._stalled_since = None

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP with a code and the headers of every answer, instead of any answer under way."""
        refusal = Refusal(400, "request.bad", close=True)
        with contextlib.suppress(h11.ProtocolError):
            start = h11.Response(status_code=400, headers=[*HEADERS, *refusal.headers], reason=b"Bad Request")
            for event in (start, h11.Data(data=refusal.body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
        cycle = getattr(self, "cycle", None)
        if cycle is not None:
            cycle.disconnected = True
            cycle.message_event.set()

    def shutdown(self) -> None:
        """End when the answer is finished, whatever state h11 is in."""
        try:
            super().shutdown()
        except h11.ProtocolError:
            self.cut()


def _tune(sock: Any, send_buffer: int) -> None:
    """Small buffers show a slow reader early; a phone that left the Wi-Fi is given up after half a minute."""
    patience: dict[str, tuple[int, int]] = {
        "linux": (18, LOST_SECONDS * 1000),  # TCP_USER_TIMEOUT, milliseconds
        "darwin": (0x80, LOST_SECONDS),  # TCP_RXT_CONNDROPTIME, seconds
        "win32": (5, LOST_SECONDS),  # TCP_MAXRT, seconds
    }
    with contextlib.suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_buffer)
        if sys.platform in patience:
            sock.setsockopt(socket.IPPROTO_TCP, *patience[sys.platform])
