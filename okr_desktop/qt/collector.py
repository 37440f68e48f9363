"""Python's search for cycles, on the GUI thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Collector(QObject):
    """Collects from a timer what Python's own thresholds ask for; automatic collection stays off.

    Python collects in whichever thread happens to allocate: the worker would then free widgets, which Qt does not
    allow.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Switch Python's own collection off and begin; what there is by now is taken to stay."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def check(self) -> None:
        """Collect the oldest generation that is due, if any."""
        counts = gc.get_count()
        due = [age for age in (0, 1, 2) if counts[age] > self._thresholds[age]]
        if due:
            gc.collect(max(due))
