"""The check: findings by severity, reasons to leave them, what the room calls a result or an activity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.check import CheckPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(CheckPanel, tmp_path, runner, prompter) as made:
        yield made


def mixed() -> Live:
    """A contradiction, a question, and an idea."""
    live = drafted(Stage.CHECK, ("Improve quality",), 1)
    (result,) = live.board.results
    return drafting.edit_result(live, result, title="Reduce waiting customers")


def groups(kit: PanelKit) -> list[str]:
    tree = kit.panel.tree
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def choose(kit: PanelKit, rule: str) -> None:
    item = next(one for one in kit.panel.tree.findings() if str(one.data(0, 0x0100)).startswith(rule))
    kit.panel.tree.setCurrentItem(item)
    kit.settle()


def test_findings_stand_under_their_severity_and_contradictions_block(make: Make) -> None:
    kit = make(mixed())
    assert [text.split(":")[0].split(" (")[0] for text in groups(kit)] == [
        "Contradictions",
        "Questions to talk about",
        "Ideas",
    ]
    assert kit.panel.tree.current_id().startswith("K_DIRECTION")
    assert "1 contradiction" in kit.panel.blocked.text()
    shown = "\n".join(texts(kit.panel.detail))
    assert "Reduce waiting customers" in shown
    assert "the numbers say the opposite" in shown.lower()


def test_a_reason_leaves_a_finding_and_it_can_be_asked_again(make: Make) -> None:
    kit = make(mixed())
    assert not kit.panel.leave_button.isEnabled()
    kit.panel.reason.setPlainText("They wait at home")
    kit.panel.leave_button.click()
    kit.settle()
    (one,) = kit.live.board.overrides.values()
    assert (one.rule, one.reason) == ("K_DIRECTION", "They wait at home")
    assert kit.panel.blocked.isHidden()
    assert groups(kit)[-1].startswith("Left as they are")
    choose(kit, "K_DIRECTION")
    assert kit.panel.reason.isReadOnly()
    kit.panel.leave_button.click()
    kit.settle()
    assert not kit.live.board.overrides
    assert "1 contradiction" in kit.panel.blocked.text()


def test_a_reason_that_is_typed_waits_for_its_finding(make: Make) -> None:
    kit = make(mixed())
    kit.panel.reason.setPlainText("half a thou")
    choose(kit, "O_VAGUE")
    assert kit.panel.reason.toPlainText() == ""
    kit.do(drafting.edit_draft, next(iter(kit.live.board.drafts)), why="Now it is clear")
    choose(kit, "K_DIRECTION")
    assert kit.panel.reason.toPlainText() == "half a thou"
    kit.panel.leave()
    kit.settle()
    assert not kit.live.board.overrides, "typing is no decision"


def test_mending_the_draft_takes_the_finding_away(make: Make) -> None:
    kit = make(mixed())
    (result,) = kit.live.board.results
    kit.do(drafting.edit_result, result, title="Riders who come back")
    assert not any(text.startswith("Contradictions") for text in groups(kit))


def test_change_the_draft_goes_back_to_where_it_is_changed(make: Make) -> None:
    kit = make(mixed())
    kit.panel.open_button.click()
    kit.settle()
    assert kit.live.run.stage is Stage.DRAFT_KR


def test_the_room_answers_on_paper_and_the_answers_are_shown_when_asked(make: Make) -> None:
    kit = make(mixed(), paper=3)
    (result,) = kit.live.board.results
    kit.panel.paper.choice.choose(0)
    kit.panel.paper.choice.choose(1)
    kit.settle()
    kit.say(2, do="poll", item=result, value="activity")
    assert kit.panel.paper.choice.value() == -1, "what was entered is not shown"
    kit.panel.close_button.click()
    kit.settle()
    poll = kit.live.results.polls[result]
    assert (poll.result, poll.activity) == (1, 2)
    assert any("1 result" in text and "2 activity" in text for text in texts(kit.panel.polls))


def test_hostile_drafts_are_only_texts(make: Make) -> None:
    kit = make(drafted(Stage.CHECK, (HOSTILE,), 1))
    assert not any("\u202e" in text for text in texts(kit.panel))
    assert any("<b>bold</b>" in item.text(0) for item in kit.panel.tree.findings())


def test_nothing_left_to_ask_is_said(make: Make) -> None:
    kit = make(mixed())
    for line in list(kit.panel._lines):
        kit.do(drafting.override, line.rule, line.about, "fine")
    assert kit.panel.state.text() == "Nothing is left to ask"


def test_without_a_key_result_nobody_on_paper_is_asked_about_one(make: Make) -> None:
    kit = make(drafted(Stage.CHECK, results=0), paper=2)
    assert kit.panel.paper.isHidden()
    assert kit.panel.item.isHidden()
