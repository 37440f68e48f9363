"""The routes of the room: the page, joining, commands, state; each hands one question to the workshop."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import re
from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from okr_desktop.room.handler import Answer, DoorName, Handler
from okr_desktop.room.limits import CodeDoor, Figures
from okr_desktop.room.page import Asset
from okr_desktop.room.replies import Refusal
from okr_desktop.room.stream import Hub

KEY = re.compile(r"[0-9a-f]{32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{22}")
LANG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}")
WORD = re.compile(r"[a-z_.]{1,32}")
WAIT = re.compile(r"[A-Za-z0-9_-]{1,64}")
LONGEST = 2**53
WRONG = 403


class Bad(Exception):
    """A request that no phone of ours would send."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class Room:
    """The endpoints; each returns ready JSON, and whatever the workshop throws ends at the guard."""

    def __init__(self, handler: Handler, hub: Hub, codes: CodeDoor, assets: Mapping[str, Asset], here: str) -> None:
        self._handler, self._hub, self._codes, self._assets, self._here = handler, hub, codes, assets, here

    def router(self, figures: Figures) -> Router:
        """All routes; what is none of them is a file of the page (the guard has turned the rest away)."""
        self._figures = figures
        posts = {"join": self.join, "rejoin": self.rejoin, "leave": self.leave, "ping": self.ping, "do": self.do}
        routes = [Route(f"/api/{name}", endpoint, methods=["POST"]) for name, endpoint in posts.items()]
        routes += [Route("/api/rejoin/{wait_id}", self.rejoined), Route("/api/state", self.state)]
        return Router([*routes, Route("/api/stream", _Streams(self._hub))], default=self.page)

    async def join(self, request: Request) -> Response:
        """A new seat."""
        try:
            fields = await _fields(request)
            door, proof = _proof(fields)
            key, lang = _match(fields, "key", KEY), str(fields.get("lang") or "en")
            if not LANG.fullmatch(lang):
                raise Bad(_field("lang"))
        except Bad as bad:
            return _refused(bad.refusal)
        refusal = self._may_try(request, door, proof)
        return refusal or await self._tried(door, proof, self._handler.join(door, proof, key, lang))

    async def rejoin(self, request: Request) -> Response:
        """Ask for a seat back."""
        try:
            fields = await _fields(request)
            (door, proof), key, label = _proof(fields), _match(fields, "key", KEY), fields.get("seat")
            if not isinstance(label, str) or not 0 < len(label) <= 64:
                raise Bad(_field("seat"))
        except Bad as bad:
            return _refused(bad.refusal)
        refusal = self._may_try(request, door, proof)
        return refusal or await self._tried(door, proof, self._handler.rejoin(door, proof, label, key))

    def _may_try(self, request: Request, door: DoorName, proof: str) -> Response | None:
        if door == "qr":
            return None if SECRET.fullmatch(proof) else _refused(Refusal(WRONG, "join.wrong"))
        why = self._codes.attempt(_client(request), proof)
        return _refused(Refusal(423 if why == "join.locked" else 429, why)) if why else None

    async def _tried(self, door: DoorName, proof: str, future: Future[Answer]) -> Response:
        answer = await self._answer(future)
        if door == "code" and answer.status < 400:
            self._codes.right(proof)
        return _ready(answer)

    async def rejoined(self, request: Request) -> Response:
        """Whether the console gave the seat back."""
        wait_id = request.path_params["wait_id"]
        if not WAIT.fullmatch(wait_id):
            return _refused(Refusal(404, "rejoin.unknown"))
        return _ready(self._handler.rejoined(wait_id))

    async def leave(self, request: Request) -> Response:
        """Give the seat up."""
        seat: str = request.state.seat
        answer = await self._answer(self._handler.leave(seat))
        if answer.status < 400:
            self._hub.gone(seat)
        return _ready(answer)

    async def ping(self, request: Request) -> Response:
        """The round trip of the preflight."""
        try:
            number = _whole(await _fields(request), "n")
        except Bad as bad:
            return _refused(bad.refusal)
        self._handler.pinged(_is_other(_client(request), self._here))
        return Response(msgspec.json.encode({"n": number}), media_type="application/json")

    async def do(self, request: Request) -> Response:
        """One command of a seat; the same key again is the workshop's to recognise."""
        try:
            fields = await _fields(request)
            _match(fields, "key", KEY)
            _match(fields, "do", WORD)
            _whole(fields, "epoch")
        except Bad as bad:
            return _refused(bad.refusal)
        return _ready(await self._answer(self._handler.do(request.state.seat, fields)))

    async def state(self, request: Request) -> Response:
        """The long poll: the state once it is newer than ``after``."""
        after, wait = _number(request.query_params.get("after")), _number(request.query_params.get("wait"))
        found = await self._hub.poll(request.state.seat, after, wait or 0)
        if isinstance(found, str):
            gone = found == "gone"
            return _refused(
                Refusal(401, "seat.unknown") if gone else Refusal(503, "room.closed", {"why": self._hub.over})
            )
        return Response(found[1], media_type="application/json")

    async def page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One file of the page, packed when the browser can unpack it."""
        asset, request = self._assets[scope["path"]], Request(scope)
        packed = bool(asset.packed) and "gzip" in request.headers.get("accept-encoding", "")
        response = Response(asset.packed if packed else asset.plain)
        response.headers["vary"] = "Accept-Encoding"
        response.headers["content-type"] = asset.kind.decode()
        if packed:
            response.headers["content-encoding"] = "gzip"
        await response(scope, receive, send)

    async def _answer(self, future: Future[Answer]) -> Answer:
        """Wait for the workshop without ever cancelling it; the phone may ask again with the same key."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[None] = loop.create_future()

        def done(_: Future[Answer]) -> None:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(_settle, waiter)

        future.add_done_callback(done)
        try:
            await asyncio.wait_for(waiter, self._figures.answer_seconds)
        except TimeoutError:
            return Answer(503, Refusal(503, "room.busy").body)
        return future.result()


class _Streams:
    """The stream of a seat, as a bare application: it answers for hours and no helper may stand in between."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        after = _number(request.headers.get("last-event-id") or request.query_params.get("after"))
        await self._hub.run(scope["state"]["seat"], scope["state"]["line"], after, send)


def _settle(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


def _ready(answer: Answer) -> Response:
    return Response(answer.body, answer.status, media_type="application/json")


def _refused(refusal: Refusal) -> Response:
    return Response(refusal.body, refusal.status, media_type="application/json")


def _field(name: str) -> Refusal:
    return Refusal(422, "request.field", {"field": name})


async def _fields(request: Request) -> dict[str, Any]:
    """The JSON object of the body."""
    try:
        found = msgspec.json.decode(await request.body(), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, ValueError):
        raise Bad(Refusal(400, "request.bad")) from None
    return found


def _match(fields: dict[str, Any], name: str, pattern: re.Pattern[str]) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise Bad(_field(name))
    return value


def _whole(fields: dict[str, Any], name: str) -> int:
    value = fields.get(name)
    if type(value) is not int or not 0 <= value <= LONGEST:
        raise Bad(_field(name))
    return value


def _proof(fields: dict[str, Any]) -> tuple[DoorName, str]:
    """Which door, and what is shown there: exactly one of the two."""
    secret, code = fields.get("secret"), fields.get("code")
    if isinstance(secret, str) and code is None:
        return "qr", secret
    if isinstance(code, str) and secret is None and len(code) <= 64:
        return "code", code
    raise Bad(_field("code"))


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 16 else None


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _is_other(address: str, here: str) -> bool:
    """Whether a request came from another machine."""
    try:
        return address != here and not ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
