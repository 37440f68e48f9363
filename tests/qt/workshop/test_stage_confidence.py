"""Confidence: counts while it is open, the rule of five after it, disagreement, new rounds, the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.confidence import ConfidencePanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import press
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts, type_into


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(ConfidencePanel, tmp_path, runner, prompter) as made:
        yield made


def asked() -> Live:
    return drafted(Stage.CONFIDENCE, ("Riders trust our repairs",))


def vote(kit: PanelKit, *values: int) -> None:
    for seat, value in enumerate(values):
        assert kit.say(seat, do="fist", value=value, text=f"raise {seat}" if value < 3 else "")["status"] == 200


def test_while_it_is_open_there_are_counts_and_no_value_anywhere(make: Make) -> None:
    kit = make(asked(), paper=5)
    assert not kit.panel.close_button.isEnabled()
    vote(kit, 5, 1)
    assert kit.panel.given.number.text() == "2"
    assert kit.panel.seats.number.text() == "5"
    assert kit.panel.result_card.isHidden()
    assert not any("raise" in text and "1" in text for text in texts(kit.panel))
    assert kit.panel.close_button.isEnabled()


def test_five_answers_make_a_picture_with_the_low_ones_heard(make: Make) -> None:
    kit = make(asked(), paper=6)
    vote(kit, 5, 4, 4, 2, 3)
    kit.panel.close_button.click()
    kit.settle()
    box = kit.panel.result
    assert kit.panel.open_card.isHidden()
    assert box.bars.counts() == (0, 0, 1, 1, 2, 1)
    assert box.bars.accessibleName() == "0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 1"
    assert box.words.text() == "Somebody is at 2 or lower."
    assert "3.6" in box.mean.text()
    assert "5 of 6" in box.mean.text()
    assert "raise 3" in box.texts.text()


@pytest.mark.parametrize(
    ("values", "words"), [((3, 4, 5), "All are at 3 or higher."), ((5, 5, 5, 1), "Somebody is at")]
)
def test_below_five_answers_there_are_only_words_and_the_mean(make: Make, values: tuple[int, ...], words: str) -> None:
    kit = make(asked(), paper=4)
    vote(kit, *values)
    kit.panel.close_button.click()
    kit.settle()
    box = kit.panel.result
    assert box.bars.isHidden()
    assert box.bars.counts() == ()
    assert not box.few.isHidden()
    assert box.words.text().startswith(words)
    assert "4" in box.mean.text()


def test_paper_ballots_are_entered_by_keyboard_and_leave_no_trace_on_the_screen(make: Make) -> None:
    kit = make(asked(), paper=2)
    paper = kit.panel.paper
    assert paper.isVisibleTo(kit.panel)
    type_into(paper.text, "One more mechanic")
    paper.choice.setFocus()
    paper.choice.choose(2)
    assert (paper.text.text(), paper.choice.value()) == ("", -1)
    assert paper.seat.currentText() == "P2"
    paper.choice.choose(4)
    kit.settle()
    assert kit.conductor.view.counts.ballots == 2
    kit.panel.close_button.click()
    kit.settle()
    assert paper.isHidden()
    assert kit.live.results.confidence[0].texts == ("One more mechanic",)


def test_a_ballot_that_comes_too_late_is_said(make: Make) -> None:
    kit = make(asked(), paper=1)
    vote(kit, 4)
    kit.hall.close_round().result()
    type_into(kit.panel.paper.text, "One more mechanic")
    kit.panel.paper.choice.choose(3)
    kit.settle()
    assert kit.panel.problem.text()
    assert kit.panel.paper.text.text() == "One more mechanic", "a sentence that was not taken is not lost"
    assert kit.live.results.confidence[0].mean == 4


def test_disagreement_is_written_down_by_its_button_and_taken_back(make: Make) -> None:
    kit = make(asked())
    (draft,) = kit.live.board.drafts
    kit.panel.dissent.setFocus()
    QTest.keyClicks(kit.panel.dissent, "It costs us the first shop")
    kit.panel.leave()
    kit.settle()
    assert not kit.live.board.dissents, "typing is no record"
    kit.panel.about.setCurrentIndex(kit.panel.about.findData(draft))
    press(kit.panel.record_button, Qt.Key.Key_Space)
    kit.settle()
    (one,) = kit.live.board.dissents.values()
    assert (one.text, one.about) == ("It costs us the first shop", draft)
    assert kit.panel.dissent.toPlainText() == ""
    assert any("It costs us" in text and "Riders trust" in text for text in texts(kit.panel))
    kit.panel._list.itemAtPosition(0, 1).widget().click()
    kit.settle()
    assert not kit.live.board.dissents


def test_a_new_round_keeps_the_one_before_and_the_third_says_that_it_is_enough(make: Make) -> None:
    kit = make(asked(), paper=3)
    vote(kit, 1, 2, 3)
    kit.panel.close_button.click()
    kit.settle()
    kit.panel.again_button.click()
    kit.settle()
    assert kit.panel.title.text() == "Confidence, round 2"
    assert "Round 1: mean 2" in kit.panel.before.text()
    assert not kit.panel.open_card.isHidden()
    assert kit.panel.loops.isHidden()
    kit.hall.go(Stage.CONFIDENCE).result()
    kit.settle()
    assert not kit.panel.loops.isHidden()
    assert len(kit.live.results.confidence) == 2


def test_the_way_back_leads_to_the_drafts(make: Make) -> None:
    kit = make(asked())
    kit.panel.to_objectives.click()
    kit.settle()
    assert kit.live.run.stage is Stage.DRAFT_O


def test_hostile_texts_are_only_texts(make: Make) -> None:
    kit = make(asked(), paper=1)
    kit.say(0, do="fist", value=1, text=HOSTILE[:200])
    kit.panel.close_button.click()
    kit.settle()
    assert "<b>bold</b>" in kit.panel.result.texts.text()
    assert not any("\u202e" in text for text in texts(kit.panel))
