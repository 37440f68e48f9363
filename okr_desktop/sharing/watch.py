"""When to look at a shared file next; whoever has timers and file notifications asks here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.fs import Fs, Signature

FOCUSED = 10.0
UNFOCUSED = 60.0
# Notifications come in swarms, and the first while the file is still being written.
DEBOUNCE = 0.5
# So long after the last edit here it is published, and at the latest so long after the first one.
AFTER_EDIT = 2.0
LATEST = 15.0
# Once it is idle here, the shared file itself is brought up to date.
IDLE = 30.0
# A folder that cannot be reached is asked less and less often, up to this.
SLOWEST = 300.0


def signature(path: Path, fs: Fs | None = None) -> Signature | None:
    """Size, time of change and number of a file; None when there is none or it cannot be told."""
    try:
        found = (fs or Fs()).stat(path)
    except OSError:
        return None
    return found.signature if found.regular else None


@dataclass(slots=True)
class Poller:
    """Says when the next sync is due, in seconds. Tell it what happens; ask ``wait`` after each of these."""

    clock: Clock
    focused: bool = True
    _synced: float = field(init=False)
    _notified: float | None = None
    _edited: float | None = None
    _first_edit: float | None = None
    _unfolded: bool = False
    _failures: int = 0

    def __post_init__(self) -> None:
        self._synced = self.clock.monotonic() - UNFOCUSED  # the first look is due at once

    def notified(self) -> None:
        """The system says that the file or its folder has changed."""
        self._notified = self.clock.monotonic()

    def edited(self) -> None:
        """Something was written here."""
        now = self.clock.monotonic()
        self._edited, self._first_edit = now, self._first_edit or now

    def focus(self, focused: bool) -> None:
        """The window came to the front, or left it."""
        self.focused = focused

    def synced(self, *, reached: bool, unfolded: bool = False) -> None:
        """A sync is over. ``reached``: the folder was there; ``unfolded``: SyncReport.unfolded."""
        self._synced = self.clock.monotonic()
        self._notified = self._first_edit = None
        self._unfolded = unfolded
        self._failures = 0 if reached else self._failures + 1

    @property
    def idle(self) -> float:
        """Seconds since the last edit here, as ``sync`` wants to know them."""
        return self.clock.monotonic() - (self._edited if self._edited is not None else self._synced - IDLE)

    @property
    def due(self) -> bool:
        """Whether to sync now."""
        return self.wait() <= 0

    def wait(self) -> float:
        """Seconds until the next sync is due, 0 when it is due now."""
        times = [self._synced + self._interval()]
        if self._notified is not None:
            times.append(self._notified + DEBOUNCE)
        if self._first_edit is not None and self._edited is not None:
            times.append(min(self._edited + AFTER_EDIT, self._first_edit + LATEST))
        if self._unfolded and self._edited is not None and self._edited + IDLE > self._synced:
            times.append(self._edited + IDLE)
        return max(0.0, min(times) - self.clock.monotonic())

    def _interval(self) -> float:
        usual = FOCUSED if self.focused else UNFOCUSED
        return usual if not self._failures else min(SLOWEST, usual * 2 ** min(self._failures - 1, 5))
