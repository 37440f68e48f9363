"""The forecast: the closed form on small cases, when it is silent, and what its spread promises."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.forecast import fit, outlook, t_quantile
from okr_desktop.domain.okrs import Kind, Metric, Milestone

DAY = date(2026, 7, 1)
RANGE = Metric(start=Decimal(0), target=Decimal(100))

readings = st.dictionaries(st.integers(0, 400), st.decimals(-(10**6), 10**6, places=3), min_size=3, max_size=12)


def days(values: dict[int, Decimal]) -> list[tuple[date, Decimal]]:
    return [(DAY + timedelta(days=at), value) for at, value in sorted(values.items())]


def test_a_straight_line_goes_on_without_spread() -> None:
    found = outlook(RANGE, days({0: Decimal(10), 10: Decimal(20), 30: Decimal(40)}), DAY + timedelta(days=90)).forecast
    assert found is not None
    assert (found.value, found.low, found.high, found.n, found.residual_sd) == (100, 100, 100, 3, 0)


def test_the_published_example_by_hand() -> None:
    """x = 0, 1, 2, 3 and y = 1, 3, 2, 5: slope 1.1, mean 2.75, SSE 2.7, at x = 5 7/20 of spread beside 1/4."""
    values = {0: Decimal(1), 1: Decimal(3), 2: Decimal(2), 3: Decimal(5)}
    found = outlook(RANGE, days(values), DAY + timedelta(days=5)).forecast
    assert found is not None
    assert found.value == Decimal("6.6")
    assert found.residual_sd == Decimal("1.16189500386223")
    factor = (1 + Decimal(1) / 4 + Decimal("12.25") / 5).sqrt()
    reach = Decimal("1.8856") * Decimal("1.35").sqrt() * factor
    assert abs(found.high - found.value - reach) < Decimal("1e-12")
    assert abs(found.value - found.low - reach) < Decimal("1e-12")


@given(readings)
def test_line_and_spread_equal_the_closed_form(values: dict[int, Decimal]) -> None:
    line = fit(days(values))
    first = min(values)
    points = [(Fraction(at - first), Fraction(value)) for at, value in values.items()]
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    sxx = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sxx
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in points)
    assert abs(Fraction(line.slope) - slope) < Fraction(1, 10**40)
    assert abs(Fraction(line.mean_value) - mean_y) < Fraction(1, 10**40)
    assert abs(Fraction(line.residual_sd) ** 2 - rest / (n - 2)) < Fraction(1, 10**40)
    at = line.at(DAY + timedelta(days=first + 500))
    assert abs(Fraction(at.value) - (mean_y + slope * (500 - mean_x))) <= abs(Fraction(at.value)) / 10**14
    assert at.low <= at.value <= at.high


@given(readings, st.decimals(-1000, 1000, places=2))
def test_moving_every_value_moves_the_forecast(values: dict[int, Decimal], by: Decimal) -> None:
    line, moved = fit(days(values)), fit(days({at: value + by for at, value in values.items()}))
    assert abs(moved.slope - line.slope) < Decimal("1e-20")
    assert abs(moved.residual_sd - line.residual_sd) < Decimal("1e-20")
    assert abs(moved.mean_value - line.mean_value - by) < Decimal("1e-20")


def test_the_band_widens_away_from_the_check_ins() -> None:
    line = fit(days({0: Decimal(1), 7: Decimal(4), 14: Decimal(3), 21: Decimal(7)}))
    widths = [line.at(DAY + timedelta(days=at)) for at in (11, 21, 40, 90)]
    assert sorted(one.high - one.low for one in widths) == [one.high - one.low for one in widths]


def test_of_one_day_the_last_check_in_counts() -> None:
    same = [(DAY, Decimal(99)), (DAY, Decimal(10)), *days({10: Decimal(20), 30: Decimal(40)})]
    found = outlook(RANGE, same, DAY + timedelta(days=90)).forecast
    assert found is not None
    assert found.value == 100


STEPS = (Milestone("a", "A"), Milestone("b", "B", due=DAY))
LEVELS = ("one", "two", "three")


@pytest.mark.parametrize(
    ("metric", "reason"),
    [
        (RANGE, ""),
        (Metric(Kind.DECREASE, start=Decimal(9), target=Decimal(3)), ""),
        (Metric(Kind.STAY_BELOW, high=Decimal(2)), ""),
        (Metric(Kind.STAY_ABOVE, low=Decimal(2)), ""),
        (Metric(Kind.LEVELS, commit=Decimal(1), target=Decimal(2), stretch=Decimal(3)), ""),
        (Metric(Kind.MILESTONES, milestones=STEPS), ""),
        (Metric(Kind.MILESTONES, milestones=STEPS[:1]), "kind"),
        (Metric(Kind.LEVELS, levels=LEVELS), "kind"),
        (Metric(Kind.YES_NO), "kind"),
        (Metric(Kind.BAND, low=Decimal(1), high=Decimal(2)), "kind"),
        (Metric(start=Decimal(5), target=Decimal(5)), "no_range"),
    ],
)
def test_only_what_can_go_on_in_a_line_has_a_forecast(metric: Metric, reason: str) -> None:
    found = outlook(metric, days({0: Decimal(0), 7: Decimal(1), 14: Decimal(1)}), DAY + timedelta(days=90))
    assert found.reason == reason
    assert (found.forecast is None) is bool(reason)


def test_too_few_days_and_a_period_that_is_over_are_silent() -> None:
    end = DAY + timedelta(days=90)
    twice = [(DAY, Decimal(1)), (DAY, Decimal(2)), (DAY + timedelta(days=1), Decimal(2))]
    assert outlook(RANGE, [], end).reason == "few"
    assert outlook(RANGE, twice, end).reason == "few"
    three = days({0: Decimal(1), 7: Decimal(2), 90: Decimal(3)})
    assert outlook(RANGE, three, end).reason == "over"
    with pytest.raises(ValueError, match="three days"):
        fit(twice)


def test_the_largest_numbers_stay_exact() -> None:
    big = Decimal(10) ** 15 - 1
    small = Decimal("1e-12")
    line = fit(days({0: big, 1: big + small, 2: big + 2 * small}))
    assert line.slope == small
    assert line.residual_sd == 0


# Quantiles of Student's t at 0.90 from printed tables.
@pytest.mark.parametrize(
    ("freedom", "expected"), [(1, "3.0777"), (2, "1.8856"), (30, "1.3104"), (40, "1.3031"), (60, "1.2958")]
)
def test_quantiles(freedom: int, expected: str) -> None:
    assert abs(t_quantile(freedom) - Decimal(expected)) < Decimal("0.0001")
    assert t_quantile(freedom) > t_quantile(freedom + 1) > Decimal("1.28155")
