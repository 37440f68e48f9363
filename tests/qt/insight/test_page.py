"""Promises of the insight page: values with formula and trap, a trend, points by the ladder, right words else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.insight.catalogue import ALL, CONFOUNDERS, METHODS, REASONS, Measure
from okr_desktop.domain.insight.ladder import CODES
from okr_desktop.qt import texts, texts_insight
from okr_desktop.qt.dialogs.insight.fix_pair import FixPairDialog
from okr_desktop.qt.pages.insight import words
from okr_desktop.qt.pages.insight.page import InsightPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history
from okr_desktop.services.engagement.measuring import insight
from tests.services.engagement.insight_kit import linked, quarter
from tests.worlds import TODAY

CAUSAL = re.compile(r"\b(leads? to|drives?|improves?|impact|because|causes)\b", re.IGNORECASE)
Open = Callable[[int], InsightPage]


@pytest.fixture(autouse=True)
def british(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, tmp_path: Path) -> Iterator[Session]:
    context = bootstrap.create_context(tmp_path / "w.okrdb", clock=lambda: TODAY)
    made = Session(runner, context, undo=history.undo, redo=history.redo, closer=closer)
    yield made
    runner.drain()
    desk_of(made).close()


@pytest.fixture
def opened(session: Session, prompter: ScriptedPrompter) -> Iterator[Open]:
    """The page on a company of so many teams."""
    pages = list[InsightPage]()

    def open_with(teams: int) -> InsightPage:
        if teams:
            company = linked(teams)
            company.records.append(quarter(2099, 1, CycleState.PREPARATION))
            company.save(desk_of(session))
        page = InsightPage(session, prompter)
        pages.append(page)
        page.resize(1100, 700)
        page.show()
        drain(session)
        return page

    yield open_with
    for page in pages:
        drain(session)
        page.close()
        page.deleteLater()


def desk_of(session: Session) -> Any:
    assert session.context is not None
    return session.context.workspace


def drain(session: Session) -> None:
    for _ in range(4):
        assert session.runner.drain()


def rows(table: Any) -> dict[str, str]:
    """Key and second column of every row that is no heading."""
    return {row.key: row.cells[1].text for row in table.records.records() if not row.heading}


def beside(opened: Open, session: Session, teams: int) -> InsightPage:
    page = opened(teams)
    page.show_beside()
    drain(session)
    return page


def test_a_series_stands_with_its_formula_its_trap_its_neighbour_and_its_trend(opened: Open, session: Session) -> None:
    page = opened(6)
    found = rows(page.series.table)
    assert found["bottom_up"].startswith(("6", "7"))
    assert found["conversion"] == "– nothing to count"
    page.series.table.go_to("bottom_up")
    drain(session)
    card = page.series.card
    assert card.formula.text() == words.formula_text("bottom_up")
    assert card.trap.text() == words.trap_text("bottom_up")
    assert "alignment" in card.beside.text(), "100 % aligned can be pure cascade: both are read together"
    page.grab()
    assert len(card.chart.stops()) == 6
    assert "6 point" in card.pane.note()
    assert rows(card.teams).keys() == {team.team for team in teams_of(session)}


def teams_of(session: Session) -> Any:
    desk = desk_of(session)
    return insight.indicators(desk, desk.plan.current_cycle().id).teams


def test_another_team_and_another_cycle_are_a_choice_away(opened: Open, session: Session) -> None:
    page = opened(3)
    page.series.team.setCurrentIndex(2)
    page.series._on_choice()
    drain(session)
    assert page.series.choice()[1] == teams_of(session)[1].team
    assert page.series.about.text().startswith("6")
    page.series.cycle.setCurrentIndex(page.series.cycle.findText("2026 Q2"))
    page.series._on_choice()
    drain(session)
    assert page.series.cycle.currentText() == "2026 Q2"
    assert rows(page.series.table)["bottom_up"].endswith("of 4)")
    page.series.cycle.setCurrentIndex(page.series.cycle.findText("2099 Q1"))
    page.series._on_choice()
    drain(session)
    assert "has not begun" in page.series.notes.text()


@pytest.mark.parametrize(
    ("teams", "text"), [(2, "Too few teams to compare (2 of at least 6)"), (5, "(5 of at least 6)")]
)
def test_few_teams_are_not_drawn_beside_each_other(opened: Open, session: Session, teams: int, text: str) -> None:
    page = beside(opened, session, teams)
    assert text in page.beside.sentence.text()
    assert not page.beside.pane.isVisible()
    assert page.beside.chart.facts().table.rows == (), "nor in the table behind the picture"
    assert set(rows(page.beside.table).values()) == {f"n = {teams}"}


def test_seven_teams_are_points_with_names_and_no_figure(opened: Open, session: Session) -> None:
    page = beside(opened, session, 7)
    assert page.beside.pane.isVisible()
    page.grab()
    stops = page.beside.chart.stops()
    assert {stop.readout.head for stop in stops} == {f"Team {at}" for at in range(1, 8)}
    assert not page.beside.figures.isVisible()
    assert not page.beside.label.isVisible()
    nearest = page.beside.chart.stop_at(QPointF(stops[0].x + 3, stops[0].y + 3))
    assert nearest == 0
    assert page.beside.chart.stop_at(QPointF(-500, -500)) == -1


def sentences(points: QWidget) -> list[str]:
    return [one.text() for one in points.findChildren(QLabel) if one.isVisible() and one.text() != "•"]


def test_twelve_teams_have_figures_a_label_and_what_else_explains_it(opened: Open, session: Session) -> None:
    page = beside(opened, session, 12)
    shown = page.beside
    assert shown.kind.text() == "Fixed before the cycle"
    assert shown.sentence.text().startswith("Across 12 teams, higher bottom-up share went along with")
    assert shown.label.text() == "Very uncertain"
    assert shown.figures.text().count("after Holm") == 2, "both lags"
    assert "inside the teams" in shown.figures.text()
    assert any("Bonett" in text for text in sentences(shown.methods))
    assert len(sentences(shown.confounders)) == len(CONFOUNDERS)
    shown.table.go_to("latency progress")
    assert shown.kind.text() == "Exploratory"
    shown.result.setCurrentIndex(shown.result.findData("grade"))
    shown._on_result()
    drain(session)
    assert shown.table.records.rowCount() == 0 or "grade" in shown.name.text()


def test_the_figures_of_the_picture_are_a_table_too(opened: Open, session: Session) -> None:
    page = beside(opened, session, 7)
    page.beside.pane.toggle.click()
    assert page.beside.pane.shows_table()
    assert len(page.beside.pane.table.records.records()) == 7
    assert page.beside.chart.accessibleName() == "Bottom-up share and progress of key results"


def test_keys_walk_the_points(opened: Open, session: Session) -> None:
    page = beside(opened, session, 7)
    page.grab()
    page.beside.chart.setFocus()
    QTest.keyClick(page.beside.chart, Qt.Key.Key_Home)
    assert page.beside.chart.current() is page.beside.chart.stops()[0].readout


def test_an_empty_workspace_says_what_will_be_here(opened: Open, session: Session) -> None:
    page = opened(0)
    assert page.empty.isVisible()
    asked = list[str]()
    page.open_requested.connect(asked.append)
    page.empty.primary.click()
    assert asked == ["plan"]
    page.show_beside()
    drain(session)
    assert "two in a row" in page.beside.sentence.text()
    assert not page.beside.confounders.isVisible(), "there is nothing yet that they could explain"
    assert sentences(page.beside.methods)


def test_where_every_cycle_has_begun_the_pair_leads_to_the_cycles(opened: Open, session: Session) -> None:
    page = opened(0)
    asked = list[str]()
    page.open_requested.connect(asked.append)
    page.fix()
    drain(session)
    dialog = next(one for one in page.window().findChildren(FixPairDialog))
    assert "Every cycle has begun" in dialog.ui.sub_label.text()
    assert not dialog.ui.cycle.isVisible()
    assert not dialog._save_button().isVisible()
    dialog.open_cycle.click()
    assert asked == ["cycle"]


def test_a_narrow_column_has_short_words_and_the_whole_ones_as_its_tool_tip(opened: Open, session: Session) -> None:
    assert words.short_text(Measure("latency", None, why="no_reply")) == "– mostly no reply"
    assert words.short_text(Measure("pulse_motivation", 71.0, 47, 56, n=47)) == "71 (47 of 56)"
    assert set(texts_insight.BRIEFLY) <= set(texts_insight.WHY)
    page = opened(3)
    for record in page.series.card.teams.records.records():
        assert record.cells[1].tip


def test_a_pair_is_fixed_before_the_next_cycle(opened: Open, session: Session, prompter: ScriptedPrompter) -> None:
    page = beside(opened, session, 6)
    page.beside.fix.click()
    drain(session)
    dialog = next(one for one in page.window().findChildren(FixPairDialog))
    assert dialog.ui.cycle.currentText() == "2099 Q1"
    dialog.ui.x.setCurrentIndex(dialog.ui.x.findData("latency"))
    assert "time to the first reply" in dialog.ui.text.toPlainText()
    dialog.ui.text.setPlainText("We expect nothing")
    dialog.ui.y.setCurrentIndex(dialog.ui.y.findData("grade"))
    assert dialog.ui.text.toPlainText() == "We expect nothing", "own words stay"
    dialog.save()
    drain(session)
    main = insight.primary(desk_of(session).plan)
    assert (main.x, main.y) == ("latency", "grade")


def test_every_code_has_words_and_none_claims_a_cause(qapp: object) -> None:
    assert set(texts_insight.LADDER) == set(CODES)
    assert set(texts_insight.WHY) == set(REASONS)
    assert set(texts_insight.NAMES) == set(ALL)
    assert set(texts_insight.METHODS) == set(METHODS)
    for code, text in texts_insight.LADDER.items():
        assert not CAUSAL.search(str(text).replace("This does not show that one causes the other", "")), code
    for code in ALL:
        assert words.formula_text(code)
        assert words.trap_text(code)


def test_the_window_says_what_the_command_line_says() -> None:
    from okr_desktop.cli.engagement import texts_insight as english

    for name in ("NAMES", "FORMULAS", "TRAPS", "WHY", "NOTES", "CONFOUNDERS", "LADDER", "TREND", "METHODS", "COUNTED"):
        ours, theirs = dict(getattr(texts_insight, name)), dict(getattr(english, name))
        ours.pop("", None)
        assert ours == theirs, name


def test_refusals_have_sentences(qapp: object) -> None:
    from okr_desktop.domain.errors import Problem

    for code in texts_insight.PROBLEMS:
        assert code not in texts.problem_text(Problem(code, "cycle", {"name": "2026 Q3"}))
