"""A sample of races between real processes (benchmarks/torture), with the controls that must lose something."""

from __future__ import annotations

import sys

import pytest

from benchmarks.torture import races, runner

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked and stopped")


@pytest.mark.parametrize("lock", races.LOCKS)
def test_processes_that_sync_at_once_lose_nothing(lock: str) -> None:
    counts = races.check(f"cell/{lock}/4/3/1")
    assert counts[f"missing_{lock}"] == 0
    assert counts["syncs"] == 12


def test_a_stopped_process_keeps_nobody_waiting_and_loses_nothing() -> None:
    stops = [races.check(f"stop/{lock}/{number}/1") for lock, number in (("on", 12), ("off", 20), ("off", 34))]
    assert all(counts["stopped"] for counts in stops)


@pytest.mark.parametrize("control", ["nothing", "compare"])
def test_wrong_protocols_do_lose(control: str) -> None:
    assert races.check(f"control/{control}/stop/1")[f"missing_{control}"] > 0


def test_all_cells_are_in_the_plan() -> None:
    report = runner.loaded("races").plan("nightly", None, 1)
    cells = {tuple(case.split("/")[1:3]) for case in report if case.startswith("cell/")}
    assert cells == {(lock, str(count)) for lock in races.LOCKS for count in (2, 4, 8)}
    assert {case.split("/")[2] for case in report if case.startswith("stop/on/")} >= {str(n) for n in range(1, 51)}
