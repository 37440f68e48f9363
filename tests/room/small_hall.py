"""A small workshop for the tests of the room: seats, commands and states, decided on a thread of its own."""

from __future__ import annotations

import hashlib
import json
import queue
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from okr_desktop.room.handler import Answer, DoorName, Told

SECRET = "Zm9vYmFyYmF6cXV4MTIzNA"
CODE = "ABC234"


def ready(status: int, **fields: Any) -> Answer:
    """An answer as the workshop gives it."""
    return Answer(status, json.dumps(fields).encode())


class SmallHall:
    """Keeps what phones say; ``hold`` stops its thread, as a slow disk would."""

    def __init__(self) -> None:
        self.tokens: dict[str, str] = {}  # by key
        self.seats: dict[bytes, str] = {}
        self.stored: dict[str, dict[str, Any]] = {}
        self.present: list[tuple[str, bool]] = []
        self.pings: list[bool] = []
        self.joins: list[str] = []
        self.waits: dict[str, str] = {}
        self.number = 1
        self.padding = ""
        self.hold = threading.Event()
        self.hold.set()
        self._watchers: list[Callable[[Told], None]] = []
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._writer, name="small hall")
        self._thread.start()

    def close(self) -> None:
        """End its thread."""
        self.hold.set()
        self._work.put(None)
        self._thread.join()

    def _writer(self) -> None:
        while (job := self._work.get()) is not None:
            self.hold.wait()
            job()

    def _later(self, decide: Callable[[], Answer]) -> Future[Answer]:
        future: Future[Answer] = Future()

        def job() -> None:
            try:
                future.set_result(decide())
            except Exception as problem:
                future.set_exception(problem)

        self._work.put(job)
        return future

    def tell(self, told: Told) -> None:
        """Tell the room, as the workshop does from its thread."""
        for watcher in list(self._watchers):
            watcher(told)

    def turn(self) -> int:
        """The facilitator does something that every phone shows."""
        self.number += 1
        self.tell(Told("state"))
        return self.number

    def kick(self, seat: str) -> None:
        """Take a seat away."""
        self.seats = {token: name for token, name in self.seats.items() if name != seat}
        self.tell(Told("gone", seat))

    def seat(self) -> str:
        """A new seat without the web; its token."""
        return str(json.loads(self._seat(secrets.token_hex(16)).body)["token"])

    def name(self, token: str) -> str:
        """The seat of a token."""
        return self.seats[hashlib.sha256(token.encode()).digest()]

    def _seat(self, key: str) -> Answer:
        token = self.tokens.setdefault(key, secrets.token_urlsafe(16))
        name = self.seats.setdefault(hashlib.sha256(token.encode()).digest(), f"seat {len(self.seats)}")
        return ready(200, token=token, seat=name, workshop="w", notice={})

    def join(self, door: DoorName, proof: str, key: str, lang: str) -> Future[Answer]:
        self.joins.append(lang)
        right = proof == SECRET if door == "qr" else proof.replace(" ", "").upper() == CODE
        return self._later(lambda: self._seat(key) if right else ready(403, error="join.wrong"))

    def rejoin(self, proof_door: DoorName, proof: str, seat_label: str, key: str) -> Future[Answer]:
        if proof not in (SECRET, CODE):
            return self._later(lambda: ready(403, error="join.wrong"))
        self.waits["w" + key] = seat_label
        return self._later(lambda: ready(202, wait="w" + key))

    def rejoined(self, wait_id: str) -> Answer:
        return ready(202) if wait_id in self.waits else ready(404, error="rejoin.unknown")

    def seat_of(self, token: str) -> str | None:
        return self.seats.get(hashlib.sha256(token.encode()).digest())

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        def decide() -> Answer:
            if command["do"] == "fail":
                raise RuntimeError("a text that a person wrote: " + seat)
            self.stored.setdefault(command["key"], command)
            return ready(200, ok=True, mine={})

        return self._later(decide)

    def leave(self, seat: str) -> Future[Answer]:
        self.seats = {token: name for token, name in self.seats.items() if name != seat}
        return self._later(lambda: ready(200, ok=True))

    def state(self, seat: str) -> tuple[int, bytes]:
        state = {"seq": self.number, "stage": "collect", "mine": {"seat": seat}, "say": self.padding}
        return self.number, json.dumps(state).encode()

    def seq(self) -> int:
        return self.number

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        self._watchers.append(told)
        return lambda: self._watchers.remove(told)

    def online(self, seat: str, on: bool) -> None:
        self.present.append((seat, on))

    def pinged(self, address_is_other: bool) -> None:
        self.pings.append(address_is_other)
