"""What the page of ideas reads: cards, filters, one idea in full, one's own ideas for Home; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain import mentions
from okr_desktop.domain.concerns import PROCESS
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import SHORT, made_on
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.ideas.cards import Card
from okr_desktop.qt.pages.ideas.words import MOST, InboxWords
from okr_desktop.qt.texts_ideas import idea_state_text, wanted_text
from okr_desktop.qt.texts_inbox import IDEA_MARKS
from okr_desktop.qt.texts_numbers import date_text, short_text
from okr_desktop.qt.texts_words import record_text
from okr_desktop.services import talk
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import idea_list, ideas
from okr_desktop.services.engagement.inbox.idea_list import InboxLine, Order, Wanted
from okr_desktop.services.engagement.talking import feedback

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Asked:
    """What the filters say; ``text`` is searched in words and matched with the end of an id."""

    text: str = ""
    state: str = ""
    mine: bool = False
    unanswered: bool = False
    team: str = ""
    cycle: str = ""
    order: Order = "newest"
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer, as (id, name)."""

    teams: tuple[tuple[str, str], ...]
    cycles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class IdeasView:
    """The list: its cards, what the line above it says, what the filters offer; ``total`` counts all ideas."""

    cards: tuple[Card, ...]
    summary: str
    choices: Choices
    total: int
    me: bool


def load(desk: Desk, asked: Asked) -> IdeasView:
    """Read the list."""
    words = InboxWords()
    found = [
        one for one in idea_list.lines(desk, _wanted(asked), asked.order) if _says(desk.plan, one.idea, asked.text)
    ]
    waiting = sum(one.waits is not None for one in found)
    cards = tuple(card(desk, words, one) for one in found[:MOST])
    summary = words.ideas(len(found), waiting) if found else ""
    return IdeasView(cards, summary, choices(desk.plan), len(desk.plan.ideas), desk.me is not None)


def _wanted(asked: Asked) -> Wanted:
    return Wanted(
        frozenset({IdeaState(asked.state)}) if asked.state else frozenset(),
        asked.mine,
        asked.unanswered,
        asked.team or None,
        None,
        asked.cycle or None,
    )


def _says(plan: Plan, idea: Idea, text: str) -> bool:
    """Whether an idea or what it is about has these words, or this number ("idea 7f3a…") at its end."""
    wanted = fold(text).strip()
    if not wanted:
        return True
    number = wanted.split()[-1]
    return wanted in fold(f"{idea.text} {idea.wording} {subjects(plan, idea.about)}") or (
        len(number) >= 4 and idea.id.endswith(number)
    )


def subjects(plan: Plan, about: str | None) -> str:
    """The titles of what something is about: of a key result also that of its objective."""
    result = plan.key_results.get(about or "")
    above = plan.objectives.get(result.objective) if result else None
    return f"{about_text(plan, about)} {above.title if above else ''}"


def choices(plan: Plan) -> Choices:
    """What the filters offer: teams by name, cycles with the newest first."""
    teams = sorted((one for one in plan.teams.values() if not one.archived), key=lambda one: fold(one.name))
    cycles = sorted(plan.cycles.values(), key=lambda one: (one.start, one.id), reverse=True)
    return Choices(tuple((one.id, one.name) for one in teams), tuple((one.id, one.name) for one in cycles))


def card(desk: Desk, words: InboxWords, one: InboxLine) -> Card:
    """One idea of the list."""
    above = (who(desk.plan, words, one), about_text(desk.plan, one.idea.about), workshop_text(one))
    return Card(
        one.idea.id,
        one.idea.words,
        " · ".join(part for part in above if part),
        IDEA_MARKS[one.state.value],
        idea_state_text(one.state.value),
        words.mark(one.waits),
        words.waits(one.waits),
        words.counts(one.voices, one.comments),
    )


def who(plan: Plan, words: InboxWords, one: InboxLine) -> str:
    """Who gave it, where that is known."""
    idea = one.idea
    if idea.workshop and not idea.author:
        return idea.author_name
    return name_of(plan, idea.author) or idea.author_name or words.nameless(idea.author)


def name_of(plan: Plan, id: str | None) -> str:
    """The name of a person, of whoever is kept where one was entered twice; "" where there is none."""
    found = plan.people.get(mentions.who(plan.people, id or ""))
    return found.name if found else ""


def about_text(plan: Plan, id: str | None) -> str:
    """What something is about, in short."""
    if id is None:
        return ""
    if id == PROCESS:
        return translate("Inbox", "the OKR process")
    found = plan.get(id)
    if found is None:
        return translate("Inbox", "something that is gone")
    return short_text(
        str(next((getattr(found, name) for name in ("title", "name", "text") if hasattr(found, name)), ""))
    )


def workshop_text(one: InboxLine) -> str:
    """The workshop that an idea came from, by its question; "" for one of the inbox."""
    if one.idea.workshop is None:
        return ""
    question = short_text(one.fate.question)
    return translate("Inbox", "Workshop: {question}").format(question=question) if question else record_text("workshop")


# One idea


