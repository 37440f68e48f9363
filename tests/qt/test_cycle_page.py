"""Promises of the cycle page: steps with a meaning, nothing typed lost, one undoable step each, reopening by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.review import NoteKind
from okr_desktop.domain.work import WorkState
from okr_desktop.paths import resource_path
from okr_desktop.qt.pages.cycle.close.data import CARRY, CLOSE, SUMMARY
from okr_desktop.qt.pages.cycle.page import CLOSING, COMPARE, OVERVIEW, PREPARE, RETRO, CyclePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import carry_over, closing, cycles, history, planning, retrospectives, sample
from okr_desktop.services.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Nordlicht")
    sample.fill(made.workspace, resource_path("samples", "nordlicht.json"))
    planning.add(made.workspace, Objective(new_id(), "Loose <b>idea</b>"))
    yield made.workspace
    made.workspace.close()


@pytest.fixture
def quarter(desk: Desk) -> str:
    found = cycles.current(desk.plan)
    assert found is not None
    return found.id


class _Context:
    def __init__(self, desk: Desk) -> None:
        self.workspace = desk


@pytest.fixture
def page(runner: TaskRunner, desk: Desk, quarter: str, prompter: ScriptedPrompter) -> Iterator[CyclePage]:
    made = CyclePage(Session(runner, _Context(desk), undo=history.undo), prompter)
    made.resize(1100, 700)
    made.show()
    settle(runner)
    assert made.head.choice.currentData() == quarter
    yield made
    settle(runner)
    made.close()
    made.deleteLater()


def settle(runner: TaskRunner) -> None:
    for _ in range(5):
        assert runner.drain()
        QCoreApplication.processEvents()


def state(desk: Desk, quarter: str) -> CycleState:
    return desk.plan.cycles[quarter].state


def undo(page: CyclePage, runner: TaskRunner) -> None:
    page._session.undo()
    settle(runner)


# Head and preparation


def test_activating_names_what_is_missing_and_a_person_may_go_on(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str, prompter: ScriptedPrompter
) -> None:
    planning.add(desk, Objective(new_id(), "Bare", cycle=quarter))
    cycles.set_state(desk, quarter, CycleState.PREPARATION)
    page.refresh()
    settle(runner)
    prompter.expect("ask", None)
    prompter.expect("ask", "activate")
    page.head.next_button.click()
    settle(runner)
    assert "Bare" in prompter.asked[0].text
    assert state(desk, quarter) is CycleState.PREPARATION
    page.head.next_button.click()
    settle(runner)
    assert state(desk, quarter) is CycleState.ACTIVE


def test_the_main_button_walks_to_the_review_and_the_close(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.head.next_button.click()
    settle(runner)
    assert state(desk, quarter) is CycleState.REVIEW
    assert page.tabs.currentIndex() == CLOSING
    assert page.head.track.accessibleName() == "In review"
    assert page.head.meaning.text()


def test_the_backlog_is_planned_and_taken_back(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    page.show_tab(PREPARE)
    settle(runner)
    part = page.prepare
    loose = part.backlog.records.records()[0].key
    part.backlog.go_to(loose)
    QTest.keyClick(part.backlog, Qt.Key.Key_Return)
    settle(runner)
    assert desk.plan.objectives[loose].cycle == quarter
    assert part.backlog.records.rowCount() == 0
    assert loose in [row.key for row in part.planned.records.records()]
    undo(page, runner)
    assert [row.key for row in part.backlog.records.records()] == [loose]


def test_a_note_is_kept_and_can_be_undone(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    notes = page.overview.notes
    notes.text.setText("We stop the <b>catalogue</b>")
    QTest.keyClick(notes.text, Qt.Key.Key_Return)
    settle(runner)
    assert [one.text for one in closing.notes(desk.plan, quarter)] == ["We stop the <b>catalogue</b>"]
    assert notes.text.text() == ""
    assert any("<b>catalogue</b>" in label.text() for label in notes.findChildren(QLabel))
    undo(page, runner)
    assert closing.notes(desk.plan, quarter) == []


def test_every_label_shows_text_as_it_is(page: CyclePage, runner: TaskRunner) -> None:
    for tab in (OVERVIEW, PREPARE, CLOSING, COMPARE, RETRO):
        page.show_tab(tab)
        settle(runner)
    formats = {label.textFormat() for label in page.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_sponsor_is_named(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str, prompter: ScriptedPrompter
) -> None:
    prompter.expect("ask_text", "Somebody New")
    page.head.asked.emit("sponsor")
    settle(runner)
    assert desk.plan.people[desk.plan.cycles[quarter].sponsor or ""].name == "Somebody New"
    assert "Somebody New" in page.head.facts.text()


# Closing


def open_item(page: CyclePage, runner: TaskRunner, id: str) -> None:
    page.show_tab(CLOSING)
    settle(runner)
    page.closing.open_step(id)
    settle(runner)
    assert page.closing.form.item() == id


def objective_of(desk: Desk, quarter: str) -> str:
    return cycles.objectives(desk.plan, quarter)[0].id


def test_an_item_is_reviewed_by_keyboard_as_one_step(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    form = page.closing.form
    form.score.setFocus()
    QTest.keyClicks(form.score, "0.4")
    assert form.end.value() == 1, "less than the aim is a miss"
    form.cause.setCurrentIndex(form.cause.findData("dependency"))
    QTest.keyClicks(form.more, "late parts")
    QTest.keyClicks(form.notes[NoteKind.LEARNED], "Ask earlier")
    QTest.keyClick(form.notes[NoteKind.LEARNED], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(runner)
    item = desk.objective(id)
    assert (item.score, item.miss_cause) == (Decimal("0.4"), "dependency: late parts")
    assert closing.step(desk, id).notes == {NoteKind.LEARNED: "Ask earlier"}
    assert closing.draft(desk, id) == {}
    assert form.item() != id, "the next step is open"
    assert page.focusWidget() is form.score, "and the keyboard is where it begins"
    undo(page, runner)
    assert desk.objective(id).score is None


def test_what_is_typed_and_not_saved_comes_back(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    form = page.closing.form
    QTest.keyClicks(form.comment, "half a sent")
    page.closing.go_on()
    settle(runner)
    assert closing.draft(desk, id)["comment"] == "half a sent"
    assert desk.objective(id).score_comment == ""
    page.closing.open_step(id)
    settle(runner)
    assert form.comment.toPlainText() == "half a sent"
    assert form.restored.text()


def test_typing_survives_a_change_from_elsewhere(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    QTest.keyClicks(page.closing.form.comment, "my words")
    page._session.run(closing.add_note, quarter, NoteKind.DECISION, "Other")
    settle(runner)
    assert page.closing.form.comment.toPlainText() == "my words"
    page.hide()
    settle(runner)
    assert closing.draft(desk, id)["comment"] == "my words"


def test_a_wrong_score_is_said_and_nothing_is_stored(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    form = page.closing.form
    for typed in ("1.5", "much"):
        form.score.setText(typed)
        page.closing.save()
        settle(runner)
        assert form.score_problem.text()
        assert desk.objective(id).score is None
    form.score.setText("1")
    form.end.choose(1)
    page.closing.save()
    settle(runner)
    assert "Reached" in form.score_problem.text()
    assert form.item() == id


def test_the_suggested_score_is_taken_with_one_button(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    result = next(one for one in desk.plan.results(objective_of(desk, quarter)))
    asked: list[str] = []
    page.check_in_requested.connect(asked.append)
    open_item(page, runner, result.id)
    page.closing.form.take.click()
    page.closing.save()
    settle(runner)
    assert desk.key_result(result.id).score == closing.step(desk, result.id).suggested
    page.closing.open_step(result.id)
    settle(runner)
    page.closing.form.check_in.click()
    assert asked == [result.id]


def test_suggesting_closing_and_reopening_by_name(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.show_tab(CLOSING)
    page.closing.open_step(SUMMARY)
    settle(runner)
    page.closing.summary.suggest.click()
    settle(runner)
    assert all(one.done for one in closing.steps(desk, quarter) if one.suggested is not None)
    page.closing.open_step(CLOSE)
    settle(runner)
    page.closing.finish.close_button.click()
    settle(runner)
    assert state(desk, quarter) is CycleState.CLOSED
    finish = page.closing.finish
    assert not finish.close_button.isVisible()
    finish.name.setText("something else")
    finish.reopen_button.click()
    settle(runner)
    assert state(desk, quarter) is CycleState.CLOSED
    assert finish.problem.text()
    finish.name.setText(desk.plan.cycles[quarter].name)
    finish.reason.setText("One value was wrong")
    finish.reopen_button.click()
    settle(runner)
    assert state(desk, quarter) is CycleState.REVIEW
    undo(page, runner)
    assert state(desk, quarter) is CycleState.CLOSED


def test_a_closed_cycle_offers_nothing_to_change(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    id = objective_of(desk, quarter)
    closing.close(desk, quarter)
    page.refresh()
    settle(runner)
    open_item(page, runner, id)
    assert not page.closing.form.score.isEnabled()
    assert not page.closing.save_button.isVisible()
    page.show_tab(PREPARE)
    settle(runner)
    assert not page.prepare.plan_all.isEnabled()
    page.show_tab(OVERVIEW)
    settle(runner)
    assert not page.overview.notes.add.isVisible()


# Carrying over


def test_carrying_over_is_previewed_ticked_and_undone(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.show_tab(CLOSING)
    page.closing.open_step(CARRY)
    settle(runner)
    carry = page.closing.carry
    tester = QAbstractItemModelTester(carry.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert carry.preview.text()
    carry.none.click()
    settle(runner)
    assert not carry.apply_button.isEnabled()
    result = next(one for one in carry_over.candidates(desk, quarter) if one.last is not None)
    rows = [carry.model.index(row, 0).data() for row in range(carry.model.rowCount())]
    at = next(row for row, title in enumerate(rows) if title.strip("\u2003") == result.item.title)
    for column in (0, 3):
        carry.model.setData(carry.model.index(at, column), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    settle(runner)
    assert "1 objectives" in carry.preview.text()
    before = set(desk.plan.key_results)
    carry.apply_button.click()
    settle(runner)
    (copy,) = set(desk.plan.key_results) - before
    assert desk.plan.key_results[copy].metric.start == result.last
    assert desk.plan.key_results[copy].carried_from == result.item.id
    undo(page, runner)
    assert set(desk.plan.key_results) == before
    tester.deleteLater()


# Comparing, looking back


def test_comparing_shows_both_cycles_and_what_was_carried(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    target = carry_over.apply(desk, quarter, carry_over.choose(desk, quarter, [])).value.target
    page.show_cycle(target.id)
    page.show_tab(COMPARE)
    settle(runner)
    part = page.compare
    assert part.other.currentData() == quarter
    assert len(part.whole.pairs()) > 8
    assert part.matches.records.rowCount() > 1
    assert desk.plan.cycles[quarter].name in part.whole.accessibleDescription()


def test_a_retrospective_from_card_to_checked_action(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.show_tab(RETRO)
    settle(runner)
    part = page.retro
    part.begin.click()
    settle(runner)
    entry = part.board.columns["start"].entry
    QTest.keyClicks(entry, "Pair more")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    settle(runner)
    part.board.voted.emit(0)
    settle(runner)
    (retro,) = retrospectives.of_cycle(desk.plan, quarter)
    assert [(card.text, card.votes) for card in retro.items] == [("Pair more", 1)]
    part.board.asked.emit("action", 0, "Pair more")
    part.form.owner.setText("Somebody New")
    part.form.make.click()
    settle(runner)
    (action,) = retrospectives.made_in(desk.plan, quarter)
    assert desk.plan.people[action.owner or ""].name == "Somebody New"
    assert action.due is not None
    later = cycles.save(desk, Cycle(new_id(), "Later", date(2030, 1, 1), date(2030, 3, 31))).value
    page.show_cycle(later)
    page.show_tab(OVERVIEW)
    settle(runner)
    assert page.overview.waiting.isVisible()
    page.overview.waiting.click()
    settle(runner)
    row = part.waiting.rows[action.id]
    row.state.setCurrentIndex(row.state.findData("done"))
    row.outcome.setText("It helped")
    row.check.click()
    settle(runner)
    checked = desk.plan.actions[action.id]
    assert (checked.state, checked.outcome, checked.checked_in) == (WorkState.DONE, "It helped", later)
    undo(page, runner)
    assert desk.plan.actions[action.id].checked_in is None


def test_a_workspace_without_a_cycle_says_what_will_stand_here(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    context = bootstrap.create_context(tmp_path / "empty.okrdb", "Nobody")
    page = CyclePage(Session(runner, context), prompter)
    page.show()
    settle(runner)
    assert page.empty.isVisible()
    assert page.empty.primary.text()
    page.close()
    page.deleteLater()
    context.workspace.close()


def test_a_cycle_that_is_deleted_gives_way_to_another(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    later = cycles.save(desk, Cycle(new_id(), "Later", date(2030, 1, 1), date(2030, 3, 31))).value
    page.show_cycle(later)
    settle(runner)
    page._session.run(cycles.delete, later)
    settle(runner)
    assert page.head.choice.currentData() == quarter
