"""The chart of one key result: its values, what was expected, what to reach, and where it is heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.charts.table import Table
from okr_desktop.domain.forecast import Fit, Forecast, Outlook, outlook
from okr_desktop.domain.okrs import RANGED, CheckIn, KeyResult, Kind, Metric
from okr_desktop.domain.pace import Clock, expected_share, has_pace
from okr_desktop.domain.scoring import ONE, ZERO, has_range, score

COLUMNS = ("date", "value", "progress", "expected", "confidence", "note", "check_in")
_TREND_STEPS = 12
_UNPLACED = timedelta(days=30)


class Axis(StrEnum):
    """What the value axis counts: the metric's unit, shares of 1, no and yes (0, 1), levels 0 to 3."""

    VALUE = "value"
    SHARE = "share"
    YES_NO = "yes_no"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Point:
    """One check-in as it is drawn; ``value`` is on the axis, ``progress`` the raw score (None: no range)."""

    id: str
    date: date
    value: Decimal
    progress: Decimal | None
    confidence: int | None
    note: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A corner of a line."""

    date: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Limit:
    """A value to start from, to reach or to keep: ``code`` is the name of the metric's field."""

    code: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class KeyResultSeries:
    """Everything that the chart of a key result shows, in order of time.

    ``expected`` is the expected line (empty: there is none), ``stepped`` says that it jumps at its corners;
    ``trend`` is the forecast on days from the last check-in to ``end``, ``reason`` why there is none (forecast.py,
    or ``fed``: the progress is an objective's).
    """

    id: str
    title: str
    metric: Metric
    axis: Axis
    start: date
    end: date
    today: date
    points: tuple[Point, ...] = ()
    expected: tuple[Spot, ...] = ()
    stepped: bool = False
    limits: tuple[Limit, ...] = ()
    trend: tuple[Forecast, ...] = ()
    reason: str = ""

    @property
    def forecast(self) -> Forecast | None:
        """The forecast at the end of the period."""
        return self.trend[-1] if self.trend else None

    def expected_at(self, day: date) -> Decimal | None:
        """Where the expected line is on a day; before it begins and after it ends, its ends."""
        return _line_at(self.expected, day, self.stepped) if self.expected else None


def key_result_series(
    item: KeyResult, check_ins: Iterable[CheckIn], period: tuple[date, date] | None, clock: Clock
) -> KeyResultSeries:
    """The chart of a key result from its check-ins, oldest first, over its period (None: without a cycle).

    Without a period there is neither an expected line nor a forecast (reason ``no_period``).
    """
    metric, axis = item.metric, axis_of(item.metric)
    points = tuple(_point(metric, axis, one, clock.levels) for one in check_ins)
    start, end = period or _period(points, clock.today)
    expected, stepped = _expected(metric, axis, start, end, clock) if period else ((), False)
    found = _outlook(metric, points, end) if period else Outlook(None, None, "no_period")
    return KeyResultSeries(
        item.id,
        item.title,
        metric,
        axis,
        start,
        end,
        clock.today,
        points,
        expected,
        stepped,
        _limits(metric, axis),
        _trend(found.fit, points[-1].date, end, axis) if found.fit and points else (),
        found.reason,
    )


def axis_of(metric: Metric) -> Axis:
    """What the values of a metric are drawn against."""
    if metric.kind is Kind.YES_NO:
        return Axis.YES_NO
    if metric.worded:
        return Axis.LEVEL
    return Axis.SHARE if metric.kind is Kind.MILESTONES else Axis.VALUE


def _point(metric: Metric, axis: Axis, one: CheckIn, levels: tuple[Decimal, Decimal]) -> Point:
    found = score(metric, one.value, one.reached, levels).raw
    value = found if axis is Axis.SHARE and found is not None else one.value
    return Point(one.id, one.date, value, found, one.confidence, one.note, one.author)


def _period(points: tuple[Point, ...], today: date) -> tuple[date, date]:
    """Without a cycle: from the first check-in to today, and never a line without length."""
    start = min((point.date for point in points), default=today - _UNPLACED)
    return min(start, today - timedelta(days=7)), today


def _limits(metric: Metric, axis: Axis) -> tuple[Limit, ...]:
    if axis is Axis.YES_NO:
        return ()
    if axis is Axis.SHARE:
        return (Limit("target", ONE),)
    if axis is Axis.LEVEL:
        return (Limit("commit", Decimal(1)), Limit("target", Decimal(2)), Limit("stretch", Decimal(3)))
    names = {
        Kind.STAY_ABOVE: ("low",),
        Kind.STAY_BELOW: ("high",),
        Kind.BAND: ("low", "high"),
        Kind.LEVELS: ("commit", "target", "stretch"),
    }.get(metric.kind, ("start", "target"))
    values = ((name, _limit(metric, name)) for name in names)
    return tuple(Limit(name, value) for name, value in values if value is not None)


