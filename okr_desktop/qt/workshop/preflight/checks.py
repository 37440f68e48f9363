"""The steps of preflight and how each of them stands; knows no widget, so that it can be read and tested."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """The lines of preflight, in their order."""

    NETWORK = "network"
    BIND = "bind"
    FIREWALL = "firewall"
    PHONE = "phone"
    SECOND = "second"
    AWAKE = "awake"
    PROJECTOR = "projector"


class State(StrEnum):
    """How a step stands."""

    WAITING = "waiting"
    GOOD = "good"
    ATTENTION = "attention"


# Answers that follow each other faster than this belong to one phone that asks right away again.
_BURST_S = 2.0
_ENOUGH = 3


@dataclass
class Echoes:
    """The answers to phones since the room was opened: how many, and how long one round takes."""

    last: float | None = None
    count: int = 0
    gaps: list[float] = field(default_factory=list[float])

    def add(self, at: float) -> None:
        """One more, at a time of the monotonic clock."""
        if self.last is not None and 0 <= at - self.last < _BURST_S:
            self.gaps = [*self.gaps[-9:], at - self.last]
        self.last = at
        self.count += 1

    @property
    def round_trip_ms(self) -> int | None:
        """How long a phone takes from one answer to its next question; None until there were enough."""
        return max(1, round(statistics.median(self.gaps) * 1000)) if len(self.gaps) >= _ENOUGH else None


@dataclass(frozen=True, slots=True)
class Result:
    """How preflight ended. ``passed``: a phone came through; ``paper``: work without phones."""

    host: str = ""
    port: int = 0
    passed: bool = False
    paper: bool = False
    round_trip_ms: int | None = None
