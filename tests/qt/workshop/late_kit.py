"""A workshop for the tests of the late panels: drafts as rooms make them, and a panel on a real conductor."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import (
    Board,
    Cluster,
    Draft,
    Live,
    Note,
    Origin,
    Results,
    Run,
    Setup,
    VoteRound,
)
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop.votes import targets
from okr_desktop.qt.pages.workshop.late.hints import PAUSE_MS
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.hall import Hall
from tests.qt.dialog_kit import Office

HOSTILE = "<b>bold</b> <img src=x> & \u202egnp.exe\u202c =cmd " + "W" * 120
CUSTOMERS = Metric(Kind.INCREASE, "customers", Decimal(10), Decimal(50))


class PanelKit:
    """One panel on a real hall, its conductor and a real workspace, following its workshop as the console lets it."""

    def __init__(self, cls: type[Any], live: Live, office: Office, folder: Path, paper: int = 0) -> None:
        self.office, self.session = office, office.session
        self.hall = Hall.create(folder / "room.okrworkshop", live.setup)
        self.seats = self.hall.add_paper_seats(paper).result() if paper else ()
        self.hall.act(_filled, live.board, live.results).result()
        self.hall.go(Stage.LOBBY).result()
        if live.run.stage is not Stage.LOBBY:
            self.hall.go(live.run.stage).result()
        self.conductor = Conductor(self.hall)
        self.panel: Any = cls(self.conductor, self.session, office.prompter)
        self.conductor.changed.connect(self.panel.show_view)
        self.panel.resize(1000, 620)
        self.panel.show_view(self.conductor.view)
        self.panel.show()
        self.panel.activateWindow()
        self.settle()

    @property
    def live(self) -> Live:
        return self.hall.view().live

    def settle(self, rounds: int = 3) -> None:
        """Let acts and questions to the worker arrive."""
        for _ in range(rounds):
            self.hall.lock(None).result()
            QCoreApplication.processEvents()
            assert self.session.runner.drain()
            QCoreApplication.processEvents()
            self.conductor.refresh_now()

    def do(self, fn: Callable[..., Live], *args: Any, **kw: Any) -> None:
        """An act that does not come from the panel."""
        self.hall.act(fn, *args, **kw).result()
        self.settle()

    def say(self, seat: int, **command: Any) -> dict[str, Any]:
        """What a seat sends."""
        answer = self.hall.do(self.seats[seat].id, command).result()
        self.settle()
        return {"status": answer.status, **json.loads(answer.body)}

    def ask_coach(self) -> None:
        """Let the pause of the fingers pass."""
        QTest.qWait(PAUSE_MS + 20)
        self.settle()

    def draft(self, title: str) -> Draft:
        return next(one for one in drafting.drafts(self.live) if one.title == title)

    def close(self) -> None:
        self.panel.close()
        self.settle(1)
        self.conductor.close()
        self.panel.deleteLater()
        self.hall.close()


class Make:
    """Makes the panel of a test on a fresh sample workspace, and closes everything."""

    def __init__(self, cls: type[Any], folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> None:
        self._cls, self._folder = cls, folder
        self.office = Office(folder, runner, prompter)
        self.prompter = prompter
        self._kit: PanelKit | None = None

    def __call__(self, live: Live, paper: int = 0) -> PanelKit:
        self._kit = PanelKit(self._cls, live, self.office, self._folder, paper)
        return self._kit

    def close(self) -> None:
        if self._kit is not None:
            self._kit.close()
        self.office.settle()
        assert self.office.session.close()


@contextmanager
def panels(cls: type[Any], folder: Path, runner: TaskRunner, prompter: ScriptedPrompter) -> Iterator[Make]:
    """What makes panels of one kind; numbers and days as in Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = Make(cls, folder, runner, prompter)
    try:
        yield made
    finally:
        made.close()
        QLocale.setDefault(before)


def _filled(live: Live, board: Board, results: Results) -> Live:
    return replace(live, board=board, results=replace(results, seats=live.results.seats))


def type_into(field: QWidget, text: str) -> None:
    """Type as a person does, into a field that has the keyboard."""
    field.setFocus()
    QTest.keyClicks(field, text)


def texts(widget: QWidget) -> list[str]:
    """All labels that are shown."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]


# Workshops


def workshop(stage: Stage = Stage.DRAFT_O, ideas: int = 4, **setup: Any) -> Live:
    """Two groups and a single, voted on and picked, as the room leaves SHORTLIST."""
    clusters = {"a": Cluster("a", "A", "Faster repairs"), "b": Cluster("b", "B", "Friendly counter")}
    notes = dict[str, Note]()
    for number in range(ideas):
        notes[f"n{number}"] = Note(f"n{number}", f"Idea number {number}", order=number, cluster="ab"[number % 2])
    notes["m"] = Note("m", "The same idea again", order=ideas, merged="n0", cluster="a")
    notes["top"] = Note("top", "A second shop", Origin.LEADERSHIP, ideas + 1, single=True)
    board = Board(notes, clusters)
    items = targets(board)
    vote = VoteRound(1, "dots", items, 3, 2, 6, 6, {"a": 9, "b": 5, "top": 1}, {"a": 5, "b": 4, "top": 1})
    live = Live("w", Setup("What should be true?", **setup), Run(stage), board, Results((vote,), seats=6))
    for id in ("a", "b") if ideas else ():
        live = drafting.pick(live, id)
    return live


def drafted(
    stage: Stage = Stage.DRAFT_KR,
    titles: tuple[str, ...] = ("Riders trust our repairs",),
    results: int = 1,
    **setup: Any,
) -> Live:
    """With objectives, each with some key results."""
    live = workshop(stage, **setup)
    for title in titles:
        live = drafting.new_draft(live, title, {"a": Decimal(1)})
    for draft in drafting.drafts(live):
        for number in range(results):
            live = drafting.new_result(live, draft.id, f"Customers who come back, part {number + 1}", metric=CUSTOMERS)
    return live
