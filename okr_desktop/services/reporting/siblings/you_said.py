"""Gathers "you said, we did": ideas and concerns with what became of each, and those that wait for an answer."""

from __future__ import annotations

from collections import Counter
from datetime import date

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.plan import Plan
from okr_desktop.reports.siblings.data_said import FATES, WORRIES, Said, YouSaidData
from okr_desktop.services import ideas
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import support
from okr_desktop.services.engagement.inbox import concern_list, concerns
from okr_desktop.services.engagement.inbox.concern_list import ConcernLine
from okr_desktop.services.ideas import IdeaLine
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, head
from okr_desktop.services.workshop.lineage import family_of


def gather(desk: Desk, choice: Choice) -> YouSaidData:
    """The ideas and concerns of a cycle, or all of them where no cycle is chosen; raises NotFound."""
    plan = desk.plan
    cycle = chosen_cycle(desk, choice) if choice.cycle is not None else None
    lines = ideas.ideas(plan, cycle=cycle.id if cycle else None)
    family = family_of(plan)
    voices = Counter(family.keeper(line.idea.id) for line in lines)
    supporters = support.by_record(plan)
    kept = [line for line in lines if family.keeper(line.idea.id) == line.idea.id]
    top = head(desk, choice, cycle)
    said = [
        _said(
            plan,
            line,
            voices[line.idea.id] + len(support.people_for(supporters, family.ideas_of(line.idea.id))),
            desk.today,
        )
        for line in kept
    ]
    said.sort(key=lambda one: (FATES.index(one.fate), -(one.days or 0)))
    questions = dict.fromkeys(line.question for line in kept if line.question.strip())
    return YouSaidData(top, tuple(said), tuple(questions), _concerns(desk, cycle.id if cycle else None))


def _said(plan: Plan, line: IdeaLine, voices: int, today: date) -> Said:
    idea = line.idea
    on = ideas.said_on(plan, idea)
    fate = "open" if line.open else _fate(idea.state)
    days = max(0, (today - on).days) if on and fate == "open" else None
    into = tuple(one.title for one in line.into)
    return Said(idea.words, fate, idea.reason, into, line.group, on, voices, days)


def _fate(state: IdeaState) -> str:
    """What went into a plan was adopted, whatever the state still says."""
    return state.value if state.value in FATES else "adopted"


def _concerns(desk: Desk, cycle: str | None) -> tuple[Said, ...]:
    found = concern_list.lines(desk, concern_list.Wanted(cycle=cycle))
    said = [_concern(desk.plan, one) for one in found]
    return tuple(sorted(said, key=lambda one: (WORRIES.index(one.fate), -(one.days or 0))))


def _concern(plan: Plan, one: ConcernLine) -> Said:
    concern = one.concern
    into = [*concerns.actions_of(plan, concern.id), *concerns.came_of(plan, concern.id)]
    return Said(
        concern.text,
        concern.state.value,
        (concern.end if not concern.is_open else "") or concern.response,
        tuple(str(getattr(made, "title", "") or getattr(made, "text", "")) for made in into),
        "",
        one.day,
        1 + one.voices,
        one.waits.days if one.waits else None,
    )
