"""Promises of the history page and of backups: what was done, what no longer counts, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QEvent, QLocale, QTime
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.qt.delegates.records import PADDING
from okr_desktop.qt.dialogs.backups import BackupsDialog, offer_backup
from okr_desktop.qt.pages.history.data import PAGE
from okr_desktop.qt.pages.history.page import BINS, CHANGES, HistoryPage
from okr_desktop.qt.pages.history.words import value_text
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.texts_numbers import yes_no_text
from okr_desktop.services import history, me, people, talk, upkeep
from okr_desktop.services.engagement.school import learning


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.okrdb"


@pytest.fixture
def session(runner: TaskRunner, path: Path) -> Iterator[Session]:
    made = Session(runner, bootstrap.create_context(path), undo=history.undo, redo=history.redo, closer=closer)
    yield made
    runner.drain()
    if made.context is not None:
        made.context.workspace.close()


@pytest.fixture
def page(session: Session, prompter: ScriptedPrompter) -> Iterator[HistoryPage]:
    made = HistoryPage(session, prompter)
    made.resize(900, 600)
    made.show()
    assert session.runner.drain()
    yield made
    assert session.runner.drain()
    made.close()
    made.deleteLater()


def add(session: Session, *names: str) -> None:
    for name in names:
        session.run(people.save, Person(new_id(), name))
    assert session.runner.drain()
    assert session.runner.drain()


def rows(page: HistoryPage) -> list[tuple[str, bool]]:
    shown = (row for row in page.steps.table.records.records() if not row.heading)
    return [(row.cells[1].text, row.cells[1].struck) for row in shown]


def test_steps_stand_newest_first_and_undone_ones_are_struck(page: HistoryPage, session: Session) -> None:
    add(session, "Ana", "Bo")
    page.steps.undo_button.click()
    assert session.runner.drain()
    found = rows(page)
    assert [struck for _, struck in found[:3]] == [False, True, False]
    assert "Bo" in found[1][0]
    assert "Ana" in page.steps.next_label.text()
    page.steps.redo_button.click()
    assert session.runner.drain()
    assert [struck for _, struck in rows(page)] == [False] * 5
    assert not page.steps.redo_button.isEnabled()


def test_it_filters_as_you_type(page: HistoryPage, session: Session) -> None:
    add(session, "Ana", "Bö")
    page.steps.search.setText("bo")
    page.steps._delay.stop()
    page.steps._on_search()
    assert len(rows(page)) == 1
    page.steps.search.setText("zzz")
    page.steps._delay.stop()
    page.steps._on_search()
    assert rows(page) == []


def test_older_steps_come_by_scrolling(page: HistoryPage, session: Session, runner: TaskRunner) -> None:
    desk = session.context.workspace
    for number in range(PAGE + 20):
        people.save(desk, Person(new_id(), f"P{number}"))
    page.refresh()
    assert runner.drain()
    assert len(rows(page)) == PAGE
    QCoreApplication.processEvents()
    page.steps.table.verticalScrollBar().setValue(page.steps.table.verticalScrollBar().maximum())
    assert runner.drain()
    assert len(rows(page)) == PAGE + 21


def test_a_search_looks_beyond_the_first_page(page: HistoryPage, session: Session, runner: TaskRunner) -> None:
    desk = session.context.workspace
    people.save(desk, Person(new_id(), "the very first"))
    for number in range(PAGE + 5):
        people.save(desk, Person(new_id(), f"P{number}"))
    page.refresh()
    assert runner.drain()
    page.steps.search.setText("very first")
    page.steps._delay.stop()
    page.steps._on_search()
    assert runner.drain()
    assert len(rows(page)) == 1


def test_hidden_it_catches_up_when_shown(page: HistoryPage, session: Session) -> None:
    page.hide()
    add(session, "Later")
    assert not any("Later" in text for text, _ in rows(page))
    page.show()
    assert session.runner.drain()
    assert any("Later" in text for text, _ in rows(page))


def test_a_backup_is_made_listed_and_restored_and_nothing_is_lost(
    session: Session, prompter: ScriptedPrompter, path: Path, runner: TaskRunner
) -> None:
    dialog = BackupsDialog(session, prompter, path, bootstrap.backups_for(path))
    dialog.open()
    heard: list[str] = []
    dialog.restored.connect(heard.append)
    add(session, "Before")
    dialog.back_up()
    assert runner.drain()
    assert dialog.table.records.rowCount() == 1
    add(session, "After")
    dialog.table.go_to(dialog.table.records.records()[0].key)
    prompter.expect("ask", "restore")
    dialog.restore()
    QCoreApplication.processEvents()
    assert runner.drain()
    assert [one.name for one in session.context.workspace.plan.people.values()] == ["Before"]
    assert heard == [str(path)]
    assert list(path.parent.glob("*set aside*.okrdb")), "the former file stands beside it"
    assert dialog.table.records.rowCount() == 2, "and a backup of it was made"
    add(session, "Goes on")
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(dialog)


def test_a_restore_that_fails_leaves_the_workspace_open(
    session: Session, prompter: ScriptedPrompter, path: Path, runner: TaskRunner
) -> None:
    add(session, "Kept")
    dialog = BackupsDialog(session, prompter, path, bootstrap.backups_for(path))
    dialog.back_up()
    assert runner.drain()
    record = dialog.table.records.records()[0]
    dialog.table.go_to(record.key)
    record.data.path.unlink()
    prompter.expect("ask", "restore")
    dialog.restore()
    QCoreApplication.processEvents()
    assert runner.drain()
    assert dialog.ui.message_label.text()
    add(session, "And more")
    assert len(session.context.workspace.plan.people) == 2
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("on_worker", [True, False])
def test_a_damaged_file_gets_its_last_good_backup(
    prompter: ScriptedPrompter, runner: TaskRunner, path: Path, on_worker: bool
) -> None:
    context = bootstrap.create_context(path)
    people.save(context.workspace, Person(new_id(), "Saved"))
    upkeep.back_up(context.workspace)
    context.workspace.close()
    path.write_bytes(b"rubbish" * 1000)
    answers: list[bool] = []
    prompter.expect("ask", "restore")
    offer_backup(
        prompter, None, path, bootstrap.backups_for(path), answers.append, runner=runner if on_worker else None
    )
    for _ in range(3):
        assert runner.drain()
        QCoreApplication.processEvents()
    assert answers == [True]
    again = bootstrap.open_context(path)
    assert [one.name for one in again.workspace.plan.people.values()] == ["Saved"]
    again.workspace.close()
    assert any(one.read_bytes().startswith(b"rubbish") for one in path.parent.glob("*set aside*"))


def test_a_damaged_file_without_a_backup_is_left_alone(
    prompter: ScriptedPrompter, runner: TaskRunner, path: Path, tmp_path: Path
) -> None:
    path.write_bytes(b"rubbish")
    answers: list[bool] = []
    prompter.expect("tell")
    offer_backup(prompter, None, path, tmp_path / "none", answers.append, runner=runner)
    assert runner.drain()
    QCoreApplication.processEvents()
    assert answers == [False]
    assert path.read_bytes() == b"rubbish"


def test_what_was_done_is_told_in_the_past_and_with_its_place(page: HistoryPage, session: Session) -> None:
    add(session, "Ana " * 30)
    newest, *_, oldest = (row for row in page.steps.table.records.records() if not row.heading)
    assert newest.cells[1].text.startswith("Added person “Ana")
    assert oldest.cells[1].text == "Created the workspace"
    assert newest.cells[2].text == newest.data.machine
    assert "This computer" in newest.cells[2].tip
    for width in (1200, 640):
        page.resize(width, 500)
        QCoreApplication.processEvents()
        table = page.steps.table
        assert not table.isColumnHidden(2)
        end = table.columnViewportPosition(2) + table.columnWidth(2)
        assert end <= table.viewport().width()


@pytest.mark.parametrize(("size", "text"), [(208 * 1024, "208 kB"), (1500 * 1024, "1 MB"), (12_345 * 1024, "12.1 MB")])
def test_sizes_have_no_decimals_that_tell_nothing(size: int, text: str) -> None:
    from okr_desktop.qt.dialogs.backups import size_text

    assert size_text(size).replace("\N{NO-BREAK SPACE}", " ").lower() == text.lower()


def test_what_changed_is_told_in_words(page: HistoryPage, session: Session) -> None:
    add(session, "Ana")
    page.open_tab(CHANGES)
    assert session.runner.drain()
    page.changes.period.setCurrentIndex(page.changes.period.findData("today"))
    page.changes.refresh()
    assert session.runner.drain()
    told = {row.cells[0].text: row.cells[1].text for row in page.changes.table.records.records()}
    assert told["Ana"] == "new"


def test_what_is_ones_own_affair_is_no_news(page: HistoryPage, session: Session) -> None:
    add(session, "Ana")
    assert session.context is not None
    desk = session.context.workspace
    (ana,) = desk.plan.people
    me.set_me(desk, ana)
    session.run(learning.start, "check-ins")
    assert session.runner.drain()
    assert len(desk.plan.lessons) == 1
    page.open_tab(CHANGES)
    page.changes.period.setCurrentIndex(page.changes.period.findData("today"))
    page.changes.refresh()
    assert session.runner.drain()
    kinds = [row.data.kind for row in page.changes.table.records.records()]
    assert "person" in kinds
    assert "lesson_progress" not in kinds


def test_what_somebody_said_changes_with_names(page: HistoryPage, session: Session) -> None:
    add(session, "Ana")
    assert session.context is not None
    desk = session.context.workspace
    (ana,) = desk.plan.people
    session.run(talk.comment, ana, "Dear @Ana")
    assert session.runner.drain()
    (said,) = desk.plan.comments
    session.run(talk.edit_comment, said, "Dear @Ana, thanks")
    assert session.runner.drain()
    page.open_tab(CHANGES)
    page.changes.period.setCurrentIndex(page.changes.period.findData("today"))
    page.changes.refresh()
    assert session.runner.drain()
    assert "Dear @Ana, thanks" in [row.cells[0].text for row in page.changes.table.records.records()]
    assert value_text(desk.plan, "comment", "text", f"Dear @[{ana}]", 400) == "Dear @Ana"


def test_what_is_empty_is_told_by_what_it_stands_for(page: HistoryPage, session: Session) -> None:
    assert session.context is not None
    plan = session.context.workspace.plan
    assert value_text(plan, "cycle", "state", None, 40) == value_text(plan, "cycle", "state", "active", 40) != "–"
    assert value_text(plan, "objective", "state", None, 40) == value_text(plan, "objective", "state", "active", 40)
    assert value_text(plan, "objective", "weight", None, 40) == "1"
    assert value_text(plan, "objective", "tag:a", None, 40) == yes_no_text(False)
    assert value_text(plan, "objective", "owner", None, 40) == "–"
    assert value_text(plan, "objective", "description", "", 40) == "–"


def test_what_was_deleted_is_brought_back(page: HistoryPage, session: Session) -> None:
    add(session, "Ana")
    assert session.context is not None
    desk = session.context.workspace
    (ana,) = desk.plan.people
    session.run(people.delete, ana)
    assert session.runner.drain()
    page.open_tab(BINS)
    assert session.runner.drain()
    (row,) = (row for row in page.bins.table.records.records() if not row.heading)
    assert "Ana" in row.cells[0].text
    page.bins.restore(row.key)
    assert session.runner.drain()
    assert session.runner.drain()
    assert ana in desk.plan.people
    assert not page.bins.table.records.records()


@pytest.mark.parametrize("name", ["de_DE", "en_US", "fr_FR", "es_ES"])
def test_moments_fit_their_columns_in_every_language(
    session: Session, prompter: ScriptedPrompter, name: str, qapp: object
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        page = HistoryPage(session, prompter)
        for table in (page.changes.table, page.bins.table):
            column = table.records.columnCount() - 1
            text = QLocale().toString(QDateTime(QDate(2026, 12, 28), QTime(22, 48)), QLocale.FormatType.ShortFormat)
            assert table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(text) + 2 * PADDING
        page.deleteLater()
    finally:
        QLocale.setDefault(before)


def test_an_empty_list_says_why(page: HistoryPage, session: Session) -> None:
    page.steps.search.setText("zzzz")
    page.steps._on_search()
    assert "search" in page.steps.table.empty_text()
    page.steps.search.clear()
    page.steps._on_search()
    assert "search" not in page.steps.table.empty_text()
