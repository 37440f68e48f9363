"""What the coach page shows: hints of a cycle with their words, and what was put aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.coach.hints import Hint, Level, Profile
from okr_desktop.domain.coach.packs import PACKS
from okr_desktop.domain.talk import Dismissal
from okr_desktop.qt import texts_coach
from okr_desktop.services import coach

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk

MOST = 2_000


@dataclass(frozen=True, slots=True)
class HintLine:
    """One hint: what it is about (``kind`` is objective, key_result or team), the question, and why it is asked."""

    key: str
    rule: str
    about: str
    kind: str
    title: str
    level: str
    level_text: str
    question: str
    name: str
    why: str
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CoachView:
    """Hints of a cycle, the most severe first within each item; counts by level; what was put aside."""

    cycle: str
    cycles: list[tuple[str, str]]
    lines: list[HintLine]
    aside: list[HintLine]
    counts: dict[str, int]
    items: int
    profile: str
    language: str
    chosen_language: str


def load(desk: Desk, cycle: str) -> CoachView:
    """The page of a cycle (id; "" for the current one)."""
    plan = desk.plan
    current = plan.current_cycle()
    id = cycle if cycle in plan.cycles else current.id if current else ""
    found = coach.hints(desk, id or None)
    counts = {level.value: sum(hint.severity is level for hint in found) for level in Level}
    known = sorted((one for one in plan.cycles.values() if not one.archived), key=lambda one: one.start, reverse=True)
    return CoachView(
        id,
        [(one.id, one.name) for one in known],
        [_line(plan, hint) for hint in found[:MOST]],
        [_aside(plan, one) for one in coach.dismissals(desk, id or None)],
        counts,
        sum(item.cycle == id for item in plan.objectives.values()),
        coach.chosen_profile(desk).value,
        coach.language_of(desk),
        desk.space.meta("coach_language") or "",
    )


def _line(plan: Plan, hint: Hint) -> HintLine:
    kind, title = _about(plan, hint.about)
    return HintLine(
        f"{hint.about} {hint.code}",
        hint.code,
        hint.about,
        kind,
        title,
        hint.severity.value,
        texts_coach.level_text(hint.severity),
        texts_coach.hint_text(hint),
        texts_coach.rule_title(hint.code),
        texts_coach.rule_why(hint.code),
        texts_coach.source_text(hint) if hint.source else "",
    )


def _aside(plan: Plan, one: Dismissal) -> HintLine:
    kind, title = _about(plan, one.about)
    name, why = texts_coach.rule_title(one.rule), texts_coach.rule_why(one.rule)
    key = f"aside {one.about} {one.rule}"
    return HintLine(key, one.rule, one.about, kind, title, "", "", name, name, why, "", one.reason)


def _about(plan: Plan, id: str) -> tuple[str, str]:
    if id in plan.objectives:
        return "objective", plan.objectives[id].title
    if id in plan.key_results:
        return "key_result", plan.key_results[id].title
    team = plan.teams.get(id)
    return "team", team.name if team else ""


def choose(desk: Desk, profile: str, language: str) -> None:
    """Keep how strict the coach is and which language it reads, on this computer."""
    coach.choose_profile(desk, Profile(profile))
    coach.choose_language(desk, language)


LANGUAGES = tuple(PACKS)
