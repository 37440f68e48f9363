"""Promises of the session: one signal, before the callback, for what was saved and for nothing else."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import Progress, TaskRunner, TaskState
from okr_desktop.services.outcome import Outcome


@dataclass
class Program:
    """A context as bootstrap makes one; the workspace is a list that remembers who touched it."""

    workspace: list[str]


def add(workspace: list[str], title: str, *, note: str = "") -> Outcome[str]:
    workspace.append(f"{title}{note} {threading.current_thread().name}")
    return Outcome(title, Changes({"objective": frozenset({title})}), Label("objective.add"))


def look(workspace: list[str]) -> Outcome[int]:
    return Outcome(len(workspace), Changes())


def test_changed_is_emitted_once_before_then_and_only_for_changes(runner: TaskRunner) -> None:
    program = Program([])
    session = Session(runner, program)
    heard: list[Any] = []
    session.changed.connect(heard.append)
    session.on_outcome.append(lambda outcome: heard.append(outcome.label and outcome.label.code))
    session.run(add, "A", note="!", then=lambda outcome: heard.append(outcome.value))
    session.run(look, then=lambda outcome: heard.append(outcome.value))
    assert runner.drain()
    assert heard == [Changes({"objective": frozenset({"A"})}), "objective.add", "A", None, 1]
    assert program.workspace[0].startswith("A! okr-worker")


def test_read_announces_nothing(runner: TaskRunner) -> None:
    session = Session(runner, Program(["x"]))
    heard: list[Any] = []
    session.changed.connect(heard.append)
    session.read(len, then=heard.append)
    assert runner.drain()
    assert heard == [1]


def test_what_was_saved_is_shown_though_the_dialog_is_gone_or_the_task_cancelled(runner: TaskRunner) -> None:
    session = Session(runner, Program([]))
    changes: list[Changes] = []
    heard: list[Any] = []
    session.changed.connect(changes.append)
    gate = threading.Event()

    def save(workspace: list[str], title: str) -> Outcome[str]:
        gate.wait(60)
        return add(workspace, title)

    dialog = QWidget()
    session.run(add, "A", origin=dialog, then=heard.append)
    handle = session.run(save, "B", then=heard.append)
    Shiboken.delete(dialog)
    while handle.state is not TaskState.RUNNING:
        runner._deliver()
    handle.cancel()
    gate.set()
    assert runner.drain()
    assert [set(change.ids()) for change in changes] == [{"A"}, {"B"}]
    assert heard == []


def test_a_screen_can_tell_its_own_echo(runner: TaskRunner) -> None:
    session = Session(runner, Program([]))
    origins: list[object] = []
    session.changed.connect(lambda changes: origins.append(session.origin))
    me = QObject()
    session.run(add, "A", origin=me)
    session.run(add, "B")
    assert runner.drain()
    assert origins == [me, None]
    assert session.origin is None


def test_long_actions_report_progress(runner: TaskRunner) -> None:
    session = Session(runner, Program([]))
    seen: list[float] = []
    runner.progressed.connect(lambda handle, fraction, code: seen.append(fraction))

    def load(workspace: list[str], title: str, *, progress: Progress) -> Outcome[str]:
        progress.report(1.0, "reading")
        return add(workspace, title)

    session.run(load, "A", with_progress=True, then=lambda outcome: seen.append(2.0))
    assert runner.drain()
    assert seen == [1.0, 2.0]


def test_nothing_runs_before_a_workspace_is_open(runner: TaskRunner) -> None:
    session = Session(runner)
    errors: list[Any] = []
    session.read(len, failed=errors.append)
    assert runner.drain()
    assert [error.code for error in errors] == ["workspace.closed"]


def test_open_happens_on_the_worker_and_work_asked_for_meanwhile_finds_it(runner: TaskRunner) -> None:
    heard: list[Any] = []
    closed: list[str] = []
    session = Session(runner, closer=lambda program: closed.append(threading.current_thread().name))
    session.on_opened.append(lambda: heard.append("opened"))
    session.on_closed.append(lambda: heard.append("closed"))
    session.open(lambda: Program(["one"]), then=lambda program: heard.append(program.workspace))
    session.read(len, then=heard.append)
    assert not session.is_open
    assert runner.drain()
    assert session.is_open
    assert heard == ["opened", ["one"], 1]
    session.open(lambda: Program([]))
    assert session.close()
    assert heard[3:] == ["opened", "closed"]
    assert [name.split("_")[0] for name in closed] == ["okr-worker", "okr-worker"]


def test_failing_to_open_another_workspace_keeps_the_one_that_is_open(runner: TaskRunner) -> None:
    closed: list[object] = []
    session = Session(runner, Program(["one"]), closer=closed.append)

    def missing() -> Program:
        raise FileProblem("file.missing", path="x")

    errors: list[OkrError] = []
    heard: list[int] = []
    session.open(missing, failed=errors.append)
    session.read(len, then=heard.append)
    assert runner.drain()
    assert (len(errors), heard, closed) == (1, [1], [])


def test_undo_and_redo_go_the_same_way(runner: TaskRunner) -> None:
    def undo(workspace: list[str]) -> Outcome[str]:
        return Outcome(workspace.pop(), Changes({"objective": frozenset({"gone"})}))

    session = Session(runner, Program(["last"]), undo=undo)
    heard: list[Any] = []
    session.changed.connect(lambda changes: heard.append(changes.ids()))
    session.undo(then=lambda outcome: heard.append(outcome.value))
    assert session.redo() is None
    assert runner.drain()
    assert heard == [{"gone"}, "last"]


def test_widgets_are_refused_as_arguments_of_actions(runner: TaskRunner) -> None:
    session = Session(runner, Program([]))
    widget = QWidget()
    with pytest.raises(TypeError, match="Qt"):
        session.run(add, widget)
    with pytest.raises(TypeError, match="Qt"):
        session.read(add, title=widget)


def test_the_foundation_imports_nothing_heavy() -> None:
    code = (
        "import sys, okr_desktop.qt.app, okr_desktop.qt.session, okr_desktop.qt.tasks, okr_desktop.qt.icons\n"
        "import okr_desktop.qt.crash, okr_desktop.qt.fonts, okr_desktop.qt.i18n, okr_desktop.qt.window_state\n"
        "heavy = 'sqlmodel sqlalchemy pydantic reportlab openpyxl PIL numpy asyncio typer rich'.split()\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_looking_for_a_display_imports_no_qt() -> None:
    code = (
        "import sys; from okr_desktop.qt.app import has_display, missing_libraries; has_display(); missing_libraries()"
    )
    code += "; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"
