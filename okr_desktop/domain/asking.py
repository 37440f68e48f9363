"""What people are asked without a name: on a phone, on a shared laptop, on a form in a mail; and what they answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from okr_desktop.domain.concerns import PROCESS, Concern
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import COMMENTS, THRESHOLD, PulseAnswer
from okr_desktop.domain.text import clean, text_problems

#: Characters of an idea, a concern or a comment that is given in this way, and of a name.
TEXT_LIMIT, NAME_LIMIT = 2_000, 80
#: How many ideas or concerns one phone gives in one opening; a pulse is answered once.
MOST_OF_ONE = 20
AGREEMENT, RECOMMENDATION = (1, 5), (0, 10)
RECOMMEND = "recommend"
PARTICIPANT = "participant"


class AskKind(StrEnum):
    """What is asked for."""

    IDEA = "idea"
    CONCERN = "concern"
    PULSE = "pulse"


class Question(NamedTuple):
    """A question of a pulse by its name in ``PulseAnswer.ratings``; ``texts`` by language ("" for every other)."""

    name: str
    texts: Mapping[str, str]

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest answer."""
        return RECOMMENDATION if self.name == RECOMMEND else AGREEMENT

    def text(self, language: str) -> str:
        """The question in a language, or in the one that there is."""
        return self.texts.get(language) or self.texts.get("") or next(iter(self.texts.values()), self.name)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown before somebody answers. ``id`` is that of the pulse, or of the workspace.

    ``comment`` is the question that is answered in words ("" for none), ``groups`` pairs of id and name, ``promises``
    codes of ``pulse.words.PROMISES``, ``closes`` the last day, ``cycle`` what an idea or concern belongs to.
    """

    kind: AskKind
    id: str
    title: str = ""
    organisation: str = ""
    questions: tuple[Question, ...] = ()
    comment: str = ""
    groups: tuple[tuple[str, str], ...] = ()
    threshold: int = THRESHOLD
    comment_threshold: int = COMMENTS
    promises: tuple[str, ...] = ()
    closes: str = ""
    cycle: str | None = None

    @property
    def most(self) -> int:
        """How often one person may answer."""
        return 1 if self.kind is AskKind.PULSE else MOST_OF_ONE


@dataclass(frozen=True, slots=True)
class Given:
    """What one person answered; ``ratings`` hold the questions that were answered, ``name`` is for ideas alone."""

    ratings: Mapping[str, int] = field(default_factory=dict[str, int])
    text: str = ""
    name: str = ""
    group: str = ""


def given_of(sheet: Sheet, fields: Mapping[str, object]) -> Given:
    """What was typed into a form: "q.<name>", "text", "name", "group". What a sheet does not ask for is passed over.

    A rating that is no number counts as -1, so that ``problems`` refuses it.
    """
    ratings = {one.name: _rating(fields.get(f"q.{one.name}")) for one in sheet.questions}
    named = sheet.kind is AskKind.IDEA
    return Given(
        {name: value for name, value in ratings.items() if value is not None},
        _text(fields.get("text"), lines=True),
        _text(fields.get("name"), lines=False) if named else "",
        _text(fields.get("group"), lines=False) if sheet.groups else "",
    )


def _rating(value: object) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return -1
    if isinstance(value, int):
        return value
    plain = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 4
    return int(str(value)) if plain else -1


def _text(value: object, *, lines: bool) -> str:
    return clean(unicodedata.normalize("NFC", value), lines=lines) if isinstance(value, str) else ""


def problems(sheet: Sheet, given: Given) -> list[Problem]:
    """Why an answer cannot be taken; ``field`` is "text", "name", "group", "q.<name>", or "q." for no answer at all."""
    pulse = sheet.kind is AskKind.PULSE
    found = text_problems("text", given.text, TEXT_LIMIT, required=not pulse, lines=True)
    found += text_problems("name", given.name, NAME_LIMIT)
    for one in sheet.questions:
        low, high = one.ends
        value = given.ratings.get(one.name)
        if value is not None and not low <= value <= high:
            found.append(Problem("pulse_answer.range", f"q.{one.name}", {"item": one.name, "low": low, "high": high}))
    if given.group and given.group not in dict(sheet.groups):
        found.append(Problem("pulse_answer.group", "group"))
    if pulse and not given.ratings and not given.text:
        found.append(Problem("pulse_answer.empty", "q."))
    if pulse and given.text and not sheet.comment:
        found.append(Problem("collect.no_comment", "text"))
    return found


def records(sheet: Sheet, given: Given) -> tuple[Record, ...]:
    """The records that an answer without problems means: ratings and words of a pulse are two that nothing links."""
    if sheet.kind is AskKind.IDEA:
        author, cycle = given.name, sheet.cycle
        return (Idea(unsigned_id(), given.text, origin=PARTICIPANT, author_name=author, cycle=cycle),)
    if sheet.kind is AskKind.CONCERN:
        return (Concern(unsigned_id(), given.text, PROCESS, cycle=sheet.cycle),)
    found: list[Record] = []
    if given.ratings:
        found.append(PulseAnswer(unsigned_id(), sheet.id, given.group, dict(given.ratings)))
    if given.text:
        # Words are told for everybody together: a group beside them would only narrow down who wrote them.
        found.append(PulseAnswer(unsigned_id(), sheet.id, comment=given.text))
    return tuple(found)
