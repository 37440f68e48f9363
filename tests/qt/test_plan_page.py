"""The plan as views over one model: one scope, one filter, one selection, kept while one switches and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.filters import NOBODY, Filter
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.pace import Status
from okr_desktop.qt.models.outline_node import flatten
from okr_desktop.qt.models.outline_rows import Column
from okr_desktop.qt.pages.plan import view
from okr_desktop.qt.pages.plan.filter_popover import FilterPopover
from okr_desktop.qt.pages.plan.first_screen import FirstScreen
from okr_desktop.qt.pages.plan.kinds import KINDS
from okr_desktop.qt.pages.plan.map.view import MapView
from okr_desktop.qt.pages.plan.table.view import TableView
from okr_desktop.qt.pages.plan.view import BACKLOG, Scope
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import check_ins, cycles, planning
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht_file
from tests.qt.plan_kit import PlanKit, result_now

STALE = Filter(statuses=frozenset({Status.STALE}))


@pytest.fixture
def kit(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanKit]:
    made = PlanKit(qtbot, tmp_path)
    yield made
    made.close()
    made.prompter.done()


def ask(kit: PlanKit, filter: Filter) -> None:
    """Choose a filter as the popover does."""
    kit.plan.filters._take(filter)
    kit.settle()


# Views


@pytest.mark.parametrize("title", ["Median waiting time", "Subscribing takes two minutes"])
def test_every_view_keeps_the_selection_and_its_details(kit: PlanKit, title: str) -> None:
    chosen = kit.node(title).id
    kit.plan.tree.select(chosen)
    told: list[str] = []
    kit.plan.selection_changed.connect(told.append)
    for kind in [*kit.plan.views.known, "table", "tree"]:
        shown = kit.show(kind)
        assert shown.current_id() in (chosen, "")  # a board of key results shows no objective
        assert kit.plan.current_id() == chosen
        details = kit.plan.details.shown()
        assert details is not None
        assert details.item.id == chosen
    assert set(told) <= {chosen}


def test_what_is_chosen_in_another_view_is_chosen_everywhere(kit: PlanKit) -> None:
    table = kit.show("table")
    chosen = kit.node("Median time to subscribe").id
    table.grid.go_to(chosen)
    kit.settle()
    node = kit.plan.current()
    assert node is not None
    assert node.id == chosen
    assert kit.window.named["item.check_in"].isEnabled()
    kit.plan.outline.collapse_all()
    kit.show("tree")
    assert kit.plan.tree.current_id() == chosen
    rect = kit.plan.tree.row_rect(kit.plan.tree.currentIndex().row())
    assert kit.plan.tree.viewport().rect().intersects(rect)


@pytest.mark.parametrize("view", ["table", "board", "timeline", "map"])
def test_what_a_filter_hides_stays_selected(kit: PlanKit, view: str) -> None:
    chosen = kit.node("Median time to subscribe").id
    kit.plan.tree.select(chosen)
    shown = kit.show(view)
    ask(kit, STALE)
    kit.plan.clear_filter()
    kit.settle()
    assert kit.plan.current_id() == shown.current_id() == chosen


@pytest.mark.parametrize("view", ["table", "board", "timeline", "map"])
def test_page_and_view_agree_after_a_deletion_and_its_undo(kit: PlanKit, view: str) -> None:
    kit.plan.tree.select(kit.node("Median time to subscribe").id)
    shown = kit.show(view)
    kit.window.items.delete()
    kit.settle()
    assert kit.plan.current_id() == shown.current_id()
    kit.window.steps.undo()
    kit.settle()
    assert kit.plan.current_id() == shown.current_id()


def test_views_are_switched_by_key_and_the_last_one_is_shown_again(qtbot: QtBot, kit: PlanKit, tmp_path: Path) -> None:
    kit.window.activateWindow()
    qtbot.keyClick(kit.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    kit.settle()
    assert isinstance(kit.plan.views.widget(), TableView)
    kit.close()
    again = PlanKit(qtbot, tmp_path)
    assert again.plan.views.name == "table"
    again.close()


class Windows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_the_details_flashes_up_as_a_window_of_its_own(kit: PlanKit) -> None:
    nodes, windows, app = flatten(kit.plan.outline.roots()), Windows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    for node in nodes:
        kit.plan.tree.select(node.id)
        kit.settle()
    app.removeEventFilter(windows)
    assert len(nodes) > 30
    assert windows.shown == []
    assert kit.window.isActiveWindow(), "a window that flashes up takes the keyboard away"


def test_expand_and_collapse_act_on_the_view_that_is_shown(kit: PlanKit) -> None:
    def some(shown: MapView) -> int:
        assert shown.canvas.scene is not None
        return len(shown.canvas.scene.layout.cards)

    shown, open_rows = kit.show("map"), kit.rows()
    everything = some(shown)
    kit.window.named["view.collapse"].trigger()
    kit.settle()
    assert some(shown) < everything
    assert kit.rows() == open_rows, "the tree is as it was"
    kit.window.named["view.expand"].trigger()
    kit.settle()
    assert some(shown) == everything
    kit.show("table")
    assert not kit.window.named["view.expand"].isEnabled(), "a table has no branches"
    kit.show("tree")
    kit.window.named["view.collapse"].trigger()
    assert len(kit.rows()) < len(open_rows)


def test_the_map_is_saved_from_the_menu_wherever_one_is(kit: PlanKit, tmp_path: Path) -> None:
    kit.window.doors.open_door("people")
    target = tmp_path / "map.svg"
    kit.prompter.expect("choose_save_file", target)
    kit.window.named["view.map_svg"].trigger()
    kit.settle()
    kit.settle()
    assert kit.plan.views.name == "map"
    assert "Riders trust us" in target.read_text("utf-8")


def test_another_workspace_does_not_forget_how_this_one_was_left(kit: PlanKit, tmp_path: Path) -> None:
    kit.plan.outline.collapse_all()
    kit.plan.tree.select(kit.node("A calmer cash").id)
    chosen, rows = kit.plan.current_id(), kit.rows()
    other = tmp_path / "other.okrdb"
    nordlicht_file(other)
    for path in (other, kit.path):
        kit.window.files.open_path(path)
        kit.settle()
    assert kit.rows() == rows
    assert kit.plan.current_id() == chosen


def test_another_cycle_is_open_and_what_was_closed_stays_closed(kit: PlanKit) -> None:
    kit.plan.outline.collapse_all()
    closed = kit.rows()
    kit.plan.refresh()
    kit.settle()
    assert kit.rows() == closed, "reading anew opens nothing"
    cycle, above = kit.read(_add_cycle)
    kit.plan.show_item(above)
    kit.settle()
    assert kit.plan.bar.scope().cycle == cycle
    assert kit.rows() == ["Above", "Below"]


def _add_cycle(desk: Desk) -> tuple[str, str]:
    day = timedelta(days=400)
    cycle = cycles.save(desk, Cycle(new_id(), "Later", desk.today + day, desk.today + 2 * day)).value
    above = planning.add(desk, Objective(new_id(), "Above", cycle=cycle)).value
    planning.add(desk, Objective(new_id(), "Below", cycle=cycle, parent=above))
    return cycle, above


def test_a_view_that_was_hidden_during_a_change_shows_it_when_it_comes_back(kit: PlanKit) -> None:
    table = kit.show("table")
    kit.show("tree")
    item = kit.read(result_now, "Repairs finished")
    kit.window.session.run(planning.edit, replace(item, title="Repairs done"))
    kit.settle()
    kit.show("table")
    titles = [row.item.title for at in range(table.model.rowCount()) if (row := table.model.row(at)) and row.item]
    assert "Repairs done" in titles


def test_only_the_tree_is_made_before_another_view_is_wanted(kit: PlanKit) -> None:
    assert kit.plan.views.shows_tree()
    assert not kit.plan.views._made
    assert [kind.name for kind in KINDS] == ["tree", "table", "board", "timeline", "map"]


def test_keys_of_doors_and_views_do_not_fight(kit: PlanKit) -> None:
    keys = [sequence.toString() for action in kit.window.named for sequence in action.shortcuts()]
    assert len(keys) == len(set(keys))


# Scope and filter


def test_the_backlog_is_a_choice_of_the_cycle_box_and_takes_what_has_no_cycle(kit: PlanKit) -> None:
    kit.window.session.run(planning.add, Objective(new_id(), "Some day"))
    kit.settle()
    box = kit.plan.bar.cycle
    box.setCurrentIndex(box.findData(BACKLOG))
    box.activated.emit(box.currentIndex())
    kit.settle()
    assert sorted(kit.rows()) == sorted(kit.read(_without_cycle))
    assert "Some day" in kit.rows()
    assert kit.plan.bar.cycle.currentText() == "Backlog (no cycle)"


def _without_cycle(desk: Desk) -> list[str]:
    return [one.title for one in desk.plan.objectives.values() if one.cycle is None]


def test_a_filter_shows_matches_with_what_stands_above_them(kit: PlanKit) -> None:
    everything = kit.rows()
    ask(kit, STALE)
    assert "Returns with a reason in the rider's own words" in kit.rows()
    assert len(kit.rows()) < len(everything)
    hits = [node for row in range(len(kit.rows())) if kit.plan.outline.is_hit(node := kit.plan.outline.node_at(row))]
    assert {node.status for node in hits if node.kind == "key_result"} == {"stale"}
    assert kit.plan.filters.chips.isVisible()
    assert kit.plan.filters.chips.texts() == ["Stale"]
    kit.plan.filters.chips._clear.click()
    kit.settle()
    assert kit.rows() == everything
    assert not kit.plan.filters.chips.isVisible()


def test_words_and_filter_narrow_together_in_every_view(kit: PlanKit) -> None:
    ask(kit, Filter(statuses=frozenset({Status.ON_TRACK})))
    kit.plan.bar.search.setText("repairs")
    kit.settle()
    assert "Started sign-ups that are finished" not in kit.rows()
    table = kit.show("table")
    titles = {row.item.title for at in range(table.model.rowCount()) if (row := table.model.row(at)) and row.item}
    assert titles
    assert all("repair" in title.lower() for title in titles)


def test_nothing_found_is_said_with_a_way_back(kit: PlanKit) -> None:
    everything = kit.rows()
    ask(kit, Filter(owners=frozenset({NOBODY}), tags=frozenset({"no such tag"})))
    assert kit.plan.nothing.isVisible()
    kit.plan.nothing.primary.click()
    kit.settle()
    assert not kit.plan.nothing.isVisible()
    kit.plan.bar.search.setText("zzzz")
    assert kit.plan.nothing.isVisible()
    kit.plan.nothing.primary.click()
    kit.settle()
    assert kit.plan.bar.search.text() == ""
    assert kit.rows() == everything


def test_a_check_in_takes_its_row_out_of_the_filter_it_no_longer_passes(kit: PlanKit) -> None:
    ask(kit, STALE)
    node = kit.node("Returns with a reason")
    kit.plan.tree.select(node.id)
    made = kit.read(_reading, node.id)
    kit.window.session.run(check_ins.add, made)
    kit.settle()
    assert node.title not in kit.rows()
    kit.window.named["edit.undo"].trigger()
    kit.settle()
    assert node.title in kit.rows()


def _reading(desk: Desk, id: str) -> object:
    latest = desk.plan.latest[id]
    return replace(latest, id=new_id(), date=desk.today)


# Off the screen nothing can be raised, and nobody grabs the keyboard.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_popover_offers_what_is_there_and_counts_at_once(qtbot: QtBot, kit: PlanKit) -> None:
    kit.plan.bar.filter.click()
    kit.settle()
    popover = kit.plan.filters._popover
    assert isinstance(popover, FilterPopover)
    assert popover.isVisible()
    popover.statuses[Status.AT_RISK].click()
    kit.settle()
    assert kit.plan.filters.filter().statuses == {Status.AT_RISK}
    popover.high.setValue(4)
    popover.owners.picker.setText("Hanna Weiß")
    popover.owners.picker.textEdited.emit("Hanna Weiß")
    popover.owners.commit()
    kit.settle()
    popover.owners.picker.setText("Nobody of that name")
    popover.owners.picker.textEdited.emit("Nobody of that name")
    popover.owners.commit()
    kit.settle()
    assert [text for _, text in popover.owners.values()] == ["Hanna Weiß"]
    assert kit.plan.filters.filter().confidence == (0, 4)
    assert kit.plan.filters.chips.texts() == ["Hanna Weiß", "At risk", "Confidence 0 to 4"]
    assert kit.plan.bar.filter.text() == "Filter (3)"
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    chip = kit.plan.filters.chips._chips[0]
    chip.click()
    kit.settle()
    assert not kit.plan.filters.filter().owners
    assert not popover.owners.values()


def test_an_item_the_filter_hides_can_still_be_gone_to(kit: PlanKit) -> None:
    wanted = kit.node("Median time to subscribe").id
    ask(kit, STALE)
    kit.plan.show_item(wanted)
    kit.settle()
    assert kit.plan.current_id() == wanted
    assert kit.plan.outline.index_of(wanted).isValid()


# Columns and saved views


def test_the_four_notions_stand_side_by_side_and_stale_shows_its_age(kit: PlanKit) -> None:
    kit.window.resize(1600, 900)
    QApplication.processEvents()
    tree = kit.plan.tree
    for column in (Column.PROGRESS, Column.STATUS, Column.CONFIDENCE, Column.SCORE):
        assert not tree.isColumnHidden(column)
    stale = kit.node("Returns with a reason")
    assert stale.stale
    assert kit.plan.outline.cell_text(stale, Column.LAST)
    assert kit.plan.outline.cell_text(kit.node("Repairs finished"), Column.SCORE) == "(0.7)"
    assert kit.plan.outline.cell_text(kit.node("A broken bike"), Column.SOURCES) == "3 of 3"


def test_columns_and_sorting_are_there_again_when_the_workspace_is(qtbot: QtBot, kit: PlanKit, tmp_path: Path) -> None:
    columns = kit.plan.tree.columns
    columns.apply_layout({"columns": [["last", 120], ["status", 130]], "sort": ["status", False]})
    kit.close()
    again = PlanKit(qtbot, tmp_path)
    assert again.plan.tree.columns.wanted() == [Column.LAST, Column.STATUS]
    assert again.plan.outline.sorting() == (Column.STATUS, False)
    assert again.rows()[0] != ""
    again.close()


def test_the_first_screen_has_the_columns_of_last_time(qtbot: QtBot, kit: PlanKit) -> None:
    kit.plan.tree.columns.apply_layout({"columns": [["last", 120]], "sort": ["last", True]})
    kit.close()
    first = FirstScreen(WindowState())
    qtbot.addWidget(first)
    assert first.tree.columns.wanted() == [Column.LAST]
    assert first.outline.sorting() is None, "a part of the rows cannot be sorted"


def test_a_combination_is_saved_recalled_renamed_and_deleted(kit: PlanKit) -> None:
    everything, saved = kit.rows(), kit.plan.saved
    ask(kit, STALE)
    kit.plan.tree.columns.apply_layout({"columns": [["last", 120]], "sort": ["last", True]})
    kit.show("table")
    kit.prompter.expect("ask_text", "  Old & quiet ")
    saved.ask_name()
    kit.settle()
    kit.show("tree")
    kit.plan.clear_filter()
    kit.plan.tree.columns.reset()
    kit.settle()
    assert kit.rows() == everything
    saved.recall("Old & quiet")
    kit.settle()
    assert kit.plan.views.name == "table"
    assert kit.plan.filters.filter() == STALE
    assert kit.plan.outline.sorting() == (Column.LAST, True)
    assert saved.saved()["Old & quiet"]["scope"]["cycle"] == "", "the current cycle is kept as the current one"
    saved.fill()
    assert "Old && quiet" in [action.text() for action in saved.menu.actions()]
    kit.prompter.expect("ask_text", "Sleepers")
    saved.ask_new_name()
    kit.settle()
    assert list(saved.saved()) == ["Sleepers"]
    ask(kit, Filter())
    saved.update_shown()
    assert saved.saved()["Sleepers"]["filter"] == {}
    saved.delete_shown()
    assert saved.saved() == {}


def test_renaming_a_view_never_replaces_another(kit: PlanKit) -> None:
    saved = kit.plan.saved
    for name in ("One", "Two"):
        kit.prompter.expect("ask_text", name)
        saved.ask_name()
        kit.settle()
    kit.prompter.expect("ask_text", "One")
    kit.prompter.expect("tell")
    saved.ask_new_name()
    kit.settle()
    assert list(saved.saved()) == ["One", "Two"]


@pytest.mark.parametrize("wanted", [{}, {"view": 3, "scope": [], "filter": "x", "layout": [1]}, {"view": "nothing"}])
def test_whatever_was_saved_shows_a_plan(kit: PlanKit, wanted: dict[str, object]) -> None:
    everything = kit.rows()
    kit.plan.show_combination(wanted)
    kit.settle()
    assert kit.rows() == everything


# On the worker


def test_ids_in_scope_are_objectives_with_their_key_results(kit: PlanKit) -> None:
    def found(desk: Desk) -> tuple[set[str], list[str]]:
        return set(view.ids_in(desk.plan, Scope())), view.scoped_objectives(desk.plan, Scope())

    ids, ordered = kit.read(found)
    assert set(ordered) < ids
    titles = [node.id for node in _in_order(kit) if node.kind == "objective" and node.id in ids]
    assert ordered == titles


def _in_order(kit: PlanKit) -> list[object]:
    from okr_desktop.qt.models.outline_node import flatten

    return list(flatten(kit.plan.outline.roots()))
