"""The tree and its figures: what counts, what is left out, and trees that no one should have stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.pace import Status
from okr_desktop.domain.people import Person, Workspace
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Initiative

TODAY = date(2026, 8, 15)
RANGE = Metric(start=Decimal(0), target=Decimal(100))


def plan_of(*items: Record) -> Plan:
    plan = Plan(Workspace("w"), TODAY)
    plan.put(Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    for item in items:
        plan.put(item)
    return plan


def objective(id: str, parent: str | None = None, source: Source = Source.KEY_RESULTS) -> Objective:
    return Objective(id, id, parent=parent, cycle="c", source=source)


def result(id: str, objective: str, value: str | None = None) -> list[Record]:
    found: list[Record] = [KeyResult(id, id, objective, RANGE)]
    return found if value is None else [*found, CheckIn(f"of {id}", id, TODAY, Decimal(value), confidence=5)]


def progress(plan: Plan, id: str) -> Decimal | None:
    return plan.figure(id).progress


def test_overshoot_is_capped_and_below_start_is_nothing_in_the_roll_up() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "250"), *result("b", "o", "-50"))
    assert (plan.figure("a").raw, plan.figure("b").raw) == (Decimal("2.5"), Decimal("-0.5"))
    assert progress(plan, "o") == Decimal("0.5")


def test_who_has_not_reported_counts_as_nothing_and_is_told() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "60"), *result("b", "o"), *result("d", "o"))
    figure = plan.figure("o")
    assert (figure.progress, figure.reported, figure.total) == (Decimal("0.2"), 1, 3)
    assert figure.worst is Status.NO_DATA


def test_nobody_reported_is_zero_of_n_and_no_data_as_status() -> None:
    figure = plan_of(objective("o"), *result("a", "o")).figure("o")
    assert (figure.progress, figure.reported, figure.total, figure.status) == (0, 0, 1, Status.NO_DATA)


@pytest.mark.parametrize(
    "gone",
    [{"archived": True}, {"state": State.DRAFT}, {"state": State.CANCELLED}],
    ids=["archived", "draft", "cancelled"],
)
def test_what_does_not_count_is_left_out_and_named(gone: dict[str, State]) -> None:
    plan = plan_of(objective("o"), *result("a", "o", "60"), *result("b", "o", "0"))
    plan.put(replace(plan.key_results["b"], **gone))
    figure = plan.figure("o")
    assert (figure.progress, figure.total, figure.left_out) == (Decimal("0.6"), 1, ("b",))
    assert plan.figure("b").status.value in ("archived", "draft", "cancelled")


def test_a_metric_without_a_range_is_left_out_and_named() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "60"), *result("b", "o", "7"))
    plan.put(replace(plan.key_results["b"], metric=Metric(start=Decimal(7), target=Decimal(7))))
    figure = plan.figure("o")
    assert (figure.progress, figure.reported, figure.total, figure.left_out) == (Decimal("0.6"), 1, 1, ("b",))


def test_only_left_out_sources_is_no_data() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "60"))
    plan.put(replace(plan.key_results["a"], archived=True))
    assert progress(plan, "o") is None
    assert plan.figure("o").status is Status.NO_DATA


def test_weights_nothing_and_other() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "60"), *result("b", "o", "0"))
    plan.put(replace(plan.key_results["b"], weight=Decimal(2)))
    assert progress(plan, "o") == Decimal("0.2")
    plan.put(replace(plan.key_results["b"], weight=Decimal(0)))
    assert progress(plan, "o") == Decimal("0.6")
    plan.put(replace(plan.key_results["a"], weight=Decimal(0)))
    assert progress(plan, "o") is None


def family(source: Source) -> Plan:
    return plan_of(
        objective("top", source=source),
        *result("own", "top", "10"),
        objective("left", "top"),
        *result("l", "left", "50"),
        objective("right", "top"),
        *result("r", "right"),
    )


def test_sources_key_results_children_and_both() -> None:
    assert progress(family(Source.KEY_RESULTS), "top") == Decimal("0.1")
    children = family(Source.CHILDREN).figure("top")
    assert (children.progress, children.reported, children.total) == (Decimal("0.25"), 1, 2)
    assert progress(family(Source.BOTH), "top") == Decimal("0.2")


def test_children_as_source_without_children_is_no_data() -> None:
    plan = plan_of(objective("o", source=Source.CHILDREN), *result("a", "o", "60"))
    assert progress(plan, "o") is None


@pytest.mark.parametrize(("manual", "raw", "shown"), [("0.4", "0.4", "0.4"), ("1.5", "1.5", "1"), ("-1", "-1", "0")])
def test_manual_progress_is_kept_raw_and_capped_in_the_roll_up(manual: str, raw: str, shown: str) -> None:
    plan = plan_of(
        objective("top", source=Source.CHILDREN), objective("o", "top", Source.MANUAL), *result("a", "o", "1")
    )
    plan.put(replace(plan.objectives["o"], manual=Decimal(manual)))
    figure = plan.figure("o")
    assert (figure.raw, figure.progress, figure.formula) == (Decimal(raw), Decimal(shown), "manual")
    assert progress(plan, "top") == Decimal(shown)


def test_manual_without_a_value_is_no_data() -> None:
    figure = plan_of(objective("o", source=Source.MANUAL)).figure("o")
    assert (figure.progress, figure.reported, figure.status) == (None, 0, Status.NO_DATA)


def test_an_objective_takes_the_pace_of_its_ambition() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "32"))
    assert plan.figure("o").status is Status.BEHIND
    plan.put(replace(plan.objectives["o"], ambition=Ambition.ASPIRATIONAL))
    assert plan.figure("o").status is Status.ON_TRACK
    assert plan.figure("a").status is Status.ON_TRACK


def test_a_good_mean_does_not_hide_the_worst() -> None:
    plan = plan_of(objective("o"), *result("a", "o", "100"), *result("b", "o", "1"))
    figure = plan.figure("o")
    assert (figure.status, figure.worst) == (Status.ON_TRACK, Status.AT_RISK)


def test_one_key_result_changes_only_itself_and_what_is_above() -> None:
    plan = family(Source.BOTH)
    before = {id: plan.figure(id) for id in ("top", "left", "right", "own", "l", "r")}
    plan.put(CheckIn("new", "l", TODAY, Decimal(80)))
    after = {id: plan.figure(id) for id in before}
    assert {id for id in before if before[id] is not after[id]} == {"l", "left", "top"}
    assert after["top"].progress == Decimal("0.3")


def company(levels: int, each: int = 3) -> Plan:
    """One objective at the top, ``each`` below every other, with ``each`` key results each; named by their path."""
    paths = [""]
    for level in range(levels):
        paths += [path + str(n) for path in paths if len(path) == level for n in range(each)]
    items = [objective("o" + path, "o" + path[:-1] if path else None, Source.BOTH) for path in paths]
    results = [one for path in paths for n in range(each) for one in result(f"k{path}/{n}", "o" + path, "40")]
    return plan_of(*items, *results)


def computed_anew(plan: Plan, *changes: Record) -> set[str]:
    """Ids of items whose figures are computed again after changes, when every figure is asked for."""
    ids = [*plan.objectives, *plan.key_results]
    before = {id: plan.figure(id) for id in ids}
    for record in changes:
        plan.put(record)
    return {id for id in ids if plan.figure(id) is not before[id]}


@pytest.mark.parametrize("levels", [1, 3, 5])
def test_a_check_in_costs_its_depth_whatever_the_size(levels: int) -> None:
    plan, deepest = company(levels), "0" * levels
    above = {"o" + deepest[:end] for end in range(levels + 1)}
    made = CheckIn("new", f"k{deepest}/1", TODAY, Decimal(90), confidence=5)
    assert computed_anew(plan, made) == {f"k{deepest}/1"} | above
    assert plan.figure("o" + deepest).progress == Decimal("0.566667")


def test_another_title_throws_away_only_what_is_computed_from_the_item() -> None:
    plan = company(4)
    own = {f"k01/{n}" for n in range(3)}
    assert computed_anew(plan, replace(plan.objectives["o01"], title="Other")) == {"o01", "o0", "o"} | own
    assert computed_anew(plan, replace(plan.key_results["k01/2"], title="Other")) == {"k01/2", "o01", "o0", "o"}


def test_a_name_or_a_word_beside_the_tree_costs_no_figure() -> None:
    plan = company(2)
    beside = (Person("p", "Ada"), Comment("m", "o0", "Well done"), Initiative("i", "Call them", "k0/0"))
    assert computed_anew(plan, *beside) == set()


def test_closed_cycles_are_known_from_every_item_below() -> None:
    plan = plan_of(objective("o"), *result("a", "o"))
    assert not plan.cycle_is_closed("a")
    plan.put(replace(plan.cycles["c"], state=CycleState.CLOSED))
    assert plan.cycle_is_closed("a")
    assert plan.cycle_is_closed("o")


def test_order_is_by_rank_then_id_and_subtree_is_parents_first() -> None:
    plan = plan_of(
        objective("b"), objective("a"), replace(objective("z"), rank="1"), *result("k", "a"), objective("u", "k")
    )
    assert [item.id for item in plan.children(None)] == ["a", "b", "z"]
    assert plan.subtree("a") == ["a", "k", "u"]
    assert list(plan.ancestors("u")) == ["k", "a"]


def test_an_item_whose_parent_is_unknown_stands_at_the_top() -> None:
    plan = plan_of(objective("o", "nobody"))
    assert [item.id for item in plan.children(None)] == ["o"]


def test_a_stored_circle_is_shown_whole_and_figured_the_same_from_everywhere() -> None:
    plan = plan_of(
        objective("a", "c", Source.CHILDREN),
        objective("b", "a", Source.BOTH),
        *result("k", "b", "30"),
        objective("c", "k", Source.CHILDREN),
        objective("below", "c"),
        *result("m", "below", "40"),
    )
    figures = {}
    for first in ("a", "b", "c", "k"):
        plan.forget()
        plan.figure(first)
        figures[first] = {id: plan.figure(id) for id in ("a", "b", "c", "k", "below")}
    assert figures["a"] == figures["b"] == figures["c"] == figures["k"]
    assert [item.id for item in plan.children(None)] == ["a"]
    assert plan.subtree("a") == ["a", "b", "k", "c", "below", "m"]
    assert list(plan.ancestors("m")) == ["below", "c", "k", "b", "a"]


def test_its_own_parent() -> None:
    plan = plan_of(objective("a", "a", Source.BOTH), *result("k", "a", "30"))
    assert progress(plan, "a") == Decimal("0.3")


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12), st.lists(st.integers(0, 5), min_size=6, max_size=6))
def test_any_stored_parents_lose_nobody_and_end(parents: list[int], owners: list[int]) -> None:
    names = [f"o{n}" for n in range(6)] + [f"k{n}" for n in range(6)]
    plan = plan_of(*[objective(f"o{n}", names[parents[n]], Source.BOTH) for n in range(6)])
    for n, owner in enumerate(owners):
        plan.put(KeyResult(f"k{n}", "K", f"o{owner}", Metric(Kind.YES_NO)))
    seen = [id for top in plan.children(None) for id in plan.subtree(top.id)]
    assert sorted(seen) == sorted(names)
    for id in names:
        plan.figure(id)
        assert len(list(plan.ancestors(id))) < 12


def test_alignment_may_be_deeper_than_the_stack_of_python() -> None:
    plan = plan_of(*[objective(f"{n:05}", f"{n - 1:05}" if n else None, Source.CHILDREN) for n in range(5000)])
    plan.put(KeyResult("k", "K", "04999", RANGE))
    plan.put(CheckIn("i", "k", TODAY, Decimal(50)))
    plan.put(replace(plan.objectives["04999"], source=Source.KEY_RESULTS))
    assert progress(plan, "00000") == Decimal("0.5")
    assert len(plan.subtree("00000")) == 5001
