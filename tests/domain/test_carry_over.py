"""Carrying over: every property goes along or is on a list, dates move with the cycle, and nothing is made twice."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.carry_over import COPIED, FRESH, PLACED, Chosen, carry, last_value, shifted
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import (
    Ambition,
    CheckIn,
    KeyResult,
    Kind,
    Metric,
    Milestone,
    Objective,
    Phase,
    Source,
    State,
)
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.work import Initiative, WorkState

Q3 = Cycle("q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
Q4 = Cycle("q4", "2026 Q4", date(2026, 10, 1), date(2026, 12, 31), state=CycleState.PREPARATION)
RANGE = Metric(Kind.INCREASE, "points", Decimal(20), Decimal(50))
# Values for every field that no default equals: what is not copied would be seen.
FULL = Objective(
    "o",
    "Delight customers",
    "A long text",
    "annual",
    "V",
    "q3",
    "ada",
    {"t": Decimal("0.5")},
    ("growth",),
    Ambition.ASPIRATIONAL,
    State.DONE,
    Source.BOTH,
    Decimal("0.4"),
    Decimal(3),
    False,
    "file:1",
    "abc",
    "Because",
    Decimal("0.6"),
    "Nearly",
    "no_time",
    "older",
    2,
)
RESULT = KeyResult(
    "k",
    "NPS",
    "o",
    RANGE,
    "How it is measured",
    "V",
    "bob",
    ("nps",),
    Decimal(2),
    date(2026, 8, 31),
    State.DONE,
    False,
    "file:2",
    "def",
    "kpi",
    Decimal("0.5"),
    "Half",
    "older-k",
    1,
)


@pytest.fixture
def plan() -> Plan:
    made = Plan(Workspace("w"), date(2026, 9, 20))
    made.cycles = {"q3": Q3, "q4": Q4, "y": Cycle("y", "2026", date(2026, 1, 1), date(2026, 12, 31))}
    annual = Objective("annual", "The year", cycle="y")
    made.objectives = {"o": FULL, "annual": annual}
    made.key_results = {"k": RESULT}
    made.kpis = {"kpi": Kpi("kpi", "NPS of all")}
    return made


def test_every_field_is_copied_placed_or_begun_anew() -> None:
    for kind in COPIED:
        lists = [COPIED[kind], PLACED[kind], FRESH[kind]]
        assert sorted(name for names in lists for name in names) == sorted(one.name for one in fields(kind))


def test_a_copy_has_everything_that_the_lists_promise(plan: Plan) -> None:
    found = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"})), Q4)
    objective, result = found.copies[0].record, found.copies[1].record
    for before, after in ((FULL, objective), (RESULT, result)):
        for name in COPIED[type(before)]:
            assert getattr(after, name) == getattr(before, name), name
        defaults = {one.name: one.default for one in fields(before)}
        for name in FRESH[type(before)]:
            assert getattr(before, name) != defaults[name] or name == "archived"
            assert getattr(after, name) == defaults[name], name
    assert isinstance(objective, Objective)
    assert isinstance(result, KeyResult)
    assert (objective.cycle, objective.parent, objective.state) == ("q4", "annual", State.ACTIVE)
    assert (objective.carried_from, objective.carried) == ("o", 3)
    assert (result.objective, result.carried_from, result.carried) == (objective.id, "k", 2)
    assert (result.metric, result.feed, result.due) == (RANGE, "kpi", date(2026, 12, 1))
    assert plan.objectives["o"] is FULL
    assert not found.problems


def test_a_key_result_without_its_objective_brings_a_shell_once(plan: Plan) -> None:
    plan.key_results["k2"] = replace(RESULT, id="k2", rank="W")
    first = carry(plan, Chosen(frozenset(), frozenset({"k"})), Q4)
    assert [copy.shell for copy in first.copies] == [True, False]
    for copy in first.copies:
        plan.put(copy.record)
    second = carry(plan, Chosen(frozenset({"o"}), frozenset({"k", "k2"})), Q4)
    assert [copy.before for copy in second.copies] == ["k2"]
    again = second.copies[0].record
    assert isinstance(again, KeyResult)
    assert again.objective == first.copies[0].record.id
    assert [problem.code for problem in second.problems] == ["carry.already", "carry.already"]


def test_a_key_result_can_start_at_its_last_value(plan: Plan) -> None:
    own = replace(RESULT, feed=None)
    plan.key_results["k"] = own
    plan.put_latest("k", CheckIn("c", "k", date(2026, 9, 1), Decimal(35)))
    assert last_value(plan, own) == Decimal(35)
    chosen = Chosen(frozenset({"o"}), frozenset({"k"}), frozenset({"k"}))
    result = carry(plan, chosen, Q4).copies[1].record
    assert isinstance(result, KeyResult)
    assert (result.metric.start, result.metric.target) == (Decimal(35), Decimal(50))


@pytest.mark.parametrize("value", ["50", "60"])
def test_a_reached_target_leaves_no_way_to_go(plan: Plan, value: str) -> None:
    plan.key_results["k"] = replace(RESULT, feed=None)
    plan.put_latest("k", CheckIn("c", "k", date(2026, 9, 1), Decimal(value)))
    found = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"}), frozenset({"k"})), Q4)
    result = found.copies[1].record
    assert isinstance(result, KeyResult)
    assert result.metric == RANGE
    assert [problem.code for problem in found.problems] == ["carry.reached"]


def test_alignment_goes_to_the_copy_or_to_what_lives_on_else_it_is_told(plan: Plan) -> None:
    plan.objectives["child"] = Objective("child", "Child", parent="k", cycle="q3")
    plan.objectives["lone"] = Objective("lone", "Lone", parent="left", cycle="q3")
    plan.objectives["left"] = Objective("left", "Left", cycle="q3")
    plan.forget()
    found = carry(plan, Chosen(frozenset({"o", "child", "lone"}), frozenset({"k"})), Q4)
    new = {copy.before: copy.record for copy in found.copies}
    parents = {id: record.parent for id, record in new.items() if isinstance(record, Objective)}
    assert parents == {"o": "annual", "child": new["k"].id, "lone": None}
    assert [problem.code for problem in found.problems] == ["carry.parent_left"]
    without = carry(plan, Chosen(frozenset({"o", "child"})), Q4)
    parents = {copy.before: copy.record.parent for copy in without.copies if isinstance(copy.record, Objective)}
    assert parents["child"] == next(copy.record.id for copy in without.copies if copy.before == "o")


def test_days_move_with_the_cycle_or_are_told(plan: Plan) -> None:
    steps = (
        Milestone("m1", "Design", Decimal(2), date(2026, 7, 31)),
        Milestone("m2", "Launch", Decimal(1), date(2026, 9, 30)),
        Milestone("m3", "Later", Decimal(1), date(2027, 5, 1)),
    )
    plan.key_results["k"] = replace(RESULT, metric=Metric(Kind.MILESTONES, milestones=steps), feed=None)
    found = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"})), Q4)
    result = found.copies[1].record
    assert isinstance(result, KeyResult)
    assert [step.due for step in result.metric.milestones] == [date(2026, 10, 31), date(2026, 12, 31), None]
    assert [step.weight for step in result.metric.milestones] == [2, 1, 1]
    assert [problem.code for problem in found.problems] == ["carry.date_left"]
    assert shifted(date(2026, 12, 1), Q3, Q4) == date(2026, 12, 1)
    assert shifted(date(2026, 6, 1), Q3, Q4) is None


def test_phases_move_unless_they_no_longer_fit(plan: Plan) -> None:
    phases = (Phase(date(2026, 7, 31), Decimal(30)), Phase(date(2026, 8, 31), Decimal(40)))
    plan.key_results["k"] = replace(RESULT, metric=replace(RANGE, phases=phases), feed=None)
    chosen = Chosen(frozenset({"o"}), frozenset({"k"}))
    result = carry(plan, chosen, Q4).copies[1].record
    assert isinstance(result, KeyResult)
    assert result.metric.phases == (
        Phase(date(2026, 10, 31), Decimal(30)),
        Phase(date(2026, 12, 1), Decimal(40)),
    )
    assert not result.problems()
    plan.put_latest("k", CheckIn("c", "k", date(2026, 9, 1), Decimal(35)))
    found = carry(plan, replace(chosen, restart=frozenset({"k"})), Q4)
    again = found.copies[1].record
    assert isinstance(again, KeyResult)
    assert (again.metric.start, again.metric.phases) == (Decimal(35), ())
    assert [problem.code for problem in found.problems] == ["carry.phases_left"]


def test_levels_and_thresholds_go_along(plan: Plan) -> None:
    for metric in (
        Metric(Kind.LEVELS, levels=("a", "b", "c")),
        Metric(Kind.LEVELS, start=Decimal(0), commit=Decimal(1), target=Decimal(2), stretch=Decimal(3)),
        Metric(Kind.BAND, "%", low=Decimal(1), high=Decimal(2)),
    ):
        plan.key_results["k"] = replace(RESULT, metric=metric, feed=None)
        result = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"}), frozenset({"k"})), Q4).copies[1].record
        assert isinstance(result, KeyResult)
        assert result.metric == metric


def test_a_feed_that_ends_with_the_cycle_is_told_one_that_is_carried_is_followed(plan: Plan) -> None:
    plan.key_results["source"] = replace(RESULT, id="source", feed=None)
    plan.key_results["k"] = replace(RESULT, feed="source")
    plan.forget()
    alone = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"})), Q4)
    assert [copy.record.feed for copy in alone.copies if isinstance(copy.record, KeyResult)] == [None]
    assert [problem.code for problem in alone.problems] == ["carry.feed_left"]
    both = carry(plan, Chosen(frozenset({"o"}), frozenset({"k", "source"})), Q4)
    new = {copy.before: copy.record for copy in both.copies}
    assert isinstance(new["k"], KeyResult)
    assert new["k"].feed == new["source"].id


def test_initiatives_that_are_not_done_go_along(plan: Plan) -> None:
    for state in WorkState:
        one = Initiative(new_id(), state.value, "k", due=date(2026, 9, 30), state=state, owner="ada")
        plan.initiatives[one.id] = one
    found = carry(plan, Chosen(frozenset({"o"}), frozenset({"k"})), Q4)
    copied = found.copies[1].initiatives
    assert sorted(one.title for one in copied) == ["doing", "open"]
    assert {one.due for one in copied} == {date(2026, 12, 31)}
    assert {one.key_result for one in copied} == {found.copies[1].record.id}
    assert not {one.id for one in copied} & plan.initiatives.keys()
