"""What phones hear: one stream a seat, the long poll, and the hop from the workshop's thread to the web thread."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from typing import NamedTuple

import msgspec
from starlette.types import Send

from okr_desktop.room.handler import Handler, Told
from okr_desktop.room.lines import Line, Lines

STREAM_HEADERS = [(b"content-type", b"text/event-stream; charset=utf-8")]
NOTHING = b"{}"


class Event(NamedTuple):
    """One thing to say on a stream; the data of a state is fetched when it is sent."""

    name: str
    data: bytes = NOTHING
    last: bool = False


STATE = Event("state")
PING = Event("ping")
GONE = Event("gone", last=True)
ELSEWHERE = Event("elsewhere", last=True)


class Stream:
    """The events that wait for one reader; one that falls too far behind is cut and comes back by itself."""

    def __init__(self, line: Line, limit: int) -> None:
        self._line, self._limit = line, limit
        self._queue: deque[Event] = deque()
        self._wake = asyncio.Event()
        self._ended = False
        line.on_lost = self.end

    def push(self, event: Event) -> None:
        """Queue one event; a full queue ends the stream."""
        if len(self._queue) >= self._limit and not event.last:
            self._line.cut()
            self.end()
            return
        self._queue.append(event)
        self._wake.set()

    def end(self) -> None:
        """Nobody reads any more."""
        self._ended = True
        self._wake.set()

    async def next(self, patience: float) -> Event | None:
        """The next event, a ping after ``patience`` seconds without one, None at the end."""
        if not self._queue and not self._ended:
            self._wake.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), patience)
        if self._ended:
            return None
        return self._newest() if self._queue else PING

    def _newest(self) -> Event:
        event = self._queue.popleft()
        while event is STATE and self._queue and self._queue[0] is STATE:
            event = self._queue.popleft()
        return event


class Hub:
    """All streams and polls of the room; everything here runs on the web thread, but for the one call that hops."""

    def __init__(self, handler: Handler, lines: Lines) -> None:
        self._handler, self._lines, self._figures = handler, lines, lines.figures
        self._streams: dict[str, Stream] = {}
        self._polls: dict[str, set[asyncio.Future[str]]] = {}
        self._listening: dict[str, int] = {}
        self._leaving: dict[str, asyncio.TimerHandle] = {}
        self._pending: set[str] = set()
        self._everyone = False
        # The workshop counts every change; these are the numbers that phones had reason to see.
        self._news = 0
        self._seat_news: dict[str, int] = {}
        self._flushing: asyncio.TimerHandle | None = None
        self._flushed_at = float("-inf")
        self._over = ""

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start to listen to the workshop."""
        self._loop = loop
        self._unwatch = self._handler.watch(self._hear)
        self._news = self._handler.seq()

    def _hear(self, told: Told) -> None:
        # The loop may just have been closed: then nobody is left to be told.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._told, told)

    def _told(self, told: Told) -> None:
        if told.kind == "end":
            self.end(told.why or "stopped")
        elif told.kind == "gone":
            self.gone(told.seat or "")
        else:
            self._note_news(told.seat)
            self._plan_flush()

    def _note_news(self, seat: str | None) -> None:
        if seat is None:
            self._everyone, self._news = True, self._handler.seq()
            self._seat_news.clear()
        else:
            self._pending.add(seat)
            self._seat_news[seat] = self._handler.seq()

    def _up_to_date(self, seat: str, after: int | None, seq: int) -> bool:
        """Whether a phone that has seen ``after`` would see nothing new; a number from an earlier life is none."""
        return after is not None and max(self._news, self._seat_news.get(seat, 0)) <= after <= seq

    def _plan_flush(self) -> None:
        if self._flushing is None:
            at = max(self._loop.time(), self._flushed_at + self._figures.coalesce)
            self._flushing = self._loop.call_at(at, self._flush)

    def _flush(self) -> None:
        self._flushing, self._flushed_at = None, self._loop.time()
        seats = list({*self._streams, *self._polls} if self._everyone else self._pending)
        self._everyone, self._pending = False, set()
        for seat in seats:
            self._say(seat, STATE)

    def _say(self, seat: str, event: Event) -> None:
        stream = self._streams.get(seat)
        if stream is not None:
            stream.push(event)
        for waiter in self._polls.get(seat, ()):
            if not waiter.done():
                waiter.set_result(event.name)

    def gone(self, seat: str) -> None:
        """The seat was taken away: say so, and count its connections as a stranger's."""
        self._say(seat, GONE)
        self._streams.pop(seat, None)
        self._seat_news.pop(seat, None)
        self._lines.release(seat)

    def end(self, why: str) -> None:
        """Say goodbye to everybody; who comes later hears it at once."""
        self._over = why
        goodbye = self._goodbye()
        for seat in {*self._streams, *self._polls}:
            self._say(seat, goodbye)

    def close(self) -> None:
        """Stop listening to the workshop; nobody is there any more."""
        self._unwatch()
        for timer in (self._flushing, *self._leaving.values()):
            if timer is not None:
                timer.cancel()
        for seat in {*self._listening, *self._leaving}:
            self._handler.online(seat, False)

    async def run(self, seat: str, line: Line, after: int | None, send: Send) -> None:
        """Serve one stream until it ends; a newer one of the same seat takes over."""
        stream = Stream(line, self._figures.queue)
        older = self._streams.get(seat)
        if older is not None:
            older.push(ELSEWHERE)
        self._streams[seat] = stream
        self._come(seat)
        try:
            await send({"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS})
            await self._serve(seat, stream, after, send)
            await send({"type": "http.response.body", "body": b""})
        finally:
            line.on_lost = None
            if self._streams.get(seat) is stream:
                del self._streams[seat]
            self._go(seat)

    async def _serve(self, seat: str, stream: Stream, after: int | None, send: Send) -> None:
        now = self._handler.state(seat)
        # A phone that is up to date has seen nothing of ``now``: a change may be on its way to this thread.
        last = None if self._up_to_date(seat, after, now[0]) else now
        await _write(send, _state(*last) if last else b": here\n\n")
        if self._over:
            stream.push(self._goodbye())
        while (event := await stream.next(self._figures.ping_seconds)) is not None:
            if event is STATE:
                newest = self._handler.state(seat)
                if newest == last:
                    continue
                last, text = newest, _state(*newest)
            else:
                text = _text(event.name, event.data)
            await _write(send, text)
            if event.last:
                return

    async def poll(self, seat: str, after: int | None, patience: float) -> tuple[int, bytes] | str:
        """The state once it is newer than ``after``, or as it is after ``patience`` seconds; else "gone" or "bye"."""
        now = self._handler.state(seat)
        if not self._up_to_date(seat, after, now[0]):
            return now
        if self._over:
            return "bye"
        waiter: asyncio.Future[str] = self._loop.create_future()
        self._polls.setdefault(seat, set()).add(waiter)
        self._come(seat)
        try:
            heard = await asyncio.wait_for(waiter, min(patience, self._figures.poll_seconds))
        except TimeoutError:
            heard = "state"
        finally:
            self._go(seat)
            self._polls[seat].discard(waiter)
            if not self._polls[seat]:
                del self._polls[seat]
        return self._handler.state(seat) if heard == "state" else heard

    @property
    def over(self) -> str:
        """Why the room is closing, or nothing."""
        return self._over

    def _goodbye(self) -> Event:
        return Event("bye", msgspec.json.encode({"why": self._over}), last=True)

    def _come(self, seat: str) -> None:
        timer = self._leaving.pop(seat, None)
        if timer is not None:
            timer.cancel()
        elif seat not in self._listening:
            self._handler.online(seat, True)
        self._listening[seat] = self._listening.get(seat, 0) + 1

    def _go(self, seat: str) -> None:
        self._listening[seat] -= 1
        if not self._listening[seat]:
            del self._listening[seat]
            self._leaving[seat] = self._loop.call_later(self._figures.linger, self._left, seat)

    def _left(self, seat: str) -> None:
        del self._leaving[seat]
        self._handler.online(seat, False)


async def _write(send: Send, text: bytes) -> None:
    await send({"type": "http.response.body", "body": text, "more_body": True})


def _state(seq: int, body: bytes) -> bytes:
    return f"id: {seq}\n".encode() + _text("state", body)


def _text(name: str, data: bytes) -> bytes:
    # A raw line break in JSON can only be white space between its parts.
    flat = data.replace(b"\r", b"").replace(b"\n", b"")
    return b"event: " + name.encode() + b"\ndata: " + flat + b"\n\n"
