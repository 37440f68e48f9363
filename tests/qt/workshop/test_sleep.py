"""The computer stays awake while it should, says so honestly, and a sleep is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.qt.workshop import sleep
from okr_desktop.qt.workshop.sleep import Awake, AwakeState, ChildHolder, SessionHolder, Tick, WindowsHolder

ROOT = Path(__file__).resolve().parents[3]


class Holder:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.told: Callable[[bool], None] | None = None
        self.stopped = 0

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        self.told = told

    def stop(self) -> None:
        self.stopped += 1


def answered(holder: Holder, worked: bool) -> None:
    assert holder.told is not None
    holder.told(worked)


@pytest.fixture
def holders() -> list[Holder]:
    return [Holder(), Holder()]


@pytest.fixture
def awake(qapp: object, holders: list[Holder]) -> Iterator[Awake]:
    made = Awake(holders=list(holders))
    yield made
    made.stop()


def test_the_next_way_is_tried_when_one_does_not_work(awake: Awake, holders: list[Holder]) -> None:
    states: list[AwakeState] = []
    awake.changed.connect(states.append)
    awake.start()
    assert awake.state is AwakeState.TRYING
    answered(holders[0], False)
    answered(holders[1], True)
    assert states == [AwakeState.TRYING, AwakeState.HELD]
    assert awake.how == "Holder"
    awake.stop()
    assert awake.state is AwakeState.OFF
    assert (holders[0].stopped, holders[1].stopped) == (0, 1)


def test_it_says_when_no_way_works_and_can_be_asked_again(awake: Awake, holders: list[Holder]) -> None:
    awake.start()
    for holder in holders:
        answered(holder, False)
    assert awake.state is AwakeState.FAILED
    assert awake.how == ""
    awake.start()
    assert awake.state is AwakeState.TRYING


def test_an_answer_that_comes_after_the_end_is_not_heard(awake: Awake, holders: list[Holder]) -> None:
    awake.start()
    awake.stop()
    answered(holders[0], True)
    assert awake.state is AwakeState.OFF
    awake.start()
    answered(holders[0], True)
    assert awake.state is AwakeState.HELD


def test_as_a_context_it_lets_go_at_the_end(qapp: object, holders: list[Holder]) -> None:
    with Awake(holders=list(holders)) as awake:
        answered(holders[0], True)
        assert awake.state is AwakeState.HELD
    assert awake.state is AwakeState.OFF
    assert holders[0].stopped == 1


def test_windows_is_asked_for_system_and_display_and_released() -> None:
    flags: list[int] = []

    def setter(value: int) -> int:
        flags.append(value)
        return 0x8000_0000

    holder, answers = WindowsHolder(setter), list[bool]()
    holder.start("", answers.append)
    holder.stop()
    assert answers == [True]
    assert flags == [0x8000_0003, 0x8000_0000]


def test_windows_refusing_is_told() -> None:
    answers: list[bool] = []
    WindowsHolder(lambda _: 0).start("", answers.append)
    assert answers == [False]


def test_a_child_holds_until_it_is_let_go(qtbot: QtBot) -> None:
    holder, answers = ChildHolder([sys.executable, "-c", "import sys; sys.stdin.read()"]), list[bool]()
    holder.start("", answers.append)
    qtbot.waitUntil(lambda: answers == [True], timeout=10_000)
    child = holder._child
    assert child is not None
    assert child.poll() is None
    holder.stop()
    assert child.poll() is not None
    holder.stop()


def test_a_child_that_was_refused_is_told(qtbot: QtBot) -> None:
    answers: list[bool] = []
    missing, refused = ChildHolder(["no-such-program-anywhere"]), ChildHolder(["false"])
    missing.start("", answers.append)
    assert answers == [False]
    refused.start("", answers.append)
    qtbot.waitUntil(lambda: answers == [False, False], timeout=10_000)
    refused.stop()


KILLED = """
import os, sys
from PySide6.QtCore import QCoreApplication
from okr_desktop.qt.workshop.sleep import ChildHolder
app = QCoreApplication([])
holder = ChildHolder(["cat"])
holder.start("", print)
print(holder._child.pid, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such child on Windows")
def test_a_child_does_not_outlive_a_program_that_was_killed(qtbot: QtBot) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True, check=False)
    child = int(done.stdout.split()[0])

    def gone() -> bool:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return True
        # Where nobody collects orphans it stays as a name without a program.
        state = Path(f"/proc/{child}/stat")
        return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z"

    qtbot.waitUntil(gone, timeout=10_000)


