"""What the page of concerns reads: cards, one concern in full, and what keeps coming back; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from okr_desktop.domain.concerns import PROCESS, Concern, ConcernState
from okr_desktop.domain.ids import SHORT
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import WorkState
from okr_desktop.qt.dialogs.ideas.sheets import goal_cycle
from okr_desktop.qt.pages.ideas.cards import Card
from okr_desktop.qt.pages.ideas.data import (
    Asked,
    Choices,
    Link,
    OwnIdea,
    Said,
    about_link,
    about_text,
    answered_text,
    choices,
    cycle_name,
    name_of,
    own_ideas,
    said_about,
    subjects,
)
from okr_desktop.qt.pages.ideas.words import MOST, InboxWords
from okr_desktop.qt.texts_inbox import CONCERN_MARKS, concern_state_text
from okr_desktop.qt.texts_numbers import date_text, short_text
from okr_desktop.qt.texts_words import work_state_text
from okr_desktop.services import retrospectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_list, concerns, playbook
from okr_desktop.services.engagement.inbox.concern_list import ConcernLine, Wanted
from okr_desktop.services.engagement.inbox.idea_list import NEWS_DAYS
from okr_desktop.services.outcome import Outcome

translate = QCoreApplication.translate


def language() -> str:
    """The language of the window, in which the playbook is read where it is there."""
    return QLocale().name()[:2]


@dataclass(frozen=True, slots=True)
class ConcernsView:
    """The list: its cards, what the line above it says, what the filters offer; ``total`` counts all concerns."""

    cards: tuple[Card, ...]
    summary: str
    choices: Choices
    total: int


def load(desk: Desk, asked: Asked) -> ConcernsView:
    """Read the list."""
    words = InboxWords()
    found = [
        one
        for one in concern_list.lines(desk, _wanted(asked), asked.order)
        if _says(desk.plan, one.concern, asked.text)
    ]
    waiting = sum(one.waits is not None for one in found)
    cards = tuple(_card(desk, words, one) for one in found[:MOST])
    summary = words.concerns(len(found), waiting) if found else ""
    return ConcernsView(cards, summary, choices(desk.plan), len(desk.plan.concerns))


def _wanted(asked: Asked) -> Wanted:
    return Wanted(
        frozenset({ConcernState(asked.state)}) if asked.state else frozenset(),
        asked.mine,
        asked.unanswered,
        False,
        asked.team or None,
        None,
        asked.cycle or None,
        asked.kind or None,
    )


def _says(plan: Plan, concern: Concern, text: str) -> bool:
    wanted = fold(text).strip()
    if not wanted:
        return True
    number = wanted.split()[-1]
    said = f"{concern.text} {concern.response} {concern.end} {subjects(plan, concern.about)}"
    found = wanted in fold(said)
    return found or (len(number) >= 4 and concern.id.endswith(number))


def _card(desk: Desk, words: InboxWords, one: ConcernLine) -> Card:
    concern, plan = one.concern, desk.plan
    name = name_of(plan, concern.author) or words.nameless(concern.author)
    return Card(
        concern.id,
        concern.text,
        f"{name} · {about_text(plan, concern.about)}",
        CONCERN_MARKS[concern.state.value],
        concern_state_text(concern.state.value),
        words.mark(one.waits),
        words.waits(one.waits) or (words.actions(one.undone) if one.undone else ""),
        words.shared(one.voices, one.comments),
    )


def ticked(desk: Desk, action: str) -> Outcome[str]:
    """An action about a concern is done, or it is not after all; raises NotFound."""
    one = retrospectives.known_action(desk.plan, action)
    return retrospectives.edit_action(
        desk, replace(one, state=WorkState.DONE if one.state in UNDONE else WorkState.OPEN)
    )


# One concern


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the playbook that may help: its code, title, and parts as (heading, text)."""

    code: str
    title: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """What is done about a concern, with who, when and how far."""

    id: str
    text: str
    told: str
    mark: str
    undone: bool


@dataclass(frozen=True, slots=True)
class ConcernDetail:
    """One concern in full with finished texts; the flags say what can be done with it.

    ``kind`` is the page of the playbook that it was sorted under, ``offered`` those that its words suggest,
    ``cycle`` the one in which an objective made of it would begin.
    """

    id: str
    number: str
    text: str
    above: str
    mark: str
    state: str
    age_mark: str
    age: str
    support: str
    about: Link | None
    about_words: str
    kind: Page | None
    offered: tuple[Page, ...]
    response: str
    response_by: str
    end: str
    end_on: str
    actions: tuple[ActionLine, ...]
    made: tuple[Link, ...]
    talk: tuple[Said, ...]
    unnamed: bool
    supported: bool
    can_support: bool
    can_edit: bool
    is_open: bool
    cycle: str | None


UNDONE = (WorkState.OPEN, WorkState.DOING)
_WORK_MARKS = {"open": "open", "doing": "behind", "done": "done", "dropped": "cancelled"}


