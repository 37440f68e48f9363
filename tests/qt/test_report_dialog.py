"""Promises of the report page: it says what it will hold, writes a real PDF, and explains what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QDesktopServices
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.paths import resource_path
from okr_desktop.qt.dialogs.report import ReportDialog
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.pages.reports.panel import file_name, usual_paper
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import planning, sample

TODAY = date(2026, 2, 20)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Nordlicht: Räder/Ketten", clock=lambda: TODAY)
    sample.fill(made.workspace, resource_path("samples", "nordlicht.json"))
    yield made
    made.workspace.close()


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> Iterator[ReportPage]:
    session = Session(runner, context)
    made = ReportPage(session, prompter)
    made.show()
    assert runner.drain()
    yield made
    assert runner.drain()
    made.close()
    made.deleteLater()


def test_it_says_what_the_review_will_hold(page: ReportPage, runner: TaskRunner) -> None:
    ui = page.panel.ui
    assert ui.cycle_combo.currentText() == "2026 Q1"
    assert "2026" in ui.facts_label.text()
    everything = ui.facts_label.text()
    ui.team_combo.setCurrentIndex(ui.team_combo.findText("Workshop"))
    ui.team_combo.activated.emit(ui.team_combo.currentIndex())
    assert runner.drain()
    assert ui.team_combo.currentText() == "Workshop"
    assert ui.facts_label.text() != everything
    assert ui.save_button.isEnabled()


def test_saving_writes_a_pdf_and_offers_to_open_it(
    page: ReportPage, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    prompter.expect("choose_save_file", tmp_path / "review")
    page.save()
    QCoreApplication.processEvents()
    assert runner.drain()
    path = tmp_path / "review.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    ui = page.panel.ui
    assert "review.pdf" in ui.result_label.text()
    ui.open_button.click()
    ui.folder_button.click()
    assert [Path(one) for one in opened] == [path, tmp_path]
    assert prompter.asked[0].text == "Nordlicht Räder Ketten 2026 Q1.pdf"


def test_choices_reach_the_file(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    pypdf: Any = pytest.importorskip("pypdf")
    ui = page.panel.ui
    ui.language_combo.setCurrentIndex(ui.language_combo.findData("de"))
    ui.paper_combo.setCurrentIndex(ui.paper_combo.findData("letter"))
    page.panel.save(tmp_path / "r.pdf")
    assert runner.drain()
    first = pypdf.PdfReader(tmp_path / "r.pdf").pages[0]
    assert (round(first.mediabox.width), round(first.mediabox.height)) == (612, 792)
    assert "Ziele" in first.extract_text()


def test_a_missing_folder_is_explained_and_another_place_offered(
    page: ReportPage, runner: TaskRunner, tmp_path: Path
) -> None:
    page.panel.save(tmp_path / "no" / "r.pdf")
    assert runner.drain()
    ui = page.panel.ui
    assert "folder" in ui.result_details.text()
    assert ui.retry_button.isVisible()
    assert ui.save_button.isEnabled()
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_folder_in_the_place_of_the_file_is_explained(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    (tmp_path / "r.pdf").mkdir()
    page.panel.save(tmp_path / "r.pdf")
    assert runner.drain()
    assert page.panel.ui.retry_button.isVisible()
    assert [path.name for path in tmp_path.glob(".okr-*")] == []


def test_stopping_writes_nothing(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    page.panel.save(tmp_path / "r.pdf")
    page.panel.ui.stop_button.click()
    assert runner.drain()
    assert not (tmp_path / "r.pdf").exists()
    assert page.panel.ui.save_button.isEnabled()
    assert not page.panel.ui.open_button.isVisible()


def test_characters_without_a_font_are_named(
    page: ReportPage, runner: TaskRunner, context: bootstrap.Context, tmp_path: Path
) -> None:
    first = next(iter(context.workspace.plan.objectives.values()))
    cycle = next(id for id, one in context.workspace.plan.cycles.items() if one.name == "2026 Q1")
    page.panel._session.run(planning.edit, replace(first, title="Ship \U0001f680 things", cycle=cycle))
    assert runner.drain()
    page.panel.save(tmp_path / "r.pdf")
    assert runner.drain()
    assert "\U0001f680" in page.panel.ui.result_details.text()


def test_the_sketch_follows_the_choice_and_gives_way_when_it_is_narrow(page: ReportPage, runner: TaskRunner) -> None:
    page.resize(1200, 700)
    QCoreApplication.processEvents()
    before = page.sheet.grab().toImage()
    assert page.sheet.isVisible()
    team = page.panel.ui.team_combo
    team.setCurrentIndex(team.findText("Workshop"))
    team.activated.emit(team.currentIndex())
    assert runner.drain()
    assert page.sheet.grab().toImage() != before
    page.resize(700, 700)
    QCoreApplication.processEvents()
    assert not page.sheet.isVisible()


def test_an_empty_workspace_offers_no_button(
    runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path, qtbot: Any
) -> None:
    context = bootstrap.create_context(tmp_path / "empty.okrdb")
    page = ReportPage(Session(runner, context), prompter)
    qtbot.addWidget(page)
    page.show()
    assert runner.drain()
    assert not page.panel.ui.save_button.isEnabled()
    assert page.panel.ui.facts_label.text()
    context.workspace.close()


def test_the_dialog_is_freed_when_closed(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    dialog = ReportDialog(Session(runner, context), prompter)
    dialog.open()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(dialog)
    assert runner.drain()


def test_paper_and_file_names_follow_country_and_system() -> None:
    assert usual_paper(QLocale("en_US")) == "letter"
    assert usual_paper(QLocale("de_DE")) == "a4"
    assert file_name("a/b\\c:*?", "2026 Q1", "") == "a b c 2026 Q1.pdf"
    assert file_name("", "", "") == "Quarterly review.pdf"
    assert len(file_name("x" * 500, "", "")) < 130
