"""Promises of board and timeline: what a scope holds in its place, one selection, keyboard, nothing else painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Kind, Metric, Milestone
from okr_desktop.qt.pages.plan.board.view import BoardView
from okr_desktop.qt.pages.plan.timeline import data
from okr_desktop.qt.pages.plan.timeline.scale import DayScale
from okr_desktop.qt.pages.plan.timeline.view import HEAD, ROW, TimelineView
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import history, planning
from tests.nordlicht import nordlicht


def closer(context: Any) -> None:
    context.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, tmp_path: Path) -> Iterator[Session]:
    context = nordlicht(tmp_path / "w.okrdb")
    made = Session(runner, context, undo=history.undo, redo=history.redo, closer=closer)
    assert made.context is not None
    yield made
    runner.drain()
    made.context.workspace.close()


def desk_of(session: Session) -> Any:
    assert session.context is not None
    return session.context.workspace


def show(session: Session, view: Any, wanted: frozenset[str] | None = None, current: str = "") -> None:
    view.resize(1200, 600)
    view.show()
    view.show_scope(Scope(), wanted, current)
    assert session.runner.drain()


@pytest.fixture
def board(session: Session) -> Iterator[BoardView]:
    made = BoardView(session, WindowState())
    yield made
    session.runner.drain()
    made.close()
    made.deleteLater()


@pytest.fixture
def timeline(session: Session) -> Iterator[TimelineView]:
    made = TimelineView(session, WindowState())
    yield made
    session.runner.drain()
    made.close()
    made.deleteLater()


def columns(board: BoardView) -> dict[str, list[str]]:
    found = {}
    for column in board.columns:
        if not column.isHidden():
            cards = column.list.cards
            found[column.list.accessibleName()] = [cards.card(row).node.id for row in range(cards.rowCount())]
    return found


def in_cycle(desk: Any) -> set[str]:
    plan = desk.plan
    cycle = plan.current_cycle().id
    return {
        one.id
        for one in plan.key_results.values()
        if plan.objectives[one.objective].cycle == cycle and not one.archived
    }


def test_each_key_result_stands_in_the_column_of_its_status(board: BoardView, session: Session) -> None:
    show(session, board)
    plan = desk_of(session).plan
    found = columns(board)
    assert {id for ids in found.values() for id in ids} == in_cycle(desk_of(session))
    for column in board.columns:
        for row in range(column.list.cards.rowCount() if not column.isHidden() else 0):
            node = column.list.cards.card(row).node
            assert plan.figure(node.id).status.value == node.status
            assert node.status_text.startswith(column.list.accessibleName())
            assert ("(set)" in node.status_text) is (plan.figure(node.id).override is not None)


def test_the_board_can_show_objectives_and_only_what_is_wanted(board: BoardView, session: Session) -> None:
    show(session, board)
    board.what.choose(1)
    assert session.runner.drain()
    shown = {id for ids in columns(board).values() for id in ids}
    assert shown
    assert shown <= set(desk_of(session).plan.objectives)
    one = next(iter(shown))
    board.show_scope(Scope(), frozenset({one}), one)
    assert session.runner.drain()
    assert {id for ids in columns(board).values() for id in ids} == {one}


def test_left_and_right_go_to_the_next_column_that_has_cards(board: BoardView, session: Session) -> None:
    chosen, opened = list[str](), list[str]()
    board.current_changed.connect(chosen.append)
    board.activated.connect(opened.append)
    show(session, board)
    filled = [column for column in board.columns if not column.isHidden() and column.list.cards.rowCount()]
    first = filled[0].list
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Home)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen[-1] == board.current_id() == filled[1].list.id_at(0)
    assert first.current() == "", "one selection over all columns"
    QTest.keyClick(filled[1].list, Qt.Key.Key_Return)
    assert opened == [board.current_id()]
    QTest.keyClick(filled[1].list, Qt.Key.Key_Left)
    assert board.current_id() == first.id_at(0)


def test_what_the_board_does_not_show_stays_selected(board: BoardView, session: Session) -> None:
    show(session, board, None, "elsewhere")
    assert board.current_id() == "elsewhere"


def rows(timeline: TimelineView) -> list[Any]:
    return timeline._data.rows


def test_rows_of_the_timeline_are_those_of_the_scope_in_the_order_of_the_tree(
    timeline: TimelineView, session: Session
) -> None:
    show(session, timeline)
    desk = desk_of(session)
    results = [row.id for row in rows(timeline) if row.depth]
    assert set(results) == in_cycle(desk)
    plan = desk.plan
    above = ""
    for row in rows(timeline):
        if row.depth == 0:
            above = row.id
        else:
            assert plan.key_results[row.id].objective == above
    cycle = plan.current_cycle()
    assert all(row.start == cycle.start.toordinal() for row in rows(timeline))


def test_milestones_stand_on_their_day(timeline: TimelineView, session: Session) -> None:
    desk = desk_of(session)
    result = desk.plan.key_results[next(iter(in_cycle(desk)))]
    due = desk.plan.current_cycle().end - timedelta(days=10)
    steps = (Milestone("a", "Draft", due=due), Milestone("b", "Launch"))
    planning.edit(desk, replace(result, metric=Metric(Kind.MILESTONES, milestones=steps), feed=None))
    show(session, timeline)
    (row,) = (row for row in rows(timeline) if row.id == result.id)
    assert [(mark.day, mark.done) for mark in row.marks if mark.kind == data.MILESTONE] == [(due.toordinal(), False)]
    assert "Draft" in row.tip


def test_the_timeline_by_keyboard_and_mouse(timeline: TimelineView, session: Session) -> None:
    chosen, opened, asked = list[str](), list[str](), list[str]()
    timeline.current_changed.connect(chosen.append)
    timeline.activated.connect(opened.append)
    timeline.context_requested.connect(asked.append)
    show(session, timeline)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert chosen == [rows(timeline)[0].id, rows(timeline)[1].id]
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened == [rows(timeline)[1].id]
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, HEAD + 3 * ROW + 4))
    assert timeline.current_id() == rows(timeline)[3].id
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.current_id() == rows(timeline)[-1].id
    assert "\n" not in timeline.accessibleDescription()
    before = timeline._scale.pixels
    QTest.keyClicks(timeline, "++")
    assert timeline._scale.pixels > before
    timeline.follow(Changes())
    assert session.runner.drain()
    assert timeline._scale.pixels > before, "an action leaves the zoom as it is"
    QTest.keyClicks(timeline, "0")
    assert timeline._scale.pixels == pytest.approx(before)


def test_an_empty_timeline_says_so_and_paints(timeline: TimelineView, session: Session) -> None:
    show(session, timeline, frozenset({new_id()}))
    assert rows(timeline) == []
    assert not timeline.grab().isNull()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.current_id() == ""


@given(st.integers(700_000, 740_000), st.integers(0, 2000), st.floats(0.01, 50), st.floats(200, 3000))
def test_days_and_pixels_agree_and_ticks_are_in_order(first: int, length: int, factor: float, room: float) -> None:
    scale = DayScale(first, first + length).fitted(room).zoomed(factor)
    assert scale.width >= room - 0.01
    for day in (first, first + length / 2, first + length):
        assert scale.day(scale.x(day)) == pytest.approx(day)
    ticks = scale.ticks()
    days = [day for day, _ in ticks]
    assert days == sorted(set(days))
    assert len(ticks) <= scale.width / 20 + 4, "texts have room"


def test_a_status_set_by_hand_says_so_in_words(board: BoardView, session: Session) -> None:
    show(session, board)
    models = [column.list.cards for column in board.columns if not column.isHidden()]
    kept = [(model, row) for model in models for row in range(model.rowCount()) if model.card(row).kept]
    assert kept
    for model, row in kept:
        index = model.index(row)
        assert "set by hand" in model.data(index, Qt.ItemDataRole.ToolTipRole).lower()
        assert model.card(row).kept in model.data(index, Qt.ItemDataRole.ToolTipRole)
        assert "Set by hand" in model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def test_a_tip_is_never_read_as_markup(board: BoardView, session: Session) -> None:
    show(session, board)
    desk = desk_of(session)
    item = next(one for one in desk.plan.key_results.values() if one.id in in_cycle(desk))
    planning.edit(desk, replace(item, title="<b>Bold</b> & <i>more</i>"))
    show(session, board)
    tips = [
        column.list.cards.data(column.list.cards.index(row), Qt.ItemDataRole.ToolTipRole)
        for column in board.columns
        for row in range(column.list.cards.rowCount())
    ]
    assert any("Bold" in tip for tip in tips)
    assert not any("<b>" in tip for tip in tips)


def test_from_right_to_left_the_left_key_goes_to_later_days(timeline: TimelineView, session: Session) -> None:
    show(session, timeline)
    timeline.zoom(4)
    across = timeline.horizontalScrollBar()
    across.setValue(across.maximum() // 2)
    for direction, later in (
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left),
    ):
        timeline.setLayoutDirection(direction)
        before = across.value()
        QTest.keyClick(timeline, later)
        assert across.value() > before