def test_without_a_session_bus_it_says_no_at_once(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    answers: list[bool] = []
    SessionHolder().start("", answers.append)
    assert answers == [False]


DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

app = QCoreApplication([])
bus = QDBusConnection.sessionBus()

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Desktop(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who, why):
        print("inhibit", who, "-", why, flush=True)
        return 4_000_000_007

desktop = Desktop()
bus.registerObject(sys.argv[1], desktop, QDBusConnection.RegisterOption.ExportAllSlots)
bus.registerService("org.freedesktop.ScreenSaver")
watcher = QDBusServiceWatcher("*", bus, QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)

def gone(name):
    print("let go", flush=True)
    app.quit()

watcher.serviceUnregistered.connect(gone)
print("ready", flush=True)
QTimer.singleShot(20_000, app.quit)
app.exec()
"""
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from okr_desktop.qt.workshop.sleep import Awake, AwakeState, SessionHolder
app = QCoreApplication([])
awake = Awake(holders=[SessionHolder()])

def changed(state):
    print(state.value, flush=True)
    if state in (AwakeState.HELD, AwakeState.FAILED):
        awake.stop()
        QTimer.singleShot(200, app.quit)

awake.changed.connect(changed)
awake.start()
QTimer.singleShot(15_000, app.quit)
app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no session bus to test with")
@pytest.mark.parametrize("path", ["/org/freedesktop/ScreenSaver", "/ScreenSaver", ""])
def test_on_a_real_session_bus_the_desktop_is_asked_and_released(tmp_path: Path, path: str) -> None:
    (tmp_path / "desktop.py").write_text(DESKTOP)
    (tmp_path / "program.py").write_text(PROGRAM)
    desktop = f'"{sys.executable}" "{tmp_path}/desktop.py" {path} >"{tmp_path}/heard" &' if path else ""
    wait = f'for i in $(seq 100); do grep -q ready "{tmp_path}/heard" && break; sleep 0.1; done' if path else ""
    script = f'{desktop}\n{wait}\n"{sys.executable}" "{tmp_path}/program.py"\nsleep 0.3'
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if not path:
        assert done.stdout.split() == ["trying", "failed", "off"], done.stderr
        return
    assert done.stdout.split() == ["trying", "held", "off"], done.stderr
    heard = (tmp_path / "heard").read_text().splitlines()
    assert heard == ["ready", "inhibit OKR Desktop - A workshop is live", "let go"]


class Clocks:
    """A wall clock and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.monotonic = 1_000_000.0, 50.0

    def run(self, seconds: float, asleep: float = 0.0) -> None:
        self.wall += seconds + asleep
        self.monotonic += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def tick(qapp: object, clocks: Clocks) -> Iterator[Tick]:
    made = Tick(wall=lambda: clocks.wall, monotonic=lambda: clocks.monotonic)
    yield made
    made.stop()


def test_a_sleep_is_noticed_whether_or_not_the_monotonic_clock_slept_too(tick: Tick, clocks: Clocks) -> None:
    jumps: list[float] = []
    tick.jumped.connect(jumps.append)
    clocks.run(1.0)
    tick.look()
    assert not jumps
    clocks.run(1.0, asleep=600)
    tick.look()
    clocks.run(300.0)
    tick.look()
    clocks.run(1.0)
    tick.look()
    assert jumps == [601.0, 300.0]


def test_a_slow_second_or_a_small_correction_is_no_sleep(tick: Tick, clocks: Clocks) -> None:
    jumps: list[float] = []
    tick.jumped.connect(jumps.append)
    for seconds, asleep in ((9.0, 0.0), (1.0, 9.0), (1.0, -9.0)):
        clocks.run(seconds, asleep)
        tick.look()
    assert not jumps


def test_a_clock_that_was_set_back_is_told_too(tick: Tick, clocks: Clocks) -> None:
    jumps: list[float] = []
    tick.jumped.connect(jumps.append)
    clocks.run(1.0, asleep=-3600)
    tick.look()
    assert jumps == [-3599.0]


def test_every_system_has_a_way(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, first in (("win32", WindowsHolder), ("darwin", ChildHolder), ("linux", SessionHolder)):
        monkeypatch.setattr(sys, "platform", platform)
        assert isinstance(sleep.system_holders()[0], first)
