"""Promises of the manager's comments: in the report, undoable, kept with the cycle, and nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.review import NoteKind
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import closing, cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import comments
from tests.qt.report_kit import (
    add_comment,
    cycle_id,
    make_page,
    sample_context,
    settle,
    text_of,
    throw_away,
)

DECISION = "Move the market stall to Thursdays"


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = sample_context(tmp_path / "w.okrdb")
    yield made
    made.workspace.close()


@pytest.fixture
def desk(context: bootstrap.Context) -> Desk:
    return context.workspace


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> Iterator[ReportPage]:
    made = make_page(runner, context, prompter)
    yield made
    throw_away(made, runner)


def kept(desk: Desk, kind: NoteKind = NoteKind.DECISION) -> list[str]:
    return [one.text for one in comments.comments(desk, cycle_id(desk)) if one.kind is kind]


def test_a_comment_that_is_typed_stands_in_the_saved_pdf_and_undo_takes_it_out(
    page: ReportPage, runner: TaskRunner, desk: Desk, tmp_path: Path
) -> None:
    card = add_comment(page, NoteKind.DECISION, DECISION)
    card.advice.insertPlainText("Yes, from April")
    page.output.write(tmp_path / "r.pdf")  # at once: what was typed in the last moment is in it
    settle(page, runner)
    assert DECISION in text_of(tmp_path / "r.pdf")
    assert "Yes, from April" in text_of(tmp_path / "r.pdf")
    assert DECISION in text_of(page.preview.pdf)
    page._session.undo()
    settle(page, runner)
    assert DECISION not in kept(desk)
    assert card.base.id not in page.comments.cards
    assert DECISION not in text_of(page.preview.pdf)


def test_one_comment_is_one_step_to_undo(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    before = kept(desk)
    card = add_comment(page, NoteKind.DECISION, DECISION)
    card.advice.setFocus()
    QTest.qWait(1)
    QTest.keyClicks(card.advice, "Because we can")
    page.comments.adders[NoteKind.HIGHLIGHT].setFocus()
    QTest.qWait(5)
    settle(page, runner)
    assert kept(desk) == [*before, DECISION]
    page._session.undo()
    settle(page, runner)
    assert kept(desk) == before


def test_what_is_typed_survives_a_crash_as_a_draft(
    runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    page = make_page(runner, context, prompter)
    known = next(card for card in page.comments.cards.values() if card.base.kind is NoteKind.DECISION)
    add_comment(page, NoteKind.HIGHLIGHT, "The half-finished sen")
    known.because.setPlainText("Another reason")
    page.comments._keep_drafts()
    assert runner.drain()
    # The program dies here: nobody flushes anything.
    for timer in (page.comments._draft_later, page.comments._keep_later):
        timer.stop()
    for card in page.comments.cards.values():
        card.base = card.sent = card.note()
    throw_away(page, runner)
    assert "The half-finished sen" not in kept(context.workspace, NoteKind.HIGHLIGHT)
    page = make_page(runner, context, prompter)
    texts = [card.text.toPlainText() for card in page.comments.cards.values()]
    assert "The half-finished sen" in texts
    assert page.comments.cards[known.base.id].because.toPlainText() == "Another reason"
    page.comments.flush()
    settle(page, runner)
    assert "The half-finished sen" in kept(context.workspace, NoteKind.HIGHLIGHT)
    assert comments.drafts(context.workspace, cycle_id(context.workspace)) == {}
    throw_away(page, runner)


def test_leaving_the_page_or_the_program_keeps_what_was_typed(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    add_comment(page, NoteKind.DECISION, DECISION)
    page.hide()
    assert runner.drain()
    assert DECISION in kept(desk)
    page.show()
    add_comment(page, NoteKind.HIGHLIGHT, "Said last")
    page.leave()
    assert runner.drain()
    assert "Said last" in kept(desk, NoteKind.HIGHLIGHT)


def test_a_next_step_has_a_choice_an_owner_and_a_day(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    card = add_comment(page, NoteKind.NEXT, "Rental bikes")
    owner = next(one for one in desk.plan.people.values() if not one.archived)
    card.what.setCurrentIndex(card.what.findData("drop"))
    card.owner.set_choice(owner.id)
    card.due.set_value(date(2026, 4, 30))
    page.comments.flush()
    settle(page, runner)
    note = desk.plan.notes[card.base.id]
    assert (note.choice, note.owner, note.due) == ("drop", owner.id, date(2026, 4, 30))
    assert "Rental bikes" in text_of(page.preview.pdf)


def test_a_comment_is_removed_and_comes_back_by_undo(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    card = next(card for card in page.comments.cards.values() if card.base.kind is NoteKind.DECISION)
    text = card.base.text
    card.remove.click()
    settle(page, runner)
    assert text not in kept(desk)
    page._session.undo()
    settle(page, runner)
    assert text in kept(desk)
    assert text in [one.text.toPlainText() for one in page.comments.cards.values()]


def test_a_decision_without_a_text_is_not_kept_and_not_lost(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    before = kept(desk)
    card = add_comment(page, NoteKind.DECISION, "")
    card.advice.setPlainText("Yes")
    page.comments.flush()
    settle(page, runner)
    assert kept(desk) == before
    assert card.problem.text()
    assert card.advice.toPlainText() == "Yes"
    assert comments.drafts(desk, cycle_id(desk))[card.base.id].advice == "Yes"


def test_what_comes_from_elsewhere_does_not_touch_what_is_being_typed(
    page: ReportPage, runner: TaskRunner, desk: Desk
) -> None:
    card = add_comment(page, NoteKind.DECISION, "Half a sen")
    page._session.run(closing.add_note, cycle_id(desk), NoteKind.DECISION, "From a colleague")
    settle(page, runner)
    texts = [one.text.toPlainText() for one in page.comments.cards.values()]
    assert "From a colleague" in texts
    assert card.text.toPlainText() == "Half a sen"


def test_a_closed_cycle_shows_them_and_the_way_to_reopen(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    page._session.run(cycles.set_state, cycle_id(desk), CycleState.CLOSED)
    settle(page, runner)
    page.steps.open_step(3)
    assert page.comments.closed_line.isVisible()
    asked: list[str] = []
    page.open_requested.connect(asked.append)
    page.comments.reopen.click()
    assert asked == ["cycle"]
    card = next(iter(page.comments.cards.values()))
    assert card.text.isReadOnly()
    assert not card.remove.isVisible()
    assert not page.comments.adders[NoteKind.DECISION].isVisible()


def test_comments_can_be_left_out_of_the_report(page: ReportPage, runner: TaskRunner) -> None:
    first = next(card.base.text for card in page.comments.cards.values() if card.base.kind is NoteKind.DECISION)
    assert first in text_of(page.preview.pdf)
    page.comments.printed[NoteKind.DECISION].click()
    settle(page, runner)
    assert first not in text_of(page.preview.pdf)


def test_a_long_comment_wraps_and_tab_goes_on(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    card = add_comment(page, NoteKind.DECISION, "word " * 200 + "w" * 400)
    QTest.qWait(5)
    assert card.text.height() > card.advice.height()
    QTest.keyClick(card.text, Qt.Key.Key_Tab)
    assert "\t" not in card.text.toPlainText()
    page.comments.flush()
    settle(page, runner)
    assert page.preview.pages.count() > 1
    assert any(text.startswith("word word") for text in kept(desk))


def test_another_workspace_begins_with_its_own(
    page: ReportPage, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    add_comment(page, NoteKind.DECISION, DECISION)
    page.leave()
    assert runner.drain()
    other = sample_context(tmp_path / "other.okrdb")
    session: Session = page._session
    session.open(_Opener(other))
    assert runner.drain()
    page.refresh()
    settle(page, runner)
    assert DECISION not in [card.text.toPlainText() for card in page.comments.cards.values()]
    other.workspace.close()


class _Opener:
    def __init__(self, context: bootstrap.Context) -> None:
        self._context = context

    def __call__(self) -> bootstrap.Context:
        return self._context
