"""Promises of the feedback page: what waits is there, is dealt with in place, and goes when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from okr_desktop import bootstrap
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Team
from okr_desktop.domain.work import Dependency
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.feedback.answer import AnswerRequestDialog
from okr_desktop.qt.dialogs.report import ReportDialog
from okr_desktop.qt.pages.feedback.answer_line import AnswerLine
from okr_desktop.qt.pages.feedback.data import ME, QUESTIONS, TALK, THANKS, load
from okr_desktop.qt.pages.feedback.page import FeedbackPage
from okr_desktop.qt.pages.home.page import HomePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import check_ins, cycles, me, people, planning, talk, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback, waiting
from tests.qt.dialog_kit import flush
from tests.worlds import sample

TODAY = date(2026, 8, 15)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Acme", clock=lambda: TODAY)
    yield made
    made.workspace.close()
    QLocale.setDefault(before)


class World:
    """Ada owns an objective of Data, which she leads; Ben has checked in, asked, thanked, named and requested."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        cycle, self.objective, self.result = sample(desk)
        self.ada, self.ben = (me.set_me(desk, name).value for name in ("Ada", "Ben"))
        cycles.set_state(desk, cycle, CycleState.ACTIVE)
        team = people.save(desk, Team(new_id(), "Data", lead=self.ada)).value
        planning.edit(desk, replace(desk.plan.objectives[self.objective], owner=self.ada))
        self.check_in = desk.check_ins(self.result)[-1]
        check_ins.correct(desk, replace(self.check_in, author=self.ben))
        self.question = feedback.ask(desk, self.result, "Counted <b>twice</b>?").value
        self.thanks = feedback.recognise(desk, "For the idea", [self.ada], self.result).value
        self.named = talk.comment(desk, self.result, "@Ada, look").value
        self.request = work.save_dependency(desk, Dependency(new_id(), "Numbers", None, team, self.result)).value
        me.set_me(desk, self.ada)


class Page:
    """The page in a session, and short words for what tests do with it."""

    def __init__(self, runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> None:
        self.runner, self.desk = runner, context.workspace
        self.session = Session(runner, context)
        self.page = FeedbackPage(self.session, prompter)
        self.failures: list[object] = []
        self.page.failed.connect(self.failures.append)
        self.page.resize(1000, 700)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            assert self.runner.drain()
        flush()

    def texts(self, part: str) -> str:
        self.page.show_part(part)
        body = self.page.area.widget()
        return "\n".join(one.text() for one in body.findChildren(QLabel)) if body is not None else ""

    def button(self, text: str) -> QAbstractButton:
        return next(one for one in self.page.area.widget().findChildren(QAbstractButton) if one.text() == text)

    def close(self) -> None:
        self.settle()
        self.page.close()
        self.page.deleteLater()
        flush()


@pytest.fixture
def world(context: bootstrap.Context) -> World:
    return World(context.workspace)


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter, world: World) -> Iterator[Page]:
    made = Page(runner, context, prompter)
    yield made
    made.close()


def test_everything_that_waits_for_me_is_there(page: Page) -> None:
    text = page.texts(ME)
    for words in ("Ben asks you", "Ben thanks you", "Ben named you", "@Ada, look", "Numbers", "as planned"):
        assert words in text
    assert not page.failures


def test_a_question_is_answered_in_place_and_goes(page: Page, world: World) -> None:
    page.page.show_part(ME)
    line = page.page.area.widget().findChild(AnswerLine)
    line.opener.click()
    line.edit.setPlainText("No, once")
    talk.comment(world.desk, world.result, "Somebody speaks meanwhile")
    page.page.refresh()
    page.settle()
    line = page.page.area.widget().findChild(AnswerLine)
    assert line.edit.toPlainText() == "No, once", "nothing typed is lost"
    line.button.click()
    page.settle()
    assert world.desk.plan.questions[world.question].answered_by == world.ada
    assert "Ben asks you" not in page.texts(ME)
    assert "No, once" in page.texts(QUESTIONS)


def test_news_stay_until_they_were_read(page: Page, world: World) -> None:
    page.page.refresh()
    page.settle()
    assert "Ben named you" in page.texts(ME)
    page.button("I have read these").click()
    page.settle()
    assert "Ben named you" not in page.texts(ME)
    assert "Ben asks you" in page.texts(ME), "a question waits until it is answered"
    found = waiting.waiting(world.desk)
    assert found is not None
    assert found.news == ()


def test_whoever_is_named_in_a_check_in_finds_it_here_and_is_led_to_the_key_result(page: Page, world: World) -> None:
    check_ins.correct(world.desk, replace(world.check_in, author=world.ben, note="All well", blocker="@Ada helps"))
    page.page.refresh()
    page.settle()
    (section,) = [one for one in load(world.desk).parts[ME] if one.keys]
    (entry,) = [one for one in section.entries if one.key == world.check_in.id]
    assert (entry.text, entry.show) == ("@Ada helps", world.result)
    assert "@Ada helps" in page.texts(ME)


def test_a_check_in_is_acknowledged_here(page: Page, world: World) -> None:
    page.page.show_part(ME)
    page.button("Acknowledge").click()
    page.settle()
    found = world.desk.check_in(world.check_in.id)
    assert found is not None
    assert found.acknowledged_by == world.ada
    assert "Check-ins to acknowledge" not in page.texts(ME)


def test_a_request_is_answered_here_and_declined_only_with_a_reason(page: Page, world: World) -> None:
    page.page.show_part(ME)
    page.button("Answer…").click()
    page.settle()
    dialog = page.page.window().findChild(AnswerRequestDialog)
    dialog.ui.state.choose(1)
    dialog.save()
    assert dialog.isVisible()
    assert dialog.ui.reply_problem.text()
    dialog.ui.reply.setPlainText("Nobody is free before May")
    dialog.save()
    page.settle()
    assert world.desk.plan.dependencies[world.request].state.value == "declined"
    assert "Your teams are asked for" not in page.texts(ME)


