"""Accepting: one owner each, what phones answered, what was said aloud before witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.workshop import closing_acts, drafting
from okr_desktop.domain.workshop.model import Answer, Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.late.owner_card import OwnerCard
from okr_desktop.qt.pages.workshop.stages.accept import AcceptPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.late_kit import HOSTILE, Make, PanelKit, drafted, panels, texts, workshop


@pytest.fixture
def make(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    with panels(AcceptPanel, tmp_path, runner, prompter) as made:
        yield made


def asked(*titles: str) -> Live:
    return drafted(Stage.ACCEPT, titles or ("Riders trust our repairs",))


def only(kit: PanelKit) -> OwnerCard:
    (card,) = kit.panel.cards.values()
    return card


def test_a_person_of_the_workspace_becomes_the_owner_with_their_id(make: Make) -> None:
    kit = make(asked())
    person = next(iter(make.office.desk.plan.people.values()))
    only(kit).owner.set_choice(person.id)
    only(kit).owner.taken.emit()
    kit.settle()
    (draft,) = kit.live.board.drafts.values()
    assert (draft.owner, draft.owner_id) == (person.name, person.id)


def test_a_typed_name_is_an_owner_and_is_kept_when_the_panel_is_left(make: Make) -> None:
    kit = make(asked())
    only(kit).owner.setText("Somebody New")
    kit.do(drafting.edit_draft, only(kit).id, why="from elsewhere")
    assert only(kit).owner.text() == "Somebody New"
    kit.panel.leave()
    kit.settle()
    (draft,) = kit.live.board.drafts.values()
    assert (draft.owner, draft.owner_id) == ("Somebody New", None)


def test_aloud_it_needs_a_name_and_if_needs_its_condition(make: Make) -> None:
    kit = make(asked())
    card = only(kit)
    card.accept_button.click()
    kit.settle()
    assert not kit.live.board.acceptances
    assert kit.panel.problem.text()
    card.owner.setText("Somebody New")
    card.if_button.click()
    kit.settle()
    assert not kit.live.board.acceptances
    assert card.condition.hasFocus()
    card.condition.setText("two more mechanics")
    card.if_button.click()
    kit.settle()
    (word,) = kit.live.board.acceptances.values()
    assert (word.answer, word.name, word.condition, word.how) == (
        Answer.IF,
        "Somebody New",
        "two more mechanics",
        "witnessed",
    )
    assert next(iter(kit.live.board.drafts.values())).owner == "Somebody New"
    assert card.condition.text() == ""
    assert "two more mechanics" in card.said.text()
    assert "orally, witnessed" in card.said.text()


def test_an_answer_from_a_phone_is_marked_as_one(make: Make) -> None:
    kit = make(asked("First", "Second"), paper=1)
    id = kit.draft("First").id
    kit.say(0, do="accept", item=id, answer="accept", name="Tom")
    card = kit.panel.cards[id]
    assert "on the phone" in card.said.text()
    assert kit.panel.state.text() == "1 of 2 accepted by an owner"
    kit.do(drafting.edit_draft, id, owner="Amara Diallo")
    assert "not the owner above" in card.said.text()
    assert kit.panel.state.text() == "0 of 2 accepted by an owner"


def test_a_decline_counts_as_no_acceptance_and_can_be_taken_back(make: Make) -> None:
    kit = make(asked())
    card = only(kit)
    kit.do(closing_acts.accept, card.id, Answer.DECLINE, "Tom", "No time")
    assert kit.panel.state.text() == "0 of 1 accepted by an owner"
    assert "No time" in card.said.text()
    card.forget_button.click()
    kit.settle()
    assert not kit.live.board.acceptances
    assert not card.said.isVisibleTo(kit.panel)


def test_an_objective_that_goes_takes_its_card_along(make: Make) -> None:
    kit = make(asked("First", "Second"))
    kit.do(drafting.drop_draft, kit.draft("First").id)
    assert len(kit.panel.cards) == 1
    kit.do(drafting.drop_draft, kit.draft("Second").id)
    assert not kit.panel.empty.isHidden()


def test_hostile_names_and_titles_are_only_texts(make: Make) -> None:
    kit = make(asked(HOSTILE))
    kit.do(closing_acts.accept, only(kit).id, Answer.IF, "<i>\u202eTom", HOSTILE)
    assert "<b>bold</b>" in only(kit).said.text()
    assert not any("\u202e" in text for text in texts(kit.panel))


def test_without_objectives_there_is_a_way_back_to_them(make: Make) -> None:
    kit = make(workshop(Stage.ACCEPT))
    assert kit.panel.empty.isVisible()
    kit.panel.empty.back_button.click()
    kit.settle()
    assert kit.live.run.stage is Stage.DRAFT_O
