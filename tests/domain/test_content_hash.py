"""What is signed and what is not: the agreement counts, what becomes of it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain import content_hash as signed
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan

CYCLE = Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
OBJECTIVE = Objective("o", "Delight customers", cycle="c", owner="p", teams={"t": Decimal(1)}, why="They leave")
RESULT = KeyResult("k", "Score 60", "o", Metric(start=Decimal(20), target=Decimal(60)), owner="p")


def plan(*records: Objective | KeyResult | CheckIn) -> Plan:
    made = Plan(Workspace("w"), date(2026, 8, 15))
    for record in (CYCLE, *records):
        made.put(record)
    return made


def sum_of(*records: Objective | KeyResult | CheckIn, about: str = "c") -> str:
    return signed.content_hash(signed.content(plan(*records), about))


def test_the_sum_is_the_same_for_the_same_agreement_in_any_order() -> None:
    other = replace(OBJECTIVE, id="n", title="Other")
    assert sum_of(OBJECTIVE, RESULT, other) == sum_of(other, OBJECTIVE, RESULT)
    assert len(sum_of(OBJECTIVE)) == 64


def test_the_sum_of_a_known_plan_never_moves() -> None:
    # Whatever is signed with one version must hold with the next: a change here breaks every signature.
    assert sum_of(OBJECTIVE, RESULT) == "04333c75bac23338c0809b86b0bde78625a08f9cf6e10f74b79d4e90ea3f96e1"


@pytest.mark.parametrize(
    "changed",
    [
        replace(OBJECTIVE, title="Please customers"),
        replace(OBJECTIVE, owner="q"),
        replace(OBJECTIVE, owner=None),
        replace(OBJECTIVE, teams={"u": Decimal(1)}),
        replace(OBJECTIVE, teams={"t": Decimal(1), "u": Decimal(1)}),
        replace(OBJECTIVE, why=""),
        replace(OBJECTIVE, ambition=Ambition.ASPIRATIONAL),
        replace(OBJECTIVE, parent="n"),
        replace(OBJECTIVE, serves="d"),
        replace(OBJECTIVE, state=State.CANCELLED),
        replace(OBJECTIVE, archived=True),
    ],
)
def test_a_changed_objective_is_another_agreement(changed: Objective) -> None:
    assert sum_of(changed, RESULT) != sum_of(OBJECTIVE, RESULT)


@pytest.mark.parametrize(
    "changed",
    [
        replace(RESULT, title="Score 61"),
        replace(RESULT, metric=Metric(start=Decimal(20), target=Decimal(61))),
        replace(RESULT, metric=Metric(start=Decimal(20), target=Decimal(60), unit="%")),
        replace(RESULT, owner=None),
        replace(RESULT, due=date(2026, 9, 1)),
        replace(RESULT, weight=Decimal(2)),
        replace(RESULT, archived=True),
    ],
)
def test_a_changed_key_result_is_another_agreement(changed: KeyResult) -> None:
    assert sum_of(OBJECTIVE, changed) != sum_of(OBJECTIVE, RESULT)
    assert sum_of(OBJECTIVE, changed, about="o") != sum_of(OBJECTIVE, RESULT, about="o")


def test_what_becomes_of_it_is_not_signed() -> None:
    before = sum_of(OBJECTIVE, RESULT)
    read = CheckIn("r", "k", date(2026, 8, 1), Decimal(40), 3, "slow")
    graded = replace(OBJECTIVE, score=Decimal(1), score_comment="well", state=State.DONE, rank="x", tags=("a",))
    assert sum_of(graded, replace(RESULT, score=Decimal(1), state=State.DONE, rank="y"), read) == before


def test_nothing_to_sign_has_no_sum() -> None:
    assert sum_of() == ""
    assert sum_of(OBJECTIVE, about="nowhere") == ""


def test_one_objective_is_signed_with_its_key_results_alone() -> None:
    other = replace(OBJECTIVE, id="n", title="Other")
    assert set(signed.content(plan(OBJECTIVE, RESULT, other), "o")) == {"o", "k"}
    assert sum_of(OBJECTIVE, RESULT, other, about="o") == sum_of(OBJECTIVE, RESULT, about="o")


def test_differences_tell_each_field_before_and_after() -> None:
    new = KeyResult("new", "Another", "o")
    before = signed.content(plan(OBJECTIVE, RESULT), "c")
    after = signed.content(plan(replace(OBJECTIVE, title="Please customers", why=""), new), "c")
    found = signed.differences(before, after)
    assert [(one.id, one.change) for one in found] == [("o", "changed"), ("k", "gone"), ("new", "added")]
    assert found[0].fields == {"title": ("Delight customers", "Please customers"), "why": ("They leave", None)}
    assert signed.differences(before, before) == ()
