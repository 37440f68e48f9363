"""The page on which one learns: lessons tried from the keyboard, ticks, the plan of a cycle, the playbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.work import WorkState
from okr_desktop.qt.dialogs.learn.lesson_dialog import LessonDialog
from okr_desktop.qt.dialogs.learn.opening import open_lesson
from okr_desktop.qt.dialogs.learn.practice_check_in import PracticeCheckInDialog
from okr_desktop.qt.dialogs.learn.rollout_step import RolloutStepDialog
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.learn import page as pages
from okr_desktop.qt.pages.learn.exercise_card import PlacingCard
from okr_desktop.qt.pages.learn.order_card import OrderCard
from okr_desktop.qt.pages.learn.page import LearnPage
from okr_desktop.qt.pages.learn.rewrite_card import RewriteCard
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, history, me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.school import learning, rollout
from tests.qt.dialog_kit import flush

TODAY = date(2026, 8, 15)


def today() -> date:
    return TODAY


class _Opener:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> bootstrap.Context:
        context = bootstrap.create_context(self._path, "Acme", clock=today)
        desk = context.workspace
        cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
        me.set_me(desk, "Ada")
        return context


def _close(context: Any) -> None:
    context.workspace.close()


class Room:
    """A small workspace, and the page on it."""

    def __init__(self, folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        self.session = Session(runner, closer=_close)
        self.session.open(_Opener(folder / "team.okrdb"))
        assert runner.drain()
        self.prompter = prompter
        self.page = LearnPage(self.session, prompter)
        self.errors: list[BaseException] = []
        self.page.failed.connect(self.errors.append)
        self.page.resize(1100, 700)
        self.page.show()
        self.settle()

    @property
    def desk(self) -> Desk:
        context: Any = self.session.context
        return context.workspace

    def settle(self) -> None:
        for _ in range(3):
            assert self.session.runner.drain()
            QCoreApplication.processEvents()

    def steps(self) -> dict[str, rollout.Line]:
        cycle = next(iter(self.desk.plan.cycles))
        return {one.code or one.name: one for one in rollout.lines(self.desk.plan, cycle)}


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = Room(tmp_path, runner, prompter)
    yield made
    made.page.close()
    made.page.deleteLater()
    made.settle()
    made.session.close()
    flush()
    QLocale.setDefault(before)


def cards(room: Room, kind: type[Any]) -> Any:
    return next(card for card in room.page.lessons.reader.cards if type(card) is kind)


def solve(card: PlacingCard) -> None:
    for field, item in zip(card._answers, card.exercise.items, strict=True):
        if isinstance(field, Segments):
            field.set_value(item.answer)
        else:
            field.setCurrentIndex(field.findData(item.answer))
    card._on_answer(0)


def test_the_first_open_lesson_of_the_path_is_shown_and_kept_when_done(room: Room) -> None:
    pane = room.page.lessons
    assert pane.table.current_key() == "what-okrs-are-for"
    assert "0 of 7 done" in pane.words.text()
    pane.reader.done_button.click()
    room.settle()
    assert learning.state_of(room.desk.plan, room.desk.me, "what-okrs-are-for") == "done"
    assert "1 of 7 done" in pane.words.text()
    assert pane.reader.done_button.text() == "Not done after all"
    pane.reader.done_button.click()
    room.settle()
    assert room.desk.plan.lessons == {}
    assert not room.errors


def test_an_answer_that_is_a_question_gets_no_full_stop_after_it(room: Room) -> None:
    room.page.open_lesson("weak-to-strong")
    room.settle()
    card: PlacingCard = cards(room, PlacingCard)
    solve(card)
    first, wrong = card._answers[0], (card.exercise.items[0].answer + 1) % len(card.exercise.options)
    assert isinstance(first, Segments)
    first.set_value(wrong)
    card._on_answer(0)
    card.check()
    assert card._whys[0].text().startswith(f"{card.exercise.options[card.exercise.items[0].answer]} ")
    assert "?." not in card._whys[0].text()


def test_choosing_is_checked_explained_and_counted_for_oneself(room: Room) -> None:
    room.page.open_lesson("outcome-or-activity")
    room.settle()
    card: PlacingCard = cards(room, PlacingCard)
    assert not card.check_button.isEnabled()
    solve(card)
    first = card._answers[0]
    assert isinstance(first, Segments)
    first.set_value(1 - card.exercise.items[0].answer)
    card._on_answer(0)
    assert card.check_button.isEnabled()
    card.check_button.setFocus()
    QTest.keyClick(card.check_button, Qt.Key.Key_Space)
    room.settle()
    assert card._whys[0].text() == f"Activity. {card.exercise.items[0].why}"
    assert card._whys[1].text().startswith("Right. ")
    assert "7 of 8 right" in card.result.text()
    assert learning.state_of(room.desk.plan, room.desk.me, "outcome-or-activity") == "started"
    room.page.lessons.reader.done_button.click()
    room.settle()
    assert learning.best_scores(room.desk) == {"outcome-or-activity": 44}
    assert "44 %" in room.page.lessons.reader.note.text()


def test_what_was_answered_stays_when_the_page_is_read_anew(room: Room) -> None:
    room.page.open_lesson("outcome-or-activity")
    room.settle()
    card: RewriteCard = cards(room, RewriteCard)
    card.field.setPlainText("Half a sentence")
    room.page.refresh()
    room.settle()
    assert cards(room, RewriteCard) is card
    assert card.field.toPlainText() == "Half a sentence"
    card._pause.stop()


def test_a_rewriting_is_read_while_typing_and_shows_a_model(room: Room) -> None:
    room.page.open_lesson("outcome-or-activity")
    room.settle()
    card: RewriteCard = cards(room, RewriteCard)
    card.field.setPlainText("Launch the better programme")
    card.look()
    assert card.questions() == ["This describes work. What changes if the work succeeds? Or move it to initiatives."]
    assert not card.model.text()
    card.check()
    assert "still asks" in card.result.text()
    assert card.exercise.model in card.model.text()
    card.field.setPlainText(card.exercise.model)
    card.check()
    assert not card.questions()
    assert "no question left" in card.result.text()
    card.field.setPlainText(card.exercise.weak)
    card.check()
    assert card.result.text() == "This is the text as it was."


def test_lines_are_put_in_order_by_keyboard(room: Room) -> None:
    room.page.open_lesson("check-ins")
    room.settle()
    card: OrderCard = cards(room, OrderCard)
    for wanted in range(len(card.exercise.items)):
        while (at := card.attempt.shown.index(wanted)) > wanted:
            button = card._buttons[at][0]
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
            moved = card._words[at - 1].text()
            assert moved == card.exercise.items[wanted].text
            assert any(one.hasFocus() for one in card._buttons[at - 1])
    card.check()
    assert card.result.text() == "All 4 right"


def test_a_link_to_a_lesson_off_the_path_opens_it_among_all(room: Room) -> None:
    room.page.lessons.reader.lesson_requested.emit("the-sponsors-job")
    room.settle()
    assert room.page.lessons.role.currentData() == "all"
    assert room.page.lessons.reader.lesson is not None
    assert room.page.lessons.reader.lesson.name == "the-sponsors-job"
    room.page.lessons.role.setCurrentIndex(room.page.lessons.role.findData("lead"))
    room.page.lessons.role.activated.emit(0)
    room.settle()
    assert learning.chosen_role(room.desk) == "lead"


def test_the_checklist_ticks_and_leads_to_its_place(room: Room) -> None:
    room.page.show_part(pages.CHECKLIST)
    asked: list[str] = []
    room.page.open_requested.connect(asked.append)
    box = room.page.checklist.boxes["give_idea"]
    QTest.keyClick(box, Qt.Key.Key_Space)
    room.settle()
    assert learning.ticked(room.desk.plan, room.desk.me, "give_idea")
    assert room.page.checklist.boxes["give_idea"].isChecked()
    links = room.page.checklist.findChildren(QPushButton)
    next(one for one in links if one.accessibleName() == "Go there: I have given an idea").click()
    assert asked == ["ideas"]
    next(one for one in links if one.accessibleName() == "Why?: I have given an idea").click()
    assert room.page.lessons.table.current_key() == "what-okrs-are-for"
    history.undo(room.desk)
    room.page.refresh()
    room.settle()
    assert not room.page.checklist.boxes["give_idea"].isChecked()


def test_a_workshop_is_rehearsed_from_the_button_the_checklist_and_the_plan(room: Room) -> None:
    asked: list[str] = []
    room.page.open_requested.connect(asked.append)
    room.page.workshop.click()
    assert "nothing of it reaches your plan" in room.page.workshop.toolTip()
    learning.choose_role(room.desk, "facilitator")
    room.page._role = "facilitator"
    room.page.refresh()
    room.settle()
    links = room.page.checklist.findChildren(QPushButton)
    said = "Rehearse: I have rehearsed a workshop with invented people"
    next(one for one in links if one.accessibleName() == said).click()
    room.page.rollout.empty.primary.click()
    room.settle()
    room.page.rollout.table.go_to(room.steps()["rehearse"].id)
    room.page.rollout.card.door.click()
    assert asked == ["workshop:rehearse"] * 3


def test_without_a_name_it_says_where_to_give_one(room: Room) -> None:
    assert not room.page._who.isVisible()
    me.forget_me(room.desk)
    room.page.refresh()
    room.settle()
    assert room.page._who.isVisible()
    asked: list[str] = []
    room.page.open_requested.connect(asked.append)
    room.page.home.click()
    assert asked == ["home"]
    room.page.checklist.boxes["give_idea"].click()
    room.settle()
    assert len(room.errors) == 1
    assert not room.page.checklist.boxes["give_idea"].isChecked()


def test_the_plan_of_a_first_cycle(room: Room, tmp_path: Path) -> None:
    pane = room.page.rollout
    room.page.show_part(pages.ROLLOUT)
    pane.empty.primary.click()
    room.settle()
    assert pane.table.records.rowCount() == 17
    pane.table.go_to(room.steps()["sponsor"].id)
    pane.card.tick.click()
    room.settle()
    assert room.steps()["sponsor"].state is WorkState.DONE
    assert "1 of 17" in pane.words.text()
    room.prompter.expect("choose_save_file", tmp_path / "plan.ics")
    pane.save.click()
    room.settle()
    assert (tmp_path / "plan.ics").read_bytes().count(b"BEGIN:VEVENT") == 16
    pane.clear.click()
    room.settle()
    assert pane.table.records.rowCount() == 0
    assert not room.errors


def test_a_step_is_added_and_changed(room: Room) -> None:
    cycle = next(iter(room.desk.plan.cycles))
    rollout.begin(room.desk, cycle)
    dialog = RolloutStepDialog(room.session, cycle, None, "en", room.page, prompter=room.prompter)
    dialog.open()
    room.settle()
    dialog.save()
    assert not dialog.ui.text_problem.isHidden()
    dialog.ui.text.setText("Bake a cake")
    dialog.ui.due.setText("20/08/2026")
    dialog.ui.owner.setCurrentIndex(1)
    dialog.save()
    room.settle()
    cake = room.steps()["Bake a cake"]
    assert (cake.due, cake.owner) == (date(2026, 8, 20), room.desk.me)
    ours = room.steps()["sign"]
    change = RolloutStepDialog(room.session, cycle, ours.id, "en", room.page, prompter=room.prompter)
    change.open()
    room.settle()
    assert change.ui.text.text() == "Sign off"
    assert "moves with the cycle" in change.ui.due.placeholderText()
    change.ui.state.setCurrentIndex(change.ui.state.findData("doing"))
    change.save()
    room.settle()
    assert room.desk.plan.rollout[ours.id].text == ""
    assert room.steps()["sign"].state is WorkState.DOING
    flush()


def test_what_was_said_finds_pages_of_the_playbook(room: Room) -> None:
    pane = room.page.playbook
    room.page.show_part(pages.PLAYBOOK)
    pane.words.setText("we have no time for this")
    pane._pause.stop()
    pane._on_pause()
    room.settle()
    assert pane.table.current_key() == "no-time"
    assert "What may be behind it" in pane.browser.toPlainText()
    assert "guess" in pane.note.text()
    pane.lesson.click()
    room.settle()
    assert room.page.lessons.reader.lesson is not None
    assert room.page.lessons.reader.lesson.name == "handling-resistance"
    assert pane.table.records.rowCount() == 16


def test_a_check_in_is_rehearsed_and_nothing_is_stored(room: Room) -> None:
    before = [entry.label.code for entry in history.entries(room.desk)]
    dialog = PracticeCheckInDialog(room.session, room.page, prompter=room.prompter)
    dialog.open()
    room.settle()
    assert "Nothing of it is stored" in dialog.ui.sub_label.text()
    assert not dialog.concern.isVisible(), "a concern from here would be a real one"
    dialog.save()
    assert not dialog.ui.value_problem.isHidden()
    dialog.ui.value.setText("70")
    dialog.ui.confidence.set_value(3)
    dialog.ui.note.setPlainText("on track")
    dialog._pause.stop()
    dialog._ask_preview()
    assert "57" in dialog.ui.result_change.accessibleName() or dialog.ui.result_change.isVisible()
    dialog.save()
    room.settle()
    assert dialog.isVisible()
    assert any("fit every key result" in text for text in dialog.shown())
    assert any("who could help" in text for text in dialog.shown())
    dialog._pause.stop()
    dialog.reject()
    flush()
    assert [entry.label.code for entry in history.entries(room.desk)] == before
    assert room.desk.plan.key_results == {}


def test_a_lesson_opens_once_beside_what_led_to_it_and_is_freed(room: Room) -> None:
    first = open_lesson(room.page, room.session, room.prompter, "K_TASK")
    room.settle()
    assert isinstance(first, LessonDialog)
    assert first.windowTitle() == "Outcome or activity?"
    again = open_lesson(room.page, room.session, room.prompter, "confidence")
    room.settle()
    assert again is first
    assert first.windowTitle() == "Confidence, a number for doubt"
    assert not first.isModal()
    first.reader.done_button.click()
    room.settle()
    assert learning.state_of(room.desk.plan, room.desk.me, "confidence") == "done"
    first.show_topic("no such topic")
    room.settle()
    assert "no lesson about this" in first.problem.text()
    first.close()
    flush()
    assert room.page.findChild(LessonDialog) is None


def test_every_control_can_be_reached_and_says_what_it_is(room: Room) -> None:
    room.page.open_lesson("measuring")
    room.settle()
    for box in room.page.lessons.reader.findChildren(QComboBox):
        assert box.accessibleName()
        assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in room.page.lessons.reader.findChildren(QPushButton):
        assert button.text() or button.accessibleName()


# Where one hesitates


def test_whys_stand_beside_kind_confidence_and_the_questions_of_the_coach(room: Room) -> None:
    from okr_desktop.domain.okrs import Objective
    from okr_desktop.qt.dialogs.key_result import KeyResultDialog
    from okr_desktop.qt.dialogs.learn.opening import WhyLink
    from okr_desktop.services import planning

    objective = planning.add(room.desk, Objective(new_id(), "Delight customers")).value
    dialog = KeyResultDialog(room.session, None, objective, room.page, prompter=room.prompter)
    dialog.open()
    room.settle()
    (link,) = dialog.findChildren(WhyLink)
    assert link.topic == "metric.kind"
    link.click()
    room.settle()
    opened = dialog.findChild(LessonDialog)
    assert isinstance(opened, LessonDialog)
    assert opened.windowTitle() == "Choosing a measure"
    dialog.ui.title.setText("Launch the programme")
    lines = dialog._coach.lines
    lines._pause.stop()
    lines.look()
    assert lines.questions()
    lines.lesson_requested.emit("K_TASK")
    room.settle()
    assert opened.windowTitle() == "Outcome or activity?"
    dialog._loaded = False
    dialog.close()
    flush()


def test_a_check_in_has_a_way_to_the_lesson_about_confidence(room: Room) -> None:
    from okr_desktop.qt.dialogs.learn.opening import WhyLink

    dialog = PracticeCheckInDialog(room.session, room.page, prompter=room.prompter)
    dialog.open()
    room.settle()
    (link,) = dialog.findChildren(WhyLink)
    assert (link.topic, link.isVisible(), link.focusPolicy() == Qt.FocusPolicy.StrongFocus) == (
        "confidence",
        True,
        True,
    )
    dialog._pause.stop()
    dialog.reject()
    flush()


def test_the_closing_of_a_cycle_and_the_coach_page_ask_for_their_lessons(qapp: object) -> None:
    from okr_desktop.qt.pages.coach.card import HintCard
    from okr_desktop.qt.pages.coach.data import HintLine
    from okr_desktop.qt.pages.cycle.close.form import CloseForm

    asked: list[str] = []
    form, card = CloseForm(), HintCard()
    form.lesson_requested.connect(asked.append)
    card.lesson_requested.connect(asked.append)
    form.lesson.click()
    card.show_line(HintLine("k", "K_TASK", "x", "key_result", "t", "warn", "Question", "q", "n", "w", "s"))
    card.lesson.click()
    assert asked == ["score", "K_TASK"]
    form.deleteLater()
    card.deleteLater()
    flush()
