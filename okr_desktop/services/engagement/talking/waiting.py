"""What waits for a person: questions, what was said to them since they looked, check-ins to read, requests."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, cast

from okr_desktop.domain.due import FORGOTTEN_DAYS, Mine
from okr_desktop.domain.feedback import Question, Recognition
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.mentions import labels, mentioned, stored, who
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.store import loading

_SEEN = "feedback_seen"
# Kept of what was seen: far more than is ever new at once, and small beside the workspace.
_MOST_SEEN = 4_000


class NewsKind(StrEnum):
    """What somebody said to a person: named them, answered a comment or question of theirs, or thanked them."""

    MENTION = "mention"
    REPLY = "reply"
    ANSWER = "answer"
    RECOGNITION = "recognition"


@dataclass(frozen=True, slots=True)
class News:
    """One thing said to a person; ``key`` remembers that it was seen. ``text`` as stored (see ``domain.mentions``)."""

    key: str
    kind: NewsKind
    id: str
    about: str | None
    text: str
    author: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A check-in that waits to be acknowledged, with its key result."""

    check_in: CheckIn
    result: KeyResult


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits for one person; ``requests`` are dependencies that their teams have not answered."""

    person: str
    questions: tuple[Question, ...]
    news: tuple[News, ...]
    readings: tuple[Reading, ...]
    requests: tuple[Dependency, ...]

    @property
    def count(self) -> int:
        """How many things."""
        return len(self.questions) + len(self.news) + len(self.readings) + len(self.requests)


def waiting(desk: Desk, person: str | None = None) -> Waiting | None:
    """What waits for a person (None: for whoever uses this workspace here); None when that is not known.

    What was seen is remembered on this computer, for whoever uses it here.
    """
    found = person or desk.me
    if found is None:
        return None
    seen = _seen(desk) if found == desk.me else frozenset[str]()
    news = tuple(one for one in news_for(desk, found) if one.key not in seen)
    return Waiting(found, questions_to(desk, found), news, readings(desk.plan, found), requests(desk.plan, found))


# Questions


def open_questions(plan: Plan, about: Collection[str] | None = None) -> list[Question]:
    """Questions that nobody has answered, the oldest first; of everybody, or about some things."""
    found = [one for one in plan.questions.values() if one.waits and (about is None or one.about in about)]
    return sorted(found, key=lambda one: (one.day or date.min, one.id))


def questions_to(desk: Desk, person: str) -> tuple[Question, ...]:
    """Open questions that wait for a person: put to them, or to the owner of something that they own."""
    return tuple(one for one in open_questions(desk.plan) if feedback.asked_of(desk, one) == person)


# News


def news_for(desk: Desk, person: str) -> list[News]:
    """Everything that others have said to a person, the newest first."""
    plan = desk.plan
    mine = {id for id in plan.people if who(plan.people, id) == person} | {person}
    talk = (*_from_comments(plan, mine), *_from_recognitions(plan, mine), *_from_questions(plan, mine))
    found = [*talk, *_from_check_ins(desk, mine)]
    return sorted(found, key=lambda one: (one.day or date.min, one.key), reverse=True)


def _from_comments(plan: Plan, mine: set[str]) -> Iterator[News]:
    for one in plan.comments.values():
        if one.author in mine:
            continue
        above = plan.comments.get(one.reply_to or "")
        if not mine.isdisjoint(mentioned(one.text)):
            yield _of_comment(one, NewsKind.MENTION)
        elif above is not None and above.author in mine:
            yield _of_comment(one, NewsKind.REPLY)


def _of_comment(one: Comment, kind: NewsKind) -> News:
    return News(one.id, kind, one.id, one.about, one.text, one.author, made_on(one.id))


def _from_recognitions(plan: Plan, mine: set[str]) -> Iterator[News]:
    for one in plan.recognitions.values():
        if one.author in mine:
            continue
        kind = NewsKind.RECOGNITION if not mine.isdisjoint(one.to) else NewsKind.MENTION
        if kind is NewsKind.RECOGNITION or not mine.isdisjoint(mentioned(one.text)):
            yield News(one.id, kind, one.id, one.about, one.text, one.author, one.day)


def _from_questions(plan: Plan, mine: set[str]) -> Iterator[News]:
    for one in plan.questions.values():
        named = not mine.isdisjoint(mentioned(one.text))
        if named and one.author not in mine and one.to not in mine:
            yield News(one.id, NewsKind.MENTION, one.id, one.about, one.text, one.author, one.day)
        if one.waits or one.answered_by in mine:
            continue
        if one.author in mine or not mine.isdisjoint(mentioned(one.answer)):
            kind = NewsKind.ANSWER if one.author in mine else NewsKind.MENTION
            yield News(f"{one.id} answer", kind, one.id, one.about, one.answer, one.answered_by, one.answered)


def _from_check_ins(desk: Desk, mine: set[str]) -> Iterator[News]:
    """Check-ins that name somebody. Their texts stay as typed, so names are looked up now: those of today count."""
    plan, names = desk.plan, labels(desk.plan.people.values())
    firsts = {f"@{label.split()[0]}".casefold() for id in mine if (label := names.get(id, ""))}
    for one in loading.check_ins_with(desk.space.db, "@"):
        author = one.author or feedback.owner_of(plan, one.subject)
        if author in mine or plan.get(one.subject) is None:
            continue
        said = [text for text in (one.note, one.next, one.blocker) if any(name in text.casefold() for name in firsts)]
        told = "\n".join(text for text in said if not mine.isdisjoint(mentioned(stored(text, names))))
        if told:
            yield News(one.id, NewsKind.MENTION, one.id, one.subject, told, author, one.date)


def _seen(desk: Desk) -> frozenset[str]:
    try:
        known: Any = json.loads(desk.space.meta(_SEEN) or "{}")
    except ValueError:
        return frozenset()
    kept = cast("dict[str, object]", known).get(desk.me or "") if isinstance(known, dict) else None
    keys = cast("list[object]", kept) if isinstance(kept, list) else []
    return frozenset(one for one in keys if isinstance(one, str))


def mark_seen(desk: Desk, keys: Iterable[str]) -> int:
    """Remember, on this computer, that news (their keys) were seen; tells how many were new.

    Keys and not a moment: what was said earlier elsewhere may arrive later.
    """
    me = desk.me
    if me is None:
        return 0
    known, fresh = _seen(desk), frozenset(keys)
    if fresh <= known:
        return 0
    there = {one.key for one in news_for(desk, me)}
    kept = sorted((known | fresh) & there)[-_MOST_SEEN:]
    desk.space.set_meta(_SEEN, json.dumps({me: kept}))
    return len(fresh - known)


# Check-ins and requests


def readings(plan: Plan, person: str) -> tuple[Reading, ...]:
    """The latest check-ins of others that a person should acknowledge: owner of the objective, or lead of a team."""
    oldest = plan.today - timedelta(days=FORGOTTEN_DAYS)
    found = [
        Reading(latest, result)
        for item, result, latest in Mine(plan, person).heard()
        if latest.acknowledged_by is None
        and (latest.author or result.owner or item.owner) not in (None, person)
        and latest.date >= oldest
    ]
    return tuple(sorted(found, key=lambda one: (one.check_in.date, one.check_in.id)))


def requests(plan: Plan, person: str) -> tuple[Dependency, ...]:
    """What the teams of a person are asked for and have not answered, the nearest day first."""
    teams = Mine(plan, person).teams
    found = [one for one in plan.dependencies.values() if one.giver in teams and one.state is Asking.ASKED]
    return tuple(sorted(found, key=lambda one: (one.by or date.max, one.id)))


def recognitions(plan: Plan, about: Collection[str] | None = None) -> list[Recognition]:
    """Recognition, the newest first; all of it, or about some things."""
    found = [one for one in plan.recognitions.values() if about is None or one.about in about]
    return sorted(found, key=lambda one: (one.day or date.min, one.id), reverse=True)