@dataclass(frozen=True, slots=True)
class Said:
    """A comment; ``own``: the person at work here may take it back."""

    id: str
    author: str
    day: str
    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Something to go to: its id, what it is, its title."""

    id: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class IdeaDetail:
    """One idea in full with finished texts; the flags say what can be done with it."""

    id: str
    number: str
    words: str
    first: str
    above: str
    mark: str
    state: str
    age_mark: str
    age: str
    answer: str
    reason: str
    support: str
    wanted: str
    about: Link | None
    keeper: Link | None
    parts: tuple[Link, ...]
    into: tuple[Link, ...]
    concern: Link | None
    talk: tuple[Said, ...]
    unnamed: bool
    supported: bool
    can_support: bool
    can_edit: bool
    can_answer: bool
    can_reopen: bool
    can_merge: bool
    can_split: bool
    text: str


def detail(desk: Desk, id: str) -> IdeaDetail:
    """One idea; raises NotFound ``idea.unknown``."""
    plan, words, one = desk.plan, InboxWords(), idea_list.line(desk, id)
    idea, keeper = one.idea, one.keeper
    alone = keeper.id == idea.id
    above = (who(plan, words, one), words.said(one.said), workshop_text(one), cycle_name(plan, one.cycle))
    wanted = one.fate.wanted
    return IdeaDetail(
        idea.id,
        idea.id[-SHORT:],
        idea.words,
        idea.text if idea.wording else "",
        " · ".join(part for part in above if part),
        IDEA_MARKS[one.state.value],
        idea_state_text(one.state.value),
        words.mark(one.waits),
        words.waits(one.waits),
        answered_text(plan, keeper.answered, keeper.answered_by, desk.today),
        keeper.reason,
        words.support(one.voices),
        wanted_text(0, wanted.dots, wanted.voters, wanted.exact),
        about_link(plan, idea.about),
        None if alone else Link(keeper.id, "idea", short_text(keeper.words, 200)),
        tuple(Link(part, "idea", short_text(plan.ideas[part].words, 200)) for part in one.parts),
        tuple(Link(made.id, made.kind, made.title) for made in one.fate.into),
        _concern(plan, idea.id),
        said_about(desk, idea.id),
        idea.author is None and not idea.author_name,
        one.supported,
        not one.mine,
        ideas.is_own(desk, idea) and idea.state in ideas.OPEN,
        alone and not one.fate.into,
        alone and idea.state not in ideas.OPEN and not one.fate.into,
        alone and idea.state in ideas.OPEN,
        not alone and idea.workshop is None,
        idea.text,
    )


def cycle_name(plan: Plan, id: str | None) -> str:
    """The name of a cycle, "" for none."""
    found = plan.cycles.get(id or "")
    return found.name if found else ""


def answered_text(plan: Plan, day: date | None, by: str | None, today: date) -> str:
    """ "Ben, Aug 3": who answered, and when."""
    parts = (name_of(plan, by), date_text(day, today) if day else "")
    return ", ".join(part for part in parts if part)


def about_link(plan: Plan, id: str | None) -> Link | None:
    """What something is about, to go to where that is an item of the plan."""
    if id is None or id == PROCESS:
        return None
    kind = "objective" if id in plan.objectives else "key_result" if id in plan.key_results else ""
    return Link(id, kind, about_text(plan, id))


def _concern(plan: Plan, id: str) -> Link | None:
    """The concern that an idea was made of."""
    found = next(
        (one.parent for one in plan.lineages.values() if one.child == id and one.parent in plan.concerns), None
    )
    return Link(found, "concern", short_text(plan.concerns[found].text, 200)) if found else None


def said_about(desk: Desk, id: str) -> tuple[Said, ...]:
    """What was said about something, oldest first."""
    found, names = talk.comments_about(desk.plan, id), feedback.names_of(desk.plan)
    somebody = translate("Inbox", "Somebody")
    return tuple(
        Said(
            one.id,
            name_of(desk.plan, one.author) or somebody,
            date_text(day, desk.today) if (day := made_on(one.id)) else "",
            mentions.shown(one.text, names),
            talk.is_own(desk, one),
        )
        for one in found
    )


# For Home


@dataclass(frozen=True, slots=True)
class OwnIdea:
    """A line of Home: an idea (or concern) of one's own and what became of it; ``news``: it was answered lately.

    ``door`` is the page that shows it.
    """

    id: str
    words: str
    mark: str
    state: str
    told: str
    news: bool
    door: str = "ideas"


def own_ideas(desk: Desk, most: int = 5) -> tuple[OwnIdea, ...]:
    """One's own ideas: those that were answered lately first, then those that wait."""
    words, news = InboxWords(), [one.idea.id for one in idea_list.news(desk)]
    found = idea_list.mine(desk)
    lately = sorted((one for one in found if one.idea.id in news), key=lambda one: news.index(one.idea.id))
    waiting = [one for one in found if one.waits is not None]
    return tuple(_own(words, one, one.idea.id in news) for one in [*lately, *waiting][:most])


def _own(words: InboxWords, one: InboxLine, news: bool) -> OwnIdea:
    into = ", ".join(made.title for made in one.fate.into)
    told = into or one.keeper.reason or words.waits(one.waits)
    return OwnIdea(
        one.idea.id,
        short_text(one.idea.words, 200),
        IDEA_MARKS[one.state.value],
        idea_state_text(one.state.value),
        short_text(told, 200),
        news,
    )
