"""Promises of REVEAL: one card after the other in the shuffled order, withheld ones are counted and not shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    made.open(Stage.COLLECT)
    made.write("One", "Two", "<i>Three</i>")
    made.hall.go(Stage.REVEAL).result(60)
    made.settle()
    yield made
    made.close()


def test_nothing_is_shown_before_the_first_card_is_turned_over(kit: ConsoleKit) -> None:
    panel = kit.panel()
    assert panel.cards.count() == 0
    assert panel.count.text() == "0 of 3 shown"
    assert "covered" in panel.text.text()


def test_cards_come_in_the_shuffled_order_and_the_newest_is_read_aloud(kit: ConsoleKit) -> None:
    panel = kit.panel()
    order = [note.text for note in sorted(kit.view.live.board.notes.values(), key=lambda note: note.order)]
    for count in (1, 2, 3):
        panel.next.click()
        kit.settle()
        assert panel.text.text() == order[count - 1]
        assert panel.cards.count() == count
    assert not panel.next.isEnabled()
    assert panel.text.textFormat() == Qt.TextFormat.PlainText


def test_show_all_shows_all(kit: ConsoleKit) -> None:
    kit.panel().all.click()
    kit.settle()
    assert kit.panel().count.text() == "3 of 3 shown"


def test_a_withheld_card_leaves_the_wall_and_comes_back(kit: ConsoleKit) -> None:
    panel = kit.panel()
    panel.next.click()
    kit.settle()
    text = panel.text.text()
    panel.withhold.click()
    kit.settle()
    assert text not in str(kit.hall.projector())
    assert text not in panel.text.text()
    assert panel.withhold.text() == "Show it after all"
    panel.withhold.click()
    kit.settle()
    assert panel.text.text() == text


def test_unclear_flags_are_counted_beside_the_card(kit: ConsoleKit) -> None:
    panel = kit.panel()
    panel.next.click()
    kit.settle()
    note = next(note.id for note in kit.view.live.board.notes.values() if note.shown)
    for seat in kit.view.seats[:2]:
        kit.hall.do(seat.id, {"do": "unclear", "item": note, "on": True}).result(60)
    kit.settle()
    assert panel.about.text().startswith("2 find")
    assert "2 find" in panel.cards.item(0).text()


def test_large_on_the_wall_follows_the_card_and_ends_with_the_stage(kit: ConsoleKit) -> None:
    panel = kit.panel()
    panel.all.click()
    kit.settle()
    panel.large.setChecked(True)
    panel.cards.setCurrentRow(1)
    kit.settle()
    assert kit.view.live.run.spotlight == (panel.cards.current(),)
    kit.hall.go(Stage.MERGE).result(60)
    kit.settle()
    assert kit.view.live.run.spotlight == ()


def test_a_card_is_parked_by_its_key(kit: ConsoleKit) -> None:
    panel = kit.panel()
    panel.next.click()
    kit.settle()
    kit.console.press("park")
    kit.settle()
    assert [one.text for one in kit.view.live.board.parked.values()] == [panel.text.text()]
