"""The simulated people of a rehearsal, what they write and how they vote; and the few rude words that are a hint."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from okr_desktop.paths import resource_path

SOURCE_LANGUAGE = "en"
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A simulated participant and a temperament.

    ``temper``: quick, silent, doubles, critical, late, paper, long, short, slow, off_topic, reconnects or agrees.
    ``pause_s`` (seconds between notes), ``notes`` (a round) and ``cards`` (1 to 5) are the least and the most;
    ``doubles`` is the chance of writing what is there already; ``dots``: stack, spread, first, random or follow;
    ``fist`` are the first and the later answer; ``away_s`` are pairs of when the phone goes and for how long.
    """

    id: str
    seat: str
    temper: str
    phone: bool
    joins_after_s: int
    pause_s: tuple[int, int]
    notes: tuple[int, int]
    doubles: float
    dots: str
    cards: tuple[int, int]
    fist: tuple[int, int]
    away_s: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """A note. ``kind``: outcome, activity, short, long, critical, rude or off_topic; ``like``: the id it says again."""

    id: str
    text: str
    kind: str
    like: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed key result; ``baseline`` is empty when nobody knows it, ``poll`` is result or activity."""

    text: str
    baseline: str
    target: str
    poll: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a rehearsal (``product``, ``library``, ``clinic``) and all that is written for it."""

    id: str
    question: str
    ideas: tuple[Idea, ...]
    groups: tuple[str, ...]
    wordings: tuple[str, ...]
    metrics: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """Twelve people and what they bring; ``fist`` (0 to 5) and ``roti`` (1 to 5) are values with a sentence or ""."""

    people: tuple[Person, ...]
    questions: tuple[Question, ...]
    fist: tuple[tuple[int, str], ...]
    roti: tuple[tuple[int, str], ...]
    conditions: tuple[str, ...]
    reasons: tuple[str, ...]

    def question(self, id: str) -> Question:
        """A question by its id, or the first one."""
        return next((one for one in self.questions if one.id == id), self.questions[0])


@cache
def company(lang: str) -> Company:
    """The company of a rehearsal in a language; English where there are no words."""
    data, code = _data("rehearsal.json"), lang.replace("-", "_").split("_")[0].lower()
    return Company(
        tuple(_person(one, code) for one in data["people"]),
        tuple(_question(one, code) for one in data["questions"]),
        tuple((int(one["value"]), _text(one["text"], code)) for one in data["fist"]),
        tuple((int(one["value"]), _text(one["text"], code)) for one in data["roti"]),
        _texts(data["conditions"], code),
        _texts(data["reasons"], code),
    )


@cache
def rude_words(lang: str) -> frozenset[str]:
    """A dozen words that make a card worth a look before it is shown; a hint for the facilitator, never a filter."""
    data = _data("hints.json")
    return frozenset(
        word.casefold()
        for word in cast(list[str], data.get(lang.replace("-", "_").split("_")[0].lower()) or data[SOURCE_LANGUAGE])
    )


def looks_rude(text: str, lang: str) -> bool:
    """Whether a card holds a rude word of a language: as a word of its own, or a longer one at the start of a word."""
    words = rude_words(lang)
    return any(
        token == word or (len(word) > 4 and token.startswith(word))
        for token in _TOKEN.findall(text.casefold())
        for word in words
    )


def _person(data: dict[str, Any], code: str) -> Person:
    return Person(
        id=data["id"],
        seat=_text(data["seat"], code),
        temper=data["temper"],
        phone=data["phone"],
        joins_after_s=data["joins_after_s"],
        pause_s=_pair(data["pause_s"]),
        notes=_pair(data["notes"]),
        doubles=data["doubles"],
        dots=data["dots"],
        cards=_pair(data["cards"]),
        fist=_pair(data["fist"]),
        away_s=tuple(_pair(one) for one in data["away_s"]),
    )


def _question(data: dict[str, Any], code: str) -> Question:
    return Question(
        data["id"],
        _text(data["question"], code),
        tuple(Idea(one["id"], _text(one["text"], code), one["kind"], one["like"]) for one in data["ideas"]),
        _texts(data["groups"], code),
        _texts(data["wordings"], code),
        tuple(
            Proposal(_text(one["text"], code), one["baseline"], one["target"], one["poll"]) for one in data["metrics"]
        ),
    )


def _text(data: dict[str, str], code: str) -> str:
    return data.get(code, data[SOURCE_LANGUAGE])


def _texts(data: list[dict[str, str]], code: str) -> tuple[str, ...]:
    return tuple(_text(one, code) for one in data)


def _pair(data: list[int]) -> tuple[int, int]:
    return data[0], data[1]


def _data(name: str) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(resource_path("workshop", name).read_text(encoding="utf-8")))
