"""Promises of the talk in the details: who is named, what is asked and answered there, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolButton, QWidget

from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, Kind
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.qt.pages.feedback.answer_line import AnswerLine
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.feedback.mention_edit import MentionEdit
from okr_desktop.qt.pages.plan.composer import Composer
from okr_desktop.qt.pages.plan.details import DetailsPane
from okr_desktop.qt.pages.plan.details_actions import DetailsActions
from okr_desktop.qt.pages.plan.details_data import details
from okr_desktop.services import check_ins, me, planning, talk
from okr_desktop.services.engagement.talking import feedback
from tests.qt.dialog_kit import TODAY, Office, flush


def running_key_result(office: Office) -> str:
    """A key result of the current cycle that has check-ins of its own."""
    plan = office.desk.plan
    current = plan.current_cycle()
    assert current is not None
    inside = (
        id for id in plan.key_results if plan.cycle_of(id) == current and plan.feed_of(plan.key_results[id]) is None
    )
    return next(
        id for id in inside if plan.key_results[id].metric.kind is Kind.INCREASE and len(office.desk.check_ins(id)) > 1
    )


class Pane:
    """The details of a key result, as they stand in the window."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.id = running_key_result(office)
        self.pane = DetailsPane()
        self.actions = DetailsActions(office.session, office.prompter, self.pane)
        self.failures: list[object] = []
        self.actions.failed.connect(self.failures.append)
        self.pane.resize(420, 900)
        self.pane.show()
        self.show()

    def show(self) -> None:
        """What the page does after every change."""
        self.office.settle()
        self.pane.show_details(details(self.office.desk, self.id))
        flush()

    @property
    def composer(self) -> Composer:
        return self.pane.widget().findChild(Composer)

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.pane.widget().findChildren(QLabel))

    def button(self, text: str) -> QAbstractButton:
        return next(one for one in self.pane.widget().findChildren(QAbstractButton) if one.text() == text)

    def close(self) -> None:
        self.pane.close()
        self.pane.deleteLater()
        flush()


@pytest.fixture
def shown(office: Office) -> Iterator[Pane]:
    for name in ("Ada Lovelace", "Ben Miller"):
        me.set_me(office.desk, name)
    made = Pane(office)
    yield made
    made.close()


def person(office: Office, name: str) -> str:
    return next(one.id for one in office.desk.plan.people.values() if one.name == name)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_name_is_offered_while_it_is_typed_and_taken_with_return(qapp: object) -> None:
    edit = MentionEdit({"a": "Ada Lovelace", "b": "Adam", "c": "Ben"})
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    QTest.keyClicks(edit, "Hi @ad")
    assert edit.offered() == ["Ada Lovelace", "Adam"]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.offered() == ["Ada Lovelace", "Adam"], "Return belongs to the list and makes no line"
    edit._take("Ada Lovelace")
    assert edit.toPlainText() == "Hi @Ada Lovelace "
    QTest.keyClicks(edit, "mail a@ad")
    assert edit.offered() == []
    edit.close()
    edit.deleteLater()


