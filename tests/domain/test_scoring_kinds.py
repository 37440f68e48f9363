"""The case table for milestones, levels, phases, feeds and statuses set by hand, with their boundaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.feeds import feed_chain, feed_problems, leads_back
from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Phase, Source
from okr_desktop.domain.pace import Status, expected_share
from okr_desktop.domain.people import Team, Workspace
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.scoring import NO_DATA, NO_RANGE, reached_weight, score
from okr_desktop.domain.talk import StatusOverride

TODAY = date(2026, 8, 15)
START, END = date(2026, 7, 1), date(2026, 9, 30)


def steps(*weights: str, due: date | None = None) -> Metric:
    marks = tuple(Milestone(f"m{at}", f"M{at}", Decimal(weight), due) for at, weight in enumerate(weights))
    return Metric(Kind.MILESTONES, milestones=marks)


def thresholds(commit: str, target: str, stretch: str, start: str | None = None) -> Metric:
    ends = (Decimal(commit), Decimal(target), Decimal(stretch))
    first = None if start is None else Decimal(start)
    return Metric(Kind.LEVELS, commit=ends[0], target=ends[1], stretch=ends[2], start=first)


WORDS = Metric(Kind.LEVELS, levels=("good", "better", "best"))
RISING, FALLING, FROM_ZERO = thresholds("10", "20", "40"), thresholds("9", "6", "3"), thresholds("10", "20", "40", "0")

MILESTONES = [
    (("1", "1", "2"), (), "0"),
    (("1", "1", "2"), ("m0",), "0.25"),
    (("1", "1", "2"), ("m2",), "0.5"),
    (("1", "1", "2"), ("m0", "m1", "m2"), "1"),
    (("1", "1", "2"), ("m0", "m0", "gone"), "0.25"),
    (("0", "1"), ("m0",), "0"),
    (("0", "1"), ("m1",), "1"),
    (("0.000000000001", "999999999999999"), ("m0",), "0"),
    (("1", "1", "1"), ("m0", "m1"), "0.666667"),
]


@pytest.mark.parametrize(("weights", "reached", "raw"), MILESTONES)
def test_milestones_count_by_their_weights(weights: tuple[str, ...], reached: tuple[str, ...], raw: str) -> None:
    metric = steps(*weights)
    found = score(metric, reached_weight(metric, reached), reached)
    assert (found.raw, found.progress, found.formula) == (Decimal(raw), Decimal(raw), "milestones")


def test_milestones_without_weight_or_check_in_have_no_figure() -> None:
    assert score(steps("0", "0"), Decimal(0)) is NO_RANGE
    assert score(Metric(Kind.MILESTONES), Decimal(0)) is NO_RANGE
    assert score(steps("1"), None) is NO_DATA


LEVELS = [
    (WORDS, "0", "0"),
    (WORDS, "1", "0.3"),
    (WORDS, "2", "0.7"),
    (WORDS, "3", "1"),
    (WORDS, "-5", "0"),
    (WORDS, "99", "1"),
    (RISING, "9.999999999999", "0"),
    (RISING, "10", "0.3"),
    (RISING, "15", "0.5"),
    (RISING, "20", "0.7"),
    (RISING, "30", "0.85"),
    (RISING, "40", "1"),
    (RISING, "400", "1"),
    (FALLING, "9.1", "0"),
    (FALLING, "9", "0.3"),
    (FALLING, "7.5", "0.5"),
    (FALLING, "3", "1"),
    (FALLING, "0", "1"),
    (FROM_ZERO, "0", "0"),
    (FROM_ZERO, "5", "0.15"),
    (FROM_ZERO, "-1", "0"),
]


@pytest.mark.parametrize(("metric", "value", "raw"), LEVELS)
def test_levels_step_in_words_and_interpolate_in_numbers(metric: Metric, value: str, raw: str) -> None:
    assert score(metric, Decimal(value)).raw == Decimal(raw)


def test_what_levels_score_is_a_setting() -> None:
    settings = (Decimal("0.4"), Decimal("0.8"))
    assert score(WORDS, Decimal(1), (), settings).raw == Decimal("0.4")
    assert score(RISING, Decimal(15), (), settings).raw == Decimal("0.6")


@given(st.decimals(-100, 100, places=3), st.decimals(-100, 100, places=3))
def test_nearer_to_stretch_never_scores_less(a: Decimal, b: Decimal) -> None:
    low, high = sorted((a, b))
    up, down = [score(RISING, value).raw for value in (low, high)], [score(FALLING, value).raw for value in (low, high)]
    assert up[0] is not None
    assert up[1] is not None
    assert up[0] <= up[1]
    assert down[0] is not None
    assert down[1] is not None
    assert down[0] >= down[1]


PHASED = Metric(
    start=Decimal(0),
    target=Decimal(100),
    phases=(Phase(date(2026, 7, 31), Decimal(10)), Phase(date(2026, 8, 30), Decimal(40))),
)


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (START, "0"),
        (date(2026, 7, 16), "0.05"),
        (date(2026, 7, 31), "0.1"),
        (date(2026, 8, 15), "0.25"),
        (date(2026, 8, 30), "0.4"),
        (END, "1"),
        (date(2027, 1, 1), "1"),
        (date(2026, 6, 1), "0"),
    ],
)
def test_phases_draw_the_expected_line(day: date, share: str) -> None:
    assert expected_share(PHASED, START, END, day) == Decimal(share)


# The plan around them


def plan_of(*items: Record) -> Plan:
    plan = Plan(Workspace("w"), TODAY)
    plan.put(Cycle("c", "2026 Q3", START, END))
    for item in items:
        plan.put(item)
    return plan


def objective(id: str = "o", source: Source = Source.KEY_RESULTS, parent: str | None = None) -> Objective:
    return Objective(id, id, cycle="c", source=source, parent=parent)


def result(id: str, metric: Metric | None = None, above: str = "o", feed: str | None = None) -> KeyResult:
    return KeyResult(id, id, above, metric or Metric(start=Decimal(0), target=Decimal(100)), feed=feed)


def says(id: str, value: str, day: date = TODAY, **more: str) -> CheckIn:
    return CheckIn(f"of {id}", "" if "kpi" in more else id, day, Decimal(value), 5, **more)


@pytest.mark.parametrize(
    ("value", "status"),
    # At the phase line of 25 % on this day: on track from 15 %, behind from 0 %.
    [
        ("25", Status.ON_TRACK),
        ("15", Status.ON_TRACK),
        ("14.9", Status.BEHIND),
        ("0", Status.BEHIND),
        ("-1", Status.AT_RISK),
    ],
)
def test_pace_follows_the_phases_and_not_the_time(value: str, status: Status) -> None:
    plan = plan_of(objective(), result("k", PHASED), says("k", value))
    figure = plan.figure("k")
    assert (figure.status, figure.expected) == (status, Decimal("0.25"))


def test_milestones_are_paced_by_their_days_or_not_at_all() -> None:
    late = Metric(
        Kind.MILESTONES,
        milestones=(Milestone("a", "A", due=date(2026, 8, 14)), Milestone("b", "B", due=END)),
    )
    plan = plan_of(objective(), result("k", late), says("k", "0"))
    assert (plan.figure("k").status, plan.figure("k").expected) == (Status.AT_RISK, Decimal("0.5"))
    assert plan_of(objective(), result("k", steps("1", "1")), says("k", "0")).figure("k").status is Status.OPEN


def test_a_level_below_the_target_says_nothing_until_the_end() -> None:
    plan = plan_of(objective(), result("k", WORDS), says("k", "1"))
    assert plan.figure("k").status is Status.OPEN
    plan.put(replace(plan.cycles["c"], end=TODAY))
    assert plan.figure("k").status is Status.AT_RISK
    plan.put_latest("k", says("k", "2"))
    assert plan.figure("k").status is Status.ON_TRACK


# Feeds


def test_a_fed_key_result_takes_the_reading_with_its_own_range() -> None:
    kpi = Kpi("p", "Uptime", "%", low=Decimal(99))
    metric = Metric(start=Decimal(90), target=Decimal(100))
    plan = plan_of(objective(), kpi, result("k", metric, feed="p"), says("k", "100"), says("p", "95", kpi="p"))
    assert plan.figure("k").raw == Decimal("0.5")
    assert plan.figure("o").progress == Decimal("0.5")
    plan.put_latest("p", says("p", "97.5", kpi="p"))
    assert plan.figure("o").progress == Decimal("0.75")
    assert plan.health("p") is Health.ALARM


def test_a_chain_of_feeds_ends_at_the_reading() -> None:
    plan = plan_of(objective(), result("a"), result("b", feed="a"), result("d", feed="b"), says("a", "40"))
    assert feed_chain(plan, plan.key_results["d"]) == ["b", "a"]
    assert plan.figure("d").raw == Decimal("0.4")
    plan.put_latest("a", None)
    assert plan.figure("d").status is Status.NO_DATA


def test_fed_by_an_objective_it_takes_its_progress_whatever_is_measured() -> None:
    plan = plan_of(objective(), objective("p"), result("a", above="p"), result("k", feed="p"), says("a", "70"))
    assert (plan.figure("k").raw, plan.figure("k").formula) == (Decimal("0.7"), "feed")


def test_a_feed_that_leads_nowhere_leaves_the_own_check_ins() -> None:
    plan = plan_of(objective(), result("k", feed="gone"), says("k", "30"))
    assert plan.figure("k").raw == Decimal("0.3")


@pytest.mark.parametrize(
    ("records", "changed", "code"),
    [
        ([], result("k", feed="k"), "feed.circle"),
        ([], result("k", feed="o"), "feed.circle"),
        ([result("a", feed="k")], result("k", feed="a"), "feed.circle"),
        ([], result("k", feed="gone"), "feed.unknown"),
        ([result("a")], result("k", steps("1"), feed="a"), "feed.kind"),
        ([result("a")], result("k", WORDS, feed="a"), "feed.kind"),
        ([result("a")], result("k", feed="a"), ""),
        ([objective("p")], result("k", WORDS, feed="p"), ""),
        ([objective("p", Source.CHILDREN)], result("k", feed="p"), ""),
    ],
)
def test_feeds_that_are_refused(records: list[Record], changed: KeyResult, code: str) -> None:
    plan = plan_of(objective(), result("k"), *records)
    assert [problem.code for problem in feed_problems(plan, changed)] == ([code] if code else [])


def test_aligning_an_objective_may_close_a_circle_of_feeds() -> None:
    plan = plan_of(objective(), objective("p", Source.CHILDREN), result("k", feed="p"))
    below = replace(plan.objectives["o"], parent="p")
    assert [problem.code for problem in feed_problems(plan, below)] == ["feed.circle"]
    plan.put(replace(plan.objectives["p"], source=Source.KEY_RESULTS))
    assert feed_problems(plan, below) == []


@given(
    st.lists(st.integers(0, 11), min_size=8, max_size=8),
    st.lists(st.sampled_from(list(Source)), min_size=4, max_size=4),
)
def test_any_merged_feeds_end_and_say_the_same_from_everywhere(feeds: list[int], sources: list[Source]) -> None:
    """Two sides that each saved a fine feed may close a ring when they are merged."""
    names = [*(f"k{at}" for at in range(8)), *(f"o{at}" for at in range(4))]
    objectives = [objective(f"o{at}", source, f"o{at - 1}" if at else None) for at, source in enumerate(sources)]
    results = [result(f"k{at}", above=f"o{at % 4}", feed=names[feed]) for at, feed in enumerate(feeds)]
    first, second = (plan_of(*objectives, *results, *(says(f"k{at}", "50") for at in range(8))) for _ in range(2))
    forward = {name: first.figure(name) for name in names}
    assert {name: second.figure(name) for name in reversed(names)} == forward
    for one in results:
        chain = feed_chain(first, one)
        assert len(set(chain)) == len(chain)
        assert leads_back(first, one) in (True, False)


# Statuses set by hand, and cadences


def told(status: str, until: date | None = None, about: str = "k") -> StatusOverride:
    return StatusOverride("s", about, status, "because", None, until)


@pytest.mark.parametrize(
    ("until", "status"),
    [(None, Status.ON_TRACK), (TODAY, Status.ON_TRACK), (TODAY - timedelta(days=1), Status.AT_RISK)],
)
def test_a_status_set_by_hand_holds_to_its_last_day(until: date | None, status: Status) -> None:
    plan = plan_of(objective(), result("k"), says("k", "1"), told("on_track", until))
    figure = plan.figure("k")
    assert (figure.status, figure.computed) == (status, Status.AT_RISK)
    assert (figure.override is not None) is (status is Status.ON_TRACK)


def test_a_status_set_by_hand_never_hides_that_nobody_has_looked() -> None:
    plan = plan_of(objective(), result("k"), says("k", "50", TODAY - timedelta(days=11)), told("on_track"))
    assert plan.figure("k").status is Status.STALE


def test_the_objective_sees_the_verdict_of_a_person_and_keeps_its_own_progress() -> None:
    plan = plan_of(objective(), result("k"), says("k", "1"), told("on_track"))
    assert (plan.figure("o").worst, plan.figure("o").progress) == (Status.ON_TRACK, Decimal("0.01"))
    plan.put(told("behind", about="k"))
    assert plan.figure("o").worst is Status.BEHIND


@pytest.mark.parametrize(("age", "stale"), [(17, False), (18, True)])
def test_the_cadence_of_the_team_says_what_is_stale(age: int, stale: bool) -> None:
    item = replace(objective(), teams={"t": Decimal(1)})
    day = TODAY - timedelta(days=age)
    plan = plan_of(Team("t", "Web", cadence_days=14), item, result("k"), says("k", "50", day))
    assert plan.figure("k").stale is stale


KPI = Kpi("p", "Uptime", "%", low=Decimal(5), high=Decimal(8))
HEALTH = [
    (KPI, None, Health.NO_DATA),
    (KPI, "5", Health.HEALTHY),
    (KPI, "8", Health.HEALTHY),
    (KPI, "4.999", Health.ALARM),
    (KPI, "8.001", Health.ALARM),
    (Kpi("p", "Uptime"), "1", Health.OPEN),
]


@pytest.mark.parametrize(("kpi", "value", "health"), HEALTH)
def test_the_boundary_of_a_kpi_is_healthy(kpi: Kpi, value: str | None, health: Health) -> None:
    assert kpi.health(None if value is None else Decimal(value)) is health


def test_an_old_reading_is_never_healthy_but_an_alarm_stays_one() -> None:
    assert KPI.health(Decimal(6), stale=True) is Health.STALE
    assert KPI.health(Decimal(9), stale=True) is Health.ALARM
