"""The start of the real program: what is not imported before the first paint, and a day at the window with an undo."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from okr_desktop import paths

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    *("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "pypdfium2", "openpyxl", "numpy", "PIL", "asyncio"),
    *("xlsxwriter", "python_calamine", "uharfbuzz", "bidi", "icalendar"),
)

# Runs the real program on WORKSPACE, tells what it is told about the start, and closes it at STAGE.
UP_TO = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from okr_desktop.qt import launch

stage, seen = sys.argv[2], {}

def watch(what, window):
    seen[what] = sorted(sys.modules)
    if what == stage:
        QTimer.singleShot(0, window.close)

code = launch.run(Path(sys.argv[1]), "en", watch)
print(json.dumps({"code": code, "seen": seen}))
"""

# A day at the window, through its own actions; each line of SCRIPT waits until the last one is done.
DAY = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from okr_desktop.qt import launch
from okr_desktop.qt.models.outline_node import flatten

told = {}

def titles(window):
    return {node.title: node for node in flatten(window.plan.outline.roots())}

def waiting(window):
    return next(node for title, node in titles(window).items() if title.startswith("Repairs that come back"))

def dialog_of(window):
    from okr_desktop.qt.dialogs.check_in import CheckInDialog

    return window.findChild(CheckInDialog)

def sample(window):
    window.named["data.sample"].trigger()
    yield lambda: len(titles(window)) > 10

def check_in(window):
    told["before"] = waiting(window).progress_text
    window.plan.tree.select(waiting(window).id)
    yield lambda: window.named["item.check_in"].isEnabled()
    window.named["item.check_in"].trigger()
    yield lambda: dialog_of(window) is not None and dialog_of(window).ui.head_label.text()
    QTest.keyClicks(dialog_of(window).ui.value, "3")
    dialog_of(window)._save_button().click()
    yield lambda: waiting(window).progress_text != told["before"]
    told["after"] = waiting(window).progress_text

def undo(window):
    yield lambda: window.named["edit.undo"].isEnabled()
    window.named["edit.undo"].trigger()
    yield lambda: waiting(window).progress_text == told["before"]

def look(window):
    told["titles"] = len(titles(window))
    told["value"] = waiting(window).progress_text
    yield lambda: window.named["edit.redo"].isEnabled()
    told["undo"] = window.named["edit.undo"].text()
    told["redo"] = window.named["edit.redo"].text()

def redo(window):
    window.named["edit.redo"].trigger()
    yield lambda: waiting(window).progress_text != told["value"]
    told["redone"] = waiting(window).progress_text

class Day:
    def __init__(self, window):
        self.window = window
        self.steps = self.all_steps()
        self.condition = lambda: window.session.is_open and window.plan.bar.cycle.count() > 0
        self.timer = QTimer()
        self.timer.timeout.connect(self.go_on)
        self.timer.start(10)

    def all_steps(self):
        for name in sys.argv[2:]:
            yield from globals()[name](self.window)

    def go_on(self):
        if self.window.session.runner.busy or not self.condition():
            return
        self.condition = next(self.steps, None)
        if self.condition is None:
            self.timer.stop()
            self.window.close()

def watch(what, window):
    if what == "furnished":
        window.day = Day(window)

told["code"] = launch.run(Path(sys.argv[1]), "en", watch)
print(json.dumps(told))
"""


def run(home: Path, script: str, *words: str) -> Any:
    """What a Python process prints as JSON, off the screen, with a home of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", paths.HOME_VARIABLE: str(home)}
    done = subprocess.run(
        [sys.executable, "-c", script, *words], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def heavy(modules: list[str]) -> list[str]:
    """Modules that have no place in a start."""
    return [name for name in modules if name.split(".")[0] in HEAVY]


def make_sample(home: Path, workspace: Path) -> None:
    script = "import json, sys; from pathlib import Path; from okr_desktop.qt.demo import make_sample; "
    run(home, script + "print(json.dumps(make_sample(Path(sys.argv[1]))))", str(workspace))


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    workspace = tmp_path / "sample.okrdb"
    make_sample(tmp_path, workspace)
    found = run(tmp_path, UP_TO, str(workspace), "furnished")
    assert found["code"] == 0
    assert list(found["seen"]) == ["frame", "rows", "furnished"]
    assert heavy(found["seen"]["frame"]) == []
    assert heavy(found["seen"]["rows"]) == []
    # The window is not kept waiting by what only its dialogs, its store or its services need.
    late = (
        "okr_desktop.services",
        "okr_desktop.qt.dialogs",
        "okr_desktop.qt.pages.plan.page",
        "okr_desktop.store.journal",
    )
    assert [name for name in found["seen"]["rows"] if name.startswith(late)] == []


def test_a_window_closed_at_the_first_paint_ends_cleanly(tmp_path: Path) -> None:
    workspace = tmp_path / "sample.okrdb"
    make_sample(tmp_path, workspace)
    found = run(tmp_path, UP_TO, str(workspace), "frame")
    assert found["code"] == 0
    assert sorted(path.name for path in tmp_path.glob("sample.okrdb*")) == ["sample.okrdb"]


def test_asking_for_the_version_imports_no_qt() -> None:
    script = (
        "import sys; from okr_desktop import __main__\n"
        "try: __main__.main(['--version'])\n"
        "except SystemExit as end: assert not end.code\n"
        "print('\\n'.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    version, *modules = done.stdout.splitlines()
    assert version.startswith("OKR Desktop ")
    assert [name for name in modules if name.startswith(("PySide6", "shiboken", "okr_desktop.qt"))] == []


def test_a_file_that_is_no_workspace_still_shows_the_window(tmp_path: Path) -> None:
    broken = tmp_path / "broken.okrdb"
    broken.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    found = run(tmp_path, UP_TO, str(broken), "furnished")
    assert list(found["seen"]) == ["frame", "furnished"]
    assert broken.read_bytes() == b"SQLite format 3\0" + b"x" * 5000


# Opens a workspace that says it is of a later version, which only opening it properly finds out.
REFUSED = """
import json, sqlite3, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from okr_desktop.qt import launch
from okr_desktop.qt.prompter import Prompter

path, told = Path(sys.argv[1]), {}

def ask(self, window, *args, **kw):
    told["asked"] = window.plan.outline.rowCount()
    QTimer.singleShot(0, window.close)

Prompter.ask = Prompter.tell = ask

def watch(what, window):
    told[what] = 0 if window.first is None else window.first.outline.rowCount()

told["code"] = launch.run(path, "en", watch)
print(json.dumps(told))
"""


def test_rows_of_a_workspace_that_cannot_be_opened_go_away(tmp_path: Path) -> None:
    workspace = tmp_path / "sample.okrdb"
    make_sample(tmp_path, workspace)
    with workspace.open("r+b") as file:
        file.seek(60)  # the schema version in the header of an SQLite file
        file.write((999).to_bytes(4, "big"))
    found = run(tmp_path, REFUSED, str(workspace))
    assert found["rows"] > 10
    assert found["asked"] == 0
    assert found["code"] == 0


def test_what_was_done_is_undone_after_a_restart_too(tmp_path: Path) -> None:
    fresh = tmp_path / "Workspace.okrdb"  # the default one, which is made when there is none
    first = run(tmp_path, DAY, str(fresh), "sample", "check_in", "undo")
    assert first["after"] != first["before"]
    second = run(tmp_path, DAY, str(fresh), "look", "redo")
    assert second["value"] == first["before"]
    assert second["titles"] > 10
    assert "sample" in second["undo"].lower()
    assert "Repairs that come back" in second["redo"]
    assert second["redone"] == first["after"]
