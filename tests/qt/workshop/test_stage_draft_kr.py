"""Drafting key results: the room's metrics, the program's own metric fields, hints, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import DraftResult, Said
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.late.freelist import metric_said
from okr_desktop.qt.pages.workshop.stages.draft_kr import DraftKrPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import press
from tests.qt.workshop.late_kit import CUSTOMERS, HOSTILE, Make, PanelKit, drafted, panels, texts, type_into, workshop


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(DraftKrPanel, tmp_path, runner, prompter) as made:
        yield made


def only(kit: PanelKit) -> DraftResult:
    (found,) = [one for one in kit.live.board.results.values() if not one.dropped]
    return found


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def rows(kit: PanelKit) -> list[str]:
    table = kit.panel.table
    return [table.item(row, 0).text() for row in range(table.rowCount())]


def test_a_metric_of_the_room_becomes_a_key_result_with_its_numbers(make: Make) -> None:
    kit = make(drafted(results=0), paper=3)
    (draft,) = kit.live.board.drafts
    kit.say(0, do="metric", about=draft, text="Repairs within 24 hours", baseline="40 %", target="85 %")
    kit.say(1, do="metric", about=draft, text="Riders sing", baseline="many", target="")
    assert kit.panel.metrics.count() == 2
    for row in range(2):
        kit.panel.metrics.setCurrentRow(row)
        press(kit.panel.metrics, Qt.Key.Key_Return)
        kit.settle()
    found = {one.title: one.metric for one in drafting.results_of(kit.live, draft)}
    assert found["Repairs within 24 hours"] == Metric(Kind.INCREASE, "%", Decimal(40), Decimal(85))
    assert set(found) == {"Repairs within 24 hours", "Riders sing"}
    assert kit.panel.form.title.hasFocus()


@pytest.mark.parametrize(
    ("baseline", "target", "expected"),
    [
        ("10", "50", Metric(Kind.INCREASE, "", Decimal(10), Decimal(50))),
        ("12 h", "8 h", Metric(Kind.DECREASE, "h", Decimal(12), Decimal(8))),
        ("5", "5", None),
        ("40 %", "3 km", None),
        ("", "5", None),
        ("=1+1", "<b>", None),
    ],
)
def test_what_the_room_writes_is_read_where_it_is_plain(baseline: str, target: str, expected: Metric | None) -> None:
    assert metric_said(Said("x", "metric", "What", "", baseline, target)) == expected


def test_the_form_stores_every_field_of_the_table(make: Make) -> None:
    kit = make(drafted())
    form = kit.panel.form
    write(form.title, "Riders who come back")
    form.measure.kind.setCurrentIndex(form.measure.kind.findData(Kind.DECREASE.value))
    write(form.measure.numbers["start"], "80")
    write(form.measure.numbers["target"], "20.5")
    form.measure.unit.setEditText("%")
    write(form.source, "Shop system")
    write(form.due, "2026-12-20")
    form.owner.setText("Somebody Else")
    kit.panel.commit()
    kit.settle()
    one = only(kit)
    assert (one.title, one.data_source, one.due) == ("Riders who come back", "Shop system", date(2026, 12, 20))
    assert one.metric == Metric(Kind.DECREASE, "%", Decimal(80), Decimal("20.5"))
    assert (one.owner, one.owner_id) == ("Somebody Else", None)
    cells = [kit.panel.table.item(0, column).text() for column in range(8)]
    assert cells[0] == "Riders who come back"
    assert cells[2:6] == ["80", "20.5", "%", "Shop system"]


def test_a_metric_that_is_not_complete_stays_in_the_form_and_is_not_stored(make: Make) -> None:
    kit = make(drafted())
    form = kit.panel.form
    write(form.measure.numbers["target"], "5 apples")
    kit.panel.commit()
    kit.settle()
    assert only(kit).metric == CUSTOMERS
    assert form.measure.problem.text()
    kit.do(drafting.edit_result, only(kit).id, data_source="Elsewhere")
    assert form.measure.numbers["target"].text() == "5 apples", "what comes from elsewhere takes nothing away"
    assert form.source.text() == "Elsewhere"
    write(form.measure.numbers["target"], "70")
    write(form.source, "Here")
    kit.settle()
    assert only(kit).metric.target == Decimal(70), "leaving the metric stores it"
    assert not form.measure.problem.text()


def test_a_day_that_is_none_stays_and_is_said(make: Make) -> None:
    kit = make(drafted())
    write(kit.panel.form.due, "someday")
    kit.panel.commit()
    kit.settle()
    assert only(kit).due is None
    assert kit.panel.form.due.text() == "someday"
    assert kit.panel.form.due_problem.text()


def test_going_to_another_key_result_stores_the_first_and_mixes_nothing(make: Make) -> None:
    kit = make(drafted(results=2))
    first, second = rows(kit)
    write(kit.panel.form.source, "Shop system")
    kit.panel.table.setCurrentCell(1, 0)
    kit.settle()
    form = kit.panel.form
    assert (form.title.text(), form.source.text()) == (second, "")
    found = {one.title: one.data_source for one in kit.live.board.results.values()}
    assert found == {first: "Shop system", second: ""}


def test_another_objective_shows_its_own_and_a_new_one_waits_for_its_title(make: Make) -> None:
    kit = make(drafted(titles=("First", "Second"), results=1))
    kit.panel.objectives.setCurrentRow(1)
    kit.settle()
    assert "Second" in texts(kit.panel)
    kit.panel.new_button.click()
    kit.settle()
    form = kit.panel.form
    assert form.title.hasFocus()
    QTest.keyClicks(form.title, "Riders smile")
    kit.panel.leave()
    kit.settle()
    second = kit.draft("Second").id
    assert [one.title for one in drafting.results_of(kit.live, second)][1:] == ["Riders smile"]


def test_more_than_five_are_questioned_and_one_is_left_out(make: Make) -> None:
    kit = make(drafted(results=6))
    assert "6" in kit.panel.many.text()
    assert not kit.panel.many.isHidden()
    kit.panel.out_button.click()
    kit.settle()
    assert kit.panel.many.isHidden()
    assert len(rows(kit)) == 5


def test_the_coach_asks_about_what_is_typed_and_a_reason_is_kept(make: Make) -> None:
    kit = make(drafted())
    form = kit.panel.form
    write(form.title, "Reduce waiting customers")
    kit.ask_coach()
    assert any("different directions" in text for text in form.hints.questions())
    reason = next(one for one in form.hints.findChildren(QLineEdit) if one.property("record") == "K_DIRECTION")
    reason.show()
    type_into(reason, "They wait at home")
    press(reason, Qt.Key.Key_Return)
    kit.settle()
    kit.ask_coach()
    assert kit.live.board.overrides[f"K_DIRECTION:{only(kit).id}"].reason == "They wait at home"
    assert not any("different directions" in text for text in form.hints.questions())


def test_the_wall_shows_one_objective_alone(make: Make) -> None:
    kit = make(drafted(titles=("First", "Second")))
    kit.panel.wall_button.click()
    kit.settle()
    assert [one["text"] for one in kit.hall.projector()["items"]] == ["First"]
    kit.panel.wall_button.click()
    kit.settle()
    assert len(kit.hall.projector()["items"]) == 2


def test_hostile_titles_are_only_texts(make: Make) -> None:
    kit = make(drafted(titles=(HOSTILE,)))
    (result,) = kit.live.board.results
    kit.do(drafting.edit_result, result, title=HOSTILE)
    assert "<b>bold</b>" in rows(kit)[0]
    assert not any("\u202e" in text for text in [*rows(kit), *texts(kit.panel)])


def test_undo_comes_back_into_the_metric(make: Make) -> None:
    kit = make(drafted())
    number = kit.panel.form.measure.numbers["target"]
    write(number, "70")
    kit.panel.commit()
    kit.settle()
    assert only(kit).metric.target == Decimal(70)
    kit.hall.undo().result()
    kit.settle()
    assert number.text() == "50"


def test_a_metric_from_paper_comes_in_for_the_chosen_objective(make: Make) -> None:
    kit = make(drafted(titles=("First", "Second")), paper=1)
    kit.panel.objectives.setCurrentRow(1)
    line = kit.panel.paper.line
    type_into(line.field, "Repairs within a day")
    press(line.field, Qt.Key.Key_Return)
    kit.settle()
    (said,) = kit.conductor.view.said
    assert (said.kind, said.text, said.about) == ("metric", "Repairs within a day", kit.draft("Second").id)


def test_without_an_objective_there_is_no_button_for_key_results(make: Make) -> None:
    kit = make(workshop(Stage.DRAFT_KR))
    assert kit.panel.nothing.isVisible()
    assert not kit.panel.new_button.isVisible()
