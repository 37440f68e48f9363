"""What the rules look at, gathered from a stored plan in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText, TeamText
from okr_desktop.domain.coach.twins import twins
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold

_LIVING = frozenset({State.DRAFT, State.ACTIVE})
_UNDER_WAY = frozenset({CycleState.ACTIVE, CycleState.REVIEW})


@dataclass(frozen=True, slots=True)
class Gathered:
    """Objectives of a cycle with their key results, in the order of the tree, and its teams by name."""

    objectives: list[tuple[ObjectiveText, list[KeyResultText]]]
    teams: list[TeamText]


@dataclass(frozen=True, slots=True)
class Double:
    """Another key result that says the same: its title, whether both read from one place, and whether its
    objective is another one (two of the same title are one).
    """

    title: str = ""
    same_data: bool = False
    apart: bool = False


def gather(plan: Plan, cycle: str | None) -> Gathered:
    """Everything that lives in a cycle (id; None: in all of them)."""
    chosen = [item for item in plan.objectives.values() if _lives(item) and cycle in (None, item.cycle)]
    order = _order(plan, {item.id for item in chosen})
    chosen.sort(key=lambda item: order.get(item.id, len(order)))
    results = {item.id: [one for one in plan.results(item.id) if _lives(one)] for item in chosen}
    doubles = _doubles(plan, results)
    aligned = {item.cycle for item in chosen if plan.parent_of(item.id) is not None}
    linked = {one.about for one in plan.dependencies.values() if one.about}
    objectives = [
        (
            objective_text(plan, item, results[item.id], in_aligned=item.cycle in aligned and item.id not in linked),
            [key_result_text(plan, one, doubles.get(one.id)) for one in results[item.id]],
        )
        for item in chosen
    ]
    return Gathered(objectives, _teams(plan, chosen))


def _lives(item: Objective | KeyResult) -> bool:
    return not item.archived and item.state in _LIVING


def _order(plan: Plan, wanted: set[str]) -> dict[str, int]:
    """The position of each wanted objective in the tree, those above first."""
    order, todo = dict[str, int](), [item.id for item in reversed(plan.children(None))]
    while todo:
        id = todo.pop()
        if id in wanted:
            order[id] = len(order)
        below = [child.id for child in plan.children(id)]
        below += [child.id for result in plan.results(id) for child in plan.children(result.id)]
        todo.extend(reversed(below))
    return order


def _doubles(plan: Plan, results: Mapping[str, list[KeyResult]]) -> dict[str, Double]:
    """A double by the id of a key result: another one of its cycle with almost the same words, or the same data."""
    titles = dict[str | None, dict[str, str]]()
    feeds = dict[tuple[str | None, str], list[KeyResult]]()
    for objective, group in results.items():
        cycle = plan.objectives[objective].cycle
        for one in group:
            titles.setdefault(cycle, {})[one.id] = one.title
            if one.feed:
                feeds.setdefault((cycle, one.feed), []).append(one)
    found = dict[str, Double]()
    for of_cycle in titles.values():
        for id, other in twins(of_cycle).items():
            found[id] = Double(of_cycle[other], apart=_apart(plan, id, other))
    for group in feeds.values():
        if len(group) > 1:
            pairs = zip(group, group[1:] + group[:1], strict=True)
            found |= {one.id: Double(other.title, same_data=True) for one, other in pairs}
    return found


def _apart(plan: Plan, id: str, other: str) -> bool:
    one, two = (plan.objectives.get(plan.key_results[each].objective) for each in (id, other))
    return one is not None and two is not None and fold(one.title) != fold(two.title)


def objective_text(plan: Plan, item: Objective, results: list[KeyResult], *, in_aligned: bool) -> ObjectiveText:
    """A stored objective as the rules see it; ``in_aligned`` says that others of its cycle serve something, and it
    has no link of another kind either.
    """
    cycle = plan.cycle_of(item.id)
    above = plan.parent_of(item.id)
    counted = item.source in (Source.KEY_RESULTS, Source.BOTH)
    served = _is_served(plan, item.id)
    return ObjectiveText(
        item.title,
        item.id,
        owned=item.owner is not None,
        started=counted and item.state is State.ACTIVE and cycle is not None and cycle.state in _UNDER_WAY,
        results=len(results),
        above=_titles_above(plan, above),
        alone=in_aligned and above is None and not served,
        served=served,
        tags=item.tags,
        tags_below=tuple(one.tags for one in results),
        first_values=tuple(_first_value(one.metric, one.due) for one in results),
        cycle_start=cycle.start if cycle else None,
        cycle_end=cycle.end if cycle else None,
    )


def _titles_above(plan: Plan, above: str | None) -> tuple[str, ...]:
    item = plan.objectives.get(above or "") or plan.key_results.get(above or "")
    if item is None:
        return ()
    if isinstance(item, KeyResult) and item.objective in plan.objectives:
        return item.title, plan.objectives[item.objective].title
    return (item.title,)


def _is_served(plan: Plan, id: str) -> bool:
    return bool(plan.children(id)) or any(plan.children(result.id) for result in plan.results(id))


def _first_value(metric: Metric, due: date | None) -> date | None:
    """The first day on which a value can be expected, None where it can change on any day."""
    if metric.phases:
        return metric.phases[0].until
    if metric.kind is Kind.MILESTONES:
        days = [step.due for step in metric.milestones]
        return min((day for day in days if day is not None), default=None) if None not in days else None
    return due if metric.kind is Kind.YES_NO else None


def key_result_text(plan: Plan, item: KeyResult, double: Double | None = None) -> KeyResultText:
    """A stored key result as the rules see it; ``double`` is another one that says the same."""
    objective = plan.objectives.get(item.objective)
    cycle = plan.cycle_of(item.id)
    metric, latest = item.metric, plan.latest.get(item.id)
    confidence = latest.confidence if latest else None
    return KeyResultText(
        item.title,
        item.id,
        kind=metric.kind.value,
        unit=metric.unit,
        start=metric.start,
        target=metric.target,
        low=metric.low,
        high=metric.high,
        steps=len(metric.milestones) or sum(bool(text.strip()) for text in metric.levels),
        due=item.due,
        cycle_end=cycle.end if cycle else None,
        owned=item.owner is not None or (objective is not None and objective.owner is not None),
        ambition=objective.ambition.value if objective else "",
        confidence=Decimal(confidence) if confidence is not None else None,
        tags=item.tags,
        twin=double.title if double else "",
        same_data=double is not None and double.same_data,
        twin_apart=double is not None and double.apart,
    )


def _teams(plan: Plan, objectives: list[Objective]) -> list[TeamText]:
    """Teams with their number of objectives in the fullest cycle among those."""
    counts = Counter((team, item.cycle) for item in objectives for team in item.teams if item.cycle)
    most = dict[str, int]()
    for (team, _), count in counts.items():
        most[team] = max(count, most.get(team, 0))
    found = [TeamText(id, plan.teams[id].name, count) for id, count in most.items() if id in plan.teams]
    return sorted(found, key=lambda team: (team.name.casefold(), team.id))
