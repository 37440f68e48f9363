"""The list beside the canvas: the same board, the same keys, the same selection, whoever changed what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtGui import Qt as RichText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from okr_desktop.domain.workshop import acts
from okr_desktop.qt.pages.workshop.canvas.menu import BoardMenu
from okr_desktop.qt.pages.workshop.canvas.twin import LOOSE, SINGLE, ListTwin
from okr_desktop.qt.pages.workshop.stages.cluster import ClusterPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.workshop.stand_in import Shown, StandIn, grouped

ID = Qt.ItemDataRole.UserRole


@pytest.fixture
def world(runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Shown]:
    """The panel as a list, over nine notes of which six are in two groups."""
    found = Shown(ClusterPanel, StandIn(grouped(9, 2)), runner, prompter)
    found.panel.as_list.click()
    found.settle()
    yield found
    found.close()


def twin(world: Shown) -> ListTwin:
    return world.panel.twin


def tree(world: Shown) -> dict[str, list[str]]:
    view = twin(world)
    tops = [view.topLevelItem(at) for at in range(view.topLevelItemCount())]
    return {top.data(0, ID): [top.child(at).data(0, ID) for at in range(top.childCount())] for top in tops if top}


def item(world: Shown, id: str) -> QTreeWidgetItem:
    return twin(world)._items[id]


def press(world: Shown, key: Qt.Key) -> None:
    QTest.keyClick(twin(world), key)
    world.settle()


def test_it_shows_the_same_board(world: Shown) -> None:
    assert tree(world) == {"c0": ["n0", "n2", "n4"], "c1": ["n1", "n3", "n5"], LOOSE: ["n6", "n7", "n8"]}
    assert item(world, "c0").text(0) == "A  Group 0  (3)"
    world.hall.act(acts.make_single, ["n8"])
    world.hall.act(acts.assign, ["n6"], "c1")
    world.settle()
    assert tree(world) == {"c0": ["n0", "n2", "n4"], "c1": ["n1", "n3", "n5", "n6"], LOOSE: ["n7"], SINGLE: ["n8"]}


def test_the_selection_is_the_same_on_both_sides(world: Shown) -> None:
    item(world, "n6").setSelected(True)
    item(world, "n7").setSelected(True)
    assert set(world.panel.picks.ids) == {"n6", "n7"}
    world.panel.picks.choose(["n0"], "n0")
    chosen = [one.data(0, ID) for one in twin(world).selectedItems()]
    assert chosen == ["n0"]
    assert twin(world).currentItem() is item(world, "n0")


def test_the_same_keys(world: Shown) -> None:
    world.panel.picks.choose(["n6", "n7"], "n6")
    press(world, Qt.Key.Key_2)
    assert world.live.board.notes["n6"].cluster == "c1"
    assert set(world.panel.picks.ids) == {"n6", "n7"}
    press(world, Qt.Key.Key_Delete)
    assert world.live.board.notes["n7"].cluster is None
    press(world, Qt.Key.Key_C)
    made = next(id for id in world.live.board.clusters if id not in ("c0", "c1"))
    assert tree(world)[made] == ["n6", "n7"]
    assert twin(world).currentItem() is item(world, made)
    world.panel.picks.choose([], "n8")
    press(world, Qt.Key.Key_S)
    assert world.live.board.notes["n8"].single
    press(world, Qt.Key.Key_Space)
    assert world.panel.picks.ids == ["n8"]


def test_a_group_is_named_by_f2(world: Shown) -> None:
    world.panel.picks.choose([], "c1")
    world.prompter.expect("ask_text", "Answers & speed")
    press(world, Qt.Key.Key_F2)
    world.settle()
    assert world.live.board.clusters["c1"].name == "Answers & speed"
    assert item(world, "c1").text(0) == "B  Answers & speed  (3)"


@pytest.mark.parametrize(
    ("where", "cluster", "single"), [("c1", "c1", False), (LOOSE, None, False), (SINGLE, None, True)]
)
def test_notes_are_dropped_on_a_section(world: Shown, where: str, cluster: str | None, single: bool) -> None:
    world.panel.picks.choose(["n0", "n2"], "n0")
    twin(world).drop_on(where)
    world.settle()
    for id in ("n0", "n2"):
        assert (world.live.board.notes[id].cluster, world.live.board.notes[id].single) == (cluster, single)


def test_a_dragged_row_goes_where_it_is_let_go_and_the_board_moves_it(world: Shown) -> None:
    view = twin(world)
    world.panel.picks.choose(["n7"], "n7")
    at = view.visualItemRect(item(world, "n3")).center().toPointF()
    mime = view.model().mimeData([view.indexFromItem(item(world, "n7"))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(at, Qt.DropAction.MoveAction, mime, left, none)
    view.dropEvent(drop)
    assert drop.dropAction() == Qt.DropAction.IgnoreAction  # else the view would take the row away itself
    world.settle()
    assert world.live.board.notes["n7"].cluster == "c1"
    assert tree(world)["c1"] == ["n1", "n3", "n5", "n7"]


def test_what_is_folded_selected_and_current_stays(world: Shown) -> None:
    item(world, "c0").setExpanded(False)
    world.panel.picks.choose(["n7"], "n7")
    world.hall.act(acts.add_note, "Another")
    world.hall.act(acts.assign, ["n8"], "c1")
    world.settle()
    assert not item(world, "c0").isExpanded()
    assert item(world, "c1").isExpanded()
    assert item(world, "n7").isSelected()
    assert twin(world).currentItem() is item(world, "n7")


def test_a_change_of_a_text_makes_no_new_rows(world: Shown) -> None:
    row = item(world, "n6")
    world.hall.act(acts.reword, "n6", "Said better")
    world.settle()
    assert item(world, "n6") is row
    assert row.text(0) == "Said better"


def test_markup_is_shown_as_it_is_written(world: Shown) -> None:
    world.hall.act(acts.reword, "n6", "<b>bold</b>\u202etxt")
    world.settle()
    assert item(world, "n6").text(0) == "<b>bold</b>txt"
    assert not RichText.mightBeRichText(item(world, "n6").toolTip(0))


def test_its_keys_come_before_those_of_the_console(world: Shown) -> None:
    for key, mine in ((Qt.Key.Key_Space, True), (Qt.Key.Key_1, True), (Qt.Key.Key_U, True), (Qt.Key.Key_B, False)):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(twin(world), event)
        assert event.isAccepted() is mine, key


def test_the_menu_offers_what_can_be_done(world: Shown) -> None:
    menu: BoardMenu = world.panel.menu
    world.panel.picks.choose(["n0", "n2"], "n0")
    menu.fill()
    texts = {action.text(): action for action in menu.actions() if action.text()}
    assert texts["Split into a new group"].isEnabled()
    assert texts["Same idea: merge"].isEnabled()
    assert not texts["Set free what was merged"].isEnabled()
    texts["Stands for itself"].trigger()
    world.settle()
    assert world.live.board.notes["n0"].single
