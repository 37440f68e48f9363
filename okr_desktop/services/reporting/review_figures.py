"""Figures of a review beside the tree: bands, how scores are spread, the trend of confidence, the quarter before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from okr_desktop.domain import risk
from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.confidence import by_week
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Ambition, KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import ONE, ZERO
from okr_desktop.reports.review.data import AtRisk, Band, Reason, Since, Spread, Trend, Week
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.rows import person_name


@dataclass(frozen=True, slots=True)
class Scope:
    """What a review is about: a cycle, a team (id, None for all), and the day it is read on."""

    cycle: Cycle
    team: str | None
    as_of: date


def results(plan: Plan, cycle: str, team: str | None) -> list[KeyResult]:
    """The key results of a cycle (and team) that count."""
    return [one for id in counted(plan, cycle, team) for one in plan.results(id) if plan.counts(one.id)]


def grade(plan: Plan, item: KeyResult) -> Decimal | None:
    """The score that a person gave, else the progress, 0 to 1; None for neither."""
    figure = plan.figure(item.id)
    value = item.score if item.score is not None else figure.progress if figure.reported else None
    return None if value is None else min(max(value, ZERO), ONE)


def bands(plan: Plan, items: Iterable[KeyResult]) -> tuple[Band, ...]:
    """How many key results of each ambition are in the red, yellow and green band, or without a score."""
    low, high = plan.workspace.band_low, plan.workspace.band_high
    counts = {ambition: [0, 0, 0, 0] for ambition in Ambition}
    for item in items:
        found = grade(plan, item)
        place = 3 if found is None else (found >= low) + (found >= high)
        counts[plan.objectives[item.objective].ambition][place] += 1
    return tuple(Band(ambition.value, *found) for ambition, found in counts.items() if any(found))


def by_team(plan: Plan, items: Iterable[KeyResult], team: str | None) -> dict[str, list[KeyResult]]:
    """Key results by the names of the teams of their objectives, "" for none; of one team only that one."""
    found: dict[str, list[KeyResult]] = {}
    for item in items:
        ids = [id for id in plan.objectives[item.objective].teams if id in plan.teams and team in (None, id)]
        for name in [plan.teams[id].name for id in ids] or [""]:
            found.setdefault(name, []).append(item)
    return dict(sorted(found.items(), key=lambda pair: (not pair[0], pair[0].casefold())))


def spreads(plan: Plan, items: Sequence[KeyResult], team: str | None) -> tuple[Spread, ...]:
    """How the scores of each team's key results are spread."""
    found = list[Spread]()
    for name, those in by_team(plan, items, team).items():
        values = sorted(value for item in those if (value := grade(plan, item)) is not None)
        graded = any(item.score is not None for item in those)
        found.append(Spread(name, tuple(values), len(those) - len(values), graded))
    return tuple(found)


def trends(plan: Plan, items: Sequence[KeyResult], scope: Scope, histories: Histories) -> tuple[Trend, ...]:
    """The confidence of each team, week by week, up to the day of the report."""
    found = list[Trend]()
    for name, those in by_team(plan, items, scope.team).items():
        weeks = by_week([histories.of(item) for item in those], scope.cycle.start, scope.as_of)
        told = tuple(Week(one.until, one.median, _decimal(one.low), _decimal(one.high), one.count) for one in weeks)
        if any(one.count for one in told):
            found.append(Trend(name, told))
    return tuple(found)


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def at_risk(plan: Plan, items: Iterable[KeyResult], histories: Histories) -> tuple[AtRisk, ...]:
    """What needs attention, worst first, with the rule that says so."""
    found = list[tuple[risk.Risk, AtRisk]]()
    for item in items:
        figure, history = plan.figure(item.id), histories.of(item)
        one = risk.assess(item, figure.raw, figure.computed, plan.clock(item.id), history)
        by_hand = plan.overrides.get(figure.override or "")
        reasons = list(one.reasons) if one else []
        if by_hand is not None and by_hand.status in ("at_risk", "behind"):
            reasons.append(("risk_by_hand", {"reason": by_hand.reason}))
        if not reasons:
            continue
        one = one or risk.Risk(tuple(reasons), None, None, None, None)
        latest = history[-1] if history else None
        row = AtRisk(
            item.id,
            item.title,
            plan.objectives[item.objective].title,
            person_name(plan, item.owner),
            figure.progress if figure.reported else None,
            one.gap,
            figure.status.value,
            one.confidence,
            one.confidence_before,
            one.days,
            latest.blocker if latest else "",
            latest.next if latest else "",
            tuple(Reason(code, params) for code, params in reasons),
        )
        found.append((one, row))
    return tuple(row for _, row in sorted(found, key=lambda pair: (risk.severity(pair[0]), pair[1].title)))


def since(desk: Desk, scope: Scope) -> Since | None:
    """The quarter before beside this one; None when there is none, or nothing in it."""
    plan = desk.plan
    before = cycles.preceding(plan, scope.cycle)
    if before is None or not counted(plan, before.id, scope.team):
        return None
    old, new = ([*counted(plan, id, scope.team)] for id in (before.id, scope.cycle.id))
    lists = [results(plan, id, scope.team) for id in (before.id, scope.cycle.id)]
    continued = [id for id in new if plan.objectives[id].carried_from in old]
    taken = {plan.objectives[id].carried_from for id in continued}
    return Since(
        before.name,
        before.start,
        before.end,
        (len(old), len(new)),
        (len(lists[0]), len(lists[1])),
        _pair([_middle(plan, items) for items in lists]),
        _pair([_green(plan, items) for items in lists]),
        _pair([_checked_in(plan, items) for items in lists]),
        len(continued),
        len(new) - len(continued),
        len([id for id in old if id not in taken]),
    )


def _pair(values: list[Decimal | None]) -> tuple[Decimal | None, Decimal | None]:
    return values[0], values[1]


def _middle(plan: Plan, items: Iterable[KeyResult]) -> Decimal | None:
    figures = (plan.figure(item.id) for item in items)
    known = [figure.progress for figure in figures if figure.reported and figure.progress is not None]
    return Decimal(median(known)) if known else None


def _green(plan: Plan, items: Iterable[KeyResult]) -> Decimal | None:
    known = [value for item in items if (value := grade(plan, item)) is not None]
    return _share(sum(value >= plan.workspace.band_high for value in known), len(known))


def _checked_in(plan: Plan, items: Sequence[KeyResult]) -> Decimal | None:
    return _share(sum(plan.figure(item.id).last is not None for item in items), len(items))


def _share(count: int, of: int) -> Decimal | None:
    return (Decimal(count) / of).quantize(Decimal("0.0001")) if of else None
