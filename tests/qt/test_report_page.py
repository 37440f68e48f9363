"""Promises of the page of reports: real pages, every kind, choices remembered, a way on where nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.qt.dialogs.report import ReportDialog
from okr_desktop.qt.doors import Doors
from okr_desktop.qt.pages.reports import words
from okr_desktop.qt.pages.reports.data import PRESETS
from okr_desktop.qt.pages.reports.naming import file_name, usual_paper
from okr_desktop.qt.pages.reports.opening import open_report
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.reports.review.data import SECTIONS
from okr_desktop.services import cycles, planning
from okr_desktop.services.reporting import kinds
from tests.qt.report_kit import cycle_id, make_page, sample_context, settle, text_of, throw_away

KIND, SCOPE, SECTIONS_STEP, COMMENTS, LOOK = range(5)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = sample_context(tmp_path / "w.okrdb")
    yield made
    made.workspace.close()


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> Iterator[ReportPage]:
    made = make_page(runner, context, prompter)
    yield made
    throw_away(made, runner)


def choose_team(page: ReportPage, runner: TaskRunner, name: str) -> None:
    team = page.scope.team
    team.setCurrentIndex(team.findText(name))
    team.activated.emit(team.currentIndex())
    settle(page, runner)


def test_the_preview_shows_the_pages_that_are_saved(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    page.output.write(tmp_path / "r.pdf")
    settle(page, runner)
    saved = (tmp_path / "r.pdf").read_bytes()
    assert page.preview.pdf == saved
    import pypdf

    assert page.preview.pages.count() == len(pypdf.PdfReader(tmp_path / "r.pdf").pages) > 2
    assert page.preview.of.text() == f"of {page.preview.pages.count()}"
    shown = page.preview.pages.picture(0)
    assert shown is not None
    assert len({shown.pixel(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)}) > 10


def test_every_kind_of_report_can_be_chosen_and_has_words(page: ReportPage, runner: TaskRunner) -> None:
    assert list(page.kind.rows) == list(kinds.KINDS)
    for code, row in page.kind.rows.items():
        assert words.kind_about(code)
        row.button.click()
        settle(page, runner)
        assert page.preview.pages.count() >= 1, code
        assert page.wish.kind == code
        assert sum(other.button.isChecked() for other in page.kind.rows.values()) == 1
        assert page.steps.heads[KIND].summary() == words.kind_name(code)


def test_a_kind_that_cannot_be_made_says_why(runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> None:
    context = bootstrap.create_context(tmp_path / "empty.okrdb")
    page = make_page(runner, context, prompter)
    row = page.kind.rows["comparison"]
    assert not row.button.isEnabled()
    assert row.about.text() == words.reason_text("cycle")
    throw_away(page, runner)
    context.workspace.close()


def test_an_empty_workspace_says_what_to_do_next(
    runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    context = bootstrap.create_context(tmp_path / "empty.okrdb")
    page = make_page(runner, context, prompter)
    assert page.empty.isVisible()
    assert page.empty.primary.text() == "New cycle…"
    assert not page.finish.save.isEnabled()
    throw_away(page, runner)
    context.workspace.close()


def test_scope_and_look_reach_the_pages(page: ReportPage, runner: TaskRunner) -> None:
    whole = text_of(page.preview.pdf)
    choose_team(page, runner, "Workshop")
    assert page.steps.heads[SCOPE].summary() == "2026 Q1 · Workshop"
    assert text_of(page.preview.pdf) != whole
    look = page.look
    for box, wanted in ((look.language, "de"), (look.paper, "letter")):
        box.setCurrentIndex(box.findData(wanted))
        box.activated.emit(box.currentIndex())
    settle(page, runner)
    assert "Quartalsbericht" in text_of(page.preview.pdf)
    sheet = page.preview.pages._sheets[0]
    assert (round(sheet.width), round(sheet.height)) == (612, 792)


def test_sections_are_chosen_one_by_one_or_by_preset(page: ReportPage, runner: TaskRunner) -> None:
    rows = page.sections.rows
    assert list(rows) == list(SECTIONS)
    assert not rows["executive"].button.isEnabled()
    whole = page.preview.pages.count()
    page.sections.presets["board"].click()
    settle(page, runner)
    assert page.wish.choice.sections == PRESETS["board"]
    assert page.preview.pages.count() < whole
    assert page.steps.heads[SECTIONS_STEP].summary() == "Board meeting"
    rows["sign_off"].button.click()
    settle(page, runner)
    assert page.steps.heads[SECTIONS_STEP].summary() == f"{len(PRESETS['board']) - 1} of {len(SECTIONS)} sections"
    page.sections.presets["all"].click()
    settle(page, runner)
    assert page.preview.pages.count() == whole


def test_a_section_with_nothing_to_say_says_so(runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> None:
    context = sample_context(tmp_path / "w.okrdb")
    desk = context.workspace
    later = Cycle(new_id(), "2027 Q1", date(2027, 1, 1), date(2027, 3, 31))
    cycles.save(desk, later)
    planning.add(desk, Objective(new_id(), "The only one", cycle=later.id))
    page = make_page(runner, context, prompter)
    page.choose(later.id)
    settle(page, runner)
    assert "left out" in page.sections.rows["log"].about.text()
    assert "left out" not in page.sections.rows["results"].about.text()
    throw_away(page, runner)
    context.workspace.close()


def test_parts_about_people_are_left_out_while_nobody_said_a_thing(
    runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    context = bootstrap.create_context(tmp_path / "w.okrdb", "Acme")
    desk = context.workspace
    cycle = cycles.save(desk, Cycle(new_id(), "2099 Q1", date(2099, 1, 1), date(2099, 3, 31))).value
    planning.add(desk, Objective(new_id(), "The only one", cycle=cycle))
    page = make_page(runner, context, prompter)
    page.choose(cycle)
    settle(page, runner)
    rows = page.sections.rows
    silent = {code for code, row in rows.items() if "left out" in row.about.text()}
    assert {"strategy", "teamwork", "voices", "learnings"} <= silent
    assert not silent & {"executive", "results", "details", "definitions"}
    assert not [code for code, row in rows.items() if row.button.text() == code or not row.about.text()]
    throw_away(page, runner)
    context.workspace.close()


def test_choices_are_remembered_but_a_new_visit_begins_with_the_running_cycle(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    page = make_page(runner, context, prompter)
    choose_team(page, runner, "Workshop")
    page.sections.presets["team"].click()
    page.preview.set_zoom(1.5)
    page.preview.zoom_chosen.emit()
    other = next(one.id for one in context.workspace.plan.cycles.values() if one.name != "2026 Q1")
    page.choose(other)
    settle(page, runner)
    throw_away(page, runner)
    page = make_page(runner, context, prompter)
    assert page.wish.choice.sections == PRESETS["team"]
    assert page.scope.team.currentText() == "Workshop"
    assert page.preview.pages.zoom() == 1.5
    assert page.wish.choice.cycle == cycle_id(context.workspace)
    throw_away(page, runner)


def test_a_report_on_a_team_begins_with_the_look_of_last_time(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    page = make_page(runner, context, prompter)
    page.look.language.setCurrentIndex(page.look.language.findData("de"))
    page.look.language.activated.emit(page.look.language.currentIndex())
    settle(page, runner)
    throw_away(page, runner)
    page = ReportPage(Session(runner, context), prompter)
    page.choose(team=next(iter(context.workspace.plan.teams)))
    page.show()
    settle(page, runner)
    assert page.wish.choice.language == "de"
    assert page.wish.choice.team == next(iter(context.workspace.plan.teams))
    throw_away(page, runner)


def test_what_is_chosen_while_the_page_is_read_holds(page: ReportPage, runner: TaskRunner) -> None:
    page.refresh()
    page.sections.presets["board"].click()
    page.refresh()
    page.look.paper.setCurrentIndex(page.look.paper.findData("letter"))
    page.look.paper.activated.emit(page.look.paper.currentIndex())
    settle(page, runner)
    assert page.wish.choice.sections == PRESETS["board"]
    assert page.wish.choice.paper == "letter"
    assert page.sections.rows["log"].button.isChecked() is False


def test_a_late_result_is_dropped(page: ReportPage, runner: TaskRunner) -> None:
    page.maker.want(page.wish, now=True)
    QTest.qWait(5)
    page.sections.presets["board"].click()
    settle(page, runner)
    board = page.preview.pdf
    page.maker.want(page.wish, now=True)
    settle(page, runner)
    assert page.preview.pdf == board


def test_stopping_keeps_the_pages_that_are_there(page: ReportPage, runner: TaskRunner) -> None:
    before = page.preview.pdf
    page.sections.presets["board"].click()
    page.preview.stop.click()
    settle(page, runner)
    assert page.preview.pdf == before
    assert not page.maker.busy
    assert page.preview.bar.isHidden()


def test_steps_open_one_at_a_time_by_keyboard(page: ReportPage) -> None:
    head = page.steps.heads[LOOK]
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert page.look.isVisible()
    assert not page.kind.isVisible()
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert page.steps.current() == -1
    assert "2026 Q1" in page.steps.heads[SCOPE].accessibleName()


def test_a_narrow_window_shows_the_steps_or_the_pages(page: ReportPage) -> None:
    page.resize(600, 700)
    QCoreApplication.processEvents()
    assert not page.right.isVisible()
    page.toggle.click()
    assert page.right.isVisible()
    assert not page.steps.isVisible()
    page.resize(1140, 700)
    QCoreApplication.processEvents()
    assert page.right.isVisible()
    assert page.steps.isVisible()
    assert not page.toggle.isVisible()


def test_it_fits_the_smallest_window(page: ReportPage) -> None:
    assert page.minimumSizeHint().width() <= 1024 - 52
    assert page.minimumSizeHint().height() <= 620


def test_the_window_of_its_own_begins_with_a_cycle_and_is_freed(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    other = next(one.id for one in context.workspace.plan.cycles.values() if one.name != "2026 Q1")
    dialog = ReportDialog(Session(runner, context), prompter, None, other)
    dialog.open()
    settle(dialog.page, runner)
    assert dialog.page.wish.choice.cycle == other
    dialog.close()
    assert runner.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not Shiboken.isValid(dialog)


def test_paper_and_file_names_follow_country_and_system() -> None:
    assert usual_paper(QLocale("en_US")) == "letter"
    assert usual_paper(QLocale("de_DE")) == "a4"
    assert file_name("a/b\\c:*?", "2026 Q1", "") == "a b c 2026 Q1.pdf"
    assert file_name("", "", "") == "Quarterly review.pdf"
    assert len(file_name("x" * 500, "", "")) < 130


def test_a_cycle_and_a_team_lead_to_their_report(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    window = _Window(Session(runner, context), prompter)
    desk = context.workspace
    team = next(one for one in desk.plan.teams.values() if one.name == "Workshop")
    page = window.doors.page("reports")
    assert isinstance(page, ReportPage)
    open_report(window, window.session, prompter, team=team.id)
    settle(page, runner)
    assert window.stack.currentWidget() is page
    assert page.scope.team.currentText() == "Workshop"
    other = next(one for one in desk.plan.cycles.values() if one.name != "2026 Q1")
    open_report(window, window.session, prompter, cycle=other.id)
    settle(page, runner)
    assert page.scope.cycle.currentText() == other.name
    page.leave()
    assert runner.drain()
    window.close()
    window.deleteLater()


class _Window(QWidget):
    """As much of the main window as leads to its pages."""

    def __init__(self, session: Session, prompter: ScriptedPrompter) -> None:
        super().__init__()
        self.session = session
        self.stack = QStackedWidget(self)
        self.doors = Doors(self.stack, session, prompter)
        self.show()


def test_everything_that_takes_the_keyboard_has_a_name(page: ReportPage, runner: TaskRunner) -> None:
    for step in range(len(page.steps.steps)):
        page.steps.open_step(step)
        settle(page, runner)
        takers = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        seen = [one for one in takers if one.isVisible() and one.focusProxy() is None and one.isEnabled()]
        assert len(seen) > 8
        nameless = [one for one in seen if not (one.accessibleName() or getattr(one, "text", str)())]
        nameless = [one for one in nameless if not isinstance(one, QScrollArea)]
        assert nameless == []
