"""The routes of the page: come in, see what is asked, answer once; plain forms, no cookies, nothing kept of a phone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from okr_desktop.domain.asking import Given, Sheet, given_of, problems
from okr_desktop.domain.errors import OkrError
from okr_desktop.room.ask.fields import wrong_texts
from okr_desktop.room.ask.pages import Pages
from okr_desktop.room.ask.seats import Seats
from okr_desktop.room.ask.words import Words, chosen, words
from okr_desktop.room.guard import note
from okr_desktop.room.limits import CodeDoor, Figures
from okr_desktop.room.page import Asset

MOST_FIELDS = 64


class AskHandler(Protocol):
    """Who asks: what is asked, and where an answer goes."""

    @property
    def sheet(self) -> Sheet:
        """What is asked; the same as long as the page is open."""
        ...

    def give(self, given: Given) -> None:
        """Keep an answer without problems, on the disk before this returns; called on one thread of the room's own.

        Raises OkrError when it cannot be kept.
        """
        ...


class AskRoom:
    """The endpoints. Answers are written one after the other, and acknowledged when they are on the disk."""

    def __init__(
        self, handler: AskHandler, seats: Seats, pages: Pages, codes: CodeDoor, assets: Mapping[str, Asset]
    ) -> None:
        self._handler, self._seats, self._pages, self._codes, self._assets = handler, seats, pages, codes, assets
        self._writer = ThreadPoolExecutor(1, "room-answers")

    def router(self, figures: Figures) -> Router:
        """All routes; what is none of them is a file of the page (the guard has turned the rest away)."""
        self._figures = figures
        routes = [
            Route("/", self.home),
            Route("/enter", self.enter, methods=["POST"]),
            Route("/s/{seat}", self.form),
            Route("/s/{seat}", self.give, methods=["POST"]),
        ]
        return Router(routes, default=self.file)

    def close(self) -> None:
        """Finish what is being written."""
        self._writer.shutdown()

    async def home(self, request: Request) -> Response:
        """The way in: with the secret of the QR code, or to the field for the code."""
        say, secret = _words(request), request.query_params.get("j")
        if secret is None:
            return HTMLResponse(self._pages.enter(say))
        if not self._seats.opened_by(secret):
            return HTMLResponse(self._pages.enter(say, say("no.seat")), 403)
        return self._to(self._seats.fresh(), request)

    async def enter(self, request: Request) -> Response:
        """The code that was typed."""
        say, code = _words(request), (await _fields(request)).get("code", "")[:64]
        why = self._codes.attempt(request.client.host if request.client else "", code)
        if why:
            return HTMLResponse(self._pages.enter(say, say(f"no.{why}")), 423 if why == "join.locked" else 429)
        if not self._seats.fits(code):
            return HTMLResponse(self._pages.enter(say, say("no.join.wrong")), 403)
        self._codes.right(code)
        return self._to(self._seats.fresh(), request)

    async def form(self, request: Request) -> Response:
        """What is asked, or the thanks."""
        say, seat = _words(request), str(request.path_params["seat"])
        if not self._seats.is_ours(seat):
            return HTMLResponse(self._pages.told(say, say("no.seat")), 404)
        if self._seats.is_used(seat):
            return HTMLResponse(self._pages.thanks(say, seat, self._seats.after(seat)))
        return HTMLResponse(self._pages.form(say, seat))

    async def give(self, request: Request) -> Response:
        """An answer; the same seat again is thanked again, and nothing is kept twice."""
        say, seat = _words(request), str(request.path_params["seat"])
        if not self._seats.is_ours(seat):
            return HTMLResponse(self._pages.told(say, say("no.seat")), 404)
        sheet = self._handler.sheet
        given = given_of(sheet, await _fields(request))
        found = [] if self._seats.is_used(seat) else problems(sheet, given)
        if found:
            return HTMLResponse(self._pages.form(say, seat, given, wrong_texts(found, say)), 422)
        why = await self._written(seat, given)
        if why:
            return HTMLResponse(self._pages.form(say, seat, given, told=say(why)), 503)
        return self._to(seat, request)

    async def _written(self, seat: str, given: Given) -> str:
        """Keep an answer; "" or the word for why it is not known to be kept. Never cancelled: it may yet arrive."""
        writing = asyncio.get_running_loop().run_in_executor(self._writer, self._keep, seat, given)
        try:
            await asyncio.wait_for(asyncio.shield(writing), self._figures.answer_seconds)
        except TimeoutError:
            writing.add_done_callback(_heard)
            return "no.busy"
        except OkrError as error:
            note(error)
            return "no.failed"
        return ""

    def _keep(self, seat: str, given: Given) -> None:
        """On the writing thread: the only place where a seat is looked at and used up."""
        if not self._seats.is_used(seat):
            self._handler.give(given)
            self._seats.use(seat)

    def _to(self, seat: str, request: Request) -> Response:
        return RedirectResponse(f"/s/{seat}?l={_words(request).language}", 303)

    async def file(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One file of the page."""
        asset = self._assets[scope["path"]]
        response = Response(asset.plain)
        response.headers["content-type"] = asset.kind.decode()
        await response(scope, receive, send)


def _heard(writing: asyncio.Future[None]) -> None:
    """What failed after its phone was told to send again is noted, and nobody waits for it."""
    if not writing.cancelled() and (problem := writing.exception()) is not None:
        note(problem)


def _words(request: Request) -> Words:
    return words(chosen(request.query_params.get("l", ""), request.headers.get("accept-language", "")))


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a form; of several with one name the last counts, and more than a form has are none at all."""
    try:
        pairs = parse_qsl((await request.body()).decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return dict(pairs)
