"""The case table of the design, and what must hold for every metric and every roll-up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.scoring import NO_DATA, NO_RANGE, ONE, ZERO, Part, clamp, roll_up, score, suggested_score

INCREASE, DECREASE, BELOW, ABOVE, BAND, YES_NO = (
    Kind.INCREASE,
    Kind.DECREASE,
    Kind.STAY_BELOW,
    Kind.STAY_ABOVE,
    Kind.BAND,
    Kind.YES_NO,
)


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def metric(kind: Kind, first: str | None, second: str | None) -> Metric:
    """Start and target of a range; low and high of limits."""
    ends = number(first), number(second)
    if kind in (INCREASE, DECREASE):
        return Metric(kind, start=ends[0], target=ends[1])
    return Metric(kind, low=ends[0], high=ends[1])


# kind, start (or low), target (or high), current value, raw, what counts in the roll-up
CASES = [
    (INCREASE, "0", "100", "50", "0.5", "0.5"),
    (DECREASE, "100", "0", "25", "0.75", "0.75"),
    (INCREASE, "0", "100", "150", "1.5", "1"),
    (INCREASE, "20", "100", "0", "-0.25", "0"),
    (DECREASE, "100", "20", "0", "1.25", "1"),
    (INCREASE, "-50", "50", "0", "0.5", "0.5"),
    (BELOW, None, "2.0", "2.0", "1", "1"),
    (BAND, "5", "8", "8.01", "0", "0"),
    # Beyond the design's table: boundaries, both signs, very small and very large ranges, long fractions.
    (BELOW, None, "2.0", "2.000000000001", "0", "0"),
    (BELOW, None, "-3", "-3.5", "1", "1"),
    (ABOVE, "95", None, "95", "1", "1"),
    (ABOVE, "95", None, "94.999999999999", "0", "0"),
    (BAND, "5", "8", "5", "1", "1"),
    (BAND, "5", "8", "8", "1", "1"),
    (BAND, "5", "8", "4.99", "0", "0"),
    (BAND, "5", "5", "5", "1", "1"),
    (YES_NO, None, None, "1", "1", "1"),
    (YES_NO, None, None, "0", "0", "0"),
    (INCREASE, "0", "100", "0", "0", "0"),
    (INCREASE, "0", "100", "100", "1", "1"),
    (DECREASE, "100", "0", "100", "0", "0"),
    (DECREASE, "100", "0", "120", "-0.2", "0"),
    (DECREASE, "100", "0", "-50", "1.5", "1"),
    (DECREASE, "-10", "-60", "-35", "0.5", "0.5"),
    (INCREASE, "-60", "-10", "-35", "0.5", "0.5"),
    (INCREASE, "0", "3", "1", "0.333333", "0.333333"),
    (INCREASE, "0", "3", "2", "0.666667", "0.666667"),
    (INCREASE, "0", "0.000000000003", "0.000000000001", "0.333333", "0.333333"),
    (INCREASE, "0", "999999999999999", "499999999999999.5", "0.5", "0.5"),
    (INCREASE, "0", "0.000000000001", "999999999999999", "999999999999999000000000000", "1"),
    # Short of the target is never shown as reached, below the start never as at the start.
    (INCREASE, "0", "1000000000", "999999999", "0.999999", "0.999999"),
    (DECREASE, "1000000000", "0", "1", "0.999999", "0.999999"),
    (INCREASE, "0", "1000000000", "-1", "-0.000001", "0"),
]


@pytest.mark.parametrize(("kind", "first", "second", "value", "raw", "counts"), CASES)
def test_case_table(kind: Kind, first: str | None, second: str | None, value: str, raw: str, counts: str) -> None:
    found = score(metric(kind, first, second), Decimal(value))
    assert found.raw == Decimal(raw)
    assert found.progress == Decimal(counts)


@pytest.mark.parametrize(("start", "target"), [("20", "100"), ("100", "0")])
def test_no_check_in_is_no_data_and_not_zero(start: str, target: str) -> None:
    kind = INCREASE if Decimal(start) < Decimal(target) else DECREASE
    found = score(metric(kind, start, target), None)
    assert found is NO_DATA
    assert found.raw is None
    assert found.progress is None
    rolled = roll_up([Part("a", ONE, found.progress)])
    assert (rolled.progress, rolled.reported, rolled.total) == (ZERO, 0, 1)


@pytest.mark.parametrize("value", [None, "10", "11"])
def test_a_range_of_no_length_is_undefined(value: str | None) -> None:
    same = metric(INCREASE, "10", "10")
    assert score(same, number(value)) is NO_RANGE
    assert [problem.code for problem in same.problems()] == ["metric.no_range"]


@pytest.mark.parametrize(
    "broken",
    [
        metric(INCREASE, None, "1"),
        metric(DECREASE, "1", None),
        metric(ABOVE, None, None),
        metric(BELOW, None, None),
        metric(BAND, "1", None),
        metric(BAND, None, "1"),
    ],
)
def test_missing_ends_are_refused_and_have_no_score(broken: Metric) -> None:
    assert score(broken, ONE) is NO_RANGE
    assert [problem.code for problem in broken.problems()] == ["metric.missing"]


def test_a_direction_that_contradicts_the_kind_is_refused_but_imported_data_is_still_read() -> None:
    wrong = metric(INCREASE, "100", "0")
    assert [problem.code for problem in wrong.problems()] == ["metric.direction"]
    assert score(wrong, Decimal(25)).raw == Decimal("0.75")


def test_roll_up_weighs_and_says_how_many_reported() -> None:
    rolled = roll_up([Part("a", Decimal(3), ONE), Part("b", ONE, None), Part("c", ZERO, ZERO)])
    assert (rolled.progress, rolled.reported, rolled.total) == (Decimal("0.75"), 2, 3)


def test_roll_up_without_weight_or_sources_is_no_data() -> None:
    assert roll_up([]).progress is None
    assert roll_up([Part("a", ZERO, ONE)]).progress is None


def test_an_almost_full_mean_is_not_full() -> None:
    parts = [Part("a", Decimal(10**12), ONE), Part("b", Decimal("0.000001"), ZERO)]
    assert roll_up(parts).progress == Decimal("0.999999")


@pytest.mark.parametrize(("progress", "grade"), [(None, None), ("0.66", "0.7"), ("0", "0.0"), ("1", "1.0")])
def test_suggested_score_is_one_decimal(progress: str | None, grade: str | None) -> None:
    assert suggested_score(number(progress)) == number(grade)


ends = st.decimals(-1000, 1000, places=3)
ranged = st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1])


def of(start: Decimal, target: Decimal) -> Metric:
    return Metric(INCREASE if target > start else DECREASE, start=start, target=target)


def raw(start: Decimal, target: Decimal, value: Decimal) -> Decimal:
    found = score(of(start, target), value).raw
    assert found is not None
    return found


@given(ranged, ends, ends)
def test_nearer_to_the_target_never_scores_less(ends: tuple[Decimal, Decimal], a: Decimal, b: Decimal) -> None:
    start, target = ends
    ahead = (a - b) * (target - start) >= 0
    better, worse = (a, b) if ahead else (b, a)
    assert raw(start, target, better) >= raw(start, target, worse)


@given(ranged, ends, st.decimals("0.001", 1000, places=3), ends)
def test_units_and_zero_point_do_not_matter(
    ends: tuple[Decimal, Decimal], value: Decimal, scale: Decimal, shift: Decimal
) -> None:
    start, target = ends
    assert raw(start * scale + shift, target * scale + shift, value * scale + shift) == raw(start, target, value)


@given(ranged, ends)
def test_decrease_mirrors_increase(ends: tuple[Decimal, Decimal], value: Decimal) -> None:
    start, target = ends
    assert raw(-start, -target, -value) == raw(start, target, value)


@given(ranged)
def test_start_is_nothing_and_target_is_everything(ends: tuple[Decimal, Decimal]) -> None:
    start, target = ends
    assert (raw(start, target, start), raw(start, target, target)) == (ZERO, ONE)


@given(ranged, ends)
def test_reached_exactly_when_the_target_is_reached(ends: tuple[Decimal, Decimal], value: Decimal) -> None:
    start, target = ends
    found = raw(start, target, value)
    assert (found >= 1) is ((value - target) * (target - start) >= 0)
    assert (found < 0) is ((value - start) * (target - start) < 0)


weights = st.decimals(0, 1000, places=4)
progresses = st.none() | st.decimals(-2, 3, places=6).map(clamp)


@given(st.lists(st.tuples(weights, progresses), min_size=1, max_size=8))
def test_roll_up_lies_within_its_parts(pairs: list[tuple[Decimal, Decimal | None]]) -> None:
    assume(any(weight for weight, _ in pairs))
    rolled = roll_up([Part(str(index), *pair) for index, pair in enumerate(pairs)])
    counted = [progress or ZERO for weight, progress in pairs if weight]
    assert rolled.progress is not None
    assert min(counted) <= rolled.progress <= max(counted)
    assert rolled.reported == sum(progress is not None for _, progress in pairs)
