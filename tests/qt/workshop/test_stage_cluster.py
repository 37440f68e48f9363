"""The CLUSTER panel: suggestions that do nothing by themselves, opinions of phones, keys, and the real hall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Board, Note, Opinions, Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.console import Console
from okr_desktop.qt.pages.workshop.stages.cluster import ClusterPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.sleep import Awake
from okr_desktop.services.workshop.hall import Hall
from tests.qt.workshop.stand_in import Shown, StandIn, grouped
from tests.services.workshop.kit import at, made, phones

ALIKE = (
    "Answer tickets faster",
    "Answer the tickets faster",
    "Faster answers to tickets",
    "Offline mode",
    "Hire two people",
)


@pytest.fixture
def alike(runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Shown]:
    """Five loose notes, three of them alike, with the suggestions switched on."""
    board = Board({f"n{at}": Note(f"n{at}", text, order=at, shown=True) for at, text in enumerate(ALIKE)})
    found = Shown(ClusterPanel, StandIn(board), runner, prompter)
    found.panel.suggest.click()
    found.settle()
    yield found
    found.close()


def test_suggestions_change_nothing_until_somebody_takes_them(alike: Shown) -> None:
    assert [set(group) for group in alike.panel.ghosts.groups] == [{"n0", "n1", "n2"}]
    assert alike.panel.canvas.ghosts == alike.panel.ghosts.groups
    assert not alike.live.board.clusters
    assert all(note.merged is None for note in alike.live.board.notes.values())
    alike.panel.ghosts.take.click()
    alike.settle()
    (group,) = alike.live.board.clusters.values()
    assert {note.id for note in alike.live.board.notes.values() if note.cluster == group.id} == {"n0", "n1", "n2"}
    assert alike.panel.ghosts.groups == []
    alike.undo()
    assert not alike.live.board.clusters
    assert [set(group) for group in alike.panel.ghosts.groups] == [{"n0", "n1", "n2"}]


def test_notes_are_compared_on_the_worker(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(ClusterPanel, StandIn(grouped(60, 0)), runner, prompter)
    world.panel.suggest.click()
    assert runner.busy
    assert world.panel.ghosts.groups == []
    world.settle()
    assert world.panel.ghosts.groups
    world.hall.act(acts.make_single, ["n59"])
    world.conductor.refresh_now()
    assert not runner.busy  # the texts are the same: nothing is compared again
    world.close()


def test_a_suggestion_that_was_left_stays_away(alike: Shown) -> None:
    alike.panel.ghosts.leave.click()
    assert alike.panel.ghosts.groups == []
    alike.hall.act(acts.make_single, ["n3"])
    alike.settle()
    assert alike.panel.ghosts.groups == []
    assert not alike.panel.ghosts.take.isEnabled()


def test_switched_off_nothing_of_them_is_seen(alike: Shown) -> None:
    alike.panel.suggest.click()
    assert alike.panel.canvas.ghosts == []
    assert not alike.panel.ghosts.isVisible()


def test_what_phones_sorted_is_a_hint_and_no_more(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    hall = StandIn(grouped(9, 3))
    hall.opinions = Opinions(sorted_into={"n8": {"c1": 2, "c0": 5, "gone": 9}})
    world = Shown(ClusterPanel, hall, runner, prompter)
    assert world.panel.scene.notes["n8"].hint == "A 5 · B 2"
    assert world.live.board.notes["n8"].cluster is None
    world.panel.phones.click()
    assert world.panel.scene.notes["n8"].hint == ""
    world.close()


def test_groups_that_phones_named_are_suggested_with_their_name(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    hall = StandIn(grouped(9, 3))
    hall.opinions = Opinions(
        sorted_into={"n7": {"Speed <b>": 3, "c0": 1}, "n8": {"Speed <b>": 2}, "n6": {"c0": 4, "Speed <b>": 1}},
        named_groups=("Speed <b>",),
    )
    world = Shown(ClusterPanel, hall, runner, prompter)
    assert world.panel.scene.notes["n7"].hint == "“Speed <b>” 3 · A 1"
    world.panel.suggest.click()
    world.settle()
    assert world.panel.ghosts.groups[0] == ("n7", "n8")
    assert world.panel.ghosts.rows.item(0).text().startswith("Phones call it “Speed <b>”")
    world.panel.ghosts.take.click()
    world.settle()
    made = next(one for one in world.live.board.clusters.values() if one.name == "Speed <b>")
    assert {note.id for note in world.live.board.notes.values() if note.cluster == made.id} == {"n7", "n8"}
    world.close()


def test_the_keys_of_the_console_do_the_same(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(ClusterPanel, StandIn(grouped(9, 2)), runner, prompter)
    panel: ClusterPanel = world.panel
    panel.picks.choose(["n6", "n7"], "n6")
    assert panel.do_key("send_2")
    world.settle()
    assert world.live.board.notes["n7"].cluster == "c1"
    assert panel.do_key("cluster")
    world.settle()
    assert len(world.live.board.clusters) == 3
    panel.picks.choose(["n8"], "n8")
    assert panel.do_key("park")
    world.settle()
    assert [one.note for one in world.live.board.parked.values()] == ["n8"]
    assert not panel.do_key("reveal")
    world.close()


def test_an_empty_board_says_what_to_do(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    world = Shown(ClusterPanel, StandIn(), runner, prompter)
    assert world.panel._empty.isVisible()
    assert not world.panel.new_group.isEnabled()
    world.hall.act(acts.add_note, "The first")
    world.settle()
    assert world.panel.canvas.isVisible()
    world.close()


def test_labels_of_notes_from_above(runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    board = grouped(4, 0)
    board = replace(board, notes={**board.notes, "n0": replace(board.notes["n0"], origin=Origin.LEADERSHIP)})
    world = Shown(ClusterPanel, StandIn(board), runner, prompter)
    assert [id for id, note in world.panel.scene.notes.items() if note.top_down] == ["n0"]
    world.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A real workshop in CLUSTER with twelve ideas."""
    found = made(tmp_path)
    found.go(Stage.LOBBY).result()
    found.add_paper_seats(6).result()
    at(found, Stage.REVEAL)
    found.import_ideas([PriorIdea(f"Idea {number}", Origin.PARTICIPANT) for number in range(12)]).result()
    at(found, Stage.CLUSTER)
    yield found
    found.close()


