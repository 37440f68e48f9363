"""Roles with lessons and checklists, and the steps of a rollout: data beside the lessons, with words beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from okr_desktop.domain.errors import NotFound
from okr_desktop.paths import resource_path
from okr_desktop.services.engagement.school.lesson_files import languages

ROLES = ("member", "lead", "facilitator", "sponsor")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a checklist: what one can say when it is done, why it matters, and where to go for it.

    ``door`` names a page of the window ("" for none), ``lesson`` the lesson that goes with it.
    """

    code: str
    name: str
    text: str
    door: str
    lesson: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its path: names of lessons in their order, and its checklist."""

    code: str
    name: str
    text: str
    lessons: tuple[str, ...]
    checklist: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a rollout: ``days`` after the first day of the cycle, or after its last (``from_end``)."""

    code: str
    name: str
    text: str
    days: int
    from_end: bool
    who: str
    door: str
    lesson: str


def roles(language: str = "en") -> tuple[Role, ...]:
    """The four roles with their paths."""
    words, points = _words(language), {point.code: point for point in _points(language)}
    return tuple(
        Role(
            one["code"],
            *_said(words, "roles", one["code"]),
            tuple(one["lessons"]),
            tuple(points[code] for code in one["checklist"]),
        )
        for one in _data()["roles"]
    )


def role(code: str, language: str = "en") -> Role:
    """A role by its code; raises NotFound ``role.unknown``."""
    found = next((one for one in roles(language) if one.code == code.strip().lower()), None)
    if found is None:
        raise NotFound("role.unknown", id=code, known=", ".join(ROLES))
    return found


def point(code: str, language: str = "en") -> Point:
    """A point of the checklists by its code; raises NotFound ``point.unknown``."""
    known = _points(language)
    found = next((one for one in known if one.code == code.strip().lower()), None)
    if found is None:
        raise NotFound("point.unknown", id=code, known=", ".join(one.code for one in known))
    return found


def _points(language: str) -> tuple[Point, ...]:
    words = _words(language)
    return tuple(
        Point(one["code"], *_said(words, "checklist", one["code"]), one["door"], one["lesson"])
        for one in _data()["checklist"]
    )


def stages(language: str = "en") -> tuple[Stage, ...]:
    """The steps of a rollout in their order."""
    words = _words(language)
    return tuple(
        Stage(
            one["code"],
            *_said(words, "rollout", one["code"]),
            one["days"],
            one["from"] == "end",
            one["who"],
            one["door"],
            one["lesson"],
        )
        for one in _data()["rollout"]
    )


def _said(words: Any, part: str, code: str) -> tuple[str, str]:
    return words[part][code]["name"], words[part][code]["text"]


@cache
def _data() -> Any:
    return json.loads(resource_path("lessons", "paths.json").read_text("utf-8"))


@cache
def _words(language: str) -> Any:
    """The words of a language; English for what it lacks."""
    found: Any = {}
    for code in reversed(languages(language)):
        path = resource_path("lessons", "words", f"{code}.json")
        told: dict[str, Any] = json.loads(path.read_text("utf-8")) if code.isidentifier() and path.is_file() else {}
        for part, texts in told.items():
            found[part] = {**found.get(part, {}), **texts}
    return found
