"""The tree of a cycle as plain data: for ``okr tree`` and whoever reads its JSON."""

from __future__ import annotations

from dataclasses import dataclass, field

from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Objective
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.services.desk import Desk
from okr_desktop.services.explain import number


@dataclass(frozen=True, slots=True)
class Branch:
    """An objective with its figure, key results and the objectives aligned to it or to one of its key results."""

    objective: Objective
    figure: Figure
    results: tuple[tuple[KeyResult, Figure], ...]
    children: tuple[Branch, ...] = field(default=())


def branches(desk: Desk, cycle: str | None = None, team: str | None = None, *, archived: bool = False) -> list[Branch]:
    """The tree of a cycle (id; None: of all), of one team (id; None: of all); archived items only when asked for.

    An objective whose parent is not shown (another cycle, another team) stands at the top.
    """
    plan = desk.plan
    shown = {
        item.id
        for item in plan.objectives.values()
        if (cycle is None or item.cycle == cycle)
        and (team is None or team in item.teams)
        and (archived or not item.archived)
    }
    tops = [item for item in shown if _shown_above(plan, item, shown) is None]
    order = {item.id: position for position, item in enumerate(_walk(plan))}
    return [_branch(plan, id, shown, archived) for id in sorted(tops, key=lambda id: order.get(id, len(order)))]


def _walk(plan: Plan) -> list[Objective]:
    found, todo = list[Objective](), list(reversed(plan.children(None)))
    while todo:
        item = todo.pop()
        found.append(item)
        todo.extend(reversed(_below(plan, item.id)))
    return found


def _below(plan: Plan, id: str) -> list[Objective]:
    return plan.children(id) + [child for result in plan.results(id) for child in plan.children(result.id)]


def _shown_above(plan: Plan, id: str, shown: set[str]) -> str | None:
    parent = plan.parent_of(id)
    result = plan.key_results.get(parent or "")
    objective = result.objective if result else parent
    return objective if objective in shown else None


def _branch(plan: Plan, id: str, shown: set[str], archived: bool) -> Branch:
    results = tuple((one, plan.figure(one.id)) for one in plan.results(id) if archived or not one.archived)
    children = tuple(_branch(plan, one.id, shown, archived) for one in _below(plan, id) if one.id in shown)
    return Branch(plan.objectives[id], plan.figure(id), results, children)


def to_dict(plan: Plan, branch: Branch) -> dict[str, object]:
    """The documented shape of one objective in ``okr tree --json``."""
    item, figure = branch.objective, branch.figure
    owner = plan.people.get(item.owner or "")
    cycle = plan.cycles.get(item.cycle or "")
    return {
        "id": item.id,
        "title": item.title,
        "description": item.description,
        "owner": owner.name if owner else None,
        "teams": [plan.teams[id].name for id in item.teams if id in plan.teams],
        "tags": list(item.tags),
        "parent": plan.parent_of(item.id),
        "cycle": cycle.name if cycle else None,
        "ambition": item.ambition.value,
        "state": item.state.value,
        "archived": item.archived,
        "progress": number(figure.progress),
        "raw": number(figure.raw),
        "expected": number(figure.expected),
        "status": figure.status.value,
        "computed_status": figure.computed.value,
        "worst": figure.worst.value,
        "confidence": number(figure.confidence),
        "score": number(figure.score),
        "carried": item.carried,
        "reported": f"{figure.reported} of {figure.total}",
        "key_results": [_result(plan, one, figure) for one, figure in branch.results],
        "children": [to_dict(plan, child) for child in branch.children],
    }


def _result(plan: Plan, item: KeyResult, figure: Figure) -> dict[str, object]:
    owner, latest = plan.people.get(item.owner or ""), current_of(plan, item.id)
    return {
        "id": item.id,
        "title": item.title,
        "description": item.description,
        "owner": owner.name if owner else None,
        "tags": list(item.tags),
        **metric_dict(item.metric),
        "value": number(latest.value) if latest else None,
        "fed_by": plan.feed_of(item),
        "raw": number(figure.raw),
        "progress": number(figure.progress),
        "expected": number(figure.expected),
        "status": figure.status.value,
        "computed_status": figure.computed.value,
        "confidence": number(figure.confidence),
        "score": number(figure.score),
        "last_check_in": figure.last.isoformat() if figure.last else None,
        "weight": number(item.weight),
        "due": item.due.isoformat() if item.due else None,
        "state": item.state.value,
        "archived": item.archived,
    }


def metric_dict(metric: Metric) -> dict[str, object]:
    """A metric as JSON: its kind, unit and ends, and what only its kind has."""
    found: dict[str, object] = {
        "kind": metric.kind.value,
        "unit": metric.unit,
        **{name: number(getattr(metric, name)) for name in ("start", "target", "low", "high")},
    }
    if metric.kind is Kind.LEVELS:
        found |= {"commit": number(metric.commit), "stretch": number(metric.stretch), "levels": list(metric.levels)}
    if metric.kind is Kind.MILESTONES:
        found["milestones"] = [
            {
                "id": step.id,
                "title": step.title,
                "weight": number(step.weight),
                "due": step.due.isoformat() if step.due else None,
            }
            for step in metric.milestones
        ]
    if metric.phases:
        found["phases"] = [{"until": one.until.isoformat(), "value": number(one.value)} for one in metric.phases]
    return found
