""" "You said, we did" of a cycle: every idea and concern beside what became of it; texts are finished here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.plan import Plan
from okr_desktop.qt.pages.ideas.data import Link, answered_text, name_of, who, workshop_text
from okr_desktop.qt.pages.ideas.words import InboxWords
from okr_desktop.qt.texts_ideas import idea_state_text
from okr_desktop.qt.texts_inbox import CONCERN_MARKS, IDEA_MARKS, concern_state_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_list, concerns, idea_list
from okr_desktop.services.engagement.inbox.concern_list import ConcernLine
from okr_desktop.services.engagement.inbox.idea_list import InboxLine

translate = QCoreApplication.translate
#: What became of ideas, in the order of the page; the last ones wait.
_IDEAS = (
    IdeaState.ADOPTED,
    IdeaState.ADAPTED,
    IdeaState.LATER,
    IdeaState.DECLINED,
    IdeaState.DISCUSSED,
    IdeaState.NEW,
)
_CONCERNS = ("resolved", "acting", "answered", "accepted", "raised")


@dataclass(frozen=True, slots=True)
class Pair:
    """What was said (``you``), by whom, and what became of it: ``links`` go there, ``we`` says it in words."""

    kind: str
    id: str
    you: str
    by: str
    links: tuple[Link, ...]
    we: str
    below: str


@dataclass(frozen=True, slots=True)
class Fates:
    """Everything that met the same fate."""

    mark: str
    title: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class SaidView:
    """A cycle (id), those that can be chosen as (id, name), a sentence with the counts, and the groups."""

    cycle: str
    cycles: tuple[tuple[str, str], ...]
    summary: str
    ideas: tuple[Fates, ...]
    concerns: tuple[Fates, ...]


def load(desk: Desk, cycle: str = "") -> SaidView:
    """Read the page of a cycle, by default of the current one."""
    plan = desk.plan
    known = sorted(plan.cycles.values(), key=lambda one: (one.start, one.id), reverse=True)
    current = plan.current_cycle()
    chosen = cycle if cycle in plan.cycles else current.id if current else ""
    said = idea_list.lines(desk, idea_list.Wanted(cycle=chosen or None), "support")
    worries = concern_list.lines(desk, concern_list.Wanted(cycle=chosen or None), "support")
    return SaidView(
        chosen,
        tuple((one.id, one.name) for one in known),
        _summary(said, worries),
        tuple(_ideas(desk, said)),
        tuple(_worries(desk, worries)),
    )


def _summary(said: Sequence[InboxLine], worries: Sequence[ConcernLine]) -> str:
    """ "9 of 12 ideas and 2 of 3 concerns have an answer." Counts, no shares: there are few of them."""
    done, ended = sum(one.waits is None for one in said), sum(one.waits is None for one in worries)
    ideas = translate("Inbox", "{done} of {all} ideas have an answer").format(done=done, all=len(said))
    if not worries:
        return ideas if said else ""
    told = translate("Inbox", "{done} of {all} concerns have an answer").format(done=ended, all=len(worries))
    return f"{ideas} · {told}" if said else told


def _ideas(desk: Desk, said: Sequence[InboxLine]) -> Iterable[Fates]:
    words = InboxWords()
    for state in _IDEAS:
        pairs = tuple(_idea(desk.plan, words, one, desk) for one in said if one.state is state)
        if pairs:
            yield Fates(IDEA_MARKS[state.value], idea_state_text(state.value), pairs)


def _idea(plan: Plan, words: InboxWords, one: InboxLine, desk: Desk) -> Pair:
    links = tuple(Link(made.id, made.kind, made.title) for made in one.fate.into)
    by = " · ".join(part for part in (who(plan, words, one) or workshop_text(one), words.counts(one.voices, 0)) if part)
    below = answered_text(plan, one.keeper.answered, one.keeper.answered_by, desk.today)
    return Pair("idea", one.idea.id, one.idea.words, by, links, one.keeper.reason or words.waits(one.waits), below)


def _worries(desk: Desk, worries: Sequence[ConcernLine]) -> Iterable[Fates]:
    words = InboxWords()
    for state in _CONCERNS:
        pairs = tuple(_worry(desk, words, one) for one in worries if one.concern.state.value == state)
        if pairs:
            yield Fates(CONCERN_MARKS[state], concern_state_text(state), pairs)


def _worry(desk: Desk, words: InboxWords, one: ConcernLine) -> Pair:
    plan, concern = desk.plan, one.concern
    name = name_of(plan, concern.author) or words.nameless(concern.author)
    by = " · ".join(part for part in (name, words.shared(one.voices, 0)) if part)
    made = (Link(found.id, "", found.text) for found in concerns.actions_of(plan, concern.id))
    below = answered_text(plan, concern.ended or concern.answered, concern.responder, desk.today)
    told = concern.end or concern.response or words.waits(one.waits)
    return Pair("concern", concern.id, concern.text, by, tuple(made), told, below)
