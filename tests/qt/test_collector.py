"""Promises of the collector: cycles are freed, on the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from okr_desktop.qt.collector import Collector


class Ring:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    on = gc.isenabled()
    yield
    gc.unfreeze()
    if on:
        gc.enable()


def test_cycles_are_freed_by_the_timer_and_by_no_other_thread(qapp: object) -> None:
    collector = Collector()
    collector.start()
    threads = list[str]()

    def noted(phase: str, _info: dict[str, int]) -> None:
        threads.append(f"{phase} {threading.current_thread().name}")

    gc.callbacks.append(noted)
    try:
        kept = weakref.ref(Ring())
        worker = threading.Thread(target=make_many, name="worker")
        worker.start()
        worker.join()
        assert kept() is not None, "nothing was collected while the worker allocated"
        assert threads == []
        collector.check()
        assert kept() is None
    finally:
        gc.callbacks.remove(noted)
    assert {one.split()[1] for one in threads} == {threading.current_thread().name}


def make_many() -> None:
    rings = [Ring() for _ in range(5_000)]
    assert rings


def test_nothing_is_collected_when_nothing_is_due(qapp: object) -> None:
    collector = Collector()
    collector.start()
    gc.collect()
    seen = list[str]()

    def noted(phase: str, _info: dict[str, int]) -> None:
        seen.append(phase)

    gc.callbacks.append(noted)
    try:
        collector.check()
    finally:
        gc.callbacks.remove(noted)
    assert seen == []
