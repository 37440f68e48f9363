"""Promises of the rail and the doors: every page has one, all fit a small window, and what pages ask for happens."""

from __future__ import annotations

from importlib import import_module

import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.qt import doors as registry
from okr_desktop.qt import icons, theme
from okr_desktop.qt.doors import DOORS, Door, Doors, Tab
from okr_desktop.qt.pages.tabbed import Tabbed
from okr_desktop.qt.prompter import Prompter, ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.widgets.rail import Rail

SMALLEST = 700


class TalkingPage(QWidget):
    """A page that has every signal a page may have."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    check_in_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter) -> None:
        super().__init__()
        self.read = 0

    def refresh(self) -> None:
        self.read += 1


class SilentPage(QWidget):
    """A page that only shows something."""

    def __init__(self, session: Session, prompter: Prompter) -> None:
        super().__init__()

    def refresh(self) -> None:
        pass


HERE = "tests.qt.test_rail"
OWN = (
    Door("plan", "Plan", "target", "", f"{HERE}.SilentPage"),
    Door("talk", "Talk", "message", "", f"{HERE}.TalkingPage"),
    Door("silent", "Silent", "moon", "", f"{HERE}.SilentPage"),
    Door(
        "both",
        "Both",
        "moon",
        "",
        tabs=(Tab("one", "One", f"{HERE}.TalkingPage", "moon"), Tab("two", "Two", f"{HERE}.SilentPage", "moon")),
    ),
)


@pytest.fixture
def made(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, monkeypatch: pytest.MonkeyPatch) -> Doors:
    monkeypatch.setattr(registry, "DOORS", OWN)
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    made = Doors(stack, Session(runner), prompter)
    made.add_page("plan", QWidget())
    return made


def page(doors: Doors, name: str) -> TalkingPage:
    found = doors.page(name)
    assert isinstance(found, TalkingPage)
    return found


def test_pages_are_made_when_first_opened_and_kept(made: Doors, qtbot: QtBot) -> None:
    assert made._stack.count() == 1
    with qtbot.waitSignal(made.opened) as opened:
        made.openers["talk"].open_it()
    assert opened.args == ["talk"]
    first = page(made, "talk")
    assert made._stack.currentWidget() is first
    made.open_plan()
    made.open_number(1)
    assert made._stack.currentWidget() is first
    assert first.read == 2


def test_a_door_that_is_not_there_is_not_opened(made: Doors) -> None:
    assert made.page("gone") is None
    before = made._stack.currentWidget()
    made.open_door("gone")
    assert made._stack.currentWidget() is before


@pytest.mark.parametrize("name", ["told", "failed", "show_requested", "check_in_requested"])
def test_what_a_page_tells_is_told_on(made: Doors, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(getattr(made, name)) as heard:
        getattr(page(made, "talk"), name).emit("x")
    assert heard.args == ["x"]


def test_a_page_can_open_another_and_one_without_signals_is_a_page_too(made: Doors) -> None:
    page(made, "talk").open_requested.emit("silent")
    assert isinstance(made._stack.currentWidget(), SilentPage)


def test_a_door_with_tabs_shows_the_one_that_was_shown_last(made: Doors, qtbot: QtBot) -> None:
    made.open_door("both")
    frame = made._stack.currentWidget()
    assert isinstance(frame, Tabbed)
    assert made.shown("one") is not None
    assert made.shown("two") is None
    with qtbot.waitSignal(made.opened) as opened:
        frame.tabs.setCurrentIndex(1)
    assert opened.args == ["both"]
    assert isinstance(made.shown("two"), SilentPage)
    made.open_plan()
    made.open_door("both")
    assert frame.current() == "two"
    page(made, "one").open_requested.emit("two")
    made.open_door("one")
    assert frame.current() == "one"
    assert page(made, "one").isVisibleTo(frame)
    assert made.number("two") == made.number("both") == 3


def test_another_workspace_is_read_by_every_page_that_was_made(made: Doors) -> None:
    made.workspace_opened()
    talking = page(made, "talk")
    made.workspace_opened()
    assert talking.read == 1


def test_the_registry_is_sound() -> None:
    tabs = [tab for door in DOORS for tab in door.tabs]
    names = [door.name for door in DOORS]
    keys = [one.keys for one in (*DOORS, *tabs) if one.keys]
    assert len({tab.name for tab in tabs}) == len(tabs)
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)
    for door in DOORS:
        assert not icons.icon(door.icon).isNull(), door.icon
        for place in [tab.place for tab in door.tabs] or [door.place]:
            module, _, made = place.rpartition(".")
            assert callable(getattr(import_module(module), made)), place


def rail_of(count: int, qtbot: QtBot) -> Rail:
    rail = Rail()
    qtbot.addWidget(rail)
    for number in range(count):
        rail.add_door(QAction(icons.icon("target"), f"Door {number}", rail))
    rail.show()
    QApplication.processEvents()
    return rail


def test_all_doors_fit_a_small_window(qtbot: QtBot) -> None:
    count = len(registry.DOORS) + len(registry.AT_TIMES)
    assert (
        rail_of(count, qtbot).minimumSizeHint().height() <= SMALLEST - theme.STATUS_HEIGHT - 2 * theme.ROW_COMFORTABLE
    )


def test_a_folded_rail_is_narrow_and_names_its_doors_in_tips(qtbot: QtBot) -> None:
    rail = rail_of(3, qtbot)
    assert rail.width() == theme.RAIL_WIDE
    rail.fold(True)
    assert rail.width() == theme.RAIL_NARROW
    assert [button.toolTip() for button in rail.findChildren(QToolButton)] == ["Door 0", "Door 1", "Door 2"]


def test_a_tool_stands_above_the_doors_and_triggers_its_action(qtbot: QtBot) -> None:
    rail = rail_of(2, qtbot)
    action = QAction(icons.icon("search"), "Search or run a &command…", rail)
    rail.add_tool(action)
    QApplication.processEvents()
    tool, *others = sorted(rail.findChildren(QToolButton), key=QWidget.y)
    assert tool.text() == "Search or run a command"
    assert not tool.isCheckable()
    assert all(button.isCheckable() for button in others)
    with qtbot.waitSignal(action.triggered):
        tool.click()


def test_a_door_that_is_there_at_times_and_its_number(qtbot: QtBot) -> None:
    rail = rail_of(3, qtbot)
    rail.set_door(2, False)
    door = rail._buttons.button(2)
    assert door.isHidden()
    rail.set_door(2, True, 120)
    assert not door.isHidden()
    assert door.accessibleName().endswith(": 120")
    rail.fold(True)
    assert not door.grab().isNull()
    rail.set_door(2, True)
    assert door.accessibleName() == door.text()
