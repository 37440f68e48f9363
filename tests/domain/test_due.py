"""What is due from a person: a table of cases, each rule with the cases next to it that must stay silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.due import Due, DueKind, check_in_day, due, next_check_in
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState

TODAY = date(2026, 8, 19)
CYCLE = Cycle("q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
RANGE = Metric(start=Decimal(0), target=Decimal(100))


def days(count: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=count)


def read(result: str, ago: int, author: str | None = "ada", value: int = 30) -> CheckIn:
    return CheckIn(f"c-{result}", result, days(-ago), Decimal(value), 7, author=author)


def world() -> Plan:
    """Ada owns an objective with two key results, one of them Bo's; both were read today and acknowledged."""
    plan = Plan(Workspace("w", cadence_days=7, grace_days=3), TODAY)
    plan.put(Person("ada", "Ada", teams={"core": Decimal(1)}))
    plan.put(Person("bo", "Bo"))
    plan.put(Team("core", "Core"))
    plan.put(Team("other", "Other"))
    plan.put(CYCLE)
    plan.put(Objective("o", "Grow", cycle="q3", owner="ada", teams={"core": Decimal(1)}))
    plan.put(KeyResult("a", "Ada's", "o", RANGE, owner="ada"))
    plan.put(KeyResult("b", "Bo's", "o", RANGE, owner="bo"))
    plan.put_latest("a", read("a", 0))
    plan.put_latest("b", replace(read("b", 0, "bo"), acknowledged_by="ada"))
    return plan


def found(plan: Plan, me: str = "ada") -> list[tuple[str, str, int]]:
    return [(one.kind.value, one.about, one.overdue_days) for one in due(plan, me)]


def test_nothing_is_due_when_everything_was_read_today() -> None:
    plan = world()
    assert found(plan) == []
    assert found(plan, "bo") == []
    assert next_check_in(plan, "ada") == days(7)


Change = Callable[[Plan], None]


def reading(ago: int) -> Change:
    return lambda plan: plan.put_latest("a", read("a", ago))


def never(plan: Plan) -> None:
    plan.put_latest("a", None)


def with_result(**fields: object) -> Change:
    def change(plan: Plan) -> None:
        plan.put(replace(plan.key_results["a"], **fields))
        plan.put_latest("a", read("a", 20))

    return change


def with_cycle(**fields: object) -> Change:
    def change(plan: Plan) -> None:
        plan.put(replace(CYCLE, **fields))
        plan.put_latest("a", read("a", 20))

    return change


def with_objective(**fields: object) -> Change:
    def change(plan: Plan) -> None:
        plan.put(replace(plan.objectives["o"], **fields))
        plan.put_latest("a", read("a", 20))

    return change


def monthly_team(plan: Plan) -> None:
    plan.put(Team("core", "Core", cadence_days=30))
    plan.put_latest("a", read("a", 20))


def reached(plan: Plan) -> None:
    plan.put_latest("a", read("a", 20, value=100))


def unowned(plan: Plan) -> None:
    plan.put(replace(plan.key_results["b"], owner=None))
    plan.put_latest("b", replace(read("b", 9), acknowledged_by="ada"))


def ended(plan: Plan) -> None:
    plan.put(replace(CYCLE, end=days(-5)))
    plan.put_latest("a", read("a", 8))


CHECK_INS: list[tuple[str, Change, list[tuple[str, int]]]] = [
    ("the day before it is due", reading(6), []),
    ("on the day", reading(7), [("a", 0)]),
    ("within the days of grace", reading(10), [("a", 0)]),
    ("after them, counted from the day", reading(11), [("a", 4)]),
    ("never read: counted from the start of the cycle", never, [("a", 42)]),
    ("in a team with a cadence of its own", monthly_team, []),
    ("nobody's key result under my objective", unowned, [("b", 0)]),
    ("reached", reached, []),
    ("put away", with_result(archived=True), []),
    ("a draft", with_result(state=State.DRAFT), []),
    ("fed by something else", with_result(feed="b"), []),
    ("somebody else's", with_result(owner="bo"), []),
    ("the objective is cancelled", with_objective(state=State.CANCELLED), []),
    ("the objective is not planned for any cycle", with_objective(cycle=None), []),
    ("the cycle is being prepared", with_cycle(state=CycleState.PREPARATION), []),
    ("the cycle is closed", with_cycle(state=CycleState.CLOSED), []),
    ("the cycle is in the future", with_cycle(start=days(1)), []),
    ("the cycle has ended", with_cycle(end=days(-5)), [("a", 13)]),
    ("the cycle has ended and waits for its last check-in", ended, [("a", 5)]),
    ("the cycle ended long ago and nobody closed it", with_cycle(end=days(-29)), []),
]


@pytest.mark.parametrize(("change", "wanted"), [row[1:] for row in CHECK_INS], ids=[row[0] for row in CHECK_INS])
def test_check_ins_fall_due_by_the_cadence(change: Change, wanted: list[tuple[str, int]]) -> None:
    plan = world()
    change(plan)
    assert [(about, late) for kind, about, late in found(plan) if kind == "check_in"] == wanted


def test_the_last_check_in_falls_due_with_the_cycle_and_after_it_none() -> None:
    plan = world()
    plan.put(replace(CYCLE, end=days(3)))
    assert check_in_day(plan, plan.key_results["a"]) == days(3)
    plan.put(replace(CYCLE, end=TODAY))
    assert check_in_day(plan, plan.key_results["a"]) is None


