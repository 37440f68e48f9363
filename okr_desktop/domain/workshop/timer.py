"""The timer of a stage: server-side, never closing anything by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

GRACE_MS = 15_000
WARN_MS = (60_000, 10_000)
PRESETS_MIN = (1, 3, 5, 10)


class TimerState(StrEnum):
    """What a timer says: ``grace`` are the 15 seconds after zero, ``over`` asks whether to close."""

    OFF = "off"
    PAUSED = "paused"
    RUNNING = "running"
    GRACE = "grace"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Timer:
    """``remaining_ms`` while it stands still, ``ends_ms`` (since 1970) while it runs; all in milliseconds."""

    length_ms: int = 0
    remaining_ms: int | None = None
    ends_ms: int | None = None

    def set(self, length_ms: int) -> Timer:
        """A timer of this length that has not been started."""
        return Timer(max(0, length_ms), max(0, length_ms), None)

    def start(self, now_ms: int) -> Timer:
        """Running from where it stood."""
        if self.ends_ms is not None or not self.length_ms:
            return self
        return replace(self, remaining_ms=None, ends_ms=now_ms + (self.remaining_ms or 0))

    def pause(self, now_ms: int) -> Timer:
        """Standing still with what is left."""
        return self if self.ends_ms is None else replace(self, remaining_ms=self.left_ms(now_ms), ends_ms=None)

    def extend(self, by_ms: int, now_ms: int) -> Timer:
        """Longer, or shorter where ``by_ms`` is negative; never less than nothing is left.

        From zero on, a minute more is a minute from now.
        """
        left = max(0, self.left_ms(now_ms) + by_ms)
        length = max(self.length_ms + by_ms, left)
        if self.ends_ms is None:
            return Timer(length, left, None)
        return Timer(length, None, now_ms + left)

    def left_ms(self, now_ms: int) -> int:
        """What is left, never below 0."""
        return max(0, self.ends_ms - now_ms) if self.ends_ms is not None else (self.remaining_ms or 0)

    def state(self, now_ms: int) -> TimerState:
        """What the timer says at a moment."""
        if not self.length_ms:
            return TimerState.OFF
        if self.ends_ms is None:
            return TimerState.PAUSED
        if now_ms < self.ends_ms:
            return TimerState.RUNNING
        return TimerState.GRACE if now_ms < self.ends_ms + GRACE_MS else TimerState.OVER


OFF = Timer()
