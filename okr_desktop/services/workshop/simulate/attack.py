"""A client that means harm: so many requests a second, from a process of its own thread, beside the phones."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from okr_desktop.services.workshop.simulate.wire import LOST, Line

CONNECTIONS = 16
WRONG = "x" * 32


@dataclass(frozen=True, slots=True)
class Attack:
    """How hard, and with which token: "wrong", or "good" (a seat's own)."""

    per_second: int = 1_500
    token: str = "wrong"


async def besieged(attack: Attack | None, host: str, port: int, good: str) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Begin the attack; what comes back ends it and gives its figures."""
    if attack is None:
        return _nothing
    over = threading.Event()
    counts: dict[int, int] = {}
    token = good if attack.token == "good" else WRONG
    thread = threading.Thread(
        target=lambda: asyncio.run(_all(attack, host, port, token, over, counts)), name="attacker", daemon=True
    )
    begun = time.perf_counter()
    thread.start()

    async def end() -> dict[str, Any]:
        over.set()
        await asyncio.to_thread(thread.join)
        lasted = time.perf_counter() - begun
        return {"attack_per_s": round(sum(counts.values()) / lasted), "attack_answers": dict(sorted(counts.items()))}

    return end


async def _nothing() -> dict[str, Any]:
    return {}


async def _all(attack: Attack, host: str, port: int, token: str, over: threading.Event, counts: dict[int, int]) -> None:
    pause = CONNECTIONS / attack.per_second
    await asyncio.gather(*(_one(host, port, token, over, counts, pause) for _ in range(CONNECTIONS)))


async def _one(host: str, port: int, token: str, over: threading.Event, counts: dict[int, int], pause: float) -> None:
    line, due = Line(host, port), time.perf_counter()
    body = {"key": "0" * 32, "epoch": 1, "do": "idea", "text": "x", "edit": "0" * 32}
    while not over.is_set():
        due = max(due + pause, time.perf_counter() - 1.0)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        try:
            status, _ = await line.ask("POST", "/api/do", token, body)
            counts[status] = counts.get(status, 0) + 1
        except (*LOST, json.JSONDecodeError):
            counts[0] = counts.get(0, 0) + 1
    line.close()
