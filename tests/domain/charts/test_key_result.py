"""The chart of a key result agrees with scoring, pace and forecast, for each kind of metric."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.key_result import (
    COLUMNS,
    Axis,
    KeyResultSeries,
    Spot,
    key_result_series,
    table,
    value_range,
)
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Phase
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from tests.strategies import metrics, numbers

START, END = date(2026, 7, 1), date(2026, 9, 30)
TODAY = date(2026, 8, 15)
RANGE = Metric(start=Decimal(20), target=Decimal(120))


def plan_of(metric: Metric, ambition: Ambition = Ambition.COMMITTED, today: date = TODAY) -> Plan:
    plan = Plan(Workspace("w"), today)
    plan.put(Cycle("c", "2026 Q3", START, END))
    plan.put(Objective("o", "O", cycle="c", ambition=ambition))
    plan.put(KeyResult("k", "K", "o", metric))
    return plan


def series(
    metric: Metric,
    *values: str | tuple[str, ...],
    ambition: Ambition = Ambition.COMMITTED,
    period: tuple[date, date] | None = (START, END),
) -> KeyResultSeries:
    plan = plan_of(metric, ambition)
    found = list[CheckIn]()
    for at, value in enumerate(values):
        number, reached = (Decimal(value), ()) if isinstance(value, str) else (Decimal(0), value)
        found.append(CheckIn(str(at), "k", START + timedelta(days=7 * at), number, 7, "so so", reached=reached))
    return key_result_series(plan.key_results["k"], found, period, plan.clock("k"))


@pytest.mark.parametrize("ambition", list(Ambition))
@pytest.mark.parametrize("phases", [(), (Phase(date(2026, 7, 31), Decimal(30)), Phase(date(2026, 8, 31), Decimal(90)))])
@pytest.mark.parametrize("metric", [RANGE, Metric(Kind.DECREASE, start=Decimal(120), target=Decimal(20))])
def test_the_expected_line_is_the_one_that_pace_reads(
    metric: Metric, phases: tuple[Phase, ...], ambition: Ambition
) -> None:
    metric = Metric(metric.kind, start=metric.start, target=metric.target, phases=phases)
    found = series(metric, "50", ambition=ambition)
    assert metric.start is not None
    assert metric.target is not None
    for days in (0, 10, 30, 45, 61, 75, 91):
        day = START + timedelta(days=days)
        expected = plan_of(metric, ambition, day).clock("k").expected
        value = found.expected_at(day)
        assert value is not None
        assert abs((value - metric.start) / (metric.target - metric.start) - expected) < Decimal("0.00001")


def test_phases_are_the_corners_of_the_expected_line() -> None:
    phases = Phase(date(2026, 7, 31), Decimal(30)), Phase(date(2026, 8, 31), Decimal(90))
    found = series(Metric(start=Decimal(20), target=Decimal(120), phases=phases))
    assert found.expected == (
        Spot(START, Decimal(20)),
        Spot(date(2026, 7, 31), Decimal(30)),
        Spot(date(2026, 8, 31), Decimal(90)),
        Spot(END, Decimal(120)),
    )


def test_milestones_are_drawn_as_shares_with_a_stepped_line() -> None:
    steps = Milestone("a", "A", Decimal(1), date(2026, 7, 31)), Milestone("b", "B", Decimal(3))
    found = series(Metric(Kind.MILESTONES, milestones=steps), (), ("a",), ("a",), ("a", "b"))
    assert found.axis is Axis.SHARE
    assert [point.value for point in found.points] == [0, Decimal("0.25"), Decimal("0.25"), 1]
    assert found.stepped
    assert [found.expected_at(date(2026, month, 31)) for month in (7, 8)] == [Decimal("0.25")] * 2
    assert found.expected_at(date(2026, 7, 30)) == 0
    assert found.forecast is not None
    assert 0 <= found.forecast.low <= found.forecast.value <= found.forecast.high <= 1


@pytest.mark.parametrize(
    ("metric", "axis", "limits"),
    [
        (RANGE, Axis.VALUE, ("start", "target")),
        (Metric(Kind.STAY_BELOW, high=Decimal(2)), Axis.VALUE, ("high",)),
        (Metric(Kind.BAND, low=Decimal(1), high=Decimal(2)), Axis.VALUE, ("low", "high")),
        (Metric(Kind.YES_NO), Axis.YES_NO, ()),
        (Metric(Kind.LEVELS, levels=("a", "b", "c")), Axis.LEVEL, ("commit", "target", "stretch")),
        (
            Metric(Kind.LEVELS, commit=Decimal(1), target=Decimal(2), stretch=Decimal(3)),
            Axis.VALUE,
            ("commit", "target", "stretch"),
        ),
    ],
)
def test_each_kind_has_its_axis_and_limits(metric: Metric, axis: Axis, limits: tuple[str, ...]) -> None:
    found = series(metric, "1")
    assert found.axis is axis
    assert tuple(limit.code for limit in found.limits) == limits
    assert bool(found.expected) is (metric is RANGE)


def test_the_forecast_runs_from_the_last_check_in_to_the_end() -> None:
    found = series(RANGE, "20", "30", "40")
    assert [one.at for one in (found.trend[0], found.trend[-1])] == [found.points[-1].date, END]
    assert found.forecast == found.trend[-1]
    assert found.reason == ""
    assert series(RANGE, "20", "30").reason == "few"
    assert series(RANGE).reason == "few"
    assert series(Metric(Kind.BAND, low=Decimal(1), high=Decimal(2)), "1", "1", "2").reason == "kind"


def test_without_a_cycle_there_is_neither_line_nor_forecast() -> None:
    found = series(RANGE, "20", "30", "40", "60", period=None)
    assert (found.expected, found.trend, found.reason) == ((), (), "no_period")
    assert (found.start, found.end) == (START, TODAY)
    assert series(RANGE, period=None).start < TODAY


def test_a_wild_forecast_does_not_flatten_what_is_known() -> None:
    low, high = value_range(series(RANGE, "20", "100", "20", "120", "40"))
    assert low >= 20 - 100
    assert high <= 120 + 100


@given(metrics, st.lists(numbers, max_size=5))
def test_whatever_is_measured_is_drawn_and_listed(metric: Metric, values: list[Decimal]) -> None:
    found = series(metric, *(str(value) for value in values))
    low, high = value_range(found)
    assert low <= high
    listed = table(found)
    assert listed.columns == COLUMNS
    assert [row[-1] for row in listed.rows] == [str(at) for at in range(len(values))]
    if found.axis is Axis.VALUE:
        assert all(low <= point.value <= high for point in found.points)
