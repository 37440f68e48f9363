"""The table as one uses it: typing, walking, filling down, blocks from a spreadsheet, and a line for what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric
from okr_desktop.qt.pages.plan.table.clip import from_block, to_block
from okr_desktop.qt.pages.plan.table.columns import KEYS, may_type, read_text, typed_text
from okr_desktop.qt.pages.plan.table.data import Row
from okr_desktop.qt.pages.plan.table.grid import Grid
from okr_desktop.qt.pages.plan.table.model import TableModel
from okr_desktop.qt.pages.plan.table.view import TableView
from okr_desktop.qt.texts_words import level_text
from okr_desktop.services import cycles, table_edit
from okr_desktop.services.desk import Desk
from okr_desktop.services.table_edit import Edit, new_row
from tests.qt.plan_kit import PlanKit, result_now

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanKit]:
    made = PlanKit(qtbot, tmp_path)
    yield made
    made.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def view(kit: PlanKit) -> TableView:
    found = kit.show("table")
    assert isinstance(found, TableView)
    kit.window.activateWindow()
    found.grid.setFocus()
    return found


def row_of(view: TableView, title: str) -> int:
    rows = ((at, view.model.row(at)) for at in range(view.model.rowCount()))
    return next(at for at, row in rows if row and row.item and row.item.title.startswith(title))


def item_of(kit: PlanKit, title: str) -> KeyResult:
    return kit.read(result_now, title)


def latest_of(kit: PlanKit, id: str) -> CheckIn:
    def find(desk: Desk) -> CheckIn:
        return desk.plan.latest[id]

    return kit.read(find)


def go(view: TableView, at: int, key: str) -> QModelIndex:
    index = view.model.index(at, KEYS.index(key))
    view.grid.setCurrentIndex(index)
    return index


def select(view: TableView, first: tuple[int, str], last: tuple[int, str]) -> None:
    corners = [view.model.index(at, KEYS.index(key)) for at, key in (first, last)]
    view.grid.setCurrentIndex(corners[0])
    view.grid.selectionModel().select(QItemSelection(*corners), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def paste(view: TableView, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    view.grid.paste()


def type_into(qtbot: QtBot, view: TableView, text: str, end: Key = Key.Key_Return) -> None:
    """Begin to type in the current cell, as one does, and leave it with a key."""
    qtbot.keyClicks(view.grid, text[:1])
    editor = view.grid.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, end)


def test_typing_over_a_value_records_a_check_in_and_return_goes_on(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    before = latest_of(kit, item_of(kit, "Repairs finished").id)
    go(view, at, "value")
    type_into(qtbot, view, "74.5")
    kit.settle()
    after = latest_of(kit, before.key_result)
    assert after.value == Decimal("74.5")
    assert after.id != before.id
    assert view.grid.currentIndex().row() == at + 1
    assert view.model.index(at, KEYS.index("value")).data() == "74.5"
    kit.window.named["edit.undo"].trigger()
    kit.settle()
    assert latest_of(kit, before.key_result) == before
    assert view.model.index(at, KEYS.index("value")).data() == "72"


def test_tab_walks_to_the_next_cell_and_escape_leaves_it_as_it_was(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    go(view, at, "start")
    type_into(qtbot, view, "40", Key.Key_Tab)
    editors = [one for one in view.grid.findChildren(QLineEdit) if one.isVisible()]
    assert view.grid.currentIndex().column() == KEYS.index("target")
    qtbot.keyClicks(editors[-1], "99")
    qtbot.keyClick(editors[-1], Key.Key_Escape)
    kit.settle()
    metric = item_of(kit, "Repairs finished").metric
    assert (metric.start, metric.target) == (40, 85)
    assert view.model.index(at, KEYS.index("target")).data() == "85"


def test_what_cannot_be_read_stays_in_its_cell_with_the_reason(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    go(view, at, "target")
    type_into(qtbot, view, "plenty")
    kit.settle()
    cell = view.model.index(at, KEYS.index("target"))
    assert cell.data() == "plenty"
    assert "is not a number" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert view.bar.isVisible()
    go(view, at, "target")
    qtbot.keyClick(view.grid, Key.Key_Escape)
    assert cell.data() == "85"
    assert not view.bar.isVisible()


def test_what_could_not_be_stored_stays_with_the_reason(
    qtbot: QtBot, kit: PlanKit, view: TableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise OkrError("workspace.busy")

    monkeypatch.setattr(table_edit, "apply", locked)
    at = row_of(view, "Repairs finished")
    go(view, at, "target")
    type_into(qtbot, view, "90")
    kit.settle()
    row = view.model.row(at)
    assert row is not None
    lying = view.model.pending(row.id, "target")
    assert lying is not None
    assert lying.text == "90"
    assert lying.reason
    assert view.bar.isVisible()


def test_typing_into_a_closed_cycle_says_why_nothing_happens(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    told: list[str] = []
    view.told.connect(told.append)
    kit.read(_close_the_cycle)
    kit.plan.refresh()
    kit.settle()
    go(view, row_of(view, "Repairs finished"), "value")
    qtbot.keyClick(view.grid, Key.Key_Down)
    assert told == []
    qtbot.keyClick(view.grid, Key.Key_5)
    QGuiApplication.clipboard().setText("5")
    view.grid.paste()
    assert len(told) == 2
    assert all("closed" in text for text in told)


def _close_the_cycle(desk: Desk) -> None:
    cycle = desk.plan.current_cycle()
    assert cycle is not None
    cycles.save(desk, replace(cycle, state=CycleState.CLOSED))


def test_a_block_is_looked_at_first_and_then_stored_as_one_step(kit: PlanKit, view: TableView) -> None:
    first = row_of(view, "Repairs finished")
    before = item_of(kit, "Repairs finished"), item_of(kit, "Median waiting"), item_of(kit, "Repairs that come back")
    go(view, first, "start")
    paste(view, "40\t95,5\n9\tmany\n8,5\t3\n")
    kit.settle()
    assert view.bar.isVisible()
    assert "6" in view.bar.words.text()
    assert "1 problem" in view.bar.words.text()
    assert item_of(kit, "Repairs finished") == before[0]
    refused = view.model.index(first + 1, KEYS.index("target"))
    assert "many" in str(refused.data())
    view.bar.apply.click()
    kit.settle()
    found = [item_of(kit, one.title) for one in before]
    assert [(one.metric.start, one.metric.target) for one in found] == [
        (40, Decimal("95.5")),
        (9, 3),
        (Decimal("8.5"), 3),
    ]
    assert refused.data() == "many"
    kit.window.named["edit.undo"].trigger()
    kit.settle()
    assert tuple(item_of(kit, one.title) for one in before) == before


def test_a_block_can_be_cancelled_and_leaves_nothing(kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    go(view, at, "title")
    paste(view, "One\nTwo\n")
    kit.settle()
    assert view.model.index(at, KEYS.index("title")).data() == "One"
    view.bar.cancel.click()
    kit.settle()
    assert view.model.index(at, KEYS.index("title")).data() == "Repairs finished within 24 hours"
    assert not view.bar.isVisible()
    assert item_of(kit, "Repairs finished")


def test_typing_elsewhere_loses_neither_the_block_that_waits_nor_what_was_refused(
    kit: PlanKit, view: TableView
) -> None:
    at = row_of(view, "Repairs finished")
    view.model.setData(view.model.index(at + 1, KEYS.index("target")), "plenty")
    kit.settle()
    go(view, at, "start")
    paste(view, "41\t86\n")
    kit.settle()
    view.model.setData(view.model.index(at + 2, KEYS.index("weight")), "3")
    kit.settle()
    assert view.bar.apply.isVisible()
    view.bar.apply.click()
    kit.settle()
    metric = item_of(kit, "Repairs finished").metric
    assert (metric.start, metric.target) == (41, 86)
    assert item_of(kit, "Repairs that come back").weight == 3
    assert view.model.index(at + 1, KEYS.index("target")).data() == "plenty"
    view.bar.cancel.click()
    assert view.model.index(at + 1, KEYS.index("target")).data() == "3"


def test_lines_pasted_where_a_new_one_is_typed_become_key_results(kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs that come back") + 1
    row = view.model.row(at)
    assert row is not None
    assert row.item is None
    rows = view.model.rowCount()
    go(view, at, "title")
    paste(view, "Bikes on loan\nParts in stock\nCalls returned\n")
    kit.settle()
    assert view.model.rowCount() == rows + 2
    view.bar.apply.click()
    kit.settle()
    titles = [row.item.title for each in range(at, at + 3) if (row := view.model.row(each)) and row.item]
    assert titles == ["Bikes on loan", "Parts in stock", "Calls returned"]
    assert view.model.rowCount() == rows + 3


def test_a_new_key_result_is_typed_at_the_end_of_its_objective(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs that come back") + 1
    go(view, at, "title")
    type_into(qtbot, view, "Bikes on loan")
    kit.settle()
    assert item_of(kit, "Bikes on loan").objective == item_of(kit, "Repairs that come back").objective
    assert view.grid.currentIndex() == view.model.index(at + 1, KEYS.index("title"))
    type_into(qtbot, view, "Parts in stock")
    kit.settle()
    titles = [row.item.title for each in (at, at + 1) if (row := view.model.row(each)) and row.item]
    assert titles == ["Bikes on loan", "Parts in stock"]


def test_fill_down_and_one_value_for_a_selection(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    select(view, (at, "owner"), (at + 2, "owner"))
    qtbot.keyClick(view.grid, Key.Key_D, CONTROL)
    kit.settle()
    owners = {item_of(kit, title).owner for title in ("Repairs finished", "Median waiting", "Repairs that come back")}
    assert len(owners) == 1
    select(view, (at, "weight"), (at + 2, "weight"))
    paste(view, "2")
    kit.settle()
    view.bar.apply.click()
    kit.settle()
    assert item_of(kit, "Median waiting").weight == 2


def test_copy_and_paste_of_a_whole_block_changes_nothing(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    before = kit.read(_states)
    select(view, (0, KEYS[1]), (view.model.rowCount() - 1, KEYS[-1]))
    qtbot.keyClick(view.grid, Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Repairs finished within 24 hours\t72\t7\t46\t85\t%\tLukas Brandt\tIncrease\t1\t")
    go(view, 0, "title")
    paste(view, text)
    kit.settle()
    assert "problem" not in view.bar.words.text()
    view.bar.apply.click()
    kit.settle()
    assert kit.read(_states) == before


def _states(desk: Desk) -> int:
    return int(desk.space.db.execute("SELECT count(*) FROM op").fetchone()[0])


def test_kinds_are_chosen_from_a_list_and_read_by_their_words(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Repairs finished")
    index = go(view, at, "kind")
    view.grid.edit(index)
    box = view.grid.findChild(QComboBox)
    assert box is not None
    box.setCurrentText("Stay above")
    qtbot.keyClick(box, Key.Key_Return)
    kit.settle()
    metric = item_of(kit, "Repairs finished").metric
    assert (metric.kind, metric.low) == (Kind.STAY_ABOVE, 85)
    assert read_text("kind", " stay Below ", None) == "stay_below"
    assert read_text("value", level_text(2), Kind.LEVELS) == "2"
    assert read_text("value", "No", Kind.YES_NO) == "no"


def test_only_what_the_filter_wants_is_shown_and_nothing_can_be_added_there(kit: PlanKit, view: TableView) -> None:
    kit.plan.bar.search.setText("waiting time")
    kit.settle()
    rows = [view.model.row(at) for at in range(view.model.rowCount())]
    assert [row.item.title for row in rows if row and row.item] == ["Median waiting time for parts"]
    assert len(rows) == 1


def test_a_change_elsewhere_keeps_the_cell_and_repaints_its_row(kit: PlanKit, view: TableView) -> None:
    from okr_desktop.services import planning

    at = row_of(view, "Median waiting")
    go(view, at, "due")
    item = item_of(kit, "Repairs finished")
    kit.window.session.run(planning.edit, replace(item, title="Repairs done"))
    kit.settle()
    assert view.grid.currentIndex() == view.model.index(at, KEYS.index("due"))
    assert view.model.index(row_of(view, "Repairs done"), KEYS.index("title")).data() == "Repairs done"


# Without a window


def make_rows(count: int) -> list[Row]:
    metric = Metric(start=Decimal(0), target=Decimal(100))
    items = [KeyResult(f"k{at}", f"Key result {at}", f"o{at // 4}", metric) for at in range(count)]
    return [
        Row(item.id, item.objective, item.objective, item, None, "Ada", "no_data", at % 4 == 0)
        for at, item in enumerate(items)
    ]


def test_the_model_announces_honestly(qtbot: QtBot) -> None:
    model = TableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    rows = make_rows(40)
    model.set_rows(rows)
    model.set_rows(rows[:10] + rows[20:])
    model.set_rows(rows[5:])
    fresh = Row(new_row("o9"), "o9", "o9")
    model.set_rows([*rows, fresh])
    model.grow(40, 5)
    assert model.rowCount() == 45
    model.shrink()
    assert model.rowCount() == 41
    model.set_rows([])
    assert model.rowCount() == 0
    del tester


def test_typed_texts_are_kept_over_a_refresh_until_they_are_stored(qtbot: QtBot) -> None:
    model = TableModel()
    model.set_rows(make_rows(4))
    model.set_pending([Edit("k1", "title", "Half typed")], {("k1", "title"): "Too short"})
    model.set_rows(make_rows(4))
    assert model.index(1, KEYS.index("title")).data() == "Half typed"
    assert model.refused() == [("k1", "title")]


def test_a_large_table_makes_texts_only_of_what_is_seen(qtbot: QtBot) -> None:
    model = TableModel()
    grid = Grid(model)
    qtbot.addWidget(grid)
    grid.resize(1280, 800)
    grid.show()
    model.set_rows(make_rows(40_000))
    QApplication.processEvents()
    asked = len(model._texts)
    for page in range(10):
        grid.verticalScrollBar().setValue(page * 50_000)
        grid.viewport().repaint()
    assert asked < 100
    assert len(model._texts) < 1000


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
        ("1,5;2\r\n3;4,25\r\n", [["1,5", "2"], ["3", "4,25"]]),
        ('"two\nlines"\tx', [["two\nlines", "x"]]),
        ("Ship it, and tell; everybody", [["Ship it, and tell; everybody"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("", []),
        ("\n", []),
        ("'=1+1\tx", [["=1+1", "x"]]),
    ],
)
def test_blocks_are_read_as_spreadsheets_write_them(text: str, cells: list[list[str]]) -> None:
    assert from_block(text) == cells


def test_texts_that_a_spreadsheet_would_run_are_written_as_texts() -> None:
    assert to_block([["=cmd()", "-5", "@x"]]) == "'=cmd()\t-5\t'@x\n"
    assert from_block(to_block([["=cmd()", "-5", "a\nb"]])) == [["=cmd()", "-5", "a\nb"]]


def test_a_hostile_block_does_no_harm() -> None:
    assert from_block('"' + "x" * 500_000 + "\t\0")
    assert len(from_block("a\n" * 200_000)) == 50_000


def test_cells_that_mean_nothing_for_a_kind_take_no_text() -> None:
    yes = KeyResult(new_id(), "Done", "o", Metric(Kind.YES_NO))
    row = Row(yes.id, "o", "o", yes)
    assert not may_type(row, "target")
    assert may_type(row, "value")
    assert not may_type(replace(row, closed=True), "title")
    assert typed_text(row, "target") == ""


def test_more_than_can_be_dealt_with_at_once_is_refused(qtbot: QtBot) -> None:
    model = TableModel()
    grid = Grid(model)
    qtbot.addWidget(grid)
    model.set_rows(make_rows(5_000))
    grid.selectAll()
    with qtbot.waitSignal(grid.too_many), qtbot.assertNotEmitted(grid.filled):
        grid.clear_cells()


def test_deleting_empties_a_cell_and_never_takes_the_key_result(qtbot: QtBot, kit: PlanKit, view: TableView) -> None:
    at = row_of(view, "Median waiting")
    before = item_of(kit, "Median waiting")
    assert before.owner
    go(view, at, "owner")
    qtbot.keyClick(view.grid, Key.Key_Delete)
    kit.settle()
    assert item_of(kit, "Median waiting") == replace(before, owner=None)
