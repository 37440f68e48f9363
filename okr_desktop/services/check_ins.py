"""Check-ins: record, correct, delete, and what a value would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.feeds import source_title
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, Kind, Metric
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import Score, reached_weight
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import loading

_LAST = 2**63
_LEVELS = tuple(Decimal(level) for level in range(4))


def problems(desk: Desk, check_in: CheckIn) -> list[Problem]:
    """Why a check-in or reading cannot be stored: its own fields, a day to come, a closed cycle, a wrong value."""
    found, plan = check_in.problems(), desk.plan
    if check_in.date > desk.today:
        found.append(Problem("date.future", "date"))
    if check_in.kpi is not None:
        if check_in.kpi not in plan.kpis or check_in.key_result:
            return [*found, Problem("kpi.unknown", "kpi", {"id": check_in.kpi})]
        return found + _author_problems(plan, check_in)
    result = plan.key_results.get(check_in.key_result)
    if result is None:
        return [*found, Problem("key_result.unknown", "key_result", {"id": check_in.key_result})]
    if plan.cycle_is_closed(check_in.key_result):
        cycle = plan.cycle_of(check_in.key_result)
        found.append(Problem("cycle.closed", "date", {"cycle": cycle.name if cycle else ""}))
    if (source := plan.feed_of(result)) is not None:
        found.append(Problem("check_in.fed", "value", {"title": source_title(plan, source)}))
    return found + value_problems(result.metric, check_in) + _author_problems(plan, check_in)


def _author_problems(plan: Plan, check_in: CheckIn) -> list[Problem]:
    people = {"author": check_in.author, "acknowledged_by": check_in.acknowledged_by}
    return [
        Problem("person.unknown", field, {"id": id})
        for field, id in people.items()
        if id is not None and id not in plan.people
    ]


def value_problems(metric: Metric, check_in: CheckIn) -> list[Problem]:
    """Why a value does not suit what is measured."""
    value, known = check_in.value, {step.id for step in metric.milestones}
    if metric.kind is Kind.MILESTONES:
        if any(id not in known for id in check_in.reached):
            return [Problem("milestone.unknown", "value")]
        whole = reached_weight(metric, known)
        return [] if 0 <= value <= whole else [Problem("milestones.range", "value", {"limit": to_text(whole)})]
    if check_in.reached:
        return [Problem("milestone.unknown", "value")]
    if metric.worded and value not in _LEVELS:
        return [Problem("value.level", "value", {"text": to_text(value)})]
    if metric.kind is Kind.YES_NO and value not in _LEVELS[:2]:
        return [Problem("value.yes_no", "value", {"text": to_text(value), "field": "value"})]
    return []


def settled(plan: Plan, check_in: CheckIn) -> CheckIn:
    """The check-in as it is stored: of milestones the value is what the reached ones weigh, in their order."""
    result = plan.key_results.get(check_in.key_result)
    if result is None or result.metric.kind is not Kind.MILESTONES or not check_in.reached:
        return check_in
    order = [step.id for step in result.metric.milestones]
    if any(id not in order for id in check_in.reached):
        return check_in
    reached = tuple(id for id in order if id in check_in.reached)
    return replace(check_in, reached=reached, value=reached_weight(result.metric, reached))


def add(desk: Desk, check_in: CheckIn) -> Outcome[str]:
    """Record a check-in of a key result, or a reading of a KPI; gives its id."""
    check_in = settled(desk.plan, check_in)
    refuse(problems(desk, check_in))
    return _save(desk, "add", check_in)


def correct(desk: Desk, check_in: CheckIn) -> Outcome[str]:
    """Store a corrected check-in or reading; the correction stands in the history."""
    if _stored(desk, check_in.id).subject != check_in.subject:
        refuse([Problem("check_in.moved", "key_result")])
    check_in = settled(desk.plan, check_in)
    refuse(problems(desk, check_in))
    return _save(desk, "edit", check_in)


def _save(desk: Desk, code: str, check_in: CheckIn) -> Outcome[str]:
    with desk.action(_label(desk.plan, code, check_in)) as unit:
        unit.save(check_in)
    return desk.done(unit, check_in.id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a check-in or reading; the one before it becomes current again."""
    check_in = _stored(desk, id)
    refuse([problem for problem in problems(desk, check_in) if problem.code == "cycle.closed"])
    with desk.action(_label(desk.plan, "delete", check_in)) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("check_in", id)
    return desk.done(unit, id)


def _label(plan: Plan, code: str, check_in: CheckIn) -> Label:
    if check_in.kpi is not None:
        return Label(f"reading.{code}", {"title": plan.kpis[check_in.kpi].title})
    return Label(f"check_in.{code}", {"title": plan.key_results[check_in.key_result].title})


def _stored(desk: Desk, id: str) -> CheckIn:
    found = loading.check_in(desk.space.db, id)
    if found is None:
        raise NotFound("check_in.unknown", id=id)
    return found


def resolve(desk: Desk, text: str) -> str:
    """The full id of a check-in for any unique ending of at least four digits; raises NotFound."""
    wanted = text.strip().lower()
    known = [one.id for group in loading.all_check_ins(desk.space.db).values() for one in group]
    found = [id for id in known if len(wanted) >= 4 and id.endswith(wanted)]
    if len(found) != 1:
        raise NotFound("id.ambiguous" if found else "id.unknown", id=text, count=len(found))
    return found[0]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a value would do: score and status of the key result, progress of its objective, and its status after."""

    before: Score
    after: Score
    status: Status
    objective_before: Decimal | None
    objective_after: Decimal | None
    objective_status: Status


def preview(desk: Desk, check_in: CheckIn) -> Preview:
    """The effect of a check-in that is not stored yet (or, back-dated, of none when a later one exists)."""
    plan = desk.plan
    result = desk.key_result(check_in.key_result)
    known = plan.latest.get(result.id)
    before, objective_before = plan.score_of(result.id), plan.figure(result.objective).progress
    plan.put_latest(result.id, _current_with(desk, settled(plan, check_in)))
    try:
        after, status, above = plan.score_of(result.id), plan.figure(result.id).status, plan.figure(result.objective)
    finally:
        plan.put_latest(result.id, known)
    return Preview(before, after, status, objective_before, above.progress, above.status)


def _current_with(desk: Desk, check_in: CheckIn) -> CheckIn:
    """The check-in that counts once this one is stored; a new one is the last of its day, a corrected one stays put."""
    stored = desk.check_ins(check_in.key_result)
    known = next((one for one in stored if one.id == check_in.id), None)
    lam, actor = (known.lam, known.actor) if known else (_LAST, "")
    others = [one for one in stored if one.id != check_in.id]
    return max([*others, replace(check_in, lam=lam, actor=actor)], key=lambda one: one.order)
