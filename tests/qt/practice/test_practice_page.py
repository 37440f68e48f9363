"""Promises of the practice page: suggestions from the evidence, kept as actions, lessons followed, a word said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.qt.pages.practice.cards import StepCard
from okr_desktop.qt.pages.practice.page import PracticePage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import closing, cycles, history, planning
from tests.worlds import RANGE


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, tmp_path: Path) -> Iterator[Session]:
    made = Session(
        runner, bootstrap.create_context(tmp_path / "w.okrdb"), undo=history.undo, redo=history.redo, closer=closer
    )
    yield made
    runner.drain()
    desk_of(made).close()


@pytest.fixture
def page(session: Session, prompter: ScriptedPrompter) -> Iterator[PracticePage]:
    made = PracticePage(session, prompter)
    made.resize(1100, 700)
    made.show()
    drain(session)
    yield made
    drain(session)
    made.close()
    made.deleteLater()


def desk_of(session: Session) -> Any:
    assert session.context is not None
    return session.context.workspace


def drain(session: Session) -> None:
    for _ in range(3):
        assert session.runner.drain()
        QCoreApplication.processEvents()


def planned(page: PracticePage, session: Session) -> str:
    """A cycle with one objective, its id."""
    desk = desk_of(session)
    first = desk.today - timedelta(days=40)
    cycle = cycles.save(desk, Cycle(new_id(), "Q", first, first + timedelta(days=90))).value
    objective = planning.add(desk, Objective(new_id(), "Grow", cycle=cycle)).value
    planning.add(desk, KeyResult(new_id(), "Stars", objective, RANGE))
    page.refresh()
    drain(session)
    return cycle


def steps(page: PracticePage) -> list[StepCard]:
    return [one for one in page.findChildren(StepCard) if one.isVisible()]


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_an_empty_workspace_says_what_will_stand_here(page: PracticePage) -> None:
    opened = list[str]()
    page.open_requested.connect(opened.append)
    assert page.empty.isVisible()
    page.empty.primary.click()
    assert opened == ["plan"]
    assert not page.cycle.isVisible(), "there is no cycle to choose"


def test_where_nothing_was_learned_it_says_where_that_is_noted(page: PracticePage, session: Session) -> None:
    planned(page, session)
    opened = list[str]()
    page.open_requested.connect(opened.append)
    assert "on the Cycle page" in texts(page.learned)
    page.learned.open_cycle.click()
    assert opened == ["cycle"]


def test_suggestions_open_their_pages_and_become_actions(page: PracticePage, session: Session) -> None:
    cycle = planned(page, session)
    shown = steps(page)
    assert 1 <= len(shown) <= 3
    opened = list[str]()
    page.open_requested.connect(opened.append)
    shown[0].open_button.click()
    assert opened == [shown[0].line.door]
    shown[0].keep_button.click()
    drain(session)
    (action,) = desk_of(session).plan.actions.values()
    assert (action.text, action.source) == (shown[0].line.step, cycle)
    kept = next(one for one in steps(page) if one.line.step == action.text)
    assert not kept.keep_button.isEnabled(), "the same action would be there twice"
    assert kept.keep_button.text() == "Kept as an action"
    assert action.text in texts(page.learned)
    session.run(history.undo)
    drain(session)
    assert desk_of(session).plan.actions == {}


def test_every_check_has_its_row_with_shape_and_words(page: PracticePage, session: Session) -> None:
    planned(page, session)
    rows = page.table.records.records()
    assert len(rows) > 20
    for row in rows:
        assert row.cells[0].status in {"behind", "on_track", "open"}
        assert row.cells[0].text
        assert not row.cells[1].text.endswith(": ")
    assert page.table.height() >= page.table.verticalHeader().length()
    opened = list[str]()
    page.open_requested.connect(opened.append)
    page.table.chosen.emit(rows[0].key)
    assert opened == [rows[0].data.door]


def test_a_lesson_without_an_action_gets_one(page: PracticePage, session: Session) -> None:
    cycle = planned(page, session)
    desk = desk_of(session)
    note = closing.save_note(desk, CycleNote(new_id(), cycle, cycle, NoteKind.LEARNED, "Ask earlier\nand longer")).value
    page.refresh()
    drain(session)
    page.learned.act_requested.emit(note, "Ask earlier\nand longer")
    drain(session)
    (action,) = desk.plan.actions.values()
    assert (action.text, action.source) == ("Ask earlier", note)


def test_what_is_said_of_the_process_is_kept_and_what_is_typed_is_not_lost(
    page: PracticePage, session: Session
) -> None:
    planned(page, session)
    assert not page.process.say_button.isEnabled()
    page.process.column_box.setCurrentIndex(1)
    QTest.keyClicks(page.process.field, "Too long")
    page.refresh()
    drain(session)
    assert page.process.field.text() == "Too long"
    QTest.keyClick(page.process.field, Qt.Key.Key_Return)
    drain(session)
    (kept,) = desk_of(session).plan.retrospectives.values()
    assert [(card.column, card.text) for card in kept.items] == [("hinders", "Too long")]
    assert page.process.field.text() == ""
    assert page.process.column_box.currentIndex() == 1