def test_titles_lead_to_the_plan(page: Page, world: World) -> None:
    shown: list[str] = []
    page.page.show_requested.connect(shown.append)
    page.page.show_part(THANKS)
    page.button("NPS").click()
    assert shown == [world.result]


def test_the_talk_between_two_holds_what_was_asked_and_said(page: Page, world: World) -> None:
    text = page.texts(TALK)
    for words in ("To talk about", "NPS", "Counted <b>twice</b>?", "For the idea", "@Ada, look"):
        assert words in text
    page.page.person.setCurrentIndex(page.page.person.findData(world.ben))
    page.page.person.activated.emit(page.page.person.currentIndex())
    page.settle()
    assert "Asked, and not answered yet" in page.texts(TALK)


def test_reply_times_are_told_of_everybody_and_never_of_a_person(page: Page, world: World) -> None:
    page.page._on_replies("8 of 10 check-ins of this cycle got a comment")
    page.page.show_part(QUESTIONS)
    assert "8 of 10" in page.page.lead.text()
    assert "Ben" not in page.page.lead.text()
    page.page.show_part(ME)
    assert not page.page.lead.isVisible()


def test_without_anything_the_page_says_what_will_be_there(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    made = Page(runner, context, prompter)
    opened: list[str] = []
    made.page.open_requested.connect(opened.append)
    for part in (ME, QUESTIONS, THANKS, TALK):
        assert not made.texts(part)
        assert made.page.empty.isVisible()
    made.page.show_part(ME)
    made.page.empty.primary.click()
    assert opened == ["home"]
    assert not made.failures
    made.close()


def test_home_tells_how_much_waits_and_leads_here(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter, world: World
) -> None:
    home = HomePage(Session(runner, context), prompter)
    opened: list[str] = []
    home.open_requested.connect(opened.append)
    home.show()
    assert runner.drain()
    assert home.heard_button.isVisible()
    assert "1 question" in home.heard_button.text()
    assert "2 thing" in home.heard_button.text()
    home.heard_button.click()
    assert opened == ["feedback"]
    feedback.answer(world.desk, world.question, "No")
    waiting.mark_seen(world.desk, [one.key for one in waiting.news_for(world.desk, world.ada)])
    home.refresh()
    assert runner.drain()
    assert not home.heard_button.isVisible()
    home.close()
    home.deleteLater()
    flush()


def test_what_waits_stands_on_the_parts(page: Page, world: World) -> None:
    names = [one.text() for one in page.page.parts.findChildren(QAbstractButton)]
    assert names == ["For me (5)", "Questions (1)", "Recognition", "Talk between two"]
    feedback.answer(world.desk, world.question, "No")
    page.page.refresh()
    page.settle()
    names = [one.text() for one in page.page.parts.findChildren(QAbstractButton)]
    assert names[1] == "Questions"
    assert [one.accessibleName() for one in page.page.parts.findChildren(QAbstractButton)] == names


def test_the_paper_is_about_the_person_who_was_chosen(page: Page, world: World) -> None:
    page.page.show_part(TALK)
    page.page.person.setCurrentIndex(page.page.person.findData(world.ben))
    page.page.person.activated.emit(page.page.person.currentIndex())
    page.settle()
    page.page.print_button.click()
    page.settle()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ReportDialog) and one.isVisible()]
    assert (dialog.page.wish.kind, dialog.page.wish.choice.person) == ("one-to-one", world.ben)
    dialog.close()
    page.settle()


def test_people_have_room_for_their_names_and_nobody_is_no_choice(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    made = Page(runner, context, prompter)
    made.page.show_part(TALK)
    assert not made.page.person.isVisible()
    me.set_me(made.desk, "Maximiliane Hohenstein-Wittgenstein")
    made.page.refresh()
    made.settle()
    made.page.show_part(TALK)
    flush()
    box = made.page.person
    assert box.isVisible()
    assert box.width() >= box.fontMetrics().horizontalAdvance("Maximiliane Hohenstein-Wittgenstein")
    made.close()


def test_thanks_to_somebody_who_was_deleted_still_are_a_sentence(page: Page, world: World) -> None:
    with world.desk.action(Label("person.delete", {"title": "Ada"})) as unit:
        unit.delete("person", world.ada)
    page.page.refresh()
    page.settle()
    assert "Ben thanks somebody" in page.texts(THANKS)


def test_every_part_has_room_for_its_name_when_it_is_chosen(page: Page) -> None:
    bold = QFontMetrics(theme.font(strong=True))
    parts = page.page.parts.findChildren(QAbstractButton)
    assert all(one.width() >= bold.horizontalAdvance(one.text()) + theme.SPACE_16 for one in parts)


class Contexts(QTranslator):
    """Puts the context before every text."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"[{context}] {source}"


def test_the_day_of_a_request_is_said_in_the_language_of_the_program(page: Page, world: World) -> None:
    item = world.desk.plan.dependencies[world.request]
    work.save_dependency(world.desk, replace(item, by=date(2026, 9, 1)))
    contexts = Contexts()
    QCoreApplication.installTranslator(contexts)
    try:
        dialog = AnswerRequestDialog(page.session, world.request, page.page, prompter=page.page._prompter)
        dialog.open()
        page.settle()
        assert "[Requests] by " in dialog.ui.sub_label.text()
        dialog.close()
    finally:
        QCoreApplication.removeTranslator(contexts)
    page.settle()
