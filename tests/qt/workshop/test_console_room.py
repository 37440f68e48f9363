"""Promises towards the room: the projector shows what the hall says, and the door opens after the check."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.qt.pages.workshop.watch import Watch
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.network import Interface, Kind
from okr_desktop.qt.workshop.preflight.checks import Result
from okr_desktop.qt.workshop.sleep import AwakeState
from okr_desktop.services.workshop.hall import Hall
from tests.qt.workshop.console_kit import ConsoleKit


@pytest.fixture
def kit(qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path) -> Iterator[ConsoleKit]:
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def test_the_projector_goes_on_and_off_and_is_seen_small(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.press("projector")
    kit.settle()
    assert console.room.projecting
    assert console.aside.project.isChecked()
    kit.wait(lambda: not console.aside.picture.pixmap().isNull())
    console.press("escape")
    assert not console.room.projecting
    assert not console.aside.project.isChecked()
    console.press("projector")
    projector = console.room.projector
    kit.page.shut()
    assert not projector.isVisible()


def test_blank_and_freeze_reach_the_projector(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.press("blank")
    console.press("freeze")
    kit.settle()
    assert console.room.projector.blank
    assert console.room.projector.frozen


def test_the_join_code_is_shown_over_any_scene_and_goes_again(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME, paper_only=False)
    console.press("join")
    kit.settle()
    assert "no join code" in kit.told[-1]
    kit.hall.open_door("127.0.0.1").result(60)
    kit.settle()
    console.press("join")
    assert console.room.projector._view["scene"] == "join"
    console.press("join")
    assert console.room.projector._view["scene"] == "frame"
    console.press("join")
    kit.hall.go(Stage.COLLECT).result(60)
    kit.settle()
    assert console.room.projector._view["scene"] == "collect"


def test_a_passed_check_opens_the_door_when_people_are_welcomed(kit: ConsoleKit) -> None:
    console = kit.open(Stage.PREPARE, paper_only=False)
    console.room._on_checked(Result("127.0.0.1", 0, passed=True))
    kit.settle()
    assert kit.view.live.setup.preflight_passed
    assert not kit.view.address
    console.bar.next.click()
    kit.wait(lambda: bool(kit.view.address))
    kit.settle()
    assert kit.stage is Stage.LOBBY
    kit.prompter.expect("ask", "close")
    console.room.toggle_door()
    kit.wait(lambda: not kit.view.address)


def test_paper_is_a_choice_of_the_check(kit: ConsoleKit) -> None:
    console = kit.open(Stage.PREPARE, paper_only=False)
    console.room._on_checked(Result(paper=True))
    kit.settle()
    assert kit.view.live.setup.paper_only


def test_a_computer_that_slept_is_paused(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.hall.timer("start").result(60)
    console.watch._tick.jumped.emit(600.0)
    kit.settle()
    kit.wait(lambda: kit.view.live.run.overlay is Overlay.PAUSED)
    kit.wait(lambda: any("asleep" in text for text in kit.told))


def test_the_computer_is_kept_awake_while_people_are_in_it(kit: ConsoleKit) -> None:
    asked: list[str] = []

    class Holder:
        def start(self, why: str, told: object) -> None:
            asked.append("start")

        def stop(self) -> None:
            asked.append("stop")

    kit.page.awake._holders = [Holder()]
    kit.open(Stage.PREPARE)
    assert asked == []
    kit.hall.go(Stage.LOBBY).result(60)
    kit.settle()
    assert asked == ["start"]
    kit.page.shut()
    assert kit.page.awake.state is AwakeState.OFF


def test_a_network_that_is_gone_means_paper_and_another_one_is_taken(kit: ConsoleKit) -> None:
    console = kit.open(Stage.LOBBY, paper_only=False)
    kit.hall.open_door("127.0.0.1").result(60)
    kit.settle()
    watch = console.watch
    assert isinstance(watch, Watch)
    port = kit.view.address.rpartition(":")[2]
    watch._on_networks([Interface("lo", Kind.WIFI, "127.0.0.2", 8)])
    kit.wait(lambda: "127.0.0.2" in kit.view.address)
    assert kit.view.address.rpartition(":")[2] == port
    watch._on_networks([])
    kit.wait(lambda: kit.view.live.run.overlay is Overlay.OFFLINE)


def test_after_a_crash_the_way_in_opens_where_it_stood(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, paper_only=False)
    kit.hall.open_door("127.0.0.1").result(60)
    before, path = kit.view.address, kit.hall.path
    kit.page.shut()
    kit.page.take(Hall.open(path))
    kit.wait(lambda: kit.view.address == before)
    kit.settle()
    assert kit.view.live.run.overlay is Overlay.PAUSED


def test_a_way_in_that_was_closed_by_hand_stays_closed(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, paper_only=False)
    kit.hall.open_door("127.0.0.1").result(60)
    before, path = kit.view.address, kit.hall.path
    kit.hall.close_door().result(60)
    kit.wait(lambda: all(one.name != "workshop-door" for one in threading.enumerate()))
    kit.page.shut()
    kit.page.take(Hall.open(path))
    kit.settle()
    assert not kit.view.address
    # The check took some other port; phones know this one.
    kit.console.room._on_checked(Result("127.0.0.1", 1, passed=True))
    kit.wait(lambda: kit.view.address == before)


def test_keys_pressed_on_the_projector_do_what_they_do_on_the_console(kit: ConsoleKit, qtbot: QtBot) -> None:
    console = kit.open(Stage.FRAME)
    console.press("projector")
    # Keys go to the window in front; on a busy machine it takes a moment until that is the projector.
    kit.wait(lambda: console.room.projector.isActiveWindow())
    qtbot.keyClick(console.room.projector, Qt.Key.Key_B)
    kit.wait(lambda: kit.view.blank)
    qtbot.keyClick(console.room.projector, Qt.Key.Key_N)
    kit.settle()
    assert not console.drawer.name


def test_on_one_screen_the_picture_stands_before_the_console(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    console.press("projector")
    assert console.room.projector.alone
    kit.wait(lambda: console.room.projector.isActiveWindow())


def test_a_computer_that_may_fall_asleep_is_told_quietly_for_as_long(kit: ConsoleKit) -> None:
    console = kit.open(Stage.LOBBY)
    assert console.top.awake.isVisible()
    assert "switch sleep" in console.top.awake.toolTip()
    assert not any("asleep" in text for text in kit.told)
    kit.page.awake.stop()
    assert not console.top.awake.isVisible()


def test_the_small_picture_goes_with_the_clock_while_the_projector_is_off(kit: ConsoleKit) -> None:
    console = kit.open(Stage.COLLECT)
    kit.hall.timer("start").result(60)
    kit.settle()
    kit.wait(lambda: not console.aside.picture.pixmap().isNull())
    first = console.aside.picture.pixmap().toImage()
    kit.wait(lambda: console.aside.picture.pixmap().toImage() != first)
    kit.hall.timer("pause").result(60)
    kit.settle()
    assert not console.room._second.isActive()


def test_one_screen_is_explained_once(kit: ConsoleKit) -> None:
    console = kit.open(Stage.FRAME)
    for _ in range(3):
        console.press("projector")
    assert sum("one screen" in text for text in kit.told) == 1


def test_a_port_that_another_program_took_is_no_dead_end(kit: ConsoleKit) -> None:
    kit.open(Stage.LOBBY, paper_only=False)
    kit.hall.open_door("127.0.0.1").result(60)
    path, port = kit.hall.path, kit.hall.was_at[1]
    kit.page.shut()
    with socket.create_server(("127.0.0.1", port)), socket.create_server(("127.0.0.1", 0)) as free:
        other = free.getsockname()[1]
        free.close()
        kit.page.take(Hall.open(path))
        kit.wait(lambda: any("Another program" in text for text in kit.told))
        kit.console.room._on_checked(Result("127.0.0.1", other, passed=True))
        kit.wait(lambda: kit.view.address.endswith(f":{other}"))
