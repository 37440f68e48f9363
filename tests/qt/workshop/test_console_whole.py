"""A whole workshop on paper seats alone, from the door to the end, by the one button that names what comes (AT10)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.dialogs.workshop_exit import ExitDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def go_on(kit: ConsoleKit) -> None:
    """Press until the stage has changed; warnings are passed, errors fail the test."""
    before = kit.stage
    for _ in range(3):
        kit.console.bar.next.click()
        kit.settle()
        for asked in kit.page.findChildren(ExitDialog):
            if asked.isVisible():
                assert asked.go.isVisible(), [line.words.text() for line in asked.lines]
                asked.go.click()
                kit.settle()
        if kit.stage is not before:
            return
    raise AssertionError(f"stuck in {before}")


def work(kit: ConsoleKit) -> None:
    """What the room does in the stage that is on."""
    hall, seats = kit.hall, kit.view.seats
    match kit.stage:
        case Stage.COLLECT:
            kit.write("Answers within a day", "Answer within one day", "Fewer clicks", "No surprise on the bill")
        case Stage.REVEAL:
            kit.panel().show_all()
        case Stage.VOTE:
            voting = kit.view.live.voting
            assert voting is not None
            for seat in seats:
                hall.do(seat.id, {"do": "dots", "item": voting.items[0].id, "count": 2}).result(60)
        case Stage.SHORTLIST:
            hall.act(drafting.cut, 1).result(60)
        case Stage.DRAFT_O:
            hall.act(drafting.new_draft, "Customers are answered at once", no_source=True).result(60)
        case Stage.DRAFT_KR:
            draft = drafting.drafts(kit.view.live)[0]
            hall.act(drafting.new_result, draft.id, "Answers within a day").result(60)
        case Stage.CONFIDENCE:
            for seat in seats:
                hall.do(seat.id, {"do": "fist", "value": 4, "text": ""}).result(60)
            hall.close_round().result(60)
        case _:
            pass
    kit.settle()


def test_a_whole_workshop_on_paper_by_one_button(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, papers=5)
    seen = [kit.stage]
    kit.prompter.expect("ask", "archive")
    while kit.stage is not Stage.CLOSE:
        work(kit)
        go_on(kit)
        seen.append(kit.stage)
        assert len(seen) < 20
    kit.console.bar.next.click()
    kit.settle()
    for asked in kit.page.findChildren(ExitDialog):
        if asked.isVisible():
            asked.go.click()
    kit.wait(lambda: kit.stage is Stage.ARCHIVED)
    kit.settle()
    agenda = kit.view.live.setup.agenda
    assert agenda is not None
    assert seen == list(dict.fromkeys(block.stage for block in agenda.blocks))
    assert [draft.title for draft in drafting.drafts(kit.view.live)] == ["Customers are answered at once"]
    assert not kit.failures
