"""Bringing objectives of the plan into a workshop, which then revises them instead of adding new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import KeyResult, Metric, Objective, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import NAME_LIMIT
from okr_desktop.domain.workshop.model import Draft, DraftResult

_OPEN = (State.ACTIVE, State.DRAFT)


@dataclass(frozen=True, slots=True)
class OfferedResult:
    """A key result that comes along with its objective."""

    id: str
    title: str
    state: State
    metric: Metric


@dataclass(frozen=True, slots=True)
class Offered:
    """An objective that can be brought in. ``above`` is the title of what it serves, ``depth`` its place among these.

    ``cycle``, ``owner`` and ``teams`` are names, empty where there is none.
    """

    id: str
    title: str
    state: State
    depth: int
    above: str
    cycle: str
    owner: str
    teams: tuple[str, ...]
    key_results: tuple[OfferedResult, ...]


def offers(plan: Plan, cycle: str | None = None, team: str | None = None) -> list[Offered]:
    """Active and draft objectives in the order of the tree, of one cycle and one team, or (None) of any.

    What is archived, or belongs to a closed cycle, takes no change and is not offered.
    """
    found = list[Offered]()
    depths = dict[str, int]()
    for id in _in_order(plan):
        item = plan.objectives.get(id)
        if item is None or not _offered(plan, item) or (cycle is not None and item.cycle != cycle):
            continue
        if team is None or team in item.teams:
            depths[id] = 1 + next((depths[one] for one in plan.ancestors(id) if one in depths), -1)
            found.append(_row(plan, item, depths[id]))
    return found


def _in_order(plan: Plan) -> Iterator[str]:
    for top in plan.children(None):
        yield from plan.subtree(top.id)


def _offered(plan: Plan, item: Objective) -> bool:
    cycle = plan.cycles.get(item.cycle or "")
    closed = cycle is not None and cycle.state is CycleState.CLOSED
    return item.state in _OPEN and not item.archived and not closed


def _row(plan: Plan, item: Objective, depth: int) -> Offered:
    above = plan.get(plan.parent_of(item.id) or "")
    cycle = plan.cycles.get(item.cycle or "")
    return Offered(
        item.id,
        item.title,
        item.state,
        depth,
        above.title if above is not None else "",
        cycle.name if cycle else "",
        _name(plan, item.owner),
        tuple(plan.teams[id].name for id in item.teams if id in plan.teams),
        tuple(OfferedResult(one.id, one.title, one.state, one.metric) for one in _open_results(plan, item.id)),
    )


def _name(plan: Plan, id: str | None) -> str:
    person = plan.people.get(id or "")
    return person.name if person is not None else ""


def _open_results(plan: Plan, objective: str) -> list[KeyResult]:
    return [one for one in plan.results(objective) if one.state in _OPEN and not one.archived]


def taken(plan: Plan, objective_ids: Iterable[str]) -> list[tuple[Draft, tuple[DraftResult, ...]]]:
    """Objectives with their active and draft key results, as ``drafting.take_over`` wants them.

    Ids of what is gone, or cannot be changed any more, are passed over.
    """
    found = [plan.objectives[id] for id in dict.fromkeys(objective_ids) if id in plan.objectives]
    return [(_draft(plan, one), tuple(_results(plan, one.id))) for one in found if _offered(plan, one)]


def _draft(plan: Plan, item: Objective) -> Draft:
    return Draft(
        "",
        item.title,
        item.why,
        no_source=True,
        owner=_name(plan, item.owner),
        owner_id=item.owner if item.owner in plan.people else None,
        parent=plan.parent_of(item.id),
        ambition=item.ambition,
        existing=item.id,
    )


def _results(plan: Plan, objective: str) -> Iterator[DraftResult]:
    for one in _open_results(plan, objective):
        yield DraftResult(
            "",
            "",
            one.title,
            one.metric,
            data_source=one.description if is_line(one.description) else "",
            due=one.due,
            owner=_name(plan, one.owner),
            owner_id=one.owner if one.owner in plan.people else None,
            existing=one.id,
        )


def is_line(text: str) -> bool:
    """Whether a description fits where a workshop notes the source of numbers: longer ones stay as they are."""
    return "\n" not in text and len(text) <= NAME_LIMIT
