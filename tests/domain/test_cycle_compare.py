"""Comparing cycles and how items ended: each figure on a case small enough to count by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.closing import CAUSES, End, cause_parts, cause_text, end_of
from okr_desktop.domain.cycle_compare import Bands, compare
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Team, Workspace
from okr_desktop.domain.plan import Plan

Q2 = Cycle("q2", "2026 Q2", date(2026, 4, 1), date(2026, 6, 30), state=CycleState.CLOSED)
Q3 = Cycle("q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30), state=CycleState.REVIEW)
RANGE = Metric(start=Decimal(0), target=Decimal(100))


@pytest.fixture
def plan() -> Plan:
    made = Plan(Workspace("w"), date(2026, 9, 25))
    made.cycles = {"q2": Q2, "q3": Q3}
    made.teams = {"t": Team("t", "Team", rank="V")}
    teams = {"t": Decimal(1)}
    for item in (
        Objective("a", "A", cycle="q2", rank="A", teams=teams, score=Decimal("0.4"), miss_cause="no_time"),
        Objective("b", "B", cycle="q2", rank="B", score=Decimal("0.8"), ambition=Ambition.ASPIRATIONAL),
        Objective("draft", "D", cycle="q2", state=State.DRAFT),
        Objective("c", "A again", cycle="q3", rank="A", teams=teams, carried_from="a", carried=1),
    ):
        made.objectives[item.id] = item
    for one in (
        KeyResult("ka", "KA", "a", RANGE),
        KeyResult("kb", "KB", "b", RANGE),
        KeyResult("kc", "KC", "c", RANGE, carried_from="ka", carried=1),
    ):
        made.key_results[one.id] = one
    made.put_latest("ka", CheckIn("1", "ka", date(2026, 6, 1), Decimal(40), 4))
    made.put_latest("kc", CheckIn("2", "kc", date(2026, 9, 24), Decimal(110), 8))
    return made


def weeks(start: date, count: int) -> list[date]:
    return [start + timedelta(weeks=week) for week in range(count)]


def test_two_cycles_side_by_side(plan: Plan) -> None:
    found = compare(plan, Q2, Q3, {"ka": weeks(Q2.start, 13), "kc": weeks(Q3.start, 3)})
    before, after = found.whole
    assert (before.objectives, before.key_results, before.reported) == (2, 2, 1)
    assert before.progress == Decimal("0.2")
    assert (before.score, before.scored) == (Decimal("0.6"), 2)
    assert before.bands == Bands(middle=1, high=1)
    # Thirteen weeks of two key results; one was checked in every week.
    assert (before.kept, before.due, before.cadence) == (13, 26, Decimal("0.5"))
    assert (before.reached, before.missed, before.carried) == (1, 1, 0)
    # Twelve weeks of the third quarter are over.
    assert (after.kept, after.due) == (3, 12)
    assert after.bands == Bands(high=1)
    assert (after.reached, after.missed, after.carried) == (1, 0, 2)
    assert (before.confidence, after.confidence) == (Decimal(4), Decimal(8))


def test_teams_and_objectives_without_one(plan: Plan) -> None:
    found = compare(plan, Q2, Q3, {})
    counts = [(pair.name, pair.before.objectives, pair.after.objectives) for pair in found.teams]
    assert counts == [("Team", 1, 1), ("", 1, 0)]


def test_what_was_carried_over_is_matched_one_to_one(plan: Plan) -> None:
    found = compare(plan, Q2, Q3, {}).matches
    assert [(one.kind, one.before.id, one.after.id, one.carried) for one in found] == [
        ("objective", "a", "c", 1),
        ("key_result", "ka", "kc", 1),
    ]
    assert (found[0].before.score, found[0].before.end, found[0].after.end) == (
        Decimal("0.4"),
        End.MISSED,
        End.REACHED,
    )


def test_how_an_item_ended(plan: Plan) -> None:
    assert end_of(plan, "a") is End.MISSED
    assert end_of(plan, "b") is End.REACHED  # 0.8 of an aspirational 0.7
    assert end_of(plan, "draft") is End.LEFT_OUT
    plan.put(replace(plan.objectives["a"], state=State.DONE))
    assert end_of(plan, "a") is End.REACHED  # a person says so
    plan.put(replace(Q3, state=CycleState.ACTIVE))
    assert end_of(plan, "c") is End.OPEN
    plan.put(replace(plan.objectives["c"], score=Decimal("0.3")))
    assert end_of(plan, "c") is End.MISSED


@pytest.mark.parametrize(
    ("kept", "cause", "more"),
    [
        ("no_time", "no_time", ""),
        ("dependency: late", "dependency", "late"),
        ("The boss left", "other", "The boss left"),
    ],
)
def test_a_cause_is_kept_with_what_was_added(kept: str, cause: str, more: str) -> None:
    assert cause_parts(kept) == (cause, more)
    assert cause_text(cause, more) == kept
    assert cause_parts("") == ("", "")
    assert all(cause_parts(cause_text(one, ""))[0] == one for one in CAUSES)
