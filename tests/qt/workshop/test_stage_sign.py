"""Signing: what is signed is what is shown, its fingerprint follows every change, the sponsor's word is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.closing_acts import SPONSOR, content_hash
from okr_desktop.domain.workshop.model import Live, Verdict
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.sign import SignPanel, moment_text
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.late_kit import HOSTILE, Make, drafted, panels, texts, workshop


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(SignPanel, tmp_path, runner, prompter) as made:
        yield made


def ready(title: str = "Riders trust our repairs") -> Live:
    return drafted(Stage.SIGN, (title,), 2, sponsor="Ines Kramer")


def test_all_that_is_signed_is_shown_with_its_fingerprint(make: Make) -> None:
    kit = make(ready())
    shown = "\n".join(texts(kit.panel.summary))
    for text in ("Riders trust our repairs", "part 1", "part 2", "from 10 to 50\u00a0customers", "no owner yet"):
        assert text in shown
    whole = content_hash(kit.live)
    assert kit.panel.print.text().replace(" ", "").startswith(whole[:16])
    kit.panel.full_button.click()
    assert kit.panel.print.text().replace(" ", "") == whole
    kit.panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == whole


def test_the_sponsor_signs_by_the_clock_to_the_minute(make: Make) -> None:
    kit = make(ready())
    assert kit.panel.name.text() == "Ines Kramer"
    before = datetime.now().replace(second=0, microsecond=0)
    kit.panel.sign_button.click()
    kit.settle()
    word = kit.live.board.signatures[SPONSOR]
    assert (word.name, word.verdict, word.content) == ("Ines Kramer", Verdict.SIGN, content_hash(kit.live))
    assert len(word.at) == len("2026-11-23T02:30")
    assert datetime.fromisoformat(word.at) >= before
    assert "Ines Kramer" in kit.panel.said.text()
    assert kit.panel.stale.isHidden()


def test_changes_and_returning_need_a_comment_and_nothing_typed_is_lost(make: Make) -> None:
    kit = make(ready())
    kit.panel.return_button.click()
    kit.settle()
    assert not kit.live.board.signatures
    assert kit.panel.problem.text()
    kit.panel.comment.setPlainText("Start in February")
    kit.panel.name.clear()
    kit.panel.changes_button.click()
    kit.settle()
    assert not kit.live.board.signatures, "nobody's name is no signature"
    assert kit.panel.comment.toPlainText() == "Start in February"
    kit.panel.name.setText("Ines Kramer")
    kit.panel.changes_button.click()
    kit.settle()
    word = kit.live.board.signatures[SPONSOR]
    assert (word.verdict, word.comment) == (Verdict.CHANGES, "Start in February")
    assert "Start in February" in kit.panel.said.text()
    assert kit.panel.comment.toPlainText() == ""


def test_a_change_after_signing_is_said(make: Make) -> None:
    kit = make(ready())
    kit.panel.sign_button.click()
    kit.settle()
    before = kit.panel.print.text()
    (draft,) = kit.live.board.drafts
    kit.do(drafting.edit_draft, draft, why="Another reason")
    assert kit.panel.print.text() != before
    assert not kit.panel.stale.isHidden()
    kit.hall.undo().result()
    kit.settle()
    assert kit.panel.stale.isHidden()


def test_a_moment_that_cannot_be_read_stays_as_it_is() -> None:
    assert moment_text("yesterday") == "yesterday"
    assert "2026" in moment_text("2026-11-23T02:30")


def test_hostile_titles_are_only_texts(make: Make) -> None:
    kit = make(ready(HOSTILE))
    kit.panel.comment.setPlainText(HOSTILE)
    kit.panel.changes_button.click()
    kit.settle()
    assert "<b>bold</b>" in kit.panel.said.text()
    assert not any("\u202e" in text for text in texts(kit.panel))


def test_nothing_cannot_be_signed(make: Make) -> None:
    kit = make(workshop(Stage.SIGN))
    assert not kit.panel.sign_button.isEnabled()
    assert kit.panel.nothing.isVisible()
