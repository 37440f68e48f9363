"""Rehearsal: twelve simulated people who join, write, sort and vote as phones do, so that one can practise alone."""

from __future__ import annotations

import json
import random
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.model import Answer, Setup
from okr_desktop.domain.workshop.stages import Overlay
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.room.handler import Answer as Reply
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.company import Company, Person, Question, company
from okr_desktop.services.workshop.hall import Hall

TICK_S = 0.2
FASTEST, SLOWEST = 0.25, 20.0
Json = dict[str, Any]


def prepared(path: Path, language: str, agenda: str = "express", question: str = "product") -> Hall:
    """A hall for a rehearsal: question and agenda are there, nothing of it reaches a plan. Raises FileProblem."""
    setup = Setup(
        question=company(language).question(question).question,
        agenda=content.agenda(agenda),
        language=language,
        rehearsal=True,
    )
    return Hall.create(path, setup)


@dataclass(slots=True)
class _Guest:
    """One simulated person, with a phone in hand."""

    person: Person
    dice: random.Random
    seat: str = ""
    due: float = 0.0
    epoch: int = -1
    left: int = 0
    written: list[str] = field(default_factory=list[str])


class Rehearsal:
    """Lets the people of a company take part in a hall until it is stopped.

    ``pace`` is how many times faster than people they are. They come through the hall's own door, command by command.
    """

    def __init__(self, hall: Hall, *, language: str = "en", question: str = "product", pace: float = 4.0) -> None:
        self._hall = hall
        self._company: Company = company(language)
        self._question: Question = self._company.question(question)
        self._language = language
        self.pace = pace
        self._guests = [_Guest(one, random.Random(one.id)) for one in self._company.people if one.phone]
        self._over = threading.Event()
        self._began = time.monotonic()
        self._thread = threading.Thread(target=self._serve, name="rehearsal", daemon=True)

    @property
    def on_paper(self) -> tuple[str, ...]:
        """What the people without a phone hand over as cards: the facilitator types them."""
        papers = [one for one in self._company.people if not one.phone]
        notes = [idea.text for idea in self._question.ideas if idea.kind == "outcome"]
        return tuple(notes[-3 * len(papers) :])

    def start(self) -> None:
        """Let them come."""
        self._began = time.monotonic()
        self._thread.start()

    def stop(self) -> None:
        """Let them go. Safe to call twice, and after the hall was closed."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _serve(self) -> None:
        while not self._over.wait(TICK_S):
            try:
                self.step()
            except OkrError:
                return  # the hall was closed

    def step(self) -> None:
        """Let everybody whose turn it is do one thing."""
        if self._hall.view().live.run.overlay is not Overlay.NONE:
            return  # a pause is one for everybody
        now = (time.monotonic() - self._began) * max(FASTEST, min(SLOWEST, self.pace))
        for guest in self._guests:
            if now >= max(guest.due, guest.person.joins_after_s) and not self._over.is_set():
                self._let_act(guest, now)

    def _let_act(self, guest: _Guest, now: float) -> None:
        if not guest.seat:
            guest.seat = self._joined()
            guest.due = now + guest.dice.uniform(1, 4)
            return
        state: Json = json.loads(self._hall.state(guest.seat)[1])
        if state["epoch"] != guest.epoch:
            guest.epoch = state["epoch"]
            guest.left = guest.dice.randint(*guest.person.notes)
        act = _ACTS.get(state["task"])
        if act is None or state["overlay"] or (state["mine"]["done"] and state["task"] != "cards"):
            guest.due = now + 2
            return
        fast = 1.0 if state["task"] == "compose" else 0.3
        guest.due = now + fast * guest.dice.uniform(*guest.person.pause_s)
        if not act(self, guest, state):
            self._send(guest, state, "done")

    def _joined(self) -> str:
        secret = self._hall.secret
        answer: Reply = self._hall.join("qr", secret, random_id(), self._language).result()
        if answer.status != 200:
            return ""
        seat = self._hall.seat_of(json.loads(answer.body)["token"]) or ""
        self._hall.online(seat, True)
        return seat

    def _send(self, guest: _Guest, state: Json, word: str, **fields: object) -> None:
        command = {"key": secrets.token_hex(16), "epoch": state["epoch"], "do": word, **fields}
        sent: Future[Reply] = self._hall.do(guest.seat, command)
        sent.result()

    # What people do: False when they have nothing more to do in this stage

    def compose(self, guest: _Guest, state: Json) -> bool:
        """Write one more idea: one's own, or one that somebody else has had as well."""
        if guest.left <= 0:
            return False
        guest.left -= 1
        ideas = self._question.ideas
        doubles = [one for one in ideas if one.like]
        pool = doubles if doubles and guest.dice.random() < guest.person.doubles else list(ideas)
        mine = guest.dice.choice([one for one in pool if one.id not in guest.written] or list(ideas))
        guest.written.append(mine.id)
        self._send(guest, state, "idea", text=mine.text[:280], edit=secrets.token_hex(16))
        return True

    def flag(self, guest: _Guest, state: Json) -> bool:
        """Ask about a card that is hard to understand."""
        items: list[Json] = state["items"]
        if not items or guest.dice.random() < 0.8:
            return bool(items) and guest.dice.random() < 0.7
        self._send(guest, state, "unclear", item=guest.dice.choice(items)["id"], on=True)
        return False

    def pairs(self, guest: _Guest, state: Json) -> bool:
        """Say of a pair whether it is the same."""
        open_ones = [one for one in state["pairs"] if one["id"] not in state["mine"]["same"]]
        if not open_ones:
            return not state["pairs"]
        one = open_ones[0]
        likes = {idea.text: idea.like or idea.id for idea in self._question.ideas}
        same = likes.get(one["a"]["text"]) == likes.get(one["b"]["text"])
        value = "same" if same else "different"
        self._send(guest, state, "same", pair=[one["a"]["id"], one["b"]["id"]], value=value)
        return True

    def sort(self, guest: _Guest, state: Json) -> bool:
        """Put one of the notes that were dealt into a group, or name one."""
        open_ones = [one for one in state["mine"]["deal"] if one["id"] not in state["mine"]["sort"]]
        if not open_ones:
            return False
        if state["groups"] and guest.dice.random() < 0.6:
            group, name = guest.dice.choice(state["groups"])["id"], ""
        else:
            group, name = "", guest.dice.choice(self._question.groups)
        self._send(guest, state, "sort", item=open_ones[0]["id"], group=group, name=name)
        return True

    def dots(self, guest: _Guest, state: Json) -> bool:
        """Give a dot, all to few or spread, as the temperament is."""
        mine: dict[str, int] = state["mine"]["dots"]
        if not state["items"] or sum(mine.values()) >= state["budget"]:
            return False
        stack = guest.person.dots == "stack"
        liked = [one for one in mine if mine[one] < state["stack"]] if stack else []
        fresh = [one["id"] for one in state["items"] if one["id"] not in mine]
        pool = liked or fresh or [one for one in mine if mine[one] < state["stack"]]
        if not pool:
            return False
        item = pool[0] if guest.person.dots == "first" else guest.dice.choice(pool)
        self._send(guest, state, "dots", item=item, count=mine.get(item, 0) + 1)
        return True

    def cards(self, guest: _Guest, state: Json) -> bool:
        """Score the card of this turn."""
        card = state["mine"]["card"]
        if card is None or card["id"] in state["mine"]["cards"]:
            return True
        self._send(guest, state, "card", item=card["id"], value=guest.dice.randint(*guest.person.cards))
        return True

    def wording(self, guest: _Guest, state: Json) -> bool:
        """Propose words for one of the chosen themes."""
        if not state["picks"] or guest.dice.random() < 0.5:
            return False
        about, text = guest.dice.choice(state["picks"])["id"], guest.dice.choice(self._question.wordings)
        self._send(guest, state, "wording", about=about, text=text)
        return False

    def metrics(self, guest: _Guest, state: Json) -> bool:
        """Propose a metric."""
        if not state["objectives"] or guest.dice.random() < 0.4:
            return bool(state["objectives"]) and guest.dice.random() < 0.4
        one = guest.dice.choice(self._question.metrics)
        about = guest.dice.choice(state["objectives"])["id"]
        self._send(guest, state, "metric", about=about, text=one.text, baseline=one.baseline, target=one.target)
        return False

    def poll(self, guest: _Guest, state: Json) -> bool:
        """Say of a key result whether it is a result or an activity."""
        open_ones = [one for one in state["items"] if one["id"] not in state["mine"]["poll"]]
        if not open_ones:
            return False
        value = "result" if guest.dice.random() < 0.7 else "activity"
        self._send(guest, state, "poll", item=open_ones[0]["id"], value=value)
        return True

    def fist(self, guest: _Guest, state: Json) -> bool:
        """Show a hand, and say what would raise it by one."""
        if state.get("closed"):
            return True
        again = state["round"] > 1
        value = guest.person.fist[1 if again else 0]
        texts = [text for at, text in self._company.fist if at == value and text]
        self._send(guest, state, "fist", value=value, text=guest.dice.choice(texts or [""]))
        return False

    def accept(self, guest: _Guest, state: Json) -> bool:
        """The first of them answers for an objective that has an owner and no answer."""
        open_ones = [one for one in state["items"] if one["owner"] and not one["answer"]]
        if not open_ones or guest is not self._guests[0]:
            return True
        one = open_ones[0]
        self._send(guest, state, "accept", item=one["id"], answer=Answer.ACCEPT.value, name=one["owner"], text="")
        return True

    def roti(self, guest: _Guest, state: Json) -> bool:
        """Say whether it was worth the time."""
        if state.get("closed"):
            return True
        value, text = guest.dice.choice(self._company.roti)
        self._send(guest, state, "roti", value=value, text=text)
        return False


_ACTS: dict[str, Callable[[Rehearsal, _Guest, Json], bool]] = {
    "compose": Rehearsal.compose,
    "flag": Rehearsal.flag,
    "pairs": Rehearsal.pairs,
    "sort": Rehearsal.sort,
    "dots": Rehearsal.dots,
    "cards": Rehearsal.cards,
    "wording": Rehearsal.wording,
    "metrics": Rehearsal.metrics,
    "poll": Rehearsal.poll,
    "fist": Rehearsal.fist,
    "accept": Rehearsal.accept,
    "roti": Rehearsal.roti,
}
