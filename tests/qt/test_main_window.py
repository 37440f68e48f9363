"""The main window on a real workspace: what a person sees and does, from the tree to undo."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from okr_desktop import clock
from okr_desktop.bootstrap import open_context
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.qt import launch
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.import_preview import ImportDialog
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.help.window import HelpWindow
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.models.outline_node import Node, flatten
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.services import check_ins, planning
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht_file


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample workspace as a file."""
    path = tmp_path / "sample.okrdb"
    nordlicht_file(path)
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """A furnished window with nothing open; closed, with its thread ended, after the test."""
    made = launch.make_window()
    made.prompter = made.files._prompter = ScriptedPrompter(made)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def wait_open(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a workspace and wait for its tree."""
    with qtbot.waitSignal(window.plan.outline.modelReset, timeout=10_000):
        window.files.open_path(path)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=10_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=10_000)


def nodes(window: MainWindow) -> list[Node]:
    """Every node of the tree."""
    return flatten(window.plan.outline.roots())


def named(window: MainWindow, title: str) -> Node:
    """The node with a title."""
    return next(node for node in nodes(window) if node.title.startswith(title))


def test_the_tree_shows_figures_of_the_sample(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    assert window.windowTitle().startswith("sample")
    repairs = named(window, "Repairs finished within 24 hours")
    assert repairs.progress_text == "72 of 85\N{NO-BREAK SPACE}%" or repairs.progress_text.startswith("72 of 85")
    assert repairs.status == "on_track"
    assert repairs.confidence_text == "7"
    assert repairs.owner == "Lukas Brandt"
    unreported = named(window, "Knowledge notes")
    assert unreported.progress is None
    assert unreported.status == "no_data"


def test_the_line_at_the_bottom_is_there_when_something_was_done(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    assert window.statusBar().isHidden(), "an empty strip says nothing"
    made = CheckIn(new_id(), named(window, "Median waiting time").id, clock.today(), Decimal(3), 9)
    window.session.run(check_ins.add, made)
    qtbot.waitUntil(window.statusBar().isVisible)


def test_a_quarters_objective_stands_below_the_annual_one_it_serves(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    node = named(window, "A broken bike")
    assert node.parent is not None
    assert node.parent.title == "Riders trust us with their daily commute"


def test_a_check_in_updates_its_row_and_those_above_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    waiting = named(window, "Median waiting time")
    objective = waiting.parent
    assert objective is not None
    before = (waiting.progress, objective.progress)
    made = CheckIn(new_id(), waiting.id, clock.today(), Decimal(3), 9)
    window.session.run(check_ins.add, made)
    qtbot.waitUntil(lambda: waiting.progress == 1.0)
    assert waiting.status == "done"
    assert objective.progress is not None
    assert objective.progress > (before[1] or 0)
    qtbot.waitUntil(lambda: "Median waiting time" in window.named["edit.undo"].text())
    window.named["edit.undo"].trigger()
    qtbot.waitUntil(lambda: (waiting.progress, objective.progress) == before)
    qtbot.waitUntil(lambda: window.named["edit.redo"].isEnabled())
    window.named["edit.redo"].trigger()
    qtbot.waitUntil(lambda: waiting.progress == 1.0)


def test_delete_takes_the_subtree_and_undo_brings_it_back_in_place(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    node = named(window, "A broken bike")
    titles = [each.title for each in nodes(window)]
    window.plan.tree.select(node.id)
    window.named["item.delete"].trigger()
    qtbot.waitUntil(lambda: window.plan.outline.node(node.id) is None)
    assert not any(each.title.startswith("Repairs finished") for each in nodes(window))
    settle(qtbot, window)
    window.toast.button.click()
    qtbot.waitUntil(lambda: [each.title for each in nodes(window)] == titles)


def test_moving_by_keyboard_changes_the_stored_order(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    second = named(window, "Median waiting time")
    parent = second.parent
    assert parent is not None
    window.plan.tree.select(second.id)
    window.plan.tree.setFocus()
    qtbot.keyClick(window.plan.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: parent.children[0].id == second.id)
    window.plan.refresh()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: named(window, "A broken bike").children[0].title == second.title)


def test_cut_and_paste_below_itself_is_refused_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    top, below = named(window, "A broken bike"), named(window, "Riders know what happens")
    window.plan.tree.select(top.id)
    window.named["item.cut"].trigger()
    window.plan.tree.select(below.id)
    window.named["item.paste"].trigger()
    settle(qtbot, window)
    assert below.parent is window.plan.outline.node(top.id)
    assert window.toast.isVisible()
    assert window.toast.message()


def test_search_narrows_the_tree_as_one_types_and_clearing_restores_it(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    everything = window.plan.outline.rowCount()
    window.plan.bar.search.setText("παπαδακης")
    shown = [window.plan.outline.node_at(row).title for row in range(window.plan.outline.rowCount())]
    assert "A calmer cash position" in shown
    assert len(shown) < everything
    window.plan.bar.search.clear()
    assert window.plan.outline.rowCount() == everything


def test_filtering_by_team_keeps_what_stands_above(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    bar = window.plan.bar
    bar.team.setCurrentIndex(bar.team.findText("Product"))
    with qtbot.waitSignal(window.plan.outline.modelReset):
        bar.team.activated.emit(bar.team.currentIndex())
    titles = [node.title for node in nodes(window)]
    assert "Subscribing takes two minutes" in titles
    assert "Riders trust us with their daily commute" in titles
    assert "A calmer cash position" not in titles


def test_the_window_remembers_selection_and_expansion(qtbot: QtBot, sample: Path) -> None:
    first = launch.make_window()
    qtbot.addWidget(first)
    first.show()
    wait_open(qtbot, first, sample)
    first.plan.outline.collapse_all()
    chosen = named(first, "Subscribing takes two minutes").id
    first.plan.tree.select(chosen)
    opened = first.plan.tree.expansion()
    first.close()
    second = launch.make_window()
    qtbot.addWidget(second)
    second.show()
    wait_open(qtbot, second, sample)
    assert second.plan.tree.current_id() == chosen
    assert second.plan.tree.expansion() == opened
    second.close()


def test_an_empty_workspace_offers_the_next_step(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.files.opened, timeout=10_000):
        window.files.open_or_create(tmp_path / "new.okrdb")
    qtbot.waitUntil(lambda: window.plan.empty.isVisible())
    settle(qtbot, window)
    window.plan.empty.tertiary.click()
    qtbot.waitUntil(lambda: len(nodes(window)) > 10, timeout=10_000)
    assert not window.plan.empty.isVisible()
    bar, running = window.plan.bar, named(window, "A broken bike is back on the road the next day")
    assert bar.cycle.currentText() == running.cycle != ""
    assert bar.scope().cycle == bar.cycle.currentData()


def test_a_damaged_file_is_told_and_left_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "broken.okrdb"
    path.write_bytes(b"this is no workspace at all" * 100)
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("tell")
    prompter.expect("choose_open_file", None)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: len(prompter.asked) == 2)
    assert path.read_bytes() == b"this is no workspace at all" * 100
    assert not window.session.is_open


def test_a_damaged_file_with_a_backup_can_be_restored(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    window.files.back_up()
    settle(qtbot, window)
    other = sample.with_name("other.okrdb")
    with qtbot.waitSignal(window.files.opened, timeout=10_000):
        window.files.open_or_create(other)
    settle(qtbot, window)
    sample.write_bytes(b"\0" * 5000)
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("ask", "restore")
    with qtbot.waitSignal(window.files.opened, timeout=10_000):
        window.files.open_path(sample)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: any(node.title.startswith("A broken bike") for node in nodes(window)))
    assert any("set aside" in path.name for path in sample.parent.iterdir())


def test_adding_through_the_services_shows_up_in_its_place(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    top = named(window, "A calmer cash position")
    cycle = window.plan.bar.scope().cycle
    made = Objective(new_id(), "Collect faster", parent=top.id, cycle=cycle)
    window.session.run(planning.add, made)
    qtbot.waitUntil(lambda: window.plan.outline.node(made.id) is not None)
    window.session.run(planning.add, KeyResult(new_id(), "Days outstanding", made.id))
    qtbot.waitUntil(lambda: len(window.plan.outline.node(made.id).children) == 1)
    assert window.plan.outline.node(made.id).parent.id == top.id


def test_pasted_okrs_open_the_import_preview(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    QApplication.clipboard().setText("O: Ship it | Mei Tanaka\n- Riders in the pilot | 0 | 50 | riders\n")
    window.plan.tree.setFocus()
    window.named["item.paste"].trigger()
    qtbot.waitUntil(lambda: any(isinstance(one, ImportDialog) for one in QApplication.topLevelWidgets()))
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog))
    settle(qtbot, window)
    dialog.close()
    QApplication.clipboard().clear()


def test_keys_do_not_reach_the_plan_while_another_page_is_shown(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    before = [node.title for node in nodes(window)]
    window.plan.tree.select(named(window, "A broken bike").id)
    window.named["go.people"].trigger()
    settle(qtbot, window)
    for widget in (window.stack.currentWidget(), window.rail, window):
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
            qtbot.keyClick(widget, key)
    settle(qtbot, window)
    assert [node.title for node in nodes(window)] == before
    assert not window.named["item.delete"].isEnabled()
    window.named["go.plan"].trigger()
    assert window.named["item.delete"].isEnabled()


def test_the_delete_key_works_in_the_tree_and_only_there(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    node = named(window, "Knowledge notes")
    window.plan.tree.select(node.id)
    window.plan.bar.cycle.setFocus()
    qtbot.keyClick(window.plan.bar.cycle, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert window.plan.outline.node(node.id) is not None
    window.activateWindow()
    window.plan.tree.setFocus()
    qtbot.keyClick(window.plan.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.plan.outline.node(node.id) is None)


def test_a_new_key_result_is_shown_and_selected_below_its_closed_objective(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    window.plan.outline.collapse_all()
    objective = named(window, "A calmer cash position")
    window.items._add_key_result(objective.id)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, KeyResultDialog))
    settle(qtbot, window)
    dialog.ui.title.setText("Suppliers paid on time")
    for name, text in (("start", "60"), ("target", "95")):
        getattr(dialog.ui, name).setText(text)
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: (window.plan.current() or objective).title == "Suppliers paid on time")
    assert window.plan.outline.is_expanded(objective.id)


def test_an_item_in_another_cycle_is_shown_with_its_cycle(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    annual = named(window, "Riders trust us")
    window.session.read(_first_result_of, annual.id, then=window.plan.show_item)
    qtbot.waitUntil(lambda: (window.plan.current() or annual).title == "Active subscriptions")
    assert window.plan.bar.cycle.currentText() == annual.reported_text


def _first_result_of(desk: Desk, objective: str) -> str:
    return desk.plan.results(objective)[0].id


def test_escape_clears_the_search_then_leaves_it(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    window.activateWindow()
    window.plan.focus_search()
    window.plan.bar.search.setText("repairs")
    qtbot.keyClick(window.plan.bar.search, Qt.Key.Key_Escape)
    assert window.plan.bar.search.text() == ""
    assert window.plan.bar.search.hasFocus()
    qtbot.keyClick(window.plan.bar.search, Qt.Key.Key_Escape)
    assert window.plan.tree.hasFocus()


def test_a_workspace_that_is_open_elsewhere_is_told_with_ways_on(
    qtbot: QtBot, window: MainWindow, sample: Path, tmp_path: Path
) -> None:
    elsewhere = open_context(sample)
    prompter = window.prompter
    assert isinstance(prompter, ScriptedPrompter)
    prompter.expect("ask", "again")
    prompter.expect("ask", None)
    window.files.open_path(sample)
    qtbot.waitUntil(lambda: len(prompter.asked) == 2, timeout=10_000)
    assert "sample" in prompter.asked[0].text
    elsewhere.workspace.close()
    wait_open(qtbot, window, sample)
    assert named(window, "A broken bike")


def test_a_delete_key_held_down_deletes_once(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    for name in ("item.delete", "item.archive", "item.cut"):
        assert not window.named[name].autoRepeat(), name


def test_redo_listens_to_ctrl_y_on_every_system(window: MainWindow) -> None:
    assert "Ctrl+Y" in [keys.toString() for keys in window.named["edit.redo"].shortcuts()]


def test_every_door_opens_its_page_by_its_keys_and_says_so_in_the_rail(
    qtbot: QtBot, window: MainWindow, sample: Path
) -> None:
    wait_open(qtbot, window, sample)
    assert {"home", "plan", "people", "reports", "history"} <= {door.name for door in window.doors.known}
    for number, door in enumerate(window.doors.known):
        action = window.named[f"go.{door.name}"]
        assert action.shortcut().toString() == door.keys
        action.trigger()
        settle(qtbot, window)
        shown, page = window.stack.currentWidget(), window.doors.page(door.name)
        assert shown is page or (door.tabs and shown is not None and page is not None and shown.isAncestorOf(page))
        assert window.rail._buttons.checkedId() == number


def test_what_a_page_asks_for_is_done_by_the_window(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    waiting = named(window, "Median waiting time").id
    window.named["go.home"].trigger()
    settle(qtbot, window)
    window.doors.check_in_requested.emit(waiting)
    dialog = window.findChild(CheckInDialog)
    assert dialog is not None
    settle(qtbot, window)
    dialog.close()
    window.doors.show_requested.emit(waiting)
    settle(qtbot, window)
    assert window.stack.currentWidget() is window.plan
    assert window.plan.tree.current_id() == waiting
    window.doors.told.emit("Nine check-ins recorded")
    assert window.toast.message() == "Nine check-ins recorded"


def test_the_first_page_is_the_plan(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    assert window.stack.currentWidget() is window.plan
    assert window.rail._buttons.checkedId() == window.doors.number("plan")


def test_the_menus_are_few_and_every_named_action_stands_in_one(window: MainWindow) -> None:
    tops = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert tops == ["File", "Edit", "Objectives", "View", "Go", "Help"]
    standing = {action for menu in window.top_menus for action in menu.actions()}
    below = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    lost = {action.objectName() for action in window.named if action not in standing | below}
    assert not lost
    titles = [menu.title() for menu in window.top_menus]
    for texts in (titles, *([action.text() for action in menu.actions()] for menu in window.top_menus)):
        letters = [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]
        twice = {letter for letter in letters if letter and letters.count(letter) > 1}
        assert not twice, (texts, twice)


def test_no_two_actions_have_the_same_keys(window: MainWindow) -> None:
    owners: dict[str, list[str]] = {}
    for action in window.named:
        for keys in action.shortcuts():
            owners.setdefault(keys.toString(), []).append(action.objectName())
    assert {keys: names for keys, names in owners.items() if len(names) > 1} == {}


def test_help_is_about_the_page_one_sees(qtbot: QtBot, window: MainWindow, sample: Path) -> None:
    wait_open(qtbot, window, sample)
    window.named["go.history"].trigger()
    settle(qtbot, window)
    window.named["help.topic"].trigger()
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert shown.contents.current_key() == "history"
    shown.close()
