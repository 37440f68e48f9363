"""Promises of the page of what is to decide: every value with who and when, decided by mouse or key, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from okr_desktop import bootstrap
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.work import Initiative
from okr_desktop.qt import theme
from okr_desktop.qt.pages.conflicts.page import ConflictsPage
from okr_desktop.qt.pages.conflicts.text_merge import TextMerge
from okr_desktop.qt.pages.conflicts.wrapped import laid_out
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.texts_numbers import date_text
from okr_desktop.services import check_ins, conflicts, cycles, me, people, planning, sharing, work
from okr_desktop.services.conflict_kinds import KEEP_MINE
from okr_desktop.services.desk import Desk
from okr_desktop.services.three_way import three_way
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
def test_what_was_decided_meanwhile_is_said_and_the_list_is_read_again(table: Table) -> None:
    told: list[str] = []
    table.page.told.connect(told.append)
    (key,) = table.keys()
    table.seat.session.run(conflicts.resolve, key, KEEP_MINE, origin=table.page)
    table.settle()
    assert table.keys() == [key], "nobody has told the page"
    table.press(Qt.Key.Key_T)
    assert len(told) == 1
    assert "meanwhile" in told[0]
    assert table.keys() == []
    assert table.objective().title == "Mine it is"


def delete_or_check_in(desk: Desk, delete: bool) -> None:
    if delete:
        planning.delete(desk, objective(desk).id)
    else:
        (result,) = desk.plan.key_results
        check_ins.add(desk, CheckIn(new_id(), result, desk.today, Decimal(7)))


def test_a_check_in_that_keeps_something_alive_is_told_as_one(
    qapp: object, team: Team, prompter: ScriptedPrompter
) -> None:
    team.do("Ana", begin)
    team.do("Ben", nothing)
    team.apart(delete_or_check_in, (True,), (False,))
    table = Table(team, prompter)
    try:
        (view,) = table.page._views
        assert [side.text for side in view.sides] == ["Deleted", "Checked in for “Riders”: 7"]
        table.click("Keep it")
        assert table.keys() == []
        assert table.seat.desk.plan.initiatives, "with everything that went with it"
    finally:
        table.close()


def close_cycle(desk: Desk) -> None:
    (one,) = desk.plan.cycles
    cycles.set_state(desk, one, CycleState.CLOSED)


def in_a_cycle(desk: Desk) -> None:
    cycle = Cycle(new_id(), "2026 Q4", start=date(2026, 10, 1), end=date(2026, 12, 31))
    cycles.save(desk, cycle)
    change(desk, cycle=cycle.id)


def test_in_a_closed_cycle_one_chooses_but_writes_nothing_new(
    qapp: object, team: Team, prompter: ScriptedPrompter
) -> None:
    team.do("Ana", in_a_cycle)
    team.do("Ben", nothing)
    team.apart(rename, ("Mine it is",), ("Theirs it is",))
    team.do("Ana", close_cycle)
    table = Table(team, prompter)
    try:
        line = table.page.detail.line
        assert line is not None
        line.setText("Something new")
        table.click("Use this")
        assert table.page.detail.problem.isVisible()
        assert "closed" in table.page.detail.problem.text()
        assert line.text() == "Something new"
        table.press(Qt.Key.Key_M)
        assert table.objective().title == "Mine it is"
        assert table.keys() == []
    finally:
        table.close()


def due(desk: Desk, day: int) -> None:
    (one,) = desk.plan.initiatives.values()
    work.save_initiative(desk, replace(one, due=date(2026, 12, day)))


def begin(desk: Desk) -> None:
    result = KeyResult(new_id(), "Riders", objective(desk).id)
    planning.add(desk, result)
    work.save_initiative(desk, Initiative(new_id(), "Call them", result.id))


def both(desk: Desk, day: int) -> None:
    rename(desk, f"Title {day}")
    due(desk, day)


def test_the_mark_of_a_key_result_leads_to_what_belongs_to_it(
    qapp: object, team: Team, prompter: ScriptedPrompter
) -> None:
    team.do("Ana", begin)
    team.do("Ben", nothing)
    team.apart(both, (3,), (4,))
    table = Table(team, prompter)
    try:
        (result,) = table.seat.desk.plan.key_results
        for id, kind in ((result, "initiative"), (objective(table.seat.desk).id, "objective")):
            table.page.go_to(id)
            table.settle()
            view = table.page.detail.shown()
            assert view is not None
            assert view.record_kind == kind
            shown: list[str] = []
            table.page.show_requested.connect(shown.append)
            table.click("Show in the plan")
            assert shown == [id]
            table.page.show_requested.disconnect(shown.append)
    finally:
        table.close()


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


def write_why(desk: Desk, text: str) -> None:
    change(desk, why=text)


def seat_of(team: Team, prompter: ScriptedPrompter, first: str, second: str, own: str = "") -> Table:
    """Ana's window after Ben and Cleo, and where there is an own text Ana too, have written at the same time."""
    sharing.join(team.file, team.path("Cleo"), team.folder / "Cleo backups")
    team.do("Cleo", me.set_me, "Cleo")
    for name in ("Ana", "Ben"):
        team.do(name, nothing)
    for name, text in (("Ben", first), ("Cleo", second), ("Ana", own)):
        if text:
            desk = bootstrap.open_context(team.path(name)).workspace
            write_why(desk, text)
            desk.close()
    for name in ("Ben", "Cleo", "Ana", "Ben", "Cleo"):
        team.do(name, nothing)
    return Table(team, prompter)


