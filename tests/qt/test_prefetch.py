"""Promises of the prefetch: everything it names exists, it never stands in the way, and it ends with the program."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest

from okr_desktop.qt.prefetch import MODULES, Prefetch
from okr_desktop.qt.tasks import TaskRunner


@pytest.mark.parametrize("name", MODULES)
def test_what_it_reads_is_there(name: str) -> None:
    assert find_spec(name) is not None


def test_it_reads_one_after_the_other_and_stops_when_the_program_does(runner: TaskRunner) -> None:
    prefetch = Prefetch(runner)
    for _ in MODULES:
        prefetch._next()
        assert runner.drain()
    assert set(MODULES) <= set(sys.modules)
    assert prefetch._left == []
    again = Prefetch(runner)
    runner.submit(int)
    again._next()
    assert again._left == list(MODULES), "something else is being done: it waits"
    assert runner.close()
    again._next()
    assert again._left == list(MODULES)
