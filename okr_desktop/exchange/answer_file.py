"""The answer to a check-in form: a small JSON file, or the same as a block of letters inside a mail that was saved."""

from __future__ import annotations

import base64
import binascii
import email
import errno
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, TITLE_LIMIT, clean, text_problems

FORMAT = "okr-desktop/answers"
VERSION = 1
SUFFIX = ".okr-answers.json"
LIMIT_BYTES = 4 * 1024 * 1024
MOST_ANSWERS = 1000
MOST_STEPS = 1000
TEXTS = ("note", "next", "blocker")
BEGIN, END = "-----BEGIN OKR ANSWERS", "-----END OKR ANSWERS-----"
_BLOCK = re.compile(rf"{BEGIN} ([0-9]{{1,8}})-----(.*?){END}", re.DOTALL)
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_LETTERS = re.compile(r"[^A-Za-z0-9+/]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAIL = ".eml"
_HEAD_BYTES = 65_536


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
    try:
        if not path.is_file():
            raise FileProblem("file.missing" if not path.exists() else "file.folder", path=str(path))
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except OSError as error:
        code = "file.denied" if error.errno in (errno.EACCES, errno.EPERM) else "file.unreadable"
        raise FileProblem(code, path=str(path), reason=error.strerror or "") from error
    except ValueError as error:  # a name that no file can have
        raise FileProblem("file.missing", path=str(path)) from error
    return parse(data, path.name)


def looks_like_answers(name: str, head: bytes) -> bool:
    """Whether a file is an answered form, by its name and its first bytes (some thousands; a hint, no promise)."""
    if name.casefold().endswith(SUFFIX):
        return True
    text = _text(head[:_HEAD_BYTES])
    return BEGIN in text or f'"{FORMAT}"' in text


def parse(data: bytes, name: str = "") -> AnswerFile:
    """The answers in the bytes of a file, whoever wrote them.

    Raises FileProblem: ``answers.too_large``, ``answers.damaged`` (``finding`` says where), ``answers.none`` (no
    answers of a form in it), ``answers.several``, ``answers.newer``. What is wrong with one answer stands in it.
    """
    if len(data) > LIMIT_BYTES:
        raise FileProblem("answers.too_large", name=name, limit=LIMIT_BYTES // 1024 // 1024)
    try:
        if name.casefold().endswith(_MAIL):
            data = _in_mail(data)
        return _file(_object(_json_in(_text(data), name), name), name)
    except _Unfit as error:
        raise FileProblem("answers.damaged", name=name, finding=str(error)) from error


class _Unfit(ValueError):
    """A part that every answer file has is missing or of another type."""


def _in_mail(data: bytes) -> bytes:
    """The answer that a saved mail carries: attached as a file, or in its text; the mail itself when there is none."""
    try:
        parts = [part for part in email.message_from_bytes(data).walk() if not part.is_multipart()]
        found = [(part.get_filename() or "", part.get_payload(decode=True)) for part in parts]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _Unfit("mail") from error
    bodies = [(name, body) for name, body in found if isinstance(body, bytes)]
    attached = [body for name, body in bodies if name.casefold().endswith(SUFFIX)]
    written = [body for _, body in bodies if BEGIN.encode() in body]
    return next(iter([*attached, *written]), data)


def _text(data: bytes) -> str:
    if data[:2] in _UTF16:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A mail saved by some program: the block itself is plain letters in any encoding.
        return data.decode("cp1252", "replace")


def _json_in(text: str, name: str) -> str:
    """The JSON that a text is, or that a block of letters in it holds."""
    if text.lstrip().startswith("{"):
        return text
    blocks = {(found[1], _NOT_LETTERS.sub("", found[2])) for found in _BLOCK.finditer(text.replace("=\r\n", "\n"))}
    if not blocks:
        raise FileProblem("answers.damaged" if BEGIN in text else "answers.none", name=name, finding="block")
    if len(blocks) > 1:
        raise FileProblem("answers.several", name=name, count=len(blocks))
    length, letters = blocks.pop()
    try:
        # No padding in the mail: "=" is what mail programs like to rewrite.
        data = base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
        if len(data) != int(length):
            raise _Unfit("length")
        return data.decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise _Unfit("block") from error


def _object(text: str, name: str) -> Mapping[str, object]:
    try:
        # Numbers stay texts: 1e999 must not become infinity, nor a long one lose its digits.
        read: Any = json.loads(text, parse_float=str, parse_constant=str, parse_int=_small)
    except (ValueError, RecursionError) as error:
        raise _Unfit("json") from error
    if not isinstance(read, dict):
        raise FileProblem("answers.none", name=name)
    found = cast("dict[str, object]", read)
    if found.get("format") != FORMAT:
        raise FileProblem("answers.none", name=name)
    version = found.get("version")
    if not isinstance(version, int) or version < 1:
        raise _Unfit("version")
    if version > VERSION:
        raise FileProblem("answers.newer", name=name)
    return found


def _small(digits: str) -> int | str:
    return int(digits) if len(digits) < 10 else digits


def _file(found: Mapping[str, object], name: str) -> AnswerFile:
    answers = found.get("answers")
    if not isinstance(answers, list):
        raise _Unfit("answers")
    listed = cast("list[object]", answers)
    if len(listed) > MOST_ANSWERS:
        raise _Unfit("answers")
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
        raise _Unfit(key)
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
        raise _Unfit("answers")
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
