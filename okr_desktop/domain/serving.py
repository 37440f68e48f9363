"""How objectives serve what stands above the tree, and what of that nothing serves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Objective, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import Part, roll_up
from okr_desktop.domain.strategy import Direction, DirectionKind

KINDS = tuple(DirectionKind)
_COUNTED = (State.ACTIVE, State.DONE)
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Serving:
    """What an objective serves and who says so.

    ``direction`` is None where it serves nothing; ``source`` is the objective whose own word it is, the objective
    itself or one that it stands under.
    """

    direction: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How a direction is served in a cycle.

    ``own`` are ids of objectives that serve it themselves (by their word, or inherited), ``all`` those and the ones
    that serve what stands under it. ``progress`` is 0 to 1: the mean of the topmost of ``all`` that count, by weight,
    None without any; ``reported`` of ``total`` of them have data.
    """

    own: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    progress: Decimal | None = None
    reported: int = 0
    total: int = 0


# Upwards


def serving(plan: Plan, objective: str) -> Serving:
    """What an objective serves: what it says itself, else what the nearest one that it stands under says.

    A direction that is gone says nothing. Key results above it pass on what their objective serves.
    """
    for id in (objective, *plan.ancestors(objective)):
        item = plan.objectives.get(id)
        if item is not None and item.serves in plan.directions:
            return Serving(item.serves, id)
    return Serving()


def serves_of(plan: Plan, objective: str) -> str | None:
    """The id of the direction that an objective serves, None for none."""
    return serving(plan, objective).direction


def inherited(plan: Plan, parent: str | None) -> str | None:
    """What an objective under ``parent`` (an objective or key result) serves while it says nothing itself."""
    for id in (parent, *plan.ancestors(parent)) if parent else ():
        item = plan.objectives.get(id or "")
        if item is not None and item.serves in plan.directions:
            return item.serves
    return None


def above(plan: Plan, direction: Direction) -> Direction | None:
    """What a direction serves itself.

    Where it does not say, a vision stands under the only mission, and everything below that under the only vision
    (else the only mission): where there are several, nobody guesses.
    """
    parent = plan.directions.get(direction.parent or "")
    if parent is not None and parent.id != direction.id:
        return parent
    for kind in (DirectionKind.VISION, DirectionKind.MISSION):
        if _ORDER[direction.kind] > _ORDER[kind]:
            known = [one for one in plan.directions.values() if one.kind is kind and not one.archived]
            if known:
                return known[0] if len(known) == 1 else None
    return None


def chain(plan: Plan, direction: str | None) -> tuple[Direction, ...]:
    """The direction and everything above it, nearest first; one that stands in a circle ends there."""
    found = dict[str, Direction]()
    at = plan.directions.get(direction or "")
    while at is not None and at.id not in found:
        found[at.id] = at
        at = above(plan, at)
    return tuple(found.values())


# Downwards


def directions(plan: Plan, *, archived: bool = False) -> list[Direction]:
    """Directions by kind (mission, vision, themes, years), each kind in its order."""
    shown = [one for one in plan.directions.values() if archived or not one.archived]
    return sorted(shown, key=lambda one: (_ORDER[one.kind], one.rank, one.id))


def valid_in(plan: Plan, direction: Direction, cycle: Cycle | None) -> bool:
    """Whether a direction holds in a cycle: one of a year holds while days of that year are in the cycle."""
    year = plan.cycles.get(direction.cycle or "")
    if year is None or cycle is None or direction.kind is not DirectionKind.ANNUAL:
        return True
    return year.start <= cycle.end and cycle.start <= year.end


def planned(plan: Plan, cycle: str | None) -> list[Objective]:
    """Objectives of a cycle (None: of every one) that stand: neither put away nor cancelled."""
    return [
        one
        for one in plan.objectives.values()
        if not one.archived and one.state is not State.CANCELLED and (cycle is None or one.cycle == cycle)
    ]


def reaches(plan: Plan, cycle: str | None) -> dict[str, Reach]:
    """How every direction is served by the objectives of a cycle (None: of every one), by its id."""
    own: dict[str, list[str]] = {id: [] for id in plan.directions}
    whole: dict[str, list[str]] = {id: [] for id in plan.directions}
    for item in planned(plan, cycle):
        direction = serves_of(plan, item.id)
        if direction is None:
            continue
        own[direction].append(item.id)
        for one in chain(plan, direction):
            whole[one.id].append(item.id)
    return {id: _reach(plan, own[id], whole[id]) for id in plan.directions}


def _reach(plan: Plan, own: list[str], whole: list[str]) -> Reach:
    tops = topmost(plan, (id for id in whole if plan.objectives[id].state in _COUNTED))
    figures = [(plan.objectives[id], plan.figure(id)) for id in tops]
    mean = roll_up(Part(item.id, item.weight, one.progress if one.reported else None) for item, one in figures)
    progress = mean.progress if mean.reported else None
    return Reach(tuple(own), tuple(whole), progress, mean.reported, mean.total)


def topmost(plan: Plan, ids: Iterable[str]) -> list[str]:
    """Those of some objectives that stand under none of the others: what is below is part of them already."""
    wanted = dict.fromkeys(ids)
    return [id for id in wanted if not any(up in wanted for up in plan.ancestors(id))]


def unserved(plan: Plan, cycle: Cycle | None) -> list[Direction]:
    """Directions that hold in a cycle and that no objective of it serves, in their order."""
    found = reaches(plan, cycle.id if cycle else None)
    return [one for one in directions(plan) if valid_in(plan, one, cycle) and not found[one.id].all]


def serving_nothing(plan: Plan, cycle: str | None) -> list[Objective]:
    """Objectives of a cycle (None: of every one) that serve no direction, themselves or by what they stand under."""
    return [one for one in planned(plan, cycle) if serves_of(plan, one.id) is None]


def parent_problem(plan: Plan, direction: Direction) -> str | None:
    """Why a direction cannot stand where it wants to: a problem code, None where it can."""
    at, seen = plan.directions.get(direction.parent or ""), {direction.id}
    if direction.parent is not None and at is None:
        return "direction.unknown"
    if at is not None and _ORDER[at.kind] > _ORDER[direction.kind]:
        return "direction.order"
    while at is not None:
        if at.id in seen:
            return "move.circle"
        seen.add(at.id)
        at = plan.directions.get(at.parent or "")
    return None
