"""What people send back who filled in the form before a workshop: a small file, a saved mail, or pasted text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.workshop.limits import IDEAS_PER_SEAT, NAME_LIMIT
from okr_desktop.domain.workshop.model import Live, Mode
from okr_desktop.domain.workshop.words import plain
from okr_desktop.exchange.own import sent_file
from okr_desktop.exchange.own.sent_file import Kind, Unfit

KIND = Kind("okr-desktop/ideas", 1, ".okr-ideas.json", "IDEAS")
_ID = re.compile(r"[0-9a-f]{32}")
_MAIL = ".eml"
_QUESTION_SHOWN = 120


class Sent(NamedTuple):
    """One idea as it was sent: the id that its note gets, its text unchecked, and who wrote it, if that counts."""

    id: str
    text: str
    author: str


def answered(data: bytes, name: str, live: Live | None) -> list[Sent] | None:
    """The ideas of one or more answered forms; None for what is none. ``live`` is the workshop they are meant for.

    The same idea always gets the same id, a changed text another one. Names are left out where ideas bear none, and
    without ``live``. Raises FileProblem ``answers.*``, ``prework.foreign`` and, for a mail, ``prework.no_list``.
    """
    mail = name.casefold().endswith(_MAIL)
    if not mail and not KIND.is_in(sent_file.text_of(data)):
        return None
    try:
        return [sent for form in sent_file.objects(data, name, KIND) for sent in _ideas(form, name, live)]
    except Unfit as error:
        raise FileProblem("answers.damaged", name=name, finding=str(error)) from error
    except FileProblem as error:
        if error.code != "answers.none":
            raise
        if mail:
            raise FileProblem("prework.no_list", path=name, name=name) from error
        return None  # somebody writes about the form


def _ideas(form: Mapping[str, object], name: str, live: Live | None) -> Iterator[Sent]:
    workshop, ideas = form.get("workshop"), form.get("ideas")
    if not isinstance(workshop, str) or not isinstance(ideas, list):
        raise Unfit("workshop" if isinstance(ideas, list) else "ideas")
    if live is not None and workshop != live.id:
        raise FileProblem("prework.foreign", name=name, question=_line(form.get("question"), _QUESTION_SHOWN))
    listed = cast("list[object]", ideas)
    if len(listed) > IDEAS_PER_SEAT:
        raise Unfit("ideas")
    named = live is not None and live.setup.mode is not Mode.SEALED
    author = _line(form.get("name"), NAME_LIMIT) if named else ""
    for one in listed:
        id, text = _idea(one)
        yield Sent(_note_id(workshop, id, text), text, author)


def _idea(one: object) -> tuple[str, str]:
    found = cast("dict[str, object]", one) if isinstance(one, dict) else {}
    id, text = found.get("id"), found.get("text")
    if not isinstance(id, str) or not isinstance(text, str) or not _ID.fullmatch(id):
        raise Unfit("ideas")
    return id, text


def _line(text: object, limit: int) -> str:
    return plain(text[: limit * 2])[:limit].strip() if isinstance(text, str) else ""


def _note_id(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
