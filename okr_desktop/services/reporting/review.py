"""Reports: gathers what a report shows from the plan and writes the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.plan import Plan
from okr_desktop.reports.base.rows import KpiRow, ObjectiveBlock, Reading, Thresholds
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import branches
from okr_desktop.services.reporting.rows import objective_block, person_name


def quarterly_data(desk: Desk, cycle: Cycle, team: str | None = None, language: str = "en") -> QuarterlyData:
    """Everything that the quarterly review of a cycle prints, for all teams or for one (by id)."""
    plan = desk.plan
    if team is not None and team not in plan.teams:
        raise NotFound("team.unknown", id=team)
    blocks = list[ObjectiveBlock]()
    todo = [(branch, 0) for branch in reversed(branches(desk, cycle.id, team))]
    while todo:  # a stack of our own: alignment may be deeper than Python's
        branch, depth = todo.pop()
        blocks.append(objective_block(desk, branch, depth))
        todo += [(child, depth + 1) for child in reversed(branch.children)]
    owners, teams = _involved(blocks)
    return QuarterlyData(
        plan.workspace.organisation,
        cycle.name,
        cycle.start,
        cycle.end,
        min(desk.today, cycle.end),
        cycle.elapsed(desk.today),
        plan.teams[team].name if team else None,
        tuple(blocks),
        owners,
        teams,
        _thresholds(plan),
        __version__,
        language,
        _kpis(desk, team),
    )


def _thresholds(plan: Plan) -> Thresholds:
    known = plan.workspace
    own = ((team.name, team.cadence_days) for team in plan.teams.values() if team.cadence_days and not team.archived)
    return Thresholds(
        known.on_track,
        known.behind,
        known.silent_before,
        known.cadence_days,
        known.grace_days,
        known.committed,
        known.aspirational,
        known.level_commit,
        known.level_target,
        known.band_low,
        known.band_high,
        tuple(sorted(own, key=lambda pair: pair[0].casefold())),
    )


def _involved(blocks: list[ObjectiveBlock]) -> tuple[int, int]:
    owners = {block.owner for block in blocks} | {row.owner for block in blocks for row in block.key_results}
    return len(owners - {""}), len({team for block in blocks for team in block.teams})


def _kpis(desk: Desk, team: str | None) -> tuple[KpiRow, ...]:
    """The KPIs of everybody, or of one team with the teams inside it, worst first."""
    plan = desk.plan
    wanted = None if team is None else _inside(plan, team)
    chosen = [one for one in plan.kpis.values() if not one.archived and (wanted is None or one.team in wanted)]
    order = ("alarm", "stale", "no_data", "healthy", "open")
    rows = [_kpi(desk, one.id) for one in chosen]
    return tuple(sorted(rows, key=lambda row: (order.index(row.health), row.title.casefold())))


def _inside(plan: Plan, team: str) -> set[str]:
    found, more = set[str](), {team}
    while more:
        found |= more
        more = {one.id for one in plan.teams.values() if one.parent in more} - found
    return found


def _kpi(desk: Desk, id: str) -> KpiRow:
    plan, kpi = desk.plan, desk.plan.kpis[id]
    latest, team = plan.latest.get(id), plan.teams.get(kpi.team or "")
    return KpiRow(
        kpi.title,
        plan.health(id).value,
        kpi.unit,
        latest.value if latest else None,
        latest.date if latest else None,
        kpi.low,
        kpi.high,
        person_name(plan, kpi.owner),
        team.name if team else "",
        tuple(Reading(one.date, one.value) for one in desk.check_ins(id, "kpi")),
    )


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
    from okr_desktop.reports.review.quarterly import missing_characters
    from okr_desktop.reports.review.quarterly import write_quarterly as write

    data = quarterly_data(desk, cycle, team, language)
    write(data, path, paper=paper, progress=progress, cancelled=cancelled)
    return missing_characters(data)
