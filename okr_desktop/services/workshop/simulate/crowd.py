"""Simulated phones: they join, write, vote, lose the server and come back, as the page does."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from okr_desktop.services.workshop.simulate.wire import LOST, Line, events

FIRST_WAIT_S, LONGEST_WAIT_S = 0.5, 8.0


@dataclass(slots=True)
class Notes:
    """What the phones have seen, all together; times in seconds."""

    acks: list[float] = field(default_factory=list[float])
    ideas: dict[str, str] = field(default_factory=dict[str, str])
    dots: dict[tuple[int, str], int] = field(default_factory=dict[tuple[int, str], int])
    refused: dict[str, int] = field(default_factory=dict[str, int])
    seen: dict[int, list[float]] = field(default_factory=dict[int, list[float]])
    back: list[float] = field(default_factory=list[float])
    server_up: float = 0.0


class Phone:
    """One phone: a connection for commands, a stream for states, and an outbox that forgets nothing."""

    def __init__(self, number: int, host: str, port: int, notes: Notes) -> None:
        self.number, self._host, self._port, self._notes = number, host, port, notes
        self._line = Line(host, port)
        self._dice = random.Random(number)
        self.token = ""
        self.state: dict[str, Any] = {}
        self.arrived = asyncio.Event()
        self.joined = asyncio.Event()
        self._listening: asyncio.Task[None] | None = None

    async def join(self, secret: str) -> None:
        """Join, then listen; ready when the first state is there."""
        key = secrets.token_hex(16)
        status, found = await self._until_answered("/api/join", {"secret": secret, "key": key, "lang": "en"})
        if status != 200:
            raise RuntimeError(f"join: {status} {found}")
        self.token = found["token"]
        self._listening = asyncio.create_task(self._listen())
        await self.joined.wait()

    async def _listen(self) -> None:
        wait, was_lost = FIRST_WAIT_S, False
        while True:
            try:
                async for name, data in events(self._host, self._port, self.token):
                    wait = FIRST_WAIT_S
                    if name == "state":
                        self._saw(data, was_lost)
                        was_lost = False
            except LOST:
                pass
            was_lost = True
            await asyncio.sleep(wait * self._dice.uniform(0.5, 1.0))
            wait = min(LONGEST_WAIT_S, wait * 2)

    def _saw(self, data: dict[str, Any], was_lost: bool) -> None:
        now = time.time()
        if was_lost and self._notes.server_up:
            self._notes.back.append(max(0.0, now - self._notes.server_up))
        if data["epoch"] != self.state.get("epoch"):
            self._notes.seen.setdefault(data["epoch"], []).append(now)
        self.state = data
        self.joined.set()
        self.arrived.set()

    async def _until_answered(self, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        """Send until there is an answer, always with the same key; the page's back-off."""
        wait = FIRST_WAIT_S
        while True:
            try:
                status, found = await self._line.ask("POST", path, self.token, body)
                if status not in (429, 502, 503):
                    return status, found
            except LOST:
                pass
            await asyncio.sleep(wait * self._dice.uniform(0.5, 1.0))
            wait = min(LONGEST_WAIT_S, wait * 2)

    async def send(self, word: str, **fields: Any) -> tuple[int, Any]:
        """One command; the time to its acknowledgement is noted."""
        body = {"key": secrets.token_hex(16), "epoch": self.state["epoch"], "do": word, **fields}
        begun = time.perf_counter()
        status, found = await self._until_answered("/api/do", body)
        self._notes.acks.append(time.perf_counter() - begun)
        if status == 200 and word == "idea":
            self._notes.ideas[body["key"]] = fields["text"]
        elif status != 200:
            code = f"{status} {found['error']}"
            self._notes.refused[code] = self._notes.refused.get(code, 0) + 1
        return status, found

    async def write(self, count: int, seconds: float) -> None:
        """Ideas, spread over some seconds."""
        for turn in range(count):
            await asyncio.sleep(self._dice.uniform(0.2, 1.0) * seconds / count)
            text = f"Idea {turn} of phone {self.number}: fewer calls about invoices {self._dice.random():.6f}"
            await self.send("idea", text=text, edit=secrets.token_hex(16))

    async def vote(self, count: int, seconds: float) -> None:
        """Dots, spread over some seconds; what was acknowledged is noted by item."""
        items = [item["id"] for item in self.state.get("items", [])]
        for item in self._dice.sample(items, min(count, len(items))):
            await asyncio.sleep(self._dice.uniform(0.2, 1.0) * seconds / count)
            status, _ = await self.send("dots", item=item, count=1)
            if status == 200:
                self._notes.dots[self.number, item] = 1

    async def close(self) -> None:
        """Put the phone away."""
        self._line.close()
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
