"""The writer thread of a workshop: one commit for all that waits, then the answers, then fresh snapshots."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.limits import LATE_GRACE_MS
from okr_desktop.domain.workshop.model import ConsoleView, Run
from okr_desktop.domain.workshop.stages import is_live
from okr_desktop.domain.workshop.timer import TimerState
from okr_desktop.room.handler import Told
from okr_desktop.services.workshop import door, moving, showing
from okr_desktop.services.workshop.checkpoints import Checkpoints
from okr_desktop.services.workshop.ledger import Ledger
from okr_desktop.services.workshop.undo import Steps
from okr_desktop.store.sealed.file import SealedFile
from okr_desktop.store.sealed.rows import IdeaRow

log = logging.getLogger(__name__)
MOST_AT_ONCE = 256
TICK_SECONDS = 0.5
BEAT_MS = 10_000
Work = Callable[[], Any]


def now_ms() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class After:
    """What a piece of work leaves for after the commit, outside of the transaction; its value is the answer."""

    def __init__(self, work: Work) -> None:
        self.work = work


class Serving:
    """Runs what is handed over on one thread, and keeps the snapshots that other threads read."""

    def __init__(self, file: SealedFile, *, resumed: bool) -> None:
        self._queue: queue.SimpleQueue[tuple[Work, Future[Any]] | None] = queue.SimpleQueue()
        self._ledger = Ledger(file)
        self._steps = Steps()
        self._checkpoints = Checkpoints(file, self._ledger.live.run.stage)
        self._wall = showing.Wall()
        self._watchers: list[Callable[[Told], None]] = []
        self._console: list[Callable[[], None]] = []
        self._beaten = 0
        self._clock_state = TimerState.OFF
        self._closed = False
        self._shot = showing.shot(self._ledger, 0)
        self._publish()
        self._thread = threading.Thread(target=self._serve, name="workshop", daemon=True)
        self._thread.start()
        if resumed:
            self._submit(self._resume).result()

    @property
    def path(self) -> Path:
        """The file of the workshop."""
        return self._ledger.file.path

    def close(self) -> None:
        """Close the door, finish what was handed over, close the file. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._shut_door()
        self._queue.put(None)
        self._thread.join()
        self._ledger.file.close()

    def _shut_door(self) -> None:
        """The workshop is being closed: nobody comes in any more."""

    # The thread

    def _submit(self, work: Work) -> Future[Any]:
        future: Future[Any] = Future()
        if self._closed:
            future.set_exception(OkrError("workshop.closed"))
        else:
            self._queue.put((work, future))
        return future

    def _serve(self) -> None:
        going = True
        while going:
            batch = list[tuple[Work, Future[Any]]]()
            with suppress(queue.Empty):
                going = self._gather(batch)
            self._settle(batch)
            try:
                self._tick()
            except Exception:  # the thread must outlive a disk that fails for a moment
                log.exception("the workshop's clock")

    def _gather(self, batch: list[tuple[Work, Future[Any]]]) -> bool:
        """Wait for work, then take all that is there: one commit serves all of it. False when it is the end."""
        found = self._queue.get(timeout=TICK_SECONDS)
        while found is not None:
            batch.append(found)
            if len(batch) >= MOST_AT_ONCE:
                return True
            try:
                found = self._queue.get_nowait()
            except queue.Empty:
                return True
        return False

    def _settle(self, batch: list[tuple[Work, Future[Any]]]) -> None:
        if not batch:
            return
        settled = list[tuple[Future[Any], Any, BaseException | None]]()
        try:
            with self._ledger.file.transaction():
                for work, future in batch:
                    settled.append((future, *self._one(work)))
        except Exception as error:
            # Nothing of the batch is on the disk: nobody is told that it is.
            self._ledger.load()
            settled = [(future, None, error) for _, future in batch]
        self._fold()
        settled = [(future, *_afterwards(value, error)) for future, value, error in settled]
        self._publish()
        for future, value, error in settled:
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)

    def _one(self, work: Work) -> tuple[Any, BaseException | None]:
        """One piece of work inside the transaction; what fails half way is taken back alone."""
        ledger = self._ledger
        before = ledger.writes
        with ledger.file.savepoint() as point:
            try:
                return work(), None
            except Exception as error:
                if point.is_lost(error):
                    raise
                point.back()
                if ledger.writes != before:
                    ledger.load()
                return None, error

    def _fold(self) -> None:
        """After the transaction: what moving on has left to be done to the file itself."""
        with suppress(OkrError):  # a copy that finds no room must not stop the workshop
            self._checkpoints.settle()
        if self._ledger.unfolded:
            self._ledger.unfolded = False
            with suppress(OkrError):
                self._ledger.file.fold_log()

    def _publish(self, *, tell: bool = False) -> None:
        """Make the snapshots and tell everybody who has reason to look again; ``tell``: phones have one in any case."""
        last = self._shot
        fresh = showing.shot(self._ledger, last.seq)
        differ = tell or showing.phones_differ(last, fresh)
        if differ:
            # Only then: a number that rises with every command would tell phones how busy the others are.
            fresh = replace(fresh, seq=last.seq + 1)
        self._shot = fresh
        now = now_ms()
        names = (self._steps.undoable, self._steps.redoable)
        self._view = showing.console(self._ledger, fresh, self._wall, now, *names, self._checkpoints.count)
        self._room = showing.wall(self._ledger, fresh, self._wall, now)
        if differ:
            for told in list(self._watchers):
                told(Told("state"))
        for woken in list(self._console):
            woken()

    def _tick(self) -> None:
        """Twice a second: the timer's states are shown when they change, and the time is kept while it runs."""
        live, now = self._ledger.live, now_ms()
        state = live.run.timer.state(now)
        if state is not self._clock_state:
            self._clock_state = state
            self._publish(tell=state in (TimerState.GRACE, TimerState.OVER))
        if live.run.timer.ends_ms is not None and now - self._beaten >= BEAT_MS:
            self._beaten = now
            with suppress(OkrError), self._ledger.file.transaction():
                self._ledger.note(beat=str(now))
        if moving.late_ideas(self._ledger) and _grace_is_over(live.run, now):
            with suppress(OkrError):
                with self._ledger.file.transaction():
                    moving.take_in_grace(self._ledger)
                self._publish()

    # Looking

    def view(self) -> ConsoleView:
        """What the console shows; a snapshot."""
        return self._view

    def projector(self) -> dict[str, Any]:
        """What the wall shows; a snapshot."""
        return self._room

    def sealed_ideas(self) -> list[IdeaRow]:
        """The sealed ideas as they are stored, for proofs that none is lost; nothing that shows them may call this."""
        future: Future[list[IdeaRow]] = self._submit(lambda: list(self._ledger.sealed.ideas.values()))
        return future.result()

    def watch_console(self, told: Callable[[], None]) -> Callable[[], None]:
        """Call ``told`` on the hall's thread after each change; the result ends that."""
        self._console.append(told)
        return lambda: removed(self._console, told)

    def _resume(self) -> None:
        door.renew_paper(self._ledger)
        live = self._ledger.live
        if is_live(live.run.stage):
            beat = int(self._ledger.meta.get("beat", "0")) or now_ms()
            self._ledger.put(machine.resumed(live, max(beat, live.run.entered_ms or 0)))


def removed(group: list[Any], one: object) -> None:
    """Take a listener out; it may be gone already."""
    with suppress(ValueError):
        group.remove(one)


def _grace_is_over(run: Run, now: int) -> bool:
    return run.collect_closed_ms is None or now - run.collect_closed_ms > LATE_GRACE_MS


def _afterwards(value: Any, error: BaseException | None) -> tuple[Any, BaseException | None]:
    if error is not None or not isinstance(value, After):
        return value, error
    try:
        return value.work(), None
    except Exception as failed:
        return None, failed
