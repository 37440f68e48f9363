"""The clock of the pictures: it stands on one day, and a story can set it to the days before."""

from __future__ import annotations

import platform
import time
from datetime import UTC, datetime

from pictures.places import TODAY

COMPUTER = "workshop-laptop"
BEFORE, MORNING = "2026-10-01T08:00", f"{TODAY}T09:30"


class Clock:
    """Gives nanoseconds since 1970 as ``time.time_ns`` does, a millisecond later each time."""

    def __init__(self) -> None:
        self._ms = 0
        self.move_to(MORNING)

    def move_to(self, moment: str) -> None:
        """Set the clock to a moment (ISO, UTC)."""
        self._ms = round(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp() * 1000)

    def read(self) -> int:
        """The time now."""
        self._ms += 1
        return self._ms * 1_000_000


CLOCK = Clock()


def install() -> None:
    """From now on the program in this process reads this clock, and runs on a computer of this name."""
    time.time_ns = CLOCK.read
    platform.node = _node


def _node() -> str:
    return COMPUTER
