"""What the retrospective shows: cards by column, the actions made of them, and those of earlier cycles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import FORMATS, ActionItem, Retrospective
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import WorkState
from okr_desktop.qt import texts
from okr_desktop.qt.pages.cycle.words import column_text, format_text
from okr_desktop.services import drafting, people, retrospectives
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice
from okr_desktop.services.outcome import Outcome

translate = QCoreApplication.translate
_WEEKS = 4


@dataclass(frozen=True, slots=True)
class CardLine:
    """One card: its place among all cards, its words and its dots."""

    place: int
    text: str
    votes: int


@dataclass(frozen=True, slots=True)
class Column:
    """One column with its cards, those with most dots first."""

    code: str
    title: str
    cards: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action with its owner and day in words; ``origin`` is the cycle that it came from."""

    id: str
    text: str
    facts: str
    state: str
    outcome: str
    origin: str
    checked: bool
    owner: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class RetroView:
    """Everything of the tab; ``retro`` is the one that is shown ("" for none yet), ``made`` what came out of it."""

    cycle: str
    retro: str
    choices: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    made: tuple[ActionLine, ...]
    waiting: tuple[ActionLine, ...]
    people: tuple[Choice, ...]
    teams: tuple[Choice, ...]
    due: date


def retro(desk: Desk, cycle: str, wanted: str) -> RetroView:
    """The retrospective of a cycle that is wanted, else its last one."""
    plan = desk.plan
    if cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=cycle)
    found = retrospectives.of_cycle(plan, cycle)
    shown = next((one for one in found if one.id == wanted), found[-1] if found else None)
    made, waiting = retrospectives.made_in(plan, cycle), retrospectives.waiting(plan, cycle)
    return RetroView(
        cycle,
        shown.id if shown else "",
        tuple((one.id, _name(plan, one)) for one in found),
        _columns(shown) if shown else (),
        tuple(_action(plan, one, "", False) for one in made if shown is not None and one.source == shown.id),
        tuple(_action(plan, one.action, one.source.name if one.source else "", one.checked) for one in waiting),
        drafting.person_choices(plan, (one.owner for one in plan.actions.values())),
        drafting.team_choices(plan),
        desk.today + timedelta(weeks=_WEEKS),
    )


def _name(plan: Plan, one: Retrospective) -> str:
    team = plan.teams.get(one.team or "")
    parts = [format_text(one.format), team.name if team else "", texts.date_text(one.held) if one.held else ""]
    return " · ".join(part for part in parts if part)


def _columns(shown: Retrospective) -> tuple[Column, ...]:
    cards: dict[str, list[CardLine]] = {code: [] for code in FORMATS.get(shown.format, ())}
    for place, card in enumerate(shown.items):
        cards.setdefault(card.column, []).append(CardLine(place, card.text, card.votes))
    return tuple(
        Column(code, column_text(code), tuple(sorted(found, key=lambda card: (-card.votes, card.place))))
        for code, found in cards.items()
    )


def _action(plan: Plan, one: ActionItem, origin: str, checked: bool) -> ActionLine:
    owner = plan.people.get(one.owner or "")
    parts = [
        owner.name if owner else translate("CyclePage", "nobody yet"),
        translate("CyclePage", "by {day}").format(day=texts.date_text(one.due)) if one.due else "",
        translate("CyclePage", "from {cycle}").format(cycle=origin) if origin else "",
    ]
    facts = " · ".join(part for part in parts if part)
    return ActionLine(one.id, one.text, facts, one.state.value, one.outcome, origin, checked, one.owner, one.due)


def make_action(desk: Desk, source: str, text: str, owner: str | None, name: str, due: date | None) -> Outcome[str]:
    """Keep an action; ``name`` is a person who is not there yet, added by the same step."""
    made: dict[str, people.Person] = {}
    who = owner or people.person_named(desk.plan, name, made)
    return retrospectives.add_action(desk, text, source or None, who, due, tuple(made.values()))


def change_action(desk: Desk, id: str, text: str, owner: str | None, name: str, due: date | None) -> Outcome[str]:
    """Store an edited action; ``name`` is a person who is not there yet, added by the same step."""
    made: dict[str, people.Person] = {}
    who = owner or people.person_named(desk.plan, name, made)
    changed = replace(retrospectives.known_action(desk.plan, id), text=clean(text), owner=who, due=due)
    return retrospectives.edit_action(desk, changed, tuple(made.values()))


def check(desk: Desk, id: str, cycle: str, state: str, outcome: str) -> Outcome[str]:
    """Say what became of an action."""
    return retrospectives.check(desk, id, cycle, WorkState(state), outcome)
