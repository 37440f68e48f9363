"""No sequence of allowed moves makes a circle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.alignment import move_problems
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan

OBJECTIVES = [f"o{n}" for n in range(4)]
RESULTS = [f"k{n}" for n in range(4)]


def small_plan() -> Plan:
    plan = Plan(Workspace("w"), date(2026, 8, 1))
    for objective, result in zip(OBJECTIVES, RESULTS, strict=True):
        plan.put(Objective(objective, "O"))
        plan.put(KeyResult(result, "K", objective))
    return plan


def codes(plan: Plan, id: str, parent: str | None) -> list[str]:
    return [problem.code for problem in move_problems(plan, id, parent)]


def move(plan: Plan, id: str, parent: str | None) -> None:
    if id in plan.objectives:
        plan.put(replace(plan.objectives[id], parent=parent))
    else:
        plan.put(replace(plan.key_results[id], objective=parent or ""))


moves = st.tuples(st.sampled_from(OBJECTIVES + RESULTS), st.none() | st.sampled_from(OBJECTIVES + RESULTS))


@given(st.lists(moves, max_size=40))
def test_no_circle_by_any_moves(steps: list[tuple[str, str | None]]) -> None:
    plan = small_plan()
    for id, parent in steps:
        if not move_problems(plan, id, parent):
            move(plan, id, parent)
            # Without the repair that the plan makes when it reads a circle:
            above: str | None = id
            for _ in range(9):
                item = plan.objectives.get(above or "") or plan.key_results.get(above or "")
                above = None if item is None else item.objective if isinstance(item, KeyResult) else item.parent
            assert above is None


def test_a_key_result_cannot_go_below_what_serves_it() -> None:
    plan = small_plan()
    move(plan, "o1", "k0")
    move(plan, "o2", "k1")
    assert codes(plan, "k0", "o1") == ["move.circle"]
    assert codes(plan, "k0", "o2") == ["move.circle"]
    assert codes(plan, "o0", "k1") == ["move.circle"]
    assert codes(plan, "k0", "o3") == []


def test_what_may_stand_under_what() -> None:
    plan = small_plan()
    assert codes(plan, "o0", "o0") == ["move.circle"]
    assert codes(plan, "o0", "nobody") == ["parent.unknown"]
    assert codes(plan, "k0", None) == ["move.key_result"]
    assert codes(plan, "k0", "k1") == ["move.key_result"]
    assert codes(plan, "o0", "k1") == []
    assert codes(plan, "o0", None) == []
