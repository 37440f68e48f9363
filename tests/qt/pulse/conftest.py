"""One office for each test of pulses in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.pulse.pulse_office import PulseOffice


@pytest.fixture
def office(tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[PulseOffice]:
    """A session on a workspace that is new."""
    made = PulseOffice(tmp_path, runner, prompter)
    yield made
    made.end()
