"""Check-ins: record, correct, delete, and what a value would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.pace import Status
from okr_desktop.domain.scoring import Score
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import loading

_LAST = 2**63


def problems(desk: Desk, check_in: CheckIn) -> list[Problem]:
    """Why a check-in cannot be stored: its own fields, a day in the future, a closed cycle."""
    found = check_in.problems()
    if check_in.date > desk.today:
        found.append(Problem("date.future", "date"))
    if check_in.key_result not in desk.plan.key_results:
        return [*found, Problem("key_result.unknown", "key_result", {"id": check_in.key_result})]
    if desk.plan.cycle_is_closed(check_in.key_result):
        cycle = desk.plan.cycle_of(check_in.key_result)
        found.append(Problem("cycle.closed", "date", {"cycle": cycle.name if cycle else ""}))
    if check_in.author is not None and check_in.author not in desk.plan.people:
        found.append(Problem("person.unknown", "author", {"id": check_in.author}))
    return found


def add(desk: Desk, check_in: CheckIn) -> Outcome[str]:
    """Record a check-in; gives its id."""
    refuse(problems(desk, check_in))
    return _save(desk, "add", check_in)


def correct(desk: Desk, check_in: CheckIn) -> Outcome[str]:
    """Store a corrected check-in; the correction stands in the history."""
    if _stored(desk, check_in.id).key_result != check_in.key_result:
        refuse([Problem("check_in.moved", "key_result")])
    refuse(problems(desk, check_in))
    return _save(desk, "edit", check_in)


def _save(desk: Desk, code: str, check_in: CheckIn) -> Outcome[str]:
    title = desk.key_result(check_in.key_result).title
    with desk.action(Label(f"check_in.{code}", {"title": title})) as unit:
        unit.save(check_in)
    return desk.done(unit, check_in.id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a check-in; the one before it becomes current again."""
    check_in = _stored(desk, id)
    refuse([problem for problem in problems(desk, check_in) if problem.code == "cycle.closed"])
    title = desk.key_result(check_in.key_result).title
    with desk.action(Label("check_in.delete", {"title": title})) as unit:
        unit.delete("check_in", id)
    return desk.done(unit, id)


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
    """What a value would do: score and status of the key result, progress of its objective before and after."""

    before: Score
    after: Score
    status: Status
    objective_before: Decimal | None
    objective_after: Decimal | None


def preview(desk: Desk, check_in: CheckIn) -> Preview:
    """The effect of a check-in that is not stored yet (or, back-dated, of none when a later one exists)."""
    plan = desk.plan
    result = desk.key_result(check_in.key_result)
    known = plan.latest.get(result.id)
    before, objective_before = plan.score_of(result.id), plan.figure(result.objective).progress
    plan.put_latest(result.id, _current_with(desk, check_in))
    try:
        after, objective_after = plan.score_of(result.id), plan.figure(result.objective).progress
        status = plan.figure(result.id).status
    finally:
        plan.put_latest(result.id, known)
    return Preview(before, after, status, objective_before, objective_after)


def _current_with(desk: Desk, check_in: CheckIn) -> CheckIn:
    """The check-in that counts once this one is stored; a new one is the last of its day, a corrected one stays put."""
    stored = desk.check_ins(check_in.key_result)
    known = next((one for one in stored if one.id == check_in.id), None)
    lam, actor = (known.lam, known.actor) if known else (_LAST, "")
    others = [one for one in stored if one.id != check_in.id]
    return max([*others, replace(check_in, lam=lam, actor=actor)], key=lambda one: one.order)
