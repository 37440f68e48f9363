"""A concern is raised from where the work happens: the check-in, the round, the cycle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.concerns.link import ConcernLink
from okr_desktop.qt.pages.cycle import head
from okr_desktop.qt.pages.cycle.page import CyclePage
from okr_desktop.qt.pages.ideas.beside import VoicesPart
from okr_desktop.qt.pages.ideas.beside_data import voices
from okr_desktop.qt.pages.round.page import RoundPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import planning
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.inbox.concerns import Raising
from tests.qt.inbox_kit import Room


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    made = Room(tmp_path, runner, prompter)
    yield made
    made.shut()


def raised(room: Room, text: str = "It is out of reach") -> str:
    """Fill in the form that is open; gives what the concern is about."""
    dialog = room.dialog("ConcernDialog")
    dialog.ui.text.setPlainText(text)
    room.save(dialog)
    (found,) = room.desk.plan.concerns.values()
    return found.about


def test_from_a_check_in(room: Room) -> None:
    dialog = CheckInDialog(room.session, room.result, prompter=room.prompter)
    dialog.open()
    room.settle()
    (link,) = dialog.findChildren(ConcernLink)
    link.click()
    assert raised(room) == room.result


def test_from_a_cycle(room: Room) -> None:
    page = CyclePage(room.session, room.prompter)
    room.pages.append(page)
    page.show()
    room.settle()
    page.head.asked.emit(head.CONCERN)
    assert raised(room) == room.cycle


def test_from_a_round(room: Room) -> None:
    item = room.desk.key_result(room.result)
    planning.edit(room.desk, replace(item, owner=room.desk.me))
    page = RoundPage(room.session, room.prompter)
    room.pages.append(page)
    page.show()
    room.settle()
    page.begin()
    room.settle()
    page.concern.click()
    assert raised(room) == room.result


def test_what_was_said_about_an_item_stands_in_its_details(room: Room) -> None:
    concern = concerns.raise_named(room.desk, Raising("It is out of reach", room.result)).value
    ideas.give_unnamed(room.desk, "Ask the riders", room.objective)
    assert [(one.words, one.state) for one in voices(room.desk, room.objective)] == [
        ("It is out of reach", "Raised"),
        ("Ask the riders", "New"),
    ]
    part = VoicesPart(voices(room.desk, room.result))
    room.pages.append(part)
    asked = list[str]()
    part.open_requested.connect(asked.append)
    (link,) = part.findChildren(QPushButton)
    link.click()
    assert asked == [f"concerns:{concern}"]


def test_long_words_are_cut_in_the_details_instead_of_making_them_wider(room: Room) -> None:
    concerns.raise_named(room.desk, Raising("It <b>is</b> out of reach " * 20, room.result))
    part = VoicesPart(voices(room.desk, room.result))
    room.pages.append(part)
    part.resize(300, 80)
    part.show()
    (link,) = part.findChildren(QPushButton)
    assert part.minimumSizeHint().width() < 300
    assert link.text().endswith("…")
    assert "&lt;b&gt;" in link.toolTip(), "the whole of it, and no markup"
