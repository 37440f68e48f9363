"""A hall without a file, a room or a thread: the pure acts with undo, enough for the panels of a stage."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.workshop.machine import runoff
from okr_desktop.domain.workshop.model import (
    Board,
    Cluster,
    ConsoleView,
    Counts,
    Live,
    Note,
    Opinions,
    Run,
    Seat,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop.votes import counted, default_budget, fits, targets
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.conductor import Conductor

TEXTS = (
    "Customers get an answer within four hours",
    "Every release is tested by a customer first",
    "New colleagues are productive after two weeks",
    "The app works on a train without a network",
    "Fewer meetings, more decisions",
    "Sales and product speak with one voice",
    "Nobody has to work at weekends",
    "Half of our leads come from partners",
)


def notes(count: int, **fields: Any) -> dict[str, Note]:
    """So many notes on the board, ids n0, n1 …"""
    texts = (f"{TEXTS[at % len(TEXTS)]} ({at})" for at in range(count))
    return {f"n{at}": Note(f"n{at}", text, order=at, shown=True, **fields) for at, text in enumerate(texts)}


def grouped(count: int, groups: int) -> Board:
    """A board whose first two thirds of notes are in groups, letters A, B …"""
    found = notes(count)
    clusters = {f"c{at}": Cluster(f"c{at}", chr(65 + at), f"Group {at}", at % 8) for at in range(groups)}
    for at in range(count * 2 // 3 if groups else 0):
        found[f"n{at}"] = replace(found[f"n{at}"], cluster=f"c{at % groups}")
    return Board(found, clusters)


class StandIn:
    """What a conductor asks of a hall; everything happens at once, on the thread that asks."""

    def __init__(self, board: Board | None = None, stage: Stage = Stage.CLUSTER, **fields: Any) -> None:
        self.live = Live("w", run=Run(stage), board=board or Board(), **fields)
        self.opinions = Opinions()
        self.seats: tuple[Seat, ...] = ()
        self.ballots: dict[str, dict[str, int]] = {}
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._back: list[tuple[str, Board]] = []
        self._again: list[tuple[str, Board]] = []
        self._watchers: list[Callable[[], None]] = []
        self._seq = 0

    def view(self) -> ConsoleView:
        given = sum(any(ballot.values()) for ballot in self.ballots.values())
        counts = Counts(seats=len(self.seats), ballots=given, paper=sum(seat.kind == "paper" for seat in self.seats))
        undo, redo = (rows[-1][0] if rows else "" for rows in (self._back, self._again))
        return ConsoleView(self.live, self._seq, counts, self.seats, opinions=self.opinions, undo=undo, redo=redo)

    def projector(self) -> dict[str, Any]:
        return {"scene": "canvas"}

    def watch_console(self, told: Callable[[], None]) -> Callable[[], None]:
        self._watchers.append(told)
        return self._unwatch

    def _unwatch(self) -> None:
        self._watchers.clear()

    def act(self, fn: Callable[..., Live], *args: Any, **kw: Any) -> Future[Live]:
        return self._future(self._acted, fn, args, kw)

    def undo(self) -> Future[str]:
        return self._future(self._turned, self._back, self._again)

    def redo(self) -> Future[str]:
        return self._future(self._turned, self._again, self._back)

    def setup(self, **fields: Any) -> Future[None]:
        return self._future(self._set_up, fields)

    def go(self, stage: Stage | None = None, step: int | None = None) -> Future[Live]:
        return self._future(self._gone, stage)

    def do(self, seat: str, command: dict[str, Any]) -> Future[None]:
        return self._future(self._did, seat, command)

    def spotlight(self, ids: Iterable[str]) -> Future[None]:
        return self._future(self._run_with, {"spotlight": tuple(ids)})

    def ask_pairs(self, pairs: Iterable[tuple[str, str]]) -> Future[None]:
        return self._future(self._run_with, {"pairs": tuple(pairs)})

    def runoff(self, items: list[str]) -> Future[None]:
        return self._future(self._ran_off, items)

    def state(self, seat: str) -> tuple[int, bytes]:
        card = {"id": "n1", "text": "", "turn": self.live.run.turn}
        return self._seq, json.dumps({"mine": {"card": card}}).encode()

    def tally(self, counts: dict[str, int]) -> Future[None]:
        return self._future(self._tallied, counts)

    def tell(self) -> None:
        """Something changed from elsewhere."""
        self._seq += 1
        for told in self._watchers:
            told()

    # What happens

    def open_vote(self, budget: int | None = None, stack: int = 2, kind: str = "dots") -> None:
        items = targets(self.live.board)
        self.live = replace(
            self.live, voting=VoteRound(1, kind, items, budget or default_budget(len(items)), stack, len(self.seats))
        )
        self.tell()

    def close_vote(self) -> None:
        assert self.live.voting is not None
        done = counted(self.live.voting, self.ballots.values(), len(self.seats))
        results = replace(self.live.results, votes=(*self.live.results.votes, done))
        self.live, self.ballots = replace(self.live, results=results, voting=None), {}
        self.tell()

    def _acted(self, fn: Callable[..., Live], args: tuple[Any, ...], kw: dict[str, Any]) -> Live:
        before = self.live.board
        self.live = fn(self.live, *args, **kw)
        self._back.append((fn.__name__, before))
        self._again.clear()
        return self.live

    def _turned(self, these: list[tuple[str, Board]], those: list[tuple[str, Board]]) -> str:
        if not these:
            raise Refused([Problem("undo.nothing")])
        code, board = these.pop()
        those.append((code, self.live.board))
        self.live = replace(self.live, board=board)
        return code

    def _set_up(self, fields: dict[str, Any]) -> None:
        self.calls.append(("setup", (fields,)))
        self.live = replace(self.live, setup=replace(self.live.setup, **fields))

    def _gone(self, stage: Stage | None) -> Live:
        self.calls.append(("go", (stage,)))
        if self.live.voting is not None:
            self.close_vote()
        if stage is not None:
            self.live = replace(self.live, run=replace(self.live.run, stage=stage))
        return self.live

    def _did(self, seat: str, command: dict[str, Any]) -> None:
        self.calls.append(("do", (seat, command)))
        if command["do"] == "dots" and self.live.voting is not None:
            ballot = self.ballots.setdefault(seat, {})
            if not fits(ballot, command["item"], command["count"], self.live.voting):
                raise Refused([Problem("vote.budget", "count")])
            ballot[command["item"]] = command["count"]

    def _run_with(self, fields: dict[str, Any]) -> None:
        self.live = replace(self.live, run=replace(self.live.run, **fields))

    def _ran_off(self, items: list[str]) -> None:
        self.calls.append(("runoff", (items,)))
        self.live = runoff(self.live, items, 0)

    def _tallied(self, counts: dict[str, int]) -> None:
        self.calls.append(("tally", (counts,)))

    def _future(self, fn: Callable[..., Any], *args: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args))
        except Exception as error:
            future.set_exception(error)
        else:
            self.tell()
        return future


class Shown:
    """A panel over a hall (this one or the real one), shown and followed as the console does it."""

    def __init__(self, kind: Any, hall: Any, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        self.hall, self.prompter, self.runner = hall, prompter, runner
        self.session = Session(runner)
        self.conductor = Conductor(hall)
        self.panel = kind(self.conductor, self.session, prompter)
        self.conductor.changed.connect(self.panel.show_view)
        self.panel.resize(1280, 800)
        self.panel.show()
        self.panel.activateWindow()
        self.panel.show_view(self.conductor.view)
        self.settle()

    def settle(self) -> None:
        """Let everything that was asked for be done, told and shown."""
        for _ in range(4):
            if not isinstance(self.hall, StandIn):
                self.hall._submit(_nothing).result(60)
            QCoreApplication.processEvents()
            assert self.runner.drain()
            self.conductor.refresh_now()
        QCoreApplication.processEvents()

    @property
    def live(self) -> Live:
        return self.hall.view().live

    def undo(self) -> None:
        self.conductor.call(self.hall.undo)
        self.settle()

    def close(self) -> None:
        self.conductor.close()
        self.panel.close()
        self.panel.deleteLater()
        self.conductor.deleteLater()
        self.session.deleteLater()


def _nothing() -> None:
    return
