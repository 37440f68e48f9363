"""The guard in front of every route: host, origin, method, type, size, token and rate, before a body is read."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from okr_desktop.room.limits import Buckets, Clock, Figures
from okr_desktop.room.lines import Line, Lines
from okr_desktop.room.replies import HEADERS, Refusal, refuse, slow

Headers = dict[bytes, list[bytes]]
TOKEN = re.compile(rb"Bearer ([A-Za-z0-9_-]{16,64})", re.IGNORECASE)
JSON_TYPE = re.compile(rb"application/json( *; *charset=\"?utf-8\"?)?", re.IGNORECASE)
REJOINED = "/api/rejoin/"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Door:
    """One path: its methods, the brake that it shares, and whether it is for seats only."""

    methods: tuple[str, ...]
    brake: str
    seat: bool = False


PAGE = Door(("GET", "HEAD"), "page_loads")
WAITING = Door(("GET",), "page_loads")
STREAM = Door(("GET",), "reads", seat=True)
DOORS = {
    "/api/join": Door(("POST",), "joins"),
    "/api/rejoin": Door(("POST",), "joins"),
    "/api/ping": Door(("POST",), "page_loads"),
    "/api/leave": Door(("POST",), "acts", seat=True),
    "/api/do": Door(("POST",), "acts", seat=True),
    "/api/state": Door(("GET",), "reads", seat=True),
    "/api/stream": STREAM,
}


class Visit(NamedTuple):
    """One request on its way in: what the guard looks at."""

    scope: Scope
    headers: Headers
    line: Line

    @property
    def close(self) -> bool:
        """Whether a refusal must end the connection, because a body of unknown size would follow."""
        return b"transfer-encoding" in self.headers or _length(self.headers) > 4096

    @property
    def size(self) -> int:
        """Bytes of the request's head, about; h11 itself limits only a head that is still incomplete."""
        target = len(self.scope["raw_path"]) + len(self.scope["query_string"])
        return target + sum(len(name) + len(value) + 4 for name, value in self.scope["headers"])

    def no(self, status: int, code: str, **extra: Any) -> Refusal:
        """A refusal of this request."""
        return Refusal(status, code, extra, self.close)


class SeatBook(Protocol):
    """Who knows the seats."""

    def seat_of(self, token: str) -> str | None:
        """The seat of a token; immediate."""
        ...


