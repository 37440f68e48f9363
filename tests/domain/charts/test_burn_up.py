"""The burn-up is the plan's own figures, read again on every step with the check-ins of that day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.charts.burn_up import (
    BurnUp,
    Change,
    burn_ups,
    counted,
    end_of_feeds,
    step_days,
    table,
)
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Source, State
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan

START = date(2026, 7, 1)
CYCLE = Cycle("c", "2026 Q3", START, date(2026, 9, 30))
TODAY = date(2026, 8, 20)
STEPS = Milestone("m1", "One", Decimal(1)), Milestone("m2", "Two", Decimal(2))
METRICS = (
    Metric(start=Decimal(0), target=Decimal(100)),
    Metric(Kind.DECREASE, start=Decimal(90), target=Decimal(30)),
    Metric(Kind.STAY_BELOW, high=Decimal(40)),
    Metric(Kind.YES_NO),
    Metric(Kind.MILESTONES, milestones=STEPS),
    Metric(Kind.LEVELS, commit=Decimal(10), target=Decimal(50), stretch=Decimal(90)),
    Metric(start=Decimal(5), target=Decimal(5)),
)
weights = st.sampled_from([Decimal(0), Decimal(1), Decimal("2.5")])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A few objectives in any shape: under each other or under key results, fed, weighted, by hand, put away."""
    plan = Plan(Workspace("w"), TODAY)
    plan.put(CYCLE)
    plan.put(Kpi("kpi", "Uptime"))
    for at in range(draw(st.integers(1, 5))):
        above = draw(st.sampled_from([None, *plan.objectives, *plan.key_results]))
        plan.put(
            Objective(
                f"o{at}",
                "O",
                parent=above,
                cycle=draw(st.sampled_from(["c", "c", None])),
                ambition=draw(st.sampled_from(Ambition)),
                state=draw(st.sampled_from([State.ACTIVE, State.ACTIVE, *State])),
                source=draw(st.sampled_from(Source)),
                manual=draw(st.sampled_from([None, Decimal("0.4")])),
                weight=draw(weights),
            )
        )
        for number in range(draw(st.integers(0, 3))):
            feed = draw(st.sampled_from([None, None, "kpi", *plan.key_results]))
            metric, archived = draw(st.sampled_from(METRICS)), draw(st.booleans()) and draw(st.booleans())
            plan.put(
                KeyResult(f"k{at}{number}", "K", f"o{at}", metric, weight=draw(weights), feed=feed, archived=archived)
            )
    return plan


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Plan, list[CheckIn]]:
    plan = draw(plans())
    made = list[CheckIn]()
    for at in range(draw(st.integers(0, 12))):
        subject = draw(st.sampled_from(["kpi", *plan.key_results]))
        day = START + timedelta(days=draw(st.integers(-5, 50)))
        reached = draw(st.sampled_from([(), ("m1",), ("m1", "m2")]))
        value = Decimal(draw(st.integers(-20, 130)))
        key_result, kpi = ("", "kpi") if subject == "kpi" else (subject, None)
        made.append(CheckIn(str(at), key_result, day, value, kpi=kpi, reached=reached, lam=at))
    return plan, made


def changes(found: list[CheckIn], days: tuple[date, ...]) -> list[Change]:
    return [
        Change(next(at for at, day in enumerate(days) if one.date <= day), one.subject, one.value, one.reached)
        for one in sorted(found, key=lambda one: one.order)
        if one.date <= days[-1]
    ]


def as_of(plan: Plan, found: list[CheckIn], day: date) -> None:
    plan.latest.clear()
    plan.forget()
    for one in sorted(found, key=lambda one: one.order):
        if one.date <= day:
            plan.put_latest(one.subject, one)