def _limit(metric: Metric, name: str) -> Decimal | None:
    value: Decimal | None = getattr(metric, name)
    return value


def _expected(metric: Metric, axis: Axis, start: date, end: date, clock: Clock) -> tuple[tuple[Spot, ...], bool]:
    if end <= start or not has_range(metric) or not has_pace(metric):
        return (), False
    if axis is Axis.SHARE:
        days = sorted({start, end, *(step.due for step in metric.milestones if step.due and start < step.due < end)})
        return tuple(Spot(day, _share(metric, start, end, day, clock)) for day in days), True
    if metric.kind is Kind.LEVELS:
        return _expected_levels(metric, start, end, clock), False
    assert metric.start is not None
    assert metric.target is not None
    days = sorted({start, end, *(phase.until for phase in metric.phases if start < phase.until < end)})
    length = metric.target - metric.start
    return tuple(Spot(day, metric.start + length * _share(metric, start, end, day, clock)) for day in days), False


def _share(metric: Metric, start: date, end: date, day: date, clock: Clock) -> Decimal:
    """The share expected by a day: by phases and dates (pace.py), else by the time that has passed."""
    share = expected_share(metric, start, end, day)
    if share is None:
        share = Decimal((day - start).days) / (end - start).days
    return share * clock.aim


def _expected_levels(metric: Metric, start: date, end: date, clock: Clock) -> tuple[Spot, ...]:
    """The target level at the end, commit on the way where its score is due (pace.py reads levels so)."""
    if metric.start is None or metric.commit is None or metric.target is None:
        return ()
    commit, target = clock.levels
    on_the_way = commit / target if target else ZERO
    middle = start + timedelta(days=round((end - start).days * on_the_way))
    return Spot(start, metric.start), Spot(middle, metric.commit), Spot(end, metric.target)


def _outlook(metric: Metric, points: tuple[Point, ...], end: date) -> Outlook:
    if metric.kind in RANGED and any(point.progress is None for point in points):
        return Outlook(None, None, "no_range")
    return outlook(metric, ((point.date, point.value) for point in points), end)


def _trend(fit: Fit, last: date, end: date, axis: Axis) -> tuple[Forecast, ...]:
    days = (end - last).days
    steps = min(days, _TREND_STEPS)
    line = tuple(fit.at(last + timedelta(days=days * step // steps)) for step in range(steps + 1))
    return tuple(map(_within, line)) if axis is Axis.SHARE else line


def _within(one: Forecast) -> Forecast:
    """More than all milestones cannot be reached, nor fewer than none."""
    value, low, high = (min(max(at, ZERO), ONE) for at in (one.value, one.low, one.high))
    return replace(one, value=value, low=low, high=high)


def _line_at(line: tuple[Spot, ...], day: date, stepped: bool) -> Decimal:
    before = line[0]
    for after in line[1:]:
        if day < after.date:
            if stepped or day <= before.date:
                return before.value
            share = Decimal((day - before.date).days) / (after.date - before.date).days
            return before.value + (after.value - before.value) * share
        before = after
    return line[-1].value


def value_range(series: KeyResultSeries) -> tuple[Decimal, Decimal]:
    """What the value axis must hold: values, limits and the expected line; of forecast and band only what fits.

    A forecast may leave that range by its length, its band by a quarter: a wild guess must not flatten what is
    known.
    """
    if series.axis is Axis.YES_NO:
        return ZERO, ONE
    if series.axis is Axis.LEVEL:
        return ZERO, Decimal(3)
    known = [
        *(point.value for point in series.points),
        *(limit.value for limit in series.limits),
        *(spot.value for spot in series.expected),
    ] or [ZERO, ONE]
    if series.axis is Axis.SHARE:
        known.append(ZERO)
    low, high = min(known), max(known)
    room = high - low
    for one in series.trend:
        low = min(low, max(one.value, min(known) - room), max(one.low, min(known) - room / 4))
        high = max(high, min(one.value, max(known) + room), min(one.high, max(known) + room / 4))
    return low, high


def table(series: KeyResultSeries) -> Table:
    """One row a check-in, oldest first; ``progress`` is a share of 1, ``expected`` is on the axis of the values."""
    return Table(COLUMNS, tuple(_row(series, point) for point in series.points))


def _row(series: KeyResultSeries, point: Point) -> tuple[str | int | date | Decimal | None, ...]:
    expected = series.expected_at(point.date)
    shown = None if expected is None else round(expected, 6)
    return point.date, point.value, point.progress, shown, point.confidence, point.note, point.id
