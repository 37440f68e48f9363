"""What people say about an item, as the details show it: conversations, questions, recognition, reactions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from okr_desktop.domain import mentions
from okr_desktop.domain.feedback import Question, Recognition
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment
from okr_desktop.qt.pages.ideas.beside_data import Voice, voices
from okr_desktop.services import talk
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback, waiting


@dataclass(frozen=True, slots=True)
class Mark:
    """Reactions of one kind: how many, of whom, and whether the person at work here gave one."""

    kind: str
    count: int
    names: tuple[str, ...]
    mine: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A comment with its author's name; ``own``: the person at work here may change it.

    ``text`` is how it is read, with the names of today; ``checked`` the day of the check-in that it is about.
    """

    comment: Comment
    author: str
    own: bool
    day: date | None = None
    text: str = ""
    marks: tuple[Mark, ...] = ()
    checked: date | None = None
    replies: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the names of everybody in it; ``mine``: it waits for the person at work here."""

    question: Question
    author: str
    to: str
    answered_by: str
    text: str
    answer: str
    own: bool
    mine: bool
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Thanked:
    """Recognition with the names of everybody in it."""

    recognition: Recognition
    author: str
    to: str
    text: str
    own: bool
    checked: date | None = None


Entry = Said | Asked | Thanked


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything that was said about an item and its check-ins, oldest first; ``names`` can be mentioned.

    ``voices`` are ideas and concerns about it, ``counts`` is how much was said about each check-in, ``owner`` who
    answers what is asked of nobody in particular.
    """

    entries: tuple[Entry, ...] = ()
    marks: tuple[Mark, ...] = ()
    names: dict[str, str] = field(default_factory=dict[str, str])
    me: str = ""
    owner: str = ""
    counts: dict[str, int] = field(default_factory=dict[str, int])
    voices: tuple[Voice, ...] = ()

    def said(self) -> list[Said]:
        """Every comment, answers behind what they answer."""
        firsts = [one for one in self.entries if isinstance(one, Said)]
        return [one for first in firsts for one in (first, *first.replies)]


def talk_about(desk: Desk, id: str, check_ins: Iterable[CheckIn]) -> Talk:
    """What was said about an item and these check-ins of it."""
    plan = desk.plan
    days = {one.id: one.date for one in check_ins}
    reader = _Reader(desk, days)
    about = (id, *days)
    found: list[tuple[str, Entry]] = [
        *((one.first.id, reader.said(one.first, one.replies)) for one in feedback.threads(plan, about)),
        *((one.id, reader.asked(one)) for one in plan.questions.values() if one.about in about),
        *((one.id, reader.thanked(one)) for one in waiting.recognitions(plan, about)),
    ]
    spoken = [one.about for one in (*plan.comments.values(), *plan.questions.values()) if one.about in days]
    owner = plan.people.get(feedback.owner_of(plan, id) or "")
    return Talk(
        tuple(entry for _, entry in sorted(found, key=_first)),
        marks_of(plan, id, desk.me),
        mentions.offered(plan.people.values()),
        desk.me or "",
        owner.name if owner else "",
        {one: spoken.count(one) for one in set(spoken)},
        voices(desk, id),
    )


def _first(pair: tuple[str, Entry]) -> str:
    return pair[0]


def marks_of(plan: Plan, id: str, me: str | None) -> tuple[Mark, ...]:
    """Reactions to something."""
    found = feedback.reactions_to(plan, id)
    return tuple(
        Mark(
            kind,
            len(authors),
            tuple(plan.people[one].name for one in authors if one in plan.people),
            me is not None and me in authors,
        )
        for kind, authors in found.items()
    )


class _Reader:
    """Puts records into words; names are looked up once."""

    def __init__(self, desk: Desk, days: dict[str, date]) -> None:
        self._desk, self._plan, self._days = desk, desk.plan, days
        self._names = feedback.names_of(desk.plan)

    def said(self, one: Comment, replies: Iterable[Comment] = ()) -> Said:
        return Said(
            one,
            self._name(one.author),
            talk.is_own(self._desk, one),
            made_on(one.id),
            mentions.shown(one.text, self._names),
            marks_of(self._plan, one.id, self._desk.me),
            self._days.get(one.about),
            tuple(self.said(reply) for reply in replies),
        )

    def asked(self, one: Question) -> Asked:
        to = feedback.asked_of(self._desk, one)
        return Asked(
            one,
            self._name(one.author),
            self._name(to),
            self._name(one.answered_by),
            mentions.shown(one.text, self._names),
            mentions.shown(one.answer, self._names),
            one.author is None or one.author == self._desk.me,
            to is None or to == self._desk.me,
            self._days.get(one.about),
        )

    def thanked(self, one: Recognition) -> Thanked:
        return Thanked(
            one,
            self._name(one.author),
            ", ".join(name for id in one.to if (name := self._name(id))),
            mentions.shown(one.text, self._names),
            one.author is None or one.author == self._desk.me,
            self._days.get(one.about or ""),
        )

    def _name(self, id: str | None) -> str:
        found = self._plan.people.get(mentions.who(self._plan.people, id or ""))
        return found.name if found else ""
