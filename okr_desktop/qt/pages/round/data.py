"""What the check-in round reads: whose key results there are, and what stands beside each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from okr_desktop.domain.okrs import CheckIn, Kind, Metric
from okr_desktop.domain.rounds import Draft
from okr_desktop.qt.texts_numbers import ago_text, aim_text, date_text, input_text, value_text
from okr_desktop.qt.texts_words import status_text
from okr_desktop.services import rounds

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.rounds import Round

MINE, TEAM, CYCLE = "mine", "team", "cycle"


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose key results a round goes through: those of a person, a team or a cycle, all or only what is due."""

    kind: str
    id: str
    only_due: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen before a round: people, teams and running cycles as (id, name), and who one is."""

    me: str
    people: list[tuple[str, str]]
    teams: list[tuple[str, str]]
    cycles: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class StopLine:
    """One stop in the list of a round."""

    id: str
    title: str
    objective: str
    due: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class RoundView:
    """The stops of a round and what was typed before and not saved."""

    whose: Whose
    lines: list[StopLine]
    drafts: dict[str, Draft]

    @property
    def due(self) -> int:
        """How many are due by now."""
        return sum(line.is_due for line in self.lines)


@dataclass(frozen=True, slots=True)
class StopView:
    """One screen of a round, every text ready."""

    id: str
    title: str
    objective: str
    metric: Metric
    aim: str
    before: str
    when: str
    said: list[tuple[str, str]]
    hint: str
    value: Decimal | None
    reached: tuple[str, ...]
    points: list[tuple[float, float]]
    status: str
    status_word: str
    draft: Draft


def choices(desk: Desk) -> Choices:
    """People, teams and cycles that a round can be made for."""
    plan = desk.plan
    cycles = sorted((one for one in plan.cycles.values() if not one.archived), key=lambda one: one.start, reverse=True)
    return Choices(
        desk.me or "",
        _names((one.id, one.name) for one in plan.people.values() if not one.archived),
        _names((one.id, one.name) for one in plan.teams.values() if not one.archived),
        [(one.id, one.name) for one in cycles if one.start <= desk.today],
    )


def _names(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(pairs, key=lambda pair: pair[1].casefold())


def load(desk: Desk, whose: Whose) -> RoundView:
    """The round for a choice; empty when what was chosen is no longer there."""
    plan, found = desk.plan, _round(desk, whose)
    lines = list[StopLine]()
    for stop in found.stops:
        result = plan.key_results[stop.key_result]
        objective = plan.objectives[result.objective].title
        due = date_text(stop.due, desk.today) if stop.due else ""
        lines.append(StopLine(result.id, result.title, objective, due, stop.is_due(desk.today)))
    return RoundView(whose, lines, found.drafts)


def _round(desk: Desk, whose: Whose) -> Round:
    tables = {MINE: desk.plan.people, TEAM: desk.plan.teams, CYCLE: desk.plan.cycles}
    if whose.id not in tables[whose.kind]:
        return rounds.Round([])
    make = {MINE: rounds.mine, TEAM: rounds.of_team, CYCLE: rounds.of_cycle}[whose.kind]
    return make(desk, whose.id, only_due=whose.only_due)


def stop(desk: Desk, id: str) -> StopView:
    """What stands on the screen of one key result."""
    plan, known = desk.plan, rounds.before(desk, id)
    metric, latest, figure = known.result.metric, known.latest, plan.figure(id)
    return StopView(
        id,
        known.result.title,
        known.objective,
        metric,
        aim_text(metric),
        value_text(latest.value, metric) if latest else "",
        _when(plan, latest, desk.today),
        _said(latest),
        input_text(latest.value) if latest and metric.kind not in _CHOSEN else "",
        latest.value if latest else None,
        latest.reached if latest else (),
        [(float(one.date.toordinal()), float(one.value)) for one in reversed(known.check_ins)],
        figure.status.value,
        status_text(figure.status),
        rounds.drafts(desk).get(id, Draft()),
    )


_CHOSEN = frozenset({Kind.YES_NO, Kind.MILESTONES})


def _when(plan: Plan, latest: CheckIn | None, today: date) -> str:
    if latest is None:
        return ""
    author = plan.people.get(latest.author or "")
    parts = [f"{date_text(latest.date, today)}, {ago_text(latest.date, today)}", author.name if author else ""]
    return " · ".join(part for part in parts if part)


def _said(latest: CheckIn | None) -> list[tuple[str, str]]:
    """What was said last time, as (code of the field, text)."""
    if latest is None:
        return []
    pairs = (("note", latest.note), ("next", latest.next), ("blocker", latest.blocker))
    confidence = [] if latest.confidence is None else [("confidence", str(latest.confidence))]
    return [*confidence, *((code, text) for code, text in pairs if text)]
