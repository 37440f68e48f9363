"""Check-ins: which one counts, what is refused, and that the preview tells the truth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.services import check_ins, history
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_check_in, add_result, assert_sound, content, sample, states


def codes(action: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as caught:
        action()
    return [problem.code for problem in caught.value.problems]


def current(desk: Desk, result: str) -> str:
    return str(desk.plan.latest[result].value)


def test_back_dated_check_ins_count_by_their_day_and_the_later_entry_of_one_day_wins(desk: Desk) -> None:
    _, _, result = sample(desk)
    assert current(desk, result) == "40"
    add_check_in(desk, result, "90", TODAY - timedelta(days=1))
    assert current(desk, result) == "40"
    add_check_in(desk, result, "50")
    assert current(desk, result) == "50"
    first = desk.check_ins(result)[0]
    check_ins.correct(desk, replace(first, date=TODAY, value=Decimal(70)))  # written before the others of today
    assert current(desk, result) == "50"
    assert [str(one.value) for one in desk.check_ins(result)] == ["90", "70", "40", "50"]
    assert_sound(desk)


def test_deleting_and_correcting_the_current_one_brings_the_one_before(desk: Desk) -> None:
    _, _, result = sample(desk)
    last = desk.plan.latest[result]
    check_ins.correct(desk, replace(last, date=date(2026, 7, 1)))
    assert current(desk, result) == "10"
    history.undo(desk)
    check_ins.delete(desk, last.id)
    assert current(desk, result) == "10"
    check_ins.delete(desk, desk.plan.latest[result].id)
    assert result not in desk.plan.latest
    assert desk.plan.figure(result).progress is None
    history.undo(desk)
    history.undo(desk)
    assert current(desk, result) == "40"
    assert_sound(desk)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"date": TODAY + timedelta(days=1)}, "date.future"),
        ({"date": date(1899, 12, 31)}, "date.too_early"),
        ({"value": Decimal("1e999")}, "number.range"),
        ({"value": Decimal("Infinity")}, "number.range"),
        ({"confidence": 11}, "confidence.range"),
        ({"confidence": -1}, "confidence.range"),
        ({"note": "a\x00"}, "text.control"),
        ({"note": "x" * 50_001}, "text.too_long"),
        ({"author": "0" * 32}, "person.unknown"),
    ],
)
def test_what_is_refused(desk: Desk, changes: dict[str, Any], code: str) -> None:
    _, _, result = sample(desk)
    before = states(desk)
    new = replace(CheckIn(new_id(), result, TODAY, Decimal(1)), **changes)
    assert codes(lambda: check_ins.add(desk, new)) == [code]
    wrong = replace(desk.plan.latest[result], **changes)
    assert codes(lambda: check_ins.correct(desk, wrong)) == [code]
    assert states(desk) == before


def test_unknown_ones(desk: Desk) -> None:
    _, objective, result = sample(desk)
    assert codes(lambda: check_ins.add(desk, CheckIn(new_id(), objective, TODAY, Decimal(1)))) == ["key_result.unknown"]
    with pytest.raises(NotFound):
        check_ins.correct(desk, CheckIn(new_id(), result, TODAY, Decimal(1)))
    with pytest.raises(NotFound):
        check_ins.delete(desk, "0" * 32)
    with pytest.raises(NotFound):
        check_ins.preview(desk, CheckIn(new_id(), objective, TODAY, Decimal(1)))


def test_a_check_in_stays_with_its_key_result(desk: Desk) -> None:
    _, objective, result = sample(desk)
    other = add_result(desk, objective, "Churn")
    assert codes(lambda: check_ins.correct(desk, replace(desk.plan.latest[result], key_result=other))) == [
        "check_in.moved"
    ]


def test_after_the_end_of_an_open_cycle(desk: Desk) -> None:
    _, _, result = sample(desk)
    later = Desk(desk.space, lambda: date(2026, 12, 1))
    check_ins.add(later, CheckIn(new_id(), result, date(2026, 11, 30), Decimal(99)))
    assert str(later.plan.latest[result].value) == "99"


def test_the_value_is_kept_exactly(desk: Desk) -> None:
    _, _, result = sample(desk)
    add_check_in(desk, result, "999999999999999.999999999999")
    assert current(desk, result) == "999999999999999.999999999999"
    assert_sound(desk)


@given(
    value=st.decimals(-50, 250, places=2),
    age=st.integers(0, 40),
    which=st.none() | st.integers(0, 5),
)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_preview_is_what_saving_does(desk: Desk, value: Decimal, age: int, which: int | None) -> None:
    result = next(iter(desk.plan.key_results), None) or sample(desk)[2]
    stored, plan = desk.check_ins(result), desk.plan
    day = TODAY - timedelta(days=age)
    new = CheckIn(new_id(), result, day, value)
    if which is not None and stored:
        new = replace(stored[which % len(stored)], date=day, value=value)
    before, figure = content(desk), plan.figure(result)
    foreseen = check_ins.preview(desk, new)
    assert content(desk) == before
    assert plan.figure(result) == figure
    assert foreseen.before == plan.score_of(result)
    (check_ins.correct if new.id in before else check_ins.add)(desk, new)
    objective = desk.plan.figure(desk.key_result(result).objective)
    assert foreseen.after == desk.plan.score_of(result)
    assert (foreseen.status, foreseen.objective_after) == (desk.plan.figure(result).status, objective.progress)
    assert foreseen.objective_status is objective.status
    assert len(desk.check_ins(result)) >= 2