def blocked(plan: Plan, author: str | None = "bo") -> None:
    plan.put_latest("b", replace(read("b", 0, author), blocker="No licence yet", acknowledged_by="ada"))


def test_blockers_come_to_the_owner_of_the_objective_and_not_to_who_wrote_them() -> None:
    plan = world()
    blocked(plan)
    (one,) = due(plan, "ada")
    assert (one.kind, one.about, one.params["note"]) == (DueKind.BLOCKER, "b", "No licence yet")
    assert found(plan, "bo") == []
    blocked(plan, "ada")
    assert found(plan) == []


def test_check_ins_of_others_wait_for_owner_and_lead_until_acknowledged_or_old() -> None:
    plan = world()
    plan.put(Person("cy", "Cy"))
    plan.put(Team("core", "Core", lead="cy"))
    plan.put_latest("b", read("b", 0, "bo"))
    acknowledge = [one for one in due(plan, "ada") if one.kind is DueKind.ACKNOWLEDGE]
    assert [(one.about, one.params["count"], one.params["check_ins"]) for one in acknowledge] == [("o", 1, ("c-b",))]
    assert found(plan, "cy") == [("acknowledge", "o", 0)]
    assert found(plan, "bo") == []
    (lead,) = due(plan, "cy")
    assert lead.params["count"] == 2, "Ada's own check-in waits for the lead, not for her"
    plan.put_latest("b", replace(read("b", 29, "bo")))
    assert [one for one in due(plan, "ada") if one.kind is DueKind.ACKNOWLEDGE] == []


def dependency(state: Asking, by: int | None, giver: str = "core") -> Change:
    one = Dependency("d", "An interface", "other", giver, "o", None if by is None else days(by), state)
    return lambda plan: plan.put(one)


def initiative(due_in: int | None, state: WorkState = WorkState.DOING, owner: str = "ada") -> Change:
    one = Initiative("i", "Pilot", "b", owner=owner, due=None if due_in is None else days(due_in), state=state)
    return lambda plan: plan.put(one)


def action(due_in: int | None, state: WorkState = WorkState.OPEN, owner: str = "ada") -> Change:
    one = ActionItem("x", "Shorter meetings", owner=owner, due=None if due_in is None else days(due_in), state=state)
    return lambda plan: plan.put(one)


WORK: list[tuple[str, Change, list[tuple[str, str, int]]]] = [
    ("asked of my team", dependency(Asking.ASKED, 30), [("answer", "d", 0)]),
    ("asked without a day", dependency(Asking.ASKED, None), [("answer", "d", 0)]),
    ("asked and late", dependency(Asking.ASKED, -2), [("answer", "d", 2)]),
    ("asked of others", dependency(Asking.ASKED, 1, "other"), []),
    ("promised for soon", dependency(Asking.ACCEPTED, 7), [("delivery", "d", 0)]),
    ("promised for later", dependency(Asking.ACCEPTED, 8), []),
    ("promised and late", dependency(Asking.ACCEPTED, -1), [("delivery", "d", 1)]),
    ("declined", dependency(Asking.DECLINED, -1), []),
    ("given", dependency(Asking.DONE, -1), []),
    ("work due soon", initiative(7), [("initiative", "i", 0)]),
    ("work due later", initiative(8), []),
    ("work without a day", initiative(None), []),
    ("work that is late", initiative(-3), [("initiative", "i", 3)]),
    ("work that is done", initiative(-3, WorkState.DONE), []),
    ("work of others", initiative(-3, owner="bo"), []),
    ("an action that is late", action(-1), [("action", "x", 1)]),
    ("an action that was dropped", action(-1, WorkState.DROPPED), []),
    ("an action of others", action(-1, owner="bo"), []),
]


@pytest.mark.parametrize(("change", "wanted"), [row[1:] for row in WORK], ids=[row[0] for row in WORK])
def test_work_and_promises_fall_due(change: Change, wanted: list[tuple[str, str, int]]) -> None:
    plan = world()
    change(plan)
    assert found(plan) == wanted


def test_a_cycle_in_review_waits_for_the_scores_of_what_is_mine() -> None:
    plan = world()
    plan.put(replace(CYCLE, state=CycleState.REVIEW))
    (one,) = due(plan, "ada")
    assert (one.kind, one.about, one.params["count"]) == (DueKind.SCORE, "q3", 2)
    plan.put(replace(plan.objectives["o"], score=Decimal("0.7")))
    plan.put(replace(plan.key_results["a"], score=Decimal("0.7")))
    assert found(plan) == []
    assert found(plan, "bo") == [("score", "q3", 0)]


def test_the_most_overdue_stands_first_then_by_day_then_what_has_none() -> None:
    plan = world()
    for change in (reading(7), initiative(-3), action(2), dependency(Asking.ASKED, None)):
        change(plan)
    blocked(plan)
    assert [kind for kind, _, _ in found(plan)] == ["initiative", "check_in", "action", "blocker", "answer"]


def test_a_stranger_owes_nothing() -> None:
    assert due(world(), "nobody") == []
    assert next_check_in(world(), "nobody") is None


def test_a_due_says_where_to_go() -> None:
    plan = world()
    reading(8)(plan)
    initiative(1)(plan)
    places = {one.kind: one.params.get("item") for one in due(plan, "ada")}
    assert places == {DueKind.CHECK_IN: "a", DueKind.INITIATIVE: "b"}
    assert isinstance(due(plan, "ada")[0], Due)
