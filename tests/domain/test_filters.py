"""What passes a filter, alone and with its objective; and filters that were saved are read whatever stands there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.filters import NOBODY, Filter, wanted
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.pace import Status
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan

TODAY = date(2026, 8, 15)
RANGE = Metric(start=Decimal(0), target=Decimal(100))


@pytest.fixture
def plan() -> Plan:
    """o1 (Ada, team Sales; k1 fresh and done, k2 old) above o2 (nobody; k3 never reported, tagged "Über uns")."""
    made = Plan(Workspace("w"), TODAY)
    made.put(Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    for record in (Person("ada", "Ada Łukasz"), Person("bob", "Bob"), Team("t", "Vertrieb Süd")):
        made.put(record)
    made.put(Objective("o1", "Grow faster", cycle="c", owner="ada", teams={"t": Decimal(1)}, tags=("b2b",)))
    made.put(Objective("o2", "Be known", cycle="c", parent="o1"))
    made.put(KeyResult("k1", "Customers", "o1", RANGE, owner="ada"))
    made.put(KeyResult("k2", "Revenue", "o1", RANGE, owner="bob"))
    made.put(KeyResult("k3", "Visits", "o2", RANGE, tags=("Über uns",)))
    made.put_latest("k1", CheckIn("1", "k1", TODAY, Decimal(100), 9))
    made.put_latest("k2", CheckIn("2", "k2", TODAY - timedelta(days=40), Decimal(20), 4))
    return made


ALL = ("o1", "o2", "k1", "k2", "k3")


def found(plan: Plan, filter: Filter, me: str | None = None) -> set[str]:
    return set(wanted(plan, ALL, filter, me))


@pytest.mark.parametrize(
    ("filter", "ids"),
    [
        (Filter(), set(ALL)),
        (Filter(owners=frozenset({"bob"})), {"o1", "k2"}),
        (Filter(owners=frozenset({NOBODY})), {"o2", "k3"}),
        (Filter(owners=frozenset({"bob", NOBODY})), {"o1", "k2", "o2", "k3"}),
        (Filter(statuses=frozenset({Status.STALE})), {"o1", "k2"}),
        (Filter(statuses=frozenset({Status.NO_DATA})), {"o2", "k3"}),
        (Filter(confidence=(0, 5)), {"o1", "k2"}),
        (Filter(confidence=(9, 10)), {"o1", "k1"}),
        (Filter(tags=frozenset({"uber uns"})), {"o2", "k3"}),
        (Filter(tags=frozenset({"B2B", "none"})), {"o1"}),
        (Filter(stale=True), {"o1", "k2", "o2", "k3"}),
        (Filter(stale=False), {"o1", "k1"}),
        (Filter(mine=True), {"o1", "k1"}),
        (Filter(text="sud vertrieb"), {"o1"}),
        (Filter(text="UBER"), {"o2", "k3"}),
        (Filter(text="visits"), {"o2", "k3"}),
        (Filter(text="revenue", owners=frozenset({"ada"})), set()),
        (Filter(stale=True, owners=frozenset({"bob"}), confidence=(4, 4)), {"o1", "k2"}),
    ],
)
def test_what_passes(plan: Plan, filter: Filter, ids: set[str]) -> None:
    assert found(plan, filter, "ada") == ids


def test_nothing_is_mine_while_nobody_is_known(plan: Plan) -> None:
    assert found(plan, Filter(mine=True)) == set()


def test_an_objective_out_of_scope_is_not_brought_in_by_its_key_result(plan: Plan) -> None:
    assert wanted(plan, ["k2", "unknown"], Filter(owners=frozenset({"bob"}))) == {"k2"}


def test_what_is_finished_or_given_up_is_not_silent(plan: Plan) -> None:
    plan.put(replace(plan.key_results["k2"], state=State.CANCELLED))
    plan.put(replace(plan.key_results["k3"], state=State.DRAFT))
    assert found(plan, Filter(stale=True)) == set()


filters = st.builds(
    Filter,
    st.text(max_size=5),
    st.frozensets(st.text(max_size=3), max_size=3),
    st.frozensets(st.sampled_from(Status), max_size=3),
    st.none() | st.tuples(st.integers(0, 5), st.integers(5, 10)),
    st.frozensets(st.text(max_size=3), max_size=3),
    st.none() | st.booleans(),
    st.booleans(),
)


@given(filters)
def test_a_filter_comes_back_as_it_was_saved(filter: Filter) -> None:
    assert Filter.from_saved(filter.to_saved()) == filter
    assert bool(filter) is bool(filter.to_saved())


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
)
names = st.sampled_from(["text", "owners", "statuses", "confidence", "tags", "stale", "mine"])


@given(st.dictionaries(names, json) | json)
def test_anything_can_stand_in_the_settings(saved: object) -> None:
    assert Filter.from_saved(Filter.from_saved(saved).to_saved()) == Filter.from_saved(saved)