class Guard:
    """Turns away what is not for this room, and adds the headers of every answer; nothing of a failure leaks.

    ``kind`` is the type of body that a POST must have, ``dress`` the headers of every answer.
    """

    kind = JSON_TYPE
    dress = HEADERS

    def __init__(
        self,
        app: ASGIApp,
        handler: SeatBook,
        lines: Lines,
        address: tuple[str, int],
        assets: Container[str],
        clock: Clock,
    ) -> None:
        self._app, self._handler, self._lines, self._assets = app, handler, lines, assets
        self._figures: Figures = lines.figures
        host = f"{address[0]}:{address[1]}".encode()
        self._hosts = [[host], [address[0].encode()]] if address[1] == 80 else [[host]]
        self._origins = [[b"http://" + name for name in names] for names in self._hosts]
        rates = {name: getattr(self._figures, name) for name in ("page_loads", "joins", "acts", "reads")}
        self._brakes = {name: Buckets(rate, burst, clock) for name, (rate, burst) in rates.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one HTTP request on, or answer it here."""
        if scope["type"] != "http":
            return
        dressed = _Dressed(send, self.dress)
        try:
            await self._pass(scope, receive, dressed)
        except Exception as problem:
            note(problem)
            if dressed.started:
                scope["state"]["line"].cut()
            else:
                await self._turn_away(scope, dressed, Refusal(500, "room.failed", close=True))

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        visit = Visit(scope, _headers(scope), scope["state"]["line"])
        refusal = self._address(visit) or self._door(visit)
        if refusal is None and scope["method"] == "POST":
            body = await _read(receive, self._figures.body)
            if isinstance(body, Refusal):
                refusal = body
            else:
                receive = _Kept(body, receive)
        if refusal is not None:
            return await self._turn_away(scope, send, refusal)
        return await self._app(scope, receive, send)

    async def _turn_away(self, scope: Scope, send: Send, refusal: Refusal) -> None:
        await refuse(send, refusal)

    def _address(self, visit: Visit) -> Refusal | None:
        """Only what was sent to this very address, from a page of this very address."""
        if visit.size > self._figures.headers:
            return Refusal(431, "request.size", close=True)
        if visit.headers.get(b"host") not in self._hosts:
            return visit.no(421, "room.host")
        if not visit.scope["raw_path"].startswith(b"/"):
            return visit.no(400, "request.bad")
        if visit.headers.get(b"origin") not in (None, *self._origins):
            return visit.no(403, "room.origin")
        return None

    def _door(self, visit: Visit) -> Refusal | None:
        path, method = visit.scope["path"], visit.scope["method"]
        door = PAGE if path in self._assets else self._door_of(path)
        if door is None:
            return self._stranger(visit, PAGE) or visit.no(404, "room.unknown")
        if method not in door.methods:
            return Refusal(405, "request.method", close=visit.close, allow=", ".join(door.methods))
        wrong = _form(visit, self._figures, self.kind) if method == "POST" else None
        return wrong or self._who(visit, door)

    def _door_of(self, path: str) -> Door | None:
        return WAITING if path.startswith(REJOINED) else DOORS.get(path)

    def _who(self, visit: Visit, door: Door) -> Refusal | None:
        if not door.seat:
            return self._stranger(visit, door)
        seat = self._seat(visit.headers.get(b"authorization", []))
        if seat is None:
            return visit.no(401, "seat.unknown")
        if wait := self._brakes[door.brake].take(seat):
            return slow(wait, visit.close)
        if not self._lines.bind(visit.line, seat, newest_wins=door is STREAM):
            return slow(1000, close=True)
        visit.scope["state"]["seat"] = seat
        return None

    def _stranger(self, visit: Visit, door: Door) -> Refusal | None:
        wait = self._brakes[door.brake].take(visit.line.address)
        code = "join.slow" if door.brake == "joins" else "slow"
        return visit.no(429, code, retry_ms=wait) if wait else None

    def _seat(self, values: list[bytes]) -> str | None:
        token = TOKEN.fullmatch(values[0]) if len(values) == 1 else None
        return self._handler.seat_of(token[1].decode("ascii")) if token else None


def note(problem: BaseException) -> None:
    """Log where something failed and its kind, never its words: they may hold what a person wrote."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    log.error("room: %s at %s", type(problem).__name__, place)


class _Dressed:
    """Adds the headers that every answer carries, and remembers whether one has begun."""

    def __init__(self, send: Send, dress: list[tuple[bytes, bytes]]) -> None:
        self._send, self._dress = send, dress
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            message = {**message, "headers": [*message.get("headers", []), *self._dress]}
        await self._send(message)


class _Kept:
    """Hands on a body that was read already."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def _headers(scope: Scope) -> Headers:
    found: Headers = {}
    for name, value in scope["headers"]:
        found.setdefault(name, []).append(value)
    return found


def _length(headers: Headers) -> int:
    values = headers.get(b"content-length", [b"0"])
    return int(values[0]) if len(values) == 1 and values[0].isdigit() and len(values[0]) < 10 else sys.maxsize


def _form(visit: Visit, figures: Figures, kind: re.Pattern[bytes]) -> Refusal | None:
    """What a POST must look like, judged by its headers alone."""
    kinds = visit.headers.get(b"content-type", [])
    if len(kinds) != 1 or not kind.fullmatch(kinds[0].strip()):
        return visit.no(415, "request.type")
    if b"transfer-encoding" in visit.headers and b"content-length" in visit.headers:
        return visit.no(400, "request.bad")
    if _length(visit.headers) > figures.body:
        return visit.no(413, "request.size")
    return None


async def _read(receive: Receive, limit: int) -> bytes | Refusal:
    """The body, or why not: too large (counted while it comes), or its sender is gone."""
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            return Refusal(400, "request.bad", close=True)
        body += message["body"]
        more = message["more_body"]
        if len(body) > limit:
            return Refusal(413, "request.size", close=True)
    return body
