"""Reports: gathers what a report shows from the plan and writes the file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.plan import Plan
from okr_desktop.reports.base.rows import KpiRow, ObjectiveBlock, Reading, Thresholds
from okr_desktop.reports.review.data import SECTIONS, Branding, QuarterlyData
from okr_desktop.services.desk import Desk
from okr_desktop.services.outline import branches
from okr_desktop.services.reporting import review_figures as figures
from okr_desktop.services.reporting import review_lessons as lessons
from okr_desktop.services.reporting import review_quality as quality
from okr_desktop.services.reporting import review_support as support
from okr_desktop.services.reporting import review_talk as talk
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.named import read_out
from okr_desktop.services.reporting.review_engagement import engagement
from okr_desktop.services.reporting.review_figures import Scope
from okr_desktop.services.reporting.review_voices import voices
from okr_desktop.services.reporting.rows import objective_block, person_name

TEAM_SECTIONS = ("executive", "distribution", "pace", "confidence", "at_risk", "results", "learnings", "next")


def quarterly_data(
    desk: Desk,
    cycle: Cycle,
    team: str | None = None,
    language: str = "en",
    sections: Collection[str] = SECTIONS,
    *,
    with_teams: bool = True,
) -> QuarterlyData:
    """Everything that the quarterly review of a cycle prints, for all teams or for one (by id).

    ``sections`` are those that are wanted; what only the others need is not gathered. Raises NotFound
    ``team.unknown``.
    """
    plan = desk.plan
    if team is not None and team not in plan.teams:
        raise NotFound("team.unknown", id=team)
    scope = Scope(cycle, team, min(desk.today, cycle.end))
    wanted = tuple(section for section in SECTIONS if section in sections)
    blocks = _blocks(desk, cycle, team)
    owners, teams = _involved(blocks)
    data = QuarterlyData(
        plan.workspace.organisation,
        cycle.name,
        cycle.start,
        cycle.end,
        scope.as_of,
        cycle.elapsed(desk.today),
        plan.teams[team].name if team else None,
        tuple(blocks),
        owners,
        teams,
        _thresholds(plan),
        __version__,
        language,
        _kpis(desk, team),
        wanted,
        _branding(plan),
    )
    data = _filled(desk, data, scope)
    if with_teams:
        data = _with_people(desk, data, scope)
    if "teams" in wanted and team is None and with_teams:
        pages = _team_pages(desk, cycle, language)
        if wanted == ("teams",) or not _repeats(data, pages):
            data = replace(data, team_pages=pages)
    return _identified(read_out(plan, data))


def _blocks(desk: Desk, cycle: Cycle, team: str | None) -> list[ObjectiveBlock]:
    blocks = list[ObjectiveBlock]()
    todo = [(branch, 0) for branch in reversed(branches(desk, cycle.id, team))]
    while todo:  # a stack of our own: alignment may be deeper than Python's
        branch, depth = todo.pop()
        blocks.append(objective_block(desk, branch, depth))
        todo += [(child, depth + 1) for child in reversed(branch.children)]
    return blocks


def _filled(desk: Desk, data: QuarterlyData, scope: Scope) -> QuarterlyData:
    """The data with what its sections need beside the tree."""
    plan, cycle, team = desk.plan, scope.cycle, scope.team
    histories = Histories(desk, scope.as_of)
    objectives = [block.id for block in data.objectives if not block.cancelled]
    items = [one for id in objectives for one in plan.results(id) if plan.counts(one.id)]
    wants = set(data.sections).__contains__
    return replace(
        data,
        decisions=talk.decisions(plan, cycle.id) if team is None else (),
        highlights=talk.highlights(plan, cycle.id) if team is None else (),
        bands=figures.bands(plan, items),
        since=figures.since(desk, scope),
        spreads=figures.spreads(plan, items, team) if wants("distribution") else (),
        trends=figures.trends(plan, items, scope, histories) if wants("confidence") else (),
        at_risk=figures.at_risk(plan, items, histories),
        learnings=talk.learnings(plan, cycle.id, objectives, team) if wants("learnings") else (),
        next_steps=talk.next_steps(plan, cycle.id, objectives, team) if wants("next") else (),
        engagement=engagement(desk, scope, histories) if wants("engagement") and objectives else None,
        signatures=talk.signatures(plan, cycle, team) if wants("sign_off") else (),
        log=quality.log(plan, items, scope, histories) if wants("log") else (),
        findings=quality.findings(desk, objectives, items, scope, histories) if wants("quality") else (),
    )


def _with_people(desk: Desk, data: QuarterlyData, scope: Scope) -> QuarterlyData:
    """The data with people's part in it, which the small pages of a team have no room for."""
    plan, whole = desk.plan, scope.team is None
    objectives = [block.id for block in data.objectives if not block.cancelled]
    wants = set(data.sections).__contains__
    return replace(
        data,
        strategy=support.strategy(plan, scope.cycle) if whole and wants("strategy") else None,
        promises=support.promises(plan, scope, objectives),
        teamwork=support.teamwork(plan, scope, objectives) if wants("teamwork") else None,
        followed=lessons.followed(plan, scope) if wants("learnings") else (),
        untaken=lessons.untaken(plan, scope) if wants("learnings") else None,
        suggestions=lessons.suggestions(desk, scope) if whole and objectives and wants("next") else (),
        voices=voices(desk, scope) if wants("voices") else None,
    )


def _team_pages(desk: Desk, cycle: Cycle, language: str) -> tuple[QuarterlyData, ...]:
    """A review in miniature for each team that has objectives in the cycle."""
    plan = desk.plan
    involved = {team for id in counted(plan, cycle.id) for team in plan.objectives[id].teams if team in plan.teams}
    order = sorted(involved, key=lambda id: (plan.teams[id].name.casefold(), id))
    return tuple(quarterly_data(desk, cycle, id, language, TEAM_SECTIONS, with_teams=False) for id in order)


def _repeats(whole: QuarterlyData, pages: tuple[QuarterlyData, ...]) -> bool:
    """Whether the page of the only team would say what the review has said already."""
    return len(pages) == 1 and len(pages[0].objectives) == len(whole.objectives)


def _branding(plan: Plan) -> Branding:
    known = plan.workspace
    try:
        logo = base64.b64decode(known.logo, validate=True)
    except ValueError:  # written by another program
        logo = b""
    return Branding(known.accent, logo, known.confidential)


def _identified(data: QuarterlyData) -> QuarterlyData:
    """The data with a hash over everything it says, whatever the language: who signs, signs this."""
    said = replace(data, language="", app_version="", branding=Branding(), sections=(), team_pages=())
    digest = hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()
    return replace(data, data_hash=digest, report_id=digest[:8].upper())


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
