"""Where a key result is heading: the least-squares line through its check-ins, with its spread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, localcontext

from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.pace import has_pace
from okr_desktop.domain.scoring import has_range

FEWEST = 3
LEVEL = Decimal("0.80")
# Sums of squares of fifteen digits and twelve places must stay exact.
_EXACT = Context(prec=120)
_SHOWN = Context(prec=15)

# Student's t for a two-sided interval of 80 % (the 0.90 quantile) at 1 to 30 degrees of freedom, from the
# usual printed tables; beyond that the expansion in 1/v below is exact to four places.
_T90 = (
    *("3.0777", "1.8856", "1.6377", "1.5332", "1.4759", "1.4398", "1.4149", "1.3968", "1.3830", "1.3722"),
    *("1.3634", "1.3562", "1.3502", "1.3450", "1.3406", "1.3368", "1.3334", "1.3304", "1.3277", "1.3253"),
    *("1.3232", "1.3212", "1.3195", "1.3178", "1.3163", "1.3150", "1.3137", "1.3125", "1.3114", "1.3104"),
)
_Z90 = Decimal("1.2815515655")


@dataclass(frozen=True, slots=True)
class Forecast:
    """The line's value on a day with its 80 % prediction interval ``low`` to ``high``, in the metric's unit.

    ``n`` is the number of days with a check-in, ``residual_sd`` the spread of the values around the line.
    """

    at: date
    value: Decimal
    low: Decimal
    high: Decimal
    n: int
    residual_sd: Decimal


@dataclass(frozen=True, slots=True)
class Fit:
    """A least-squares line: ``mean_value`` at ``origin`` + ``mean_day`` days, rising by ``slope`` a day.

    ``spread`` is the sum of squared distances of the days from their mean.
    """

    origin: date
    n: int
    mean_day: Decimal
    mean_value: Decimal
    slope: Decimal
    spread: Decimal
    residual_sd: Decimal

    def at(self, day: date) -> Forecast:
        """The line on a day: ŷ ± t(0.90, n - 2) · s · √(1 + 1/n + (x - x̄)² / Σ(x - x̄)²)."""
        with localcontext(_EXACT):
            away = (day - self.origin).days - self.mean_day
            value = self.mean_value + self.slope * away
            factor = (1 + Decimal(1) / self.n + away * away / self.spread).sqrt()
            reach = t_quantile(self.n - 2) * self.residual_sd * factor
            low, high = value - reach, value + reach
        shown = _SHOWN.plus
        return Forecast(day, shown(value), shown(low), shown(high), self.n, shown(self.residual_sd))


@dataclass(frozen=True, slots=True)
class Outlook:
    """A forecast at the end of the period, or why there is none.

    ``reason`` is empty, ``kind`` (nothing to extend in a line), ``no_range``, ``few`` (check-ins on fewer than
    three days) or ``over`` (the period ends no later than the last check-in).
    """

    forecast: Forecast | None
    fit: Fit | None
    reason: str = ""


def outlook(metric: Metric, readings: Iterable[tuple[date, Decimal]], end: date) -> Outlook:
    """The forecast of a key result at ``end`` from (day, value) in order of time; of one day the last counts."""
    if reason := silent(metric):
        return Outlook(None, None, reason)
    days = dict(readings)
    if len(days) < FEWEST:
        return Outlook(None, None, "few")
    if end <= max(days):
        return Outlook(None, None, "over")
    found = fit(days.items())
    return Outlook(found.at(end), found)


def silent(metric: Metric) -> str:
    """Why a metric never has a forecast; empty when it may have one.

    Yes/no, described levels and milestones without dates have no pace; a value in a band is where it should be.
    """
    if not (metric.kind in (Kind.STAY_ABOVE, Kind.STAY_BELOW) or has_pace(metric)):
        return "kind"
    return "" if has_range(metric) else "no_range"


def fit(readings: Iterable[tuple[date, Decimal]]) -> Fit:
    """The least-squares line through values on at least three different days; raises ValueError for fewer."""
    points = list(readings)
    origin = min((day for day, _ in points), default=date.min)
    if len({day for day, _ in points}) < FEWEST:
        raise ValueError("a line with a spread needs three days")
    with localcontext(_EXACT):
        n = len(points)
        days = [Decimal((day - origin).days) for day, _ in points]
        values = [value for _, value in points]
        sum_x, sum_y = sum(days, Decimal(0)), sum(values, Decimal(0))
        # n² times the usual sums of squares: whole numbers stay whole, nothing is rounded before the division.
        xx = n * sum((x * x for x in days), Decimal(0)) - sum_x * sum_x
        xy = n * sum((x * y for x, y in zip(days, values, strict=True)), Decimal(0)) - sum_x * sum_y
        yy = n * sum((y * y for y in values), Decimal(0)) - sum_y * sum_y
        rest = max((yy * xx - xy * xy) / (xx * n), Decimal(0))
        return Fit(origin, n, sum_x / n, sum_y / n, xy / xx, xx / n, (rest / (n - 2)).sqrt())


def t_quantile(freedom: int) -> Decimal:
    """Student's t at 0.90 for ``freedom`` degrees of freedom (at least 1), to four places."""
    if freedom <= len(_T90):
        return Decimal(_T90[freedom - 1])
    z, v = _Z90, Decimal(freedom)
    return z + (z**3 + z) / (4 * v) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v * v)
