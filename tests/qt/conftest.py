"""What most tests of the window need: a runner that is closed, a session, and scripted answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner


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
