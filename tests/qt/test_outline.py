"""The outline model announces every change honestly, and filter and expansion do what they promise."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import KEY_RESULT, OBJECTIVE, Node, fold, may_stand_under
from okr_desktop.qt.models.outline_rows import Column, Role

WORDS = ("grow", "hire", "ship", "learn", "Zürich", "Ökostrom")


def objective(node_id: str, title: str = "", children: list[Node] | None = None) -> Node:
    return Node(node_id, OBJECTIVE, title or node_id, children=children or [])


def key_result(node_id: str, title: str = "") -> Node:
    return Node(node_id, KEY_RESULT, title or node_id)


def sample() -> list[Node]:
    """o1(k1, k2, o2(k3, o3(k4))), o4(k5), o5."""
    o3 = objective("o3", "Ship Ökostrom", [key_result("k4", "Launch in Zürich")])
    o2 = objective("o2", "Hire", [key_result("k3", "Ten people"), o3])
    o1 = objective("o1", "Grow", [key_result("k1", "Customers"), key_result("k2", "Revenue"), o2])
    return [o1, objective("o4", "Learn", [key_result("k5", "Courses")]), objective("o5", "Rest")]


@pytest.fixture
def model(qtbot: object) -> Iterator[OutlineModel]:
    made = OutlineModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_roots(sample())
    yield made
    del tester


def shown(model: OutlineModel) -> list[str]:
    return [model.id_at(row) for row in range(model.rowCount())]


def test_expand_and_collapse_show_exactly_the_children(model: OutlineModel) -> None:
    assert shown(model) == ["o1", "o4", "o5"]
    model.expand("o1")
    assert shown(model) == ["o1", "k1", "k2", "o2", "o4", "o5"]
    model.expand("o2")
    model.collapse("o1")
    assert shown(model) == ["o1", "o4", "o5"]
    model.expand("o1")
    assert shown(model) == ["o1", "k1", "k2", "o2", "k3", "o3", "o4", "o5"]
    assert model.is_expanded("o2")
    assert model.expanded_ids() == ["o1", "o2"]


def test_expand_all_and_collapse_all(model: OutlineModel) -> None:
    model.expand_all()
    assert shown(model) == ["o1", "k1", "k2", "o2", "k3", "o3", "k4", "o4", "k5", "o5"]
    model.collapse_all()
    assert shown(model) == ["o1", "o4", "o5"]
    model.set_expanded_ids(["o4", "unknown"])
    assert shown(model) == ["o1", "o4", "k5", "o5"]


def test_filter_shows_matches_with_their_ancestors_and_gives_the_expansion_back(model: OutlineModel) -> None:
    model.expand("o4")
    model.set_filter("zurich")
    assert shown(model) == ["o1", "o2", "o3", "k4"]
    assert [model.is_hit(model.node_at(row)) for row in range(4)] == [False, False, False, True]
    model.set_filter("  ")
    assert shown(model) == ["o1", "o4", "k5", "o5"]
    assert model.expanded_ids() == ["o4"]


def test_filter_asks_for_every_word_and_takes_predicates(model: OutlineModel) -> None:
    model.set_filter("LAUNCH zür")
    assert shown(model) == ["o1", "o2", "o3", "k4"]
    model.set_filter("launch courses")
    assert shown(model) == []
    model.set_filter(str_is_k5)
    assert shown(model) == ["o4", "k5"]
    model.set_filter(None)
    assert shown(model) == ["o1", "o4", "o5"]


def str_is_k5(node: Node) -> bool:
    return node.id == "k5"


def test_ids_that_are_wanted_and_words_narrow_the_tree_together(model: OutlineModel) -> None:
    told: list[bool] = []
    model.filtered.connect(told.append)
    model.set_wanted(frozenset({"k4", "k5", "o1"}))
    assert shown(model) == ["o1", "o2", "o3", "k4", "o4", "k5"]
    assert [model.is_hit(model.node_at(row)) for row in range(6)] == [True, False, False, True, False, True]
    model.set_filter("courses")
    assert shown(model) == ["o4", "k5"]
    model.set_wanted(None)
    assert shown(model) == ["o4", "k5"]
    model.set_filter("")
    assert shown(model) == ["o1", "o4", "o5"]
    model.set_wanted(frozenset())
    assert shown(model) == []
    assert told == [True, True, True, False, True]


def test_siblings_are_sorted_and_the_tree_stays_a_tree(model: OutlineModel) -> None:
    model.expand_all()
    for node_id, confidence in (("k1", 3.0), ("k2", 7.0), ("o2", 9.0), ("o4", 2.0)):
        node = model.node(node_id)
        assert node is not None
        node.confidence = confidence
    model.sort(Column.CONFIDENCE, Qt.SortOrder.DescendingOrder)
    # What has no value is last whichever way; key results stay before aligned objectives.
    assert shown(model) == ["o4", "k5", "o1", "k2", "k1", "o2", "k3", "o3", "k4", "o5"]
    model.insert(key_result("k9"), "o1", 0)
    assert shown(model)[2:6] == ["o1", "k2", "k1", "k9"]
    first = model.node("k1")
    assert first is not None
    first.confidence = 8.0
    model.update("k1")
    assert shown(model)[2:6] == ["o1", "k1", "k2", "k9"]
    model.set_filter("re")
    assert shown(model) == ["o1", "k2", "o2", "o5"]
    model.set_filter(None)
    model.sort(-1)
    assert shown(model) == ["o1", "k9", "k1", "k2", "o2", "k3", "o3", "k4", "o4", "k5", "o5"]


def test_a_match_without_matching_children_opens_to_all_of_them(model: OutlineModel) -> None:
    model.set_filter("hire")
    assert shown(model) == ["o1", "o2"]
    model.expand("o2")
    assert shown(model) == ["o1", "o2", "k3", "o3"]
    model.collapse("o1")
    assert shown(model) == ["o1"]
    model.set_filter(None)
    assert model.expanded_ids() == []


def test_what_is_added_while_filtering_stays_in_sight(model: OutlineModel) -> None:
    model.set_filter("zurich")
    model.insert(key_result("k9", "Unrelated"), "o4")
    assert shown(model) == ["o1", "o2", "o3", "k4", "o4", "k9"]


def test_insert_remove_and_update_touch_only_their_rows(model: OutlineModel) -> None:
    model.expand_all()
    inserted: list[tuple[int, int]] = []
    changed: list[tuple[int, int]] = []

    def on_inserted(_parent: QModelIndex, first: int, last: int) -> None:
        inserted.append((first, last))

    def on_changed(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    model.rowsInserted.connect(on_inserted)
    model.dataChanged.connect(on_changed)
    model.insert(objective("o6", "New", [key_result("k6")]), "o1", 2)
    assert inserted == [(3, 3)]
    assert shown(model)[:5] == ["o1", "k1", "k2", "o6", "o2"]
    assert changed == [(0, 0)]
    changed.clear()
    model.update("k3")
    assert changed == [(5, 5)]
    model.remove("o1")
    assert shown(model) == ["o4", "k5", "o5"]
    assert model.node("k6") is None


def test_move_keeps_persistent_indexes_and_refuses_cycles(model: OutlineModel) -> None:
    model.expand_all()
    held = {node_id: QPersistentModelIndex(model.index_of(node_id)) for node_id in ("o3", "k4", "o5", "k1")}
    model.move("o2", "", 0)
    assert shown(model) == ["o2", "k3", "o3", "k4", "o1", "k1", "k2", "o4", "k5", "o5"]
    assert {node_id: model.id_at(index.row()) for node_id, index in held.items()} == {k: k for k in held}
    assert model.node_at(0).depth == 0
    assert model.node_at(3).depth == 2
    model.move("o5", "k1", 0)
    assert shown(model)[5:7] == ["k1", "o5"]
    with pytest.raises(ValueError, match="below itself"):
        model.move("o1", "o5", 0)
    assert shown(model)[5:7] == ["k1", "o5"]


def test_reveal_opens_the_ancestors_even_through_a_filter(model: OutlineModel) -> None:
    model.reveal("k4")
    assert shown(model) == ["o1", "k1", "k2", "o2", "k3", "o3", "k4", "o4", "o5"]
    model.set_filter("courses")
    model.reveal("k4")
    assert "k4" in shown(model)


def test_duplicate_ids_are_refused_before_anything_changes(model: OutlineModel) -> None:
    with pytest.raises(ValueError, match="twice"):
        model.set_roots([objective("a"), objective("a")])
    with pytest.raises(ValueError, match="twice"):
        model.insert(objective("x", children=[key_result("k1")]), "o5")
    assert shown(model) == ["o1", "o4", "o5"]
    model.expand("o5")
    assert shown(model) == ["o1", "o4", "o5"]


def test_structural_rule() -> None:
    roots = sample()
    o1, o2, k1 = roots[0], roots[0].children[2], roots[0].children[0]
    model = OutlineModel()
    model.set_roots(roots)
    assert may_stand_under(o2, k1)
    assert may_stand_under(o2, None)
    assert not may_stand_under(o1, o2)
    assert not may_stand_under(o1, o1)
    assert not may_stand_under(k1, None)
    assert not may_stand_under(k1, roots[0].children[1])


def test_spoken_row_has_kind_level_state_and_figures(model: OutlineModel) -> None:
    node = model.node("o1")
    assert node is not None
    node.progress_text, node.status, node.status_text, node.worst = "62 %", "behind", "Behind", "at_risk"
    node.reported_text = "3 of 4"
    spoken = str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    expected = "Grow, objective, level 1, collapsed, 62 %, Behind, worst key result: at risk, 3 of 4 reported"
    assert spoken == expected
    model.expand("o1")
    assert "expanded" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    cell = model.index(0, Column.STATUS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "Status: Behind"


def test_tooltips_cannot_be_markup(model: OutlineModel) -> None:
    node = model.node("o1")
    assert node is not None
    node.title = "<img src=x> & co"
    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;img src=x&gt; &amp; co" in tip


def test_fold_ignores_case_and_accents() -> None:
    assert fold("ÉPINAL Straße") == "epinal strasse"


@pytest.mark.parametrize("seed", range(6))
def test_random_histories_agree_with_a_fresh_model_and_keep_selection(qtbot: object, seed: int) -> None:
    """Whatever happened, rows equal those of a model built anew, and held indexes still name their node."""
    dice = random.Random(seed)
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_roots(sample())
    selection = QItemSelectionModel(model)
    for step in range(120):
        rows = model.rowCount()
        picked = {model.id_at(dice.randrange(rows)) for _ in range(3)} if rows else set()
        selection.clearSelection()
        for node_id in picked:
            selection.select(
                model.index_of(node_id),
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )
        _random_step(model, dice, step)
        selected = {model.id_at(index.row()) for index in selection.selectedRows()}
        assert selected == picked & set(shown(model))
        assert [model.index_of(i).row() for i in shown(model)] == list(range(model.rowCount()))
    model.set_filter(None)
    model.set_wanted(None)
    model.sort(-1)
    _assert_like_fresh(model)
    del tester


def _random_step(model: OutlineModel, dice: random.Random, step: int) -> None:
    ids = [node.id for root in model.roots() for node in _walk(root)]
    target = dice.choice(ids) if ids else ""
    match dice.randrange(13):
        case 0 | 1 if ids:
            model.toggle(target)
        case 2:
            node = model.node(target)
            parent = target if node is not None and node.kind == OBJECTIVE else ""
            model.insert(objective(f"n{step}", dice.choice(WORDS)), parent, dice.randrange(3))
        case 3 if len(ids) > 4:
            model.remove(target)
        case 4 | 5 if ids:
            _random_move(model, dice, target, dice.choice(ids))
        case 6:
            model.set_filter(dice.choice([None, "o", "grow", "zur", "nothing at all"]))
        case 7:
            dice.choice([model.expand_all, model.collapse_all])()
        case 8 if ids:
            model.reveal(target)
        case 9 if ids:
            model.expand_below(target)
        case 10:
            down = dice.choice([Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
            model.sort(dice.choice([-1, Column.TITLE, Column.CONFIDENCE]), down)
        case 11:
            model.set_wanted(dice.choice([None, frozenset(ids[::2])]))
        case 12 if ids:
            node = model.node(target)
            assert node is not None
            node.title, node.confidence = dice.choice(WORDS), dice.choice([None, 3.0, 7.0])
            model.update(target)


def _random_move(model: OutlineModel, dice: random.Random, moved: str, under: str) -> None:
    node, parent = model.node(moved), model.node(under)
    if node is not None and may_stand_under(node, parent):
        model.move(moved, under, dice.randrange(3))


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _assert_like_fresh(model: OutlineModel) -> None:
    fresh = OutlineModel()
    expected = [node.id for root in model.roots() for node in _walk_open(root)]
    depths = {node.id: node.depth for root in model.roots() for node in _walk(root)}
    assert shown(model) == expected
    fresh.set_roots(model.roots())
    assert {node.id: node.depth for root in fresh.roots() for node in _walk(root)} == depths


def _walk_open(node: Node) -> Iterator[Node]:
    yield node
    if node.open:
        for child in node.children:
            yield from _walk_open(child)


def test_roles_answer_from_the_node(model: OutlineModel) -> None:
    index = model.index(0, 0)
    assert index.data(Role.ID) == "o1"
    assert index.data(Role.KIND) == OBJECTIVE
    assert index.data(Role.HAS_CHILDREN) is True
    assert index.data(Role.EXPANDED) is False
