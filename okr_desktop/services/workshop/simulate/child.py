"""The server process of a simulation: a hall with an open door, driven by lines of JSON on its input."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.model import Setup
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.hall import Hall

LOOPBACK = "127.0.0.1"
QUESTION = "What should be true at the end of the quarter?"


def opened(path: Path) -> Hall:
    """The hall of a file, made if there is none: in the lobby, then as it was left."""
    if path.exists():
        return Hall.open(path)
    agenda = content.agenda("standard")
    hall = Hall.create(path, Setup(question=QUESTION, agenda=agenda, paper_only=True, budget=5))
    hall.go(Stage.LOBBY).result()
    return hall


def serve(path: Path) -> None:
    """The whole process."""
    attend(opened(path), sys.stdin, sys.stdout)


def attend(hall: Hall, source: TextIO, out: TextIO) -> None:
    """Open the door, say where it is, and do what each line asks until the input ends or says so."""
    hall.open_door(LOOPBACK).result()
    _say(out, url=hall.view().address, secret=hall.view().join_url.partition("#j=")[2])
    for line in source:
        wish = json.loads(line)
        try:
            _say(out, **_DO[wish["do"]](hall, wish))
        except OkrError as error:
            _say(out, error=error.code)
        if wish["do"] == "stop":
            break
    hall.close()


def _say(out: TextIO, **found: object) -> None:
    print(json.dumps(found), file=out, flush=True)


def _go(hall: Hall, wish: dict[str, Any]) -> dict[str, object]:
    stage = Stage(wish["stage"])
    _prepare(hall, stage)
    begun = time.time()
    hall.go(stage).result()
    return {"epoch": hall.view().live.run.epoch, "begun": begun}


def _prepare(hall: Hall, stage: Stage) -> None:
    """The least that a facilitator does before going on."""
    live = hall.view().live
    if live.run.stage is Stage.REVEAL:
        hall.act(acts.show_all).result()
    if stage is Stage.VOTE:
        first = [note.id for note in acts.open_notes(hall.view().live.board)]
        for at in range(0, min(len(first), 120), 6):
            hall.act(acts.new_cluster, first[at : at + 6], f"Group {at // 6 + 1}").result()
        for note in first[120:]:
            hall.act(acts.withhold, note).result()
    if stage is Stage.DRAFT_O:
        hall.act(drafting.cut, 3).result()


def _stored(hall: Hall, wish: dict[str, Any]) -> dict[str, object]:
    """Every idea there is, by id and text, and the totals of the last vote."""
    ledger_ideas = {idea.id: idea.text for idea in hall.sealed_ideas()}
    notes = {note.id: note.text for note in hall.view().live.board.notes.values()}
    voted = hall.view().live.results.votes
    return {
        "ideas": {**notes, **ledger_ideas},
        "dots": sum(voted[-1].dots.values()) if voted else 0,
        "ballots": voted[-1].ballots if voted else 0,
    }


def _stop(hall: Hall, wish: dict[str, Any]) -> dict[str, object]:
    begun = time.perf_counter()
    hall.close()
    return {"stop_s": time.perf_counter() - begun}


_DO: dict[str, Callable[[Hall, dict[str, Any]], dict[str, object]]] = {
    "go": _go,
    "stored": _stored,
    "stop": _stop,
}

if __name__ == "__main__":
    serve(Path(sys.argv[1]))
