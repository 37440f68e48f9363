"""Promises of the workshop page: the list, a new one, going on after a crash, deleting, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Setup
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop_record import Workshop
from okr_desktop.qt import launch
from okr_desktop.qt.pages.workshop import data
from okr_desktop.qt.pages.workshop.page import WorkshopPage
from okr_desktop.qt.pages.workshop.past.dialog import PastDialog
from okr_desktop.qt.pages.workshop.prepare.question import QuestionStep
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.sleep import Awake
from okr_desktop.services import cycles, history
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop import files
from okr_desktop.services.workshop.hall import Hall
from tests.nordlicht import nordlicht_file
from tests.qt.workshop.console_kit import QUESTION, ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def listed(kit: ConsoleKit) -> list[tuple[str, str, bool]]:
    kit.page.refresh()
    kit.settle()
    return [(row.question, row.stage, row.interrupted) for row in kit.page.start.rows()]


def told_by_a_colleague(desk: Desk) -> Outcome[None]:
    with desk.action(Label("workshop.publish", {"title": QUESTION})) as unit:
        unit.save(Workshop(new_id(), QUESTION))
    return desk.done(unit, None)


def test_without_a_workshop_the_page_says_what_one_is(kit: ConsoleKit) -> None:
    start = kit.page.start
    assert start._about.isVisible()
    assert start.new.isVisible()
    assert start.rehearse.isVisible()
    assert not start._list.isVisible()
    assert not start._resume_card.isVisible()


def test_a_new_workshop_is_a_file_beside_the_workspace_and_comes_back_to_the_list(kit: ConsoleKit) -> None:
    kit.page.start.new.click()
    kit.wait(lambda: kit.page.console is not None)
    kit.settle()
    assert kit.stage is Stage.PREPARE
    assert kit.hall.path.parent == files.folder_of(kit.space)
    assert kit.view.live.setup.held == date.today()
    kit.panel().question.question.setPlainText(QUESTION)
    kit.panel().close_button.click()
    kit.wait(lambda: kit.page.console is None)
    assert listed(kit) == [(QUESTION, "Prepare", False)]


def test_what_was_typed_a_moment_before_going_on_counts(kit: ConsoleKit) -> None:
    kit.open(Stage.PREPARE, question="")
    kit.panel().question.question.setPlainText(QUESTION)
    kit.console.bar.next.click()
    kit.wait(lambda: kit.stage is Stage.LOBBY)
    assert kit.view.live.setup.question == QUESTION


def test_an_interrupted_workshop_is_offered_first_and_goes_on_paused(kit: ConsoleKit) -> None:
    kit.open(Stage.COLLECT)
    kit.write("Kept")
    code, seats = kit.view.code, len(kit.view.seats)
    kit.hall.timer("start").result(60)
    kit.page.shut()
    assert listed(kit) == [(QUESTION, "Collect", True)]
    assert kit.page.start._resume_card.isVisible()
    assert not kit.page.start.new.property("primary")
    kit.page.start.new.setFocus()
    kit.page.refresh()
    kit.settle()
    assert kit.page.focusWidget() is kit.page.start.resume
    kit.page.start.resume.click()
    kit.wait(lambda: kit.page.console is not None)
    kit.settle()
    assert (kit.stage, kit.view.code, len(kit.view.seats)) == (Stage.COLLECT, code, seats)
    assert kit.view.counts.ideas == 1
    assert kit.view.live.run.overlay is Overlay.PAUSED
    assert kit.view.live.run.timer.ends_ms is None


def test_leaving_a_live_workshop_is_asked_about(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.prompter.expect("ask", None)
    console.left.emit()
    kit.settle()
    assert kit.page.console is not None
    kit.prompter.expect("ask", "leave")
    console.left.emit()
    kit.wait(lambda: kit.page.console is None)


def test_deleting_is_asked_about_and_takes_everything(kit: ConsoleKit) -> None:
    kit.open(Stage.REVEAL)
    kit.hall.checkpoint().result(60)
    path = kit.hall.path
    kit.page.shut()
    listed(kit)
    kit.prompter.expect("ask", None)
    kit.page.start.table.go_to(str(path))
    kit.page.start.delete_button.click()
    kit.settle()
    assert path.exists()
    kit.prompter.expect("ask", "delete")
    kit.page.start.delete_button.click()
    kit.wait(lambda: not path.exists())
    kit.settle()
    assert list(files.folder_of(kit.space).iterdir()) == []
    assert listed(kit) == []


def test_a_file_that_is_no_workshop_is_listed_and_left_alone(kit: ConsoleKit) -> None:
    kit.open(Stage.PREPARE)
    kit.page.shut()
    bad = files.folder_of(kit.space) / "bad.okrworkshop"
    bad.write_bytes(b"not a database" * 20)
    assert [row.problem for row in (listed(kit), kit.page.start.rows())[1]].count("workshop.damaged") == 1
    kit.page.start.table.go_to(str(bad))
    assert not kit.page.start.open_button.isEnabled()
    assert bad.read_bytes() == b"not a database" * 20


def test_a_workshop_that_only_the_plan_knows_is_listed_shown_and_deleted_with_undo(kit: ConsoleKit) -> None:
    kit.session.run(told_by_a_colleague)
    kit.settle()
    assert listed(kit) == [(QUESTION, "Finished", False)]
    row = kit.page.start.rows()[0]
    assert row.path is None
    kit.page.start.table.go_to(row.key)
    assert not kit.page.start.print_button.isEnabled()
    kit.page.start.open_button.click()
    kit.settle()
    shown = kit.page.findChildren(PastDialog)
    assert len(shown) == 1
    shown[0].reject()
    kit.page.start.delete_button.click()
    kit.settle()
    assert listed(kit) == []
    kit.session.run(history.undo)
    kit.settle()
    assert listed(kit) == [(QUESTION, "Finished", False)]


def test_one_workshop_at_a_time(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME)
    first = kit.hall
    kit.page.new_workshop()
    kit.settle()
    assert kit.hall is first


def test_a_look_back_begins_prepared_for_its_cycle(kit: ConsoleKit) -> None:
    kit.settle()
    cycle = cycles.save(kit.session.context.workspace, Cycle(new_id(), "Q", date(2026, 7, 1), date(2026, 9, 30))).value
    kit.page.open_at(f"look_back_4ls/{cycle}/nobody")
    kit.settle()
    assert kit.page.console is not None
    question = kit.page.console.findChild(QuestionStep)
    assert question is not None
    assert not any(one.isVisible() for one in question.examples), "they ask for objectives"
    setup = kit.hall.view().live.setup
    assert (setup.agenda.id if setup.agenda else "", setup.cycle, setup.team) == ("look_back_4ls", cycle, None)
    assert setup.question == "What did you like, learn, lack and long for?"


def test_a_new_workshop_is_for_the_quarter_and_not_for_the_year_around_it(kit: ConsoleKit) -> None:
    desk = kit.session.context.workspace
    today = desk.today

    def of(days: int, length: int) -> str:
        first, kind = today + timedelta(days=days), CycleKind.YEAR if length > 100 else CycleKind.QUARTER
        return cycles.save(desk, Cycle(new_id(), f"{days} {kind}", first, first + timedelta(days=length), kind)).value

    assert data.fresh_setup(desk, "en").cycle is None
    _year, running = of(-200, 300), of(-20, 90)
    assert data.fresh_setup(desk, "en").cycle == running
    _next_year, coming = of(101, 300), of(101, 90)
    assert data.fresh_setup(desk, "en").cycle == coming


def test_a_rehearsal_begins_from_elsewhere_says_so_and_waits_for_no_other_workshop(kit: ConsoleKit) -> None:
    said = list[str]()
    kit.page.told.connect(said.append)
    kit.settle()
    kit.page.open_at("rehearse")
    kit.wait(lambda: kit.page.console is not None)
    kit.settle()
    first = kit.hall
    assert first.view().live.setup.rehearsal
    assert "Nothing of it reaches your plan" in said[0]
    assert kit.page.console is not None
    assert any("invented people come in" in one.text() for one in kit.page.console.findChildren(QLabel))
    kit.page.open_at("rehearse")
    kit.settle()
    assert kit.hall is first
    assert "Leave it first" in said[1]


# The files


def test_names_are_made_of_day_and_question_and_never_taken_twice(tmp_path: Path) -> None:
    space, day = tmp_path / "a.okrdb", date(2026, 11, 23)
    first = files.new_path(space, "What: <b>now</b>/../?\x00", day)
    assert first.name == "2026-11-23 What bnowb.okrworkshop"
    assert first.parent == tmp_path / "a.okrdb.workshops"
    first.parent.mkdir()
    first.touch()
    assert files.new_path(space, "What: <b>now</b>/../?\x00", day).name == "2026-11-23 What bnowb 2.okrworkshop"
    assert len(files.new_path(space, "x" * 500, day).name) < 80


def test_removing_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as said:
        files.remove(tmp_path / "gone.okrworkshop")
    assert said.value.code == "workshop.unknown"
    other = tmp_path / "notes.txt"
    other.touch()
    with pytest.raises(NotFound):
        files.remove(other)
    assert other.exists()


def test_a_rehearsal_is_nothing_to_come_back_to(tmp_path: Path) -> None:
    space = tmp_path / "a.okrdb"
    hall = Hall.create(files.new_path(space, "Try", date(2026, 11, 23)), Setup(question="Try", rehearsal=True))
    hall.go(Stage.LOBBY).result(60)
    hall.close()
    assert files.found(space)[0].interrupted
    assert files.resumable(space) is None


# In the window


def test_the_window_offers_the_interrupted_workshop_after_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    space = tmp_path / "sample.okrdb"
    nordlicht_file(space)
    hall = Hall.create(files.new_path(space, QUESTION, date(2026, 11, 23)), Setup(question=QUESTION, paper_only=True))
    hall.go(Stage.LOBBY).result(60)
    hall.close()
    window = launch.make_window()
    window.prompter = window.files._prompter = window.doors._prompter = ScriptedPrompter(window)
    window.prompter.expect("ask", "resume")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.plan.outline.modelReset, timeout=10_000):
        window.files.open_path(space)
    page = window.doors.page("workshop")
    assert isinstance(page, WorkshopPage)
    page.awake = Awake(page, [])
    qtbot.waitUntil(lambda: page.console is not None, timeout=10_000)
    assert window.stack.currentWidget() is page
    assert page.hall.view().live.run.stage is Stage.LOBBY
    QApplication.processEvents()
    # Undo is the workshop's while the keyboard is in it, and not the plan's.
    assert page.conductor is not None
    assert page.console is not None
    page.hall.act(acts.add_note, "Only for a moment").result(60)
    page.conductor.refresh_now()
    window.activateWindow()
    page.console.setFocus()
    QTest.keyClick(page.console, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.hall.view().live.board.notes)
    # Nor is it the plan's while the keyboard is elsewhere in the window, as long as the workshop is shown.
    undo, redo = window.named["edit.undo"], window.named["edit.redo"]
    assert (undo.shortcuts(), redo.shortcuts()) == ([], [])
    page.hall.act(acts.add_note, "Only for a moment").result(60)
    page.conductor.refresh_now()
    planned = len(window.session.context.workspace.plan.objectives)
    for key, left in ((Qt.Key.Key_Z, 0), (Qt.Key.Key_Y, 1), (Qt.Key.Key_Z, 0)):
        window.rail.setFocus()
        QTest.keyClick(window.rail, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda left=left: len(page.hall.view().live.board.notes) == left)
        page.conductor.refresh_now()
    assert len(window.session.context.workspace.plan.objectives) == planned
    window.named["go.plan"].trigger()
    QApplication.processEvents()
    assert QKeySequence("Ctrl+Z") in undo.shortcuts()
    assert QKeySequence("Ctrl+Y") in redo.shortcuts()
    window.named["go.workshop"].trigger()
    QApplication.processEvents()
    assert undo.shortcuts() == []
    page.console.setFocus()
    QTest.keyClick(page.console, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: page.hall.view().blank)
    # Closing in the middle of it is asked about.
    window.prompter.expect("ask", None)
    window.close()
    QApplication.processEvents()
    assert window.isVisible()
    window.prompter.expect("ask", "close")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    window.prompter.done()
    assert page.console is None
