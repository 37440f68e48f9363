"""Reports: gathers what a report shows from the plan and writes the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, State
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.reports.data import KeyResultRow, ObjectiveBlock, QuarterlyData, Reading, Thresholds
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import Branch, branches
from okr_desktop.store import loading


def quarterly_data(desk: Desk, cycle: Cycle, team: str | None = None, language: str = "en") -> QuarterlyData:
    """Everything that the quarterly review of a cycle prints, for all teams or for one (by id)."""
    plan = desk.plan
    if team is not None and team not in plan.teams:
        raise NotFound("team.unknown", id=team)
    history = loading.all_check_ins(desk.space.db)
    blocks = list[ObjectiveBlock]()
    for branch in branches(desk, cycle.id, team):
        _collect(plan, branch, 0, history, blocks)
    owners, teams = _involved(plan, blocks)
    as_of = min(desk.today, cycle.end)
    return QuarterlyData(
        plan.workspace.organisation,
        cycle.name,
        cycle.start,
        cycle.end,
        as_of,
        cycle.elapsed(desk.today),
        plan.teams[team].name if team else None,
        tuple(blocks),
        owners,
        teams,
        _thresholds(plan),
        __version__,
        language,
    )


def _thresholds(plan: Plan) -> Thresholds:
    known = plan.workspace
    stale = known.cadence_days + known.grace_days
    return Thresholds(known.on_track, known.behind, known.silent_before, stale, known.committed, known.aspirational)


def _involved(plan: Plan, blocks: list[ObjectiveBlock]) -> tuple[int, int]:
    owners = {block.owner for block in blocks} | {row.owner for block in blocks for row in block.key_results}
    return len(owners - {""}), len({team for block in blocks for team in block.teams})


def _collect(
    plan: Plan, branch: Branch, depth: int, history: dict[str, list[CheckIn]], blocks: list[ObjectiveBlock]
) -> None:
    blocks.append(_block(plan, branch, depth, history))
    for child in branch.children:
        _collect(plan, child, depth + 1, history, blocks)


def _block(plan: Plan, branch: Branch, depth: int, history: dict[str, list[CheckIn]]) -> ObjectiveBlock:
    item, figure = branch.objective, branch.figure
    above = plan.parent_of(item.id)
    parent = (plan.objectives.get(above) or plan.key_results.get(above)) if above else None
    return ObjectiveBlock(
        item.id,
        item.title,
        depth,
        _owner(plan, item),
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
        tuple((plan.key_results.get(id) or plan.objectives[id]).title for id in figure.left_out),
        item.state is State.CANCELLED,
        tuple(_row(plan, result, one, history.get(result.id, [])) for result, one in branch.results),
    )


def _row(plan: Plan, item: KeyResult, figure: Figure, history: list[CheckIn]) -> KeyResultRow:
    metric, latest = item.metric, plan.latest.get(item.id)
    return KeyResultRow(
        item.id,
        item.title,
        _owner(plan, item),
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
        latest.confidence if latest else None,
        latest.date if latest else None,
        figure.stale,
        item.state is State.CANCELLED,
        next((one.note for one in reversed(history) if one.note), ""),
        tuple(Reading(one.date, one.value) for one in history),
    )


def _owner(plan: Plan, item: Objective | KeyResult) -> str:
    owner = plan.people.get(item.owner or "")
    return owner.name if owner else ""


def write_quarterly(
    desk: Desk,
    cycle: Cycle,
    path: Path,
    *,
    team: str | None = None,
    paper: str = "a4",
    language: str = "en",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, list[str]]:
    """Write the quarterly review; gives the characters that no bundled font has, with where they stand."""
    from okr_desktop.reports.quarterly import missing_characters
    from okr_desktop.reports.quarterly import write_quarterly as write

    data = quarterly_data(desk, cycle, team, language)
    write(data, path, paper=paper, progress=progress, cancelled=cancelled)
    return missing_characters(data)
