"""The VOTE panel on a real workshop: nobody sees totals before the close, and paper votes under the same rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Origin, Seat, Target, VoteRound
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages import vote_ballot
from okr_desktop.qt.pages.workshop.stages.vote import VotePanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.hall import Hall
from tests.qt.workshop.stand_in import Shown, StandIn, grouped
from tests.services.workshop.kit import at, made, phones

ITEMS = tuple(Target(f"t{at}", letter, f"Item {letter}") for at, letter in enumerate(("A", "B", "C", "AA")))
ROUND = VoteRound(1, "dots", ITEMS, 4, 2)


# A ballot as it is typed


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A2 C", {"t0": 2, "t2": 1}),
        ("a2c1", {"t0": 2, "t2": 1}),
        ("BBC", {"t1": 2, "t2": 1}),
        ("AA", {"t3": 1}),
        ("aa 2, b", {"t3": 2, "t1": 1}),
        ("A x 2; B = 1", {"t0": 2, "t1": 1}),
        ("", {}),
    ],
)
def test_letters_and_digits_are_read(text: str, counts: dict[str, int]) -> None:
    assert vote_ballot.read(text, ITEMS) == vote_ballot.Ballot(counts)


@pytest.mark.parametrize(
    ("text", "code"),
    [("A2 C2", ""), ("A3", "stack"), ("A2 B2 C", "budget"), ("Z", "unknown"), ("3", "unknown"), ("A999999", "stack")],
)
def test_a_ballot_is_checked_before_it_is_sealed(text: str, code: str) -> None:
    assert vote_ballot.refused(vote_ballot.read(text, ITEMS), ROUND)[0] == code


# The panel


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """In VOTE with four groups, one single note, three paper seats and two phones."""
    found = made(tmp_path)
    found.phones = phones(found, 2)
    found.add_paper_seats(3).result()
    at(found, Stage.REVEAL)
    rows = [PriorIdea(f"Idea {number}", Origin.PARTICIPANT, f"Group {number % 4}") for number in range(8)]
    found.import_ideas([*rows, PriorIdea("All alone", Origin.PARTICIPANT)]).result()
    at(found, Stage.VOTE)
    yield found
    found.close()


@pytest.fixture
def world(hall: Hall, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Shown]:
    found = Shown(VotePanel, hall, runner, prompter)
    yield found
    found.close()


def seal(world: Shown, text: str) -> None:
    field = world.panel.paper.field
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    for _ in range(8):
        world.settle()


def said(world: Shown) -> str:
    """Every text that can be read in the panel."""
    labels = [label.text() for label in world.panel.findChildren(QLabel)]
    fields = [field.text() for field in world.panel.findChildren(QLineEdit)]
    rows = [view.item(row).text() for view in world.panel.findChildren(QListWidget) for row in range(view.count())]
    return "\n".join([*labels, *fields, *rows])


def test_it_counts_ballots_and_shows_no_totals(world: Shown) -> None:
    before = said(world)
    world.hall.phones[0].send("dots", item=world.live.voting.items[1].id, count=2)
    world.settle()
    assert world.panel.figure.number.text() == "1 of 5"
    changed = set(said(world).splitlines()) - set(before.splitlines())
    assert changed == {"1 of 5"}


def test_paper_ballots_are_sealed_one_seat_after_the_other(world: Shown) -> None:
    paper = world.panel.paper
    assert [paper.seats.item(row).text() for row in range(3)] == ["P1", "P2", "P3"]
    seal(world, "A2 C")
    assert paper.seats.item(0).text() == "P1: sealed"
    assert paper.seats.currentRow() == 1
    seal(world, "c b")
    assert world.hall.view().counts.ballots == 2
    assert paper.field.text() == ""
    assert "A × 2" not in said(world)
    world.prompter.expect("ask", "close")
    world.panel.close_button.click()
    for _ in range(3):
        world.settle()
    assert world.live.run.stage is Stage.SHORTLIST
    vote = world.live.results.vote
    assert vote is not None
    letters = {item.id: item.letter for item in vote.items}
    assert {letters[id]: count for id, count in vote.dots.items() if count} == {"A": 2, "B": 1, "C": 2}


def test_typing_again_replaces_the_ballot_of_the_seat(world: Shown) -> None:
    seal(world, "A2 B2")
    world.panel.paper.seats.setCurrentRow(0)
    seal(world, "C2 D1")
    world.hall.go(Stage.SHORTLIST).result()
    vote = world.live.results.vote
    assert vote is not None
    letters = {item.id: item.letter for item in vote.items}
    assert {letters[id]: count for id, count in vote.dots.items() if count} == {"C": 2, "D": 1}
    assert vote.ballots == 1


@pytest.mark.parametrize("text", ["A3", "A2 B2 C1", "Q"])
def test_a_ballot_that_does_not_hold_is_not_sent_and_stays_typed(world: Shown, text: str) -> None:
    seal(world, text)
    assert world.hall.view().counts.ballots == 0
    assert world.panel.paper.field.text() == text
    assert world.panel.paper.problem.isVisible()
    assert not world.panel.paper.button.isEnabled()


def test_a_ballot_after_the_close_comes_back_into_the_field(world: Shown) -> None:
    paper = world.panel.paper
    paper.field.setText("A2")
    world.hall.go(Stage.SHORTLIST).result()
    paper.seal()
    for _ in range(3):
        world.settle()
    assert paper.field.text() == "A2"


def test_hands_are_counted_with_the_totals_and_not_before(world: Shown) -> None:
    world.hall.add_hands().result()
    world.settle()
    world.panel.paper.hands_field.setText("A7 B3")
    world.panel.paper.hands_button.click()
    for _ in range(3):
        world.settle()
    assert "A: 7" not in said(world)
    world.hall.go(Stage.SHORTLIST).result()
    vote = world.live.results.vote
    assert vote is not None
    assert sorted(vote.dots.values()) == [0, 0, 0, 3, 7]


def test_the_vote_is_closed_by_a_second_word_only(world: Shown) -> None:
    world.prompter.expect("ask", None)
    world.panel.close_button.click()
    world.settle()
    assert world.live.voting is not None
    assert "5 ballot" in world.prompter.asked[-1].details


def test_other_dots_need_a_new_round_which_is_asked_once_somebody_voted(world: Shown) -> None:
    panel: VotePanel = world.panel
    assert not panel.again_button.isVisible()
    panel.budget.setValue(5)
    assert panel.again_button.isVisible()
    panel.again_button.click()
    for _ in range(4):
        world.settle()
    assert world.live.voting is not None
    assert (world.live.voting.budget, world.live.voting.number) == (5, 2)
    world.hall.phones[0].send("dots", item=world.live.voting.items[0].id, count=1)
    world.settle()
    panel.stack.setValue(1)
    world.prompter.expect("ask", "again")
    panel.again_button.click()
    for _ in range(4):
        world.settle()
    assert (world.live.voting.stack, world.live.voting.number, world.hall.view().counts.ballots) == (1, 3, 0)
    assert [one.superseded for one in world.live.results.votes] == [True, True]


def test_before_the_vote_it_says_what_is_voted_on_and_opens_it(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(VotePanel, StandIn(grouped(12, 3), Stage.VOTE), runner, prompter)
    panel: VotePanel = world.panel
    assert panel.head.text().startswith("7 ")
    assert panel.budget.value() == 3
    assert not panel.close_button.isVisible()
    panel.open_button.click()
    for _ in range(3):
        world.settle()
    assert ("go", (Stage.VOTE,)) in world.hall.calls
    world.close()


def test_cards_go_round_and_paper_scores_them(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    hall = StandIn(grouped(5, 0), Stage.VOTE)
    hall.seats = (Seat("p", "P1", "paper"),)
    hall.open_vote(25, 5, "cards")
    world = Shown(VotePanel, hall, runner, prompter)
    panel: VotePanel = world.panel
    assert panel.turn_button.isVisible()
    assert not panel.budget.isVisible()
    panel.paper.field.setText("C9")
    assert not panel.paper.button.isEnabled()
    seal(world, "C4")
    assert ("do", ("p", {"do": "card", "item": "n2", "value": 4})) in hall.calls
    world.close()


def test_a_paper_seat_is_told_its_card_and_a_score_is_enough(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    hall = made(tmp_path, agenda=content.agenda("large_group"))
    hall.go(Stage.LOBBY).result()
    hall.add_paper_seats(6).result()
    at(hall, Stage.COLLECT)
    for seat in hall.view().seats:
        assert hall.do(seat.id, {"do": "idea", "text": f"Bold idea of {seat.label}"}).result().status == 200
    at(hall, Stage.VOTE)
    world = Shown(VotePanel, hall, runner, prompter)
    paper = world.panel.paper
    assert world.live.voting is not None
    assert world.live.voting.kind == "cards"
    letters = {item.id: item.letter for item in world.live.voting.items}
    first = hall.view().seats[0].id
    card = letters[paper.cards[first]]
    assert paper.name.text() == f"P1 reads card {card}"
    seal(world, "4")
    assert paper.seats.item(0).text() == "P1: sealed"
    world.panel.turn_button.click()
    for _ in range(3):
        world.settle()
    assert paper.seats.item(0).text() == "P1"
    paper.seats.setCurrentRow(0)
    assert letters[paper.cards[first]] != card
    hall.go(Stage.SHORTLIST).result()
    vote = world.live.results.vote
    assert vote is not None
    assert {letters[id]: count for id, count in vote.voters.items() if count} == {card: 1}
    world.close()
    hall.close()


def test_nothing_to_vote_on_is_said(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(VotePanel, StandIn(stage=Stage.VOTE), runner, prompter)
    assert world.panel.empty.isVisible()
    world.hall.act(acts.add_note, "Something")
    world.settle()
    assert not world.panel.empty.isVisible()
    world.close()


def test_in_a_run_off_a_letter_is_asked_for(world: Shown, hall: Hall) -> None:
    voting = hall.view().live.voting
    assert voting is not None
    at(hall, Stage.SHORTLIST)
    hall.runoff([one.id for one in voting.items[:2]]).result()
    world.settle()
    assert world.panel.paper.reading.text() == "One dot: type the letter of the item."