def test_a_comment_names_somebody_and_is_read_with_the_name_of_today(shown: Pane, office: Office) -> None:
    shown.composer.edit.setPlainText("@ada lovelace, can you look?")
    QTest.keyClick(shown.composer.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.show()
    ada = person(office, "Ada Lovelace")
    said = next(one for one in office.desk.plan.comments.values() if one.about == shown.id and ada in one.text)
    assert said.text == f"@[{ada}], can you look?"
    assert "@Ada Lovelace, can you look?" in shown.texts()
    assert shown.composer.edit.toPlainText() == ""


def test_an_answer_stands_under_what_it_answers(shown: Pane, office: Office) -> None:
    first = talk.comment(office.desk, shown.id, "What do you think of it?").value
    shown.show()
    reply = [one for one in shown.pane.widget().findChildren(QAbstractButton) if one.property("record") == first]
    reply[0].click()
    assert "Reply to Ben Miller" in shown.composer.target.text()
    assert not shown.composer.kind.isVisible()
    shown.composer.edit.setPlainText("I like it")
    shown.composer.button.click()
    shown.show()
    (thread,) = [one for one in feedback.threads(office.desk.plan, [shown.id]) if one.first.id == first]
    assert [one.text for one in thread.replies] == ["I like it"]


def test_what_is_typed_survives_changes_and_other_items(shown: Pane, office: Office) -> None:
    composer = shown.composer
    composer.kind.setCurrentIndex(composer.kind.findData(Verb.ASK))
    composer.to.set_choice(person(office, "Ada Lovelace"))
    composer.edit.setPlainText("Half a quest")
    talk.comment(office.desk, shown.id, "Somebody else speaks")
    shown.show()
    assert shown.composer is not composer
    other, shown.id = shown.id, office.objective().id
    shown.show()
    assert shown.composer.edit.toPlainText() == ""
    shown.id = other
    shown.show()
    kept = shown.composer.draft()
    assert (kept.text, kept.kind, kept.to) == ("Half a quest", Verb.ASK, person(office, "Ada Lovelace"))
    shown.composer.edit.setPlainText("x" * 60_000)
    shown.composer.button.click()
    shown.show()
    assert shown.failures, "refused, for it is too long"
    assert len(shown.composer.edit.toPlainText()) == 60_000


def test_a_question_is_put_and_answered_where_it_stands(shown: Pane, office: Office) -> None:
    composer = shown.composer
    composer.kind.setCurrentIndex(composer.kind.findData(Verb.ASK))
    composer.to.set_choice(person(office, "Ada Lovelace"))
    composer.edit.setPlainText("Counted twice?")
    composer.button.click()
    shown.show()
    (asked,) = [one for one in office.desk.plan.questions.values() if one.about == shown.id]
    assert asked.to == person(office, "Ada Lovelace")
    me.set_me(office.desk, "Ada Lovelace")
    shown.show()
    line = shown.pane.widget().findChild(AnswerLine)
    assert line.edit.isVisible(), "it waits for the person at work here"
    line.edit.setPlainText("No, once")
    talk.comment(office.desk, shown.id, "Something else happens")
    shown.show()
    line = shown.pane.widget().findChild(AnswerLine)
    assert line.edit.toPlainText() == "No, once"
    line.button.click()
    shown.show()
    assert office.desk.plan.questions[asked.id].answer == "No, once"
    assert "No, once" in shown.texts()
    assert shown.pane.widget().findChild(AnswerLine) is None


def test_recognition_goes_to_whom_it_is_for_and_says_so_when_nobody_is_named(shown: Pane, office: Office) -> None:
    composer = shown.composer
    composer.kind.setCurrentIndex(composer.kind.findData(Verb.RECOGNISE))
    composer.edit.setPlainText("Well done")
    composer.button.click()
    shown.show()
    assert shown.failures
    assert shown.composer.edit.toPlainText() == "Well done"
    shown.composer.edit.setPlainText("Well done, @Ada Lovelace")
    shown.composer.button.click()
    shown.show()
    (thanks,) = [one for one in office.desk.plan.recognitions.values() if one.about == shown.id]
    assert thanks.to == (person(office, "Ada Lovelace"),)
    assert "Ben Miller · to Ada Lovelace" in shown.texts()


def test_a_reaction_is_given_and_taken_back_with_a_click(shown: Pane, office: Office) -> None:
    shown.pane.wished.emit(Deed(Verb.REACT, shown.id, "thanks"))
    shown.show()
    chip = next(one for one in shown.pane.widget().findChildren(QToolButton) if one.text() == "Thanks 1")
    assert chip.isChecked()
    assert chip.toolTip() == "Ben Miller"
    chip.click()
    shown.show()
    assert feedback.reactions_to(office.desk.plan, shown.id) == {}


def test_the_newest_check_in_of_somebody_else_can_be_acknowledged(shown: Pane, office: Office) -> None:
    ada = person(office, "Ada Lovelace")
    known = office.desk.check_ins(shown.id)[-1]
    one = replace(known, id=new_id(), date=TODAY, author=ada, acknowledged_by=None, note="New stand", lam=0, actor="")
    assert isinstance(one, CheckIn)
    check_ins.add(office.desk, one)
    shown.show()
    shown.button("Acknowledge").click()
    shown.show()
    assert "✓ Read by Ben Miller" in shown.texts()
    me.set_me(office.desk, "Ada Lovelace")
    shown.show()
    assert not [b for b in shown.pane.widget().findChildren(QAbstractButton) if b.text() == "Acknowledge"]


def test_one_speaks_about_a_check_in_and_it_is_said_which(shown: Pane, office: Office) -> None:
    check_in = office.desk.check_ins(shown.id)[-1]
    shown.pane._on_check_in_wish(Deed(Verb.COMMENT, check_in.id))
    assert "On the check-in of" in shown.composer.target.text()
    shown.composer.edit.setPlainText("Which day was it?")
    shown.composer.button.click()
    shown.show()
    assert any(one.about == check_in.id for one in office.desk.plan.comments.values())
    assert "on the check-in of" in shown.texts()
    check_ins.delete(office.desk, check_in.id)
    shown.show()
    assert "Which day was it?" not in shown.texts()


def test_other_peoples_words_are_never_read_as_markup(shown: Pane, office: Office) -> None:
    feedback.ask(office.desk, shown.id, "<b>bold</b> <img src=x>")
    talk.comment(office.desk, shown.id, "<i>i</i>")
    shown.show()
    labels = [one for one in shown.pane.widget().findChildren(QLabel) if "<" in one.text()]
    assert len(labels) == 2
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


def test_several_teams_and_their_shares_stand_beside_the_title(shown: Pane, office: Office) -> None:
    plan = office.desk.plan
    first, second = list(plan.teams)[:2]
    objective = plan.key_results[shown.id].objective
    item = plan.objectives[objective]
    planning.edit(office.desk, replace(item, teams={first: Decimal("0.75"), second: Decimal("0.25")}))
    shown.id = objective
    shown.show()
    found = shown.pane.shown()
    assert found is not None
    assert found.teams == (
        f"{plan.teams[first].name} 75\N{NO-BREAK SPACE}%",
        f"{plan.teams[second].name} 25\N{NO-BREAK SPACE}%",
    )
    wanted: list[str] = []
    shown.pane.shares_requested.connect(wanted.append)
    shown.pane.shares_requested.disconnect(shown.actions._share)
    shown.button("Shares…").click()
    assert wanted == [objective]


def test_a_long_talk_is_shown_from_its_end(shown: Pane, office: Office) -> None:
    for at in range(40):
        talk.comment(office.desk, shown.id, f"Word {at}.")
    shown.show()
    assert "Word 39." in shown.texts()
    assert "Word 3." not in shown.texts()
    more = next(
        b
        for b in shown.pane.widget().findChildren(QAbstractButton)
        if b.text().startswith("Show") and "earlier" in b.text()
    )
    for _ in range(6):
        if more.isVisible():
            more.click()
    assert "Word 3." in shown.texts()
    order = [label.text() for label in shown.pane.widget().findChildren(QWidget) if isinstance(label, QLabel)]
    assert {"Word 0.", "Word 39."} <= set(order)


def test_the_details_say_which_way_of_the_strategy_an_item_goes(shown: Pane, office: Office) -> None:
    desk = office.desk
    vision = Direction(new_id(), DirectionKind.VISION, "Everybody rides")
    theme = Direction(new_id(), DirectionKind.THEME, "Bikes that last", "repairs cost trust", parent=vision.id)
    objective = desk.plan.objectives[desk.plan.key_results[shown.id].objective]
    desk.save(Label("x"), vision, theme, replace(objective, serves=theme.id))
    shown.show()
    line = next(one for one in shown.pane.widget().findChildren(QLabel) if one.text().startswith("Serves "))
    assert line.text() == "Serves Bikes that last → Everybody rides"
    assert line.toolTip().startswith("Bikes that last – repairs cost trust\nEverybody rides")


def test_the_pane_ends_where_its_last_line_ends(shown: Pane, office: Office) -> None:
    for at in range(6):
        talk.comment(office.desk, shown.id, f"A sentence of some length that wraps in a narrow pane, number {at}.")
    shown.pane.resize(320, 700)
    shown.show()
    QApplication.processEvents()
    body = shown.pane.widget()
    end = shown.composer.mapTo(body, shown.composer.rect().bottomLeft()).y()
    assert body.height() - end < 120, "no empty page below the line in which one writes"


def test_ones_own_comment_is_changed_and_deleted_from_its_menu(shown: Pane, office: Office) -> None:
    mine = talk.comment(office.desk, shown.id, "A typo, @Ada Lovelace").value
    me.set_me(office.desk, "Ada Lovelace")
    other = talk.comment(office.desk, shown.id, "Not yours").value
    me.set_me(office.desk, "Ben Miller")
    shown.show()
    menus = {str(menu.property("record")): menu for menu in shown.pane.widget().findChildren(QMenu)}
    for menu in (menus[mine], menus[other]):
        menu.aboutToShow.emit()
    assert [action.text() for action in menus[other].actions()] == [
        "Support",
        "Thanks",
        "Celebrate",
        "Curious",
        "Worried",
    ]
    next(action for action in menus[mine].actions() if action.text() == "Edit").trigger()
    assert shown.composer.edit.toPlainText() == "A typo, @Ada Lovelace", "with names, not with ids"
    shown.composer.edit.setPlainText("No typo, @Ada Lovelace")
    shown.composer.button.click()
    shown.show()
    assert office.desk.plan.comments[mine].text == f"No typo, @[{person(office, 'Ada Lovelace')}]"
    menu = next(one for one in shown.pane.widget().findChildren(QMenu) if one.property("record") == mine)
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    shown.show()
    assert mine not in office.desk.plan.comments
