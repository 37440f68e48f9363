"""Promises of the page of what is to decide: every value with who and when, decided by mouse or key, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.qt.pages.conflicts.page import ConflictsPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.services import conflicts, people, planning
from okr_desktop.services.desk import Desk
from tests.qt.sharing_kit import Seat, Team, change, describe, nothing, objective, rename, until


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return Team(tmp_path)


class Table:
    """Ana's window with the page open."""

    def __init__(self, team: Team, prompter: ScriptedPrompter) -> None:
        self.seat = Seat(team.path("Ana"))
        self.page = ConflictsPage(self.seat.session, prompter)
        self.page.resize(1100, 700)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        self.seat.settle()

    def keys(self) -> list[str]:
        return [row.key for row in self.page.table.records.records() if not row.heading]

    def kinds(self) -> list[str]:
        return [view.kind for view in self.page._views]

    def select(self, kind: str) -> None:
        self.page.table.go_to(next(view.key for view in self.page._views if view.kind == kind))
        self.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.table, key)
        self.settle()

    def button(self, text: str) -> QPushButton:
        found = self.page.detail.widget().findChildren(QPushButton)
        return next(one for one in found if one.text().replace("&", "") == text and not one.isHidden())

    def click(self, text: str) -> None:
        self.button(text).click()
        self.settle()

    def objective(self) -> Objective:
        return objective(self.seat.desk)

    def close(self) -> None:
        self.page.close()
        self.page.deleteLater()
        self.seat.close()


@pytest.fixture
def table(qapp: object, team: Team, prompter: ScriptedPrompter, request: pytest.FixtureRequest) -> Iterator[Table]:
    team.apart(*request.param)
    made = Table(team, prompter)
    yield made
    made.close()


def apart(fn: Callable[..., Any], ana: tuple[Any, ...], ben: tuple[Any, ...]) -> pytest.MarkDecorator:
    """What both did at the same time."""
    return pytest.mark.parametrize("table", [(fn, ana, ben)], indirect=True, ids=["apart"])


titles = apart(rename, ("Mine it is",), ("Theirs it is",))


@titles
def test_both_values_stand_there_with_who_and_on_which_computer(table: Table) -> None:
    (view,) = table.page._views
    assert {side.text for side in view.sides} == {"Mine it is", "Theirs it is"}
    mine, theirs = sorted(view.sides, key=lambda side: not side.mine)
    assert mine.who.startswith("You · ")
    assert theirs.who.startswith("Ben · ")
    assert sum(side.wins for side in view.sides) == 1
    assert [card.value.text() for card in table.page.detail.cards] == ["Mine it is", "Theirs it is"]
    assert view.name == "Title"


@titles
@pytest.mark.parametrize(("key", "title"), [(Qt.Key.Key_M, "Mine it is"), (Qt.Key.Key_T, "Theirs it is")])
def test_a_key_keeps_mine_or_theirs_and_undo_takes_it_back(table: Table, key: Qt.Key, title: str) -> None:
    table.press(key)
    assert table.objective().title == title
    assert table.keys() == []
    assert table.page.empty.isVisible()
    table.seat.session.undo()
    table.settle()
    assert table.objective().title == "Theirs it is", "what was shown before"


@titles
def test_another_value_is_typed_after_the_key_e(table: Table) -> None:
    table.press(Qt.Key.Key_E)
    line = table.page.detail.line
    assert line is not None
    assert line.hasSelectedText() or table.page.detail.focusWidget() is line
    line.setText("Both of us")
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()
    assert table.objective().title == "Both of us"
    assert conflicts.count(table.seat.desk) == 0


@titles
def test_what_was_typed_survives_what_comes_in_meanwhile(table: Table) -> None:
    line = table.page.detail.line
    assert line is not None
    line.setText("Half a word")
    table.seat.session.run(people.save, Person(new_id(), "Cleo"))
    table.settle()
    line = table.page.detail.line
    assert line is not None
    assert line.text() == "Half a word"


@titles
def test_a_value_that_cannot_be_is_refused_beside_it_and_nothing_is_lost(table: Table) -> None:
    line = table.page.detail.line
    assert line is not None
    line.setText("")
    QTest.keyClick(line, Qt.Key.Key_Return)
    table.settle()
    assert table.page.detail.problem.isVisible()
    assert len(table.keys()) == 1


@apart(describe, ("One by me.\nTwo.\nThree and more.",), ("One by Ben.\nTwo.\nThree.",))
def test_a_text_is_put_together_from_pieces(table: Table) -> None:
    merge = table.page.detail.merge
    assert merge is not None
    assert not merge.use.isEnabled(), "what both have changed is not decided by itself"
    clashes = [number for number, piece in enumerate(merge._pieces) if piece.kind == "clash"]
    assert clashes
    for number in clashes:
        merge.choose(number, "theirs")
    assert merge.result.toPlainText() == "One by Ben.\nTwo.\nThree and more."
    merge.use.click()
    table.settle()
    assert table.objective().description == "One by Ben.\nTwo.\nThree and more."
    assert table.keys() == []


