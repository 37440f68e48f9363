"""Pace and status: progress against the time that has passed, and whether anybody has looked lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.okrs import RANGED, Ambition, Kind, Metric
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.scoring import ONE, Score


class Status(StrEnum):
    """What is shown as shape and word; OPEN says "no verdict": too early, or a kind without a pace."""

    ON_TRACK = "on_track"
    BEHIND = "behind"
    AT_RISK = "at_risk"
    DONE = "done"
    STALE = "stale"
    NO_DATA = "no_data"
    OPEN = "open"
    DRAFT = "draft"
    CANCELLED = "cancelled"
    ARCHIVED = "archived"


_WORST_FIRST = (
    Status.AT_RISK,
    Status.BEHIND,
    Status.STALE,
    Status.NO_DATA,
    Status.OPEN,
    Status.ON_TRACK,
    Status.DONE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """The day that figures are read on, the share of time elapsed (0 to 1) and the settings used."""

    today: date
    elapsed: Decimal
    settings: Workspace
    ambition: Ambition = Ambition.COMMITTED

    @property
    def aim(self) -> Decimal:
        """What full time should have brought: 1.0 for committed, 0.7 for aspirational objectives."""
        return self.settings.committed if self.ambition is Ambition.COMMITTED else self.settings.aspirational

    @property
    def expected(self) -> Decimal:
        """Progress expected by now on a straight line."""
        return (self.elapsed * self.aim).quantize(Decimal("0.000001"))


def is_stale(last: date | None, clock: Clock) -> bool:
    """No check-in for more than the cadence plus the grace."""
    limit = timedelta(days=clock.settings.cadence_days + clock.settings.grace_days)
    return last is not None and clock.today - last > limit


def key_result_status(metric: Metric, score: Score, last: date | None, clock: Clock) -> Status:
    """Status of a key result: reached, not reported, stale, then the pace; stale is never on track."""
    if score.raw is None:
        return Status.NO_DATA
    if metric.kind in RANGED or metric.kind is Kind.YES_NO:
        if score.raw >= ONE:
            return Status.DONE
        if is_stale(last, clock):
            return Status.STALE
        return Status.OPEN if metric.kind is Kind.YES_NO else pace(score.raw, clock)
    if is_stale(last, clock):
        return Status.STALE
    return Status.ON_TRACK if score.raw >= ONE else Status.AT_RISK


def pace(progress: Decimal, clock: Clock) -> Status:
    """Progress against the expected line; silent in the first days of a cycle."""
    if clock.elapsed < clock.settings.silent_before:
        return Status.OPEN
    gap = progress - clock.expected
    if gap >= clock.settings.on_track:
        return Status.ON_TRACK
    return Status.BEHIND if gap >= clock.settings.behind else Status.AT_RISK


def worst(statuses: Iterable[Status]) -> Status:
    """The status that most wants attention (NO_DATA for none)."""
    return min(statuses, key=_WORST_FIRST.index, default=Status.NO_DATA)


def objective_status(progress: Decimal | None, parts: list[Status], clock: Clock) -> Status:
    """Status of an objective from its own progress; all silent, or all stale, is said so."""
    if progress is None or not parts or all(part is Status.NO_DATA for part in parts):
        return Status.NO_DATA
    if progress >= ONE:
        return Status.DONE
    if all(part in (Status.STALE, Status.NO_DATA) for part in parts):
        return Status.STALE
    return pace(progress, clock)
