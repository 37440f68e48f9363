"""A block of cells is one action: what is good is stored, what is not is told cell by cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.people import Person
from okr_desktop.services import cycles, history, people, planning, table_edit
from okr_desktop.services.desk import Desk
from okr_desktop.services.table_edit import Applied, Edit, new_row
from tests.worlds import TODAY, add_check_in, add_result, assert_sound, content, sample, states


def edits(row: str, **cells: str) -> list[Edit]:
    return [Edit(row, name, text) for name, text in cells.items()]


def bad(applied: Applied) -> list[tuple[str, str]]:
    return [(one.field, one.problem.code) for one in applied.problems]


def test_a_block_is_stored_and_taken_back_as_one_action(desk: Desk) -> None:
    _, objective, first = sample(desk)
    second = add_result(desk, objective, "Churn")
    before = content(desk)
    block = [
        *edits(first, title="Net promoter score", target="80", value="52,5", confidence="6", owner="Ada"),
        *edits(second, start="9", target="3", unit="%", weight="2", tags="growth, b2b", due="2026-09-15"),
    ]
    outcome = table_edit.apply(desk, block, ",")
    assert bad(outcome.value) == []
    assert outcome.value.cells == 11
    assert outcome.value.new_people == ("Ada",)
    assert outcome.label is not None
    assert (outcome.label.code, outcome.label.params["count"]) == ("table.edit", "11")
    plan = desk.plan
    assert plan.latest[first].value == Decimal("52.5")
    assert (plan.latest[first].date, plan.latest[first].confidence) == (TODAY, 6)
    found = plan.key_results[second]
    assert found.metric == Metric(Kind.DECREASE, "%", Decimal(9), Decimal(3))
    assert (found.weight, found.tags, found.due) == (Decimal(2), ("growth", "b2b"), date(2026, 9, 15))
    assert plan.people[plan.key_results[first].owner or ""].name == "Ada"
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before


def test_bad_cells_are_told_and_the_good_ones_of_the_same_row_are_stored(desk: Desk) -> None:
    _, _, result = sample(desk)
    block = edits(result, title="  ", target="abc", weight="-1", unit="points", due="soon", value="44", confidence="12")
    outcome = table_edit.apply(desk, block)
    assert sorted(bad(outcome.value)) == [
        ("confidence", "confidence.range"),
        ("due", "date.invalid"),
        ("target", "number.invalid"),
        ("title", "title.empty"),
        ("weight", "weight.negative"),
    ]
    assert outcome.value.cells == 2
    assert desk.plan.key_results[result].title == "NPS"
    assert desk.plan.key_results[result].metric.unit == "points"
    assert desk.plan.latest[result].value == 44
    assert desk.plan.latest[result].confidence == 7
    assert_sound(desk)


def test_checking_stores_nothing_and_says_what_applying_would(desk: Desk) -> None:
    _, objective, result = sample(desk)
    block = [*edits(result, value="x", target="90"), *edits(new_row(objective), title="New", owner="Grace")]
    before = states(desk)
    checked = table_edit.check(desk, block)
    assert states(desk) == before
    assert bad(checked) == [("value", "number.invalid")]
    assert checked.new_people == ("Grace",)
    applied = table_edit.apply(desk, block).value
    assert (applied.cells, bad(applied)) == (checked.cells, bad(checked))


def test_new_rows_become_key_results_in_their_order_with_a_first_value(desk: Desk) -> None:
    _, objective, result = sample(desk)
    block = [
        *edits(new_row(objective, 0), title="Second", start="10", target="50", value="20"),
        *edits(new_row(objective, 1), title="Third", kind="yes_no", value="yes"),
        *edits(new_row(objective, 2), target="5"),
    ]
    outcome = table_edit.apply(desk, block)
    assert bad(outcome.value) == [("target", "title.empty")]
    titles = [one.title for one in desk.plan.results(objective)]
    assert titles == ["NPS", "Second", "Third"]
    added = [desk.plan.key_results[id] for id in outcome.value.added]
    assert [desk.plan.latest[one.id].value for one in added] == [20, 1]
    assert result in desk.plan.key_results
    assert_sound(desk)


def test_todays_own_check_in_is_corrected_and_an_older_one_followed(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    fresh = add_result(desk, objective, "Churn")
    add_check_in(desk, fresh, "3", date(2026, 8, 1))
    table_edit.apply(desk, edits(fresh, value="5"))
    assert table_edit.apply(desk, edits(fresh, note="Two big ones left")).label is not None
    table_edit.apply(desk, edits(fresh, confidence="4"))
    known = desk.check_ins(fresh)
    assert [(one.value, one.confidence, one.note) for one in known] == [
        (3, 7, "as planned"),
        (5, 4, "Two big ones left"),
    ]


def test_what_says_nothing_new_stores_nothing(desk: Desk) -> None:
    _, _, result = sample(desk)
    before = states(desk)
    same = edits(result, value="40", confidence="7", title="NPS", target="100")
    outcome = table_edit.apply(desk, same)
    assert outcome.label is None
    assert states(desk) == before
    assert bad(outcome.value) == []


def test_a_note_without_any_value_is_refused(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    fresh = add_result(desk, objective, "Churn")
    assert bad(table_edit.apply(desk, edits(fresh, note="Late", confidence="5")).value) == [
        ("confidence", "value.missing"),
        ("note", "value.missing"),
    ]


@pytest.mark.parametrize(("decimal", "expected"), [(",", Decimal("1.234")), (".", Decimal(1234)), ("", Decimal(1234))])
def test_a_number_that_could_be_two_is_read_by_the_mark(desk: Desk, decimal: str, expected: Decimal) -> None:
    _, _, result = sample(desk)
    table_edit.apply(desk, edits(result, target="1,234"), decimal)
    assert desk.plan.key_results[result].metric.target == expected


def test_limits_stand_in_the_columns_of_start_and_target(desk: Desk) -> None:
    _, _, result = sample(desk)
    table_edit.apply(desk, edits(result, kind="stay_below"))
    assert desk.plan.key_results[result].metric.high == 100
    table_edit.apply(desk, edits(result, kind="band", start="5", target="8"))
    metric = desk.plan.key_results[result].metric
    assert (metric.low, metric.high, table_edit.ends(metric)) == (5, 8, (Decimal(5), Decimal(8)))
    assert bad(table_edit.apply(desk, edits(result, kind="yes_no", target="3")).value) == [("target", "metric.no_end")]
    assert bad(table_edit.apply(desk, edits(result, kind="milestones")).value) == [("kind", "milestones.missing")]
    assert desk.plan.key_results[result].metric.kind is Kind.YES_NO


def test_a_closed_cycle_takes_no_cell(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    cycles.save(desk, replace(desk.plan.cycles[cycle], state=CycleState.CLOSED))
    before = states(desk)
    block = [*edits(result, title="Other", value="60"), *edits(new_row(objective), title="New")]
    assert {code for _, code in bad(table_edit.apply(desk, block).value)} == {"cycle.closed"}
    assert states(desk) == before


def test_a_person_named_in_a_refused_row_is_not_made(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    table_edit.apply(desk, edits(new_row(objective), owner="Nobody Knows"))
    assert not desk.plan.people


def test_an_owner_is_found_by_name_and_taken_away_by_an_empty_cell(desk: Desk) -> None:
    _, _, result = sample(desk)
    ada = people.save(desk, Person("a" * 32, "Ada Lovelace", "ada@example.org")).value
    table_edit.apply(desk, edits(result, owner="ada lovelace"))
    assert desk.plan.key_results[result].owner == ada
    table_edit.apply(desk, edits(result, owner=""))
    assert desk.plan.key_results[result].owner is None


def test_what_is_gone_meanwhile_is_told(desk: Desk) -> None:
    _, objective, result = sample(desk)
    planning.delete(desk, objective)
    block = [*edits(result, title="x"), *edits(new_row(objective), title="y")]
    assert bad(table_edit.apply(desk, block).value) == [("title", "key_result.unknown")] * 2


def test_one_cell_is_named_for_what_it_does(desk: Desk) -> None:
    _, objective, result = sample(desk)
    codes = [
        table_edit.apply(desk, cells).label
        for cells in (edits(result, title="Better"), edits(result, value="61"), edits(new_row(objective), title="New"))
    ]
    assert [label.code for label in codes if label] == ["key_result.edit", "check_in.edit", "key_result.add"]
