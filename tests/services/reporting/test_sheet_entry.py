"""Typing sheets back: what lines mean, what is wrong in each, and that all of it is one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Milestone, State
from okr_desktop.services import cycles, history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import sheet_codes, sheet_entry
from okr_desktop.services.reporting.sheet_entry import SheetLine
from tests.worlds import RANGE, TODAY, add_result, sample


def code_of(desk: Desk, result: str) -> str:
    return sheet_codes.codes(desk.plan.key_results)[result]


def one(desk: Desk, text: str) -> SheetLine:
    (line,) = sheet_entry.parse(desk, text)
    return line


def problem(line: SheetLine) -> str:
    (found,) = line.problems
    assert found.line == line.number
    return found.code


def measured_by(desk: Desk, objective: str, metric: Metric, title: str = "Other") -> str:
    return planning.add(desk, KeyResult(new_id(), title, objective, metric)).value


def test_a_line_says_value_confidence_note_and_blocker(desk: Desk) -> None:
    _, _, result = sample(desk)
    line = one(desk, f"{code_of(desk, result)} 42 c7 The price list helped ! Waiting for legal")
    assert (line.key_result, line.title, line.problems) == (result, "NPS", ())
    assert line.before is not None
    assert line.before.value == 40
    made = line.check_in
    assert made is not None
    assert (made.value, made.confidence, made.note, made.blocker, made.date) == (
        Decimal(42),
        7,
        "The price list helped",
        "Waiting for legal",
        TODAY,
    )


@pytest.mark.parametrize(
    ("rest", "value", "confidence", "note", "blocker"),
    [
        ("42", "42", None, "", ""),
        ("42;c7;All well", "42", 7, "All well", ""),
        ("42\t7/10", "42", None, "7/10", ""),
        ("42 C10", "42", 10, "", ""),
        ("42 c:7 fine", "42", 7, "fine", ""),
        ("= c3", "40", 3, "", ""),
        ("= ! the server is down", "40", None, "", "the server is down"),
        ("42,5 better now", "42.5", None, "better now", ""),
        ("42 great! really c8", "42", 8, "great! really", ""),
        ("-3 fell", "-3", None, "fell", ""),
        ("1 250 people came", "1250", None, "people came", ""),
        ("42 7 people came", "42", None, "7 people came", ""),
    ],
)
def test_ways_to_write_a_line(
    desk: Desk, rest: str, value: str, confidence: int | None, note: str, blocker: str
) -> None:
    _, _, result = sample(desk)
    made = one(desk, f"{code_of(desk, result).lower()} {rest}").check_in
    assert made is not None
    assert made.value == Decimal(value)
    assert (made.confidence, made.note, made.blocker) == (confidence, note, blocker)


def test_values_of_every_kind(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    steps = tuple(Milestone(new_id(), title) for title in ("Design", "Build", "Ship"))
    yes = measured_by(desk, objective, Metric(Kind.YES_NO))
    path = measured_by(desk, objective, Metric(Kind.MILESTONES, milestones=steps))
    words = Metric(Kind.LEVELS, levels=("a", "b", "c"))
    level = measured_by(desk, objective, words)
    share = measured_by(desk, objective, replace(RANGE, unit="%"))
    said = {yes: "yes done at last", path: "1,3 c6", level: "target", share: "42 % went well"}
    lines = sheet_entry.parse(desk, "\n".join(f"{code_of(desk, id)} {text}" for id, text in said.items()))
    made = {line.key_result: line.check_in for line in lines}
    assert [line.problems for line in lines] == [(), (), (), ()]
    found = {id: check_in.value for id, check_in in made.items() if check_in is not None}
    assert found == {yes: Decimal(1), path: Decimal(2), level: Decimal(2), share: Decimal(42)}
    reached = made[path]
    assert reached is not None
    assert reached.reached == (steps[0].id, steps[2].id)
    assert [one.note for one in made.values() if one is not None] == ["done at last", "", "", "went well"]
    sheet_entry.apply(desk, lines)
    more = one(desk, f"{code_of(desk, path)} +2").check_in
    assert more is not None
    assert more.value == 3


def test_every_line_that_is_wrong_says_why(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    code, right = code_of(desk, result), list(sheet_codes.ALPHABET)
    slip = code[:-1] + next(char for char in right if char != code[-1])
    stranger = next(
        made
        for made in (sheet_codes.codes([new_id()]).popitem()[1] for _ in range(100))
        if not sheet_codes.nearest(made, [code]) and made != code
    )
    assert problem(one(desk, f"{slip} 42")) == "typed.code_meant"
    assert one(desk, f"{slip} 42").problems[0].params["meant"] == code
    assert problem(one(desk, "ZZZZY 42")) in ("typed.code_slip", "typed.code_unknown", "typed.code_meant")
    assert problem(one(desk, f"{stranger} 42")) == "typed.code_unknown"
    assert problem(one(desk, "went well")) == "typed.code"
    assert problem(one(desk, code)) == "round.no_value"
    assert problem(one(desk, f"{code} twelve")) == "number.invalid"
    assert problem(one(desk, f"{code} 42 c11")) == "confidence.range"
    twice = sheet_entry.parse(desk, f"{code} 42\n{code} 43")
    assert twice[0].problems == ()
    assert problem(twice[1]) == "typed.twice"
    assert problem(sheet_entry.parse(desk, f"{code} 42", date(2026, 8, 16))[0]) == "date.future"
    planning.edit(desk, replace(desk.key_result(result), state=State.CANCELLED))
    assert problem(one(desk, f"{code} 42")) == "typed.cancelled"
    planning.edit(desk, replace(desk.key_result(result), state=State.ACTIVE))
    cycles.set_state(desk, cycle, cycles.CycleState.CLOSED)
    assert problem(one(desk, f"{code} 42")) == "cycle.closed"
    assert desk.plan.objectives[objective].title


def test_a_number_that_may_mean_two_things_is_asked_about_and_still_saved(desk: Desk) -> None:
    _, _, result = sample(desk)
    line = one(desk, f"{code_of(desk, result)} 1,234")
    assert problem(line) == "typed.doubtful"
    assert line.problems[0].severity is Severity.WARNING
    assert not line.refused
    assert sheet_entry.apply(desk, [line]).value == [result]


def test_nothing_before_and_no_change(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    fresh = add_result(desk, objective, "Fresh")
    assert problem(one(desk, f"{code_of(desk, fresh)} =")) == "round.nothing_before"


def test_all_lines_are_one_step_that_undo_takes_back(desk: Desk) -> None:
    _, objective, first = sample(desk)
    second = add_result(desk, objective, "Second")
    text = f"# Monday\n\n{code_of(desk, first)} 50 c6\n{code_of(desk, second)} 5\n"
    lines = sheet_entry.parse(desk, text, date(2026, 8, 14))
    assert [line.number for line in lines] == [3, 4]
    assert set(sheet_entry.apply(desk, lines).value) == {first, second}
    assert desk.plan.latest[second].value == 5
    assert desk.plan.latest[second].date == date(2026, 8, 14)
    history.undo(desk)
    assert second not in desk.plan.latest


def test_one_wrong_line_keeps_all_out_until_it_is_left_out(desk: Desk) -> None:
    _, _, result = sample(desk)
    lines = sheet_entry.parse(desk, f"{code_of(desk, result)} 50\nnonsense here")
    with pytest.raises(Refused) as caught:
        sheet_entry.apply(desk, lines)
    assert [one.code for one in caught.value.problems] == ["typed.code"]
    assert desk.plan.latest[result].value == 40
    assert sheet_entry.apply(desk, [line for line in lines if not line.refused]).value == [result]
    with pytest.raises(Refused) as nothing:
        sheet_entry.apply(desk, [])
    assert nothing.value.problems[0].code == "typed.nothing"


def test_a_text_without_end_is_cut_and_says_so(desk: Desk) -> None:
    sample(desk)
    lines = sheet_entry.parse(desk, "x\n" * 5_000)
    assert len(lines) == sheet_entry.MOST_LINES + 1
    assert lines[-1].problems[0].code == "typed.too_many"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_nothing_that_is_typed_raises(desk: Desk, text: str) -> None:
    if not desk.plan.key_results:
        sample(desk)
    (code,) = sheet_codes.codes(desk.plan.key_results).values()
    for line in (*sheet_entry.parse(desk, text), *sheet_entry.parse(desk, f"{code} {text}")):
        assert line.refused is any(one.severity is Severity.ERROR for one in line.problems)
