"""A running workshop: one writer thread, committed before acknowledged, and snapshots that anybody may read."""

from __future__ import annotations

import hashlib
import queue
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import msgspec

from okr_desktop.domain.errors import OkrError, Problem, Refused
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.model import ConsoleView, Live, Mode, Origin, Run, Seat, Setup
from okr_desktop.domain.workshop.stages import Overlay, Stage, is_live
from okr_desktop.domain.workshop.timer import TimerState
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.room.handler import Answer, DoorName, Told
from okr_desktop.services.workshop import commands, door, moving, showing
from okr_desktop.services.workshop.checkpoints import Checkpoints
from okr_desktop.services.workshop.ledger import Ledger
from okr_desktop.services.workshop.opening import OpenDoor
from okr_desktop.services.workshop.undo import Steps
from okr_desktop.store.sealed.file import SealedFile

MOST_AT_ONCE = 256
TICK_SECONDS = 0.5
BEAT_MS = 10_000
Act = Callable[..., Live]
Work = Callable[[], Any]


def now_ms() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Hall:
    """Everything that is done to a workshop goes through the one thread of its hall.

    Methods that give a Future may be called on any thread; what they raise is the future's: OkrError and its kinds.
    ``view``, ``projector``, ``state`` and ``seat_of`` answer at once from the last snapshot. It is the room's handler.
    """

    def __init__(self, file: SealedFile, *, resumed: bool) -> None:
        self._queue: queue.SimpleQueue[tuple[Work, Future[Any]] | None] = queue.SimpleQueue()
        self._ledger = Ledger(file)
        self._steps = Steps()
        self._checkpoints = Checkpoints(file)
        self._wall = showing.Wall()
        self._door: OpenDoor | None = None
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

    @classmethod
    def create(cls, path: Path, setup: Setup | None = None) -> Hall:
        """A new workshop in a new file; raises FileProblem."""
        live = Live(random_id(), setup or Setup())
        return cls(SealedFile.create(path, live, door.fresh_keys()), resumed=False)

    @classmethod
    def open(cls, path: Path) -> Hall:
        """A workshop as it was left; one that was interrupted is paused. Raises FileProblem, Damaged, Busy."""
        return cls(SealedFile.open(path), resumed=True)

    @property
    def path(self) -> Path:
        """The file of the workshop."""
        return self._ledger.file.path

    def close(self) -> None:
        """Close the door, finish what was handed over, close the file. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        if self._door is not None:
            self._door.close("stopped")
        self._queue.put(None)
        self._thread.join()
        self._ledger.file.close()

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
            self._tick()

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
        self._publish()
        self._fold()
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
                point.back()
                if ledger.writes != before:
                    ledger.load()
                return None, error

    def _fold(self) -> None:
        """After the transaction: what moving on has left to be done to the file itself."""
        with suppress(OkrError):
            self._checkpoints.settle()

    def _publish(self) -> None:
        """Make the snapshots and tell everybody who has reason to look again."""
        last = self._shot
        fresh = showing.shot(self._ledger, last.seq + 1)
        self._shot = fresh
        now = now_ms()
        names = (self._steps.undoable, self._steps.redoable)
        self._view = showing.console(self._ledger, fresh, self._wall, now, *names, self._checkpoints.count)
        self._room = showing.wall(self._ledger, fresh, self._wall, now)
        if self._phones_differ(last, fresh):
            for told in list(self._watchers):
                told(Told("state"))
        for woken in list(self._console):
            woken()

    def _phones_differ(self, last: showing.Shot, fresh: showing.Shot) -> bool:
        """Whether phones have something new to show: they are not sent counters (workshop.md, figures)."""
        if last.live is fresh.live and last.said == fresh.said and last.pool == fresh.pool:
            fresh.common.update(last.common)
            return (last.counts.seats <= showing.FEW_SEATS) != (fresh.counts.seats <= showing.FEW_SEATS)
        return True

    def _tick(self) -> None:
        """Twice a second: the timer's states are shown when they change, and the time is kept while it runs."""
        live, now = self._ledger.live, now_ms()
        state = live.run.timer.state(now)
        if state is not self._clock_state:
            self._clock_state = state
            self._publish()
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

    def watch_console(self, told: Callable[[], None]) -> Callable[[], None]:
        """Call ``told`` on the hall's thread after each change; the result ends that."""
        self._console.append(told)
        return lambda: _removed(self._console, told)

    # The console

    def act(self, fn: Act, *args: Any, **kw: Any) -> Future[Live]:
        """Do ``fn(live, *args, **kw)``: stored, and undoable. What it raises is the future's."""
        return self._submit(lambda: self._do(fn.__name__, lambda live: fn(live, *args, **kw)))

    def _do(self, name: str, change: Callable[[Live], Live]) -> Live:
        if self._ledger.live.run.stage is Stage.ARCHIVED:
            raise Refused([Problem("stage.closed", "stage")])
        changed = self._ledger.put(change(self._ledger.live))
        self._steps.did(name, changed)
        return self._ledger.live

    def undo(self) -> Future[str]:
        """Take the last act of this stage back; gives its name, empty when there is none."""
        return self._submit(lambda: self._steps.undo(self._ledger))

    def redo(self) -> Future[str]:
        """Do the last undone act again; gives its name, empty when there is none."""
        return self._submit(lambda: self._steps.redo(self._ledger))

    def setup(self, **fields: Any) -> Future[Live]:
        """Change what was set up; raises Refused, ``mode.ratchet`` among others."""
        return self._submit(lambda: self._set_up(fields))

    def _set_up(self, fields: Mapping[str, Any]) -> Live:
        live = self._ledger.live
        fresh = machine.with_setup(live, replace(live.setup, **fields))
        self._ledger.put(fresh)
        if live.setup.mode is not Mode.SEALED and fresh.setup.mode is Mode.SEALED:
            self._ledger.forget_authors()
        return self._ledger.live

    def go(self, stage: Stage | None = None, step: int | None = None) -> Future[Live]:
        """Go on to the agenda's next step, or to a stage or step. Raises Refused with what speaks against it."""
        return self._submit(lambda: self._go(lambda: moving.go(self._ledger, stage, step, now_ms())))

    def runoff(self, items: list[str]) -> Future[Live]:
        """Vote once more, with one dot a seat, among some targets of the last round."""
        return self._submit(lambda: self._go(lambda: self._runoff(items)))

    def _runoff(self, items: list[str]) -> Live:
        self._ledger.put(machine.runoff(self._ledger.live, items, now_ms()))
        return self._ledger.live

    def _go(self, move: Callable[[], Live]) -> Live:
        before = self._ledger.live.run
        live = move()
        if live.run.stage is not before.stage or live.run.epoch != before.epoch:
            self._steps = Steps()
            forward = live.run.stage.number > before.stage.number
            self._checkpoints.after(live.run.stage, forward=forward, left=before.stage)
        if live.run.stage is Stage.ARCHIVED:
            self._end("archived")
        return live

    def close_round(self) -> Future[Live]:
        """Close what is open in CONFIDENCE, CHECK or CLOSE and show what it came to, without leaving the stage."""
        return self._submit(self._close_round)

    def _close_round(self) -> Live:
        stage = self._ledger.live.run.stage
        if stage is Stage.CHECK:
            moving.close_poll(self._ledger)
        else:
            moving.close_spread(self._ledger)
            self._checkpoints.purge()
        return self._ledger.live

    def overlay(self, overlay: Overlay) -> Future[Live]:
        """Lay something over the stage, or (NONE) take it away; the timer stands still meanwhile."""
        return self._run(lambda live: machine.lay_over(live, overlay, now_ms()))

    def timer(self, what: Literal["start", "pause", "set", "extend"], ms: int = 0) -> Future[Live]:
        """Start, pause, set (milliseconds) or extend the timer."""
        return self._run(lambda live: _timed(live, what, ms))

    def lock(self, on: bool | None) -> Future[Live]:
        """Lock joining, unlock it, or (None) let it lock by itself at SHORTLIST."""
        return self._run(lambda live: replace(live, run=replace(live.run, locked=on)))

    def turn(self) -> Future[Live]:
        """The next turn of a method in which sheets or cards go round; nobody is done with it yet."""
        return self._run(lambda live: replace(live, run=replace(live.run, turn=live.run.turn + 1)), fresh=True)

    def spotlight(self, ids: Iterable[str]) -> Future[Live]:
        """What the room talks about just now: shown large on the wall."""
        lit = tuple(ids)
        return self._run(lambda live: replace(live, run=replace(live.run, spotlight=lit)))

    def ask_pairs(self, pairs: Iterable[tuple[str, str]]) -> Future[Live]:
        """The pairs of notes that phones are asked about: the same, or different?"""
        asked = tuple(pairs)[:20]
        return self._run(lambda live: replace(live, run=replace(live.run, pairs=asked)))

    def incident(self, code: str, **params: object) -> Future[Live]:
        """Write down for the protocol that something happened."""
        return self._run(lambda live: machine.noted(live, code, **params))

    def sleep_jump(self) -> Future[Live]:
        """The computer was asleep: pause where it stood."""
        return self._run(lambda live: machine.resumed(live, self._beaten or now_ms(), "slept"))

    def published(self, published: Any) -> Future[Live]:
        """The result stands in the plan: keep what became of which draft."""
        return self._run(lambda live: _with_published(live, published))

    def _run(self, change: Callable[[Live], Live], *, fresh: bool = False) -> Future[Live]:
        return self._submit(lambda: self._change(change, fresh))

    def _change(self, change: Callable[[Live], Live], fresh: bool) -> Live:
        self._ledger.put(change(self._ledger.live))
        if fresh:
            self._ledger.passing.done.clear()
        return self._ledger.live

    def blank(self, on: bool) -> Future[None]:
        """Darken the wall, or show it again."""
        return self._submit(lambda: self._show(replace(self._wall, blank=on)))

    def freeze(self, on: bool) -> Future[None]:
        """Let the wall show what it shows, whatever happens, or let it go on."""
        return self._submit(lambda: self._show(replace(self._wall, frozen=on)))

    def _show(self, wall: showing.Wall) -> None:
        self._wall = wall

    # Seats and ideas by the console

    def add_paper_seats(self, count: int) -> Future[tuple[Seat, ...]]:
        """Seats of people without a phone: P1, P2 …"""
        return self._submit(lambda: door.add_paper(self._ledger, count))

    def add_hands(self) -> Future[tuple[Seat, ...]]:
        """The seat that stands for a show of hands."""
        return self._submit(lambda: door.add_hands(self._ledger))

    def kick(self, seat: str) -> Future[None]:
        """Send a seat out; what it wrote stays."""
        return self._submit(lambda: self._leave(seat, "gone"))

    def approve(self, wait_id: str, yes: bool) -> Future[None]:
        """Give a seat back to whoever asked for it, or not."""
        return self._submit(lambda: door.approve(self._ledger, wait_id, yes))

    def tally(self, counts: Mapping[str, int]) -> Future[None]:
        """A show of hands by item, before totals are known."""
        return self._submit(lambda: moving.tally(self._ledger, dict(counts)))

    def withhold_sealed(self, id: str, on: bool = True) -> Future[None]:
        """With moderation on: keep an idea off the board before it is revealed."""
        return self._submit(lambda: self._withhold(id, on))

    def _withhold(self, id: str, on: bool) -> None:
        idea = self._ledger.sealed.ideas.get(id)
        if idea is None or not self._ledger.live.setup.moderation:
            raise Refused([Problem("item.unknown", "id")])
        self._ledger.put_idea(replace(idea, withheld=on))

    def pull_late(self, ids: Iterable[str]) -> Future[Live]:
        """Take late ideas from the tray onto the board; undoable."""
        wanted = list(ids)
        return self._submit(lambda: self._do("pull_late", lambda live: moving.pull_late(self._ledger, wanted)))

    def import_ideas(self, rows: Iterable[tuple[str, Origin, str]]) -> Future[int]:
        """Bring ideas from before the workshop onto the board (text, origin, name of a group); undoable."""
        wanted = list(rows)
        return self._submit(lambda: self._import(wanted))

    def _import(self, rows: list[tuple[str, Origin, str]]) -> int:
        self._do("import_ideas", lambda live: moving.with_imported(live, rows))
        return len(rows)

    def checkpoint(self) -> Future[None]:
        """Keep a copy of the file as it is now; raises FileProblem."""
        return self._submit(lambda: self._checkpoints.want())

    def archive(self) -> Future[Live]:
        """End the workshop: seats, tokens and keys are destroyed, the door is closed."""
        return self.go(Stage.ARCHIVED)

    # The door

    def open_door(self, host: str, port: int = 0) -> Future[str]:
        """Let phones in at an address of this computer; gives the address of the page. Raises OkrError ``room.*``."""
        return self._submit(lambda: self._open_door(host, port))

    def _open_door(self, host: str, port: int) -> str:
        wanted = port or int(self._ledger.meta.get("port", "0"))
        if self._door is not None:
            self._door.move(host)
        else:
            self._door = OpenDoor(self, host, wanted)
        self._ledger.note(port=str(self._door.port))
        url = f"{self._door.url}/#j={self._ledger.meta['secret']}"
        self._wall = replace(self._wall, address=self._door.url, url=url)
        return self._door.url

    def close_door(self) -> Future[None]:
        """Let nobody in any more; whoever is in is told."""
        return self._submit(lambda: self._end("stopped"))

    def _end(self, why: str) -> None:
        opened, self._door = self._door, None
        self._wall = replace(self._wall, address="", url="")
        if opened is not None:
            # The web thread may wait for this very thread: it is not waited for here.
            threading.Thread(target=opened.close, args=(why,), name="workshop-door", daemon=True).start()

    def _resume(self) -> None:
        door.renew_paper(self._ledger)
        live = self._ledger.live
        if is_live(live.run.stage):
            beat = int(self._ledger.meta.get("beat", "0")) or now_ms()
            self._ledger.put(machine.resumed(live, max(beat, live.run.entered_ms or 0)))

    # The room's handler

    def join(self, door: DoorName, proof: str, key: str, lang: str) -> Future[Answer]:
        """A seat for whoever holds the proof."""
        return self._answered(lambda: _door.join(self._ledger, door, proof, key, lang))

    def rejoin(self, proof_door: DoorName, proof: str, seat_label: str, key: str) -> Future[Answer]:
        """Ask the console for a seat back."""
        return self._answered(lambda: _door.ask_back(self._ledger, proof_door, proof, seat_label, key), 202)

    def rejoined(self, wait_id: str) -> Answer:
        """Whether the console has answered."""
        status, found = door.given_back(self._ledger, wait_id)
        return Answer(status, msgspec.json.encode(found))

    def seat_of(self, token: str) -> str | None:
        """The seat of a token; it is remembered, because only a token names the ballots of its seat."""
        found = self._ledger.by_token.get(hashlib.sha256(token.encode("ascii", "replace")).digest())
        if found is not None:
            self._ledger.passing.tokens[found] = token
        return found

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        """One command of a phone, or of a paper seat: then key and epoch may be left out."""
        return self._answered(lambda: self._command(seat, command))

    def _command(self, seat: str, command: dict[str, Any]) -> dict[str, Any]:
        filled = {"key": random_id(), "edit": random_id(), "epoch": self._ledger.live.run.epoch, **command}
        found = commands.carry_out(self._ledger, seat, filled, now_ms())
        mine = showing.phone_json(self._ledger, showing.shot(self._ledger, 0), seat, now_ms())["mine"]
        return {"ok": True, **found, "mine": mine}

    def leave(self, seat: str) -> Future[Answer]:
        """A phone gives its seat up."""
        return self._answered(lambda: self._leave(seat, "left") or {"ok": True})

    def _leave(self, seat: str, why: str) -> None:
        self._ledger.drop_seat(seat)
        for told in list(self._watchers):
            told(Told("gone", seat, why))

    def state(self, seat: str) -> tuple[int, bytes]:
        """What one phone shows now."""
        moment = self._shot
        return moment.seq, showing.phone_state(self._ledger, moment, seat, now_ms())

    def seq(self) -> int:
        """The number of the newest snapshot."""
        return self._shot.seq

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        """Call ``told`` on the hall's thread when phones have something new to show."""
        self._watchers.append(told)
        return lambda: _removed(self._watchers, told)

    def online(self, seat: str, on: bool) -> None:
        """A phone listens, or has not been heard of for a while."""
        online = self._ledger.passing.online
        self._submit(lambda: online.add(seat) if on else online.discard(seat))

    def pinged(self, address_is_other: bool) -> None:
        """A round trip of preflight."""
        self._submit(lambda: self._count_ping(address_is_other))

    def _count_ping(self, other: bool) -> None:
        self._ledger.passing.pings += 1
        self._ledger.passing.from_elsewhere += other

    def _answered(self, work: Callable[[], dict[str, Any]], status: int = 200) -> Future[Answer]:
        return self._submit(lambda: _answer(work, status))


_door = door


def _answer(work: Callable[[], dict[str, Any]], status: int) -> Answer:
    try:
        return Answer(status, msgspec.json.encode(work()))
    except commands.Rejected as error:
        return Answer(error.status, msgspec.json.encode({"error": error.code, **error.more}))


def _removed(group: list[Any], one: object) -> None:
    with suppress(ValueError):
        group.remove(one)


def _grace_is_over(run: Run, now: int) -> bool:
    return run.collect_closed_ms is None or now - run.collect_closed_ms > commands.LATE_GRACE_MS


def _timed(live: Live, what: str, ms: int) -> Live:
    timer, now = live.run.timer, now_ms()
    if what == "start":
        timer = timer.start(now)
        if live.run.overlay is Overlay.PAUSED:
            live = replace(live, run=replace(live.run, overlay=Overlay.NONE))
    elif what == "pause":
        timer = timer.pause(now)
    elif what == "set":
        timer = timer.set(ms)
    else:
        timer = timer.extend(ms, now)
    return replace(live, run=replace(live.run, timer=timer))


def _with_published(live: Live, published: Any) -> Live:
    became = {**live.results.published, **published.objectives, **published.key_results}
    return replace(live, results=replace(live.results, published=became, workshop=published.workshop))
