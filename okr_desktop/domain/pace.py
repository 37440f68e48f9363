"""Pace and status: progress against the time that has passed, and whether anybody has looked lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from okr_desktop.domain.okrs import RANGED, Ambition, Kind, Metric
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.scoring import ONE, PLACES, ZERO, Score, score


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
    """The day that figures are read on, the share of time elapsed (0 to 1) and the settings used.

    ``cadence_days`` is that of the item's team, ``line`` where phases or dated milestones put the expectation
    (a share of 1) in place of the elapsed time.
    """

    today: date
    elapsed: Decimal
    settings: Workspace
    ambition: Ambition = Ambition.COMMITTED
    cadence_days: int | None = None
    line: Decimal | None = None

    @property
    def levels(self) -> tuple[Decimal, Decimal]:
        """What the commit and target levels score."""
        return self.settings.level_commit, self.settings.level_target

    @property
    def stale_after(self) -> timedelta:
        """Cadence plus grace: a check-in older than this is stale."""
        cadence = self.cadence_days or self.settings.cadence_days
        return timedelta(days=cadence + self.settings.grace_days)

    @property
    def aim(self) -> Decimal:
        """What full time should have brought: 1.0 for committed, 0.7 for aspirational objectives."""
        return self.settings.committed if self.ambition is Ambition.COMMITTED else self.settings.aspirational

    @property
    def expected(self) -> Decimal:
        """Progress expected by now: on a straight line, or where the phases say."""
        share = self.elapsed if self.line is None else self.line
        return _expected(share, self.aim)


@lru_cache(maxsize=1024)
def _expected(share: Decimal, aim: Decimal) -> Decimal:
    # Everything of one cycle and ambition expects the same.
    return (share * aim).quantize(PLACES)


def is_stale(last: date | None, clock: Clock) -> bool:
    """No check-in for more than the cadence plus the grace."""
    return last is not None and clock.today - last > clock.stale_after


def key_result_status(metric: Metric, score: Score, last: date | None, clock: Clock) -> Status:
    """Status of a key result: reached, not reported, stale, then the pace; stale is never on track."""
    if score.raw is None:
        return Status.NO_DATA
    keeps = metric.kind in (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND)
    if score.raw >= ONE and not keeps:
        return Status.DONE
    if is_stale(last, clock):
        return Status.STALE
    if keeps:
        return Status.ON_TRACK if score.raw >= ONE else Status.AT_RISK
    if metric.kind is Kind.LEVELS:
        return _level_status(metric, score.raw, clock)
    return pace(score.raw, clock) if has_pace(metric) else Status.OPEN


def has_pace(metric: Metric) -> bool:
    """Whether progress is read against time: not for yes/no, described levels, or milestones without dates."""
    if metric.kind is Kind.MILESTONES:
        return any(step.due for step in metric.milestones)
    return metric.kind in RANGED or (metric.kind is Kind.LEVELS and not metric.worded)


def _level_status(metric: Metric, raw: Decimal, clock: Clock) -> Status:
    """At the target level all is well; described levels below it say nothing until the time is over."""
    if raw >= clock.settings.level_target:
        return Status.ON_TRACK
    if has_pace(metric):
        return pace(raw, replace(clock, line=clock.elapsed * clock.settings.level_target))
    return Status.AT_RISK if clock.elapsed >= ONE else Status.OPEN


def expected_share(metric: Metric, start: date, end: date, today: date) -> Decimal | None:
    """Where phases or dated milestones put the expectation for a day (a share of 1); None: time alone tells."""
    if metric.kind in RANGED and metric.phases and metric.start is not None and metric.target is not None:
        points = [(start, ZERO)]
        points += [(phase.until, _clamped_share(metric, phase.value)) for phase in metric.phases]
        if points[-1][0] < end:
            points.append((end, ONE))
        return _on_line(points, today)
    if metric.kind is Kind.MILESTONES and has_pace(metric):
        total = sum((step.weight for step in metric.milestones), ZERO)
        due = sum((step.weight for step in metric.milestones if (step.due or end) <= today), ZERO)
        return due / total if total else None
    return None


def _clamped_share(metric: Metric, value: Decimal) -> Decimal:
    return score(metric, value).progress or ZERO


def _on_line(points: list[tuple[date, Decimal]], today: date) -> Decimal:
    for (before, low), (after, high) in pairwise(points):
        if today <= after:
            days = (after - before).days
            share = Decimal((today - before).days) / days if days > 0 else ONE
            return low + (high - low) * min(max(share, ZERO), ONE)
    return points[-1][1]


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
    """Status of an objective from its own progress; when nobody looks at what is not done yet, it is stale."""
    if progress is None or not parts or all(part is Status.NO_DATA for part in parts):
        return Status.NO_DATA
    if progress >= ONE:
        return Status.DONE
    moving = [part for part in parts if part is not Status.DONE]
    if Status.STALE in moving and all(part in (Status.STALE, Status.NO_DATA) for part in moving):
        return Status.STALE
    return pace(progress, clock)
