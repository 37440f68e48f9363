"""The figures of the room and its two brakes: a token bucket for each name, and the door for short codes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Clock = Callable[[], float]
# Names that a table of buckets keeps before it forgets those that are full again.
NAMES = 2048
WINDOW = 60.0


@dataclass(frozen=True, slots=True)
class Figures:
    """Every limit of the room: bytes, connections, seconds and requests per second."""

    body: int = 4096
    headers: int = 8192
    connections: int = 650
    strangers: int = 40
    stranger_grace: float = 1.0
    seat_connections: int = 3
    request_seconds: float = 10.0
    stall_seconds: float = 10.0
    sweep_seconds: float = 1.0
    keep_alive: int = 20
    send_buffer: int = 65536
    queue: int = 64
    ping_seconds: float = 20.0
    poll_seconds: float = 25.0
    coalesce: float = 0.1
    linger: float = 3.0
    answer_seconds: float = 8.0
    acts: tuple[float, float] = (5.0, 10.0)
    reads: tuple[float, float] = (10.0, 20.0)
    # All phones of a room may come from one address: these let 200 of them load the page and join at once.
    page_loads: tuple[float, float] = (100.0, 1500.0)
    joins: tuple[float, float] = (50.0, 300.0)
    codes_of_one: int = 5
    codes_of_all: int = 60


class Buckets:
    """A token bucket for each name: ``rate`` a second, ``burst`` at once; kept in memory only."""

    def __init__(self, rate: float, burst: float, clock: Clock = time.monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, name: str) -> int:
        """Take one token: 0, or the milliseconds until there is one."""
        now = self._clock()
        left = self._filled(name, now)
        if left < 1.0:
            self._left[name] = (left, now)
            return max(1, round((1.0 - left) / self._rate * 1000))
        if len(self._left) >= NAMES:
            self._forget(now)
        self._left[name] = (left - 1.0, now)
        return 0

    def _filled(self, name: str, now: float) -> float:
        left, since = self._left.get(name, (self._burst, now))
        return min(self._burst, left + (now - since) * self._rate)

    def _forget(self, now: float) -> None:
        self._left = {name: value for name, value in self._left.items() if self._filled(name, now) < self._burst}


class CodeDoor:
    """Counts different wrong short codes; it closes for the guesser, then for all, and never touches another door.

    An attempt counts from the moment it is made, so that many at once gain nothing; the same wrong code typed
    again is no new guess, and a right code is taken back.
    """

    def __init__(self, figures: Figures, clock: Clock = time.monotonic) -> None:
        self._figures, self._clock = figures, clock
        self._tries: dict[tuple[str, str], float] = {}
        self._closed_until = float("-inf")

    def attempt(self, address: str, code: str) -> Literal["", "join.slow", "join.locked"]:
        """May this address try this code now? Empty for yes, else why not."""
        now, guess = self._clock(), _plain(code)
        if now < self._closed_until:
            return "join.locked"
        self._tries = {name: at for name, at in self._tries.items() if now - at < WINDOW}
        if (address, guess) in self._tries:
            return ""
        if sum(name[0] == address for name in self._tries) >= self._figures.codes_of_one:
            return "join.slow"
        if len({name[1] for name in self._tries} | {guess}) > self._figures.codes_of_all:
            self._closed_until = now + WINDOW
            self._tries.clear()
            return "join.locked"
        self._tries[(address, guess)] = now
        return ""

    def right(self, code: str) -> None:
        """The code was right: nobody who typed it has guessed."""
        guess = _plain(code)
        self._tries = {name: at for name, at in self._tries.items() if name[1] != guess}


def _plain(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())[:32]
