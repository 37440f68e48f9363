"""Promises of a rehearsal: people who are not there do all that phones do, and nothing of it stays."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop import files
from okr_desktop.services.workshop.rehearsal import Rehearsal
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    made.page.start.rehearse.click()
    made.wait(lambda: made.page.console is not None)
    made.settle()
    yield made
    made.close()


def crowd(kit: ConsoleKit) -> Rehearsal:
    rehearsed = kit.page._rehearsal
    assert rehearsed is not None
    assert isinstance(rehearsed.crowd, Rehearsal)
    rehearsed.crowd.stop()
    rehearsed.crowd._over.clear()  # the test lets them act, step by step
    return rehearsed.crowd


def play(kit: ConsoleKit, people: Rehearsal, times: int) -> None:
    """Let everybody do one thing after the other, without waiting for their pauses."""
    people._began = time.monotonic() - 10_000  # whoever is late has come as well
    for _ in range(times):
        for guest in people._guests:
            guest.due = 0.0
        people.step()
        kit.settle()


def test_a_rehearsal_goes_from_the_door_to_the_vote_and_leaves_nothing(kit: ConsoleKit) -> None:
    people, hall = crowd(kit), kit.hall
    assert kit.view.live.setup.rehearsal
    assert hall.path.parent != files.folder_of(kit.space)
    hall.go().result(60)
    play(kit, people, 20)
    assert kit.view.counts.phones == 11
    assert kit.view.counts.online == 11
    hall.go(Stage.COLLECT).result(60)
    play(kit, people, 30)
    assert kit.view.counts.ideas > 20
    assert kit.view.counts.done == 11
    for stage in (Stage.REVEAL, Stage.MERGE, Stage.CLUSTER, Stage.VOTE):
        hall.go(stage).result(60)
        kit.settle()
        hall.act(acts.show_all).result(60)
    play(kit, people, 12)
    assert kit.view.counts.ballots == 11
    hall.go(Stage.SHORTLIST).result(60)
    assert sum(kit.view.live.results.votes[0].dots.values()) > 20
    hall.act(drafting.cut, 2).result(60)
    hall.go(Stage.DRAFT_O).result(60)
    kit.settle()
    play(kit, people, 12)
    assert any(one.kind == "wording" for one in kit.view.said)
    hall.go(Stage.CONFIDENCE).result(60)
    kit.settle()
    play(kit, people, 12)
    assert kit.view.counts.ballots == 11
    folder = hall.path.parent
    kit.page.shut()
    assert not folder.exists()
    assert not files.folder_of(kit.space).exists()


def test_nobody_acts_while_it_is_paused(kit: ConsoleKit) -> None:
    people = crowd(kit)
    kit.hall.go().result(60)
    kit.hall.overlay(Overlay.PAUSED).result(60)
    kit.settle()
    play(kit, people, 5)
    assert kit.view.counts.seats == 0


def test_the_top_line_says_that_it_is_one(kit: ConsoleKit) -> None:
    crowd(kit)
    kit.hall.go().result(60)
    kit.settle()
    assert "Rehearsal" in kit.console.top.connection.text()
