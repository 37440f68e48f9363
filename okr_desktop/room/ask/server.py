"""The server of the page: the one of the workshop's room, with other routes behind a guard that speaks in pages."""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from collections.abc import Container, Mapping

from starlette.types import Scope, Send

from okr_desktop.paths import resource_path
from okr_desktop.room.ask.app import AskHandler, AskRoom
from okr_desktop.room.ask.pages import Pages
from okr_desktop.room.ask.seats import Keys, Seats
from okr_desktop.room.ask.words import chosen, words
from okr_desktop.room.guard import Door, Guard, Visit
from okr_desktop.room.limits import Buckets, Clock, CodeDoor, Figures
from okr_desktop.room.lines import Lines
from okr_desktop.room.page import TYPES, Asset
from okr_desktop.room.replies import HEADERS, Refusal
from okr_desktop.room.server import House, LanServer

# A text of two thousand signs of any script, as a form sends it; a whole room may send at the same moment.
FIGURES = Figures(body=32_768, answer_seconds=20.0)
FORM_TYPE = re.compile(rb"application/x-www-form-urlencoded( *; *charset=\"?utf-8\"?)?", re.IGNORECASE)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# A form of a page without any referrer would come from nowhere ("Origin: null"); ours must come from our page.
OTHERS = {b"content-security-policy": POLICY.encode(), b"referrer-policy": b"same-origin"}
DRESS = [(name, OTHERS.get(name, value)) for name, value in HEADERS]
DOORS = {"/": Door(("GET", "HEAD"), "page_loads"), "/enter": Door(("POST",), "joins")}
SEAT = Door(("GET", "HEAD", "POST"), "page_loads")
SEATS = "/s/"
_SAID = {"slow": "no.slow", "request.size": "no.size", "room.failed": "no.failed", "room.unknown": "no.seat"}


class AskServer(LanServer):
    """Serves one sheet from ``start`` to ``stop``; errors are those of LanServer. Seats end with each stop."""

    def __init__(
        self,
        handler: AskHandler,
        host: str,
        port: int,
        keys: Keys,
        figures: Figures | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__(host, port, figures or FIGURES, clock)
        self._asks = handler
        self._seats = Seats(keys, handler.sheet.most)
        self._pages = Pages(handler.sheet, secrets.token_hex(8))

    def _house(self, lines: Lines) -> House:
        assets = read_page()
        room = AskRoom(self._asks, self._seats, self._pages, CodeDoor(self._figures, self._clock), assets)
        guard = AskGuard(
            room, self._pages, self._seats, lines, (self.address.host, self.address.port), assets, self._clock
        )
        return House(lines, _Quiet(room), guard)


class AskGuard(Guard):
    """The guard of the room for plain forms; who is turned away reads why in a page."""

    kind = FORM_TYPE
    dress = DRESS

    def __init__(
        self,
        room: AskRoom,
        pages: Pages,
        seats: Seats,
        lines: Lines,
        address: tuple[str, int],
        assets: Container[str],
        clock: Clock,
    ) -> None:
        super().__init__(room.router(lines.figures), _Nobody(), lines, address, assets, clock)
        self._pages, self._seats = pages, seats
        self._acts = Buckets(*lines.figures.acts, clock)

    def _door_of(self, path: str) -> Door | None:
        seat = path.removeprefix(SEATS)
        return SEAT if seat != path and seat and "/" not in seat else DOORS.get(path)

    def _who(self, visit: Visit, door: Door) -> Refusal | None:
        refusal = self._stranger(visit, door)
        seat = visit.scope["path"].removeprefix(SEATS)
        if refusal is None and door is SEAT and self._seats.is_ours(seat):
            if wait := self._acts.take(seat):
                return visit.no(429, "slow", retry_ms=wait)
            # A whole room may sit behind one address: from now on this line counts against its seat alone.
            self._lines.bind(visit.line, seat, newest_wins=False)
        return refusal

    async def _turn_away(self, scope: Scope, send: Send, refusal: Refusal) -> None:
        accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        say = words(chosen("", accepted))
        body = self._pages.told(say, say(_SAID.get(refusal.code, "no.other"))).encode()
        kept = [(name, value) for name, value in refusal.headers if name in (b"allow", b"connection")]
        kept += [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": refusal.status, "headers": kept})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


class _Nobody:
    """Nobody has a token here."""

    def seat_of(self, token: str) -> str | None:
        return None


class _Quiet:
    """No streams; at the end the answers that are being written are finished."""

    def __init__(self, room: AskRoom) -> None:
        self._room = room

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Nothing to open."""

    def end(self, why: str) -> None:
        """Nobody listens."""

    def close(self) -> None:
        """Finish what is being written."""
        self._room.close()


def read_page() -> Mapping[str, Asset]:
    """The files of the page: it looks like the forms that are sent by mail, with a few rules of its own."""
    forms, ask = resource_path("forms", "form.css"), resource_path("room", "ask")
    files = {
        "/page.css": forms.read_bytes() + (ask / "page.css").read_bytes(),
        "/page.js": (ask / "page.js").read_bytes(),
        "/icon.svg": (ask / "icon.svg").read_bytes(),
    }
    return {name: Asset(TYPES["." + name.rsplit(".", 1)[1]], data, b"") for name, data in files.items()}
