"""Promises of the crash path, on real processes: one report, a log, the program goes on, a segfault is told later."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton

from okr_desktop.crash_log import CrashLog, CrashReport, FaultFile, rotate, take_faults
from okr_desktop.qt.crash import CrashDialog, CrashPath

PROGRAM = """
import sys, threading
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from okr_desktop.qt.app import create_app
from okr_desktop.qt.crash import CrashDialog, CrashPath
from okr_desktop.qt.tasks import TaskRunner
app = create_app([])
crash = CrashPath()
dialogs = []
def count():
    fresh = [w for w in app.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]
    dialogs.append(len(fresh))
def close():
    for window in app.topLevelWidgets():
        if isinstance(window, CrashDialog):
            window.close()
{body}
crash.report_last_time()
app.exec()
print("dialogs", max(dialogs, default=0))
crash.remove()
"""


@pytest.fixture(autouse=True)
def faults_of_the_suite(request: pytest.FixtureRequest) -> Iterator[None]:
    """Give pytest back its own report of a crash of the suite, which a fault file replaces."""
    yield
    faulthandler.enable(request.config.stash.get(fault_handler_stderr_fd_key, 2))


def run(home: Path, body: str, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    code = PROGRAM.replace("{body}", textwrap.dedent(body))
    env = {**os.environ, "OKR_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=env, check=False
    )
    assert not check or done.returncode == 0, done.stderr
    return done


def log_of(home: Path) -> str:
    return (home / "logs" / "okr-desktop.log").read_text(encoding="utf-8")


def test_an_error_in_a_slot_is_reported_and_the_program_goes_on(own_home: Path) -> None:
    done = run(
        own_home,
        """
        def slot():
            raise ValueError("in the slot")
        QTimer.singleShot(0, slot)
        QTimer.singleShot(200, count)
        QTimer.singleShot(250, app.quit)
        """,
    )
    assert done.stdout.strip() == "dialogs 1"
    assert done.stderr.count("ValueError: in the slot") == 1
    assert log_of(own_home).count("ValueError: in the slot") == 1
    assert list((own_home / "logs").glob("fault-*")) == []


def test_an_error_in_a_worker_and_in_a_thread_are_reported(own_home: Path) -> None:
    done = run(
        own_home,
        """
        runner = TaskRunner()
        def work():
            raise KeyError("in the worker")
        def thread():
            raise OSError("in the thread")
        runner.submit(work)
        threading.Thread(target=thread).start()
        QTimer.singleShot(200, count)
        QTimer.singleShot(220, close)
        QTimer.singleShot(300, app.quit)
        app.aboutToQuit.connect(runner.close)
        """,
    )
    assert done.stdout.strip() == "dialogs 1"
    assert "KeyError: 'in the worker'" in log_of(own_home)
    assert "OSError: in the thread" in log_of(own_home)


def test_the_same_error_a_hundred_times_is_one_report(own_home: Path) -> None:
    done = run(
        own_home,
        """
        class Bad(QWidget):
            painted = 0
            def paintEvent(self, event):
                Bad.painted += 1
                if Bad.painted == 100:
                    QTimer.singleShot(100, count)
                    QTimer.singleShot(150, app.quit)
                raise RuntimeError(f"paint {Bad.painted}")
        bad = Bad()
        bad.show()
        timer = QTimer()
        timer.timeout.connect(bad.update)
        timer.start(1)
        """,
    )
    assert done.stdout.strip() == "dialogs 1"
    assert done.stderr.count("Traceback") == 1
    assert log_of(own_home).count("Traceback") == 1
    assert "(repeated 100 times)" in log_of(own_home)


def test_a_segfault_is_reported_once_at_the_next_start(own_home: Path) -> None:
    done = run(own_home, "import ctypes\nQTimer.singleShot(0, lambda: ctypes.string_at(0))", check=False)
    assert done.returncode != 0
    assert [path.stat().st_size > 0 for path in (own_home / "logs").glob("fault-*")] == [True]
    look = "QTimer.singleShot(100, count)\nQTimer.singleShot(150, app.quit)"
    assert run(own_home, look).stdout.strip() == "dialogs 1"
    assert "closed unexpectedly last time: Fatal Python error" in log_of(own_home)
    assert run(own_home, look).stdout.strip() == "dialogs 0"
    archived = list((own_home / "logs").glob("crash-*.log"))
    assert len(archived) == 1
    assert "Segmentation fault" in archived[0].read_text(encoding="utf-8")


def test_the_crash_path_survives_a_folder_it_cannot_write_and_errors_that_cannot_be_printed(own_home: Path) -> None:
    (own_home / "logs").write_text("a file where the folder should be", encoding="utf-8")
    done = run(
        own_home,
        """
        class Nasty(Exception):
            def __str__(self):
                raise RuntimeError("no words")
            __repr__ = __str__
        def slot():
            raise Nasty
        def deep():
            deep()
        QTimer.singleShot(0, slot)
        QTimer.singleShot(0, deep)
        QTimer.singleShot(300, count)
        QTimer.singleShot(350, app.quit)
        """,
    )
    assert done.stdout.strip() == "dialogs 1"
    assert "Nasty" in done.stderr
    assert "RecursionError" in done.stderr


def test_without_a_console_nothing_breaks(own_home: Path) -> None:
    body = "sys.stderr = None\ndef slot():\n    raise ValueError('quiet')\nQTimer.singleShot(0, slot)\n"
    run(own_home, body + "QTimer.singleShot(150, app.quit)")
    assert "ValueError: quiet" in log_of(own_home)


@pytest.fixture
def crash(qapp: object, own_home: Path) -> Iterator[tuple[CrashPath, list[CrashReport]]]:
    shown: list[CrashReport] = []

    def present(reports: list[CrashReport], last_time: bool, log_file: str) -> None:
        shown.extend(reports)

    made = CrashPath(log=CrashLog(own_home / "logs"), present=present)
    yield made, shown
    made.remove()


def test_qt_messages_go_to_the_log_but_make_no_dialog(
    qtbot: Any, crash: tuple[CrashPath, list[CrashReport]], own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(50):
        qWarning("the same complaint")
    qtbot.wait(10)
    assert log_of(own_home).count("Qt: the same complaint") == 5
    assert crash[1] == []


def test_hooks_only_queue_whatever_the_thread(qtbot: Any, crash: tuple[CrashPath, list[CrashReport]]) -> None:
    shown = crash[1]

    def fail(number: int) -> None:
        exec(compile(f"raise ValueError({number})", f"file{number}", "exec"), {})

    threads = [threading.Thread(target=fail, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shown == []
    qtbot.waitUntil(lambda: len(shown) == 8)


def test_a_flood_of_different_errors_stops_asking_for_attention(own_home: Path) -> None:
    log = CrashLog(own_home)
    for number in range(200):
        log.error(ValueError(str(number)))
    assert len(log.take()) == 20
    assert log.path.read_text(encoding="utf-8").count("ValueError") == 200


def test_the_dialog_says_what_happened_where_the_log_is_and_copies_the_details(qtbot: Any) -> None:
    dialog = CrashDialog([CrashReport("ValueError: x", "Traceback\nValueError: <b>x</b>")], False, "/somewhere/o.log")
    qtbot.addWidget(dialog)
    dialog.show()
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "last saved step is safe" in text
    assert "/somewhere/o.log" in text
    assert not dialog.isModal()
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()] == ["Close"]
    assert "Quit" in [button.text() for button in box.buttons()]
    next(button for button in box.buttons() if button.text() == "Copy details").click()
    assert QGuiApplication.clipboard().text() == "Traceback\nValueError: <b>x</b>"
    details = dialog.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert details.isReadOnly()
    assert dialog.isVisible()


def test_a_log_is_rotated_and_old_ones_are_dropped(tmp_path: Path) -> None:
    log = tmp_path / "o.log"
    for number in range(6):
        log.write_text(str(number) * 20, encoding="utf-8")
        rotate(log, limit=10, keep=3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.log.1", "o.log.2", "o.log.3"]
    assert (tmp_path / "o.log.1").read_text(encoding="utf-8") == "5" * 20


def test_another_running_window_is_not_taken_for_a_crash(own_home: Path) -> None:
    hold = "import sys; from pathlib import Path; from okr_desktop.crash_log import FaultFile\n"
    hold += (
        f"f = FaultFile(Path({str(own_home)!r})); f._file.write('x'); f._file.flush(); print('up', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert take_faults(own_home) == []
        other.kill()
        other.wait()
    assert [report.details for report in take_faults(own_home)] == ["x"]
    assert take_faults(own_home) == []


def test_a_clean_end_leaves_no_fault_file(tmp_path: Path) -> None:
    file = FaultFile(tmp_path)
    assert file.path.exists()
    file.close()
    assert list(tmp_path.iterdir()) == []
