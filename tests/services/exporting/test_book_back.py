"""A workbook goes out, is edited and comes back: edits are taken, others' work stays, both is a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.okrs import Kind, State
from okr_desktop.exchange import detect
from okr_desktop.services import check_ins, cycles, exchange, history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import files
from okr_desktop.services.exporting.scope import Scope
from tests.services.exporting.books import (
    NOTE,
    SAVED_BY,
    Edited,
    assert_one_step,
    back,
    codes,
    exported,
    filled,
    preview,
)
from tests.worlds import TODAY, assert_sound, content

TAKE, DELETE = exchange.BookChoices(take_file=True), exchange.BookChoices(deletions=True)


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    return filled(desk)


@pytest.fixture
def book(desk: Desk, ids: dict[str, str], tmp_path: Path) -> Edited:
    return Edited(exported(desk, tmp_path / "book.xlsx"))


@pytest.mark.parametrize("saved", SAVED_BY.values(), ids=SAVED_BY.keys())
def test_whoever_saved_it_nothing_changed_is_nothing_to_do(
    desk: Desk, ids: dict[str, str], tmp_path: Path, saved: Callable[[Path], Path]
) -> None:
    path = saved(exported(desk, tmp_path / "book.xlsx"))
    assert detect.detect(path).format == "okr_workbook"
    plan = preview(desk, path)
    assert (plan.records, plan.removed, codes(plan)) == ((), (), [])
    assert {row.action for row in plan.rows} == {"same"}
    before = content(desk)
    assert back(desk, path).records == ()
    assert content(desk) == before


@pytest.mark.parametrize("saved", SAVED_BY.values(), ids=SAVED_BY.keys())
def test_edits_come_back_as_one_step_and_the_second_time_nothing(
    desk: Desk, ids: dict[str, str], book: Edited, saved: Callable[[Path], Path]
) -> None:
    before = content(desk)
    book.put("Objectives", ids["top"], "Objective", "Grow well")
    book.put("Objectives", ids["top"], "Teams", "North; South")
    book.put("Key results", ids["nps"], "Target", 60)
    book.put("Key results", ids["nps"], "Due", date(2026, 9, 15))
    book.put("Key results", ids["nps"], "Now", 41.5)
    book.put("Key results", ids["nps"], "Owner", "Grace")
    book.put("Check-ins", ids["first"], "Note", "Seen late")
    book.put("Initiatives", ids["call"], "State", "doing")
    path = saved(book.save())
    plan = back(desk, path)
    assert codes(plan) == []
    assert plan.new_people == ("Grace",)
    objective, result = desk.plan.objectives[ids["top"]], desk.plan.key_results[ids["nps"]]
    assert (objective.title, objective.description) == ("Grow well", "Two\nlines")
    assert objective.teams == {ids["team"]: Decimal("0.5")}  # the share that only the workspace knows
    assert (result.metric.target, result.metric.kind, result.due) == (Decimal(60), Kind.INCREASE, date(2026, 9, 15))
    assert desk.plan.people[result.owner or ""].name == "Grace"
    latest = desk.plan.latest[ids["nps"]]
    assert (latest.value, latest.date) == (Decimal("41.5"), TODAY)
    found = desk.check_in(ids["first"])
    assert found is not None
    assert (found.note, found.value) == ("Seen late", Decimal("20.25"))
    assert desk.plan.initiatives[ids["call"]].state.value == "doing"
    assert_sound(desk)
    assert_one_step(desk, path, before)


def test_what_others_changed_meanwhile_stays(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Key results", ids["nps"], "Key result", "Net promoters")
    path = book.save()
    planning.edit(desk, replace(desk.key_result(ids["nps"]), description="New here", weight=Decimal(3)))
    plan = back(desk, path)
    assert codes(plan) == []
    result = desk.plan.key_results[ids["nps"]]
    assert (result.title, result.description, result.weight) == ("Net promoters", "New here", Decimal(3))


def test_where_both_changed_the_same_it_is_a_question(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Key results", ids["nps"], "Key result", "From the file")
    book.put("Key results", ids["nps"], "Unit", "pts")
    path = book.save()
    planning.edit(desk, replace(desk.key_result(ids["nps"]), title="From here"))
    plan = back(desk, path)
    problem = next(one for one in plan.problems if one.code == "book.both_changed")
    assert (problem.params["sheet"], problem.params["file_text"], problem.params["here"]) == (
        "Key results", "From the file", "From here"
    )  # fmt: skip
    assert problem.line == book.line("Key results", ids["nps"])
    result = desk.plan.key_results[ids["nps"]]
    assert (result.title, result.metric.unit) == ("From here", "pts")  # the other cell is taken
    assert codes(back(desk, path)) == ["book.both_changed"]
    assert codes(back(desk, path, TAKE)) == []
    assert desk.plan.key_results[ids["nps"]].title == "From the file"


def test_both_changed_to_the_same_is_no_question(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Key results", ids["nps"], "Key result", "Agreed")
    planning.edit(desk, replace(desk.key_result(ids["nps"]), title="Agreed"))
    assert codes(preview(desk, book.save())) == []


def test_a_link_stays_the_link_though_what_it_leads_to_is_called_otherwise_now(
    desk: Desk, ids: dict[str, str], book: Edited
) -> None:
    planning.edit(desk, replace(desk.objective(ids["top"]), title="Quite another name"))
    book.put("Objectives", ids["inner"], "Why", "Because")
    plan = back(desk, book.save())
    assert codes(plan) == []
    assert len(plan.records) == 1
    assert desk.plan.parent_of(ids["inner"]) == ids["top"]


def test_new_rows_are_made_and_known_again(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.add("Objectives", Objective="New objective", Owner="Ada", Teams="North; South", Serves="Grow")
    book.add("Key results", **{"Key result": "New result", "Objective": "New objective", "Target": 10, "Now": 4})
    book.add("Check-ins", **{"Date": date(2026, 8, 1), "Key result": "Plan", "Value": 1})
    book.add("People", Name="Grace")
    book.add("Initiatives", **{"Initiative": "Do it", "Key result": "New result", "Owner": "Grace"})
    path = book.save()
    plan = back(desk, path)
    assert codes(plan) == []
    made = next(one for one in desk.plan.objectives.values() if one.title == "New objective")
    assert (desk.plan.parent_of(made.id), made.cycle, made.owner) == (ids["top"], ids["cycle"], ids["ada"])
    result = desk.plan.results(made.id)[0]
    assert is_id(result.id)
    assert (result.metric.start, result.metric.target) == (Decimal(0), Decimal(10))
    assert desk.plan.latest[result.id].value == Decimal(4)
    work = desk.plan.initiatives_of(result.id)[0]
    assert desk.plan.people[work.owner or ""].name == "Grace"
    assert sum(one.name == "Grace" for one in desk.plan.people.values()) == 1
    before = content(desk)
    assert back(desk, path).records == ()
    assert content(desk) == before
    assert_sound(desk)


def test_a_copied_row_is_a_new_one(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    sheet, line = book.sheet("Objectives"), book.line("Objectives", ids["inner"])
    last = sheet.max_row + 1
    for cell in sheet[line]:
        sheet.cell(last, cell.column).value = cell.value
    sheet.cell(last, book.column("Objectives", "Objective")).value = "Copied"
    plan = back(desk, book.save())
    assert codes(plan) == ["book.row_copied"]
    assert sorted(one.title for one in desk.plan.objectives.values()) == ["=Grow faster", "Copied", "Grow"]


def test_rows_that_are_gone_are_told_and_deleted_only_when_asked(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.drop("Initiatives", ids["call"])
    book.drop("Key results", ids["same"])
    book.drop("People", ids["ada"])
    path = book.save()
    before = content(desk)
    plan = back(desk, path)
    assert codes(plan) == ["book.row_gone"] * 3
    assert content(desk) == before
    plan = back(desk, path, DELETE)
    assert codes(plan) == ["book.not_deleted"]
    assert set(plan.removed) == {("initiative", ids["call"]), ("key_result", ids["same"])}
    assert ids["call"] not in desk.plan.initiatives
    assert ids["same"] not in desk.plan.key_results
    assert desk.check_ins(ids["same"]) == []
    assert ids["ada"] in desk.plan.people
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before


def test_what_somebody_changed_meanwhile_is_not_deleted(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.drop("Key results", ids["same"])
    planning.edit(desk, replace(desk.key_result(ids["same"]), title="Still needed"))
    assert codes(back(desk, book.save(), DELETE)) == ["book.gone_but_changed"]
    assert ids["same"] in desk.plan.key_results


def test_what_was_deleted_here_is_not_brought_back_by_a_row(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    planning.delete(desk, ids["inner"])
    plan = back(desk, book.save())
    assert "book.deleted_here" in codes(plan)
    assert plan.records == ()


@pytest.mark.parametrize(
    ("sheet", "name", "heading", "value", "code"),
    [
        ("Key results", "nps", "Target", "many", "number.invalid"),
        ("Key results", "nps", "Confidence", 11, "confidence.range"),
        ("Key results", "nps", "Due", "someday", "date.invalid"),
        ("Key results", "nps", "Kind", "sideways", "value.choice"),
        ("Key results", "nps", "Target", 10, "metric.no_range"),
        ("Key results", "nps", "Objective", "Nowhere", "book.unknown_name"),
        ("Key results", "plan", "Now", 3, "value.elsewhere"),
        ("Key results", "nps", "Key result", None, "title.empty"),
        ("Objectives", "top", "Serves", "=Grow faster", "move.circle"),
        ("Objectives", "top", "Score", 7, "score.range"),
        ("Check-ins", "first", "Date", date(2027, 1, 1), "date.future"),
        ("Check-ins", "first", "Key result", "Plan", "check_in.moved"),
        ("Cycles", "cycle", "Last day", date(2026, 1, 1), "cycle.dates"),
        ("Teams", "team", "Inside", "North; South", "move.circle"),
    ],
)
def test_a_cell_that_cannot_be_is_told_with_its_row_and_the_others_are_taken(
    desk: Desk, ids: dict[str, str], book: Edited, sheet: str, name: str, heading: str, value: object, code: str
) -> None:
    book.put(sheet, ids[name], heading, value)
    book.put("Initiatives", ids["call"], "Initiative", "Call twenty")
    before = content(desk)
    plan = back(desk, book.save())
    assert [(one.code, one.params["sheet"]) for one in plan.problems] == [(code, sheet)]
    assert plan.problems[0].line == book.line(sheet, ids[name])
    assert desk.plan.initiatives[ids["call"]].title == "Call twenty"
    after = content(desk)
    assert {id for id in after if after[id] != before.get(id)} == {ids["call"]}
    assert_sound(desk)


def test_two_objectives_cannot_be_put_under_each_other(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    planning.move(desk, ids["inner"], None)
    book = Edited(exported(desk, tmp_path / "book.xlsx"))
    book.put("Objectives", ids["top"], "Serves", "=Grow faster")
    book.put("Objectives", ids["inner"], "Serves", "Grow")
    plan = back(desk, book.save())
    assert codes(plan) == ["move.circle"]
    assert desk.plan.cut == {}


def test_a_closed_cycle_takes_nothing(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Key results", ids["nps"], "Target", 99)
    book.put("Check-ins", ids["first"], "Note", "Late")
    cycles.set_state(desk, ids["cycle"], CycleState.CLOSED)
    plan = back(desk, book.save())
    assert set(codes(plan)) == {"cycle.closed"}
    assert desk.plan.key_results[ids["nps"]].metric.target == Decimal("50.5")


def test_numbers_typed_as_text_and_moved_columns_are_understood(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Key results", ids["nps"], "Target", "1.234,5 points")
    book.put("Key results", ids["nps"], "Confidence", "8")
    sheet = book.sheet("Initiatives")
    sheet.move_range(f"A1:G{sheet.max_row}", rows=3, cols=2)
    assert codes(back(desk, book.save())) == []
    assert desk.plan.key_results[ids["nps"]].metric.target == Decimal("1234.5")
    assert desk.plan.latest[ids["nps"]].confidence == 8


def test_text_that_is_too_long_for_a_cell_stays_whole(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    long = "x" * 40_000
    planning.edit(desk, replace(desk.objective(ids["top"]), description=long))
    book = Edited(exported(desk, tmp_path / "book.xlsx"))
    assert len(book.get("Objectives", ids["top"], "Description")) < 32_767
    book.put("Objectives", ids["top"], "Why", "So")
    plan = back(desk, book.save())
    assert codes(plan) == []
    assert desk.plan.objectives[ids["top"]].description == long


def test_formulas_of_people_stay_text(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    cells = [cell for sheet in book.book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert NOTE in [cell.value for cell in cells]
    assert "=Grow faster" in [cell.value for cell in cells]


def test_a_part_comes_back_as_a_part(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    book = Edited(exported(desk, tmp_path / "part.xlsx", Scope(item=ids["inner"])))
    assert {row[1].value for row in book.sheet("Key results").iter_rows(min_row=2)} == {"NPS"}
    book.put("Objectives", ids["inner"], "State", "done")
    plan = back(desk, book.save(), DELETE)
    assert codes(plan) == []
    assert plan.removed == ()
    assert desk.plan.objectives[ids["inner"]].state is State.DONE
    assert ids["nps"] in desk.plan.key_results


def test_a_hidden_sheet_that_was_tampered_with_refuses_the_file(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.sheet("okr base")["A6"].value = "objective|x|???"
    with pytest.raises(FileProblem, match=r"file\.book_damaged"):
        preview(desk, book.save())


def test_without_its_hidden_sheet_it_is_any_workbook(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    del book.book["okr base"]
    assert detect.detect(book.save()).format != "okr_workbook"


def test_a_correction_of_today_is_no_second_check_in(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    count = len(desk.check_ins(ids["nps"]))
    book.put("Key results", ids["nps"], "Now", 31)
    back(desk, book.save())
    assert len(desk.check_ins(ids["nps"])) == count  # the one of today, by the same person, is corrected
    assert desk.plan.latest[ids["nps"]].value == Decimal(31)
    assert check_ins.problems(desk, desk.plan.latest[ids["nps"]]) == []


# In another language


@pytest.fixture
def german(desk: Desk, ids: dict[str, str], tmp_path: Path) -> Edited:
    files.write(desk, "xlsx", tmp_path / "mappe.xlsx", options=files.Options(language="de"))
    return Edited(tmp_path / "mappe.xlsx")


@pytest.mark.parametrize("saved", SAVED_BY.values(), ids=SAVED_BY.keys())
def test_a_german_workbook_comes_back_with_its_edits_as_one_step(
    desk: Desk, ids: dict[str, str], german: Edited, saved: Callable[[Path], Path]
) -> None:
    before = content(desk)
    assert [name for name in german.book.sheetnames if name in ("Ziele", "Schlüsselergebnisse", "Hinweise")]
    assert german.get("Ziele", ids["top"], "Zustand") == "aktiv"
    german.put("Ziele", ids["top"], "Ziel", "Wachsen")
    german.put("Ziele", ids["top"], "Zustand", "Entwurf")
    german.put("Ziele", ids["inner"], "Anspruch", "committed")
    german.put("Schlüsselergebnisse", ids["nps"], "Jetzt", 41.5)
    german.put("Schlüsselergebnisse", ids["same"], "Art", "darüber bleiben")
    german.put("Schlüsselergebnisse", ids["same"], "Mindestens", 3)
    german.put("Initiativen", ids["call"], "Zustand", "in Arbeit")
    german.add("Personen", Name="Grace")
    path = saved(german.save())
    plan = back(desk, path)
    assert codes(plan) == []
    top, inner = desk.plan.objectives[ids["top"]], desk.plan.objectives[ids["inner"]]
    assert (top.title, top.state, inner.ambition.value) == ("Wachsen", State.DRAFT, "committed")
    assert desk.plan.latest[ids["nps"]].value == Decimal("41.5")
    assert desk.plan.key_results[ids["same"]].metric.kind is Kind.STAY_ABOVE
    assert desk.plan.initiatives[ids["call"]].state.value == "doing"
    assert any(one.name == "Grace" for one in desk.plan.people.values())
    assert_one_step(desk, path, before)


def test_what_is_told_about_a_german_workbook_calls_things_as_it_does(
    desk: Desk, ids: dict[str, str], german: Edited
) -> None:
    top = desk.plan.objectives[ids["top"]]
    planning.edit(desk, replace(top, state=State.DONE))
    german.put("Ziele", ids["top"], "Zustand", "Entwurf")
    german.drop("Initiativen", ids["call"])
    told = {one.code: one.params for one in preview(desk, german.save()).problems}
    assert set(told) == {"book.both_changed", "book.row_gone"}
    asked = told["book.both_changed"]
    assert (asked["sheet"], asked["heading"], asked["file_text"], asked["here"]) == (
        "Ziele",
        "Zustand",
        "Entwurf",
        "erledigt",
    )
    assert told["book.row_gone"]["sheet"] == "Initiativen"


def test_headings_of_two_languages_in_one_sheet_are_understood(desk: Desk, ids: dict[str, str], german: Edited) -> None:
    german.sheet("Ziele").cell(1, german.column("Ziele", "Warum")).value = "Why"
    german.put("Ziele", ids["top"], "Why", "Because")
    assert codes(back(desk, german.save())) == []
    assert desk.plan.objectives[ids["top"]].why == "Because"
