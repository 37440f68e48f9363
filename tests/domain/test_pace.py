"""Pace and status at their edges: first and last day, thresholds, silence, staleness."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.pace import Clock, Status, is_stale, key_result_status, objective_status, pace, worst
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import ONE, ZERO, score

TODAY = date(2026, 8, 15)
SETTINGS = Workspace("w")
QUARTER = Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
RANGE = Metric(start=ZERO, target=Decimal(100))


def clock(elapsed: str, ambition: Ambition = Ambition.COMMITTED) -> Clock:
    return Clock(TODAY, Decimal(elapsed), SETTINGS, ambition)


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2026, 6, 1), "0"),
        (date(2026, 7, 1), "0"),
        (date(2026, 9, 30), "1"),
        (date(2026, 10, 1), "1"),
        (date(2027, 10, 1), "1"),
    ],
)
def test_elapsed_at_the_edges(day: date, share: str) -> None:
    assert QUARTER.elapsed(day) == Decimal(share)


def test_elapsed_in_the_middle_and_to_a_due_day() -> None:
    assert QUARTER.elapsed(date(2026, 8, 1)) == Decimal(31) / 91
    assert QUARTER.elapsed(date(2026, 7, 16), date(2026, 7, 31)) == Decimal("0.5")
    assert QUARTER.elapsed(date(2026, 7, 31), date(2026, 7, 31)) == 1
    # A due day after the cycle does not stretch it; one before its start is already over.
    assert QUARTER.elapsed(date(2026, 9, 30), date(2027, 1, 1)) == 1
    assert QUARTER.elapsed(date(2026, 7, 1), date(2026, 6, 1)) == 1
    assert QUARTER.elapsed(date(2026, 5, 1), date(2026, 6, 1)) == 0


@pytest.mark.parametrize(
    ("progress", "status"),
    [
        ("0.5", Status.ON_TRACK),
        ("0.400000", Status.ON_TRACK),
        ("0.399999", Status.BEHIND),
        ("0.250000", Status.BEHIND),
        ("0.249999", Status.AT_RISK),
        ("-1", Status.AT_RISK),
    ],
)
def test_thresholds_belong_to_the_better_side(progress: str, status: Status) -> None:
    assert pace(Decimal(progress), clock("0.5")) is status


def test_aspirational_is_read_against_seven_tenths() -> None:
    found = clock("0.5", Ambition.ASPIRATIONAL)
    assert found.expected == Decimal("0.35")
    assert pace(Decimal("0.25"), found) is Status.ON_TRACK
    assert pace(Decimal("0.25"), clock("0.5")) is Status.BEHIND


@pytest.mark.parametrize(("elapsed", "status"), [("0", Status.OPEN), ("0.1499", Status.OPEN), ("0.15", Status.BEHIND)])
def test_silent_at_first(elapsed: str, status: Status) -> None:
    assert pace(ZERO, clock(elapsed)) is status


@pytest.mark.parametrize(("age", "stale"), [(0, False), (10, False), (11, True)])
def test_stale_after_cadence_and_grace(age: int, stale: bool) -> None:
    assert is_stale(TODAY - timedelta(days=age), clock("0.5")) is stale


@pytest.mark.parametrize(
    ("metric", "value"),
    [
        (RANGE, "99"),
        (Metric(Kind.DECREASE, start=Decimal(100), target=ZERO), "1"),
        (Metric(Kind.STAY_ABOVE, low=Decimal(95)), "99"),
        (Metric(Kind.STAY_BELOW, high=Decimal(95)), "9"),
        (Metric(Kind.BAND, low=ZERO, high=Decimal(10)), "5"),
        (Metric(Kind.YES_NO), "0"),
    ],
)
def test_stale_is_never_on_track(metric: Metric, value: str) -> None:
    old = TODAY - timedelta(days=11)
    assert key_result_status(metric, score(metric, Decimal(value)), old, clock("0.5")) is Status.STALE


def test_a_target_once_reached_does_not_get_stale_but_a_limit_kept_does() -> None:
    old = TODAY - timedelta(days=90)
    assert key_result_status(RANGE, score(RANGE, Decimal(100)), old, clock("1")) is Status.DONE
    limit = Metric(Kind.STAY_BELOW, high=ONE)
    assert key_result_status(limit, score(limit, ONE), old, clock("1")) is Status.STALE


def test_yes_no_has_no_pace() -> None:
    metric = Metric(Kind.YES_NO)
    assert key_result_status(metric, score(metric, ZERO), TODAY, clock("0.99")) is Status.OPEN
    assert key_result_status(metric, score(metric, ONE), TODAY, clock("0.01")) is Status.DONE


def test_a_broken_limit_is_at_risk_even_in_the_silent_days() -> None:
    metric = Metric(Kind.BAND, low=ZERO, high=ONE)
    assert key_result_status(metric, score(metric, Decimal(2)), TODAY, clock("0")) is Status.AT_RISK


def test_no_data_whatever_the_time() -> None:
    assert key_result_status(RANGE, score(RANGE, None), None, clock("0.9")) is Status.NO_DATA
    same = Metric(start=ONE, target=ONE)
    assert key_result_status(same, score(same, ONE), TODAY, clock("0.9")) is Status.NO_DATA


def test_worst_of_several() -> None:
    assert worst([Status.DONE, Status.ON_TRACK, Status.AT_RISK, Status.STALE]) is Status.AT_RISK
    assert worst([]) is Status.NO_DATA


def test_objective_all_stale_is_stale_and_one_fresh_one_is_enough() -> None:
    assert objective_status(Decimal("0.9"), [Status.STALE, Status.NO_DATA], clock("0.5")) is Status.STALE
    assert objective_status(Decimal("0.9"), [Status.STALE, Status.ON_TRACK], clock("0.5")) is Status.ON_TRACK
    assert objective_status(ZERO, [Status.NO_DATA], clock("0.5")) is Status.NO_DATA
    assert objective_status(None, [], clock("0.5")) is Status.NO_DATA


def plan_on(today: date, value: str | None, on: date) -> Plan:
    plan = Plan(SETTINGS, today)
    plan.put(QUARTER)
    plan.put(Objective("o", "O", cycle="c"))
    plan.put(KeyResult("k", "K", "o", RANGE))
    if value is not None:
        plan.put(CheckIn("i", "k", on, Decimal(value)))
    return plan


def test_after_the_end_staleness_is_read_on_the_last_day() -> None:
    last = date(2026, 9, 25)
    later = plan_on(date(2027, 5, 1), "95", last)
    assert later.figure("k").status is Status.ON_TRACK
    assert later.figure("k").expected == 1
    assert not later.figure("k").stale
    assert plan_on(date(2027, 5, 1), "95", date(2026, 9, 19)).figure("k").status is Status.STALE


def test_without_a_cycle_there_is_no_pace() -> None:
    plan = plan_on(TODAY, "1", TODAY)
    plan.put(Objective("o", "O"))
    assert plan.figure("k").status is Status.OPEN


def test_a_new_day_gives_new_figures() -> None:
    plan = plan_on(date(2026, 7, 3), "1", date(2026, 7, 3))
    assert plan.figure("o").status is Status.OPEN
    plan.today = date(2026, 9, 30)
    plan.forget()
    assert plan.figure("o").status is Status.STALE
    plan.put(replace(SETTINGS, cadence_days=100))
    assert plan.figure("o").status is Status.AT_RISK


def test_when_nobody_looks_at_what_is_left_the_objective_is_stale() -> None:
    half = clock("0.5")
    assert objective_status(Decimal("0.9"), [Status.STALE, Status.DONE], half) is Status.STALE
    assert objective_status(Decimal("0.9"), [Status.STALE, Status.DONE, Status.ON_TRACK], half) is Status.ON_TRACK
    assert objective_status(Decimal("0.2"), [Status.NO_DATA, Status.DONE], half) is Status.AT_RISK
