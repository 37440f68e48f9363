"""The answer to a check-in form: a small JSON file, or the same as a block of letters inside a mail that was saved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, clean, text_problems
from okr_desktop.exchange.own import sent_file
from okr_desktop.exchange.own.sent_file import Kind, Unfit

KIND = Kind("okr-desktop/answers", 1, ".okr-answers.json", "ANSWERS")
FORMAT, VERSION, SUFFIX = KIND.format, KIND.version, KIND.suffix
LIMIT_BYTES = sent_file.LIMIT_BYTES
MOST_ANSWERS = 1000
MOST_STEPS = 1000
TEXTS = ("note", "next", "blocker")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered for one key result, as far as it could be read; ``problems`` say what could not.

    ``value`` is None and ``same`` True where only words were added; ``reached`` (ids of milestones) is None for what
    has none. ``kind`` and ``unit`` are what the form asked for, ``last`` the id of the check-in that it showed.
    """

    key_result: str
    title: str
    day: date
    kind: str = ""
    unit: str = ""
    last: str | None = None
    value: Decimal | None = None
    reached: tuple[str, ...] | None = None
    same: bool = False
    confidence: int | None = None
    note: str = ""
    next: str = ""
    blocker: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """One answered form: the workspace and form it belongs to, who answered, and the answers in their order.

    ``person`` is an id that the form knew, None for somebody who wrote only a ``name``.
    """

    name: str
    workspace: str
    form: str
    made: date | None
    person: str | None
    person_name: str
    organisation: str
    answers: tuple[Answer, ...]


def load(path: Path) -> AnswerFile:
    """The answers in a file. Raises FileProblem ``file.*`` for what cannot be read, and as ``parse``."""
    return parse(sent_file.load(path), path.name)


def looks_like_answers(name: str, head: bytes) -> bool:
    """Whether a file is an answered form, by its name and its first bytes (some thousands; a hint, no promise)."""
    return KIND.looks_so(name, head)


def parse(data: bytes, name: str = "") -> AnswerFile:
    """The answers in the bytes of a file, whoever wrote them.

    Raises FileProblem: ``answers.too_large``, ``answers.damaged`` (``finding`` says where), ``answers.none`` (no
    answers of a form in it), ``answers.several``, ``answers.newer``. What is wrong with one answer stands in it.
    """
    try:
        found = sent_file.objects(data, name, KIND)
        if len(found) > 1:
            raise FileProblem("answers.several", name=name, count=len(found))
        return _file(found[0], name)
    except Unfit as error:
        raise FileProblem("answers.damaged", name=name, finding=str(error)) from error


def _file(found: Mapping[str, object], name: str) -> AnswerFile:
    answers = found.get("answers")
    if not isinstance(answers, list):
        raise Unfit("answers")
    listed = cast("list[object]", answers)
    if len(listed) > MOST_ANSWERS:
        raise Unfit("answers")
    person = found.get("person")
    made = found.get("made")
    return AnswerFile(
        name,
        _id(found, "workspace"),
        _id(found, "form"),
        _day(made) if isinstance(made, str) else None,
        person if isinstance(person, str) and is_id(person) else None,
        _short(found.get("name"), NAME_LIMIT),
        _short(found.get("organisation"), NAME_LIMIT),
        tuple(_answer(one) for one in listed),
    )


def _id(found: Mapping[str, object], key: str) -> str:
    id = found.get(key)
    if not isinstance(id, str) or not is_id(id):
        raise Unfit(key)
    return id


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _short(text: object, limit: int) -> str:
    return clean(text[: limit * 2])[:limit] if isinstance(text, str) else ""


def _answer(one: object) -> Answer:
    if not isinstance(one, dict):
        raise Unfit("answers")
    found = cast("dict[str, object]", one)
    problems = list[Problem]()
    day = found.get("date")
    known = _day(day) if isinstance(day, str) else None
    if known is None:
        problems.append(Problem("answers.date", "date"))
    value = _value(found.get("value"), problems)
    reached = _reached(found.get("reached"), problems)
    texts = {name: _said(found.get(name), name, problems) for name in TEXTS}
    last = found.get("last")
    same = found.get("same") is True
    if not same and value is None and reached is None and not problems:
        problems.append(Problem("answers.value", "value"))
    return Answer(
        _id(found, "key_result"),
        _short(found.get("title"), TITLE_LIMIT),
        known or date.min,
        _short(found.get("kind"), 20),
        _short(found.get("unit"), 40),
        last if isinstance(last, str) and is_id(last) else None,
        None if same else value,
        None if same else reached,
        same,
        _confidence(found.get("confidence"), problems),
        **texts,
        problems=tuple(problems),
    )


def _value(value: object, problems: list[Problem]) -> Decimal | None:
    """Numbers are written as texts, "-12.5"; anything else is a problem, not a guess."""
    if value is None:
        return None
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        number = Decimal(value)
        problems += number_problems("value", number)
        return number
    problems.append(Problem("answers.value", "value"))
    return None


def _reached(value: object, problems: list[Problem]) -> tuple[str, ...] | None:
    if value is None:
        return None
    steps = cast("list[object]", value) if isinstance(value, list) else None
    if steps is None or len(steps) > MOST_STEPS or not all(isinstance(id, str) and len(id) <= 200 for id in steps):
        problems.append(Problem("answers.value", "value"))
        return None
    return tuple(dict.fromkeys(cast("list[str]", steps)))


def _confidence(value: object, problems: list[Problem]) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10:
        return value
    problems.append(Problem("confidence.range", "confidence"))
    return None


def _said(value: object, name: str, problems: list[Problem]) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        problems.append(Problem("answers.text", name))
        return ""
    if len(value) > NOTE_LIMIT:
        problems.append(Problem("text.too_long", name, {"length": len(value), "limit": NOTE_LIMIT}))
        return ""
    text = clean(value, lines=True)
    problems += text_problems(name, text, NOTE_LIMIT, lines=True)
    return text
