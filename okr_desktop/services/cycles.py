"""Cycles: find, add, edit, open and close."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState, cycle_from_name, quarter_of
from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome


def current(plan: Plan) -> Cycle | None:
    """The cycle to show first: the shortest open one around today, else the last with objectives, else the last."""
    return plan.current_cycle()


def find(plan: Plan, text: str) -> Cycle:
    """A cycle by id or name ("2026 Q3", "Q3 2026"); raises NotFound."""
    if text in plan.cycles:
        return plan.cycles[text]
    if (found := by_name(plan, text)) is not None:
        return found
    endings = [
        cycle for id, cycle in plan.cycles.items() if len(text) >= 4 and (id.endswith(text) or id.startswith(text))
    ]
    if len(endings) == 1:
        return endings[0]
    raise NotFound("cycle.unknown", id=text, known=", ".join(sorted(cycle.name for cycle in plan.cycles.values())))


def by_name(plan: Plan, text: str) -> Cycle | None:
    """The cycle of that name, also in another spelling of the period ("Q3 2026")."""
    meant = cycle_from_name("", text, plan.workspace.fiscal_year_start)
    names = {fold(text), fold(meant.name) if meant else fold(text)}
    return next((cycle for cycle in plan.cycles.values() if fold(cycle.name) in names), None)


def named(plan: Plan, text: str, today: date) -> tuple[Cycle, bool]:
    """The cycle of that name and whether it is new; an empty name means the current quarter.

    Raises Refused ``cycle.name`` when the name says no period and no cycle bears it.
    """
    if not text:
        known = current(plan)
        if known is not None:
            return known, False
        text = quarter_name(plan, today)
    try:
        return find(plan, text), False
    except NotFound:
        made = cycle_from_name(new_id(), text, plan.workspace.fiscal_year_start)
        if made is None:
            raise Refused([Problem("cycle.name", "cycle", {"name": text})]) from None
        return opened(made, today), True


def quarter_name(plan: Plan, today: date) -> str:
    """The quarter around a day, such as "2026 Q3"."""
    return "{} Q{}".format(*quarter_of(today, plan.workspace.fiscal_year_start))


def opened(cycle: Cycle, today: date) -> Cycle:
    """A cycle that an import or a name makes: under review when it is over, in preparation when it lies ahead."""
    if cycle.end < today:
        return replace(cycle, state=CycleState.REVIEW)
    return replace(cycle, state=CycleState.PREPARATION if cycle.start > today else CycleState.ACTIVE)


def save(desk: Desk, cycle: Cycle) -> Outcome[str]:
    """Add or change a cycle; gives its id."""
    refuse(cycle.problems() + _same_name(desk.plan, cycle))
    known = cycle.id in desk.plan.cycles
    with desk.action(Label(f"cycle.{'edit' if known else 'add'}", {"title": cycle.name})) as unit:
        unit.save(cycle)
    return desk.done(unit, cycle.id)


def _same_name(plan: Plan, cycle: Cycle) -> list[Problem]:
    for other in plan.cycles.values():
        if other.id != cycle.id and fold(other.name) == fold(cycle.name):
            return [Problem("cycle.exists", "name", {"name": other.name})]
    return []


def set_state(desk: Desk, id: str, state: CycleState) -> Outcome[str]:
    """Prepare, activate, review, close or reopen a cycle."""
    if id not in desk.plan.cycles:
        raise NotFound("cycle.unknown", id=id, known="")
    cycle = desk.plan.cycles[id]
    with desk.action(Label(f"cycle.{state.value}", {"title": cycle.name})) as unit:
        unit.save(replace(cycle, state=state))
    return desk.done(unit, id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a cycle without objectives; one in use is refused."""
    if id not in desk.plan.cycles:
        raise NotFound("cycle.unknown", id=id, known="")
    cycle = desk.plan.cycles[id]
    if uses := sum(item.cycle == id for item in desk.plan.objectives.values()):
        refuse([Problem("in_use", "id", {"name": cycle.name, "count": uses})])
    with desk.action(Label("cycle.delete", {"title": cycle.name})) as unit:
        unit.delete("cycle", id)
    return desk.done(unit, id)
