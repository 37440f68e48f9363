"""Promises of the page of ideas: given with or without a name, found, supported, answered, adopted, seen on Home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.qt.dialogs.ideas.making import What
from okr_desktop.qt.pages.home.own_ideas import OwnIdeas
from okr_desktop.qt.pages.home.page import HomePage
from okr_desktop.qt.pages.ideas.page import IdeasPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history, talk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.inbox import concerns, idea_list, ideas, ideas_convert
from okr_desktop.services.engagement.inbox.concerns import Raising
from tests.qt.inbox_kit import Room, texts


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    made = Room(tmp_path, runner, prompter)
    yield made
    made.shut()
    assert not made.failures


def words(page: IdeasPage) -> list[str]:
    return [card.words for card in page.list.cards.cards]


def test_an_empty_page_says_what_to_do(room: Room) -> None:
    page = room.open(IdeasPage)
    assert page.empty.isVisible()
    page.empty.primary.click()
    dialog = room.dialog()
    dialog.ui.text.setPlainText("Answer within a day")
    dialog.ui.about.set_choice(room.result)
    room.save(dialog)
    (idea,) = room.desk.plan.ideas.values()
    assert (idea.text, idea.about, idea.author) == ("Answer within a day", room.result, room.desk.me)
    assert words(page) == ["Answer within a day"]
    assert page.list.current() == idea.id, "the new one is selected"
    assert "Ada" in texts(page.pane)


def test_what_is_given_without_a_name_says_so_before_and_is_found_by_its_number(room: Room) -> None:
    page = room.open(IdeasPage)
    QTest.keyClick(page.list, Qt.Key.Key_N)
    dialog = room.dialog()
    dialog.ui.text.setPlainText("Fewer meetings")
    assert "what becomes of it" in dialog.plain.text()
    dialog.ui.author.set_value(1)
    dialog._on_author(1)
    assert "cannot be undone" in dialog.plain.text()
    assert "could technically read single answers" in dialog.plain.text()
    room.prompter.expect("tell")
    room.save(dialog)
    (idea,) = room.desk.plan.ideas.values()
    assert idea.author is None
    assert idea.id[-8:] in room.prompter.asked[-1].text
    ideas.give(room.desk, "Something else")
    page.filters.search.setText(f"idea {idea.id[-8:]}")
    page.refresh()
    room.settle()
    assert words(page) == ["Fewer meetings"]
    assert "carries your name" in texts(page.pane)


def test_a_comment_on_what_was_given_here_without_a_name_is_asked_about(room: Room) -> None:
    page = room.open(IdeasPage)
    page.add()
    dialog = room.dialog()
    dialog.ui.text.setPlainText("Fewer meetings")
    dialog.ui.author.set_value(1)
    room.prompter.expect("tell")
    room.save(dialog)
    (idea,) = room.desk.plan.ideas.values()
    assert page.pane.talk is not None
    room.prompter.expect("ask", None)
    page.pane.talk.line.setPlainText("Yes, please")
    page.pane.talk.sender_button.click()
    room.settle()
    assert not room.desk.plan.comments
    assert page.pane.talk.line.toPlainText() == "Yes, please", "what was typed stays"
    room.prompter.expect("ask", "go")
    page.pane.talk.sender_button.click()
    room.settle()
    assert [one.text for one in talk.comments_about(room.desk.plan, idea.id)] == ["Yes, please"]
    assert page.pane.talk.line.toPlainText() == ""
    room.prompter.expect("ask", None)
    room.press(page, "support")
    assert not room.desk.plan.reactions


def test_a_comment_that_was_begun_survives_what_others_do(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    page = room.open(IdeasPage)
    assert page.pane.talk is not None
    page.pane.talk.line.setPlainText("I think")
    room.session.run(ideas.reword, id, "Answer in a day")
    room.settle()
    assert page.pane.talk.line.toPlainText() == "I think"
    assert "First said: Answer within a day" in texts(page.pane)


def test_ideas_are_supported_and_answered(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    room.be("Ben")
    page = room.open(IdeasPage)
    room.press(page, "support")
    assert "1" in texts(page.pane)
    assert idea_list.line(room.desk, id).voices == 1
    room.press(page, "unsupport")
    assert idea_list.line(room.desk, id).voices == 0
    room.press(page, "answer")
    dialog = room.dialog()
    dialog.ui.state.set_value(2)
    room.save(dialog)
    assert "read it" in texts(dialog), "a refusal needs its reason"
    dialog.ui.reason.setPlainText("Nobody has the time")
    room.save(dialog)
    assert room.desk.plan.ideas[id].state is IdeaState.DECLINED
    assert "Nobody has the time" in texts(page.pane)
    assert {"reopen", "make"} <= room.verbs(page)
    assert "merge" not in room.verbs(page)
    history.undo(room.desk)
    room.refresh(page)
    assert room.desk.plan.ideas[id].state is IdeaState.NEW


def test_an_idea_becomes_an_objective_with_the_whole_form(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    page = room.open(IdeasPage)
    room.press(page, "make")
    choice = room.dialog()
    choice.ui.reason.setPlainText("We begin with mails")
    room.save(choice)
    form = room.dialog()
    assert form.ui.title.text() == "Answer within a day"
    form.ui.owner.setText("Cy")
    room.save(form)
    made = next(one for one in room.desk.plan.objectives.values() if one.id != room.objective)
    line = idea_list.line(room.desk, id)
    assert ([one.id for one in line.fate.into], line.idea.reason) == ([made.id], "We begin with mails")
    assert (made.proposer, made.cycle) == (line.idea.author, room.cycle)
    asked = list[str]()
    page.show_requested.connect(asked.append)
    (link,) = [one for one in page.pane.findChildren(QPushButton) if one.property("to") == f"objective {made.id}"]
    link.click()
    assert asked == [made.id]


@pytest.mark.parametrize("what", [What.KEY_RESULT, What.INITIATIVE, What.THERE])
def test_an_idea_becomes_something_below_what_is_there(room: Room, what: What) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    page = room.open(IdeasPage)
    room.press(page, "make")
    choice = room.dialog()
    choice.ui.what.set_value(int(what))
    choice._on_what(int(what))
    room.save(choice)
    assert "Choose where it belongs" in texts(choice)
    choice.ui.place.set_choice(room.result if what is What.INITIATIVE else room.objective)
    room.save(choice)
    if what is not What.THERE:
        form = room.dialog()
        if what is What.KEY_RESULT:
            form.ui.kind.setCurrentIndex(form.ui.kind.findData("yes_no"))
        room.save(form)
    (into,) = idea_list.line(room.desk, id).fate.into
    assert into.kind == {What.KEY_RESULT: "key_result", What.INITIATIVE: "initiative"}.get(what, "objective")


def test_ideas_that_say_the_same_are_offered_first_and_split_again(room: Room) -> None:
    for text in ("Paint the wall", "Answer every mail within one day", "Answer each mail within a day"):
        ideas.give(room.desk, text)
    page = room.open(IdeasPage)
    page.go_to(next(card.id for card in page.list.cards.cards if "each" in card.words))
    room.settle()
    room.press(page, "merge")
    dialog = room.dialog()
    rows = [dialog.ui.merged.item(at) for at in range(dialog.ui.merged.count())]
    assert [row.text() for row in rows] == ["Answer every mail within one day (may say the same)", "Paint the wall"]
    assert all(row.checkState() == Qt.CheckState.Unchecked for row in rows)
    rows[0].setCheckState(Qt.CheckState.Checked)
    room.save(dialog)
    assert len(words(page)) == 2
    page.pane.asked.emit("split", next(iter(idea_list.line(room.desk, page.pane.id).parts)))
    room.settle()
    assert len(words(page)) == 3


def test_filters_narrow_and_say_when_nothing_fits(room: Room) -> None:
    ideas.give(room.desk, "Mine")
    ideas.give_unnamed(room.desk, "Of somebody")
    page = room.open(IdeasPage)
    page.filters.mine.setChecked(True)
    room.settle()
    assert words(page) == ["Mine"]
    page.filters.state.setCurrentIndex(page.filters.state.findData("declined"))
    page.refresh()
    room.settle()
    assert page.none_fits.isVisible()
    page.none_fits.primary.click()
    room.settle()
    assert sorted(words(page)) == ["Mine", "Of somebody"]
    ideas.give_unnamed(room.desk, "About a number", room.result)
    page.filters.search.setText("delight")
    page.refresh()
    room.settle()
    assert words(page) == ["About a number"], "the title of its objective finds it"


def test_arrows_walk_and_enter_goes_to_what_can_be_done(room: Room) -> None:
    for text in ("One", "Two", "Three"):
        ideas.give(room.desk, text)
    page = room.open(IdeasPage)
    QAbstractItemModelTester(page.list.cards)
    page.activateWindow()
    page.list.setFocus()
    first = page.list.current()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    room.settle()
    assert page.list.current() != first
    assert page.pane.id == page.list.current()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.pane.first is not None
    assert page.pane.first.hasFocus()
    spoken = page.list.cards.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "New" in spoken
    assert "today" in spoken


def test_hostile_words_are_shown_as_they_are(room: Room) -> None:
    ideas.give(room.desk, "<b>bold</b> \u202egnp.exe " + "x" * 5_000)
    page = room.open(IdeasPage)
    assert "<b>bold</b>" in texts(page.pane)
    page.grab()


def test_you_said_we_did_of_a_cycle(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    other = ideas.give_unnamed(room.desk, "Fewer meetings").value
    ideas_convert.adopt(room.desk, id, Objective(new_id(), "Nobody waits", cycle=room.cycle))
    page = room.open(IdeasPage)
    page.show_view(1)
    room.settle()
    said = texts(page.said)
    assert "1 of 2 ideas have an answer" in said
    assert "Fewer meetings" in said
    links = {one.text(): one for one in page.said.findChildren(QPushButton)}
    assert "Nobody waits" in links
    named = {one.accessibleName(): one for one in page.said.findChildren(QPushButton)}
    named["Show “Fewer meetings”"].click()
    room.settle()
    assert page.list.current() == other


def test_home_tells_whoever_proposed_it_what_became_of_it(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    ideas.give_unnamed(room.desk, "Fewer meetings")
    room.be("Ben")
    ideas.answer(room.desk, id, IdeaState.LATER, "After the move")
    room.be("Ada")
    worry = concerns.raise_named(room.desk, Raising("Too much at once")).value
    home = HomePage(room.session, room.prompter)
    room.pages.append(home)
    home.show()
    room.settle()
    (own,) = home.findChildren(OwnIdeas)
    assert [line.idea.words for line in own.lines] == ["Answer within a day", "Too much at once"]
    assert "After the move" in own.lines[0].accessibleDescription()
    asked = list[str]()
    home.open_requested.connect(asked.append)
    own.lines[0].chosen.emit()
    own.lines[1].chosen.emit()
    assert asked == [f"ideas:{id}", f"concerns:{worry}"]
    page = room.open(IdeasPage)
    page.open_at(id)
    room.settle()
    assert page.list.current() == id


def test_what_waits_in_the_box_is_told_and_handed_on(room: Room) -> None:
    collecting.put(room.desk, ideas.made_unnamed(room.desk, "From a phone"))
    page = room.open(IdeasPage)
    assert "1" in page.box.text()
    room.prompter.expect("ask", None)
    page.box.click()
    room.settle()
    assert not room.desk.plan.ideas, "it was left to wait"
    room.prompter.expect("ask", "go")
    page.box.click()
    room.settle()
    assert words(page) == ["From a phone"]
    assert page.box.isHidden()
    for text in ("One", "Two", "Three"):
        collecting.put(room.desk, ideas.made_unnamed(room.desk, text))
    room.refresh(page)
    assert sorted(words(page)) == ["From a phone", "One", "Three", "Two"], "three go on by themselves"


def test_collecting_begins_from_the_page(room: Room) -> None:
    page = room.open(IdeasPage)
    page.empty.tertiary.click()
    assert "Form" in type(room.dialog()).__name__
