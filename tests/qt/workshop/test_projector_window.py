"""The window of the room: never on the wrong screen, never ahead of the console, calm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from okr_desktop.qt.workshop import screens
from okr_desktop.qt.workshop.projector import scale
from okr_desktop.qt.workshop.projector.window import ProjectorWindow
from okr_desktop.qt.workshop.screens import Display, Layout, judge

RUNNING = {"state": "running", "left_ms": 61_000, "length_ms": 600_000}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ProjectorWindow]:
    made = ProjectorWindow()
    yield made
    made.hide()
    made.deleteLater()


def cards(count: int, **more: Any) -> dict[str, Any]:
    items = [{"id": str(at), "text": f"Idea {at} with some words that people wrote"} for at in range(count)]
    return {"scene": "cards", "stage": "reveal", "question": "Why?", "items": items, **more}


def seen(window: ProjectorWindow) -> QImage:
    return window.thumbnail(480).toImage()


def moving(window: ProjectorWindow) -> int:
    return sum(timer.isActive() for timer in window.findChildren(QTimer))


def test_it_keeps_nothing_that_its_scene_may_not_show(window: ProjectorWindow) -> None:
    window.show_view({**cards(2), "seats": ["amber fox"], "ballots": {"amber fox": 3}})
    held = repr({name: value for name, value in vars(window).items() if not isinstance(value, QTimer)})
    assert "amber fox" not in held
    assert "Idea 1" in held


def test_blank_is_black_with_a_tiny_dot(window: ProjectorWindow) -> None:
    window.show_view(cards(3))
    bright = seen(window)
    window.set_blank(True)
    picture = seen(window)
    assert picture.pixelColor(200, 130).lightness() == 0
    dots = [
        (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y).lightness()
    ]
    assert 0 < len(dots) <= scale.BLANK_DOT**2
    assert min(dots) > (picture.width() * 0.9, 0)
    window.set_blank(False)
    assert seen(window) == bright


def test_what_comes_while_it_is_blank_stays_dark(window: ProjectorWindow) -> None:
    window.set_blank(True)
    window.show_view(cards(3))
    assert window.blank
    assert seen(window).pixelColor(200, 130).lightness() == 0


def test_frozen_it_keeps_the_last_picture_and_then_shows_the_latest(window: ProjectorWindow) -> None:
    window.show_view(cards(2))
    before = seen(window)
    window.set_frozen(True)
    window.show_view(cards(5))
    window.show_view(cards(7))
    assert seen(window) == before
    window.set_frozen(False)
    after = seen(window)
    assert after != before
    window.show_view(cards(7))
    assert seen(window) == after


def test_frozen_not_even_the_clock_goes_on(window: ProjectorWindow) -> None:
    window.show()
    window.show_view({"scene": "collect", "stage": "collect", "question": "Why?", "timer": RUNNING})
    assert moving(window) == 1
    window.set_frozen(True)
    assert moving(window) == 0


def test_timers_run_only_while_somebody_can_see_something_move(window: ProjectorWindow) -> None:
    window.show_view(cards(80, timer=RUNNING))
    assert moving(window) == 0
    window.show()
    assert window.pages[1] > 1
    assert moving(window) == 2
    window.set_blank(True)
    assert moving(window) == 0
    window.set_blank(False)
    window.show_view(cards(2))
    assert moving(window) == 0
    window.show_view(cards(80, timer=RUNNING))
    window.hide()
    assert moving(window) == 0


def test_pages_turn_and_a_new_count_does_not_turn_them_back(window: ProjectorWindow) -> None:
    window.show()
    window.show_view(cards(80))
    first = seen(window)
    window.turn_page()
    assert window.pages[0] == 1
    assert seen(window) != first
    window.show_view(cards(81))
    assert window.pages[0] == 1
    window.show_view({**cards(80), "stage": "merge"})
    assert window.pages[0] == 0


def test_a_card_that_was_just_turned_over_is_on_the_wall(window: ProjectorWindow) -> None:
    window.show_view(cards(80))
    window.show_view(cards(80, newest=["79"]))
    assert window.pages[0] == window.pages[1] - 1
    window.turn_page()
    window.show_view(cards(80, newest=["79"]))
    assert window.pages[0] == 0


def test_there_is_no_cursor_no_label_and_no_file_name(window: ProjectorWindow) -> None:
    window.show_view(cards(3))
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert not window.findChildren(QLabel)
    assert window.windowTitle() == "Projector"
    assert window.parentWidget() is None


def test_people_who_do_not_see_it_can_hear_it(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.show_view(cards(1))
    window.show()
    qtbot.waitUntil(lambda: "Idea 0" in window.accessibleDescription())


def test_with_one_screen_f5_fills_it_and_esc_leaves_it(window: ProjectorWindow, qtbot: QtBot) -> None:
    left: list[str] = []
    window.left.connect(lambda: left.append("left"))
    window.open_on(None)
    assert window.alone
    assert not window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()
    assert not left
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert left == ["left"]


def test_closing_only_puts_it_away(window: ProjectorWindow) -> None:
    left: list[str] = []
    window.left.connect(lambda: left.append("left"))
    window.open_on(None)
    window.close()
    assert not window.isVisible()
    assert left == ["left"]
    window.show_view(cards(1))


def test_unplugged_it_hides_tells_and_stays_away_until_it_is_asked(window: ProjectorWindow) -> None:
    app, screen = QGuiApplication.instance(), QGuiApplication.primaryScreen()
    assert isinstance(app, QGuiApplication)
    told: list[str] = []
    window.screen_lost.connect(lambda name: told.append(f"lost {name}"))
    window.screen_back.connect(lambda name: told.append(f"back {name}"))
    name = screens.display(screen).name
    window.show_view(cards(2))
    window.open_on(screen)
    assert window.isFullScreen()
    app.screenRemoved.emit(screen)
    assert not window.isVisible()
    app.screenAdded.emit(screen)
    assert not window.isVisible()
    assert told == [f"lost {name}", f"back {name}"]
    app.screenRemoved.emit(screen)
    assert len(told) == 2


def test_another_screen_coming_and_going_is_nothing_to_a_window_without_one(window: ProjectorWindow) -> None:
    app, screen = QGuiApplication.instance(), QGuiApplication.primaryScreen()
    assert isinstance(app, QGuiApplication)
    told: list[str] = []
    window.screen_lost.connect(told.append)
    window.open_on(None)
    app.screenRemoved.emit(screen)
    assert window.isVisible()
    assert not told


LAPTOP = Display("laptop", "Laptop", (0, 0, 1280, 800), primary=True)
BEAMER = Display("beamer", "Beamer", (1280, 0, 1920, 1080))
WALL = Display("wall", "Wall", (-3840, 0, 3840, 2160))


@pytest.mark.parametrize(
    ("displays", "laptop", "layout", "projector"),
    [
        ((), "", Layout.ONE, None),
        ((LAPTOP,), "", Layout.ONE, None),
        ((LAPTOP, BEAMER), "", Layout.TWO, "beamer"),
        ((LAPTOP, BEAMER), "beamer", Layout.TWO, "laptop"),
        ((LAPTOP, BEAMER, WALL), "", Layout.TWO, "wall"),
        ((LAPTOP, Display("beamer", "Beamer", (0, 0, 1280, 800))), "", Layout.MIRRORED, None),
        ((LAPTOP, Display("beamer", "Beamer", (0, 0, 1024, 768))), "", Layout.MIRRORED, None),
    ],
)
def test_which_screen_is_the_rooms(
    displays: tuple[Display, ...], laptop: str, layout: Layout, projector: str | None
) -> None:
    found = judge(displays, laptop)
    assert found.layout is layout
    assert (found.projector.key if found.projector else None) == projector
    assert found.safe == (layout is Layout.TWO)
    assert bool(screens.advice(found)) == (layout is not Layout.TWO)


TWO_SCREENS = """
import sys
from PySide6.QtWidgets import QApplication
from okr_desktop.qt.workshop import screens
from okr_desktop.qt.workshop.projector.window import ProjectorWindow
app = QApplication([])
laptop = next(one for one in app.screens() if one.name() == "laptop")
found = screens.look(laptop)
window = ProjectorWindow()
window.show_view({"scene": "break"})
window.open_on(screens.find(found.projector.key))
app.processEvents()
place = window.geometry()
print(found.layout.value, found.projector.name, window.screen().name(), window.isFullScreen(), window.alone)
print(place.x(), place.y(), place.width(), place.height())
window.leave()
"""


def test_with_two_screens_it_fills_the_rooms(tmp_path: Path) -> None:
    sides = [("laptop", 0, 1280, 800), ("beamer", 1280, 1920, 1080)]
    found = [{"name": name, "x": x, "y": 0, "width": wide, "height": high, "dpi": 96} for name, x, wide, high in sides]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": found}))
    environ = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS], env=environ, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.splitlines() == ["two beamer beamer True False", "1280 0 1920 1080"], done.stderr


def test_other_keys_are_handed_on(window: ProjectorWindow, qtbot: QtBot) -> None:
    pressed: list[str] = []
    window.pressed.connect(lambda keys: pressed.append(QKeySequence(keys).toString()))
    window.open_on(None)
    qtbot.keyClick(window, Qt.Key.Key_B)
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert pressed == ["B", "Ctrl+Right"]
