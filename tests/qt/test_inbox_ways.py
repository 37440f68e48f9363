"""Promises of the ways through ideas and concerns: nothing typed is lost on them, nothing leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.work import WorkState
from okr_desktop.qt.dialogs.collecting.button import CollectButton
from okr_desktop.qt.dialogs.ideas.making import What
from okr_desktop.qt.dialogs.ideas.merging import MergeDialog
from okr_desktop.qt.dialogs.ideas.sheets import goal_cycle
from okr_desktop.qt.dialogs.learn.opening import WhyLink
from okr_desktop.qt.pages.concerns import data as concern_data
from okr_desktop.qt.pages.concerns.page import ConcernsPage
from okr_desktop.qt.pages.ideas import data
from okr_desktop.qt.pages.ideas.data import IdeaDetail
from okr_desktop.qt.pages.ideas.page import IdeasPage
from okr_desktop.qt.pages.ideas.said import AT_ONCE, More
from okr_desktop.qt.pages.ideas.words import MOST, InboxWords
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import cycles, me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.inbox.concerns import Acting, Raising
from tests.qt.dialog_kit import gone
from tests.qt.inbox_kit import Room, texts


@pytest.fixture
def room(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Room]:
    made = Room(tmp_path, runner, prompter)
    yield made
    made.shut()
    assert not made.failures


def forget(desk: Desk, person: str) -> None:
    """Somebody was deleted elsewhere while this was written."""
    with desk.action(Label("person.delete", {"title": "Ben"})) as unit:
        unit.delete("person", person)


def test_leaving_the_second_form_leads_back_to_what_was_written_in_the_first(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    page = room.open(IdeasPage)
    room.press(page, "make")
    making = room.dialog()
    making.ui.reason.setPlainText("Thank you")
    room.save(making)
    room.dialog("ObjectiveFrom").reject()
    assert room.dialog("MakingDialog") is making
    assert making.ui.reason.toPlainText() == "Thank you"
    assert making.unsaved, "Escape would ask"
    room.save(making)
    room.save(room.dialog("ObjectiveFrom"))
    assert gone(making)
    assert room.desk.plan.ideas[id].reason == "Thank you"


def test_another_choice_of_what_an_idea_becomes_is_not_thrown_away_silently(room: Room) -> None:
    ideas.give(room.desk, "Answer within a day")
    page = room.open(IdeasPage)
    room.press(page, "make")
    making = room.dialog()
    assert not making.unsaved
    making.ui.what.choose(1)
    assert making.unsaved


def test_n_gives_a_new_one_before_anybody_has_gone_into_the_page(room: Room) -> None:
    page = room.open(ConcernsPage)
    frame, tab, line = QWidget(), QPushButton("A tab above the page"), QVBoxLayout()
    frame.setLayout(line)
    line.addWidget(tab)
    line.addWidget(page)
    room.pages.append(frame)
    frame.show()
    frame.activateWindow()
    tab.setFocus()
    room.settle()
    QTest.keyClick(tab, Qt.Key.Key_N)
    assert room.dialog().windowTitle() == "Raise a concern"


def test_n_in_a_text_is_a_letter(room: Room) -> None:
    ideas.give(room.desk, "Answer within a day")
    page = room.open(IdeasPage)
    page.filters.search.setFocus()
    QTest.keyClick(page.filters.search, Qt.Key.Key_N)
    assert page.filters.search.text() == "n"


def test_collecting_has_one_button_everywhere(room: Room) -> None:
    page = room.open(IdeasPage)
    assert isinstance(page.collect, CollectButton)
    send = next(one for one in page.collect.menu().actions() if one.data() == "send_form")
    send.trigger()
    assert room.dialog("SendFormDialog")


def test_verbs_go_on_in_the_next_line_where_words_are_long(room: Room) -> None:
    concerns.raise_named(room.desk, Raising("Too much at once"))
    page = room.open(ConcernsPage)
    body = page.pane.area.widget()
    for one in body.findChildren(QPushButton):
        if one.property("verb"):
            one.setText("Unterstützungsbekundung zurücknehmen")
    room.settle()
    assert body.minimumSizeHint().width() <= page.pane.area.viewport().width()


def test_nothing_scrolls_where_everything_fits(room: Room) -> None:
    concerns.raise_named(room.desk, Raising("Too much at once"))
    page = room.open(ConcernsPage)
    assert not page.pane.area.verticalScrollBar().isVisible()


def test_who_gave_a_name_and_was_deleted_is_not_without_a_name(room: Room) -> None:
    ben = room.be("Ben")
    id = ideas.give(room.desk, "Answer within a day").value
    worry = concerns.raise_named(room.desk, Raising("Too much at once")).value
    ideas.give_unnamed(room.desk, "Fewer meetings")
    room.be("Ada")
    forget(room.desk, ben)
    found: IdeaDetail = data.detail(room.desk, id)
    assert found.above.startswith("Somebody")
    cards = {card.words: card.above for card in data.load(room.desk, data.Asked()).cards}
    assert cards["Answer within a day"].startswith("Somebody")
    assert cards["Fewer meetings"].startswith("Without a name")
    page = room.open(ConcernsPage)
    assert page.list.current() == worry
    assert "Somebody" in texts(page.pane)


def test_a_goal_made_now_begins_in_a_cycle_that_still_runs(room: Room) -> None:
    plan, today = room.desk.plan, room.desk.today
    over = Cycle(new_id(), "Over", today - timedelta(days=90), today - timedelta(days=1))
    shut = Cycle(new_id(), "Shut", today, today + timedelta(days=400), state=CycleState.CLOSED)
    coming = Cycle(new_id(), "Coming", today + timedelta(days=5), today + timedelta(days=90))
    for one in (over, shut, coming):
        cycles.save(room.desk, one)
    current = plan.current_cycle()
    assert current is not None
    assert goal_cycle(plan, coming.id) == coming.id
    assert {goal_cycle(plan, id) for id in (over.id, shut.id, "gone", None)} == {current.id}


def test_what_is_done_about_a_concern_is_ticked_off_where_it_stands(room: Room) -> None:
    worry = concerns.raise_named(room.desk, Raising("Too much at once")).value
    action = concerns.act(room.desk, worry, Acting("Fewer goals")).value
    page = room.open(ConcernsPage)

    def tick() -> None:
        next(one for one in page.pane.findChildren(QToolButton) if one.property("verb") == f"tick {action}").click()
        room.settle()

    tick()
    assert room.desk.plan.actions[action].state is WorkState.DONE
    tick()
    assert room.desk.plan.actions[action].state is WorkState.OPEN
    room.session.undo()
    room.settle()
    assert room.desk.plan.actions[action].state is WorkState.DONE


def test_whoever_hesitates_over_a_concern_finds_the_lesson(room: Room) -> None:
    page = room.open(ConcernsPage)
    page.add()
    (why,) = room.dialog().findChildren(WhyLink)
    assert why.topic == "concern"
    assert why.isVisible()


def test_many_that_met_the_same_fate_are_shown_a_few_at_a_time(room: Room) -> None:
    for number in range(AT_ONCE + 5):
        ideas.give(room.desk, f"Idea number {number}")
    page = room.open(IdeasPage)
    page.show_view(1)
    room.settle()

    def shown() -> int:
        return sum(one.text().startswith("Idea number") for one in page.said.findChildren(QLabel))

    assert shown() == AT_ONCE
    (more,) = page.said.findChildren(More)
    more.click()
    room.settle()
    assert shown() == AT_ONCE + 5
    assert not more.isVisible()


def test_a_paper_is_offered_of_something_and_is_the_one_about_what_was_said(room: Room) -> None:
    page = room.open(IdeasPage)
    page.show_view(1)
    room.settle()
    assert not page.said.paper.isVisible()
    ideas.give(room.desk, "Answer within a day")
    room.refresh(page)
    assert page.said.paper.isVisible()
    page.said.paper.click()
    assert room.dialog("ReportDialog").page.wish.kind == "you-said"


def test_a_list_that_is_cut_off_says_so() -> None:
    assert "1,000" in InboxWords().ideas(MOST + 1, 0)
    assert "1,000" in InboxWords().concerns(MOST + 1, 3)
    assert "·" not in InboxWords().ideas(MOST, 0)


def test_what_to_merge_is_found_among_many_and_what_is_ticked_stays_in_sight(room: Room) -> None:
    ids = [ideas.give(room.desk, f"Wish {number}").value for number in range(12)]
    dialog = MergeDialog(room.session, ids[0], None, prompter=room.prompter)
    dialog.open()
    room.settle()
    listed = dialog.ui.merged
    assert dialog.ui.search.isVisible()
    ticked = next(row for row in range(listed.count()) if listed.item(row).text().startswith("Wish 3"))
    listed.item(ticked).setCheckState(Qt.CheckState.Checked)
    dialog.ui.search.setText("WISH 7")
    seen = [listed.item(row).text()[:6] for row in range(listed.count()) if not listed.item(row).isHidden()]
    assert sorted(seen) == ["Wish 3", "Wish 7"]
    room.save(dialog)
    assert room.desk.plan.ideas[ids[3]].merged == ids[0]


def test_a_person_entered_twice_keeps_one_name_on_ideas(room: Room) -> None:
    ben = room.be("Ben")
    id = ideas.give(room.desk, "Answer within a day").value
    ada = room.be("Ada")
    with room.desk.action(Label("person.edit", {"title": "Ben"})) as unit:
        unit.save(replace(room.desk.plan.people[ben], alias_of=ada))
    assert data.detail(room.desk, id).above.startswith("Ada")


def test_who_is_not_known_yet_says_so_in_the_form_and_loses_nothing(room: Room) -> None:
    me.forget_me(room.desk)
    page = room.open(IdeasPage)
    page.add()
    dialog = room.dialog()
    dialog.ui.text.setPlainText("Answer within a day")
    assert dialog.is_unnamed()
    assert not dialog.ui.name.isVisible()
    dialog.ui.author.choose(0)
    assert dialog.ui.name.isVisible()
    room.save(dialog)
    assert dialog.ui.name_problem.isVisible(), "a name is asked beside the field"
    dialog.ui.name.setText("Zoe")
    room.save(dialog)
    (idea,) = room.desk.plan.ideas.values()
    assert room.desk.plan.people[idea.author or ""].name == "Zoe"
    assert room.desk.me == idea.author


def test_whoever_is_known_is_not_asked_for_a_name(room: Room) -> None:
    page = room.open(IdeasPage)
    page.add()
    assert not room.dialog().ui.name.isVisible()


def test_an_action_whose_day_is_over_says_so_until_it_is_done(room: Room) -> None:
    worry = concerns.raise_named(room.desk, Raising("Too much at once")).value
    due = room.desk.today - timedelta(days=2)
    action = concerns.act(room.desk, worry, Acting("Fewer goals", due=due)).value
    (line,) = concern_data.detail(room.desk, worry).actions
    assert "overdue since" in line.told
    assert line.mark == "at_risk"
    concern_data.ticked(room.desk, action)
    (line,) = concern_data.detail(room.desk, worry).actions
    assert "overdue" not in line.told
    assert line.mark == "done"


def test_linking_to_a_closed_cycle_is_asked_about_and_left_when_not_meant(room: Room) -> None:
    id = ideas.give(room.desk, "Answer within a day").value
    cycles.save(room.desk, replace(room.desk.plan.cycles[room.cycle], state=CycleState.CLOSED))
    page = room.open(IdeasPage)
    room.press(page, "make")
    making = room.dialog()
    making.ui.what.choose(int(What.THERE))
    making.ui.place.set_choice(room.objective)
    room.prompter.expect("ask", None)
    room.save(making)
    assert making.isVisible()
    assert making.ui.place.choice() == room.objective
    assert not room.desk.plan.lineages
    assert "is closed" in room.prompter.asked[-1].text
    room.prompter.expect("ask", "link")
    room.save(making)
    assert gone(making)
    assert [one.child for one in room.desk.plan.lineages.values()] == [room.objective]
    assert room.desk.plan.ideas[id].answered