def test_what_real_phones_sort_is_shown(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
    hall = made(tmp_path)
    people = phones(hall, 3)
    at(hall, Stage.REVEAL)
    rows = [PriorIdea(f"Idea {number}", Origin.PARTICIPANT, "First" if number < 3 else "") for number in range(6)]
    hall.import_ideas(rows).result()
    hall.go(Stage.MERGE).result()
    hall.go(Stage.CLUSTER).result()
    world = Shown(ClusterPanel, hall, runner, prompter)
    (group,) = world.live.board.clusters
    loose = world.panel.scene.loose()
    for phone in people[:2]:
        assert phone.send("sort", item=loose[0], group=group)[0] == 200
    for item in loose[:2]:
        assert people[2].send("sort", item=item, group="", name="Speed")[0] == 200
    world.settle()
    assert world.panel.scene.notes[loose[0]].hint == "A 2 · “Speed” 1"
    assert world.panel.scene.notes[loose[1]].hint == "“Speed” 1"
    assert world.panel.scene.loose() == loose
    world.close()
    hall.close()


def test_in_the_console_the_keys_are_the_canvas_s_while_it_has_the_focus(
    hall: Hall, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    session = Session(runner)
    conductor = Conductor(hall)
    console = Console(conductor, session, prompter, Awake(None, []))
    console.resize(1280, 800)
    console.show()
    console.activateWindow()
    QApplication.processEvents()
    panel: ClusterPanel = console.stages.shown()
    panel.canvas.setFocus()
    ids = list(panel.scene.notes)
    panel.picks.focus(ids[0])
    level = panel.canvas.level
    timer = hall.view().live.run.timer
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_C):
        QTest.keyClick(panel.canvas, key)
    hall._submit(_nothing).result()
    assert hall.view().live.run.timer == timer
    assert panel.canvas.level < level
    assert [note.id for note in hall.view().live.board.notes.values() if note.cluster] == [ids[0]]
    QTest.keyClick(panel.canvas, Qt.Key.Key_B)
    hall._submit(_nothing).result()
    assert hall.view().blank
    assert runner.drain()
    console.leave()
    conductor.close()
    console.close()
    console.deleteLater()
    conductor.deleteLater()
    session.deleteLater()


def _nothing() -> None:
    return


def test_in_a_real_workshop_groups_are_stored_and_undone(
    hall: Hall, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    world = Shown(ClusterPanel, hall, runner, prompter)
    panel: ClusterPanel = world.panel
    ids = list(panel.scene.notes)
    panel.picks.choose(ids[:4], ids[0])
    panel.hands.group()
    world.settle()
    (group,) = world.live.board.clusters.values()
    assert panel.picks.current == group.id
    panel.hands.rename(group.id, "First")
    panel.picks.choose(ids[4:6], ids[4])
    panel.hands.send_to(1)
    world.settle()
    assert panel.scene.groups[group.id].notes == [id for id in panel.scene.notes if id in ids[:6]]
    assert hall.view().undo == "assign"
    for _ in range(3):
        world.undo()
    assert not world.live.board.clusters
    assert all(note.x is None for note in world.live.board.notes.values())
    world.close()
