"""How long something has waited for an answer: days where the day is known, whole weeks where only the week is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Band(StrEnum):
    """How urgent an answer has become."""

    FRESH = "fresh"
    WAITING = "waiting"
    LONG = "long"
    FORGOTTEN = "forgotten"


#: The most days of each band but the last: a week, three weeks, six weeks.
LAST_DAYS = ((7, Band.FRESH), (21, Band.WAITING), (42, Band.LONG))


@dataclass(frozen=True, slots=True)
class Age:
    """``days`` since something was said; with ``weekly`` only its week is known, and days are those of whole weeks."""

    days: int
    weekly: bool = False

    @property
    def weeks(self) -> int:
        """Whole weeks."""
        return self.days // 7

    @property
    def band(self) -> Band:
        """How urgent an answer has become."""
        return next((band for last, band in LAST_DAYS if self.days <= last), Band.FORGOTTEN)


def age(day: date | None, today: date, *, weekly: bool = False) -> Age | None:
    """The age of what was said on a day, None where no day is known; a day to come is today.

    ``weekly``: the day is the Monday of a week, so its age is counted from this week's Monday.
    """
    if day is None:
        return None
    if weekly:
        day, today = monday(day), monday(today)
    return Age(max(0, (today - day).days), weekly)


def monday(day: date) -> date:
    """The Monday of a day's week: the only time that is kept of what has no name."""
    return day - timedelta(days=day.weekday())
