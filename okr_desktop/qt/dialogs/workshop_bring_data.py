"""What can be brought from the plan into a workshop, read on the worker: cycles, objectives in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import State
from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop.model import Draft, DraftResult
from okr_desktop.qt.texts import aim_text, state_text
from okr_desktop.qt.texts_counts import counted
from okr_desktop.services.workshop import bringing
from okr_desktop.services.workshop.bringing import Offered

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class BringLine:
    """An objective with a note about it, and its key results; ``searched`` is the folded text of all of it."""

    id: str
    depth: int
    text: str
    note: str
    key_results: tuple[str, ...]
    searched: str


@dataclass(frozen=True, slots=True)
class BringView:
    """Cycles that are not closed as (id, name), which one is shown (empty: all of them), and its objectives."""

    cycles: tuple[tuple[str, str], ...]
    cycle: str
    lines: tuple[BringLine, ...]


def first(desk: Desk, cycle: str) -> BringView:
    """Worker: what is offered first: the cycle of the workshop, else the one that runs, else all."""
    plan = desk.plan
    known = {id for id, _ in _cycles(plan)}
    now = plan.current_cycle()
    found = cycle if cycle in known else now.id if now is not None and now.id in known else ""
    return load(desk, found if bringing.offers(plan, found) else "")


def load(desk: Desk, cycle: str) -> BringView:
    """Worker: the objectives of one cycle, or (empty) of all."""
    plan = desk.plan
    lines = tuple(_line(one, alone=bool(cycle)) for one in bringing.offers(plan, cycle or None))
    return BringView(tuple(_cycles(plan)), cycle, lines)


def take(desk: Desk, ids: tuple[str, ...]) -> list[tuple[Draft, tuple[DraftResult, ...]]]:
    """Worker: these objectives as the workshop works on them."""
    return bringing.taken(desk.plan, ids)


def _cycles(plan: Plan) -> list[tuple[str, str]]:
    found = [one for one in plan.cycles.values() if not one.archived and one.state is not CycleState.CLOSED]
    return [(one.id, one.name) for one in sorted(found, key=lambda one: (one.start, one.id), reverse=True)]


def _line(one: Offered, *, alone: bool) -> BringLine:
    results = tuple(f"{each.title} · {aim_text(each.metric)}" for each in one.key_results)
    searched = fold("\n".join((one.title, one.owner, *one.teams, *(each.title for each in one.key_results))))
    return BringLine(one.id, one.depth, one.title, " · ".join(_notes(one, alone)), results, searched)


def _notes(one: Offered, alone: bool) -> Iterator[str]:
    if one.state is State.DRAFT:
        yield state_text(one.state.value)
    if one.owner:
        yield one.owner
    yield from one.teams
    if one.cycle and not alone:
        yield one.cycle
    yield counted.key_results(len(one.key_results))
