"""Promises of the remembered window: a round trip through the file, and no trouble from garbage or lost screens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLabel, QMainWindow, QSplitter

from okr_desktop.paths import config_dir
from okr_desktop.qt.window_state import WORKSPACE_LIMIT, WindowState, bring_on_screen, fit_screen


def splitter(qtbot: Any, panes: int) -> QSplitter:
    made = QSplitter()
    qtbot.addWidget(made)
    for _ in range(panes):
        made.addWidget(QLabel("pane"))
    made.resize(600, 100)
    made.show()
    return made


def header(qtbot: Any, columns: int) -> QHeaderView:
    made = QHeaderView(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    made.setModel(QStandardItemModel(0, columns, made))
    made.setSectionsMovable(True)
    return made


def test_geometry_splitters_and_headers_come_back_in_another_run(qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(40, 50, 640, 480)
    panes, columns = splitter(qtbot, 2), header(qtbot, 3)
    panes.setSizes([100, 500])
    sizes = panes.sizes()
    columns.resizeSection(1, 222)
    columns.moveSection(0, 2)
    state = WindowState()
    state.save_window("main", window)
    state.save_splitter("plan", panes)
    state.save_header("plan", columns)
    assert state.sync()
    assert (config_dir() / "window.ini").is_file()

    again = WindowState()
    fresh = QMainWindow()
    qtbot.addWidget(fresh)
    other_panes, other_columns = splitter(qtbot, 2), header(qtbot, 3)
    assert again.restore_window("main", fresh)
    assert fresh.geometry() == QRect(40, 50, 640, 480)
    assert again.restore_splitter("plan", other_panes)
    assert other_panes.sizes() == sizes
    assert again.restore_header("plan", other_columns)
    assert (other_columns.sectionSize(1), other_columns.logicalIndex(2)) == (222, 0)


def test_a_state_of_another_shape_is_not_used(qtbot: Any) -> None:
    state = WindowState()
    state.save_splitter("plan", splitter(qtbot, 2))
    state.save_header("plan", header(qtbot, 3))
    assert not state.restore_splitter("plan", splitter(qtbot, 3))
    assert not state.restore_header("plan", header(qtbot, 4))


def test_expansion_and_selection_belong_to_a_workspace(qtbot: Any) -> None:
    state = WindowState()
    state.save_ids("one/../x", "expanded", ["a"])
    state.save_ids("two", "expanded", ["b", "c"])
    state.remember("two", "filter", {"team": None, "text": "ü, ;=\n"})
    state.sync()
    again = WindowState()
    assert again.ids("one/../x", "expanded") == ["a"]
    assert again.ids("two", "expanded") == ["b", "c"]
    assert again.recall("two", "filter") == {"team": None, "text": "ü, ;=\n"}
    assert again.ids("three", "expanded") == []
    assert again.recall("two", "none", 7) == 7


def test_workspaces_not_seen_for_long_are_forgotten(qtbot: Any) -> None:
    state = WindowState()
    for number in range(WORKSPACE_LIMIT + 5):
        state.save_ids(f"w{number}", "selected", [str(number)])
    assert state.ids("w4", "selected") == []
    assert state.ids("w5", "selected") == ["5"]
    assert state.ids(f"w{WORKSPACE_LIMIT + 4}", "selected") == [str(WORKSPACE_LIMIT + 4)]


@pytest.mark.qt_log_ignore("QVariant::load", "QDataStream")
@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe garbage",
        b"[window]\nmain\\geometry=@ByteArray(garbage)\nmain\\state=@ByteArray(\\xff\\x1)\n",
        b"[window]\nmain\\geometry=12\n[splitter]\nplan\\2=@Invalid()\n[header]\nplan\\3=@ByteArray(\\0\\0\\0\\xff)\n",
        b'[workspace]\nw\\expanded="{not json"\nrecent="[[1,2]]"\n',
        b'[workspace]\nw\\expanded="[1, null, {}]"\nrecent="7"\n',
        b'[workspace]\nw\\expanded="' + b"[" * 100_000 + b'"\n',
        b"[workspace]\nw\\expanded=@Variant(\\0\\0\\0\\x7f\\xff\\xff)\n",
    ],
)
def test_garbage_counts_as_never_saved(qtbot: Any, content: bytes) -> None:
    config_dir().mkdir(parents=True)
    (config_dir() / "window.ini").write_bytes(content)
    state = WindowState()
    window = QMainWindow()
    qtbot.addWidget(window)
    before = window.size()
    assert not state.restore_window("main", window)
    assert not state.restore_splitter("plan", splitter(qtbot, 2))
    assert not state.restore_header("plan", header(qtbot, 3))
    assert state.ids("w", "expanded") == []
    assert window.size() == before
    state.save_ids("w", "expanded", ["a"])
    assert state.ids("w", "expanded") == ["a"]


def test_a_settings_folder_that_cannot_be_written_is_no_trouble(qtbot: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    state = WindowState(tmp_path / "file" / "window.ini")
    state.save_ids("w", "expanded", ["a"])
    assert not state.sync()


def test_a_window_of_a_screen_that_is_gone_comes_back_where_it_can_be_reached(qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(9_000, -7_000, 5_000, 4_000)
    bring_on_screen(window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.frameGeometry())


def test_a_window_partly_on_the_screen_stays_where_it_is(qtbot: Any) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(-200, 30, 640, 480)
    bring_on_screen(window)
    assert window.geometry() == QRect(-200, 30, 640, 480)


def test_the_file_is_plain_ini(qtbot: Any) -> None:
    state = WindowState()
    state.save_ids("w", "selected", ["a"])
    state.sync()
    text = (config_dir() / "window.ini").read_text(encoding="utf-8")
    assert "[workspace]" in text
    assert QSettings(str(config_dir() / "window.ini"), QSettings.Format.IniFormat).status() == QSettings.Status.NoError


def test_a_window_larger_than_its_screen_is_made_smaller(qtbot: Any) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(room.left() + 30, room.top() + 20, room.width() * 2, room.height() + 200)
    fit_screen(window)
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    assert window.x() == room.left()
    window.resize(400, 300)
    window.move(60, 70)
    fit_screen(window)
    assert (window.width(), window.height(), window.x(), window.y()) == (400, 300, 60, 70)
