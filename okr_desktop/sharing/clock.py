"""Time as a sync sees it: one object, so that a whole team can be simulated with another one."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """The computer's clocks. Seconds everywhere; ``wall`` counts from 1970 and may be wrong."""

    def monotonic(self) -> float:
        """Seconds that only ever go forward, on this computer alone."""
        return time.monotonic()

    def wall(self) -> float:
        """What the calendar clock of this computer says."""
        return time.time_ns() / 1_000_000_000

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def now(self) -> datetime:
        """The calendar clock as a moment in UTC, to the second."""
        return datetime.fromtimestamp(int(self.wall()), UTC)
