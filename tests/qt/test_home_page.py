"""Promises of the home page: it knows who one is, what is due, and shows one's OKRs with a way to act on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from okr_desktop import bootstrap
from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.qt import theme
from okr_desktop.qt.pages.home.figure_line import FigureLine
from okr_desktop.qt.pages.home.lines import MARK, DueLine, columns
from okr_desktop.qt.pages.home.page import FIRST_DUES, HomePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import check_ins, coach, due, history, me, people, planning
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulses
from tests.nordlicht import nordlicht

SOFIA = "Sofía Herrera"


def in_november() -> date:
    """A day in the middle of a quarter, whatever the day of the test."""
    return date(2026, 11, 20)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = nordlicht(tmp_path / "w.okrdb", "Nordlicht", in_november).workspace
    put_work_away(made)
    yield made
    made.close()


def put_work_away(desk: Desk) -> None:
    """Tests say themselves what is to be done besides check-ins."""
    plan = desk.plan
    work = {"initiative": plan.initiatives, "dependency": plan.dependencies, "action_item": plan.actions}
    ids = [(kind, id) for kind, records in work.items() for id in records]
    with desk.action(Label("import")) as unit:
        for kind, id in ids:
            unit.delete(kind, id)


@pytest.fixture
def page(runner: TaskRunner, desk: Desk, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[HomePage]:
    context = bootstrap.Context(desk, tmp_path / "w.okrdb")
    made = HomePage(Session(runner, context, undo=history.undo), prompter)
    made.resize(1000, 700)
    yield made
    assert runner.drain()
    made.close()
    made.deleteLater()


def show(page: HomePage, runner: TaskRunner) -> None:
    page.show()
    page.refresh()
    settle(runner)


def settle(runner: TaskRunner) -> None:
    for _ in range(3):
        assert runner.drain()
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def as_person(desk: Desk, name: str = SOFIA) -> str:
    return me.set_me(desk, name).value


def mine(desk: Desk, person: str) -> list[KeyResult]:
    found = [one for one in desk.plan.key_results.values() if one.owner == person]
    return [one for one in found if not closed_problems(desk.plan, one.id)]


def everything_read(desk: Desk, person: str) -> None:
    for result in mine(desk, person):
        check_ins.add(desk, CheckIn(new_id(), result.id, desk.today, Decimal(8), 7, author=person))
    for pulse in list(desk.plan.pulses):
        pulses.delete(desk, pulse)


def dues(page: HomePage) -> list[DueLine]:
    return [line for line in page.findChildren(DueLine) if not line.isHidden()]


def figures(page: HomePage) -> list[FigureLine]:
    return [line for line in page.findChildren(FigureLine) if not line.isHidden()]


def texts(page: HomePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_who_one_is_is_asked_first_and_choosing_answers_it(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    show(page, runner)
    assert page.who.isVisible()
    assert figures(page) == []
    assert page.who.name.count() == len(desk.plan.people)
    page.who.name.setCurrentIndex(page.who.name.findText(SOFIA))
    page.who.button.click()
    settle(runner)
    assert not page.who.isVisible()
    assert page.name.text() == SOFIA
    assert {line.row.title for line in figures(page)} >= {"Median waiting time for parts"}


def test_a_typed_name_is_the_person_of_that_name_or_a_new_one(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    show(page, runner)
    before = len(desk.plan.people)
    page.who.name.setEditText("sofia herrera")
    QTest.keyClick(page.who.line, Qt.Key.Key_Return)
    settle(runner)
    assert (page.name.text(), len(desk.plan.people)) == (SOFIA, before)
    page.other_button.click()
    settle(runner)
    assert page.who.isVisible()
    page.who.name.setEditText("<b>Ada</b>")
    page.who.button.click()
    settle(runner)
    assert desk.plan.people[desk.me or ""].name == "<b>Ada</b>"
    assert page.name.text() == "<b>Ada</b>"
    assert page.name.textFormat() == Qt.TextFormat.PlainText
    assert any("will stand here" in text for text in texts(page))


def test_a_refused_name_is_explained_and_stays_in_the_field(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    show(page, runner)
    page.who.name.setEditText("a\u202e\u0007b")
    page.who.button.click()
    settle(runner)
    if desk.me is None:
        assert page.who.problem.text()
        assert page.who.name.currentText()
    assert page.who.isVisible() == (desk.me is None)


def test_what_was_typed_survives_changes_elsewhere(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    show(page, runner)
    page.who.name.setEditText("Som")
    page._session.run(people.save, replace(people.find_person(desk.plan, SOFIA), role="Mechanic, first"))
    settle(runner)
    assert page.who.name.currentText() == "Som"


def test_a_check_in_makes_its_line_go_away_and_undo_brings_it_back(
    page: HomePage, runner: TaskRunner, desk: Desk, qtbot: QtBot
) -> None:
    person = as_person(desk)
    everything_read(desk, person)
    result = next(one for one in mine(desk, person) if one.title.startswith("Median waiting"))
    late = replace(desk.plan.latest[result.id], date=desk.today - timedelta(days=25))
    for known in desk.check_ins(result.id):
        check_ins.delete(desk, known.id)
    check_ins.add(desk, replace(late, id=new_id()))
    show(page, runner)
    (line,) = dues(page)
    assert (line.row.title, line.row.late) == (result.title, True)
    assert page.summary.text()
    assert page.round_button.isEnabled()
    with qtbot.waitSignal(page.check_in_requested) as asked:
        line.button.click()
    assert asked.args == [result.id]
    page._session.run(check_ins.add, CheckIn(new_id(), result.id, desk.today, Decimal(7)))
    settle(runner)
    assert dues(page) == []
    assert any(text.startswith("All done. Next check-in due") for text in texts(page))
    assert not page.round_button.isEnabled()
    page._session.undo()
    settle(runner)
    assert [one.row.title for one in dues(page)] == [result.title]


def test_the_four_notions_stand_side_by_side_with_the_last_words(
    page: HomePage, runner: TaskRunner, desk: Desk
) -> None:
    person = as_person(desk)
    result = mine(desk, person)[0]
    check_ins.add(desk, CheckIn(new_id(), result.id, desk.today, Decimal(5), 4, "Waiting for <i>parts</i>", person))
    planning.edit(desk, replace(desk.plan.key_results[result.id], score=Decimal("0.4")))
    show(page, runner)
    row = next(line.row for line in figures(page) if line.row.id == result.id)
    figure = desk.plan.figure(result.id)
    assert row.value == float(figure.raw or 0)
    assert row.status == figure.status.value
    assert (row.confidence, row.score, row.mine) == ("4", "0.4", True)
    assert "today" in row.note
    assert "Waiting for <i>parts</i>" in row.note


def test_mine_are_my_objectives_whole_and_of_others_only_my_key_results(
    page: HomePage, runner: TaskRunner, desk: Desk
) -> None:
    person = as_person(desk)
    show(page, runner)
    own = {item.id for item in desk.plan.objectives.values() if item.owner == person}
    for line in figures(page):
        item = desk.plan.key_results.get(line.row.id)
        if item is not None and item.objective not in own:
            assert item.owner == person
        assert (line.button is not None) == line.row.mine


def test_rows_go_to_the_plan_by_mouse_and_by_keyboard(
    page: HomePage, runner: TaskRunner, desk: Desk, qtbot: QtBot
) -> None:
    as_person(desk)
    show(page, runner)
    line = figures(page)[0]
    with qtbot.waitSignal(page.show_requested) as asked:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert asked.args == [line.row.id]
    with qtbot.waitSignal(page.show_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.open_requested) as opened:
        page.round_button.setEnabled(True)
        page.round_button.click()
    assert opened.args == ["round"]


def test_many_things_are_shown_in_portions(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    person = as_person(desk)
    everything_read(desk, person)
    team = people.find_team(desk.plan, "Workshop")
    assert team is not None
    people.save(desk, replace(team, lead=person))
    asked = [Dependency(new_id(), f"Part {number}", None, team.id) for number in range(FIRST_DUES + 30)]
    desk.save(Label("import"), *asked)
    show(page, runner)
    week = due.week(desk)
    assert week is not None
    assert len(dues(page)) == FIRST_DUES
    page._on_more_dues()
    settle(runner)
    assert len(dues(page)) == len(week.dues) > FIRST_DUES


def test_the_keyboard_stays_on_its_row_when_the_page_is_read_anew(
    page: HomePage, runner: TaskRunner, desk: Desk
) -> None:
    as_person(desk)
    show(page, runner)
    page.activateWindow()
    line = figures(page)[-1]
    line.setFocus()
    page._session.run(planning.edit, replace(desk.plan.key_results[line.row.id], description="Said anew"))
    settle(runner)
    focus = page.focusWidget()
    assert isinstance(focus, FigureLine)
    assert focus is not line
    assert focus.row.id == line.row.id


def test_a_hidden_page_reads_nothing_until_it_is_shown(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    as_person(desk)
    page.refresh()
    settle(runner)
    first = page._view
    page._session.run(planning.archive, next(iter(desk.plan.objectives)), True)
    settle(runner)
    assert page._view is first
    page.show()
    settle(runner)
    assert page._view is not first


def test_columns_never_overlap_and_the_title_gets_what_is_left() -> None:
    for width in (480, 700, 759, 760, 1100, 2000):
        places = list(columns(width).values())
        assert all(one.right() < other.left() for one, other in pairwise(places))
        assert places[-1].right() < width
    assert "score" in columns(1000)


def test_a_status_is_read_in_full_in_every_language(qapp: object) -> None:
    metrics = QFontMetrics(theme.font())
    for word in ("On track", "Im Rückstand", "Keine Daten", "Entwurf", "Abgebrochen", "Archiviert", "Veraltet"):
        assert metrics.horizontalAdvance(word) + MARK + theme.SPACE_8 <= columns(1052)["status"].width()


def test_work_is_done_with_one_click_and_asks_are_answered_from_a_menu(
    page: HomePage, runner: TaskRunner, desk: Desk
) -> None:
    person = as_person(desk)
    everything_read(desk, person)
    team = people.find_team(desk.plan, "Workshop")
    assert team is not None
    result = mine(desk, person)[0]
    initiative = Initiative(new_id(), "Second supplier", result.id, owner=person, due=desk.today)
    asked = Dependency(new_id(), "Spare part prices", None, team.id, result.id)
    desk.save(Label("import"), initiative, asked)
    show(page, runner)
    line = next(one for one in dues(page) if one.row.about == initiative.id)
    assert line.button is not None
    line.button.click()
    settle(runner)
    assert desk.plan.initiatives[initiative.id].state is WorkState.DONE
    row = next(one.row for one in dues(page) if one.row.about == asked.id)
    menu = page.acting.answers(row)
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 3
    menu.actions()[0].trigger()
    menu.close()
    settle(runner)
    assert desk.plan.dependencies[asked.id].state is Asking.ACCEPTED
    assert dues(page) == []


def test_the_coach_is_named_with_its_questions(page: HomePage, runner: TaskRunner, desk: Desk, qtbot: QtBot) -> None:
    person = as_person(desk)
    cycle = desk.plan.current_cycle()
    assert cycle is not None
    lonely = planning.add(desk, Objective(new_id(), "Launch", cycle=cycle.id, owner=person)).value
    show(page, runner)
    asked = [lonely, *(one.id for one in mine(desk, person))]
    hints = [hint for id in asked for hint in coach.hints_about(desk, id)]
    questions = {(hint.code, hint.about) for hint in hints if hint.severity != "info"}
    assert questions
    assert str(len(questions)) in page.coach_button.text()
    assert page.coach_button.isVisible()
    with qtbot.waitSignal(page.open_requested) as opened:
        page.coach_button.click()
    assert opened.args == ["coach"]


def test_arrows_walk_through_every_row_and_stop_at_the_ends(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    as_person(desk)
    show(page, runner)
    page.activateWindow()
    rows = [*dues(page), *figures(page)]
    assert len(rows) > 3
    rows[0].setFocus()
    for row in rows:
        assert page.focusWidget() is row
        assert not row.visibleRegion().isEmpty()
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert page.focusWidget() is rows[-1]
    QTest.keyClick(rows[-1], Qt.Key.Key_Up)
    assert page.focusWidget() is rows[-2]


def waiting_line(page: HomePage) -> FigureLine:
    return next(line for line in figures(page) if line.row.title.startswith("Median waiting"))


def test_a_value_is_recorded_in_its_row_and_keeps_the_confidence(
    page: HomePage, runner: TaskRunner, desk: Desk
) -> None:
    as_person(desk)
    show(page, runner)
    line = waiting_line(page)
    before = desk.plan.latest[line.row.id]
    QTest.keyClick(line, Qt.Key.Key_5)
    assert line.entry is not None
    QTest.keyClicks(line.entry, ".5")
    QTest.keyClick(line.entry, Qt.Key.Key_Return)
    settle(runner)
    latest = desk.plan.latest[line.row.id]
    assert (latest.value, latest.confidence, latest.date) == (Decimal("5.5"), before.confidence, desk.today)
    assert waiting_line(page).entry is None
    assert waiting_line(page).row.number.startswith("5.5")


def test_what_is_no_value_is_explained_in_the_row_and_stays(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    as_person(desk)
    show(page, runner)
    line = waiting_line(page)
    before = desk.plan.latest[line.row.id]
    line.type_value("soon")
    assert line.entry is not None
    QTest.keyClick(line.entry, Qt.Key.Key_Return)
    settle(runner)
    assert line.problem
    assert line.entry.text() == "soon"
    assert desk.plan.latest[line.row.id] == before
    QTest.keyClick(line.entry, Qt.Key.Key_Escape)
    assert line.entry is None
    assert line.problem == ""


def test_a_value_that_is_being_typed_outlives_changes_elsewhere(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    person = as_person(desk)
    show(page, runner)
    line = waiting_line(page)
    line.type_value("4")
    page._session.run(people.save, replace(desk.plan.people[person], role="Mechanic, first"))
    settle(runner)
    assert line.entry is not None
    assert line.entry.text() == "4"
    line.end_entry()
    settle(runner)
    assert waiting_line(page) is not line, "what waited is read now"


def test_a_value_begun_while_the_page_is_read_is_not_lost(page: HomePage, runner: TaskRunner, desk: Desk) -> None:
    as_person(desk)
    show(page, runner)
    page.refresh()
    line = waiting_line(page)
    line.type_value("4")
    settle(runner)
    assert line.entry is not None
    assert line.entry.text() == "4"


def test_a_click_on_the_number_opens_the_field_and_beside_it_the_plan(
    page: HomePage, runner: TaskRunner, desk: Desk, qtbot: QtBot
) -> None:
    as_person(desk)
    show(page, runner)
    line = waiting_line(page)
    with qtbot.waitSignal(page.show_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=columns(line.width())["title"].topLeft() + QPoint(4, 20))
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=line._value_place().center())
    assert line.entry is not None
    others = [one for one in figures(page) if one.row.objective]
    others[0].type_value("1")
    assert others[0].entry is None, "an objective has no value of its own"
