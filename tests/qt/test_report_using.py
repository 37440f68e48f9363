"""The page of reports as people use it: sheets for all, hasty printing, kinds that cannot be made, what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.review import NoteKind
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, planning
from tests.qt.report_kit import TODAY, add_comment, make_page, sample_context, settle, text_of, throw_away


@pytest.fixture
def page(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[ReportPage]:
    context = sample_context(tmp_path / "w.okrdb")
    made = make_page(runner, context, prompter)
    yield made
    throw_away(made, runner)
    context.workspace.close()


def sheet(page: ReportPage, runner: TaskRunner) -> None:
    page.choose(kind="check-in-sheet")
    settle(page, runner)


def choose_team(page: ReportPage, runner: TaskRunner, name: str) -> None:
    page.scope.team.setCurrentIndex(page.scope.team.findText(name))
    page.scope.team.activated.emit(page.scope.team.currentIndex())
    settle(page, runner)


def choose_person(page: ReportPage, runner: TaskRunner, name: str) -> None:
    page.scope.person.setText(name)
    page.scope.person.textEdited.emit(name)
    settle(page, runner)


def test_sheets_are_made_for_everybody_each_of_their_own(page: ReportPage, runner: TaskRunner) -> None:
    sheet(page, runner)
    assert page.scope.summary(page.view) == "2026 Q1 · All teams · Everybody"
    assert page.scope.person.placeholderText()
    text = text_of(page.preview.pdf)
    assert "Hanna Weiß" in text
    assert "Lukas Brandt" in text


def test_a_sheet_is_for_a_team_or_a_person_never_both(page: ReportPage, runner: TaskRunner) -> None:
    sheet(page, runner)
    choose_team(page, runner, "Customer care")
    assert page.scope.summary(page.view) == "2026 Q1 · Customer care"
    choose_person(page, runner, "Lukas Brandt")
    assert page.scope.team.currentText() == "All teams"
    assert "Lukas Brandt" in text_of(page.preview.pdf)
    choose_team(page, runner, "Customer care")
    assert page.scope.person.text() == ""
    choose_team(page, runner, "All teams")
    choose_person(page, runner, "Lukas Brandt")
    choose_person(page, runner, "")
    assert page.wish.choice.person is None
    assert "Hanna Weiß" in text_of(page.preview.pdf)


def test_a_name_that_is_nobodys_does_not_stay(page: ReportPage, runner: TaskRunner) -> None:
    page.choose(kind="one-to-one")
    settle(page, runner)
    known = page.scope.person.text()
    page.scope.person.setText("Zz")
    page.scope.person.textEdited.emit("Zz")
    page.scope.person.editingFinished.emit()
    assert page.scope.person.text() == known


def printing(page: ReportPage) -> QPrintDialog | None:
    found = page.window().findChildren(QPrintDialog)
    return found[0] if found else None


def test_hasty_printing_waits_for_what_was_chosen(page: ReportPage, runner: TaskRunner) -> None:
    page.kind.rows["one-pager"].button.click()
    page.finish.print.click()
    assert printing(page) is None, "the pages are still those of before"
    settle(page, runner)
    settle(page, runner)
    dialog = printing(page)
    assert dialog is not None
    assert (page.preview.pages.count(), dialog.maxPage()) == (1, 1)
    dialog.reject()


def test_what_was_typed_last_is_printed(page: ReportPage, runner: TaskRunner) -> None:
    add_comment(page, NoteKind.DECISION, "A fourth van by May")
    page.finish.print.click()
    settle(page, runner)
    settle(page, runner)
    dialog = printing(page)
    assert dialog is not None
    assert page.output.paper is not None
    assert "A fourth van by May" in text_of(page.output.paper.pdf)
    dialog.reject()


def test_pages_that_were_stopped_are_not_printed_later(page: ReportPage, runner: TaskRunner) -> None:
    page.kind.rows["one-pager"].button.click()
    page.finish.print.click()
    while not page.output._print_next:
        QCoreApplication.processEvents()
    page.preview.stop.click()
    settle(page, runner)
    page.kind.rows["poster"].button.click()
    settle(page, runner)
    assert printing(page) is None


def test_a_comparison_without_another_cycle_says_what_is_missing(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    context = bootstrap.create_context(tmp_path / "one.okrdb", "One", clock=lambda: TODAY)
    desk = context.workspace
    cycle = cycles.save(desk, Cycle(new_id(), "2026 Q1", TODAY.replace(month=1), TODAY)).value
    planning.add(desk, Objective(new_id(), "Only one", cycle=cycle))
    page = make_page(runner, context, prompter)
    page.choose(kind="comparison")
    settle(page, runner)
    assert page.right.currentWidget() is page.empty
    assert "two cycles" in page.empty._sentence.text()
    assert not page.finish.save.isEnabled()
    page.choose(kind="one-pager")
    settle(page, runner)
    assert page.right.currentWidget() is page.preview
    assert page.finish.problem.isHidden()
    throw_away(page, runner)
    desk.close()


def test_sheets_and_ideas_need_no_cycle(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    context = bootstrap.create_context(tmp_path / "none.okrdb", "None", clock=lambda: TODAY)
    page = make_page(runner, context, prompter)
    assert page.right.currentWidget() is page.empty
    assert page.preview.number.isHidden()
    page.kind.rows["you-said"].button.click()
    settle(page, runner)
    assert page.right.currentWidget() is page.preview
    assert page.preview.pages.count() == 1
    throw_away(page, runner)
    context.workspace.close()
