"""What a report prints of one objective and its key results: figures, and what they are made of."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain import teamwork
from okr_desktop.domain.feeds import feed_chain, source_title
from okr_desktop.domain.metrics import LEVEL_NAMES
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Objective, Source, State
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.reports.base.rows import KeyResultRow, Level, ObjectiveBlock, Part, Reading, SetByHand, Step
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import Branch


def objective_block(desk: Desk, branch: Branch, depth: int) -> ObjectiveBlock:
    """An objective as the report prints it."""
    plan, item, figure = desk.plan, branch.objective, branch.figure
    above = plan.parent_of(item.id)
    parent = (plan.objectives.get(above) or plan.key_results.get(above)) if above else None
    return ObjectiveBlock(
        item.id,
        item.title,
        depth,
        person_name(plan, item.owner),
        tuple(plan.teams[id].name for id in item.teams if id in plan.teams),
        parent.title if parent else "",
        item.ambition.value,
        item.description,
        figure.progress,
        figure.raw,
        figure.status.value,
        figure.worst.value,
        figure.confidence,
        figure.reported,
        figure.total,
        tuple(_part(plan, id, counts=False) for id in figure.left_out),
        item.state is State.CANCELLED,
        tuple(_row(desk, result, one) for result, one in branch.results),
        source=item.source.value,
        parts=tuple(_part(plan, id, counts=True) for id in _counted(plan, item, figure)),
        score=item.score,
        score_comment=item.score_comment,
        miss_cause=item.miss_cause,
        by_hand=_by_hand(plan, figure),
        carried=item.carried,
        why=item.why,
        expected=figure.expected,
        shares=_shares(plan, item),
    )


def _shares(plan: Plan, item: Objective) -> tuple[Decimal, ...]:
    """The shares of the teams that are there, where somebody has said how they share the objective."""
    found = teamwork.shares(item) if teamwork.said(item) else {}
    return tuple(share for id, share in found.items() if id in plan.teams)


def _counted(plan: Plan, item: Objective, figure: Figure) -> list[str]:
    if item.source is Source.MANUAL:
        return []
    return [id for id in plan.sources(item) if id not in figure.left_out]


def _part(plan: Plan, id: str, *, counts: bool) -> Part:
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    reason = "" if counts else "no_range" if plan.counts(id) else "archived" if item.archived else item.state.value
    return Part(item.title, item.weight, figure.progress if figure.reported else None, reason)


def _row(desk: Desk, item: KeyResult, figure: Figure) -> KeyResultRow:
    plan, metric = desk.plan, item.metric
    chain = feed_chain(plan, item)
    subject = chain[-1] if chain else item.id
    reading, latest = plan.reading(item.id), plan.latest.get(subject)
    history = desk.check_ins(subject, "kpi" if subject in plan.kpis else "key_result")
    return KeyResultRow(
        item.id,
        item.title,
        person_name(plan, item.owner),
        metric.kind.value,
        metric.unit,
        metric.start,
        metric.target,
        metric.low,
        metric.high,
        latest.value if latest else None,
        figure.raw,
        figure.progress,
        figure.expected,
        figure.status.value,
        reading.confidence,
        reading.last,
        figure.stale,
        item.state is State.CANCELLED,
        next((one.note for one in reversed(history) if one.note), ""),
        tuple(Reading(one.date, one.value) for one in history),
        _steps(item, latest),
        _levels(plan, item),
        tuple(Reading(phase.until, phase.value) for phase in metric.phases),
        tuple(source_title(plan, id) for id in chain),
        item.weight,
        item.score,
        item.score_comment,
        _by_hand(plan, figure),
        item.carried,
        latest.next if latest else "",
        latest.blocker if latest else "",
    )


def _steps(item: KeyResult, latest: CheckIn | None) -> tuple[Step, ...]:
    """Milestones with what the latest check-in says of each."""
    if item.metric.kind is not Kind.MILESTONES:
        return ()
    reached = latest.reached if latest else ()
    blind = latest is not None and not reached and latest.value != 0
    return tuple(
        Step(step.title, step.weight, step.due, None if blind else step.id in reached)
        for step in item.metric.milestones
    )


def _levels(plan: Plan, item: KeyResult) -> tuple[Level, ...]:
    metric, settings = item.metric, plan.workspace
    if metric.kind is not Kind.LEVELS:
        return ()
    scores = (settings.level_commit, settings.level_target, Decimal(1))
    words = metric.levels if len(metric.levels) == len(LEVEL_NAMES) else ("", "", "")
    return tuple(
        Level(name, None if metric.worded else getattr(metric, name), score, text)
        for name, score, text in zip(LEVEL_NAMES, scores, words, strict=True)
    )


def _by_hand(plan: Plan, figure: Figure) -> SetByHand | None:
    found = plan.overrides.get(figure.override or "")
    if found is None:
        return None
    return SetByHand(figure.computed.value, found.reason, person_name(plan, found.author), found.until)


def person_name(plan: Plan, id: str | None) -> str:
    """The name of a person, "" for nobody."""
    person = plan.people.get(id or "")
    return person.name if person else ""
