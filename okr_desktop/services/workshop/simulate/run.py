"""One simulated workshop from the scan of the code to the last vote, and its figures."""

from __future__ import annotations

import asyncio
import json
import math
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.services.workshop.simulate.attack import Attack, besieged
from okr_desktop.services.workshop.simulate.crowd import Notes, Phone

START_S = 60.0
STAGE_S = 20.0
END_S = 5.0
KILL_PAUSE_S = 0.3
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to simulate. ``command`` starts the server process; a path is added to it."""

    seats: int = 200
    kills: int = 0
    ideas: int = 3
    votes: int = 5
    seconds: float = 20.0
    attack: Attack | None = None
    command: Sequence[str] = ()


def server_command() -> list[str]:
    """How this program starts itself as the server of a simulation, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "workshop", "simulate-server"]
    return [sys.executable, "-m", "okr_desktop.services.workshop.simulate.child"]


def simulate(wish: Wish, progress: Progress | None = None) -> dict[str, Any]:
    """Run it; gives the figures by name: counts, seconds ``_s`` and milliseconds ``_ms``. Raises OkrError."""
    if not 1 <= wish.seats <= SEATS_IN_ALL:
        raise OkrError("simulate.seats", most=SEATS_IN_ALL)
    if wish.kills < 0 or wish.ideas < 1 or wish.votes < 0 or wish.seconds <= 0:
        raise OkrError("simulate.numbers")
    with tempfile.TemporaryDirectory(prefix="okr-workshop-") as folder:
        return asyncio.run(_Run(wish, Path(folder), progress or _silent).all())


def _silent(what: str) -> None:
    return


class _Run:
    def __init__(self, wish: Wish, folder: Path, progress: Progress) -> None:
        self._wish, self._path, self._progress = wish, folder / "simulated.okrworkshop", progress
        self._notes = Notes()
        self._begun: dict[int, float] = {}
        self._server: asyncio.subprocess.Process | None = None
        self.killed = 0

    async def all(self) -> dict[str, Any]:
        try:
            return await self._all()
        finally:
            if self._server is not None and self._server.returncode is None:
                self._server.kill()
                await self._server.wait()

    async def _all(self) -> dict[str, Any]:
        host, port, secret = await self._start()
        phones = [Phone(number, host, port, self._notes) for number in range(self._wish.seats)]
        self._progress("join")
        begun = time.perf_counter()
        await asyncio.gather(*(phone.join(secret) for phone in phones))
        join_s = time.perf_counter() - begun
        await self._go("frame", phones)
        await self._go("collect", phones)
        self._progress("collect")
        attackers = await besieged(self._wish.attack, host, port, await self._traitor(host, port, secret))
        await asyncio.gather(
            self._kill_now_and_then(), *(phone.write(self._wish.ideas, self._wish.seconds) for phone in phones)
        )
        for stage in ("reveal", "merge", "cluster", "vote"):
            await self._go(stage, phones)
        self._progress("vote")
        await asyncio.gather(*(phone.vote(self._wish.votes, self._wish.seconds / 2) for phone in phones))
        await self._go("shortlist", phones)
        attacked = await attackers()
        stored = await self._ask(do="stored")
        self._progress("stop")
        stop = await self._ask(do="stop")
        for phone in phones:
            await phone.close()
        with suppress(asyncio.TimeoutError):  # it may have something to say at its own end
            await asyncio.wait_for(self._server_process.wait(), END_S)
        return self._figures(join_s, stored, stop["stop_s"], attacked)

    async def _traitor(self, host: str, port: int, secret: str) -> str:
        """The token of one more seat, for an attacker who has one; its own seat is all that it can slow down."""
        if self._wish.attack is None or self._wish.attack.token != "good":
            return ""
        phone = Phone(-1, host, port, Notes())
        await phone.join(secret)
        await phone.close()
        return phone.token

    # The server process

    async def _start(self) -> tuple[str, int, str]:
        command = [*(self._wish.command or server_command()), str(self._path)]
        pipe = asyncio.subprocess.PIPE
        self._server = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, limit=1 << 26)
        hello = await asyncio.wait_for(self._line(), START_S)
        host, _, port = hello["url"].removeprefix("http://").rpartition(":")
        return host, int(port), hello["secret"]

    @property
    def _server_process(self) -> asyncio.subprocess.Process:
        assert self._server is not None
        return self._server

    async def _line(self) -> dict[str, Any]:
        source = self._server_process.stdout
        assert source is not None
        line = await source.readline()
        if not line:
            raise OkrError("simulate.server")
        return json.loads(line)

    async def _ask(self, **wish: object) -> dict[str, Any]:
        to = self._server_process.stdin
        assert to is not None
        to.write(json.dumps(wish).encode() + b"\n")
        await to.drain()
        found = await asyncio.wait_for(self._line(), START_S)
        if "error" in found:
            raise OkrError(str(found["error"]))
        return found

    async def _kill_now_and_then(self) -> None:
        """Kill the server hard, as often as wished, while everybody writes, and start it again at once."""
        for number in range(self._wish.kills):
            await asyncio.sleep(self._wish.seconds / (self._wish.kills + 1))
            self._progress(f"kill {number + 1}")
            self._server_process.kill()
            await self._server_process.wait()
            await asyncio.sleep(KILL_PAUSE_S)
            await self._start()
            self._notes.server_up = time.time()
            self.killed += 1

    async def _go(self, stage: str, phones: Sequence[Phone]) -> None:
        """Change the stage, and wait until every phone shows it."""
        found = await self._ask(do="go", stage=stage)
        epoch = int(found["epoch"])
        self._begun[epoch] = float(found["begun"])
        deadline = time.monotonic() + STAGE_S
        while len(self._notes.seen.get(epoch, ())) < len(phones) and time.monotonic() < deadline:
            await asyncio.sleep(0.02)

    # Figures

    def _figures(
        self, join_s: float, stored: dict[str, Any], stop_s: float, attacked: dict[str, Any]
    ) -> dict[str, Any]:
        notes, kept = self._notes, stored["ideas"]
        texts = list(kept.values())
        delays = [
            at - self._begun[epoch] for epoch, times in notes.seen.items() if epoch in self._begun for at in times
        ]
        return {
            "seats": self._wish.seats,
            "acknowledged": len(notes.ideas) + len(notes.dots),
            "stored": sum(id in kept for id in notes.ideas) + int(stored["dots"]),
            "lost": sum(id not in kept for id in notes.ideas) + max(0, len(notes.dots) - int(stored["dots"])),
            "duplicated": len(texts) - len(set(texts)) + max(0, int(stored["dots"]) - len(notes.dots)),
            "kills": self.killed,
            "refused": dict(sorted(notes.refused.items())),
            "join_s": round(join_s, 3),
            "ack_p50_ms": _ms(notes.acks, 0.5),
            "ack_p95_ms": _ms(notes.acks, 0.95),
            "ack_max_ms": _ms(notes.acks, 1.0),
            "stage_p95_ms": _ms(delays, 0.95),
            "stages_seen": len(delays),
            "reconnect_p95_s": None if not notes.back else round(_cut(notes.back, 0.95), 3),
            "stop_s": round(stop_s, 3),
            **attacked,
        }


def _cut(values: list[float], share: float) -> float:
    """The nearest-rank percentile."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def _ms(values: list[float], share: float) -> float | None:
    return None if not values else round(1000 * _cut(values, share), 1)
