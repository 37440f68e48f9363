"""Promises of the teamwork page: its numbers are true, each cell can be read and reached, requests go their way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from okr_desktop import bootstrap
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.qt.charts import export
from okr_desktop.qt.dialogs.feedback.answer import RemindDialog
from okr_desktop.qt.dialogs.feedback.shares import SharesDialog, whole_percents
from okr_desktop.qt.pages.teamwork.matrix import grid, letter
from okr_desktop.qt.pages.teamwork.page import TeamworkPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services import me, people, planning, work
from okr_desktop.services.desk import Desk
from tests.qt.dialog_kit import flush
from tests.worlds import add_cycle

TODAY = date(2026, 8, 15)
ONE = Decimal(1)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Acme", clock=lambda: TODAY)
    yield made
    made.workspace.close()
    QLocale.setDefault(before)


class World:
    """Twelve teams; the first two share an objective and one asks the other; Ada leads the second."""

    def __init__(self, desk: Desk, teams: int = 12) -> None:
        self.desk, cycle = desk, add_cycle(desk)
        self.ada = people.save(desk, Person(new_id(), "Ada")).value
        made = [Team(new_id(), f"Team number {at}", rank=f"{at:03}") for at in range(teams)]
        made[1] = replace(made[1], lead=self.ada)
        self.teams = [people.save(desk, one).value for one in made]
        shared = dict.fromkeys(self.teams[:2], ONE)
        self.objective = planning.add(desk, Objective(new_id(), "Grow <b>", cycle=cycle, teams=shared)).value
        self.request = self.ask(self.teams[0], self.teams[1], date(2026, 8, 1))
        for first, second in zip(self.teams[1:], self.teams[2:], strict=False):
            self.ask(first, second)

    def ask(self, first: str, second: str, by: date | None = None) -> str:
        return work.save_dependency(self.desk, Dependency(new_id(), "Numbers", first, second, self.objective, by)).value


class Page:
    def __init__(self, runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> None:
        self.runner = runner
        self.session = Session(runner, context)
        self.page = TeamworkPage(self.session, prompter)
        self.failures: list[object] = []
        self.page.failed.connect(self.failures.append)
        self.page.resize(890, 640)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            assert self.runner.drain()
        flush()

    def side(self) -> str:
        return "\n".join(one.text() for one in self.page.side.widget().findChildren(QLabel))

    def close(self) -> None:
        self.settle()
        self.page.close()
        self.page.deleteLater()
        flush()


@pytest.fixture
def world(context: bootstrap.Context) -> World:
    return World(context.workspace)


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter, world: World) -> Iterator[Page]:
    made = Page(runner, context, prompter)
    yield made
    made.close()


def test_twelve_teams_fit_and_every_cell_counts_what_it_should(page: Page) -> None:
    chart = page.page.matrix
    cells = {(one.row, one.column): one for one in chart.cells()}
    assert len(cells) == 12
    assert cells[0, 1].counts == (2, 1, 1, 0)
    assert cells[0, 1].late
    assert cells[1, 0].counts == (1, 1, 0, 0)
    assert not cells[1, 0].late
    places = grid(chart.shown().teams, chart.width())
    assert places.left + 12 * places.wide <= chart.width() + 1, "nothing is cut off in a small window"
    chart.set_layer(1)
    assert {(one.row, one.column) for one in chart.cells()} == {(0, 1), (1, 0)}


def test_the_matrix_uses_the_height_there_is_and_its_card_ends_with_it(page: Page) -> None:
    chart, teams = page.page.matrix, page.page.matrix.shown().teams
    page.page.resize(1100, 640)
    page.settle()
    low = grid(teams, chart.width(), chart.height()).tall
    page.page.resize(1100, 900)
    page.settle()
    high = grid(teams, chart.width(), chart.height()).tall
    assert low < high
    assert grid(teams, 800, 4_000).tall == grid(teams, 800, 2_000).tall, "rows have an end"
    page.page.resize(1100, 3_000)
    page.settle()
    assert chart.height() < 1_000
    assert page.page.pane.parentWidget().height() < 1_200


def test_the_table_says_the_same_as_the_picture(page: Page) -> None:
    facts = page.page.matrix.facts()
    assert facts is not None
    rows = {row[:2]: row[2:] for row in facts.table.rows}
    assert rows["Team number 0", "Team number 1"] == ("1", "1", "1", "0", "0", "0")
    assert len(rows) == len(page.page.matrix.cells())
    page.page.pane.toggle.click()
    assert page.page.pane.shows_table()
    assert page.page.pane.table.records.rowCount() == len(rows)


def test_a_cell_is_chosen_by_mouse_and_by_keyboard_and_listed(page: Page, world: World) -> None:
    chart = page.page.matrix
    chart.grab()
    stop = chart.stops()[0]
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(stop.x), round(stop.y)))
    assert "Team number 0 → Team number 1" in page.side()
    assert "Grow <b>" in page.side()
    shown: list[str] = []
    page.page.show_requested.connect(shown.append)
    links = [one for one in page.page.side.widget().findChildren(QAbstractButton) if one.text() == "Show"]
    links[0].click()
    assert shown == [world.objective]
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert "Team number 10 → Team number 11" in page.side()
    work.delete_dependency(world.desk, world.request)
    page.page.refresh()
    page.settle()
    assert "Team number 10 → Team number 11" in page.side(), "what was chosen stays chosen"


def test_a_cell_is_read_out_with_all_that_it_counts(page: Page) -> None:
    spoken = page.page.matrix.cells()[0].readout.spoken
    assert "Team number 0 → Team number 1" in spoken
    assert "1 shared" in spoken
    assert "overdue" in spoken


def test_the_picture_can_be_taken_along(page: Page) -> None:
    drawing = export.svg(page.page.matrix).decode()
    assert "Team number 11" in drawing
    picture = export.picture(page.page.matrix)
    assert picture.height() > 400
    assert page.page.matrix.stops(), "drawing elsewhere leaves the places in the window as they were"


def test_what_is_asked_of_my_teams_is_answered_and_what_we_wait_for_reminded(page: Page, world: World) -> None:
    me.set_me(world.desk, world.ada)
    page.page.show_part(1)
    page.page.refresh()
    page.settle()
    listed = page.page.requests
    keys = [row.key for row in listed.table.records.records() if not row.heading]
    assert keys[0] == f"asked {world.request}"
    assert len(keys) == 2
    listed.table.go_to(keys[0])
    assert listed.answer.isEnabled()
    assert not listed.remind.isEnabled()
    listed.table.go_to(keys[1])
    assert not listed.answer.isEnabled()
    listed.remind.click()
    page.settle()
    dialog = page.page.window().findChild(RemindDialog)
    dialog.ui.text.setPlainText(" ")
    dialog.save()
    assert dialog.isVisible()
    dialog.ui.text.setPlainText("How does it look?")
    dialog.save()
    page.settle()
    assert [one.text for one in world.desk.plan.comments.values()] == ["How does it look?"]


def test_requests_of_everybody_stand_once(page: Page, world: World) -> None:
    page.page.show_part(1)
    page.settle()
    rows = page.page.requests.table.records.records()
    assert [row.heading for row in rows].count(True) == 0, "nobody has said who they are: all teams are shown"
    assert len({row.key for row in rows}) == len(world.desk.plan.dependencies) == len(rows)


def test_an_answered_request_changes_the_matrix(page: Page, world: World) -> None:
    work.answer(world.desk, world.request, Asking.DONE)
    page.page.refresh()
    page.settle()
    assert not page.page.matrix.cells()[0].late


def test_nothing_to_show_says_what_will_be_there(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    made = Page(runner, context, prompter)
    assert made.page.matrix.cells() == []
    facts = made.page.matrix.facts()
    assert facts is not None
    assert "who works with whom" in facts.empty
    made.page.matrix.grab()
    assert not made.failures
    made.close()


def test_shares_are_at_most_the_whole(page: Page, world: World, prompter: ScriptedPrompter) -> None:
    dialog = SharesDialog(page.session, world.objective, page.page.window(), prompter=prompter)
    dialog.open()
    page.settle()
    first, second = dialog.spins.values()
    assert (first.value(), second.value()) == (50, 50)
    first.setValue(70)
    dialog.save()
    assert "120" in dialog.ui.team_0_problem.text()
    second.setValue(20)
    assert dialog.ui.team_0_problem.text(), "ten per cent are nobody's"
    second.setValue(30)
    dialog.save()
    page.settle()
    assert list(world.desk.plan.objectives[world.objective].teams.values()) == [Decimal("0.7"), Decimal("0.3")]


def test_three_equal_shares_come_to_the_whole() -> None:
    found = whole_percents(dict.fromkeys("abc", ONE / 3))
    assert sum(found.values()) == 100
    assert sorted(found.values()) == [33, 33, 34]


def test_letters_go_on_after_z() -> None:
    assert [letter(at) for at in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def test_a_request_whose_day_is_over_says_so_beside_its_state(page: Page) -> None:
    page.page.show_cell(0, 1)
    (state,) = page.page.side.widget().findChildren(StatusLabel)
    assert state.accessibleName() == "Asked, overdue"


def test_nothing_is_offered_to_choose_while_there_is_nothing(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    made = Page(runner, context, prompter)
    assert not any(part.isVisible() for part in (made.page.layers, made.page.cycle, made.page.side))
    made.page.show_part(1)
    assert "“Ask a team”" in made.page.requests.table.empty_text()
    World(context.workspace)
    made.page.refresh()
    made.settle()
    made.page.show_part(0)
    assert all(part.isVisible() for part in (made.page.layers, made.page.cycle, made.page.side))
    made.close()


def test_the_first_share_takes_the_keyboard(page: Page, world: World, prompter: ScriptedPrompter) -> None:
    dialog = SharesDialog(page.session, world.objective, page.page.window(), prompter=prompter)
    dialog.open()
    dialog.activateWindow()
    page.settle()
    assert dialog.focusWidget() is next(iter(dialog.spins.values()))
    dialog.close()
