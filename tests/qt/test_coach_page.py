"""Promises of the coach page: every question with its item, put aside with a reason, asked again, never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from okr_desktop import bootstrap
from okr_desktop.paths import resource_path
from okr_desktop.qt.pages.coach.page import CoachPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import coach, history, sample


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
def page(session: Session, prompter: ScriptedPrompter) -> Iterator[CoachPage]:
    sample.fill(desk_of(session), resource_path("samples/nordlicht.json"))
    made = CoachPage(session, prompter)
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


def keys(page: CoachPage) -> list[str]:
    return [row.key for row in page.table.records.records() if not row.heading]


def test_every_question_of_the_current_cycle_stands_there(page: CoachPage, session: Session) -> None:
    desk = desk_of(session)
    found = coach.hints(desk, desk.plan.current_cycle().id)
    assert found
    assert keys(page) == [f"{hint.about} {hint.code}" for hint in found]
    page.level.setCurrentIndex(page.level.findData("error"))
    page._fill()
    assert keys(page) == [f"{hint.about} {hint.code}" for hint in found if hint.severity == "error"]


def test_put_aside_with_a_reason_and_asked_again(page: CoachPage, session: Session) -> None:
    key = keys(page)[0]
    page.table.go_to(key)
    assert page.card.isVisible()
    assert not page.card.aside.isEnabled(), "a reason comes first"
    QTest.keyClicks(page.card.reason, "It is a legal duty")
    page.card.aside.click()
    drain(session)
    assert key not in keys(page)
    (dismissal,) = desk_of(session).plan.dismissals.values()
    assert (f"{dismissal.about} {dismissal.rule}", dismissal.reason) == (key, "It is a legal duty")
    page.level.setCurrentIndex(page.level.findData("aside"))
    page._fill()
    page.table.go_to(keys(page)[0])
    assert page.card.reason.text() == "It is a legal duty"
    page.card.aside.click()
    drain(session)
    assert desk_of(session).plan.dismissals == {}
    page.level.setCurrentIndex(0)
    page._fill()
    assert key in keys(page)


def test_how_strict_is_kept(page: CoachPage, session: Session) -> None:
    page.profile.setCurrentIndex(page.profile.findData("strict"))
    page._on_choice()
    drain(session)
    assert coach.chosen_profile(desk_of(session)) == "strict"
    assert page.profile.currentData() == "strict"


def test_an_empty_workspace_says_what_will_stand_here(session: Session, prompter: ScriptedPrompter) -> None:
    page = CoachPage(session, prompter)
    page.show()
    drain(session)
    assert page.empty.isVisible()
    page.close()
    page.deleteLater()


def test_the_page_fits_a_small_window_and_a_reason_survives_a_change_elsewhere(
    page: CoachPage, session: Session
) -> None:
    assert page.minimumSizeHint().width() <= 720
    page.table.go_to(keys(page)[0])
    QTest.keyClicks(page.card.reason, "We know")
    page.refresh()
    drain(session)
    assert page.card.reason.text() == "We know"
    assert page.card.aside.isEnabled()
    page.table.go_to(keys(page)[1])
    assert page.card.reason.text() == ""
