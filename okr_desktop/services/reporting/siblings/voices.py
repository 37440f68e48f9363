"""What was asked of a person, said to them and thanked for, and what they have said with their name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from okr_desktop.domain.concerns import ConcernState
from okr_desktop.domain.feedback import Question
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.mentions import shown
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Plan
from okr_desktop.reports.siblings.data_person import Remark, Voice
from okr_desktop.reports.siblings.data_said import FATES
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.talking import feedback, waiting
from okr_desktop.services.engagement.talking.waiting import NewsKind
from okr_desktop.services.reporting.rows import person_name

#: Days for which thanks and mentions are worth a word, and ended concerns and answered ideas too.
RECENT = 90
_ENDED = (ConcernState.RESOLVED, ConcernState.ACCEPTED)
_UNANSWERED = (IdeaState.NEW, IdeaState.DISCUSSED)

Heard = tuple[
    tuple[Remark, ...],
    tuple[Remark, ...],
    tuple[Remark, ...],
    tuple[Remark, ...],
    tuple[Voice, ...],
    tuple[Voice, ...],
]


def heard(desk: Desk, person: Person) -> Heard:
    """Questions to them, questions of theirs, mentions, recognition, concerns, ideas: all as texts."""
    plan, names = desk.plan, feedback.names_of(desk.plan)
    since = desk.today - timedelta(days=RECENT)
    asks = [one for one in waiting.open_questions(plan) if one.author == person.id]
    return (
        tuple(_question(desk, one, names) for one in waiting.questions_to(desk, person.id)),
        tuple(_question(desk, one, names) for one in asks),
        tuple(_said(desk, person, names, since, NewsKind.MENTION)),
        tuple(_said(desk, person, names, since, NewsKind.RECOGNITION)),
        tuple(_concerns(plan, person, since)),
        tuple(_ideas(plan, person, since)),
    )


def _question(desk: Desk, one: Question, names: dict[str, str]) -> Remark:
    about = feedback.title_of(desk, one.about)
    return Remark(shown(one.text, names), about, person_name(desk.plan, one.author), one.day)


def _said(desk: Desk, person: Person, names: dict[str, str], since: date, kind: NewsKind) -> Iterator[Remark]:
    for one in waiting.news_for(desk, person.id):
        answered = kind is NewsKind.MENTION and _has_replied(desk.plan, person.id, one.about, one.id)
        if one.kind is kind and not answered and (one.day is None or one.day >= since):
            about = feedback.title_of(desk, one.about)
            yield Remark(shown(one.text, names), about, person_name(desk.plan, one.author), one.day)


def _has_replied(plan: Plan, person: str, about: str | None, id: str) -> bool:
    """Whether the person has said something there, or to a check-in itself, since."""
    return any(one.author == person and one.about in (about, id) and one.id > id for one in plan.comments.values())


def _concerns(plan: Plan, person: Person, since: date) -> Iterator[Voice]:
    """Concerns that bear the person's name: open ones, and those that ended of late."""
    for one in sorted(plan.concerns.values(), key=lambda one: (one.state in _ENDED, one.day or date.min, one.id)):
        over = one.state in _ENDED and one.ended is not None and one.ended < since
        if one.author == person.id and not over:
            yield Voice(one.text, one.state.value, one.end or one.response, one.day)


def _ideas(plan: Plan, person: Person, since: date) -> Iterator[Voice]:
    """Ideas that bear the person's name: those that wait for an answer, and those answered of late."""
    for one in sorted(plan.ideas.values(), key=lambda one: (one.state not in _UNANSWERED, one.id)):
        old = one.state not in _UNANSWERED and one.answered is not None and one.answered < since
        if one.author == person.id and not old and one.merged is None:
            fate = one.state.value if one.state.value in FATES else "open"
            yield Voice(one.words, fate, one.reason, one.day or made_on(one.id))
