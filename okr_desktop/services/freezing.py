"""What fed key results read last, kept as check-ins of their own when their cycle closes."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, CheckIn, KeyResult, Kind, Metric
from okr_desktop.domain.scoring import ONE, PLACES, ZERO
from okr_desktop.services.desk import Desk


def last_readings(desk: Desk, cycle: Cycle) -> list[CheckIn]:
    """For every key result of a cycle that is fed: what it reads on the cycle's last day, as a check-in.

    From then on the sources may go on without changing what the closed cycle shows. One without data gets none.
    """
    plan = desk.plan
    inside = (item for item in plan.objectives.values() if item.cycle == cycle.id)
    fed = (one for item in inside for one in plan.results(item.id) if plan.feed_of(one) is not None)
    found = (_last_reading(desk, cycle, one) for one in fed)
    return [one for one in found if one is not None]


def _last_reading(desk: Desk, cycle: Cycle, result: KeyResult) -> CheckIn | None:
    plan, source = desk.plan, result.feed or ""
    day = min(desk.today, cycle.end)
    while (above := plan.key_results.get(source)) is not None and (further := plan.feed_of(above)) is not None:
        source = further
    if source in plan.objectives:
        progress = plan.reading(result.id).score.progress
        value = None if progress is None else value_at(result.metric, progress)
        return None if value is None else CheckIn(new_id(), result.id, day, value, author=desk.me)
    stored = desk.check_ins(source, "kpi" if source in plan.kpis else "key_result")
    known = [one for one in stored if one.date <= cycle.end]
    if not known:
        return None
    last = known[-1]
    return CheckIn(new_id(), result.id, last.date, last.value, last.confidence, author=desk.me, reached=last.reached)


def value_at(metric: Metric, progress: Decimal) -> Decimal | None:
    """The value that a progress (0 to 1) stands for, None where there is no single one."""
    if metric.kind in RANGED and metric.start is not None and metric.target is not None:
        return (metric.start + progress * (metric.target - metric.start)).quantize(PLACES).normalize() + ZERO
    if metric.kind is Kind.YES_NO:
        return ONE if progress >= ONE else ZERO
    if metric.kind is Kind.MILESTONES:
        return (progress * sum((step.weight for step in metric.milestones), ZERO)).quantize(PLACES)
    return None
