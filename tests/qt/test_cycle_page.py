"""Promises of the cycle page: steps with a meaning, nothing typed lost, one undoable step each, reopening by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.review import FORMATS, NoteKind
from okr_desktop.domain.work import WorkState
from okr_desktop.qt.pages.cycle.close.data import CARRY, CLOSE, SUMMARY
from okr_desktop.qt.pages.cycle.data import overview
from okr_desktop.qt.pages.cycle.look_back.retro import AGENDA_OF
from okr_desktop.qt.pages.cycle.page import CLOSING, COMPARE, OVERVIEW, PREPARE, RETRO, CyclePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import carry_over, closing, cycles, history, planning, retrospectives
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = nordlicht(tmp_path / "w.okrdb", "Nordlicht")
    planning.add(made.workspace, Objective(new_id(), "Loose <b>idea</b>"))
    # What is said about a quarter is written in these tests.
    here = cycles.current(made.workspace.plan)
    for note in list(made.workspace.plan.notes.values()):
        if here is not None and note.cycle == here.id:
            closing.delete_note(made.workspace, note.id)
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
    settle(runner)  # what was typed is kept when the page goes
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
    loose = next(id for id, one in desk.plan.objectives.items() if one.title.startswith("Loose"))
    before = [row.key for row in part.backlog.records.records()]
    part.backlog.go_to(loose)
    QTest.keyClick(part.backlog, Qt.Key.Key_Return)
    settle(runner)
    assert desk.plan.objectives[loose].cycle == quarter
    assert loose not in [row.key for row in part.backlog.records.records()]
    assert loose in [row.key for row in part.planned.records.records()]
    undo(page, runner)
    assert [row.key for row in part.backlog.records.records()] == before


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
    assert "1 objective" in carry.preview.text()
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
    part.first.begin.click()
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


# What a tester with mouse and keyboard missed


def begin_retrospective(page: CyclePage, runner: TaskRunner) -> None:
    page.show_tab(RETRO)
    settle(runner)
    page.retro.first.begin.click()
    settle(runner)


def test_nothing_to_look_back_at_leaves_the_middle_to_the_beginning(
    page: CyclePage, runner: TaskRunner, desk: Desk
) -> None:
    for id in list(desk.plan.actions):
        retrospectives.delete_action(desk, id)
    page.show_tab(RETRO)
    settle(runner)
    part = page.retro
    assert part.first.isVisible()
    assert not part.waiting.isVisible(), "nothing waits, so no empty card stretches over the page"
    assert not part.board.isVisible()
    begin_retrospective(page, runner)
    assert not part.first.isVisible()
    assert part.board.isVisible()


def test_a_retrospective_can_be_held_as_a_short_workshop(page: CyclePage, runner: TaskRunner, quarter: str) -> None:
    page.show_tab(RETRO)
    settle(runner)
    opened = list[str]()
    page.open_requested.connect(opened.append)
    for format in FORMATS:
        page.retro.first.format.setCurrentIndex(page.retro.first.format.findData(format))
        page.retro.first.hold.click()
    assert opened == [f"workshop:{AGENDA_OF[format]}/{quarter}/" for format in FORMATS]


def test_a_retrospective_belongs_to_the_team_that_was_chosen(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.show_tab(RETRO)
    settle(runner)
    team = next(iter(desk.plan.teams.values()))
    first = page.retro.first
    first.team.setCurrentIndex(first.team.findData(team.id))
    first.begin.click()
    settle(runner)
    (record,) = retrospectives.of_cycle(desk.plan, quarter)
    assert record.team == team.id
    assert team.name in page.retro.choice.currentText()
    page.retro.again.click()
    page.retro.another.begin.click()
    settle(runner)
    assert len(retrospectives.of_cycle(desk.plan, quarter)) == 2
    assert not page.retro.another.isVisible()
    page.retro.remove.click()
    settle(runner)
    assert retrospectives.of_cycle(desk.plan, quarter) == [record]


def test_an_action_is_edited_and_deleted(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    begin_retrospective(page, runner)
    part = page.retro
    part.add_action.click()
    QTest.keyClicks(part.form.text, "Count the stock")
    part.form.dated.setChecked(False)
    QTest.keyClick(part.form.text, Qt.Key.Key_Return)
    settle(runner)
    (action,) = retrospectives.made_in(desk.plan, quarter)
    part.made.rows[action.id].edit.trigger()
    assert part.form.text.text() == "Count the stock"
    assert not part.form.dated.isChecked()
    part.form.text.setText("Count the stock on Mondays")
    part.form.owner.setText("Somebody New")
    part.form.make.click()
    settle(runner)
    (changed,) = retrospectives.made_in(desk.plan, quarter)
    assert (changed.id, changed.text, changed.due) == (action.id, "Count the stock on Mondays", None)
    assert desk.plan.people[changed.owner or ""].name == "Somebody New"
    part.made.rows[action.id].delete.trigger()
    settle(runner)
    assert retrospectives.made_in(desk.plan, quarter) == []
    undo(page, runner)
    assert action.id in part.made.rows


def test_actions_belong_to_the_retrospective_that_is_shown(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    first, second = (retrospectives.start(desk, quarter).value for _ in range(2))
    mine = retrospectives.add_action(desk, "Mine", first).value
    page.show_tab(RETRO)
    settle(runner)
    assert page.retro.choice.currentData() == second
    assert page.retro.made.rows == {}
    page.retro._on_choice(page.retro.choice.findData(first))
    settle(runner)
    assert list(page.retro.made.rows) == [mine]


def test_who_votes_by_keyboard_stays_on_the_card(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    retro = retrospectives.start(desk, quarter).value
    for text in ("First", "Second"):
        retrospectives.add_card(desk, retro, "start", text)
    page.show_tab(RETRO)
    settle(runner)
    page.activateWindow()
    page.retro.board.columns["start"].boxes[1].vote.setFocus()
    for _ in range(2):
        focused = page.focusWidget()
        assert focused is page.retro.board.columns["start"].boxes[1].vote
        QTest.keyClick(focused, Qt.Key.Key_Space)
        settle(runner)
    assert [card.votes for card in retrospectives.known(desk.plan, retro).items] == [0, 2]


def test_a_quarter_is_not_compared_with_the_year_around_it_unasked(
    page: CyclePage, runner: TaskRunner, desk: Desk
) -> None:
    assert any(one.kind is CycleKind.YEAR for one in desk.plan.cycles.values())
    first = min((one for one in desk.plan.cycles.values() if one.kind is not CycleKind.YEAR), key=lambda one: one.start)
    page.show_cycle(first.id)
    page.show_tab(COMPARE)
    settle(runner)
    part = page.compare
    assert part.empty.isVisible()
    assert part.other.isVisible()
    assert part.other.currentIndex() == -1
    part._on_other(0)
    settle(runner)
    assert part.whole.isVisible()
    known = first
    before = Cycle(new_id(), "Before", known.start - timedelta(days=92), known.start - timedelta(days=1))
    cycles.save(desk, before)
    page.show_cycle(before.id)
    settle(runner)
    page.show_cycle(first.id)
    settle(runner)
    assert part.other.currentData() == before.id


def test_bars_never_leave_their_track(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    target = carry_over.apply(desk, quarter, carry_over.choose(desk, quarter, [])).value.target
    page.show_cycle(target.id)
    page.show_tab(COMPARE)
    settle(runner)
    assert all(bar is None or 0 <= bar <= 1 for pair in page.compare.whole.pairs() for bar in pair.bars)


def test_the_tile_of_key_results_counts_key_results_alone(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    target = carry_over.apply(desk, quarter, carry_over.choose(desk, quarter, [])).value.target
    results = [one for one in desk.plan.key_results.values() if desk.plan.cycle_of(one.id) == target]
    tile = overview(desk, target.id).tiles[1]
    assert (tile.figure, tile.below) == (str(len(results)), f"{len(results)} carried over")


def test_what_was_left_out_of_carrying_over_is_not_ticked_again(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    page.show_tab(CLOSING)
    page.closing.open_step(CARRY)
    settle(runner)
    carry = page.closing.carry
    carry.none.click()
    row = next(row for row in range(carry.model.rowCount()) if carry.model.index(row, 3).data())
    for column in (0, 3):
        at = carry.model.index(row, column)
        carry.model.setData(at, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    settle(runner)
    carry.apply_button.click()
    settle(runner)
    assert not carry.chosen().key_results | carry.chosen().objectives
    assert not carry.apply_button.isEnabled()
    assert carry.model.index(row, 3).data() == "", "how the copy began is not told wrongly here"


def test_the_main_button_of_a_review_goes_on_to_the_close(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    cycles.set_state(desk, quarter, CycleState.REVIEW)
    page.refresh()
    settle(runner)
    page.head.next_button.click()
    settle(runner)
    assert page.tabs.currentIndex() == CLOSING
    page.head.next_button.click()
    settle(runner)
    assert page.closing.steps.current_key() == CLOSE


def test_typing_while_an_item_is_read_again_is_kept(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    page.closing.refresh()
    page.closing._read_step(id)
    QTest.keyClicks(page.closing.form.comment, "just now")
    settle(runner)
    assert page.closing.form.comment.toPlainText() == "just now"


def test_the_name_to_type_is_shown_as_it_is(page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str) -> None:
    cycles.save(desk, replace(desk.plan.cycles[quarter], name="R&D 2026"))
    closing.close(desk, quarter)
    page.show_tab(CLOSING)
    page.closing.open_step(CLOSE)
    page.refresh()
    settle(runner)
    heads = [label.text() for label in page.closing.finish.findChildren(QLabel)]
    assert any("R&&D 2026" in text for text in heads), "a single & would be taken for a short cut"


def test_what_was_typed_in_the_last_moment_is_kept_when_the_workspace_closes(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    id = objective_of(desk, quarter)
    open_item(page, runner, id)
    QTest.keyClicks(page.closing.form.comment, "last words")
    page.leave()
    runner.drain()
    assert closing.draft(desk, id)["comment"] == "last words"
    said: list[str] = []
    page.closing.form.drafted.connect(said.append)
    page.hide()
    assert said == [], "when the window goes there is nowhere left to keep it"


def test_long_names_and_words_never_make_the_window_wider(
    page: CyclePage, runner: TaskRunner, desk: Desk, quarter: str
) -> None:
    known = desk.plan.cycles[quarter]
    cycles.save(desk, replace(known, name="The quarter in which three shops open " + "x" * 100))
    start, end = known.start - timedelta(days=92), known.start - timedelta(days=1)
    cycles.save(desk, Cycle(new_id(), "The quarter before that one " + "y" * 100, start, end))
    retro = retrospectives.start(desk, quarter, "four_ls").value
    retrospectives.add_card(desk, retro, "liked", "W" * 400)
    retrospectives.add_action(desk, "Z" * 300, retro)
    closing.add_note(desk, quarter, NoteKind.DECISION, "V" * 300)
    page.refresh()
    for tab in (OVERVIEW, PREPARE, CLOSING, COMPARE, RETRO):
        page.show_tab(tab)
        settle(runner)
    for step in (SUMMARY, CARRY, CLOSE):
        page.show_tab(CLOSING)
        page.closing.open_step(step)
        settle(runner)
    assert page.minimumSizeHint().width() < 960
