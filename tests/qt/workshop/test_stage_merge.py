"""The MERGE panel: a person decides each pair, the better wording is kept and every text, and nothing is final."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Board, Note, Opinions, Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.stages.merge import MergePanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.stand_in import Shown, StandIn
from tests.services.workshop.kit import at, made, phones

TEXTS = (
    "Answer tickets within four hours",
    "Tickets are answered within four hours",
    "Offline mode for the app",
    "An offline mode for the app",
    "Hire a data engineer",
    "Answer tickets in four hours",
)


def board(texts: tuple[str, ...] = TEXTS) -> Board:
    return Board({f"n{at}": Note(f"n{at}", text, order=at, shown=True) for at, text in enumerate(texts)})


@pytest.fixture
def world(runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Shown]:
    """Six notes: three are one idea, two another."""
    found = Shown(MergePanel, StandIn(board(), Stage.MERGE), runner, prompter)
    yield found
    found.close()


def pair(world: Shown) -> set[str]:
    return {world.panel.left.id, world.panel.right.id}


def press(world: Shown, key: Qt.Key) -> None:
    QTest.keyClick(world.panel, key)
    world.settle()


def test_nothing_is_merged_by_itself(world: Shown) -> None:
    assert all(note.merged is None for note in world.live.board.notes.values())
    assert world.panel._now is not None
    assert world.panel.progress_text.text().startswith("0 of ")


def test_the_same_merges_and_keeps_the_chosen_wording_and_all_texts(world: Shown) -> None:
    panel: MergePanel = world.panel
    keep, other = panel.right.id, panel.left.id
    texts = {note.text for note in world.live.board.notes.values()}
    assert panel.do_key("send_2")
    assert panel.do_key("merge")
    world.settle()
    assert world.live.board.notes[other].merged == keep
    assert {note.text for note in world.live.board.notes.values()} == texts
    world.undo()
    assert world.live.board.notes[other].merged is None
    assert pair(world) == {keep, other}


def test_a_better_wording_of_the_room_stands_before_both(world: Shown) -> None:
    panel: MergePanel = world.panel
    keep, other = panel.left.id, panel.right.id
    before = world.live.board.notes[keep].text
    QTest.keyClicks(panel.own, "Four hours, always")
    QTest.keyClick(panel.own, Qt.Key.Key_Return)
    world.settle()
    note = world.live.board.notes[keep]
    assert (note.words, note.text) == ("Four hours, always", before)
    assert world.live.board.notes[other].merged == keep
    assert panel.own.text() == ""


def test_different_and_skip_go_on_and_can_be_taken_back(world: Shown) -> None:
    first = pair(world)
    whole = int(world.panel.progress_text.text().split()[2])
    press(world, Qt.Key.Key_X)
    second = pair(world)
    assert second != first
    assert world.panel.progress_text.text() == f"1 of {whole} pairs looked at"
    press(world, Qt.Key.Key_S)
    assert pair(world) not in (first, second)
    press(world, Qt.Key.Key_Backspace)
    press(world, Qt.Key.Key_Backspace)
    assert pair(world) == first
    assert world.hall.view().undo == ""


def test_skipped_pairs_come_again_on_request(world: Shown) -> None:
    while world.panel._now is not None:
        press(world, Qt.Key.Key_S)
    assert world.panel.empty.primary.isVisible()
    world.panel.empty.primary.click()
    assert world.panel._now is not None
    assert world.panel.progress_text.text().startswith("0 of ")


def test_what_follows_from_a_merge_is_not_asked(world: Shown) -> None:
    world.hall.act(acts.merge, "n0", ["n1"])
    world.settle()
    rest = {frozenset((one.a, one.b)) for one in world.panel.pairs.open(world.live.board, Opinions())}
    assert frozenset(("n0", "n1")) not in rest
    assert not any("n1" in one for one in rest)
    # Both ways to n5 are one question now.
    assert frozenset(("n0", "n5")) in rest
    world.hall.act(acts.merge, "n5", ["n0"])
    world.settle()
    rest = {frozenset((one.a, one.b)) for one in world.panel.pairs.open(world.live.board, Opinions())}
    assert not any(one & {"n0", "n1", "n5"} for one in rest)


def test_what_phones_say_stands_beside_the_pair(world: Shown) -> None:
    panel: MergePanel = world.panel
    world.hall.opinions = Opinions(same={(panel.right.id, panel.left.id): (7, 2)})
    world.hall.tell()
    world.settle()
    assert panel.phones.text() == "Phones: same 7, different 2"
    assert all(note.merged is None for note in world.live.board.notes.values())


def test_phones_are_asked_about_the_next_pairs_and_the_wall_shows_this_one(world: Shown) -> None:
    world.panel.ask.click()
    world.settle()
    assert frozenset(pair(world)) in {frozenset(one) for one in world.live.run.pairs}
    assert set(world.live.run.spotlight) == pair(world)
    world.panel.ask.click()
    world.settle()
    assert world.live.run.pairs == ()


def test_phones_get_the_next_pairs_when_all_of_theirs_are_decided(world: Shown) -> None:
    first = tuple(pair(world))
    world.hall.ask_pairs([(first[0], first[1])])
    world.settle()
    assert world.panel.ask.isChecked()
    press(world, Qt.Key.Key_X)
    asked = {frozenset(one) for one in world.live.run.pairs}
    assert asked
    assert frozenset(first) not in asked


def test_real_phones_are_asked_and_their_answers_are_shown(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    hall = made(tmp_path)
    people = phones(hall, 3)
    at(hall, Stage.REVEAL)
    hall.import_ideas([PriorIdea(text, Origin.PARTICIPANT) for text in TEXTS]).result()
    at(hall, Stage.MERGE)
    world = Shown(MergePanel, hall, runner, prompter)
    panel: MergePanel = world.panel
    panel.ask.click()
    world.settle()
    asked = [[pair["a"]["id"], pair["b"]["id"]] for pair in people[0].state()["pairs"]]
    now = next(pair for pair in asked if set(pair) == {panel.left.id, panel.right.id})
    for phone, value in zip(people, ("same", "same", "different"), strict=True):
        assert phone.send("same", pair=now, value=value)[0] == 200
    world.settle()
    assert panel.phones.text() == "Phones: same 2, different 1"
    assert set(hall.view().live.run.spotlight) == set(now)
    panel.same()
    world.settle()
    assert hall.view().undo == "merge"
    world.undo()
    assert all(note.merged is None for note in world.live.board.notes.values())
    world.close()
    hall.close()


def test_notes_are_merged_and_set_free_by_hand(world: Shown) -> None:
    panel: MergePanel = world.panel
    tree = panel.notes.tree
    tops = {tree.topLevelItem(at).data(0, Qt.ItemDataRole.UserRole): tree.topLevelItem(at) for at in range(6)}
    tops["n4"].setSelected(True)
    tops["n2"].setSelected(True)
    tree.setCurrentItem(tops["n4"], 0, tree.selectionModel().SelectionFlag.NoUpdate)
    assert panel.effect.text().startswith("Merging keeps “Hire a data engineer”")
    tree.setFocus()
    assert panel.do_key("merge")
    world.settle()
    assert world.live.board.notes["n2"].merged == "n4"
    top = next(one for one in (tree.topLevelItem(at) for at in range(5)) if one.childCount())
    top.setSelected(True)
    assert panel.effect.text() == "Sets free: “Offline mode for the app”"
    assert panel.do_key("unmerge")
    world.settle()
    assert world.live.board.notes["n2"].merged is None


def test_the_search_finds_words_in_any_order_also_in_what_was_merged(world: Shown) -> None:
    world.hall.act(acts.merge, "n0", ["n4"])
    world.settle()
    notes = world.panel.notes
    notes.search.setText("ENGINEER data")
    shown = [notes.tree.topLevelItem(at) for at in range(5) if not notes.tree.topLevelItem(at).isHidden()]
    assert [one.data(0, Qt.ItemDataRole.UserRole) for one in shown] == ["n0"]
    notes.tree.selectAll()
    assert set(notes.selected()) <= {"n0", "n4"}


def test_a_wording_that_is_being_typed_survives_changes_from_elsewhere(world: Shown) -> None:
    QTest.keyClicks(world.panel.own, "Half a sent")
    now = pair(world)
    world.hall.act(acts.add_note, "Something late")
    world.settle()
    assert pair(world) == now
    assert world.panel.own.text() == "Half a sent"


@pytest.mark.parametrize("texts", [(), ("Only one",), ("One thing", "Zebra")])
def test_nothing_to_compare_is_said(texts: tuple[str, ...], runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(MergePanel, StandIn(board(texts), Stage.MERGE), runner, prompter)
    assert world.panel.empty.isVisible()
    world.close()


def test_in_a_low_window_one_sees_what_is_kept_and_what_can_be_done(world: Shown) -> None:
    panel: MergePanel = world.panel
    panel.resize(440, 440)
    world.settle()
    for part in (panel.left.keep, panel.right.keep, panel.same_button, panel.different_button, panel.skip_button):
        assert part.visibleRegion().boundingRect().size() == part.size()
