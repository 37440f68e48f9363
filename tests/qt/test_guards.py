"""Each guard of the suite is proven on a bad test, in a suite of its own: it fails by name and for the right reason."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BAD = """
import os, threading, time, sys
import pytest
from PySide6.QtCore import Qt, QTimer, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

kept = []

def test_good_open_dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.open()
    qtbot.wait(120)
    assert dialog.isVisible()

def test_blocking_instance(qtbot):
    QDialog().exec()

def test_blocking_window_modal_instance(qtbot):
    dialog = QDialog()
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.exec()

def test_blocking_static(qtbot):
    QMessageBox.question(None, "Really?", "text")

@pytest.mark.allows_dialogs
def test_good_blocking_allowed(qtbot):
    dialog = QDialog()
    QTimer.singleShot(150, dialog.accept)
    assert dialog.exec() == 1

def test_window_left(qtbot):
    window = QWidget()
    window.setObjectName("forgotten")
    kept.append(window)
    window.show()

def test_good_window_deleted_later(qtbot):
    window = QWidget()
    window.show()
    kept.append(window)
    window.deleteLater()

def test_timer_left(qtbot):
    timer = QTimer()
    timer.setObjectName("ticking")
    timer.start(10_000)
    kept.append(timer)

def test_good_timer_stopped(qtbot):
    timer = QTimer()
    timer.start(10_000)
    timer.stop()
    kept.append(timer)

def test_thread_left(qtbot):
    threading.Thread(target=time.sleep, args=(8,), name="lingering").start()

def test_hook_left(qtbot):
    sys.unraisablehook = print

def test_qt_warning(qtbot):
    qWarning("something is odd")

def test_qt_warning_while_cleaning_up(qtbot):
    window = QWidget()
    window.destroyed.connect(complain)
    window.deleteLater()
    kept.append(window)

def complain():
    qWarning("too late")

def test_good_no_worker_frees_widgets(qtbot):
    import gc
    collected = []
    gc.callbacks.append(note := lambda phase, info: collected.append(threading.current_thread().name))
    worker = threading.Thread(target=lambda: [[] for _ in range(50_000)])
    worker.start()
    worker.join()
    gc.callbacks.remove(note)
    assert worker.name not in collected

def test_good_home():
    assert os.environ["OKR_DESKTOP_HOME"]
    assert os.listdir(os.environ["OKR_DESKTOP_HOME"]) == []
    open(os.path.join(os.environ["OKR_DESKTOP_HOME"], "mine"), "w").close()

def test_good_another_home(bundled_fonts):
    assert os.listdir(os.environ["OKR_DESKTOP_HOME"]) == []
    assert QApplication.font().family() == bundled_fonts
    assert QApplication.platformName() == "offscreen"
"""
EXPECTED = {
    "test_blocking_instance": "blocking dialog QDialog",
    "test_blocking_window_modal_instance": "blocking dialog QDialog",
    "test_blocking_static": "blocking dialog QMessageBox 'Really?'",
    "test_window_left": "window QWidget forgotten '' left open",
    "test_timer_left": "timer ticking (10000 ms) still running",
    "test_thread_left": "thread lingering still running",
    "test_hook_left": "an exception hook was left installed",
    "test_qt_warning": "something is odd",
    "test_qt_warning_while_cleaning_up": "Qt said while cleaning up: too late",
}


HIDING = """
import importlib.util, sys
import pytest

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in HIDDEN:
            raise ModuleNotFoundError(name)

look = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name in HIDDEN else look(name, package)
sys.meta_path.insert(0, Hidden())
raise SystemExit(pytest.main(sys.argv[1:]))
"""


def run_suite(folder: Path, *options: str, hidden: tuple[str, ...] = (), plugins: bool = True) -> str:
    """Run pytest in a folder, as if the modules ``hidden`` were not installed; returns what it printed."""
    code = HIDING.replace("HIDDEN", repr(hidden))
    env = {**os.environ, **({} if plugins else {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"})}
    command = [sys.executable, "-c", code, "-p", "no:cacheprovider", *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=folder.parent, env=env, check=False)
    return done.stdout + done.stderr


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    tests = tmp_path / "tests"
    (tests / "qt").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    ini = f"[pytest]\npythonpath = {ROOT}\nqt_api = pyside6\nqt_log_level_fail = WARNING\n"
    (tmp_path / "pytest.ini").write_text(ini + "addopts = --strict-markers\n", encoding="utf-8")
    return tests


def test_every_guard_fails_a_bad_test_by_name_and_no_good_one(suite: Path) -> None:
    (suite / "qt" / "test_bad.py").write_text(BAD, encoding="utf-8")
    printed = run_suite(suite, "-rA", "-q")
    failed = set(re.findall(r"^(?:FAILED|ERROR) \S*?::(\w+)", printed, re.MULTILINE))
    assert failed == set(EXPECTED), printed
    for name, reason in EXPECTED.items():
        assert reason in printed, f"{name}: {printed}"
        if name not in ("test_qt_warning",):
            assert re.search(rf"test_bad\.py::{name}: .*{re.escape(reason)}", printed), f"{name}: {printed}"


def test_core_tests_run_where_pyside6_is_not_installed(suite: Path) -> None:
    (suite / "domain").mkdir()
    core = "import os\n\ndef test_core():\n    assert os.path.isdir(os.environ['OKR_DESKTOP_HOME'])\n"
    (suite / "domain" / "test_core.py").write_text(core, encoding="utf-8")
    (suite / "qt" / "test_window.py").write_text("import PySide6\n", encoding="utf-8")
    (suite.parent / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    printed = run_suite(suite, "-q", hidden=("PySide6", "shiboken6", "pytestqt"), plugins=False)
    assert "1 passed" in printed, printed


def test_guards_do_not_load_qt_for_core_tests(suite: Path) -> None:
    (suite / "domain").mkdir()
    core = "import sys\n\ndef test_core():\n    assert 'PySide6.QtWidgets' not in sys.modules\n"
    (suite / "domain" / "test_core.py").write_text(core, encoding="utf-8")
    (suite.parent / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    printed = run_suite(suite, "-q", plugins=False)
    assert "1 passed" in printed, printed
