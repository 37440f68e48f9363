"""Promises of the check-in page: a round by keyboard alone, drafts kept, votes hidden until they are revealed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Milestone, Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.rounds import Draft
from okr_desktop.qt.pages.round.data import CYCLE, Whose
from okr_desktop.qt.pages.round.page import RoundPage
from okr_desktop.qt.pages.round.vote import VotePane
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, history, people, planning, rounds
from tests.worlds import RANGE

COUNT = 20


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, tmp_path: Path) -> Iterator[Session]:
    made = Session(
        runner, bootstrap.create_context(tmp_path / "w.okrdb"), undo=history.undo, redo=history.redo, closer=closer
    )
    yield made
    runner.drain()
    if made.context is not None:
        made.context.workspace.close()


def desk_of(session: Session) -> Any:
    assert session.context is not None
    return session.context.workspace


@pytest.fixture
def cycle(session: Session) -> str:
    desk = desk_of(session)
    days = timedelta(days=40)
    id = cycles.save(desk, Cycle(new_id(), "Now", desk.today - days, desk.today + days)).value
    objective = planning.add(desk, Objective(new_id(), "Grow", cycle=id)).value
    for number in range(COUNT):
        planning.add(desk, KeyResult(new_id(), f"Result {number:02}", objective, RANGE))
    people.save(desk, Person(new_id(), "Ada"))
    return id


@pytest.fixture
def page(session: Session, prompter: ScriptedPrompter, cycle: str) -> Iterator[RoundPage]:
    made = RoundPage(session, prompter)
    made.resize(1000, 740)
    made.show()
    drain(session)
    made.start_for(Whose(CYCLE, cycle))
    drain(session)
    yield made
    drain(session)
    made.close()
    made.deleteLater()


def drain(session: Session) -> None:
    for _ in range(3):
        assert session.runner.drain()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def values(session: Session) -> list[tuple[str, int | None, str]]:
    plan = desk_of(session).plan
    found = [(plan.key_results[id].title, one) for id, one in plan.latest.items()]
    return [(str(one.value), one.confidence, one.note) for _, one in sorted(found, key=lambda pair: pair[0])]


def test_twenty_key_results_by_keyboard_with_few_keys(page: RoundPage, session: Session) -> None:
    keys = 0
    for number in range(COUNT):
        page.form.value.setFocus()
        QTest.keyClicks(focus(), str(number))
        QTest.keyClick(focus(), Qt.Key.Key_Return)
        QTest.keyClick(focus(), Qt.Key.Key_7)
        QTest.keyClick(focus(), Qt.Key.Key_Return)
        QTest.keyClicks(focus(), "ok")
        QTest.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        keys += len(str(number)) + 6
        drain(session)
    # Three minutes are 180 seconds: at two keys a second that leaves 360 of them.
    assert keys <= 180
    assert values(session) == [(str(number), 7, "ok") for number in range(COUNT)]
    assert page.end.isVisible()


def test_no_change_repeats_and_what_cannot_be_read_is_said_and_kept(page: RoundPage, session: Session) -> None:
    page.form.value.line.setText("many")
    page.record()
    drain(session)
    assert not page.form.problem.isHidden()
    assert page.form.value.line.text() == "many"
    page.form.value.line.setText("12")
    page.record()
    drain(session)
    page.go_back()
    drain(session)
    QTest.keyClicks(focus(), "=")
    assert page.form.same.isChecked()
    page.record()
    drain(session)
    assert len(desk_of(session).check_ins(page._lines[0].id)) == 2
    assert values(session)[0][0] == "12"


def test_what_was_typed_is_there_again_after_a_break(page: RoundPage, session: Session) -> None:
    first = page._lines[0].id
    page.go_on()
    drain(session)
    assert rounds.drafts(desk_of(session)) == {}, "nothing was typed: nothing is kept"
    page.go_back()
    drain(session)
    QTest.keyClicks(page.form.value.line, "33")
    QTest.keyClicks(page.form.note, "half a thought")
    QTest.keyClick(page.form.note, Qt.Key.Key_Escape)
    drain(session)
    assert rounds.drafts(desk_of(session)) == {first: Draft("33", note="half a thought")}
    page.end.primary_requested.emit()
    drain(session)
    assert (page.form.value.line.text(), page.form.note.toPlainText()) == ("33", "half a thought")


def test_a_skipped_stop_is_not_recorded(page: RoundPage, session: Session) -> None:
    for _ in range(COUNT):
        page.go_on()
        drain(session)
    assert page.end.isVisible()
    assert values(session) == []


def type_value(page: RoundPage, text: str) -> None:
    page.form.value.line.selectAll()
    QTest.keyClicks(page.form.value.line, text)


def ended_with(page: RoundPage) -> list[str]:
    return [label.text() for label in page.end.findChildren(QLabel) if label.text()]


def test_a_key_held_down_does_not_record_one_value_for_the_next_key_result(page: RoundPage, session: Session) -> None:
    type_value(page, "42")
    page.record()
    session.read(_take_long)  # stands between the recording and the next screen
    for _ in range(40):
        QTest.qWait(5)
        page.record()
    drain(session)
    assert [value for value, _, _ in values(session)] == ["42"]


def _take_long(_desk: Any) -> None:
    time.sleep(0.15)


def test_keys_while_a_screen_is_saved_do_not_lead_astray(page: RoundPage, session: Session) -> None:
    first = page.form.shown()
    type_value(page, "42")
    page.record()
    page.go_on()
    page.pause()
    drain(session)
    second = page.form.shown()
    assert page.form.isVisible()
    assert second != first
    page.go_back()
    drain(session)
    assert page.form.shown() == first
    page.go_on()
    drain(session)
    assert page.form.shown() == second
    page.pause()
    drain(session)
    assert not rounds.drafts(desk_of(session))


def test_what_is_left_is_counted_by_itself(page: RoundPage, session: Session) -> None:
    for number in range(12):
        type_value(page, str(40 + number))
        page.record()
        drain(session)
    page.pause()
    assert any(text.startswith("12 of 20") for text in ended_with(page))
    page.end.primary_requested.emit()
    drain(session)
    page.pause()
    assert any(text.startswith("0 of 8") for text in ended_with(page))


def test_another_workspace_ends_the_round_of_this_one(page: RoundPage, session: Session, tmp_path: Path) -> None:
    type_value(page, "42")
    session.open(lambda: bootstrap.create_context(tmp_path / "other.okrdb"))
    drain(session)
    page.refresh()
    drain(session)
    assert page.start.isVisible()
    page.record()
    drain(session)
    assert not desk_of(session).plan.key_results


def test_the_last_letters_before_the_window_closes_are_kept(page: RoundPage, session: Session) -> None:
    type_value(page, "43")
    page.leave()
    drain(session)
    assert rounds.drafts(desk_of(session))[page.form.shown()].value == "43"


def test_milestones_are_ticked(page: RoundPage, session: Session, cycle: str) -> None:
    desk = desk_of(session)
    objective = next(iter(desk.plan.objectives))
    steps = (Milestone("a", "Draft & plan"), Milestone("b", "Launch"))
    result = planning.add(
        desk, KeyResult(new_id(), "Site", objective, Metric(Kind.MILESTONES, milestones=steps), rank="0")
    ).value
    page.start_for(Whose(CYCLE, cycle))
    drain(session)
    assert page._lines[0].id == result
    page.form.value._boxes[1].click()
    page.record()
    drain(session)
    assert desk.plan.latest[result].reached == ("b",)


def test_votes_are_hidden_until_they_are_revealed(qapp: object) -> None:
    pane, taken = VotePane(), list[int]()
    pane.agreed.connect(taken.append)
    pane.show()
    for key in (Qt.Key.Key_3, Qt.Key.Key_8, Qt.Key.Key_8):
        QTest.keyClick(pane, key)
    assert pane.ballots().votes == (3, 8, 8)
    shown = pane._words.text()
    assert not pane._bars.isVisible()
    assert "8" not in shown
    assert "3 vote" in shown, "how many have voted is all that is said"
    QTest.keyClick(pane, Qt.Key.Key_Return)
    assert pane._bars.isVisible()
    QTest.keyClick(pane, Qt.Key.Key_9)
    assert pane.ballots().votes == (3, 8, 8), "after the reveal no vote is taken"
    QTest.keyClick(pane, Qt.Key.Key_Return)
    assert taken == [8]
    pane.start()
    assert pane.ballots().votes == ()
    pane.close()
