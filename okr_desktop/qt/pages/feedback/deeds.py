"""What a person can do with what is said: one value for the details, the page and their lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from okr_desktop.services import talk
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.services.outcome import Outcome


class Verb(StrEnum):
    """What is done; the last three only begin something."""

    COMMENT = "comment"
    EDIT = "edit"
    DELETE = "delete"
    REACT = "react"
    ASK = "ask"
    ANSWER = "answer"
    UNASK = "unask"
    RECOGNISE = "recognise"
    UNRECOGNISE = "unrecognise"
    ACKNOWLEDGE = "acknowledge"
    UNACKNOWLEDGE = "unacknowledge"
    REPLY = "reply"
    CHANGE = "change"
    RAISE = "raise"
    PROPOSE = "propose"


@dataclass(frozen=True, slots=True)
class Deed:
    """``about`` is what it is about, ``id`` the record it changes or answers, ``to`` the people it is for.

    ``text`` is what was typed, for a reaction its kind.
    """

    verb: Verb
    about: str = ""
    text: str = ""
    id: str = ""
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a composer: the text, what it will be, whom it is for, and what it changes, answers, is about."""

    text: str = ""
    kind: Verb = Verb.COMMENT
    to: str = ""
    editing: str = ""
    reply: str = ""
    about: str = ""


def action_of(deed: Deed) -> tuple[Callable[..., Outcome[Any]], tuple[Any, ...]]:
    """The service and its arguments; raises KeyError for what only begins something."""
    asked = deed.to[0] if deed.to else None
    found: dict[Verb, tuple[Callable[..., Outcome[Any]], tuple[Any, ...]]] = {
        Verb.COMMENT: (talk.comment, (deed.about, deed.text, deed.id or None)),
        Verb.EDIT: (talk.edit_comment, (deed.id, deed.text)),
        Verb.DELETE: (talk.delete_comment, (deed.id,)),
        Verb.REACT: (feedback.react, (deed.about, deed.text)),
        Verb.ASK: (feedback.ask, (deed.about, deed.text, asked)),
        Verb.ANSWER: (feedback.answer, (deed.id, deed.text)),
        Verb.UNASK: (feedback.delete_question, (deed.id,)),
        Verb.RECOGNISE: (feedback.recognise_named, (deed.text, deed.to, deed.about)),
        Verb.UNRECOGNISE: (feedback.delete_recognition, (deed.id,)),
        Verb.ACKNOWLEDGE: (feedback.acknowledge, (deed.id,)),
        Verb.UNACKNOWLEDGE: (feedback.unacknowledge, (deed.id,)),
    }
    return found[deed.verb]
