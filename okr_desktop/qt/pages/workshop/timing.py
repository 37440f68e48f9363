"""What the clock of the console asks is done by the hall."""

from __future__ import annotations

from PySide6.QtCore import QObject

from okr_desktop.qt.pages.workshop.clock import Clock
from okr_desktop.qt.workshop.conductor import Conductor


class TimerHands(QObject):
    """Start, pause, a minute more or less, another length."""

    def __init__(self, conductor: Conductor, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._conductor = conductor
        clock.started.connect(self.begin)
        clock.paused.connect(self.pause)
        clock.extended.connect(self.extend)
        clock.preset.connect(self.set_length)

    def begin(self) -> None:
        """Let it run."""
        self._conductor.call(self._conductor.hall.timer, "start")

    def pause(self) -> None:
        """Let it stand."""
        self._conductor.call(self._conductor.hall.timer, "pause")

    def extend(self, by_ms: int) -> None:
        """Longer, or shorter."""
        self._conductor.call(self._conductor.hall.timer, "extend", by_ms)

    def set_length(self, length_ms: int) -> None:
        """Another length, not started."""
        self._conductor.call(self._conductor.hall.timer, "set", length_ms)
