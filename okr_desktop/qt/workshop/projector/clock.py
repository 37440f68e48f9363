"""The timer in the corner: calm digits, always at the same place, with a warning in words and a sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import scale
from okr_desktop.qt.workshop.projector.sheet import Sheet

WARN_MS, LAST_MS = 60_000, 10_000


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows: ``state`` of the timer, whole seconds left (rounded up), and the share that is left."""

    state: str
    seconds: int
    share: float

    @property
    def digits(self) -> str:
        """Minutes and seconds."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"

    @property
    def sign(self) -> str:
        """The icon beside the words."""
        if self.state in ("grace", "over") or (self.state == "running" and self.seconds * 1000 <= LAST_MS):
            return "alert-triangle"
        return "pause" if self.state == "paused" else "clock"

    @property
    def words(self) -> str:
        """What the time means, "" while there is plenty."""
        if self.state in ("grace", "over"):
            return QCoreApplication.translate("Projector", "Time is up")
        if self.state == "paused":
            return QCoreApplication.translate("Projector", "The clock stands")
        if self.seconds * 1000 <= LAST_MS:
            return QCoreApplication.translate("Projector", "Last seconds")
        if self.seconds * 1000 <= WARN_MS:
            return QCoreApplication.translate("Projector", "Last minute")
        return ""


def read(timer: object, passed_ms: int = 0) -> Clock | None:
    """The clock of a view's timer, ``passed_ms`` after the view came; None for no timer."""
    if not isinstance(timer, Mapping) or timer.get("state") in (None, "", "off"):
        return None
    state, left, length = str(timer["state"]), _number(timer.get("left_ms")), _number(timer.get("length_ms"))
    if state == "running":
        left = max(0, left - passed_ms)
        state = state if left else "grace"
    return Clock(state, -(-left // 1000), left / length if length else 0.0)


def _number(value: Any) -> int:
    return max(0, int(value)) if isinstance(value, int | float) and value == value and abs(value) < 1e12 else 0


def place(sheet: Sheet) -> QRectF:
    """Where the clock stands in every scene."""
    whole = sheet.whole
    return QRectF(whole.right() - scale.CLOCK_WIDTH, whole.y(), scale.CLOCK_WIDTH, scale.HEAD_HEIGHT)


def paint(sheet: Sheet, clock: Clock) -> None:
    """Digits, the words below them, and how much is left as a line."""
    area, theme = place(sheet), sheet.theme
    ended = clock.state in ("grace", "over")
    warned = ended or clock.sign == "alert-triangle"
    color = theme.at_risk if warned else theme.behind if clock.words and clock.state == "running" else theme.text
    digits = QRectF(area.x(), area.y() - scale.TIGHT, area.width(), scale.GREAT)
    sheet.text(digits, clock.digits, scale.GREAT - 8, strong=True, color=color, along="end", tabular=True)
    line = QRectF(area.x(), digits.bottom() + scale.TIGHT / 2, area.width(), scale.BODY)
    if clock.words:
        words = sheet.text(line, clock.words, (scale.NOTE, scale.SMALLEST), strong=True, color=color, along="end")
        side = float(scale.NOTE)
        sheet.icon(
            clock.sign, QRectF(area.right() - words.width() - side - scale.TIGHT, line.y() + 4, side, side), color
        )
    elif clock.state == "running":
        track = QRectF(area.right() - area.width() * 0.62, line.y() + scale.TIGHT, area.width() * 0.62, 10)
        sheet.bar(track, clock.share)
