"""Promises of the numbers on tabs: what waits is counted, said to a screen reader, and gone when nothing waits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.qt.pages.feedback.page import FeedbackPage
from okr_desktop.qt.pages.tab_counts import COUNTERS, TabCounts, load
from okr_desktop.qt.pages.tabbed import Tabbed
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.inbox.concerns import Raising
from okr_desktop.services.engagement.measuring import pulses
from okr_desktop.services.engagement.talking import feedback
from tests.qt.inbox_kit import Room

TABS = [("ideas", "Ideas"), ("concerns", "Concerns"), ("feedback", "Feedback")]


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    made = Room(tmp_path, runner, prompter)
    yield made
    made.shut()


def framed(room: Room) -> Tabbed:
    """Tabs as the window shows them."""
    frame = Tabbed(TABS)
    TabCounts(frame, room.session)
    room.pages.append(frame)
    frame.show()
    room.settle()
    return frame


def shown(frame: Tabbed) -> list[str]:
    return [frame.tabs.tabText(at) for at in range(frame.tabs.count())]


def test_what_waits_stands_on_its_tab_and_follows_every_change(room: Room) -> None:
    frame = framed(room)
    assert shown(frame) == ["Ideas", "Concerns", "Feedback"]
    room.session.run(ideas.give, "Answer within a day")
    room.session.run(ideas.give, "Answer within an hour")
    room.session.run(concerns.raise_named, Raising("Nobody reads it"))
    room.settle()
    assert shown(frame) == ["Ideas (2)", "Concerns (1)", "Feedback"]
    assert frame.tabs.accessibleTabName(0) == "Ideas: 2 waiting"
    assert frame.tabs.tabToolTip(1) == "1 waiting"
    assert frame.tabs.accessibleTabName(2) == "Feedback"
    first = next(iter(room.desk.plan.ideas))
    room.session.run(ideas.answer, first, IdeaState.DECLINED, "Not now")
    room.settle()
    assert shown(frame)[0] == "Ideas (1)"


def test_what_was_read_is_not_counted_any_more(room: Room) -> None:
    ben = room.be("Ben")
    room.be("Ada")
    feedback.recognise(room.desk, "Thank you", [ben], room.result)
    room.be("Ben")
    page = FeedbackPage(room.session, room.prompter)
    frame = framed(room)
    frame.add_page("feedback", page)
    page.refresh()
    room.settle()
    assert shown(frame)[2] == "Feedback (1)"
    page._on_seen(tuple(one.key for one in page._view.parts["me"][0].entries))
    room.settle()
    assert shown(frame)[2] == "Feedback"


def test_hidden_tabs_are_counted_when_they_are_shown_again(room: Room) -> None:
    frame = framed(room)
    frame.hide()
    room.session.run(ideas.give, "Answer within a day")
    room.settle()
    assert shown(frame)[0] == "Ideas"
    frame.show()
    room.settle()
    assert shown(frame)[0] == "Ideas (1)"


def test_a_pulse_counts_for_whoever_it_asks_and_a_draft_for_nobody(room: Room) -> None:
    pulses.save(room.desk, Pulse(new_id(), "May", items=("say",)))
    assert load(room.desk, COUNTERS) == {"ideas": 0, "concerns": 0, "feedback": 0, "pulse": 0}
