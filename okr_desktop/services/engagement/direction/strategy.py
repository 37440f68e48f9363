"""What stands above the tree: directions and which objectives serve them, each change one undoable step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from okr_desktop.domain import serving
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.ranks import after, between, nth
from okr_desktop.domain.serving import Reach
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.domain.text import fold
from okr_desktop.services import asides, planning
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

_TITLE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A direction with how a cycle's objectives serve it; ``above`` is the id of what it serves itself.

    ``holds`` is False for one of another year.
    """

    direction: Direction
    reach: Reach
    above: str | None
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    """The strategy in a cycle (None: in every one): every line in its order, and the objectives that serve nothing.

    ``served`` maps objectives to what they serve.
    """

    cycle: Cycle | None
    lines: tuple[Line, ...]
    loose: tuple[Objective, ...]
    served: dict[str, str]

    def of(self, kind: DirectionKind) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(one for one in self.lines if one.direction.kind is kind)

    @property
    def unserved(self) -> tuple[Line, ...]:
        """Lines that hold in the cycle and that nothing serves."""
        return tuple(one for one in self.lines if one.holds and not one.reach.all and not one.direction.archived)


def overview(plan: Plan, cycle: Cycle | None, *, archived: bool = False) -> Overview:
    """The whole strategy with its counts and progress."""
    reaches, id = serving.reaches(plan, cycle.id if cycle else None), cycle.id if cycle else None
    lines = list[Line]()
    for one in serving.directions(plan, archived=archived):
        up = serving.above(plan, one)
        lines.append(Line(one, reaches[one.id], up.id if up else None, serving.valid_in(plan, one, cycle)))
    served = {one.id: serves for one in serving.planned(plan, id) if (serves := serving.serves_of(plan, one.id))}
    return Overview(cycle, tuple(lines), tuple(serving.serving_nothing(plan, id)), served)


# Looking up


def known(plan: Plan, id: str) -> Direction:
    """A direction by its full id; raises NotFound."""
    if id not in plan.directions:
        raise NotFound("direction.unknown", id=id)
    return plan.directions[id]


def find(desk: Desk, text: str) -> Direction:
    """A direction by id, part of an id, or its text or the beginning of it; raises NotFound ``direction.unknown``."""
    wanted = fold(text)
    exact = [one for one in desk.plan.directions.values() if fold(one.text) == wanted]
    begun = [one for one in desk.plan.directions.values() if wanted and fold(one.text).startswith(wanted)]
    for found in (exact, begun):
        if len(found) == 1:
            return found[0]
    try:
        return desk.plan.directions[desk.resolve(text)]
    except (KeyError, NotFound):
        raise NotFound("direction.unknown", id=text) from None


def title(direction: Direction) -> str:
    """The first line of a direction, as a step is named after it."""
    return (direction.text.strip().splitlines() or [""])[0][:_TITLE]


# Changing


def problems(plan: Plan, direction: Direction) -> list[Problem]:
    """Everything that must be mended before a direction can be saved."""
    found = direction.problems()
    code = serving.parent_problem(plan, direction)
    if code and not any(one.field == "parent" for one in found):
        found.append(Problem(code, "parent", {"id": direction.parent}))
    if direction.owner is not None and direction.owner not in plan.people:
        found.append(Problem("person.unknown", "owner", {"id": direction.owner}))
    if direction.cycle is not None and direction.cycle not in plan.cycles:
        found.append(Problem("cycle.unknown", "cycle", {"id": direction.cycle}))
    return found


def save(desk: Desk, direction: Direction, also: Sequence[Record] = ()) -> Outcome[str]:
    """Add or change a direction; gives its id. A new one becomes the last of its kind.

    ``also`` are new people and the cycle that it names, stored by the same action. Raises Refused.
    """
    plan, new = desk.plan, {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    refuse(found + [one for one in problems(plan, direction) if one.params.get("id") not in new])
    before = plan.directions.get(direction.id)
    if not direction.rank or (before is not None and before.kind is not direction.kind):
        direction = replace(direction, rank=_last(plan, direction))
    code = "direction.edit" if before is not None else "direction.add"
    with desk.action(Label(code, {"title": title(direction)})) as unit:
        for record in (*also, direction):
            unit.save(record)
    return desk.done(unit, direction.id)


def _last(plan: Plan, direction: Direction) -> str:
    ranks = [one.rank for one in _siblings(plan, direction)]
    return after(max(ranks)) if ranks else nth(0)


def _siblings(plan: Plan, direction: Direction) -> list[Direction]:
    """The others of its kind, in their order."""
    return [
        one for one in serving.directions(plan, archived=True) if one.kind is direction.kind and one.id != direction.id
    ]


def move(desk: Desk, id: str, index: int) -> Outcome[str]:
    """Put a direction at another place among those of its kind (``index`` among the others that are shown)."""
    plan, one = desk.plan, known(desk.plan, id)
    others = _siblings(plan, one)
    shown = [other for other in others if not other.archived]
    at = max(0, min(index, len(shown)))
    place = others.index(shown[at]) if at < len(shown) else len(others)
    low, high = others[place - 1].rank if place else "", others[place].rank if place < len(others) else ""
    crowded = not all(other.rank for other in others) or bool(low and high and low >= high)
    with desk.action(Label("direction.move", {"title": title(one)})) as unit:
        if crowded:  # equal ranks come from merges: everything gets a place of its own
            for number, other in enumerate([*others[:place], one, *others[place:]]):
                unit.save(replace(other, rank=nth(number)))
        else:
            unit.save(replace(one, rank=after(low) if low and not high else between(low, high)))
    return desk.done(unit, id)


def archive(desk: Desk, id: str, archived: bool = True) -> Outcome[str]:
    """Take a direction out of sight, or bring it back; what serves it goes on doing so."""
    one = known(desk.plan, id)
    code = "direction.archive" if archived else "direction.unarchive"
    with desk.action(Label(code, {"title": title(one)})) as unit:
        unit.save(replace(one, archived=archived))
    return desk.done(unit, id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a direction: objectives that say they serve it say nothing, what stood under it moves up, in one step.

    Objectives of closed cycles stay as they were agreed.
    """
    plan, one = desk.plan, known(desk.plan, id)
    served = [item for item in plan.objectives.values() if item.serves == id and not closed_problems(plan, item.id)]
    below = [other for other in plan.directions.values() if other.parent == id and other.id != id]
    with desk.action(Label("direction.delete", {"title": title(one)})) as unit:
        asides.delete_beside(desk, unit, {id})
        for item in served:
            unit.save(replace(item, serves=None))
        for other in below:
            unit.save(replace(other, parent=one.parent if one.parent != other.id else None))
        unit.delete("direction", id)
    return desk.done(unit, id)


def serve(desk: Desk, objective: str, direction: str | None) -> Outcome[str]:
    """Say what an objective serves (None: as what it stands under); gives its id. Raises NotFound and Refused."""
    item = desk.objective(objective)
    if direction is not None:
        known(desk.plan, direction)
    return planning.edit(desk, replace(item, serves=direction))
