"""Promises of the page of concerns: raised, sorted, answered, acted upon, ended, and what keeps coming back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from okr_desktop.domain.concerns import PROCESS, ConcernState
from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog
from okr_desktop.qt.pages.concerns.page import ConcernsPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history
from okr_desktop.services.engagement.inbox import concerns, playbook
from okr_desktop.services.engagement.inbox.concerns import Raising
from tests.qt.inbox_kit import Room, texts


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    made = Room(tmp_path, runner, prompter)
    yield made
    made.shut()
    assert not made.failures


def worry(room: Room, text: str = "We have no time for this", about: str = PROCESS, kind: str = "") -> str:
    return concerns.raise_named(room.desk, Raising(text, about, kind)).value


def test_a_concern_is_raised_about_the_process_unless_something_is_chosen(room: Room) -> None:
    page = room.open(ConcernsPage)
    assert page.empty.isVisible()
    page.new_button.click()
    dialog = room.dialog()
    dialog.ui.text.setPlainText("Nobody listens")
    room.save(dialog)
    (found,) = room.desk.plan.concerns.values()
    assert (found.about, found.author, found.cycle) == (PROCESS, room.desk.me, room.cycle)
    assert "the OKR process" in texts(page.pane)


def test_a_concern_raised_from_an_item_is_about_it(room: Room) -> None:
    page = room.open(ConcernsPage)
    ConcernDialog(room.session, room.result, page, prompter=room.prompter).open()
    dialog = room.dialog()
    dialog.ui.text.setPlainText("It cannot be measured")
    dialog.ui.author.set_value(1)
    code = playbook.patterns()[0].code
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData(code))
    room.prompter.expect("tell")
    room.save(dialog)
    (found,) = room.desk.plan.concerns.values()
    assert (found.about, found.author, found.kind) == (room.result, None, code)
    assert found.id[-8:] in room.prompter.asked[-1].text


def test_a_concern_goes_from_raised_to_resolved_and_back(room: Room) -> None:
    id = worry(room, about=room.objective)
    room.be("Ben")
    page = room.open(ConcernsPage)
    room.press(page, "respond")
    dialog = room.dialog()
    room.save(dialog)
    assert "Write a response" in texts(dialog)
    dialog.ui.words.setPlainText("Let us halve the target")
    room.save(dialog)
    assert "Let us halve the target" in texts(page.pane)
    room.press(page, "act")
    dialog = room.dialog()
    dialog.ui.text.setText("Halve it")
    dialog.ui.owner.setText("Cy")
    room.save(dialog)
    assert {"Halve it", "Cy · To do"} <= set(texts(page.pane).split("\n"))
    room.press(page, "resolve")
    dialog = room.dialog()
    dialog.ui.words.setPlainText("It was halved")
    room.save(dialog)
    assert room.desk.plan.concerns[id].state is ConcernState.RESOLVED
    assert "act" not in room.verbs(page)
    room.press(page, "reopen")
    assert room.desk.plan.concerns[id].state is ConcernState.ACTING
    room.press(page, "accept")
    dialog = room.dialog()
    dialog.ui.words.setPlainText("The market is as it is")
    room.save(dialog)
    assert room.desk.plan.concerns[id].state is ConcernState.ACCEPTED


def test_the_playbook_is_offered_and_chosen_by_a_person(room: Room) -> None:
    pattern = playbook.patterns()[0]
    id = worry(room, f"{pattern.keywords[0]} is all I hear")
    page = room.open(ConcernsPage)
    assert pattern.title in texts(page.pane)
    assert not room.desk.plan.concerns[id].kind, "nothing is sorted by itself"
    room.press(page, f"choose {pattern.code}")
    assert room.desk.plan.concerns[id].kind == pattern.code
    assert "From the playbook" in texts(page.pane)
    assert pattern.parts["ask"].replace("**", "") in texts(page.pane)
    page._asked = id
    page.kinds_menu(((pattern.code, pattern.title),)).actions()[-1].trigger()
    room.settle()
    assert not room.desk.plan.concerns[id].kind


def test_a_concern_becomes_an_idea_or_an_objective(room: Room) -> None:
    id = worry(room)
    page = room.open(ConcernsPage)
    room.press(page, "idea")
    dialog = room.dialog()
    dialog.ui.words.setPlainText("One afternoon a week for goals")
    room.save(dialog)
    (idea,) = room.desk.plan.ideas.values()
    assert idea.author == room.desk.me
    asked = list[str]()
    page.open_requested.connect(asked.append)
    (link,) = [one for one in page.pane.findChildren(QPushButton) if one.property("to") == f"idea {idea.id}"]
    link.click()
    assert asked == [f"ideas:{idea.id}"]
    room.press(page, "objective")
    form = room.dialog()
    assert form.ui.title.text() == "We have no time for this"
    form.ui.title.setText("Everybody has time for goals")
    room.save(form)
    assert len(concerns.came_of(room.desk.plan, id)) == 2
    history.undo(room.desk)
    assert len(concerns.came_of(room.desk.plan, id)) == 1


def test_others_share_a_concern_and_delete_can_be_undone(room: Room) -> None:
    id = worry(room)
    room.be("Ben")
    page = room.open(ConcernsPage)
    room.press(page, "support")
    assert "1" in texts(page.pane)
    assert "edit" not in room.verbs(page)
    room.press(page, "delete")
    assert page.empty.isVisible()
    history.undo(room.desk)
    room.refresh(page)
    assert page.list.current() == id


def test_what_keeps_coming_back_is_counted_and_leads_to_the_concerns(room: Room) -> None:
    code = playbook.patterns()[0].code
    for _ in range(2):
        worry(room, kind=code)
    worry(room, "Something else")
    page = room.open(ConcernsPage)
    page.show_view(1)
    room.settle()
    told = texts(page.patterns)
    assert "too few" in told
    assert "%" not in told
    (link,) = [one for one in page.patterns.findChildren(QPushButton) if one.property("code") == code]
    link.click()
    room.settle()
    assert len(page.list.cards.cards) == 2
    page.filters.kind.click()
    room.settle()
    assert len(page.list.cards.cards) == 3


def test_nothing_coming_back_is_said_in_words(room: Room) -> None:
    page = room.open(ConcernsPage)
    page.show_view(1)
    room.settle()
    assert "several cycles" in texts(page.patterns)
