"""Carrying chosen objectives and key results into another cycle: what there is to choose, a preview, the action."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.carry_over import Carried, Chosen, already, carry, last_value
from okr_desktop.domain.changes import Label
from okr_desktop.domain.closing import End, end_of, progress_of
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Problem, Severity
from okr_desktop.domain.okrs import RANGED, KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.services import cycles
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

__all__ = ["Candidate", "Carried", "Chosen", "apply", "candidates", "choose", "preview", "target_of"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that could be carried over; ``suggested`` when it was not reached and is not carried yet.

    ``last`` is the last value of a key result that could start there, ``carried_to`` its copy in the target.
    """

    item: Objective | KeyResult
    progress: Decimal | None
    end: End
    last: Decimal | None
    suggested: bool
    carried_to: str | None
    initiatives: int


def candidates(desk: Desk, cycle: str, target: str | None = None) -> list[Candidate]:
    """Everything of a cycle that could be carried over, objectives each with its key results below it."""
    plan = desk.plan
    cycles.known(plan, cycle)
    there = already(plan, target) if target else {}
    found = list[Candidate]()
    for objective in cycles.objectives(plan, cycle):
        results = [one for one in plan.results(objective.id) if not one.archived]
        found += [_candidate(plan, item, there) for item in (objective, *results)]
    return found


def _candidate(plan: Plan, item: Objective | KeyResult, there: dict[str, str]) -> Candidate:
    end, copy = end_of(plan, item.id), there.get(item.id)
    last, initiatives = None, 0
    if isinstance(item, KeyResult):
        initiatives = sum(one.state in ("open", "doing") and not one.archived for one in plan.initiatives_of(item.id))
        last = last_value(plan, item) if item.metric.kind in RANGED else None
    wanted = copy is None and end in (End.MISSED, End.OPEN)
    return Candidate(item, progress_of(plan, item.id), end, last, wanted, copy, initiatives)


def target_of(desk: Desk, cycle: str, target: str | None = None) -> tuple[Cycle, bool]:
    """The cycle to carry into, and whether it is to be made: the one given, the next one, or a new one behind it."""
    plan = desk.plan
    source = cycles.known(plan, cycle)
    found = cycles.known(plan, target) if target else cycles.following(plan, source)
    return (found, False) if found is not None else (cycles.next_made(plan, source, desk.today), True)


def choose(desk: Desk, cycle: str, ids: list[str], *, restart: bool = False) -> Chosen:
    """What ids stand for: a key result itself, an objective with all its key results; none: all that is suggested.

    Key results of an objective come along unless they were reached or given up. Raises NotFound.
    """
    plan = desk.plan
    objectives, results = set[str](), set[str]()
    if not ids:
        for one in candidates(desk, cycle):
            if one.suggested:
                (results if isinstance(one.item, KeyResult) else objectives).add(one.item.id)
    for id in ids:
        if isinstance(desk.item(id), KeyResult):
            results.add(id)
        else:
            objectives.add(id)
            below = (one for one in plan.results(id) if not one.archived)
            results |= {one.id for one in below if end_of(plan, one.id) not in (End.REACHED, End.LEFT_OUT)}
    return Chosen(frozenset(objectives), frozenset(results), frozenset(results if restart else ()))


def preview(desk: Desk, cycle: str, chosen: Chosen, target: str | None = None) -> Carried:
    """What carrying over would make and what it could not take along; nothing is stored.

    Raises NotFound, and Refused ``carry.nothing``, ``carry.same_cycle`` or ``cycle.closed`` (the target is).
    """
    plan = desk.plan
    into, _ = target_of(desk, cycle, target)
    if into.id == cycle:
        refuse([Problem("carry.same_cycle", "cycle", {"cycle": into.name})])
    refuse(closed_problems(plan, into.id))
    for id in (*chosen.objectives, *chosen.key_results):
        _check_place(desk, id, cycle)
    found = carry(plan, chosen, into)
    if not found.copies:
        refuse([*_as_errors(found.problems), Problem("carry.nothing", "cycle", {"cycle": into.name})])
    return found


def _check_place(desk: Desk, id: str, cycle: str) -> None:
    inside = desk.plan.cycle_of(desk.item(id).id)
    if inside is None or inside.id != cycle:
        name = desk.plan.cycles[cycle].name
        refuse([Problem("cycle.not_in", "item", {"title": desk.item(id).title, "cycle": name})])


def _as_errors(found: tuple[Problem, ...]) -> list[Problem]:
    return [Problem(one.code, one.field, one.params, Severity.ERROR) for one in found if one.code == "carry.already"]


def apply(desk: Desk, cycle: str, chosen: Chosen, target: str | None = None) -> Outcome[Carried]:
    """Carry over as one action; the originals stay as they are. Raises as ``preview``.

    A following cycle that is not there yet is made by the same action.
    """
    found = preview(desk, cycle, chosen, target)
    label = Label("carry_over.apply", {"title": found.target.name, "count": str(len(found.copies))})
    with desk.action(label) as unit:
        if found.target.id not in desk.plan.cycles:
            unit.save(found.target)
        for record in found.records:
            unit.save(record)
    return desk.done(unit, found)


def copies_of(plan: Plan, id: str) -> list[str]:
    """Ids of what an item was carried into, whatever the cycle; raises NotFound."""
    if id not in plan.objectives and id not in plan.key_results:
        raise NotFound("item.unknown", id=id)
    items = (*plan.objectives.values(), *plan.key_results.values())
    return [item.id for item in items if item.carried_from == id]