def test_of_two_texts_by_others_each_can_be_kept(qapp: object, team: Team, prompter: ScriptedPrompter) -> None:
    table = seat_of(team, prompter, "Ben says so", "Cleo says\nsomething else")
    try:
        table.click("Keep what Ben wrote")
        assert table.objective().why == "Ben says so"
        assert table.keys() == []
    finally:
        table.close()


def test_three_texts_are_rewritten_with_their_lines(qapp: object, team: Team, prompter: ScriptedPrompter) -> None:
    table = seat_of(team, prompter, "Ben says\nso", "Cleo says\nso", "I say\nso")
    try:
        assert len(table.page.detail.cards) == 3
        field = table.page.detail.lines
        assert field is not None, "a text of several lines has a field of several lines"
        field.setPlainText("All say\n\nso")
        table.click("Use this")
        assert table.objective().why == "All say\n\nso"
    finally:
        table.close()


def test_mine_of_three_is_kept_by_its_key(qapp: object, team: Team, prompter: ScriptedPrompter) -> None:
    table = seat_of(team, prompter, "Ben says so", "Cleo says so", "I say so")
    try:
        table.press(Qt.Key.Key_T)
        assert len(table.keys()) == 1, "theirs are two"
        table.press(Qt.Key.Key_M)
        assert table.objective().why == "I say so"
        assert table.keys() == []
    finally:
        table.close()


def titled(desk: Desk, word: str) -> None:
    for one in list(desk.plan.objectives.values()):
        planning.edit(desk, replace(one, title=f"{one.title} {word}", why=f"Why {word}"))


def test_deciding_goes_on_down_the_list_and_not_back_up(qapp: object, team: Team, prompter: ScriptedPrompter) -> None:
    team.do("Ana", three)
    team.do("Ben", nothing)
    team.apart(titled, ("here",), ("there",))
    table = Table(team, prompter)
    try:
        row = 5
        wanted = table.keys()[row + 1]
        table.page.table.go_to(table.keys()[row])
        table.press(Qt.Key.Key_M)
        assert table.page.table.current_key() == wanted
    finally:
        table.close()


@titles
def test_what_was_typed_survives_another_theme(table: Table) -> None:
    line = table.page.detail.line
    assert line is not None
    line.setText("Half a word")
    theme.notifier().changed.emit()
    line = table.page.detail.line
    assert line is not None
    assert line.text() == "Half a word"


@apart(several, ("mine",), ("theirs",))
def test_the_pieces_that_were_chosen_are_still_chosen_later(table: Table) -> None:
    table.select("text")
    merge = table.page.detail.merge
    assert merge is not None
    clash = next(number for number, piece in enumerate(merge._pieces) if piece.kind == "clash")
    merge.choose(clash, "theirs")
    table.select("value")
    table.select("text")
    merge = table.page.detail.merge
    assert merge is not None
    assert merge.picks() == {clash: "theirs"}
    assert merge.use.isEnabled()


def test_a_place_that_is_not_decided_begins_a_line_where_both_begin_one(qapp: object) -> None:
    merge = TextMerge(three_way("One.", "One.\nMine.", "One.\nTheirs."), "Me", "Ben")
    assert merge.result.toPlainText().splitlines()[0] == "One."
    assert len(merge.result.toPlainText().splitlines()) == 2
    merge.deleteLater()


def test_words_stay_whole_at_the_end_of_a_line(qapp: QApplication) -> None:
    text = "We want this because the bike means freedom and costs less"
    for width in range(80, 240, 7):
        layout = laid_out(text, qapp.font(), width, Qt.LayoutDirection.LeftToRight)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        shown = [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]
        assert [word for line in shown for word in line.split()] == text.split()
    long = laid_out("a" * 400, qapp.font(), 100, Qt.LayoutDirection.LeftToRight)
    assert long.boundingRect().width() <= 101, "a word longer than the line is broken"


@titles
def test_cards_go_below_each_other_where_they_do_not_fit(table: Table) -> None:
    for width, beside in ((1300, True), (620, False), (1300, True)):
        table.page.resize(width, 700)
        table.settle()
        first, second = table.page.detail.cards
        assert (first.y() == second.y()) is beside
        assert second.mapTo(table.page.detail, second.rect().topRight()).x() <= table.page.detail.width()


def result(desk: Desk, due: date, name: str) -> None:
    """A key result of their objective, with a date and somebody who looks after it."""
    one = next(iter(desk.plan.key_results.values()))
    owner = next(who.id for who in desk.plan.people.values() if who.name == name)
    planning.edit(desk, replace(one, due=due, owner=owner, weight=Decimal(due.day + 1)))


def test_owners_have_names_and_days_are_written_as_here(qapp: object, team: Team, prompter: ScriptedPrompter) -> None:
    team.do("Ana", lambda desk: planning.add(desk, KeyResult(new_id(), "Riders", objective(desk).id)))
    team.do("Ana", lambda desk: [people.save(desk, Person(new_id(), name)) for name in ("Dora", "Emil")])
    team.do("Ben", nothing)
    team.apart(result, (date(2026, 12, 1), "Dora"), (date(2026, 12, 24), "Emil"))
    table = Table(team, prompter)
    try:
        found = {view.name: view for view in table.page._views}
        assert {side.text for side in found["Owner"].sides} == {"Dora", "Emil"}
        assert {side.text for side in found["Due"].sides} == {date_text(date(2026, 12, day)) for day in (1, 24)}
        assert found["Weight"].base == "1", "what nobody has set is what the program takes it for"
    finally:
        table.close()
