"""Promises of the task runner: order, threads, late results, cancelling, progress, errors, closing."""

from __future__ import annotations

import threading
import time
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from okr_desktop.domain.errors import NotFound, OkrError
from okr_desktop.qt.tasks import Progress, TaskRunner, TaskState
from tests.patience import sooner_than


def current_thread() -> int:
    return threading.get_ident()


def test_work_runs_on_one_other_thread_and_answers_on_the_gui_thread(qtbot: Any, runner: TaskRunner) -> None:
    workers: list[int] = []
    answers: list[int] = []

    def answered(worker: int) -> None:
        workers.append(worker)
        answers.append(current_thread())

    for _ in range(20):
        runner.submit(current_thread, then=answered)
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert set(answers) == {current_thread()}
    assert len(set(workers)) == 1
    assert set(workers) != set(answers)


def test_answers_never_arrive_inside_submit_and_keep_their_order(qtbot: Any, runner: TaskRunner) -> None:
    seen: list[Any] = []
    for number in range(50):
        runner.submit(int, number, then=seen.append)
    time.sleep(0.05)
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))


class Listener(QWidget):
    def __init__(self, heard: list[Any]) -> None:
        super().__init__()
        self.heard = heard

    def hear(self, value: Any) -> None:
        self.heard.append(value)


@pytest.mark.parametrize("named", [True, False])
def test_result_is_dropped_when_the_widget_is_gone(runner: TaskRunner, named: bool) -> None:
    heard: list[Any] = []
    gate = threading.Event()
    widget = Listener(heard)
    if named:
        handle = runner.submit(gate.wait, 5, then=heard.append, owner=widget)
    else:
        handle = runner.submit(gate.wait, 5, then=widget.hear)
    Shiboken.delete(widget)
    gate.set()
    assert runner.drain()
    assert heard == []
    assert handle.done


def test_widget_of_a_callback_is_freed_on_the_gui_thread(runner: TaskRunner) -> None:
    ends: list[int] = []

    class Mortal:
        def hear(self, value: object) -> None:
            pass

        def __del__(self) -> None:
            ends.append(current_thread())

    for _ in range(50):
        runner.submit(time.sleep, 0, then=Mortal().hear)
    assert runner.drain()
    assert ends == [current_thread()] * 50


def test_settled_hears_of_what_was_done_even_when_nobody_waits_any_more(runner: TaskRunner) -> None:
    heard: list[str] = []
    gate = threading.Event()

    def save() -> str:
        gate.wait(60)
        return "saved"

    handle = runner.submit(save, then=lambda value: heard.append(f"then {value}"), settled=heard.append)
    while handle.state is not TaskState.RUNNING and not heard:
        runner._deliver()
    handle.cancel()
    gate.set()
    assert runner.drain()
    assert heard == ["saved"]
    assert handle.state is TaskState.CANCELLED


def test_a_waiting_task_that_is_cancelled_never_runs(runner: TaskRunner) -> None:
    ran: list[str] = []
    gate = threading.Event()
    finished: list[object] = []
    runner.finished.connect(finished.append)
    runner.submit(gate.wait, 5)
    handle = runner.submit(ran.append, "second", then=ran.append)
    handle.cancel()
    gate.set()
    assert runner.drain()
    assert ran == []
    assert len(finished) == 2


def test_expected_errors_go_to_failed_and_not_to_the_crash_path(runner: TaskRunner) -> None:
    failures: list[BaseException] = []
    crashes: list[BaseException] = []
    runner.on_crash = crashes.append

    def refuse() -> None:
        raise NotFound("id.unknown", id="x")

    runner.submit(refuse, failed=failures.append)
    assert runner.drain()
    assert [type(error) for error in failures] == [NotFound]
    assert crashes == []


def test_expected_error_without_listener_is_not_lost(runner: TaskRunner) -> None:
    heard: list[OkrError] = []
    runner.on_failure = heard.append

    def refuse() -> None:
        raise NotFound("id.unknown", id="x")

    runner.submit(refuse)
    assert runner.drain()
    assert [error.code for error in heard] == ["id.unknown"]