def detail(desk: Desk, id: str) -> ConcernDetail:
    """One concern; raises NotFound ``concern.unknown``."""
    plan, words, one = desk.plan, InboxWords(), concern_list.line(desk, id)
    concern = one.concern
    name = name_of(plan, concern.author) or words.nameless(concern.author)
    above = (name, words.said(one.said), cycle_name(plan, concern.cycle))
    kind, offered = _pages(concern)
    return ConcernDetail(
        concern.id,
        concern.id[-SHORT:],
        concern.text,
        " · ".join(part for part in above if part),
        CONCERN_MARKS[concern.state.value],
        concern_state_text(concern.state.value),
        words.mark(one.waits),
        words.waits(one.waits),
        words.share(one.voices),
        about_link(plan, concern.about),
        about_text(plan, concern.about),
        kind,
        offered,
        concern.response,
        answered_text(plan, concern.answered, concern.responder, desk.today),
        concern.end,
        date_text(concern.ended, desk.today) if concern.ended else "",
        _actions(desk, id),
        tuple(_made(desk, id)),
        said_about(desk, id),
        concern.author is None,
        one.supported,
        not one.mine,
        one.mine and concern.state is ConcernState.RAISED,
        concern.is_open,
        goal_cycle(plan, concern.cycle),
    )


def _actions(desk: Desk, id: str) -> tuple[ActionLine, ...]:
    plan, found = desk.plan, list[ActionLine]()
    for action in concerns.actions_of(plan, id):
        undone = action.state in UNDONE
        late = undone and action.due is not None and action.due < desk.today
        told = (name_of(plan, action.owner), _due(action, desk.today, late=late), work_state_text(action.state.value))
        text = " · ".join(part for part in told if part)
        mark = "at_risk" if late else _WORK_MARKS[action.state.value]
        found.append(ActionLine(action.id, action.text, text, mark, undone))
    return tuple(found)


def _due(action: ActionItem, today: date, *, late: bool) -> str:
    if action.due is None:
        return ""
    said = translate("Inbox", "overdue since {date}") if late else translate("Inbox", "by {date}")
    return said.format(date=date_text(action.due, today))


def _made(desk: Desk, id: str) -> list[Link]:
    found = list[Link]()
    for one in concerns.came_of(desk.plan, id):
        is_idea = one.id in desk.plan.ideas
        found.append(Link(one.id, "idea" if is_idea else "objective", about_text(desk.plan, one.id)))
    return found


def _pages(concern: Concern) -> tuple[Page | None, tuple[Page, ...]]:
    """The page of the playbook that a concern was sorted under, or those that may fit."""
    known = {one.code: one for one in playbook.patterns(language())}
    if concern.kind in known:
        return _page(known[concern.kind]), ()
    return None, tuple(_page(one) for one in playbook.suggest(concern.text, language()))


def _page(one: playbook.Pattern) -> Page:
    heads = {
        "behind": translate("Inbox", "What may be behind it"),
        "ask": translate("Inbox", "What to ask"),
        "say": translate("Inbox", "What to say"),
        "change": translate("Inbox", "What to change"),
        "avoid": translate("Inbox", "What not to say"),
    }
    return Page(one.code, one.title, tuple((heads[name], text) for name, text in one.parts.items() if name in heads))


def pattern_names(_desk: Desk) -> tuple[tuple[str, str], ...]:
    """The pages of the playbook to choose from, as (code, title)."""
    return tuple((one.code, one.title) for one in playbook.patterns(language()))


def subject_text(code: str) -> str:
    """What sort of thing concerns are about."""
    names = {
        PROCESS: translate("Inbox", "The OKR process"),
        "objective": translate("Inbox", "Objectives"),
        "key_result": translate("Inbox", "Key results"),
        "team": translate("Inbox", "Teams"),
        "cycle": translate("Inbox", "Cycles"),
        "other": translate("Inbox", "Something else, or gone"),
    }
    return names.get(code, short_text(code))


def own_concerns(desk: Desk, most: int = 3) -> tuple[OwnIdea, ...]:
    """One's own concerns for Home: those that were answered or ended lately first, then those that wait."""
    words, since = InboxWords(), desk.today - timedelta(days=NEWS_DAYS)
    found = concern_list.lines(desk, Wanted(mine=True)) if desk.me else []
    lately = [one for one in found if (told := one.concern.ended or one.concern.answered) and told >= since]
    waiting = [one for one in found if one.waits is not None]
    return tuple(_own(words, one, one in lately) for one in [*lately, *waiting][:most])


def _own(words: InboxWords, one: ConcernLine, news: bool) -> OwnIdea:
    concern = one.concern
    told = (concern.end if not concern.is_open else "") or concern.response or words.waits(one.waits)
    mark, state = CONCERN_MARKS[concern.state.value], concern_state_text(concern.state.value)
    return OwnIdea(concern.id, short_text(concern.text, 200), mark, state, short_text(told, 200), news, "concerns")


def own_voice(desk: Desk) -> tuple[OwnIdea, ...]:
    """What Home tells of one's own ideas and concerns."""
    return own_ideas(desk) + own_concerns(desk)
