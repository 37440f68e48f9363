"""The SHORTLIST panel on a real workshop: the line, ties, a run-off, and choices against the ranking with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.shortlist import ShortlistPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop.hall import Hall
from tests.qt.workshop.stand_in import Shown, StandIn, grouped
from tests.services.workshop.kit import Phone, at, made, phones

# Dots by letter: A 4, B and C and D 2 each, E 1, F and G none.
BALLOTS = ("AB", "AC", "AD", "AB", "CD", "E")


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """After a vote on seven single notes."""
    found = made(tmp_path)
    people = phones(found, len(BALLOTS))
    at(found, Stage.REVEAL)
    found.import_ideas([PriorIdea(f"Idea {number}", Origin.PARTICIPANT) for number in range(7)]).result()
    at(found, Stage.VOTE)
    vote(found, people, BALLOTS)
    found.go(Stage.SHORTLIST).result()
    found.people = people
    yield found
    found.close()


def vote(hall: Hall, people: list[Phone], ballots: tuple[str, ...]) -> None:
    voting = hall.view().live.voting
    assert voting is not None
    ids = {item.letter: item.id for item in voting.items}
    for phone, ballot in zip(people, ballots, strict=True):
        for letter in ballot:
            assert phone.send("dots", item=ids[letter], count=1)[0] == 200


@pytest.fixture
def world(hall: Hall, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Shown]:
    found = Shown(ShortlistPanel, hall, runner, prompter)
    yield found
    found.close()


def taken(world: Shown) -> str:
    return "".join(row.letter for row in world.panel._rows if row.picked)


def cut(world: Shown, count: int) -> None:
    world.panel.cut(count)
    world.settle()


def id_of(world: Shown, letter: str) -> str:
    return next(row.id for row in world.panel._rows if row.letter == letter)


def test_dots_and_voters_and_ties_are_shown(world: Shown) -> None:
    rows = [(row.letter, row.dots, row.voters, row.place, row.tied) for row in world.panel._rows]
    assert rows[:2] == [("A", 4, 4, 1, False), ("B", 2, 2, 2, True)]
    assert rows[2:5] == [("C", 2, 2, 2, True), ("D", 2, 2, 2, True), ("E", 1, 1, 5, False)]
    assert world.panel.table.topLevelItem(1).text(0) == "2 ="
    assert world.panel.table.topLevelItem(0).text(3) == "4"


def test_the_line_takes_the_first_and_who_ties_comes_along(world: Shown) -> None:
    cut(world, 1)
    assert taken(world) == "A"
    assert not world.panel.runoff_button.isVisible()
    cut(world, 2)
    assert taken(world) == "ABCD"
    assert world.panel.tie.text() == "B, C, D have the same dots and go together."
    assert world.panel.count.value() == 4
    world.undo()
    assert taken(world) == "A"


def test_keys_move_the_line_over_whole_ties(world: Shown) -> None:
    table = world.panel.table
    for wanted in ("A", "ABCD", "ABCDE"):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        world.settle()
        assert taken(world) == wanted
    for wanted in ("ABCD", "A", ""):
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        world.settle()
        assert taken(world) == wanted


def test_the_line_is_dragged(world: Shown) -> None:
    cut(world, 1)
    table, port = world.panel.table, world.panel.table.viewport()
    start = QPoint(200, table._line_y(1))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, QPoint(200, table._line_y(3)))
    assert table.line() == 3
    assert taken(world) == "A"
    QTest.mouseMove(port, QPoint(200, table._line_y(5) + 3))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, table._line_y(5)))
    world.settle()
    assert taken(world) == "ABCDE"


def test_against_the_ranking_a_reason_is_wanted_and_kept(world: Shown) -> None:
    cut(world, 1)
    world.prompter.expect("ask_text", "The law asks for it")
    world.panel.pick(id_of(world, "E"), True)
    world.settle()
    world.settle()
    assert taken(world) == "AE"
    assert world.live.board.picks[id_of(world, "E")].reason == "The law asks for it"
    assert "against the ranking" in world.panel.taken.text()


@pytest.mark.parametrize("answer", [None, "", "   "])
def test_without_a_reason_nothing_is_taken(world: Shown, answer: str | None) -> None:
    cut(world, 1)
    world.prompter.expect("ask_text", answer)
    world.panel.pick(id_of(world, "E"), True)
    world.settle()
    world.settle()
    assert taken(world) == "A"
    assert world.panel.problem.isVisible() is (answer is not None)


def test_moving_the_line_over_reasons_is_asked(world: Shown) -> None:
    cut(world, 1)
    world.hall.act(drafting.pick, id_of(world, "E"), True, "The law").result()
    world.settle()
    world.prompter.expect("ask", None)
    world.panel.count.setValue(4)
    world.settle()
    world.settle()
    assert taken(world) == "AE"
    assert world.panel.count.value() == 1
    world.prompter.expect("ask", "cut")
    world.panel.count.setValue(4)
    world.settle()
    world.settle()
    assert taken(world) == "ABCD"


def test_the_tick_of_a_row_takes_it_and_space_too(world: Shown) -> None:
    cut(world, 2)
    table = world.panel.table
    table.setCurrentItem(table.topLevelItem(4))
    QTest.keyClick(table, Qt.Key.Key_Space)
    world.settle()
    assert taken(world) == "ABCDE"
    table.topLevelItem(4).setCheckState(0, Qt.CheckState.Unchecked)
    world.settle()
    assert taken(world) == "ABCD"


def test_more_than_five_are_warned_about_and_not_refused(world: Shown) -> None:
    cut(world, 5)
    before = world.panel.taken.text()
    assert "More than" not in before
    assert not drafting.is_override(world.live, id_of(world, "F"), True)
    world.panel.pick(id_of(world, "F"), True)
    world.settle()
    world.settle()
    assert len(taken(world)) == 6
    assert "More than 5" in world.panel.taken.text()


def test_a_run_off_decides_among_those_that_tie(world: Shown) -> None:
    cut(world, 2)
    world.prompter.expect("ask", "go")
    world.panel.runoff_button.click()
    for _ in range(3):
        world.settle()
    voting = world.live.voting
    assert world.live.run.stage is Stage.VOTE
    assert voting is not None
    assert (voting.kind, voting.budget, [item.letter for item in voting.items]) == ("runoff", 1, ["B", "C", "D"])
    vote(world.hall, world.hall.people, ("C", "C", "C", "D", "D", "B"))
    world.hall.go(Stage.SHORTLIST).result()
    world.settle()
    rows = [(row.letter, row.run_off) for row in world.panel._rows]
    assert rows == [("A", None), ("C", 3), ("D", 2), ("B", 1), ("E", None), ("F", None), ("G", None)]
    assert taken(world) == "ACDB"
    cut(world, 2)
    assert taken(world) == "AC"
    assert drafting.picked_ids(world.live)
    assert world.live.results.votes[0].superseded


def test_a_second_run_off_decides_among_those_of_the_first(world: Shown) -> None:
    cut(world, 2)
    ids = [id_of(world, letter) for letter in "BCD"]
    world.hall.runoff(ids).result()
    vote(world.hall, world.hall.people, ("C", "C", "B", "B", "D", "D"))
    world.hall.go(Stage.SHORTLIST).result()
    world.hall.runoff(ids).result()
    vote(world.hall, world.hall.people, ("D", "D", "D", "B", "B", "B"))
    world.hall.go(Stage.SHORTLIST).result()
    world.settle()
    assert [(row.letter, row.run_off) for row in world.panel._rows][:4] == [("A", None), ("B", 3), ("D", 3), ("C", 0)]
    world.hall.runoff([ids[0], ids[2]]).result()
    vote(world.hall, world.hall.people, ("D", "D", "D", "D", "B", "B"))
    world.hall.go(Stage.SHORTLIST).result()
    world.settle()
    assert [row.letter for row in world.panel._rows] == list("ADBCEFG")
    cut(world, 2)
    assert taken(world) == "AD"


def test_the_number_steps_over_whole_ties(world: Shown) -> None:
    count = world.panel.count
    seen = []
    for step in (1, 1, -1, -1):
        count.stepBy(step)
        world.settle()
        seen.append(taken(world))
    assert seen == ["A", "ABCD", "A", ""]


def test_without_a_vote_one_agrees_and_ticks(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(ShortlistPanel, StandIn(grouped(6, 2), Stage.SHORTLIST), runner, prompter)
    assert world.panel.head.text() == "No vote was held"
    world.panel.pick("c1", True)
    world.settle()
    assert taken(world) == "B"
    assert world.panel._rows[0].dots is None
    world.close()


def test_an_empty_board_says_what_will_stand_here(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(ShortlistPanel, StandIn(stage=Stage.SHORTLIST), runner, prompter)
    assert world.panel.empty.isVisible()
    world.close()
