"""KPIs: health metrics beside OKRs, with readings of their own and a band that raises an alarm."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, text_problems


class Health(StrEnum):
    """What the latest reading of a KPI says."""

    HEALTHY = "healthy"
    ALARM = "alarm"
    STALE = "stale"
    NO_DATA = "no_data"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Kpi:
    """A number that must stay healthy; a reading below ``low`` or above ``high`` is an alarm."""

    id: str
    title: str
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    description: str = ""
    owner: str | None = None
    team: str | None = None
    archived: bool = False

    def problems(self) -> list[Problem]:
        """What must be mended before this KPI can be saved."""
        found = text_problems("title", self.title, TITLE_LIMIT, required=True)
        found += text_problems("unit", self.unit, 40)
        found += text_problems("description", self.description, NOTE_LIMIT, lines=True)
        found += [*number_problems("low", self.low), *number_problems("high", self.high)]
        if not found and self.low is not None and self.high is not None and self.low > self.high:
            found.append(Problem("metric.band", "high"))
        return found

    def health(self, value: Decimal | None, *, stale: bool = False) -> Health:
        """What a reading says (None: nobody has read it); the boundary is healthy, an old reading never is."""
        if value is None:
            return Health.NO_DATA
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            return Health.ALARM
        if stale:
            return Health.STALE
        return Health.OPEN if self.low is None and self.high is None else Health.HEALTHY
