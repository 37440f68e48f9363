"""The outline as one uses it: keys of a tree, moving, dragging, copying, and a place that is kept."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from okr_desktop.qt import theme
from okr_desktop.qt.delegates.outline_layout import BRANCH, INDENT, branch_rect
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import KEY_RESULT, OBJECTIVE, Node
from okr_desktop.qt.models.outline_places import Place, Spot, Step, drop_spot, step_place, topmost
from okr_desktop.qt.models.outline_rows import Column
from okr_desktop.qt.widgets.outline_columns import DEFAULT
from okr_desktop.qt.widgets.outline_view import OutlineView

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def objective(node_id: str, title: str = "", children: list[Node] | None = None) -> Node:
    return Node(node_id, OBJECTIVE, title or node_id, children=children or [])


def key_result(node_id: str, title: str = "") -> Node:
    return Node(node_id, KEY_RESULT, title or node_id)


def sample() -> list[Node]:
    """o1(k1, k2, o2(k3)), o3(k4), o4."""
    o2 = objective("o2", "Hire", [key_result("k3", "Ten people")])
    o1 = objective("o1", "Grow", [key_result("k1", "Customers"), key_result("k2", "Churn"), o2])
    return [o1, objective("o3", "Learn", [key_result("k4", "Courses")]), objective("o4", "Épinal office")]


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> OutlineView:
    theme.apply(qapp, "light")
    model = OutlineModel()
    made = OutlineView(model)
    model.setParent(made)
    model.set_roots(sample())
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    made.select("o1")
    return made


def outline(view: OutlineView) -> OutlineModel:
    model = view.model()
    assert isinstance(model, OutlineModel)
    return model


def shown(view: OutlineView) -> list[str]:
    model = outline(view)
    return [model.id_at(row) for row in range(model.rowCount())]


def press(view: OutlineView, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifier)


def grant_moves(view: OutlineView) -> None:
    """What the window does after the service agreed."""
    view.move_requested.connect(outline(view).move)


def test_left_and_right_walk_the_tree(view: OutlineView) -> None:
    press(view, Key.Key_Right)
    assert shown(view) == ["o1", "k1", "k2", "o2", "o3", "o4"]
    press(view, Key.Key_Right)
    assert view.current_id() == "k1"
    press(view, Key.Key_Left)
    assert view.current_id() == "o1"
    press(view, Key.Key_Left)
    assert shown(view) == ["o1", "o3", "o4"]
    press(view, Key.Key_Asterisk)
    assert shown(view) == ["o1", "k1", "k2", "o2", "k3", "o3", "o4"]
    press(view, Key.Key_Minus)
    assert shown(view) == ["o1", "o3", "o4"]
    press(view, Key.Key_Plus)
    assert "k1" in shown(view)


def test_left_and_right_change_sides_in_right_to_left_languages(view: OutlineView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(view, Key.Key_Left)
    assert "k1" in shown(view)
    press(view, Key.Key_Right)
    assert "k1" not in shown(view)


def test_home_end_and_arrows_stay_in_rows(view: OutlineView) -> None:
    press(view, Key.Key_End)
    assert (view.current_id(), view.currentIndex().column()) == ("o4", 0)
    press(view, Key.Key_Down)
    assert view.current_id() == "o4"
    press(view, Key.Key_Home, Key.Key_Down)
    assert view.current_id() == "o3"
    assert view.selected_ids() == ["o3"]


def test_type_ahead_finds_titles_without_accents(view: OutlineView) -> None:
    QTest.keyClicks(view, "epi")
    assert view.current_id() == "o4"


def test_enter_and_double_click_activate(qtbot: QtBot, view: OutlineView) -> None:
    with qtbot.waitSignal(view.activated_id) as entered:
        press(view, Key.Key_Return)
    assert entered.args == ["o1"]
    spot = view.visualRect(outline(view).index(1, Column.STATUS)).center()
    with qtbot.waitSignal(view.activated_id) as clicked:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert clicked.args == ["o3"]


def test_the_branch_arrow_toggles_without_selecting(view: OutlineView) -> None:
    cell = view.visualRect(outline(view).index(1, 0))
    arrow = branch_rect(cell, 0, Qt.LayoutDirection.LeftToRight)
    assert min(arrow.width(), arrow.height(), BRANCH) >= 20
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=arrow.center())
    assert shown(view) == ["o1", "o3", "k4", "o4"]
    assert view.current_id() == "o1"


def test_alt_arrows_ask_for_moves(qtbot: QtBot, view: OutlineView) -> None:
    outline(view).expand_all()
    view.select("o2")
    with qtbot.waitSignal(view.move_requested) as up:
        press(view, Key.Key_Up, modifier=ALT)
    assert up.args == ["o2", "o1", 1]
    with qtbot.waitSignal(view.move_requested) as out:
        press(view, Key.Key_Left, modifier=ALT)
    assert out.args == ["o2", "", 1]
    with qtbot.waitSignal(view.move_requested) as into:
        press(view, Key.Key_Right, modifier=ALT)
    assert into.args == ["o2", "k2", 0]
    with qtbot.waitSignal(view.move_refused) as refused:
        press(view, Key.Key_Down, modifier=ALT)
    assert refused.args == ["o2"]


def test_a_granted_move_keeps_the_row_current_and_in_sight(view: OutlineView) -> None:
    grant_moves(view)
    view.select("o3")
    press(view, Key.Key_Right, modifier=ALT)
    assert shown(view) == ["o1", "k1", "k2", "o2", "o3", "o4"]
    assert (view.current_id(), view.selected_ids()) == ("o3", ["o3"])
    press(view, Key.Key_Left, modifier=ALT)
    press(view, Key.Key_Up, modifier=ALT)
    assert shown(view)[0] == "o3"
    assert view.current_id() == "o3"


def test_key_results_stay_under_objectives(view: OutlineView) -> None:
    model = outline(view)
    model.expand_all()
    node = model.node("k2")
    assert node is not None
    assert step_place(model, node, Step.OUT) is None
    assert step_place(model, node, Step.IN) is None
    assert step_place(model, node, Step.UP) == Place("o1", 0)


def test_the_injected_rule_can_veto(view: OutlineView) -> None:
    model = outline(view)
    node = model.node("o3")
    assert node is not None
    assert step_place(model, node, Step.IN) == Place("o1", 3)
    assert step_place(model, node, Step.IN, never) is None
    assert drop_spot(model, [node], 0, 0.5, 0, never) != drop_spot(model, [node], 0, 0.5, 0)


def never(_node_id: str, _parent_id: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("moved", "row", "share", "level", "expected"),
    [
        ("o3", 0, 0.5, 0, Spot(Place("o1", 3), 0, "on", 0)),
        ("o4", 1, 0.1, 0, Spot(Place("o1", 0), 1, "above", 1)),
        ("o4", 1, 0.5, 0, Spot(Place("k1", 0), 1, "on", 1)),
        ("o4", 0, 0.9, 0, Spot(Place("o1", 0), 0, "below", 1)),
        ("o4", 4, 0.9, 2, Spot(Place("o2", 1), 4, "below", 2)),
        ("o4", 4, 0.9, 1, Spot(Place("o1", 3), 4, "below", 1)),
        ("o4", 4, 0.9, 0, Spot(Place("", 1), 4, "below", 0)),
        ("o1", -1, 1.0, 0, Spot(Place("", 2), 7, "below", 0)),
        ("k1", 2, 0.6, 1, Spot(Place("o1", 1), 2, "below", 1)),
        ("k1", 6, 0.6, 1, Spot(Place("o3", 1), 6, "below", 1)),
        ("k1", 7, 0.1, 0, None),
        ("o1", 3, 0.5, 0, None),
        ("o1", 0, 0.5, 0, None),
    ],
)
def test_where_a_drop_goes(
    view: OutlineView, moved: str, row: int, share: float, level: int, expected: Spot | None
) -> None:
    model = outline(view)
    model.expand_all()
    node = model.node(moved)
    assert node is not None
    assert drop_spot(model, [node], row, share, level) == expected


def test_dropping_asks_for_the_place_that_was_shown(qtbot: QtBot, view: OutlineView) -> None:
    model = outline(view)
    node = model.node("o4")
    assert node is not None
    view._dragged = [node]
    spot = view.drag_over(view.row_rect(0).center())
    assert spot is not None
    assert spot == Spot(Place("o1", 3), 0, "on", 0)
    grant_moves(view)
    with qtbot.waitSignal(view.move_requested) as asked:
        view.drop_at(spot)
    assert asked.args == ["o4", "o1", 3]
    assert view.current_id() == "o4"
    view._end_drag()


def test_resting_on_a_closed_row_while_dragging_opens_it(qtbot: QtBot, view: OutlineView) -> None:
    node = outline(view).node("o4")
    assert node is not None
    view._dragged = [node]
    view._opening.setInterval(10)
    view.drag_over(view.row_rect(0).center())
    qtbot.waitUntil(lambda: "k1" in shown(view))
    view._end_drag()
    assert not view._opening.isActive()


def test_dragging_several_takes_only_the_topmost() -> None:
    roots = sample()
    OutlineModel().set_roots(roots)
    assert topmost([roots[0], roots[0].children[0], roots[1]]) == [roots[0], roots[1]]


def test_copy_gives_an_indented_list_and_paste_is_forwarded(qtbot: QtBot, view: OutlineView) -> None:
    node = outline(view).node("o1")
    assert node is not None
    node.progress_text, node.status_text = "62 %", "On track"
    outline(view).expand("o1")
    view.selectAll()
    press(view, Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[:2] == ["- Grow (62 %, On track)", "  - Customers"]
    with qtbot.waitSignal(view.paste_requested) as pasted:
        press(view, Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == [text]


def test_collapsing_over_the_current_row_makes_the_parent_current(view: OutlineView) -> None:
    view.select("k3")
    outline(view).collapse("o1")
    assert (view.current_id(), view.selected_ids()) == ("o1", ["o1"])
    view.select("k3")
    outline(view).collapse_all()
    assert view.current_id() == "o1"


def test_deleting_the_current_row_goes_to_the_next_one(view: OutlineView) -> None:
    outline(view).expand_all()
    view.select("k1")
    outline(view).remove("k1")
    assert view.current_id() == "k2"
    view.select("k3")
    outline(view).remove("o2")
    assert view.current_id() == "k2"
    outline(view).remove("k2")
    assert view.current_id() == "o1"


def test_filter_goes_to_the_first_match_and_back(view: OutlineView) -> None:
    view.select("o4")
    view.set_filter("ten")
    assert shown(view) == ["o1", "o2", "k3"]
    assert view.current_id() == "k3"
    view.set_filter("")
    assert view.current_id() == "o4"
    assert shown(view) == ["o1", "o3", "o4"]


def test_a_match_chosen_while_filtering_stays_current_after(view: OutlineView) -> None:
    view.select("o4")
    view.set_filter("c")
    press(view, Key.Key_Down)
    chosen = view.current_id()
    view.set_filter("")
    assert view.current_id() == chosen
    assert chosen in shown(view)


def test_rows_inserted_and_removed_above_do_not_move_what_one_reads(qtbot: QtBot) -> None:
    model = OutlineModel()
    view = OutlineView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    model.set_roots([objective(f"o{i}") for i in range(200)])
    view.resize(900, 400)
    view.show()
    view.select("o100")
    before = view.row_rect(view.currentIndex().row()).top()
    model.insert(objective("new", children=[key_result("n1")]), "", 0)
    assert view.row_rect(view.currentIndex().row()).top() == before
    model.remove("new")
    model.move("o0", "", 150)
    model.move("o150", "", 0)
    assert view.current_id() == "o100"
    assert view.row_rect(view.currentIndex().row()).top() == before


def hidden(view: OutlineView) -> set[Column]:
    """Columns that everybody begins with and that are not in sight."""
    return {column for column in DEFAULT if view.isColumnHidden(column)}


def test_narrow_windows_drop_the_least_columns_first(view: OutlineView) -> None:
    view.resize(1200, 400)
    QApplication.processEvents()
    assert not view.isColumnHidden(Column.DUE)
    view.resize(700, 400)
    QApplication.processEvents()
    assert view.isColumnHidden(Column.DUE)
    assert not view.isColumnHidden(Column.STATUS)
    assert view.columnWidth(Column.TITLE) >= 220
    view.resize(1200, 400)
    view.set_column_wanted(Column.TEAM, False)
    QApplication.processEvents()
    assert view.isColumnHidden(Column.TEAM)
    assert not view.isColumnHidden(Column.DUE)


@pytest.mark.parametrize(
    ("width", "lost"),
    [
        (1200, set[Column]()),
        (980, {Column.DUE, Column.TEAM, Column.OWNER}),
        (820, {Column.DUE, Column.TEAM, Column.OWNER}),
        (688, {Column.DUE, Column.TEAM, Column.OWNER, Column.SCORE}),
        (602, {Column.DUE, Column.TEAM, Column.OWNER, Column.SCORE, Column.CONFIDENCE}),
        (450, set(DEFAULT) - {Column.STATUS}),
    ],
)
def test_beside_the_details_the_four_notions_stay_and_titles_can_be_read(
    view: OutlineView, width: int, lost: set[Column]
) -> None:
    view.resize(width, 500)
    QApplication.processEvents()
    assert hidden(view) == lost
    assert view.columnWidth(Column.TITLE) >= 280
    if width >= 820:
        assert view.columnWidth(Column.TITLE) >= 360


def test_what_a_person_has_chosen_stays_in_any_window(view: OutlineView) -> None:
    told: list[bool] = []
    view.columns.chosen.connect(lambda: told.append(True))
    menu = view.columns.menu()
    by_column = {Column(int(action.data())): action for action in menu.actions() if action.data() is not None}
    assert by_column[Column.SCORE].isChecked()
    by_column[Column.CYCLE].trigger()
    by_column[Column.OWNER].trigger()
    view.resize(500, 400)
    QApplication.processEvents()
    assert told
    assert not view.isColumnHidden(Column.CYCLE)
    assert view.isColumnHidden(Column.OWNER)
    assert view.columnWidth(Column.TITLE) >= 200
    view.columns.reset()
    assert view.columns.wanted() == list(DEFAULT)


def test_order_and_widths_of_columns_come_back_as_they_were_left(view: OutlineView) -> None:
    header = view.horizontalHeader()
    header.moveSection(header.visualIndex(Column.OWNER), 1)
    header.resizeSection(Column.OWNER, 170)
    view.columns.sort_by(Column.OWNER, descending=True)
    saved = json.loads(json.dumps(view.columns.layout()))
    view.columns.reset()
    assert header.visualIndex(Column.OWNER) == 5
    assert view.columns.layout() == {}
    view.columns.apply_layout(saved)
    assert header.visualIndex(Column.OWNER) == 1
    assert view.columnWidth(Column.OWNER) == 170
    assert outline(view).sorting() == (Column.OWNER, True)
    assert header.visualIndex(Column.TITLE) == 0


@pytest.mark.parametrize(
    "saved",
    [
        None,
        [],
        {"columns": "x", "sort": 3},
        {"columns": [["title", 3], ["nothing", 1], [1, 2], ["owner", 10**9]], "sort": ["nothing", True]},
        {"columns": [], "sort": ["owner"]},
    ],
)
def test_whatever_was_remembered_leaves_a_table_to_work_in(view: OutlineView, saved: object) -> None:
    view.columns.apply_layout(saved)
    assert not view.isColumnHidden(Column.TITLE)
    assert view.columnWidth(Column.TITLE) >= 48
    assert view.columnWidth(Column.OWNER) <= 1200


def test_a_click_on_a_heading_sorts_and_the_third_gives_the_order_back(qtbot: QtBot, view: OutlineView) -> None:
    header = view.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(Column.TITLE) + 40, header.height() // 2)
    outline(view).expand("o1")
    view.select("k1")
    orders: list[list[str]] = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        orders.append(shown(view))
        assert (view.current_id(), view.selected_ids()) == ("k1", ["k1"])
    assert orders == [
        ["o4", "o1", "k2", "k1", "o2", "o3"],
        ["o3", "o1", "k1", "k2", "o2", "o4"],
        ["o1", "k1", "k2", "o2", "o3", "o4"],
    ]


def test_a_heading_is_dragged_to_another_place_and_nothing_is_sorted_by_it(view: OutlineView) -> None:
    view.resize(1200, 500)
    QApplication.processEvents()
    header = view.horizontalHeader()
    start = QPoint(header.sectionViewportPosition(Column.OWNER) + 30, header.height() // 2)
    end = QPoint(header.sectionViewportPosition(Column.PROGRESS) + 20, header.height() // 2)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(header.viewport(), start + (end - start) * step / 8)
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert header.visualIndex(Column.OWNER) == 1
    assert view.columns.wanted()[0] is Column.OWNER
    assert outline(view).sorting() is None


def test_sorted_rows_are_not_moved_and_it_is_said(qtbot: QtBot, view: OutlineView) -> None:
    view.columns.sort_by(Column.TITLE)
    view.select("o3")
    with qtbot.waitSignal(view.move_refused), qtbot.assertNotEmitted(view.move_requested):
        press(view, Key.Key_Up, modifier=ALT)
    with qtbot.waitSignal(view.move_refused):
        view.startDrag(Qt.DropAction.MoveAction)


def test_the_tooltip_says_in_full_what_the_progress_says_in_short(view: OutlineView) -> None:
    model = outline(view)
    node = model.node_at(0)
    node.progress_text, node.progress_long, node.tooltip = "6.5 → 3 days", "6.5, from 9 to 3 days", "Grow"
    cell = model.index(0, Column.PROGRESS)
    assert "from 9 to 3 days" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "from 9 to 3 days" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell.data() == "6.5 → 3 days"


def test_keyboard_focus_shows_a_ring_and_the_mouse_hides_it(qtbot: QtBot, view: OutlineView) -> None:
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    press(view, Key.Key_Home)
    spot = QPoint(view.viewport().width() // 2, view.row_rect(0).top() + 2)
    assert view.viewport().grab().toImage().pixelColor(spot) == theme.current().focus
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(0).center())
    assert view.viewport().grab().toImage().pixelColor(spot) != theme.current().focus


def test_context_menu_is_asked_for_by_id(qtbot: QtBot, view: OutlineView) -> None:
    from PySide6.QtGui import QContextMenuEvent

    spot = view.row_rect(1).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    with qtbot.waitSignal(view.context_requested) as asked:
        view.contextMenuEvent(event)
    assert asked.args is not None
    assert asked.args[0] == "o3"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_hostile_and_extreme_nodes_paint(qtbot: QtBot, view: OutlineView, direction: Qt.LayoutDirection) -> None:
    view.setLayoutDirection(direction)
    model = outline(view)
    deep = parent = objective("d0", "x" * 100_000)
    for level in range(1, 60):
        child = objective(f"d{level}", "نص \u202e\x00 😀 <b>bold</b>\nline")
        parent.children.append(child)
        parent = child
    deep.progress, deep.expected, deep.status, deep.worst = float("inf"), float("nan"), "unheard of", "at_risk"
    model.insert(deep, "", 0)
    model.expand_all()
    view.set_compact(True)
    assert not view.grab().isNull()
    assert view.columnWidth(0) < INDENT * 60


def test_a_new_theme_reaches_the_rows(qapp: QApplication, view: OutlineView) -> None:
    theme.apply(qapp, "dark")
    assert view.viewport().grab().toImage().pixelColor(2, 460) == theme.DARK.surface
    theme.apply(qapp, "light")
