"""What a reader should know about the data: what is missing, what came late, which targets were moved and by whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

from okr_desktop.domain.metric_wire import metric_of
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import has_range
from okr_desktop.reports.review.data import Finding, LogRow
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.review_figures import Scope
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.store import readings

#: What a reader should know first: what was moved and what is not measured at all, last what is only untidy.
_WEIGHTIEST = (
    *("quality_target", "quality_baseline", "quality_by_hand", "quality_never", "quality_no_key_results"),
    *("quality_no_range", "quality_no_baseline", "quality_no_owner", "quality_carried", "quality_stale"),
    *("quality_backdated", "quality_late"),
)


def findings(
    desk: Desk, objectives: Iterable[str], items: Sequence[KeyResult], scope: Scope, histories: Histories
) -> tuple[Finding, ...]:
    """Everything worth knowing, what weighs most first, the longest gap first, else in the order of the tree."""
    plan = desk.plan
    found = list[Finding]()
    for id in objectives:
        found += _of_objective(plan, plan.objectives[id])
    for item in items:
        found += _of_key_result(plan, item, histories.own(item), scope)
    return tuple(sorted((*found, *moved_targets(desk, items, scope)), key=_weight))


def _weight(one: Finding) -> tuple[int, int]:
    days = one.params.get("days")
    return _WEIGHTIEST.index(one.code), -days if isinstance(days, int) else 0


def _of_objective(plan: Plan, item: Objective) -> Iterator[Finding]:
    if not plan.results(item.id) and not plan.children(item.id):
        yield Finding("quality_no_key_results", item.title)
    if item.owner is None:
        yield Finding("quality_no_owner", item.title)
    if item.carried:
        yield Finding("quality_carried", item.title, {"n": item.carried})


def _of_key_result(plan: Plan, item: KeyResult, history: Sequence[CheckIn], scope: Scope) -> Iterator[Finding]:
    metric, figure, clock = item.metric, plan.figure(item.id), plan.clock(item.id)
    if item.owner is None:
        yield Finding("quality_no_owner", item.title)
    if metric.kind.value in ("increase", "decrease"):
        if metric.start is None:
            yield Finding("quality_no_baseline", item.title)
        elif not has_range(metric):
            yield Finding("quality_no_range", item.title)
    if figure.last is None:
        yield Finding("quality_never", item.title)
    elif figure.stale:
        yield Finding("quality_stale", item.title, {"days": (scope.as_of - figure.last).days})
    longest = _longest_gap(history, scope)
    if longest > clock.stale_after.days and not figure.stale:
        yield Finding("quality_late", item.title, {"days": longest})
    if (by_hand := plan.overrides.get(figure.override or "")) is not None:
        params = {"status": by_hand.status, "reason": by_hand.reason, "by": person_name(plan, by_hand.author)}
        yield Finding("quality_by_hand", item.title, params)


def _longest_gap(history: Sequence[CheckIn], scope: Scope) -> int:
    """The most days between two check-ins of the period."""
    days = sorted({one.date for one in history if scope.cycle.start <= one.date <= scope.as_of})
    return max(((after - before).days for before, after in pairwise(days)), default=0)


def moved_targets(desk: Desk, items: Sequence[KeyResult], scope: Scope) -> Iterator[Finding]:
    """Baselines and targets that were changed in the period: the value before and after, the day, who did it."""
    titles = {item.id: item.title for item in items}
    before: dict[str, Metric] = {}
    for id, value, wall_ms, by in readings.metrics(desk.space.db, titles):
        metric = _metric(value)
        if metric is None:
            continue
        day = _day(wall_ms)
        if id in before and scope.cycle.start <= day <= scope.as_of:
            yield from _moves(titles[id], before[id], metric, day, person_name(desk.plan, by))
        before[id] = metric


def _moves(title: str, before: Metric, after: Metric, day: date, by: str) -> Iterator[Finding]:
    pairs = (("quality_baseline", before.start, after.start), ("quality_target", before.target, after.target))
    for code, old, new in pairs:
        if old != new and old is not None:
            yield Finding(code, title, {"day": day, "old": old, "new": new, "unit": after.unit, "by": by})


def _metric(text: str) -> Metric | None:
    try:
        wire: Any = json.loads(text)
        return metric_of(wire)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
        return None  # written by a newer program


def _day(wall_ms: int) -> date:
    return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone().date()


def log(plan: Plan, items: Iterable[KeyResult], scope: Scope, histories: Histories) -> tuple[LogRow, ...]:
    """Every check-in of the period with the value before it, in the order of the tree, of each key result by day."""
    found = list[LogRow]()
    for item in items:
        objective = plan.objectives[item.objective].title
        before: Decimal | None = item.metric.start
        for one in histories.of(item):
            if scope.cycle.start <= one.date <= scope.as_of:
                row = LogRow(
                    one.date,
                    item.title,
                    objective,
                    one.value,
                    before,
                    item.metric.unit,
                    item.metric.kind.value,
                    one.confidence,
                    person_name(plan, one.author),
                    one.note,
                )
                found.append(row)
            before = one.value
    return tuple(found)
