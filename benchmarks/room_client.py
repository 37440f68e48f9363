"""Phones against the room's server alone: acknowledgement and stage change seen by the phone, calm and under attack.

``python benchmarks/room_client.py [SEATS] [SECONDS]`` starts a server process whose workshop answers at once, and lets
SEATS phones of this process listen and write once a second; then again beside a process that makes 1,500 requests a
second: with a wrong token, with a good one, and on connections that never finish their first request. Prints one JSON
line for each.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from okr_desktop.room.handler import Answer, Told
from okr_desktop.room.server import RoomServer

TURN = 0.5
ATTACK = 1500
ATTACKERS = 16
HALF_OPEN = "half open"


def token(number: int) -> str:
    """The token of a phone."""
    return f"benchmark-token-{number:06}"


class Workshop:
    """Answers at once and turns twice a second."""

    def __init__(self, seats: int) -> None:
        self._seats = {hashlib.sha256(token(number).encode()).digest(): str(number) for number in range(seats + 1)}
        self._number = 0
        self._state = b"{}"
        self._told: Callable[[Told], None] | None = None
        self.posts = 0

    def turn(self) -> None:
        """The next stage, with the time of the decision."""
        self._number += 1
        self._state = json.dumps({"seq": self._number, "at": time.time(), "items": ["x" * 80] * 20}).encode()
        if self._told is not None:
            self._told(Told("state"))

    def seat_of(self, token: str) -> str | None:
        return self._seats.get(hashlib.sha256(token.encode()).digest())

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        future: Future[Answer] = Future()
        future.set_result(Answer(200, b'{"ok":true,"mine":{}}'))
        return future

    def state(self, seat: str) -> tuple[int, bytes]:
        return self._number, self._state

    def seq(self) -> int:
        return self._number

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        self._told = told
        return self.forget

    def forget(self) -> None:
        self._told = None

    def online(self, seat: str, on: bool) -> None:
        pass


def serve(seats: int) -> None:
    """The server process: prints its port, turns until its input ends."""
    workshop, over = Workshop(seats), threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        room = RoomServer(workshop, "127.0.0.1", 0, Path(folder))
        room.start()
        print(room.address.port, flush=True)
        threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
        while not over.wait(TURN):
            workshop.turn()
        begin = time.perf_counter()
        room.stop()
        print(json.dumps({"stop_s": round(time.perf_counter() - begin, 2)}), flush=True)


def head(method: str, path: str, port: int, bearer: str, length: int | None = None) -> bytes:
    """The head of a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Authorization: Bearer {bearer}"]
    if length is not None:
        lines += ["Content-Type: application/json", f"Content-Length: {length}"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def answer(reader: asyncio.StreamReader) -> int:
    """Read one answer; its status."""
    text = (await reader.readuntil(b"\r\n\r\n")).lower()
    await reader.readexactly(int(text.split(b"content-length:")[1].split(b"\r\n")[0]))
    return int(text.split()[1])


async def listen(port: int, number: int, delays: list[float], sockets: list[asyncio.StreamWriter]) -> None:
    """One stream; notes how long each state was on its way."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    sockets.append(writer)
    writer.write(head("GET", "/api/stream", port, token(number)))
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        while True:
            event = await reader.readuntil(b"\n\n")
            if b"data: {" in event and b'"at"' in event:
                delays.append(time.time() - json.loads(event.split(b"data: ")[1])["at"])


async def write(port: int, number: int, until: float, acks: list[float]) -> None:
    """One phone that writes about once a second, over a connection that is opened again whenever it is lost."""
    rng, streams = random.Random(number), None
    await asyncio.sleep(rng.random())
    while time.perf_counter() < until:
        body = json.dumps({"key": rng.randbytes(16).hex(), "epoch": 1, "do": "idea", "text": "x" * 80}).encode()
        begin, status = time.perf_counter(), 0
        while status != 200:
            try:
                streams = streams or await asyncio.open_connection("127.0.0.1", port)
                streams[1].write(head("POST", "/api/do", port, token(number), len(body)) + body)
                status = await answer(streams[0])
            except (OSError, asyncio.IncompleteReadError):
                streams = None
        acks.append(time.perf_counter() - begin)
        await asyncio.sleep(rng.uniform(0.5, 1.5))
    if streams is not None:
        streams[1].close()


async def phones(port: int, seats: int, seconds: float) -> dict[str, object]:
    """All phones at once; the figures of this run."""
    delays: list[float] = []
    acks: list[float] = []
    sockets: list[asyncio.StreamWriter] = []
    streams = [asyncio.create_task(listen(port, number, delays, sockets)) for number in range(seats)]
    await asyncio.sleep(1.0)
    delays.clear()
    until = time.perf_counter() + seconds
    await asyncio.gather(*(write(port, number, until, acks) for number in range(seats)))
    for writer in sockets:
        writer.close()
    await asyncio.gather(*streams)
    return {"acks": len(acks), **figures("ack", acks), "states": len(delays), **figures("stage", delays)}


def figures(name: str, values: list[float]) -> dict[str, float]:
    """Median, 95th percentile and worst, in milliseconds."""
    cuts = statistics.quantiles(values, n=20)
    picked = {"p50": cuts[9], "p95": cuts[18], "max": max(values)}
    return {f"{name}_{key}_ms": round(value * 1000, 1) for key, value in picked.items()}


async def attack(port: int, bearer: str, seconds: float) -> None:
    """Ask 1,500 times a second, over a few connections or over a new one each time; prints what came back."""
    counts: dict[str, int] = {}
    begin = time.perf_counter()

    async def one(number: int) -> None:
        tries = number
        while (late := time.perf_counter() - begin) < seconds:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                while (late := time.perf_counter() - begin) < seconds:
                    await asyncio.sleep(max(0.0, tries / ATTACK - late))
                    tries += ATTACKERS
                    status = await strike(reader, writer, port, bearer)
                    counts[status] = counts.get(status, 0) + 1
                    if status == HALF_OPEN:
                        break

    await asyncio.gather(*(one(number) for number in range(ATTACKERS)))
    print(json.dumps({status: round(count / seconds) for status, count in counts.items()}))


left_open: list[asyncio.StreamWriter] = []


async def strike(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, bearer: str) -> str:
    """One request of the attacker, and its status; a half open one is left as it is."""
    if bearer == HALF_OPEN:
        left_open.append(writer)
        for old in left_open[:-2000]:
            old.transport.abort()
        del left_open[:-2000]
        writer.write(b"GET / HTTP/1.1\r\n")
        return HALF_OPEN
    body = json.dumps({"key": "0" * 32, "epoch": 1, "do": "idea", "text": "x"}).encode()
    writer.write(head("POST", "/api/do", port, bearer, len(body)) + body)
    return str(await answer(reader))


def measure(seats: int, seconds: float, bearer: str) -> dict[str, object]:
    """One server process, its phones, and perhaps an attacker."""
    own = [sys.executable, __file__]
    server = subprocess.Popen([*own, "serve", str(seats)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert server.stdin is not None
    assert server.stdout is not None
    port = int(server.stdout.readline())
    attacker = None
    if bearer:
        command = [*own, "attack", str(port), bearer, str(seconds + 2)]
        attacker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    found = asyncio.run(phones(port, seats, seconds))
    if attacker is not None:
        found["attacker_per_s"] = json.loads(attacker.communicate()[0])
    server.stdin.close()
    found.update(json.loads(server.stdout.readline()))
    server.wait()
    return found


def main() -> None:
    """The part that the command line names, or all measurements."""
    if sys.argv[1:2] == ["serve"]:
        return serve(int(sys.argv[2]))
    if sys.argv[1:2] == ["attack"]:
        return asyncio.run(attack(int(sys.argv[2]), sys.argv[3], float(sys.argv[4])))
    seats, seconds = int((sys.argv[1:2] or ["200"])[0]), float((sys.argv[2:3] or ["10"])[0])
    cases = {"calm": "", "wrong token": "x" * 22, "good token": token(seats), HALF_OPEN: HALF_OPEN}
    for name, bearer in cases.items():
        print(json.dumps({"case": name, "seats": seats, **measure(seats, seconds, bearer)}), flush=True)
    return None


if __name__ == "__main__":
    main()
