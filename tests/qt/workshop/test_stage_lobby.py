"""Promises of the lobby: seats appear, few people are warned about, the door is locked and unlocked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.model import Mode
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.drawers import AskingRow
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("seats", "says", "can_change"),
    [
        (0, "", False),
        (1, "nothing can be anonymous", True),
        (2, "nothing can be anonymous", True),
        (3, "may guess", False),
        (4, "may guess", False),
        (5, "", False),
    ],
)
def test_few_people_are_warned_about(kit: ConsoleKit, seats: int, says: str, can_change: bool) -> None:
    kit.open(Stage.LOBBY, papers=seats)
    lobby = kit.panel()
    assert says in lobby.warning.text()
    assert bool(lobby.warning.text()) == bool(says)
    assert lobby.named.isVisible() == can_change


def test_in_named_mode_there_is_nothing_to_warn_about(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=2, mode=Mode.NAMED)
    assert kit.panel().warning.text() == ""


def test_paper_seats_are_added_and_shown(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=0, seats=6)
    lobby = kit.panel()
    lobby.count.setValue(4)
    lobby.paper.click()
    kit.settle()
    assert lobby.figures[0].number.text() == "4 / 6"
    assert lobby.figures[2].number.text() == "4"
    assert not lobby.empty.isVisible()


def test_joining_is_locked_and_unlocked(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY)
    lobby = kit.panel()
    lobby.lock.click()
    kit.settle()
    assert kit.view.live.run.joining_locked
    assert lobby.lock.text() == "Unlock joining"
    lobby.lock.click()
    kit.settle()
    assert not kit.view.live.run.joining_locked


def test_the_code_stands_there_while_phones_can_join(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, paper_only=False)
    lobby = kit.panel()
    assert not lobby.code.isVisible()
    kit.hall.open_door("127.0.0.1").result(60)
    kit.settle()
    assert lobby.code.text() == kit.view.code
    assert lobby.code.isVisible()
    assert "127.0.0.1" in kit.console.top.connection.text()
    # The secret is in the picture alone: nobody can read it off the screen.
    assert kit.view.join_url.rpartition("=")[2] not in lobby.address.text()
    kit.hall.close_door().result(60)
    kit.settle()
    assert not lobby.code.isVisible()


def test_two_people_can_change_to_named_while_nobody_has_written(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=2)
    kit.panel().named.click()
    kit.settle()
    assert kit.view.live.setup.mode is Mode.NAMED
    assert kit.panel().warning.text() == ""


def test_a_seat_is_given_back_to_whoever_is_recognised(kit: ConsoleKit) -> None:
    console = kit.open(Stage.LOBBY, papers=0, paper_only=False)
    kit.hall.join("code", kit.view.code, "0" * 32, "en").result(60)
    kit.settle()
    seat = kit.view.seats[0]
    asked = json.loads(kit.hall.rejoin("code", kit.view.code, seat.label, "1" * 32).result(60).body)
    kit.settle()
    assert "1 asking" in console.bar.seats.text()
    assert seat.label in kit.told[-1]
    console.toggle_drawer("seats")
    rows = console.drawer.drawer("seats").findChildren(AskingRow)
    assert len(rows) == 1
    rows[0].yes.click()
    kit.settle()
    assert kit.hall.rejoined(asked["wait"]).status == 200
    assert kit.view.waiting == ()
    assert "asking" not in console.bar.seats.text()


def test_a_phone_that_is_away_is_said_in_words(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=1)
    hall, key = kit.hall, "0" * 32
    answer = hall.join("qr", hall.secret, key, "en").result(60)
    seat = json.loads(answer.body)["seat"]
    kit.settle()
    assert f"{seat} · phone away" in kit.panel().seats.texts()
    assert "P1" in kit.panel().seats.texts()
