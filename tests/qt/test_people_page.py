"""Promises of the people page: it counts right, finds, edits, archives, deletes, and every step can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QFontMetrics, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from okr_desktop import bootstrap
from okr_desktop.domain.changes import Changes
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.qt import theme
from okr_desktop.qt.delegates.records import PADDING
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.people.page import PeoplePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import history, people
from tests.nordlicht import nordlicht


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = nordlicht(tmp_path / "w.okrdb", "Nordlicht")
    yield made
    made.workspace.close()


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> Iterator[PeoplePage]:
    made = PeoplePage(Session(runner, context, undo=history.undo), prompter)
    made.resize(1000, 700)
    made.show()
    assert runner.drain()
    yield made
    assert runner.drain()
    made.close()
    made.deleteLater()


def names(page: PeoplePage) -> list[str]:
    return [row.cells[0].text for row in page.tables[page.kind()].records.records()]


def key_of(page: PeoplePage, name: str) -> str:
    return next(row.key for row in page.tables[page.kind()].records.records() if row.cells[0].text == name)


def test_people_stand_with_what_they_own(page: PeoplePage, context: bootstrap.Context) -> None:
    plan = context.workspace.plan
    assert len(names(page)) == len(plan.people)
    for row in page.tables["person"].records.records():
        own = sum(one.owner == row.key for one in plan.key_results.values())
        assert row.cells[4].text == (str(own) if own else "–")


def test_search_as_you_type_folds_accents_and_case(page: PeoplePage) -> None:
    page.search.setText("SOFIA")
    assert names(page) == ["Sofía Herrera"]
    page.search.setText("nobody at all")
    assert names(page) == []
    assert page._stack.currentWidget() is page.tables["person"], "an empty search is no empty workspace"


def test_teams_are_nested_and_a_circle_of_hostile_data_does_not_hang(page: PeoplePage) -> None:
    page.show_kind("team")
    assert {row.cells[0].depth for row in page.tables["team"].records.records()} == {0, 1, 2}


def test_what_is_in_use_is_offered_for_archiving(
    page: PeoplePage, runner: TaskRunner, prompter: ScriptedPrompter, context: bootstrap.Context
) -> None:
    id = key_of(page, "Nina Petrova")
    prompter.expect("ask", "archive")
    page.delete(id)
    assert runner.drain()
    QCoreApplication.processEvents()
    assert runner.drain()
    assert context.workspace.plan.people[id].archived
    assert "Nina Petrova" not in names(page)
    page.show_archived.setChecked(True)
    assert any("Nina Petrova" in name for name in names(page))
    page._session.undo()
    assert runner.drain()
    assert not context.workspace.plan.people[id].archived


def test_delete_by_key_is_one_step_and_keeps_the_place(
    page: PeoplePage, runner: TaskRunner, context: bootstrap.Context
) -> None:
    id = new_id()
    page._session.run(people.save, Person(id, "Aaron <b>New</b>"))
    assert runner.drain()
    assert page.tables["person"].current_key() == id, "what was added is selected"
    heard: list[Changes] = []
    page._session.changed.connect(heard.append)
    QTest.keyClick(page.tables["person"], Qt.Key.Key_Delete)
    assert runner.drain()
    assert id not in context.workspace.plan.people
    assert len(heard) == 1
    page._session.undo()
    assert runner.drain()
    assert "Aaron <b>New</b>" in names(page)


def test_a_cycle_walks_through_its_states_from_the_menu_and_is_reopened_by_name(
    page: PeoplePage, runner: TaskRunner, prompter: ScriptedPrompter, context: bootstrap.Context
) -> None:
    page.show_kind("cycle")
    id = page.tables["cycle"].records.records()[0].key
    prompter.expect("ask_text", context.workspace.plan.cycles[id].name)
    seen = []
    for _ in range(3):
        menu = page.menu(id)
        moves = [a for a in menu.actions() if a.data() and a.data()[0] in set(CycleState)]
        moves[0].trigger()
        menu.deleteLater()
        assert runner.drain()
        QCoreApplication.processEvents()
        assert runner.drain()
        seen.append(context.workspace.plan.cycles[id].state)
    assert seen == [CycleState.REVIEW, CycleState.CLOSED, CycleState.REVIEW]


@pytest.mark.parametrize("kind", ["person", "team", "cycle"])
def test_return_opens_the_dialog_and_so_does_the_button(page: PeoplePage, runner: TaskRunner, kind: str) -> None:
    page.show_kind(kind)
    table = page.tables[kind]
    table.go_to(table.records.records()[0].key)
    QTest.keyClick(table, Qt.Key.Key_Return)
    page.add_button.click()
    assert runner.drain()
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert len(dialogs) == 2
    for dialog in dialogs:
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_empty_workspace_offers_the_first_step(
    runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    context = bootstrap.create_context(tmp_path / "empty.okrdb")
    page = PeoplePage(Session(runner, context), prompter)
    page.show()
    assert runner.drain()
    for kind in ("person", "team", "cycle"):
        page.show_kind(kind)
        assert page._stack.currentWidget() is page.empty
        assert page.empty.primary.isVisible()
    page.close()
    page.deleteLater()
    context.workspace.close()


def test_hidden_it_reads_nothing_and_catches_up_when_shown(page: PeoplePage, runner: TaskRunner) -> None:
    page.hide()
    page._session.run(people.save, Team(new_id(), "Quite new"))
    assert runner.drain()
    page.show_kind("team")
    assert "Quite new" not in names(page)
    page.show()
    assert runner.drain()
    assert "Quite new" in names(page)


def test_the_model_keeps_qts_rules_through_changes(page: PeoplePage, runner: TaskRunner) -> None:
    model = page.tables["person"].records
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for text in ("a", "an", "", "zzz", ""):
        page.search.setText(text)
    model.append_rows(model.records()[:0])
    tester.deleteLater()


def test_keys_of_a_row_win_over_the_shortcuts_of_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    elsewhere: list[str] = []
    for keys in ("Del", "F2"):
        action = QAction(keys, window)
        action.setShortcut(keys)
        action.triggered.connect(lambda: elsewhere.append("window"))
        window.addAction(action)
    table = RecordsTable(("Name",))
    window.setCentralWidget(table)
    table.set_rows(
        [Record("day", (Cell("Today"),), heading=True), Record("a", (Cell("A"),)), Record("b", (Cell("B"),))]
    )
    with qtbot.waitActive(window):
        window.show()
    deleted, chosen = list[str](), list[str]()
    table.delete_requested.connect(deleted.append)
    table.chosen.connect(chosen.append)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.current_key() == "a", "a heading cannot be chosen"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert (deleted, chosen, elsewhere) == (["a"], ["b"], [])


def test_a_heading_that_finds_no_room_ends_in_dots(qtbot: QtBot) -> None:
    table = RecordsTable(("Step", "Score"))
    qtbot.addWidget(table)
    table.set_widths((0, 72))
    table.resize(200, 120)
    table.show()

    def row(title: str) -> QImage:
        table.set_rows([Record("of", (Cell(title), Cell()), heading=True)])
        return table.viewport().grab().toImage()

    long = "Every workshop has one more mechanic"
    room = table.viewport().width() - 2 * PADDING
    cut = QFontMetrics(theme.font(theme.CAPTION, strong=True)).elidedText(long, Qt.TextElideMode.ElideRight, room)
    assert cut != long
    assert row(long) == row(cut)
    assert row("Every") != row(cut)


def test_a_refresh_keeps_the_row_that_was_chosen(qtbot: QtBot) -> None:
    table = RecordsTable(("Name",))
    qtbot.addWidget(table)
    table.set_rows([Record(str(number), (Cell(str(number)),)) for number in range(50)])
    table.go_to("30")
    table.set_rows([Record(str(number), (Cell("new"),)) for number in range(20, 50)])
    assert table.current_key() == "30"
    table.set_rows([Record("1", (Cell("x"),))])
    assert table.current_key() == ""
