"""A running workshop as the console knows it: every act of the facilitator, done on the workshop's own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.model import Live, Mode, Seat, Setup
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.services.workshop import door, moving, showing
from okr_desktop.services.workshop.serving import After, now_ms
from okr_desktop.services.workshop.undo import Steps
from okr_desktop.services.workshop.welcoming import Welcoming
from okr_desktop.store.sealed.file import SealedFile

Act = Callable[..., Live]


class Hall(Welcoming):
    """Everything that is done to a workshop goes through the one thread of its hall.

    Methods that give a Future may be called on any thread; what they raise is the future's: OkrError and its kinds.
    ``view``, ``projector``, ``state`` and ``seat_of`` answer at once from the last snapshot. It is the room's handler.
    """

    @classmethod
    def create(cls, path: Path, setup: Setup | None = None) -> Hall:
        """A new workshop in a new file; raises FileProblem."""
        live = Live(random_id(), machine.tidied(setup or Setup()))
        return cls(SealedFile.create(path, live, door.fresh_keys()), resumed=False)

    @classmethod
    def open(cls, path: Path) -> Hall:
        """A workshop as it was left; one that was interrupted is paused. Raises FileProblem, Damaged, Busy."""
        return cls(SealedFile.open(path), resumed=True)

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
            # Undo, the log and copies hold the names of ideas that were brought in.
            self._steps = Steps()
            self._checkpoints.purge()
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

    def import_ideas(self, rows: Iterable[PriorIdea]) -> Future[int]:
        """Bring ideas from before the workshop onto the board; gives how many are new there. Undoable."""
        wanted = list(rows)
        return self._submit(lambda: self._import(wanted))

    def _import(self, rows: list[PriorIdea]) -> int:
        before = len(self._ledger.live.board.notes)
        return len(self._do("import_ideas", lambda live: moving.with_imported(live, rows)).board.notes) - before

    def checkpoint(self) -> Future[None]:
        """Keep a copy of the file as it is now; raises FileProblem."""
        return self._submit(lambda: After(self._checkpoints.make))

    def archive(self) -> Future[Live]:
        """End the workshop: seats, tokens and keys are destroyed, the door is closed."""
        return self.go(Stage.ARCHIVED)


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
