"""Promises of rounds: drafts come back as typed, votes tell nobody who voted, order and choice of stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.rounds import VOTERS, Ballots, Draft, stops
from tests import strategies

RANGE = Metric(start=Decimal(0), target=Decimal(100))
drafts = st.builds(
    Draft,
    strategies.lines,
    st.booleans(),
    st.lists(strategies.ids, max_size=3).map(tuple),
    st.none() | st.integers(0, 10),
    strategies.texts,
    strategies.texts,
    strategies.texts,
)


@given(drafts)
def test_a_draft_comes_back_as_it_was_typed(draft: Draft) -> None:
    saved = draft.to_saved() | {"reached": list(draft.reached)}
    assert Draft.from_saved(saved) == draft
    assert draft.is_empty is (not draft.to_saved())


@pytest.mark.parametrize("saved", [{"confidence": 11}, {"confidence": "7"}, {"reached": 5, "same": "yes"}])
def test_what_no_draft_can_hold_is_passed_over(saved: dict[str, object]) -> None:
    assert Draft.from_saved(saved).is_empty


@given(st.lists(st.integers(0, 10), min_size=1, max_size=20), st.randoms())
def test_votes_show_no_order(votes: list[int], random: object) -> None:
    one, other = Ballots(), Ballots()
    for vote in votes:
        one = one.with_vote(vote)
    for vote in reversed(votes):
        other = other.with_vote(vote)
    assert one == other
    assert one.suggestion is not None
    assert min(votes) <= one.suggestion <= max(votes)
    assert one.spread == max(votes) - min(votes)


@pytest.mark.parametrize("vote", [-1, 11])
def test_a_vote_is_0_to_10(vote: int) -> None:
    with pytest.raises(ValueError, match=str(vote)):
        Ballots().with_vote(vote)


def test_votes_end_somewhere() -> None:
    full = Ballots(tuple([5] * VOTERS))
    with pytest.raises(ValueError, match="5"):
        full.with_vote(5)


@pytest.mark.parametrize(
    ("votes", "suggestion", "talk"), [((), None, False), ((3, 8), 5, True), ((6, 7), 6, False), ((2, 6, 6), 6, True)]
)
def test_the_median_is_suggested_and_a_wide_spread_is_talked_about(
    votes: tuple[int, ...], suggestion: int | None, talk: bool
) -> None:
    assert (Ballots(votes).suggestion, Ballots(votes).wants_talk) == (suggestion, talk)


def world() -> Plan:
    plan = Plan(Workspace("w"), date(2026, 8, 15))
    plan.put(Cycle("c", "Q3", date(2026, 7, 1), date(2026, 9, 30)))
    plan.put(Objective("b", "second", rank="2", cycle="c"))
    plan.put(Objective("a", "first", rank="1", cycle="c"))
    for objective in ("b", "a"):
        for place in ("2", "1"):
            plan.put(KeyResult(f"{objective}{place}", "k", objective, RANGE, rank=place))
    return plan


def ids(plan: Plan) -> list[str]:
    return [stop.key_result for stop in stops(plan, plan.key_results.values())]


def test_stops_stand_in_the_order_of_the_tree() -> None:
    assert ids(world()) == ["a1", "a2", "b1", "b2"]


def test_only_what_can_be_checked_in_is_a_stop() -> None:
    plan = world()
    plan.put(replace(plan.key_results["a1"], archived=True))
    plan.put(replace(plan.key_results["a2"], feed="b1"))
    plan.put(replace(plan.key_results["b2"], state=State.CANCELLED))
    assert ids(plan) == ["b1"]
    plan.put(replace(plan.objectives["b"], state=State.DRAFT))
    assert ids(plan) == []
    plan = world()
    plan.put(replace(plan.cycles["c"], state=CycleState.CLOSED))
    assert ids(plan) == []


def test_what_was_read_yesterday_is_not_due_today() -> None:
    plan = world()
    plan.put(CheckIn("x", "a1", date(2026, 8, 14), Decimal(3)))
    due = {stop.key_result: stop.is_due(plan.today) for stop in stops(plan, plan.key_results.values())}
    assert due == {"a1": False, "a2": True, "b1": True, "b2": True}
