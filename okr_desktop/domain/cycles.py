"""Cycles: quarters and years with a fiscal-year start, their dates and states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, text_problems


class CycleKind(StrEnum):
    """How long a cycle is."""

    QUARTER = "quarter"
    YEAR = "year"
    CUSTOM = "custom"


class CycleState(StrEnum):
    """Where a cycle stands; a closed one takes no more check-ins."""

    PREPARATION = "preparation"
    ACTIVE = "active"
    REVIEW = "review"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Cycle:
    """A period with a first and a last day (both belong to it)."""

    id: str
    name: str
    start: date
    end: date
    kind: CycleKind = CycleKind.QUARTER
    state: CycleState = CycleState.ACTIVE
    archived: bool = False
    sponsor: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this cycle can be saved."""
        found = text_problems("name", self.name, NAME_LIMIT, required=True)
        if self.end <= self.start:
            found.append(Problem("cycle.dates", "end"))
        return found

    def elapsed(self, on: date, end: date | None = None) -> Decimal:
        """Share of the cycle (or of the part up to ``end``) that has passed on a day, 0 to 1."""
        last = min(end, self.end) if end else self.end
        length = (last - self.start).days
        if length <= 0:
            return Decimal(1) if on >= last else Decimal(0)
        return min(max(Decimal((on - self.start).days) / length, Decimal(0)), Decimal(1))


def quarter_dates(year: int, quarter: int, fiscal_year_start: int = 1) -> tuple[date, date]:
    """First and last day of a quarter (1 to 4).

    With a fiscal year that does not start in January, ``year`` is the calendar year in which the fiscal year
    ends (FY26 with a start in October runs from October 2025), the convention of GitLab and Sourcegraph.
    """
    months = (year if fiscal_year_start == 1 else year - 1) * 12 + fiscal_year_start - 1 + (quarter - 1) * 3
    return _month(months), _month(months + 3) - timedelta(days=1)


def year_dates(year: int, fiscal_year_start: int = 1) -> tuple[date, date]:
    """First and last day of a (fiscal) year."""
    return quarter_dates(year, 1, fiscal_year_start)[0], quarter_dates(year, 4, fiscal_year_start)[1]


def _month(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def quarter_of(day: date, fiscal_year_start: int = 1) -> tuple[int, int]:
    """(year, quarter) of a day."""
    quarter = (day.month - fiscal_year_start) % 12 // 3 + 1
    ends_later = fiscal_year_start > 1 and day.month >= fiscal_year_start
    return day.year + ends_later, quarter


# Two digits are a year only behind "FY": "26 Q3" could be a day as well.
_FISCAL = r"(?:FY\s*(?P<year>\d{4}|\d{2})|(?P<plain>\d{4}))"
_QUARTER = re.compile(rf"^{_FISCAL}\s*[-/ ]?\s*Q(?P<quarter>[1-4])$", re.IGNORECASE)
_QUARTER_FIRST = re.compile(rf"^Q(?P<quarter>[1-4])\s*[-/ ]?\s*{_FISCAL}$", re.IGNORECASE)
_YEAR = re.compile(rf"^{_FISCAL}$", re.IGNORECASE)


def cycle_from_name(id: str, name: str, fiscal_year_start: int = 1) -> Cycle | None:
    """The cycle that a name like "2026 Q3", "Q3 2026", "FY26 Q3" or "2026" stands for, None when it says no period."""
    name = " ".join(name.split())
    if found := _QUARTER.match(name) or _QUARTER_FIRST.match(name):
        year, quarter = _year(found), int(found["quarter"])
        if not 1900 <= year <= 2200:
            return None
        return Cycle(id, f"{year} Q{quarter}", *quarter_dates(year, quarter, fiscal_year_start))
    if (found := _YEAR.match(name)) and 1900 <= _year(found) <= 2200:
        year = _year(found)
        return Cycle(id, str(year), *year_dates(year, fiscal_year_start), CycleKind.YEAR)
    return None


def _year(found: re.Match[str]) -> int:
    digits = found["year"] or found["plain"]
    return int(digits) + (2000 if len(digits) == 2 else 0)
