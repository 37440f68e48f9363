"""What most tests of the window need: a runner that is closed, a session, and scripted answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import Office, flush


@pytest.fixture
def runner(qapp: object) -> Iterator[TaskRunner]:
    """A task runner of the real kind; its thread ends with the test."""
    made = TaskRunner()
    yield made
    assert made.close(), "a task of the test hangs"


@pytest.fixture
def prompter(qapp: object) -> Iterator[ScriptedPrompter]:
    """Answers what the test told it to expect, and fails the test for every other question."""
    made = ScriptedPrompter()
    yield made
    made.done()


@pytest.fixture
def english(qapp: object) -> Iterator[None]:
    """Days and numbers as in Britain, whatever the machine's own language."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def office(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter, english: None) -> Iterator[Office]:
    """A session on a fresh sample workspace."""
    made = Office(tmp_path, runner, prompter)
    yield made
    made.settle()
    assert made.session.close()
    flush()