@apart(describe, ("One by me.\nTwo.\nThree.",), ("One by Ben.\nTwo.\nThree.",))
def test_a_text_is_written_by_hand_and_clicks_do_not_overwrite_it(table: Table) -> None:
    merge = table.page.detail.merge
    assert merge is not None
    merge.result.setPlainText("All new")
    assert merge.use.isEnabled()
    assert not any(cell.isEnabled() for cell in merge._cells.values())
    merge.back.click()
    assert "All new" not in merge.result.toPlainText()
    merge.result.setPlainText("All new again")
    merge.use.click()
    table.settle()
    assert table.objective().description == "All new again"


def delete_or_change(desk: Desk, delete: bool) -> None:
    one = objective(desk)
    if delete:
        planning.delete(desk, one.id)
    else:
        change(desk, why="Because")


@apart(delete_or_change, (True,), (False,))
@pytest.mark.parametrize(("answer", "left"), [("Keep it", 1), ("Delete it", 0)])
def test_deleted_by_one_and_changed_by_another_is_kept_or_deleted(table: Table, answer: str, left: int) -> None:
    assert table.kinds() == ["deleted"]
    table.press(Qt.Key.Key_M)
    assert table.kinds() == ["deleted"], "no key deletes by accident"
    table.click(answer)
    assert len(table.seat.desk.plan.objectives) == left
    assert table.keys() == []


@apart(lambda desk, name: people.save(desk, Person(new_id(), name)), ("Cleo",), ("Cleo",))
def test_the_same_person_twice_is_joined_or_told_apart(table: Table) -> None:
    assert table.kinds() == ["person"]
    table.click("They are two people")
    assert table.keys() == []
    table.seat.session.undo()
    table.settle()
    table.page.detail.cards[0].button.click()
    table.settle()
    used = [one for one in table.seat.desk.plan.people.values() if one.name == "Cleo" and not one.alias_of]
    assert len(used) == 1


def several(desk: Desk, word: str) -> None:
    change(desk, title=f"Title {word}", why=f"Why {word}")


@apart(several, ("mine",), ("theirs",))
def test_everything_listed_is_decided_at_one_go(table: Table) -> None:
    assert len(table.keys()) == 2
    table.page.all_theirs.trigger()
    table.settle()
    one = table.objective()
    assert (one.title, one.why) == ("Title theirs", "Why theirs")
    table.seat.session.undo()
    table.settle()
    table.seat.session.redo()
    table.settle()
    assert table.objective().why == "Why theirs"
    assert table.seat.desk.plan.objectives, "one step back, one step forth"


@apart(several, ("mine",), ("theirs",))
def test_the_next_question_is_selected_after_one_was_decided(table: Table) -> None:
    first = table.keys()[0]
    table.page.table.go_to(first)
    table.press(Qt.Key.Key_M)
    assert table.page.table.current_key() == table.keys()[0] != first
    assert table.page.detail.shown() is not None


def move_under(desk: Desk, title: str) -> None:
    plan = desk.plan
    wanted = next(one for one in plan.objectives.values() if one.title == title)
    moved = next(one for one in plan.objectives.values() if one.title == "Moving")
    planning.move(desk, moved.id, wanted.id)


def three(desk: Desk) -> None:
    for title in ("North", "South", "Moving"):
        planning.add(desk, Objective(new_id(), title))


@pytest.fixture
def moved(qapp: object, team: Team, prompter: ScriptedPrompter) -> Iterator[Table]:
    team.do("Ana", three)
    team.do("Ben", nothing)
    team.apart(move_under, ("North",), ("South",))
    made = Table(team, prompter)
    yield made
    made.close()


def test_places_are_shown_as_paths_and_another_can_be_chosen(moved: Table) -> None:
    assert moved.kinds() == ["place"]
    assert sorted(card.value.text() for card in moved.page.detail.cards) == ["North", "South"]
    picker = moved.page.detail.place
    assert picker is not None
    until(lambda: picker._all)
    plan = moved.seat.desk.plan
    home = next(one for one in plan.objectives.values() if one.title == "Riders come back")
    picker.set_choice(home.id)
    moved.click("Place it there")
    item = next(one for one in plan.objectives.values() if one.title == "Moving")
    assert moved.seat.desk.plan.parent_of(item.id) == home.id
    assert moved.keys() == []


@titles
def test_the_page_fits_a_small_window(table: Table) -> None:
    assert table.page.minimumSizeHint().width() <= 760


def move_below(desk: Desk, title: str, other: str) -> None:
    found = {one.title: one.id for one in desk.plan.objectives.values()}
    planning.move(desk, found[title], found[other])


@pytest.fixture
def circle(qapp: object, team: Team, prompter: ScriptedPrompter) -> Iterator[Table]:
    team.do("Ana", three)
    team.do("Ben", nothing)
    team.apart(move_below, ("North", "South"), ("South", "North"))
    made = Table(team, prompter)
    yield made
    made.close()


def test_a_circle_is_opened_by_leaving_the_item_or_placing_it(circle: Table) -> None:
    assert circle.kinds() == ["cycle"]
    view = circle.page._views[0]
    picker = circle.page.detail.place
    assert picker is not None
    until(lambda: picker._all)
    circle.click("Place it there")
    assert circle.page.detail.problem.isVisible(), "nothing was chosen"
    circle.click("Leave it here")
    assert circle.keys() == []
    plan = circle.seat.desk.plan
    assert view.id in plan.objectives
    assert not plan.cut
