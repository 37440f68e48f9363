"""Promises of the ways through the strategy: without a cycle, with people who are gone, in forms of the right size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from okr_desktop import bootstrap
from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.qt.dialogs.strategy.direction import DirectionDialog
from okr_desktop.qt.dialogs.strategy.sponsorship import SponsorshipDialog
from okr_desktop.qt.pages.strategy.page import ANNOUNCEMENT, BUY_IN, STRATEGY, StrategyPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in
from tests.qt.dialog_kit import flush, gone

TODAY = date(2026, 8, 15)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Acme", clock=lambda: TODAY)
    yield made
    made.workspace.close()


@pytest.fixture
def desk(context: bootstrap.Context) -> Desk:
    return context.workspace


@pytest.fixture
def page(context: bootstrap.Context, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[StrategyPage]:
    made = StrategyPage(Session(runner, context), prompter)
    made.resize(1100, 700)
    made.show()
    settle(runner)
    yield made
    settle(runner)
    made.close()
    made.deleteLater()
    flush()


def settle(runner: TaskRunner) -> None:
    for _ in range(4):
        assert runner.drain()
        QApplication.processEvents()
        flush()


def quarter(desk: Desk) -> str:
    return cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value


def test_tabs_that_need_a_cycle_say_so_and_open_with_the_first_one(
    page: StrategyPage, desk: Desk, runner: TaskRunner
) -> None:
    for tab in (BUY_IN, ANNOUNCEMENT):
        assert not page.tabs.isTabEnabled(tab)
        assert "cycle" in page.tabs.tabToolTip(tab)
    page.show_tab(BUY_IN)
    page.refresh()
    settle(runner)
    assert page.tabs.currentIndex() == STRATEGY, "nobody is left in an empty part"
    quarter(desk)
    page.refresh()
    settle(runner)
    assert all(page.tabs.isTabEnabled(tab) and not page.tabs.tabToolTip(tab) for tab in (BUY_IN, ANNOUNCEMENT))


def test_a_sponsor_who_was_deleted_is_still_somebody(page: StrategyPage, desk: Desk, runner: TaskRunner) -> None:
    cycle, dora = quarter(desk), people.save(desk, Person(new_id(), "Dora")).value
    buy_in.save(desk, Sponsorship(new_id(), cycle, dora, "Go on", (Promise("Two days"),)))
    with desk.action(Label("person.delete", {"title": "Dora"})) as unit:
        unit.delete("person", dora)
    page.refresh()
    settle(runner)
    page.show_tab(BUY_IN)
    settle(runner)
    assert "Somebody" in [one.text() for one in page.buy_in.findChildren(QLabel)]


@pytest.mark.parametrize("kind", DirectionKind)
def test_the_form_of_a_direction_is_as_tall_as_its_fields_and_has_no_holes(
    page: StrategyPage, desk: Desk, runner: TaskRunner, kind: DirectionKind
) -> None:
    dialog = DirectionDialog(page._session, None, kind, None, page, prompter=page._prompter)
    dialog.open()
    settle(runner)
    assert not dialog.ui.body.verticalScrollBar().isVisible()
    assert dialog.ui.kind.y() == dialog.ui.owner.y()
    if kind is DirectionKind.ANNUAL:
        assert dialog.ui.parent.y() == dialog.ui.cycle.y()
    dialog.close()
    assert gone(dialog)


def test_a_long_promise_grows_inside_the_form_and_nothing_of_it_is_lost(
    page: StrategyPage, desk: Desk, runner: TaskRunner
) -> None:
    kept = Promise("A room", note="First line\nsecond line")
    dora = Person(new_id(), "Dora")
    one = buy_in.save(desk, Sponsorship(new_id(), quarter(desk), dora.id, "", (kept,)), (dora,)).value
    dialog = SponsorshipDialog(page._session, one, parent=page, prompter=page._prompter)
    dialog.open()
    settle(runner)
    (row,) = dialog.ui.promises.rows()
    width, low = dialog.width(), row.what.height()
    row.what.set_text("w" * 200)
    settle(runner)
    assert row.what.height() > low
    assert row.what.lines() > 1
    assert dialog.width() == width
    QTest.keyClick(row.what, Qt.Key.Key_Return)
    assert len(dialog.ui.promises.rows()) == 2, "Enter begins the next promise"
    dialog.save()
    settle(runner)
    assert gone(dialog)
    assert desk.plan.sponsorships[one].promises == (replace(kept, text="w" * 200),)
