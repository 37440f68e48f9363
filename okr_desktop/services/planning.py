"""Objectives and key results: add, edit, move, archive, delete."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from okr_desktop.domain.alignment import depth_problems, move_problems
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.feeds import feed_problems
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.ranks import after, between, nth
from okr_desktop.domain.registers import kind_of
from okr_desktop.services import asides
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse, title_label
from okr_desktop.services.outcome import Outcome
from okr_desktop.store.unit_of_work import UnitOfWork

Item = Objective | KeyResult


def problems(plan: Plan, item: Item) -> list[Problem]:
    """Everything that must be mended before an item can be saved."""
    found = item.problems()
    parent = item.objective if isinstance(item, KeyResult) else item.parent
    if isinstance(item, KeyResult):
        found += _due_problems(plan, item)
    else:
        found += _reference_problems(plan, item)
    if isinstance(item, KeyResult) and parent not in plan.objectives:
        found.append(Problem("parent.unknown", "objective", {"id": item.objective}))
    elif plan.get(item.id) is not None:
        found += move_problems(plan, item.id, parent)
    elif isinstance(item, Objective):
        found += _new_parent(plan, parent)
    if item.owner and item.owner not in plan.people:
        found.append(Problem("person.unknown", "owner", {"id": item.owner}))
    return found + feed_problems(plan, item)


def _new_parent(plan: Plan, parent: str | None) -> list[Problem]:
    if parent is None:
        return []
    if parent in plan.objectives or parent in plan.key_results:
        return depth_problems(plan, "", parent)
    return [Problem("parent.unknown", "parent", {"id": parent})]


def _reference_problems(plan: Plan, item: Objective) -> list[Problem]:
    found = [Problem("team.unknown", "teams", {"id": id}) for id in item.teams if id not in plan.teams]
    if item.cycle is not None and item.cycle not in plan.cycles:
        found.append(Problem("cycle.unknown", "cycle", {"id": item.cycle}))
    return found


def _due_problems(plan: Plan, item: KeyResult) -> list[Problem]:
    objective = plan.objectives.get(item.objective)
    cycle = plan.cycles.get(objective.cycle) if objective and objective.cycle else None
    if item.due and cycle and not cycle.start < item.due <= cycle.end:
        dates = {"start": cycle.start.isoformat(), "end": cycle.end.isoformat()}
        return [Problem("due.outside", "due", dates, Severity.WARNING)]
    return []


def add(desk: Desk, item: Item, also: Sequence[Record] = ()) -> Outcome[str]:
    """Store a new objective or key result as the last of its siblings; gives its id.

    ``also`` are new people, teams and cycles that the item refers to: stored by the same action. Whoever is here has
    proposed an objective, unless it says who did.
    """
    if isinstance(item, Objective) and item.proposer is None:
        item = replace(item, proposer=desk.me)
    return _save(desk, "add", item if item.rank else _at_the_end(desk.plan, item), also)


def edit(desk: Desk, item: Item, also: Sequence[Record] = ()) -> Outcome[str]:
    """Store an edited objective or key result (``also``: as in ``add``); nothing happens when nothing differs.

    One that was given another parent becomes the last of its new siblings.
    """
    known = desk.item(item.id)
    moved = parent_of(known) != parent_of(item)
    return _save(desk, "edit", _at_the_end(desk.plan, item) if moved else item, also)


def _save(desk: Desk, code: str, item: Item, also: Sequence[Record]) -> Outcome[str]:
    found = [problem for record in also for problem in record.problems()]
    refuse(found + save_problems(desk.plan, item, {record.id for record in also}))
    with desk.action(title_label(code, item)) as unit:
        for record in (*also, item):
            unit.save(record)
    return desk.done(unit, item.id)


def save_problems(plan: Plan, item: Item, new: Set[str] = frozenset()) -> list[Problem]:
    """Why an item cannot be saved now; ``new`` are ids of people, teams and cycles that are saved with it."""
    found = [problem for problem in problems(plan, item) if problem.params.get("id") not in new]
    return found + _closed_problems(plan, item)


def parent_of(item: Item) -> str | None:
    """The id of what an item stands under."""
    return item.objective if isinstance(item, KeyResult) else item.parent


def _closed_problems(plan: Plan, item: Item) -> list[Problem]:
    """A closed cycle is read-only until it is reopened."""
    objective = plan.objectives.get(item.objective) if isinstance(item, KeyResult) else item
    for id in {objective.cycle if objective else None, _cycle_now(plan, item.id)}:
        cycle = plan.cycles.get(id) if id else None
        if cycle is not None and cycle.state is CycleState.CLOSED:
            return [Problem("cycle.closed", "cycle", {"cycle": cycle.name})]
    return []


def _cycle_now(plan: Plan, id: str) -> str | None:
    cycle = plan.cycle_of(id)
    return cycle.id if cycle else None


def move(desk: Desk, id: str, parent: str | None, index: int | None = None) -> Outcome[str]:
    """Put an item under another parent, or at another place among its siblings (index among the others)."""
    plan = desk.plan
    item = desk.item(id)
    refuse(move_problems(plan, id, parent) + _closed_problems(plan, item))
    if parent is not None and parent != parent_of(item):
        refuse(closed_problems(plan, parent))  # what is closed counts nothing new
    siblings = [other for other in _siblings(plan, item, parent) if other.id != id]
    at = len(siblings) if index is None else max(0, min(index, len(siblings)))
    moved, others = _placed(item, parent, siblings, at)
    refuse(_closed_problems(plan, moved) + feed_problems(plan, moved))
    with desk.action(title_label("move", item)) as unit:
        for other in (*_written_down(plan, id), *others, moved):
            unit.save(other)
    return desk.done(unit, id)


def _written_down(plan: Plan, id: str) -> list[Objective]:
    """Objectives cut out of a ring that the move of ``id`` opens, where they stand now.

    Else their older wish would hold again, close another ring, and the move of just now would be the one to give way.
    """
    found = [plan.objectives[cut] for cut in plan.cut if cut != id and id in _wished_above(plan, cut)]
    return [replace(item, parent=plan.parent_of(item.id)) for item in found]


def _wished_above(plan: Plan, cut: str) -> set[str]:
    """What an objective would stand under if all wishes held at once."""
    found, at = set[str](), plan.objectives[cut].parent
    while at is not None and at not in found:
        found.add(at)
        result = plan.key_results.get(at)
        above = plan.objectives.get(at)
        at = result.objective if result else above.parent if above else None
    return found


def move_before(desk: Desk, id: str, parent: str | None, before: str | None) -> Outcome[str]:
    """Put an item under another parent, in front of a sibling of the same kind (None: last)."""
    item = desk.item(id)
    others = [other.id for other in _siblings(desk.plan, item, parent) if other.id != id]
    return move(desk, id, parent, others.index(before) if before in others else None)


def _siblings(plan: Plan, item: Item, parent: str | None) -> list[Item]:
    if isinstance(item, KeyResult):
        return list(plan.results(parent or ""))
    return list(plan.children(parent))


def _placed(item: Item, parent: str | None, siblings: list[Item], at: int) -> tuple[Item, list[Item]]:
    """The item with its new parent and rank, and the siblings whose equal ranks had to be spread first."""
    ranks = [other.rank for other in siblings]
    spread = list[Item]()
    low = ranks[at - 1] if at else ""
    high = ranks[at] if at < len(ranks) else ""
    crowded = at < len(ranks) and low >= high
    if crowded or (at and not low):
        spread = [replace(other, rank=nth(position)) for position, other in enumerate(siblings)]
        ranks = [other.rank for other in spread]
        low, high = ranks[at - 1] if at else "", ranks[at] if at < len(ranks) else ""
    rank = between(low, high) if high else after(low)
    if isinstance(item, KeyResult):
        return replace(item, objective=parent or item.objective, rank=rank), spread
    return replace(item, parent=parent, rank=rank), spread


def _at_the_end(plan: Plan, item: Item) -> Item:
    siblings = plan.results(item.objective) if isinstance(item, KeyResult) else plan.children(item.parent)
    return replace(item, rank=after(max((one.rank for one in siblings if one.id != item.id), default="")))


def archive(desk: Desk, id: str, archived: bool = True) -> Outcome[str]:
    """Take an item out of sight and out of every roll-up, or bring it back."""
    item = desk.item(id)
    refuse(_closed_problems(desk.plan, item))
    code = "archive" if archived else "unarchive"
    with desk.action(title_label(code, item)) as unit:
        unit.save(replace(item, archived=archived))
    return desk.done(unit, id)


def delete(desk: Desk, id: str) -> Outcome[list[str]]:
    """Delete an item with everything below and beside it as one action; gives the ids that went, items only.

    Key results elsewhere that read from what is deleted lose their feed by the same action.
    """
    item = desk.item(id)
    below = desk.plan.subtree(id)
    for one in below:
        refuse(_closed_problems(desk.plan, desk.item(one)))
    with desk.action(title_label("delete", item)) as unit:
        asides.unlink(desk, unit, set(below))
        asides.delete_beside(desk, unit, set(below))
        for one in reversed(below):
            _delete_one(desk, unit, one)
    return desk.done(unit, below)


def _delete_one(desk: Desk, unit: UnitOfWork, id: str) -> None:
    item = desk.item(id)
    if isinstance(item, KeyResult):
        found = [check_in.id for check_in in desk.check_ins(id)]
        asides.delete_beside(desk, unit, found)
        for check_in in found:
            unit.delete("check_in", check_in)
    unit.delete(kind_of(item), id)
