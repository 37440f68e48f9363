"""Gathers the OKRs of a cycle for the Markdown document."""

from __future__ import annotations

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Objective, State
from okr_desktop.domain.plan import Plan
from okr_desktop.exchange.out.markdown_document import Document, DocumentKeyResult, DocumentObjective
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.scope import Selection

_SIMPLIFIED = (Kind.MILESTONES, Kind.LEVELS)


def gather(desk: Desk, selection: Selection, cycle: Cycle) -> Document:
    """The document of a cycle; what is put away is left out."""
    plan, team = desk.plan, desk.plan.teams.get(selection.scope.team or "")
    shown = [one for one in selection.objectives if not one.archived]
    chosen = {one.id for one in selection.key_results if not one.archived}
    found = tuple(_objective(plan, one, selection.depths[one.id], chosen) for one in shown)
    return Document(cycle.name, cycle.start, cycle.end, desk.today, team.name if team else "", found)


def simplified(selection: Selection) -> int:
    """How many key results have steps or levels, which the document tells in words only."""
    return sum(one.metric.kind in _SIMPLIFIED for one in selection.key_results if not one.archived)


def _objective(plan: Plan, one: Objective, depth: int, chosen: set[str]) -> DocumentObjective:
    figure = plan.figure(one.id)
    above = plan.key_results.get(plan.parent_of(one.id) or "")
    return DocumentObjective(
        one.title,
        depth,
        tuple(_result(plan, result) for result in plan.results(one.id) if result.id in chosen),
        figure.status.value.replace("_", " "),
        figure.progress,
        _name(plan, one.owner),
        tuple(plan.teams[id].name for id in one.teams if id in plan.teams),
        one.weight,
        one.tags,
        above.title if above else "",
        one.state is State.CANCELLED,
        one.description,
    )


def _result(plan: Plan, one: KeyResult) -> DocumentKeyResult:
    metric, latest = one.metric, current_of(plan, one.id)
    plain = metric.kind not in _SIMPLIFIED
    return DocumentKeyResult(
        one.title,
        metric.kind.value,
        metric.unit,
        metric.start,
        metric.target,
        metric.low,
        metric.high,
        tuple(_steps(metric)),
        latest.value if latest and plain else None,
        latest.date if latest else None,
        latest.confidence if latest else None,
        latest.note if latest else "",
        plan.figure(one.id).status.value.replace("_", " "),
        _name(plan, one.owner),
        one.due,
        one.weight,
        one.tags,
        one.state is State.DONE,
        one.state is State.CANCELLED,
        one.description,
    )


def _steps(metric: Metric) -> list[str]:
    if metric.kind is Kind.MILESTONES:
        return ["milestones " + "; ".join(step.title for step in metric.milestones)]
    if metric.kind is Kind.LEVELS:
        ends = [to_text(one) for one in metric.thresholds or ()]
        return ["levels " + "; ".join([*metric.levels, *ends])]
    return []


def _name(plan: Plan, id: str | None) -> str:
    person = plan.people.get(id or "")
    return person.name if person else ""
