"""Workshops for tests: a hall in a file, seats, ideas, and the way to a stage."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Mode, Setup
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.hall import Hall

QUESTION = "What should be true at the end of the quarter?"


def made(folder: Path, **setup: Any) -> Hall:
    """A hall in PREPARE with the standard agenda."""
    fields: dict[str, Any] = {"question": QUESTION, "agenda": content.agenda("standard"), "paper_only": True, **setup}
    return Hall.create(folder / "one.okrworkshop", Setup(**fields))


def key() -> str:
    """What a phone makes for each command."""
    return secrets.token_hex(16)


class Phone:
    """A phone as the hall sees it: joined with the secret, sending through the handler."""

    def __init__(self, hall: Hall, language: str = "en") -> None:
        self.hall, self.key = hall, key()
        found = json.loads(hall.join("qr", secret(hall), self.key, language).result().body)
        self.token: str = found["token"]
        self.label: str = found["seat"]
        self.seat = hall.seat_of(self.token)

    def state(self) -> dict[str, Any]:
        """What it shows."""
        assert self.seat is not None
        return json.loads(self.hall.state(self.seat)[1])

    def send(self, word: str, **fields: Any) -> tuple[int, dict[str, Any]]:
        """One command, made for the stage that it shows unless the epoch is given."""
        assert self.seat is not None
        command = {"key": key(), "epoch": self.hall.view().live.run.epoch, "do": word, **fields}
        answer = self.hall.do(self.seat, command).result()
        return answer.status, json.loads(answer.body)

    def idea(self, text: str, **fields: Any) -> str:
        """Send an idea; gives its id."""
        status, found = self.send("idea", text=text, edit=key(), **fields)
        assert status == 200, found
        return found["id"]


def secret(hall: Hall) -> str:
    """The secret of the QR code."""
    return hall.secret


def phones(hall: Hall, count: int) -> list[Phone]:
    """Phones that have joined in the lobby."""
    if hall.view().live.run.stage is Stage.PREPARE:
        hall.go(Stage.LOBBY).result()
    return [Phone(hall) for _ in range(count)]


def at(hall: Hall, stage: Stage) -> None:
    """Go on, step by step, until a stage is reached, doing the least that is needed on the way."""
    while hall.view().live.run.stage is not stage:
        now = hall.view().live.run.stage
        if now is Stage.REVEAL:
            hall.act(acts.show_all).result()
        if now is Stage.CLUSTER:
            hall.act(acts.single_rest).result()
        hall.go().result()


def voted(folder: Path, seats: int = 6, mode: Mode = Mode.SEALED) -> tuple[Hall, list[Phone]]:
    """A hall in VOTE with so many phones, each of which has written two ideas."""
    hall = made(folder, mode=mode)
    found = phones(hall, seats)
    at(hall, Stage.COLLECT)
    for number, phone in enumerate(found):
        phone.idea(f"Idea {number} of somebody")
        phone.idea(f"Another thought, {number}")
    at(hall, Stage.VOTE)
    return hall, found


def items_of(hall: Hall) -> list[str]:
    """The ids of what is voted on now."""
    voting = hall.view().live.voting
    assert voting is not None
    return [one.id for one in voting.items]


def first_item(hall: Hall) -> str:
    """The first of them."""
    return items_of(hall)[0]
