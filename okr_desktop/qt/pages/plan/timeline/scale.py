"""Days to pixels and back, with the dates that are written above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

MARGIN_DAYS = 3
_MOST = 48.0
# From this width of a day on, weeks are written instead of months.
_WEEKS = 6.0
# Months between two texts, and the room that a text needs.
_STEPS, _TEXT = (1, 3, 12, 24, 60, 120), 56.0


@dataclass(frozen=True, slots=True)
class DayScale:
    """``first`` to ``last`` (day numbers) over ``day_width`` pixels a day; 0: as wide as there is room."""

    first: int
    last: int
    day_width: float = 0.0
    least: float = 1.0

    @property
    def days(self) -> int:
        """From the margin before the first day to the one after the last."""
        return self.last - self.first + 1 + 2 * MARGIN_DAYS

    @property
    def pixels(self) -> float:
        """How wide a day is."""
        return max(self.day_width, self.least)

    @property
    def width(self) -> float:
        """Of all days."""
        return self.days * self.pixels

    def over(self, first: int, last: int) -> DayScale:
        """The same width of a day over other days."""
        return replace(self, first=first, last=last)

    def fitted(self, room: float) -> DayScale:
        """A day is at least so wide that all days fill the room."""
        return replace(self, least=room / self.days)

    def zoomed(self, factor: float) -> DayScale:
        """Days wider or narrower, never narrower than fits the room."""
        wanted = min(self.pixels * factor, _MOST)
        return replace(self, day_width=0.0 if wanted <= self.least else wanted)

    def x(self, day: float) -> float:
        """Where a day begins."""
        return (day - self.first + MARGIN_DAYS) * self.pixels

    def day(self, x: float) -> float:
        """The day at a place."""
        return x / self.pixels + self.first - MARGIN_DAYS

    def ticks(self) -> list[tuple[int, str]]:
        """Beginnings of months (or of weeks, when there is room) with their texts."""
        return self._weeks() if self.pixels >= _WEEKS else self._months()

    def _weeks(self) -> list[tuple[int, str]]:
        locale, day = QLocale(), date.fromordinal(self.first - MARGIN_DAYS)
        day += timedelta(days=-day.weekday() % 7)
        found = list[tuple[int, str]]()
        while day.toordinal() <= self.last + MARGIN_DAYS:
            shown = QDate(day.year, day.month, day.day)
            found.append((day.toordinal(), locale.toString(shown, "d MMM")))
            day += timedelta(days=7)
        return found

    def _months(self) -> list[tuple[int, str]]:
        locale, start = QLocale(), date.fromordinal(self.first - MARGIN_DAYS)
        step = next((months for months in _STEPS if self.pixels * 30 * months > _TEXT), _STEPS[-1])
        month = start.year * 12 + start.month
        month += -(month - 1) % step
        found = list[tuple[int, str]]()
        while (day := date(month // 12 - (month % 12 == 0), (month - 1) % 12 + 1, 1)).toordinal() <= self.last + 3:
            if day >= start:
                found.append((day.toordinal(), locale.toString(QDate(day.year, day.month, 1), "MMM yyyy")))
            month += step
        return found