@given(worlds(), st.sampled_from([1, 7, 10]))
def test_every_step_is_what_the_plan_says_on_that_day(world: tuple[Plan, list[CheckIn]], every: int) -> None:
    plan, found = world
    ids, days = counted(plan, "c"), step_days(CYCLE, TODAY, every)
    burn_up = burn_ups(plan, CYCLE, {"all": ids}, days, changes(found, days))["all"]
    assert [step.date for step in burn_up.steps] == list(days)
    for step in burn_up.steps:
        as_of(plan, found, step.date)
        figures = [plan.figure(id) for id in ids]
        known = [figure.progress for figure in figures if figure.reported and figure.progress is not None]
        assert (step.reported, step.total) == (len(known), len(ids))
        if not known:
            assert step.progress is None
            continue
        assert step.progress is not None
        assert abs(step.progress - sum(known, Decimal(0)) / len(ids)) < Decimal("0.000002")


def small() -> Plan:
    plan = Plan(Workspace("w"), TODAY)
    plan.put(CYCLE)
    plan.put(Objective("a", "A", cycle="c", teams={"t": Decimal(1)}))
    plan.put(Objective("b", "B", cycle="c", ambition=Ambition.ASPIRATIONAL))
    plan.put(KeyResult("ka", "KA", "a", METRICS[0]))
    plan.put(KeyResult("kb", "KB", "b", METRICS[0]))
    return plan


def run(plan: Plan, *found: Change, today: date = TODAY) -> BurnUp:
    days = step_days(CYCLE, today, 7)
    return burn_ups(plan, CYCLE, {"": counted(plan, "c")}, days, found)[""]


def test_what_has_not_reported_counts_as_nothing_and_is_said() -> None:
    found = run(small(), Change(1, "ka", Decimal(50)))
    assert found.steps[0].progress is None
    assert (found.steps[1].progress, found.steps[1].reported, found.steps[1].total) == (Decimal("0.25"), 1, 2)
    assert found.latest == found.steps[-1]
    assert table(found).rows[1][1] == Decimal("0.25")


def test_the_expected_line_is_time_times_the_mean_aim() -> None:
    found = run(small())
    assert found.aim == Decimal("0.85")
    plan = small()
    plan.today = found.steps[3].date
    expected = (plan.clock("a").expected + plan.clock("b").expected) / 2
    assert abs(found.steps[3].expected - expected) < Decimal("0.000002")


def test_the_last_step_is_today_or_the_last_day() -> None:
    assert step_days(CYCLE, TODAY, 7)[-1] == TODAY
    assert step_days(CYCLE, date(2027, 1, 1), 7)[-1] == CYCLE.end
    assert step_days(CYCLE, START - timedelta(days=1), 7) == ()
    assert step_days(CYCLE, START, 7) == (START,)
    assert run(small(), today=START - timedelta(days=1)).latest is None


@pytest.mark.parametrize("state", [State.DRAFT, State.CANCELLED])
def test_what_does_not_count_is_left_out(state: State) -> None:
    plan = small()
    plan.put(Objective("b", "B", cycle="c", state=state))
    assert counted(plan, "c") == ["a"]
    assert counted(plan, "c", "t") == ["a"]
    assert counted(small(), "c", "t") == ["a"]


def test_a_key_result_fed_by_an_objective_follows_it() -> None:
    plan = small()
    plan.put(Objective("top", "T", cycle="c"))
    plan.put(KeyResult("kt", "KT", "top", METRICS[0], feed="a"))
    assert end_of_feeds(plan, plan.key_results["kt"]) == "a"
    found = burn_ups(plan, CYCLE, {"": ["top"]}, (TODAY,), [Change(0, "ka", Decimal(40))])[""]
    assert found.steps[0].progress == Decimal("0.4")


def test_objectives_set_by_hand_are_counted_and_named() -> None:
    plan = small()
    plan.put(Objective("b", "B", cycle="c", source=Source.MANUAL, manual=Decimal("0.6")))
    found = run(plan)
    assert found.by_hand == 1
    assert {step.progress for step in found.steps} == {Decimal("0.3")}
