"""What the practice page shows, read and put into words on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.review import FORMATS
from okr_desktop.domain.work import WorkState
from okr_desktop.qt import texts_practice
from okr_desktop.qt.pages.cycle.words import WORK_LOOKS, column_text, work_text
from okr_desktop.qt.texts_practice import NAMES, TRY, VERDICTS, WHY, evidence, text
from okr_desktop.services.engagement import practice

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.domain.practice.findings import Finding
    from okr_desktop.domain.review import ActionItem
    from okr_desktop.services.desk import Desk

_GOING = (WorkState.OPEN, WorkState.DOING)
_LOOKS = {"try": "behind", "good": "on_track", "early": "open"}


@dataclass(frozen=True, slots=True)
class Line:
    """One check in words; ``look`` is the shape of its verdict, ``door`` where it is mended, ``topic`` of a lesson.

    ``kept``: what it suggests is an action of the cycle already, and that is not over.
    """

    code: str
    name: str
    look: str
    verdict: str
    evidence: str
    step: str
    why: str
    door: str
    topic: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """An action with its state as shape and word, and what the next cycle found."""

    id: str
    text: str
    look: str
    state: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Learned:
    """Something learned (``id`` of its note, "" for a look back or suggestions) and what was done about it."""

    id: str
    text: str
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """What one cycle taught."""

    cycle: str
    name: str
    lessons: tuple[Learned, ...]


@dataclass(frozen=True, slots=True)
class PracticeView:
    """Everything on the page; ``columns`` are codes and words of what may be said about the process."""

    cycle: str
    cycles: list[tuple[str, str]]
    steps: tuple[Line, ...]
    lines: tuple[Line, ...]
    past: tuple[Past, ...]
    columns: tuple[tuple[str, str], ...]
    said: tuple[tuple[str, str], ...]


def load(desk: Desk, cycle: str) -> PracticeView:
    """The page of a cycle (id; "" for the current one)."""
    plan = desk.plan
    current = plan.current_cycle()
    id = cycle if cycle in plan.cycles else current.id if current else ""
    known = sorted((one for one in plan.cycles.values() if not one.archived), key=lambda one: one.start, reverse=True)
    columns = tuple((code, column_text(code)) for code in FORMATS[practice.PROCESS_FORMAT])
    steps, lines = _findings(desk, id)
    kept = practice.process_cards(plan, id)
    said = tuple((column_text(card.column), card.text) for card in reversed(kept.items)) if kept else ()
    return PracticeView(id, [(one.id, one.name) for one in known], steps, lines, _past(plan), columns, said)


def _findings(desk: Desk, cycle: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    if not cycle or not any(one.cycle == cycle for one in desk.plan.objectives.values()):
        return (), ()
    health = practice.health(desk, cycle)
    going = {one.text for one in desk.plan.actions.values() if one.source == cycle and one.state in _GOING}
    steps, lines = ([_line(one, going) for one in found] for found in (health.steps, health.findings))
    return tuple(steps), tuple(lines)


def _line(one: Finding, going: set[str]) -> Line:
    step = text(TRY, one.code)
    return Line(
        one.code,
        text(NAMES, one.code),
        _LOOKS[one.verdict.value],
        text(VERDICTS, one.verdict.value),
        evidence(one.code, one.verdict.value, one.params),
        step,
        text(WHY, one.code),
        one.door,
        one.topic,
        step in going,
    )


def _past(plan: Plan) -> tuple[Past, ...]:
    found = list[Past]()
    for chain in practice.chains(plan):
        lessons = [Learned(one.id, one.text, tuple(map(_done, one.actions))) for one in chain.lessons]
        for code, actions in (("looked_back", chain.actions), ("tried", chain.tried)):
            if actions:
                lessons.append(Learned("", text(texts_practice.PARTS, code), tuple(map(_done, actions))))
        found.append(Past(chain.cycle.id, chain.cycle.name, tuple(lessons)))
    return tuple(found)


def _done(one: ActionItem) -> Done:
    return Done(one.id, one.text, WORK_LOOKS[one.state.value], work_text(one.state.value), one.outcome)
