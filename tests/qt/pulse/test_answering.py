"""Answering in the window: one question after the other by keys, given once at the end, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.qt.dialogs.pulse.answer import AnswerDialog
from okr_desktop.services.engagement.measuring import pulse_results
from tests.qt.pulse.pulse_office import PulseOffice, freed, shows
from tests.services.engagement import pulse_kit


@pytest.fixture
def pulse(office: PulseOffice) -> Pulse:
    office.people()
    return pulse_kit.opened(office.desk, own=("Enough time?",))


@pytest.fixture
def dialog(office: PulseOffice, pulse: Pulse) -> Iterator[AnswerDialog]:
    made = AnswerDialog(office.session, pulse.id, prompter=office.prompter)
    office.show(made)
    yield made
    office.settle()
    if not freed(made):
        made._given = True
        made.close()
        assert freed(made)


def key(dialog: AnswerDialog, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(dialog.focusWidget() or dialog, one)


def test_the_promises_come_first_with_the_group_of_ones_team(dialog: AnswerDialog) -> None:
    assert dialog.stack.currentWidget() is dialog.start
    for words in ("not anonymous", "at least 5 people", "leave any question out"):
        assert shows(dialog.start, words)
    assert dialog.start.group.currentText() == "Red"
    assert [dialog.start.group.itemText(at) for at in range(dialog.start.group.count())] == [
        "Blue + Tiny",
        "Red",
        "I would rather not say",
    ]


def test_everything_by_keys(dialog: AnswerDialog, office: PulseOffice, pulse: Pulse) -> None:
    key(dialog, Qt.Key.Key_Return)
    key(dialog, Qt.Key.Key_4, Qt.Key.Key_2)  # a digit answers and goes on
    key(dialog, Qt.Key.Key_9)  # is no mark here
    assert dialog.place.text() == "Question 3 of 7"
    assert dialog.next.text() == "Leave this out"
    key(dialog, Qt.Key.Key_Return)
    key(dialog, Qt.Key.Key_5, Qt.Key.Key_1)
    assert dialog.place.text() == "Question 6 of 7"
    key(dialog, Qt.Key.Key_1, Qt.Key.Key_0)  # 0 to 10: ten
    assert dialog.questions[5].mark() == 10
    key(dialog, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.questions[6].text, "More light 5")
    QTest.keyClick(dialog.questions[6].text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shows(dialog.end, "6 of 7 answered")
    assert dialog.next.text() == "Give my answers"
    assert not office.desk.plan.pulse_answers
    key(dialog, Qt.Key.Key_Return)
    office.settle()
    marks, words = sorted(office.desk.plan.pulse_answers.values(), key=lambda one: one.comment)
    a, b, _left_out, c = pulse.items
    assert marks.ratings == {a: 4, b: 2, c: 5, "own.1": 1, "recommend": 10}
    assert [group.name for group in pulse.groups if group.id == marks.group] == ["Red"]
    assert (words.comment, words.group, dict(words.ratings)) == ("More light 5", "", {})
    assert freed(dialog)


def test_one_may_go_back_and_take_an_answer_back(dialog: AnswerDialog) -> None:
    dialog.go_on()
    key(dialog, Qt.Key.Key_4)
    dialog.back.click()
    assert dialog.questions[0].mark() == 4
    assert shows(dialog.questions[0], "4  Agree")
    dialog.questions[0].clear_link.click()
    assert dialog.questions[0].mark() is None
    assert dialog.next.text() == "Leave this out"
    assert not dialog.unsaved


def test_leaving_asks_before_answers_are_lost(dialog: AnswerDialog, office: PulseOffice) -> None:
    dialog.go_on()
    key(dialog, Qt.Key.Key_3)
    office.prompter.expect("ask", None)
    key(dialog, Qt.Key.Key_Escape)
    office.settle()
    assert dialog.isVisible()
    assert dialog.questions[0].mark() == 3
    office.prompter.expect("ask", "discard")
    dialog.close()
    office.settle()
    assert freed(dialog)
    assert not office.desk.plan.pulse_answers


def test_nothing_is_lost_when_the_pulse_was_closed_meanwhile(
    dialog: AnswerDialog, office: PulseOffice, pulse: Pulse
) -> None:
    dialog.go_on()
    key(dialog, Qt.Key.Key_3)
    pulse_results.close(office.desk, pulse.id)
    for _ in range(len(dialog.questions) + 1):
        dialog.go_on()
    office.settle()
    assert "takes no answers now" in dialog.problem.text()
    assert dialog.marks()
    assert dialog.isVisible()


def test_an_empty_answer_is_refused_in_words(dialog: AnswerDialog, office: PulseOffice) -> None:
    for _ in range(len(dialog.questions) + 2):
        dialog.go_on()
    office.settle()
    assert "Answer at least one question" in dialog.problem.text()


def test_who_has_answered_here_is_told_so(dialog: AnswerDialog, office: PulseOffice, pulse: Pulse) -> None:
    dialog.go_on()
    key(dialog, Qt.Key.Key_3)
    dialog._go(dialog.stack.count() - 1)
    dialog.go_on()
    office.settle()
    again = AnswerDialog(office.session, pulse.id, prompter=office.prompter)
    office.show(again)
    assert "has been answered on this computer" in again.problem.text()
    assert not again.next.isEnabled()
    again.close()
    assert freed(again)