def test_unexpected_errors_reach_both_and_the_runner_goes_on(runner: TaskRunner) -> None:
    failures: list[BaseException] = []
    crashes: list[tuple[int, BaseException]] = []
    runner.on_crash = lambda error: crashes.append((current_thread(), error))
    after: list[int] = []

    def boom() -> float:
        secret = "kept" * 10
        return len(secret) / 0

    runner.submit(boom, failed=failures.append)
    runner.submit(boom)
    runner.submit(int, 7, then=after.append)
    assert runner.drain()
    assert [type(error) for error in failures] == [ZeroDivisionError]
    assert len(crashes) == 2
    assert crashes[0][0] != current_thread()
    assert after == [7]
    # Locals of the failed call (cursors, for example) were let go of on the worker.
    tb = failures[0].__traceback__
    while tb is not None and tb.tb_frame.f_code.co_name != "boom":
        tb = tb.tb_next
    assert tb is not None
    assert "secret" not in tb.tb_frame.f_locals


@pytest.mark.qt_no_exception_capture
def test_a_callback_that_raises_does_not_stop_the_next(runner: TaskRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, tb: caught.append(kind))
    heard: list[int] = []
    runner.submit(int, 1, then=lambda value: 1 / 0)
    runner.submit(int, 2, then=heard.append)
    assert runner.drain()
    assert caught == [ZeroDivisionError]
    assert heard == [2]


def test_progress_is_throttled_ends_at_one_and_comes_on_the_gui_thread(qtbot: Any, runner: TaskRunner) -> None:
    reports: list[tuple[float, str, int]] = []
    runner.progressed.connect(lambda handle, fraction, code: reports.append((fraction, code, current_thread())))

    def count(progress: Progress, until: float) -> int:
        start = time.monotonic()
        calls = 0
        while time.monotonic() - start < until:
            calls += 1
            progress.report(min(0.99, (time.monotonic() - start) / until), "counting")
        progress.report(1.0, "finished")
        return calls

    calls: list[int] = []
    runner.submit(count, 0.4, with_progress=True, then=calls.append)
    qtbot.waitUntil(lambda: bool(calls))
    assert calls[0] > 1_000
    assert 3 <= len(reports) <= 12
    assert reports[-1][:2] == (1.0, "finished")
    assert {thread for _, _, thread in reports} == {current_thread()}


def test_a_worker_can_ask_whether_to_stop(qtbot: Any, runner: TaskRunner) -> None:
    heard: list[object] = []
    states: list[tuple[str, TaskState]] = []
    runner.started.connect(lambda handle: states.append(("started", handle.state)))
    runner.finished.connect(lambda handle: states.append(("finished", handle.state)))

    def long(progress: Progress) -> None:
        while not progress.cancelled():
            time.sleep(0.005)

    handle = runner.submit(long, with_progress=True, then=heard.append)
    qtbot.waitUntil(lambda: bool(states))
    handle.cancel()
    qtbot.waitUntil(lambda: len(states) == 2)
    assert states == [("started", TaskState.RUNNING), ("finished", TaskState.CANCELLED)]
    assert heard == []


def test_close_finishes_what_was_asked_for_and_stops_what_is_long(qapp: object) -> None:
    runner = TaskRunner()
    saved: list[int] = []

    def long(progress: Progress) -> None:
        while not progress.cancelled():
            time.sleep(0.005)

    runner.submit(long, with_progress=True)
    for number in range(5):
        runner.submit(saved.append, number)
    assert runner.close()
    assert saved == [0, 1, 2, 3, 4]
    assert not runner.busy
    with pytest.raises(RuntimeError, match="closed"):
        runner.submit(int)


def test_drain_gives_up_in_time_and_covers_what_callbacks_start(runner: TaskRunner) -> None:
    gate = threading.Event()
    heard: list[int] = []

    def again(value: object) -> None:
        runner.submit(int, 3, then=heard.append)

    runner.submit(gate.wait, 60, then=again)
    with sooner_than(30):
        assert not runner.drain(0.1)
    gate.set()
    assert runner.drain()
    assert heard == [3]


def test_qt_objects_are_refused_on_the_worker(runner: TaskRunner) -> None:
    thing = QObject()
    with pytest.raises(TypeError, match="Qt"):
        runner.submit(thing.objectName)
    with pytest.raises(TypeError, match="Qt"):
        runner.submit(id, thing)
    with pytest.raises(TypeError, match="Qt"):
        runner.submit(sorted, thing.children)


def test_the_window_may_answer_between_two_results_that_take_long_to_show(runner: TaskRunner) -> None:
    order: list[str] = []

    def show(name: str) -> None:
        time.sleep(0.02)
        order.append(name)

    done = [threading.Event() for _ in range(2)]
    for event, name in zip(done, "ab", strict=True):
        runner.submit(str, name, then=show)
        runner.submit(event.set)
    assert all(event.wait(60) for event in done)
    QTimer.singleShot(0, partial(order.append, "key"))
    deadline = time.monotonic() + 60
    while runner.busy and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    assert order == ["a", "key", "b"]
