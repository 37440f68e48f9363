"""Promises of FRAME: the question can be mended, what comes from above is labelled and counted as that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.model import Origin, ParentItem
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import QUESTION, ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def test_what_leadership_says_is_labelled_top_down(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME)
    frame = kit.panel()
    frame.kind.setCurrentIndex(1)
    frame.line.field.setText("Margin must not fall")
    frame.line.send()
    kit.settle()
    notes = list(kit.view.live.board.notes.values())
    assert [(note.text, note.origin) for note in notes] == [("Margin must not fall", Origin.SPONSOR)]
    assert "top-down" in frame.cards.item(0).text()
    assert frame.line.pending() == []


def test_a_note_that_is_refused_stays_in_the_field(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME)
    frame = kit.panel()
    kit.hall.close()
    frame.line.field.setText("Do not lose me")
    frame.line.send()
    kit.qtbot.waitUntil(lambda: frame.line.problem.text() != "")
    assert frame.line.pending() == ["Do not lose me"]
    assert frame.line.field.text() == "Do not lose me"


def test_the_question_is_mended_in_place(kit: ConsoleKit) -> None:
    kit.open(Stage.FRAME, parents=(ParentItem("p1", "Happy riders <b>everywhere</b>"),))
    frame = kit.panel()
    assert frame.parents.count() == 1
    frame.change.click()
    assert frame.editor.toPlainText() == QUESTION
    frame.editor.setPlainText("And now?")
    frame.keep.click()
    kit.settle()
    assert kit.view.live.setup.question == "And now?"
    assert frame.question.text() == "And now?"
    assert not frame.editor.isVisible()
